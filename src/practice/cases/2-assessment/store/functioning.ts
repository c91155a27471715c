import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import type { PersonId } from '#practice/people/schema/person.ts'
import type { CaseId } from '../../schema.ts'
import { Functioning, FunctioningContent, type FunctioningId } from '../schema/functioning.ts'
import type { Written } from '../rules/functioning.ts'

type Row = Pick<Functioning, 'id' | 'caseId' | 'personId' | 'assessedOn' | 'state' | 'version' | 'writtenAt'> & {
  content: unknown
  writtenBy: string
}
export type KeptFunctioning = Omit<Functioning, 'byName'> & { byId: string }
const tables = (tx: Tx) => tx.$extendTables<{ functioning: Row }>()
const COLUMNS = [
  ...(['id', 'caseId', 'personId', 'assessedOn', 'state'] as const),
  ...(['content', 'version', 'writtenAt', 'writtenBy'] as const),
]

function fromRow({ content, writtenBy: byId, ...row }: Row): KeptFunctioning {
  const kept = Functioning.omit({ byName: true }).parse({ ...row, ...FunctioningContent.parse(content) })
  return { ...kept, byId }
}

function toRow({ at, actorId }: Context, written: Written): Row {
  const { id, caseId, personId, assessedOn, state, version, ...content } = written
  return {
    ...{ id, caseId, personId, assessedOn, state, version, content: JSON.stringify(content) },
    ...{ writtenAt: at, writtenBy: actorId },
  }
}

/** @returns false when the id is taken, or another draft of the same person was begun */
export async function insertFunctioning(context: Context, written: Written): Promise<boolean> {
  const insert = tables(context.tx).insertInto('functioning').values(toRow(context, written))
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function updateFunctioning(context: Context, written: Written): Promise<void> {
  const { id, caseId, personId: _, ...changed } = toRow(context, written)
  const update = tables(context.tx).updateTable('functioning').set(changed)
  await update.where('id', '=', id).where('caseId', '=', caseId).execute()
}

/** The assessment of this id or, where there is none, the draft of the same person; held until the transaction ends. */
export async function loadForWriting(
  { tx }: Context,
  { id, caseId, personId }: { id: FunctioningId; caseId: CaseId; personId: PersonId },
): Promise<KeptFunctioning | null> {
  const ofCase = tables(tx).selectFrom('functioning').select(COLUMNS).where('caseId', '=', caseId)
  const same = await ofCase.where('id', '=', id).forUpdate().executeTakeFirst()
  if (same) return fromRow(same)
  const drafts = ofCase.where('personId', '=', personId).where('state', '=', 'draft')
  const draft = await drafts.forUpdate().executeTakeFirst()
  return draft ? fromRow(draft) : null
}

/** The assessments of a case, the latest first. */
export async function loadFunctioning({ tx }: Context, caseId: CaseId): Promise<KeptFunctioning[]> {
  const some = tables(tx).selectFrom('functioning').select(COLUMNS).where('caseId', '=', caseId)
  const rows = await some.orderBy('assessedOn', 'desc').orderBy('id', 'desc').execute()
  return rows.map(fromRow)
}
