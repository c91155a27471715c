import { sql } from 'kysely'
import * as z from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { CalendarEntry, Feed } from '../schema/calendar.ts'

const Row = CalendarEntry.omit({ clientName: true, clientKind: true })
export type DueRow = z.infer<typeof Row>

/** What is planned or due in these cases up to a day, in one statement; what was told or settled is not in it. */
export async function loadDue({ tx }: Context, caseIds: readonly string[], until: string): Promise<DueRow[]> {
  if (caseIds.length === 0) return []
  const ids = [...caseIds]
  const { rows } = await sql`
    select id, case_id, 'contact' as kind, kind as contact_kind, planned_on as on, time_of_day, aim as words, place,
      null as who
    from contact where case_id = any(${ids}::uuid[]) and state = 'planned' and planned_on <= ${until}::date
    union all
    select id, case_id, 'conference', null, meets_on, time_of_day, agenda, place, null
    from conference where case_id = any(${ids}::uuid[]) and state = 'planned' and meets_on <= ${until}::date
    union all
    select id, case_id, 'task', null, due_on, null, what, null, who
    from conference_task where case_id = any(${ids}::uuid[]) and state = 'open' and due_on <= ${until}::date`.execute(
    tx,
  )
  return rows.map(row => Row.parse(row))
}

/** The cases of the agency in which a contact of aftercare is still to be made. */
export async function loadAftercareCases({ tx }: Context): Promise<string[]> {
  const { rows } = await sql<{ caseId: string }>`
    select distinct case_id from aftercare_contact where state = 'due'`.execute(tx)
  return rows.map(({ caseId }) => caseId)
}

/** Contacts of aftercare of these cases that are to be made up to a day. */
export async function loadAftercareDue({ tx }: Context, caseIds: readonly string[], until: string): Promise<DueRow[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql`
    select id, case_id, 'aftercare' as kind, null as contact_kind, due_on as on, null as time_of_day, null as words,
      null as place, null as who
    from aftercare_contact where case_id = any(${[...caseIds]}::uuid[]) and state = 'due' and due_on <= ${until}::date`.execute(
    tx,
  )
  return rows.map(row => Row.parse(row))
}

const feedColumns = sql`id, made_at, ends_at`

/** The link of whoever acts that works at an instant; null for none. */
export async function loadFeed({ tx, actorId, at }: Context): Promise<Feed | null> {
  const { rows } = await sql`select ${feedColumns} from calendar_feed
    where account_id = ${actorId} and ends_at > ${at}::timestamptz order by made_at desc limit 1`.execute(tx)
  return rows[0] ? Feed.parse(rows[0]) : null
}

/** End every link of whoever acts, at the instant of acting. */
export async function endFeeds({ tx, actorId, at }: Context): Promise<void> {
  await sql`update calendar_feed set ends_at = ${at}::timestamptz
    where account_id = ${actorId} and ends_at > ${at}::timestamptz`.execute(tx)
}

/** @returns false when the id is taken */
export async function insertFeed(
  { tx, actorId, at }: Context,
  { id, tokenHash, endsAt }: { id: string; tokenHash: string; endsAt: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into calendar_feed (id, account_id, token_hash, made_at, ends_at)
    values (${id}, ${actorId}, ${tokenHash}, ${at}::timestamptz, ${endsAt}::timestamptz) on conflict do nothing`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

const Opened = z.object({ accountId: z.string(), agencyId: z.string() })

/** Whose calendar a token opens now; null for every other token alike. The wall shows that one row and no other. */
export async function openFeed(
  tx: Tx,
  tokenHash: string,
  at: string,
): Promise<{ accountId: string; agencyId: string } | null> {
  await sql`select set_config('simpul.feed', ${tokenHash}, true)`.execute(tx)
  const { rows } = await sql`select account_id, agency_id from calendar_feed
    where token_hash = ${tokenHash} and ends_at > ${at}::timestamptz`.execute(tx)
  return rows[0] ? Opened.parse(rows[0]) : null
}
