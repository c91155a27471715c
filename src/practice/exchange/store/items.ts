import { sql } from 'kysely'
import * as z from 'zod'
import type { Tx } from '#platform/server/db.ts'
import { fold } from '#practice/resources/rules/words.ts'
import { HsdsKind, type DirectoryRecord, type RecordKey, type RecordLink } from '#practice/resources/schema/record.ts'
import { spotOf, type Known } from '../rules/duplicates.ts'
import { ImportItem, type Part } from '../schema/run.ts'

/** What is kept of an item until it is applied. */
export type ItemContent = { records: DirectoryRecord[]; links: RecordLink[]; needs: DirectoryRecord[] }
/** `content` null: something that is gone from the source. */
export type NewItem = Omit<ImportItem, 'outcome'> & { content: ItemContent | null }

export async function deleteItems(tx: Tx, id: string): Promise<void> {
  await sql`delete from directory_import_item where import_id = ${id}`.execute(tx)
}

export async function insertItems(tx: Tx, id: string, items: readonly NewItem[]): Promise<void> {
  if (items.length === 0) return
  await sql`
    insert into directory_import_item (import_id, place, part, kind, record_id, name, organization_name, changes,
      more_changes, alike, content)
    select ${id}, place, part, kind, id, name, "organizationName", changes, "moreChanges", alike,
      case jsonb_typeof(content) when 'object' then content end
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as given (place int, part text, kind text, id uuid,
      name text, "organizationName" text, changes jsonb, "moreChanges" int, alike jsonb, content jsonb)`.execute(tx)
}

/** As they come out of a file, in its order: JSON of `UnreadItem[]`. They wait to be compared. */
export async function insertUnread(tx: Tx, id: string, items: string): Promise<void> {
  await sql`
    insert into directory_import_item (import_id, place, part, kind, record_id, name, organization_name, content)
    select ${id}, place, 'unread', kind, id, name, "organizationName", content
    from jsonb_to_recordset(${items}::jsonb) as given (place int, kind text, id uuid, name text,
      "organizationName" text, content jsonb)`.execute(tx)
}

/** The next that wait to be compared. */
export async function loadUnread(tx: Tx, id: string, limit: number): Promise<UnreadItem[]> {
  const { rows } = await sql`select place, kind, record_id as id, name, organization_name, content
    from directory_import_item where import_id = ${id} and part = 'unread' order by place limit ${limit}`.execute(tx)
  return rows.map(row => Unread.parse(row))
}

export type ComparedItem = Pick<NewItem, 'place' | 'part' | 'changes' | 'moreChanges' | 'alike'>

/** What is unchanged need not wait any longer. */
export async function updateCompared(tx: Tx, id: string, items: readonly ComparedItem[]): Promise<void> {
  await sql`update directory_import_item item set part = given.part, changes = given.changes,
      more_changes = given."moreChanges", alike = given.alike,
      content = case given.part when 'unchanged' then null else item.content end
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as given (place int, part text, changes jsonb,
      "moreChanges" int, alike jsonb)
    where item.import_id = ${id} and item.place = given.place`.execute(tx)
}

const ITEM = sql`place, part, kind, record_id as id, name, organization_name, changes, more_changes, alike, outcome`

/** Of one part, from a place on. */
export async function loadItems(
  tx: Tx,
  id: string,
  asked: { part: Part; from: number; limit: number },
): Promise<ImportItem[]> {
  const { rows } = await sql`select ${ITEM} from directory_import_item
    where import_id = ${id} and part = ${asked.part} and place >= ${asked.from} order by place limit ${asked.limit}`.execute(
    tx,
  )
  return rows.map(row => ImportItem.parse(row))
}

type Chosen = { parts: readonly Part[]; except: readonly number[]; withoutOrganizations: readonly string[] }

/** Mark what is chosen, the first time; later calls change nothing. */
export async function chooseItems(tx: Tx, id: string, { parts, except, withoutOrganizations }: Chosen): Promise<void> {
  await sql`update directory_import_item set is_chosen =
      (part = any(${[...parts]}::text[])
        and (case kind when 'organization' then name else coalesce(organization_name, '') end)
          <> all(${[...withoutOrganizations]}::text[]))
      <> (place = any(${[...except]}::int[]))
    where import_id = ${id} and part <> 'unchanged'`.execute(tx)
  await sql`update directory_import set chosen = ${JSON.stringify(parts)} where id = ${id}`.execute(tx)
}

const Content = z.object({
  records: z.array(z.custom<DirectoryRecord>()),
  links: z.array(z.custom<RecordLink>()),
  needs: z.array(z.custom<DirectoryRecord>()),
})
const Unread = z.object({
  ...ImportItem.pick({ place: true, kind: true, id: true, name: true, organizationName: true }).shape,
  content: Content,
})
export type UnreadItem = z.infer<typeof Unread>
const Waiting = z.object({
  ...ImportItem.pick({ place: true, part: true, kind: true, id: true, name: true }).shape,
  content: Content.nullable(),
})
export type WaitingItem = z.infer<typeof Waiting>

/** The next of what was chosen. */
export async function loadWaiting(tx: Tx, id: string, limit: number): Promise<WaitingItem[]> {
  const { rows } = await sql`select place, part, kind, record_id as id, name, content from directory_import_item
    where import_id = ${id} and is_chosen and outcome is null order by place limit ${limit}`.execute(tx)
  return rows.map(row => Waiting.parse(row))
}

export async function settleItems(
  tx: Tx,
  id: string,
  places: readonly number[],
  outcome: 'taken' | 'failed',
): Promise<void> {
  if (places.length === 0) return
  await sql`update directory_import_item set outcome = ${outcome}, content = null
    where import_id = ${id} and place = any(${[...places]}::int[])`.execute(tx)
}

/** What was not taken in is not kept either. */
export async function leaveRest(tx: Tx, id: string): Promise<void> {
  await sql`update directory_import_item set content = null, outcome = coalesce(outcome, 'left')
    where import_id = ${id} and part <> 'unchanged'`.execute(tx)
  await sql`update directory_import_item set content = null where import_id = ${id} and content is not null`.execute(tx)
}

export async function loadName(tx: Tx, id: string, { kind, id: recordId }: RecordKey): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select name from directory_import_item
    where import_id = ${id} and kind = ${kind} and record_id = ${recordId}`.execute(tx)
  return rows[0]?.name ?? null
}

const Gone = z.object({ kind: HsdsKind, id: z.string(), name: z.string(), organizationName: z.string().nullable() })

/** Organisations and services that came from this source before, are still there, and are not in this file. */
export async function loadGone(
  tx: Tx,
  { id, source }: { id: string; source: string },
): Promise<z.infer<typeof Gone>[]> {
  const { rows } = await sql`
    select distinct on (item.kind, item.record_id) item.kind, item.record_id as id, item.name, item.organization_name
    from directory_import_item item
    join directory_import run on run.id = item.import_id and run.source = ${source} and run.state in ('applied', 'applying')
    join directory_record record on record.kind = item.kind and record.id = item.record_id
    where item.kind in ('service', 'organization') and (item.outcome = 'taken' or item.part = 'unchanged')
      and item.part <> 'gone'
      and not exists (select from directory_import_item here
        where here.import_id = ${id} and here.kind = item.kind and here.record_id = item.record_id)
    order by item.kind, item.record_id, run.started_at desc`.execute(tx)
  return rows.map(row => Gone.parse(row))
}

/** The place after the last. */
export async function loadNextPlace(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(place) + 1, 0)::int as next from directory_import_item where import_id = ${id}`.execute(tx)
  return rows[0]?.next ?? 0
}

/** Of these records, those that the directory has. */
export async function loadThere(tx: Tx, keys: readonly RecordKey[]): Promise<Set<string>> {
  const { rows } = await sql<{ kind: string; id: string }>`select r.kind, r.id
    from unnest(${keys.map(({ kind }) => kind)}::text[], ${keys.map(({ id }) => id)}::uuid[]) as asked (kind, id)
    join directory_record r using (kind, id)`.execute(tx)
  return new Set(rows.map(({ kind, id }) => `${kind} ${id}`))
}

const KnownRow = z.object({
  kind: z.enum(['organization', 'service']),
  id: z.string(),
  name: z.string(),
  organization: z.string(),
  phones: z.array(z.string()),
  links: z.array(z.string()),
  spots: z.array(z.object({ latitude: z.number(), longitude: z.number() })),
})

/** Ids of organisations and services that are called like this: `kind name`, folded. */
export async function loadNamed(tx: Tx, names: ReadonlySet<string>): Promise<string[]> {
  const { rows } = await sql<{ kind: string; id: string; name: string }>`
    select kind, id, coalesce(body ->> 'name', '') as name from directory_record
    where kind in ('organization', 'service')`.execute(tx)
  return rows.filter(({ kind, name }) => names.has(`${kind} ${fold(name)}`)).map(({ id }) => id)
}

/** Organisations and services by what they are known by. */
export async function loadKnown(tx: Tx, ids: readonly string[]): Promise<Known[]> {
  if (ids.length === 0) return []
  const these = sql`any(${[...ids]}::uuid[])`
  const { rows } = await sql`
    with phones as (
      select link.parent_kind as kind, link.parent_id as id, jsonb_agg(phone.body ->> 'number') as numbers
      from directory_link link join directory_record phone on phone.kind = 'phone' and phone.id = link.child_id
      where link.field = 'phones' and link.parent_kind in ('organization', 'service') and link.parent_id = ${these} group by 1, 2),
    spots as (
      select spot.service_id as id,
        jsonb_agg(jsonb_build_object('latitude', place.latitude, 'longitude', place.longitude)) as places
      from service_at_location spot join location place on place.id = spot.location_id
      where spot.service_id = ${these} and place.latitude is not null and place.longitude is not null group by 1)
    select record.kind, record.id, coalesce(record.body ->> 'name', '') as name,
      coalesce(owner.name, '') as organization, coalesce(phones.numbers, '[]') as phones,
      coalesce(spots.places, '[]') as spots,
      to_jsonb(array_remove(array[record.body ->> 'url', record.body ->> 'website'], null)) as links
    from directory_record record
    left join service on record.kind = 'service' and service.id = record.id
    left join organization owner on owner.id = service.organization_id
    left join phones on phones.kind = record.kind and phones.id = record.id
    left join spots on record.kind = 'service' and spots.id = record.id
    where record.kind in ('organization', 'service') and record.id = ${these}`.execute(tx)
  return rows.map(row => {
    const { spots, ...known } = KnownRow.parse(row)
    return { ...known, places: spots.map(({ latitude, longitude }) => spotOf(latitude, longitude)) }
  })
}

/** Undo one thing that failed, and not the rest of the transaction. */
export async function apart<Value>(tx: Tx, work: () => Promise<Value>): Promise<Value> {
  await sql`savepoint apart`.execute(tx)
  try {
    const value = await work()
    await sql`release savepoint apart`.execute(tx)
    return value
  } catch (error) {
    await sql`rollback to savepoint apart`.execute(tx)
    throw error
  }
}
