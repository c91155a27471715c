import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId } from '../../schema.ts'
import { Screening, type ScreenDanger } from '../schema/danger.ts'

export type KeptScreening = Omit<Screening, 'byName'> & { byId: string }
type Row = Omit<KeptScreening, 'answers'> & { answers: unknown }
const tables = (tx: Tx) => tx.$extendTables<{ dangerScreening: Row }>()
const Kept = Screening.omit({ byName: true })

/** @returns false when the id is taken */
export async function insertScreening(
  { tx, at, actorId }: Context,
  { answers, ...told }: ScreenDanger,
): Promise<boolean> {
  const row = { ...told, answers: JSON.stringify(answers), at, byId: actorId }
  const insert = tables(tx).insertInto('dangerScreening').values(row)
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** What was answered in a case, the latest first. */
export async function loadScreenings(tx: Tx, caseId: CaseId): Promise<KeptScreening[]> {
  const some = tables(tx)
    .selectFrom('dangerScreening')
    .select([...Kept.keyof().options, 'byId'])
  const rows = await some.where('caseId', '=', caseId).orderBy('at', 'desc').orderBy('id', 'desc').execute()
  return rows.map(({ byId, ...row }) => ({ ...Kept.parse(row), byId }))
}
