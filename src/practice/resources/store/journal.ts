import { sql } from 'kysely'
import * as z from 'zod'
import type { Tx } from '#platform/server/db.ts'
import type { Whole } from '../rules/record-merge.ts'
import { HsdsKind, keyOf, type RecordKey, type RecordLink } from '../schema/record.ts'

/** How a record was before a run; null when it was not there. `version`: as the run left it, null when it took it out. */
export type JournalEntry = { key: RecordKey; old: Whole | null; version: number | null }

const Row = z.object({
  kind: HsdsKind,
  id: z.string(),
  body: z.record(z.string(), z.unknown()).nullable(),
  links: z.array(z.custom<RecordLink>()),
  version: z.coerce.number().nullable(),
})

/** Of a record that a run changes twice, the first state counts. */
export async function writeJournal(tx: Tx, runId: string, entries: readonly JournalEntry[]): Promise<void> {
  const rows = entries.map(({ key, old, version }) => ({
    ...{ kind: key.kind, id: key.id, version },
    ...{ body: old?.record.body ?? null, links: old?.links ?? [] },
  }))
  await sql`
    insert into directory_journal (run_id, kind, id, body, links, version)
    select ${runId}::uuid, kind, id, case jsonb_typeof(body) when 'object' then body end, links, version
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (kind text, id uuid, body jsonb, links jsonb, version bigint)
    on conflict (run_id, kind, id) do update set version = excluded.version`.execute(tx)
}

export async function loadJournal(tx: Tx, runId: string): Promise<JournalEntry[]> {
  const { rows } = await sql`
    select kind, id, body, links, version from directory_journal where run_id = ${runId} order by kind, id`.execute(tx)
  return rows.map(row => {
    const { kind, id, body, links, version } = Row.parse(row)
    return { key: { kind, id }, old: body && { record: { kind, id, body }, links }, version }
  })
}

export async function deleteJournal(tx: Tx, runId: string, keys: readonly RecordKey[]): Promise<void> {
  await sql`delete from directory_journal where run_id = ${runId}
    and kind || ' ' || id = any(${keys.map(keyOf)}::text[])`.execute(tx)
}

/**
 * Take out whatever says where these places are: their addresses and doors, and the history of all. Done before a place
 * is kept as protected, so that nothing of before can tell. Rooms below, which keep things of their own about a place,
 * learn of it by the first statement: their triggers wait for a location that becomes protected.
 */
export async function purgePlaces(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const places = sql`${[...ids]}::uuid[]`
  await sql`update directory_record set body = body || '{"is_protected": true}'
    where kind = 'location' and id = any(${places}) and body->'is_protected' is distinct from 'true'`.execute(tx)
  const below = await sql<{ id: string }>`
    select child_id as id from directory_link
    where parent_kind = 'location' and parent_id = any(${places}) and field in ('addresses', 'accessibility')
    union
    select (l ->> 'childId')::uuid from directory_journal, jsonb_array_elements(links) l
    where kind = 'location' and id = any(${places}) and l ->> 'field' in ('addresses', 'accessibility')`.execute(tx)
  const all = sql`${[...ids, ...below.rows.map(({ id }) => id)]}::uuid[]`
  const history = await sql<{ id: string }>`
    select child_id as id from directory_link
    where parent_kind in ${PLACE} and parent_id = any(${all}) and field = 'metadata'
    union
    select (l ->> 'childId')::uuid from directory_journal, jsonb_array_elements(links) l
    where kind in ${PLACE} and id = any(${all}) and l ->> 'field' = 'metadata'`.execute(tx)
  const notes = sql`${history.rows.map(({ id }) => id)}::uuid[]`
  await sql`delete from directory_record where (kind = 'metadata' and id = any(${notes}))
    or (kind in ('address', 'accessibility') and id = any(${all}))`.execute(tx)
  await sql`delete from directory_link where (child_kind in ('address', 'accessibility') and child_id = any(${all}))
    or (parent_kind in ('address', 'accessibility') and parent_id = any(${all}))
    or (parent_kind = 'location' and parent_id = any(${places}) and field in ('addresses', 'accessibility', 'metadata'))`.execute(
    tx,
  )
  await sql`delete from directory_journal where (kind in ${PLACE} and id = any(${all}))
    or (kind = 'metadata' and id = any(${notes}))`.execute(tx)
  await sql`update location set address = null, latitude = null, longitude = null, area_code = left(area_code, 5),
    accessibility = null, transportation = null, travel_notes = null, is_protected = true
    where id = any(${places}::text[])`.execute(tx)
}

/** A place, and what in it tells where it is. */
const PLACE = sql`('location', 'address', 'accessibility')`
