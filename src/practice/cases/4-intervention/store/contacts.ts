import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId } from '../../schema.ts'
import { Contact, type ContactId } from '../schema/contact.ts'

type Writers = { recordedBy: string; recordedAt: string; toldBy: string | null; toldAt: string | null }
export type KeptContact = Contact & Writers
type Row = Omit<Contact, 'withWhom'> & Writers & { withWhom: unknown }
const tables = (tx: Tx) => tx.$extendTables<{ contact: Row }>()
const WRITERS = ['recordedBy', 'recordedAt', 'toldBy', 'toldAt'] as const
const COLUMNS = [...Contact.keyof().options, ...WRITERS] as const satisfies readonly (keyof Row)[]

/** @returns false when the id is taken */
export async function insertContact({ tx, actorId, at }: Context, contact: Contact): Promise<boolean> {
  const isTold = contact.state !== 'planned'
  const written = { recordedBy: actorId, recordedAt: at, toldBy: isTold ? actorId : null, toldAt: isTold ? at : null }
  const row = { ...contact, withWhom: JSON.stringify(contact.withWhom), ...written }
  const insert = tables(tx).insertInto('contact').values(row)
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function updateContact({ tx, actorId, at }: Context, contact: Contact): Promise<void> {
  const { id, caseId, withWhom, ...changed } = contact
  const told = contact.state === 'planned' ? {} : { toldBy: actorId, toldAt: at }
  const set = { ...changed, withWhom: JSON.stringify(withWhom), ...told }
  await tables(tx).updateTable('contact').set(set).where('id', '=', id).where('caseId', '=', caseId).execute()
}

/** The contact, held until the transaction ends, so that two writers of one version cannot both win. */
export async function loadContactForChange(
  { tx }: Context,
  { id, caseId }: { id: ContactId; caseId: CaseId },
): Promise<Contact | null> {
  const one = tables(tx).selectFrom('contact').select(Contact.keyof().options).where('id', '=', id)
  const row = await one.where('caseId', '=', caseId).forUpdate().executeTakeFirst()
  return row ? Contact.parse(row) : null
}

/** Whether a case has this contact. */
export async function hasContact({ tx }: Context, { id, caseId }: { id: ContactId; caseId: CaseId }): Promise<boolean> {
  const one = tables(tx).selectFrom('contact').select('id').where('id', '=', id).where('caseId', '=', caseId)
  return (await one.executeTakeFirst()) !== undefined
}

/** What is planned in a case, the soonest first. */
export async function loadPlanned({ tx }: Context, caseId: CaseId): Promise<KeptContact[]> {
  const some = tables(tx).selectFrom('contact').select(COLUMNS).where('caseId', '=', caseId)
  const rows = await some
    .where('state', '=', 'planned')
    .orderBy('plannedOn')
    .orderBy('timeOfDay')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** At most so many of those that were told, the latest first. */
export async function loadTold({ tx }: Context, caseId: CaseId, most: number): Promise<KeptContact[]> {
  const some = tables(tx).selectFrom('contact').select(COLUMNS).where('caseId', '=', caseId)
  const told = some.where('happenedOn', 'is not', null).orderBy('happenedOn', 'desc').orderBy('id', 'desc')
  return (await told.limit(most).execute()).map(fromRow)
}

function fromRow({ recordedBy, recordedAt, toldBy, toldAt, ...row }: Row): KeptContact {
  return { ...Contact.parse(row), recordedBy, recordedAt, toldBy, toldAt }
}
