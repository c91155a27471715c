import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId } from '../schema.ts'
import { Safety, SafetyStep, type SafetyId } from '../schema/safety.ts'

type ProtocolRow = Safety & { openedBy: string; closedBy: string | null }
export type KeptStep = Omit<SafetyStep, 'byName'> & { protocolId: string; byId: string }
const tables = (tx: Tx) => tx.$extendTables<{ safetyProtocol: ProtocolRow; safetyStep: KeptStep }>()
const KeptStepRow = SafetyStep.omit({ byName: true })
const columns = Safety.keyof().options

/** @returns false when one is open in the case already */
export async function insertSafety(
  { tx, at, actorId }: Context,
  opened: Pick<ProtocolRow, 'caseId' | 'why'> & { id: string },
): Promise<boolean> {
  const row = { ...opened, openedAt: at, openedBy: actorId, closedAt: null, closedBy: null, closedWords: null }
  const insert = tx.$extendTables<{ safetyProtocol: Omit<ProtocolRow, 'id'> & { id: string } }>()
  const done = await insert
    .insertInto('safetyProtocol')
    .values(row)
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Every protocol of a case, the latest first. */
export async function loadSafety(tx: Tx, caseId: CaseId): Promise<Safety[]> {
  const some = tables(tx).selectFrom('safetyProtocol').select(columns).where('caseId', '=', caseId)
  const rows = await some.orderBy('openedAt', 'desc').execute()
  return rows.map(row => Safety.parse(row))
}

/** The protocol that is open, held until the transaction ends; null when none is. */
export async function loadOpenSafety(tx: Tx, caseId: CaseId): Promise<Safety | null> {
  const one = tables(tx).selectFrom('safetyProtocol').select(columns).where('caseId', '=', caseId)
  const row = await one.where('closedAt', 'is', null).forUpdate().executeTakeFirst()
  return row ? Safety.parse(row) : null
}

/** Since when a protocol is open, and the day to look again as it was last said; null when none is open. */
export async function loadOpenMark(
  tx: Tx,
  caseId: CaseId,
): Promise<{ openedAt: string; checkOn: string | null } | null> {
  const one = tables(tx).selectFrom('safetyProtocol').select(['id', 'openedAt']).where('caseId', '=', caseId)
  const open = await one.where('closedAt', 'is', null).executeTakeFirst()
  if (!open) return null
  const steps = (await loadSteps(tx, [open.id])).filter(({ checkOn }) => checkOn !== null)
  return { openedAt: open.openedAt, checkOn: steps.at(-1)?.checkOn ?? null }
}

export async function updateClosed({ tx, at, actorId }: Context, id: SafetyId, words: string): Promise<void> {
  const set = { closedAt: at, closedBy: actorId, closedWords: words }
  await tables(tx).updateTable('safetyProtocol').set(set).where('id', '=', id).execute()
}

/** @returns false when the id is taken */
export async function insertStep({ tx, at, actorId }: Context, step: Omit<KeptStep, 'at' | 'byId'>): Promise<boolean> {
  const insert = tables(tx)
    .insertInto('safetyStep')
    .values({ ...step, at, byId: actorId })
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** What was done under some protocols, in the order in which it was told. */
export async function loadSteps(tx: Tx, protocolIds: readonly string[]): Promise<KeptStep[]> {
  if (protocolIds.length === 0) return []
  const some = tables(tx)
    .selectFrom('safetyStep')
    .select([...KeptStepRow.keyof().options, 'protocolId', 'byId'])
  const rows = await some
    .where('protocolId', 'in', [...protocolIds])
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ protocolId, byId, ...row }) => ({ ...KeptStepRow.parse(row), protocolId, byId }))
}
