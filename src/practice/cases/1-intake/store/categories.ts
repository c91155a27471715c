import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId } from '../../schema.ts'
import { CaseCategory, type CategoryId } from '../schema/categories.ts'

export type KeptCategory = Omit<CaseCategory, 'byName'> & { byId: string }
const tables = (tx: Tx) => tx.$extendTables<{ caseCategory: KeptCategory }>()
const Kept = CaseCategory.omit({ byName: true })

/** @returns false when the id is taken, or the category holds already */
export async function insertCategory({ tx, actorId }: Context, chosen: Omit<KeptCategory, 'byId'>): Promise<boolean> {
  const insert = tables(tx)
    .insertInto('caseCategory')
    .values({ ...chosen, byId: actorId })
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** @returns false when it has ended already, or is none of the case */
export async function endCategory(
  { tx, today }: Context,
  { id, caseId }: { id: CategoryId; caseId: CaseId },
  words: string,
): Promise<boolean> {
  const ending = tables(tx).updateTable('caseCategory').set({ endedOn: today, endWords: words })
  const one = ending.where('id', '=', id).where('caseId', '=', caseId).where('endedOn', 'is', null)
  return (await one.executeTakeFirst()).numUpdatedRows === 1n
}

/** Every category that was chosen in a case, also those that ended, in the order of choosing. */
export async function loadCategories(tx: Tx, caseId: CaseId): Promise<KeptCategory[]> {
  const some = tables(tx)
    .selectFrom('caseCategory')
    .select([...Kept.keyof().options, 'byId'])
  const rows = await some.where('caseId', '=', caseId).orderBy('id').execute()
  return rows.map(({ byId, ...row }) => ({ ...Kept.parse(row), byId }))
}
