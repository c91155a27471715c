import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId } from '../../schema.ts'
import { Inquiry, Origin, type InquiryId, type TellerKind } from '../schema/inquiries.ts'

type Row = Omit<Inquiry, 'teller'> & {
  tellerKind: TellerKind
  tellerName: string | null
  reachedAt: string | null
  takenBy: string
}
type OriginRow = Origin & { caseId: CaseId; at: string; byId: string }
export type KeptInquiry = Inquiry & { takenBy: string }
const tables = (tx: Tx) => tx.$extendTables<{ inquiry: Row; caseOrigin: OriginRow }>()
const COLUMNS = [
  ...Inquiry.omit({ teller: true }).keyof().options,
  'tellerKind',
  'tellerName',
  'reachedAt',
  'takenBy',
] as const

/** @returns false when the id is taken */
export async function insertInquiry({ tx, actorId }: Context, { teller, ...told }: Inquiry): Promise<boolean> {
  const { kind: tellerKind, name: tellerName, reachedAt } = teller
  const insert = tables(tx)
    .insertInto('inquiry')
    .values({ ...told, tellerKind, tellerName, reachedAt, takenBy: actorId })
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** How an inquiry ended; what was told stays as it was. */
export async function updateInquiry(tx: Tx, inquiry: Inquiry): Promise<void> {
  const { id, state, caseId, endedAt, advice, version } = inquiry
  await tables(tx)
    .updateTable('inquiry')
    .set({ state, caseId, endedAt, advice, version })
    .where('id', '=', id)
    .execute()
}

export async function loadInquiry(tx: Tx, id: InquiryId): Promise<KeptInquiry | null> {
  const row = await tables(tx).selectFrom('inquiry').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The inquiry, held until the transaction ends, so that it ends once. */
export async function loadInquiryForChange(tx: Tx, id: InquiryId): Promise<KeptInquiry | null> {
  const one = tables(tx).selectFrom('inquiry').select(COLUMNS).where('id', '=', id)
  const row = await one.forUpdate().executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Open ones by how soon someone must answer; ended ones the latest first, after another one where that is given. */
export async function loadInquiries(
  tx: Tx,
  state: 'open' | 'ended',
  page: { after: InquiryId | null; most: number },
): Promise<KeptInquiry[]> {
  const all = tables(tx).selectFrom('inquiry').select(COLUMNS).limit(page.most)
  if (state === 'open') {
    const rows = await all.where('state', '=', 'open').orderBy('respondBy').orderBy('id').execute()
    return rows.map(fromRow)
  }
  const ended = all.where('state', '!=', 'open').orderBy('id', 'desc')
  const rows = await (page.after === null ? ended : ended.where('id', '<', page.after)).execute()
  return rows.map(fromRow)
}

/** @returns false when the case has one already */
export async function insertOrigin({ tx, at, actorId }: Context, caseId: CaseId, origin: Origin): Promise<boolean> {
  const insert = tables(tx)
    .insertInto('caseOrigin')
    .values({ ...origin, caseId, at, byId: actorId })
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Whoever told us of a client; null where nobody did or nobody wrote it down. */
export async function loadOrigin(tx: Tx, caseId: CaseId): Promise<Origin | null> {
  const one = tables(tx).selectFrom('caseOrigin').select(Origin.keyof().options).where('caseId', '=', caseId)
  const row = await one.executeTakeFirst()
  return row ? Origin.parse(row) : null
}

function fromRow({ tellerKind: kind, tellerName: name, reachedAt, takenBy, ...row }: Row): KeptInquiry {
  return { ...Inquiry.parse({ ...row, teller: { kind, name, reachedAt } }), takenBy }
}
