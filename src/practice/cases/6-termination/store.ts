import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { CaseId } from '../schema.ts'
import { Closing, type ClosingId } from './schema.ts'

type Row = Omit<Closing, 'criteria' | 'strengthening' | 'onward'> & {
  criteria: unknown
  strengthening: unknown
  onward: unknown
  closedById: string
  signedById: string | null
}
const tables = (tx: Tx) => tx.$extendTables<{ closing: Row }>()
const COLUMNS = [...Closing.keyof().options, 'closedById', 'signedById'] as const satisfies readonly (keyof Row)[]

/** A closing with who wrote it and who looked at it last. */
export type KeptClosing = { closing: Closing; closedById: string; signedById: string | null }

const written = ({ criteria, strengthening, onward, ...plain }: Closing) => ({
  ...plain,
  criteria: JSON.stringify(criteria),
  strengthening: strengthening === null ? null : JSON.stringify(strengthening),
  onward: onward === null ? null : JSON.stringify(onward),
})

/** @returns false when the id is taken */
export async function insertClosing({ tx, actorId }: Context, closing: Closing): Promise<boolean> {
  const row = { ...written(closing), closedById: actorId, signedById: null }
  const insert = tables(tx).insertInto('closing').values(row)
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** How a case ended; null when that was not kept. */
export async function loadClosing({ tx }: Context, caseId: CaseId): Promise<KeptClosing | null> {
  const row = await tables(tx).selectFrom('closing').select(COLUMNS).where('caseId', '=', caseId).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The same by its id, held until the transaction ends, so that two writers of one version cannot both win. */
export async function loadClosingForChange(
  { tx }: Context,
  { caseId, id }: { caseId: CaseId; id: ClosingId },
): Promise<KeptClosing | null> {
  const one = tables(tx).selectFrom('closing').select(COLUMNS).where('id', '=', id).where('caseId', '=', caseId)
  const row = await one.forUpdate().executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function updateClosing({ tx }: Context, closing: Closing, signedById: string | null): Promise<void> {
  const { id, caseId, ...changed } = written(closing)
  const update = tables(tx)
    .updateTable('closing')
    .set({ ...changed, signedById })
  await update.where('id', '=', id).where('caseId', '=', caseId).execute()
}

/** Whether whoever acts wrote the closing of a case anew. */
export async function hasRevised({ tx, actorId }: Context, caseId: CaseId): Promise<boolean> {
  const { rows } = await sql`select from case_event
    where case_id = ${caseId} and kind = 'closing.revised' and by_id = ${actorId} limit 1`.execute(tx)
  return rows.length > 0
}

/** How often each kind of thing happened in a case. */
export async function countEvents({ tx }: Context, caseId: CaseId): Promise<Map<string, number>> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*)::int as count from case_event where case_id = ${caseId} group by kind`.execute(tx)
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}

/** Closings of these cases that wait for a signature, the earliest first. */
export async function loadUnsigned(
  { tx }: Context,
  caseIds: readonly CaseId[],
): Promise<{ caseId: CaseId; on: string }[]> {
  if (caseIds.length === 0) return []
  const some = tables(tx).selectFrom('closing').select(['caseId', 'closedOn']).where('signState', '=', 'to-sign')
  const rows = await some
    .where('caseId', 'in', [...caseIds])
    .orderBy('closedOn')
    .orderBy('id')
    .execute()
  return rows.map(({ caseId, closedOn }) => ({ caseId: CaseId.parse(caseId), on: closedOn }))
}

function fromRow({ closedById, signedById, ...row }: Row): KeptClosing {
  return { closing: Closing.parse(row), closedById, signedById }
}
