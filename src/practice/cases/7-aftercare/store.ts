import { sql } from 'kysely'
import * as z from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { CaseId } from '../schema.ts'
import { Aftercare, AftercareContact, Episode, type AftercareContactId, type AftercareId } from './schema.ts'

type Written = { writtenAt: string; byId: string }
type ContactRow = Omit<AftercareContact, 'signs'> & { signs: unknown } & Written
const tables = (tx: Tx) => tx.$extendTables<{ aftercare: Aftercare & Written; aftercareContact: ContactRow }>()
const PLAN = Aftercare.keyof().options
const CONTACT = AftercareContact.keyof().options
const written = ({ at, actorId }: Context) => ({ writtenAt: at, byId: actorId })

/** @returns false when the id is taken */
export async function insertAftercare(context: Context, plan: Aftercare): Promise<boolean> {
  const insert = tables(context.tx)
    .insertInto('aftercare')
    .values({ ...plan, ...written(context) })
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function updateAftercare({ tx }: Context, { id, caseId, ...changed }: Aftercare): Promise<void> {
  const update = tables(tx).updateTable('aftercare').set(changed)
  await update.where('id', '=', id).where('caseId', '=', caseId).execute()
}

/** Calendars of a case, the latest first. */
export async function loadAftercare({ tx }: Context, caseId: CaseId): Promise<Aftercare[]> {
  const some = tables(tx).selectFrom('aftercare').select(PLAN).where('caseId', '=', caseId)
  const rows = await some.orderBy('startsOn', 'desc').orderBy('id', 'desc').execute()
  return rows.map(row => Aftercare.parse(row))
}

/** The calendar that runs, held until the transaction ends. */
export async function loadRunningForChange({ tx }: Context, caseId: CaseId): Promise<Aftercare | null> {
  const one = tables(tx).selectFrom('aftercare').select(PLAN).where('caseId', '=', caseId).where('endedOn', 'is', null)
  const row = await one.forUpdate().executeTakeFirst()
  return row ? Aftercare.parse(row) : null
}

/** A calendar, held until the transaction ends. */
export async function loadAftercareForChange(
  { tx }: Context,
  { id, caseId }: { id: AftercareId; caseId: CaseId },
): Promise<Aftercare | null> {
  const one = tables(tx).selectFrom('aftercare').select(PLAN).where('id', '=', id).where('caseId', '=', caseId)
  const row = await one.forUpdate().executeTakeFirst()
  return row ? Aftercare.parse(row) : null
}

/** @returns false when an id is taken */
export async function insertContacts(context: Context, contacts: readonly AftercareContact[]): Promise<boolean> {
  const rows = contacts.map(one => ({ ...one, signs: JSON.stringify(one.signs), ...written(context) }))
  const insert = tables(context.tx).insertInto('aftercareContact').values(rows)
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === BigInt(rows.length)
}

export async function updateContact(context: Context, { id, caseId, ...told }: AftercareContact): Promise<void> {
  const row = { ...told, signs: JSON.stringify(told.signs), ...written(context) }
  const update = tables(context.tx).updateTable('aftercareContact').set(row)
  await update.where('id', '=', id).where('caseId', '=', caseId).execute()
}

/** A contact, held until the transaction ends. */
export async function loadContactForChange(
  { tx }: Context,
  { id, caseId }: { id: AftercareContactId; caseId: CaseId },
): Promise<AftercareContact | null> {
  const one = tables(tx).selectFrom('aftercareContact').select(CONTACT)
  const row = await one.where('id', '=', id).where('caseId', '=', caseId).forUpdate().executeTakeFirst()
  return row ? AftercareContact.parse(row) : null
}

/** Every contact of a case with who told of it last; those that fell away are left out. */
export async function loadContacts({ tx }: Context, caseId: CaseId): Promise<(AftercareContact & { byId: string })[]> {
  const some = tables(tx)
    .selectFrom('aftercareContact')
    .select([...CONTACT, 'byId'])
    .where('caseId', '=', caseId)
  const rows = await some.where('state', '<>', 'dropped').execute()
  return rows.map(({ byId, ...row }) => ({ ...AftercareContact.parse(row), byId }))
}

/** What was still due in a calendar falls away. */
export async function dropDue({ tx }: Context, id: AftercareId): Promise<void> {
  const update = tables(tx).updateTable('aftercareContact').set({ state: 'dropped' })
  await update.where('aftercareId', '=', id).where('state', '=', 'due').execute()
}

const Due = z.object({ caseId: CaseId, dueOn: z.iso.date() })

/** The earliest contact that is due by a day in each case of whoever acts, the earliest first. */
export async function loadDue({ tx }: Context, by: string): Promise<z.infer<typeof Due>[]> {
  const { rows } = await sql`
    select c.case_id, min(c.due_on) as due_on from relation r
    join aftercare_contact c on c.agency_id = r.agency_id and c.case_id = r.record_id
    where r.account_id = current_account() and r.kind = 'assigned' and r.starts_at <= now()
      and (r.ends_at is null or r.ends_at > now()) and c.state = 'due' and c.due_on <= ${by}
    group by c.case_id order by 2, 1`.execute(tx)
  return rows.map(row => Due.parse(row))
}

/** The case in which this one was taken up again; null when it was not. */
export async function loadReopened({ tx }: Context, caseId: CaseId): Promise<CaseId | null> {
  const { rows } = await sql<{ id: string }>`select id from "case" where reopen_of = ${caseId} limit 1`.execute(tx)
  const [row] = rows
  return row ? CaseId.parse(row.id) : null
}

/** The case, all that it goes back to and all that go back to it, the earliest opened first. */
export async function loadEpisodes({ tx }: Context, caseId: CaseId): Promise<Episode[]> {
  const { rows } = await sql`
    with recursive before as (
      select id, reopen_of from "case" where id = ${caseId}
      union select c.id, c.reopen_of from "case" c join before b on c.id = b.reopen_of
    ), episode as (
      select id from before
      union select c.id from "case" c join episode e on c.reopen_of = e.id
    )
    select c.id, c.opened_on, c.closed_on from "case" c join episode e on e.id = c.id order by c.opened_on, c.id`.execute(
    tx,
  )
  return rows.map(row => Episode.parse(row))
}
