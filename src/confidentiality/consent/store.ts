import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Consent } from './schema.ts'
import { KeptConsent, type ConsentId } from './schema.ts'

type Row = KeptConsent & { recordedAt: string; recordedBy: string; withdrawnBy: string | null }
const tables = (tx: Tx) => tx.$extendTables<{ consent: Row }>()
const COLUMNS = KeptConsent.keyof().options

/** @returns false when the id is taken */
export async function insertConsent({ tx, at, actorId }: Context, consent: Consent): Promise<boolean> {
  const nothingWithdrawn = { withdrawalWords: null, withdrawnBy: null }
  const row = { ...consent, ...nothingWithdrawn, recordedAt: at, recordedBy: actorId }
  const insert = tables(tx).insertInto('consent').values(row)
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function loadConsents({ tx }: Context, subjectId: string): Promise<KeptConsent[]> {
  const about = tables(tx).selectFrom('consent').select(COLUMNS).where('subjectId', '=', subjectId)
  const rows = await about.orderBy('recordedAt', 'desc').orderBy('id', 'desc').execute()
  return rows.map(row => KeptConsent.parse(row))
}

/** The consent, held until the transaction ends. */
export async function loadConsentForChange(
  { tx }: Context,
  { id, subjectId }: { id: ConsentId; subjectId: string },
): Promise<KeptConsent | null> {
  const one = tables(tx).selectFrom('consent').select(COLUMNS).where('id', '=', id).where('subjectId', '=', subjectId)
  const row = await one.forUpdate().executeTakeFirst()
  return row ? KeptConsent.parse(row) : null
}

export async function updateWithdrawn(
  { tx, at, actorId }: Context,
  id: ConsentId,
  words: string | null,
): Promise<void> {
  const changed = { withdrawnAt: at, withdrawnBy: actorId, withdrawalWords: words }
  await tables(tx).updateTable('consent').set(changed).where('id', '=', id).execute()
}
