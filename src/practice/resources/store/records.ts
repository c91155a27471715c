import { sql } from 'kysely'
import * as z from 'zod'
import type { Tx } from '#platform/server/db.ts'
import type { Whole } from '../rules/record-merge.ts'
import { HsdsKind, keyOf, type DirectoryRecord, type RecordKey, type RecordLink } from '../schema/record.ts'

const Body = z.record(z.string(), z.unknown())
const LinkRow = z.object({
  parentKind: HsdsKind,
  parentId: z.string(),
  field: z.string(),
  place: z.number(),
  isList: z.boolean(),
  isShown: z.boolean(),
  childKind: HsdsKind,
  childId: z.string(),
  keys: z.array(z.string()).nullable(),
})
const RecordRow = z.object({
  kind: HsdsKind,
  id: z.string(),
  body: Body,
  version: z.coerce.number(),
  updatedAt: z.string(),
  updatedBy: z.string(),
})
export type Stamp = { version: number; updatedAt: string; updatedBy: string }
export type Stored = Whole & Stamp

const LINK = sql`l.parent_kind, l.parent_id, l.field, l.place, l.is_list, l.is_shown, l.child_kind, l.child_id, l.keys`
const RECORD = sql`r.kind, r.id, r.body, r.version, r.updated_at, r.updated_by`
const asked = (keys: readonly RecordKey[]) => sql`unnest(
  ${keys.map(({ kind }) => kind)}::text[], ${keys.map(({ id }) => id)}::uuid[]) as asked (kind, id)`

/** Records with what stands within them, by key; what is not there is absent. */
export async function loadStored(tx: Tx, keys: readonly RecordKey[]): Promise<Map<string, Stored>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql`select ${RECORD} from ${asked(keys)} join directory_record r using (kind, id)`.execute(tx)
  const links = await sql`select ${LINK} from ${asked(keys)}
    join directory_link l on l.parent_kind = asked.kind and l.parent_id = asked.id order by l.field, l.place`.execute(
    tx,
  )
  const found = new Map<string, Stored>()
  for (const row of rows) {
    const { kind, id, body, ...stamp } = RecordRow.parse(row)
    found.set(keyOf({ kind, id }), { record: { kind, id, body }, links: [], ...stamp })
  }
  for (const row of links.rows) {
    const link = LinkRow.parse(row)
    found.get(keyOf({ kind: link.parentKind, id: link.parentId }))?.links.push(link)
  }
  return found
}

/** Held until the transaction ends, so that two writers of one version cannot both win. */
export async function holdRecord(tx: Tx, { kind, id }: RecordKey): Promise<void> {
  await sql`select from directory_record where kind = ${kind} and id = ${id} for update`.execute(tx)
}

/** Write records whole, in as many statements for fifty services as for one. @returns their new versions by key */
export async function writeRecords(tx: Tx, wholes: readonly Whole[], by: string): Promise<Map<string, number>> {
  const rows = wholes.map(({ record: { kind, id, body } }) => ({ kind, id, body }))
  const written = await sql<{ kind: HsdsKind; id: string; version: string }>`
    insert into directory_record as r (kind, id, body, updated_by)
    select kind, id, body, ${by} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (kind text, id uuid, body jsonb) order by kind, id
    on conflict (kind, id) do update set body = excluded.body, version = nextval('record_version'),
      updated_at = now(), touched_at = now(), updated_by = excluded.updated_by
    returning r.kind, r.id, r.version`.execute(tx)
  await replaceLinks(
    tx,
    rows,
    wholes.flatMap(({ links }) => links),
  )
  return new Map(written.rows.map(row => [keyOf(row), Number(row.version)]))
}

async function replaceLinks(tx: Tx, parents: readonly RecordKey[], links: readonly RecordLink[]): Promise<void> {
  await sql`delete from directory_link l using ${asked(parents)}
    where l.parent_kind = asked.kind and l.parent_id = asked.id`.execute(tx)
  if (links.length === 0) return
  await sql`
    insert into directory_link (parent_kind, parent_id, field, place, is_list, is_shown, child_kind, child_id, keys)
    select "parentKind", "parentId", field, place, "isList", "isShown", "childKind", "childId",
      case when jsonb_typeof(keys) = 'array' then array(select jsonb_array_elements_text(keys)) end
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as given ("parentKind" text, "parentId" uuid, field text,
      place int, "isList" boolean, "isShown" boolean, "childKind" text, "childId" uuid, keys jsonb)`.execute(tx)
}

export async function deleteRecords(tx: Tx, keys: readonly RecordKey[]): Promise<void> {
  if (keys.length === 0) return
  await sql`delete from directory_link l using ${asked(keys)}
    where l.parent_kind = asked.kind and l.parent_id = asked.id`.execute(tx)
  await sql`delete from directory_link l using ${asked(keys)}
    where l.child_kind = asked.kind and l.child_id = asked.id`.execute(tx)
  await sql`delete from directory_record r using ${asked(keys)} where r.kind = asked.kind and r.id = asked.id`.execute(
    tx,
  )
}

/** Where these were shown whole, from now on only these fields of them are: those that they had when they were shown. */
export async function narrowLinks(tx: Tx, frozen: readonly (RecordKey & { keys: string[] })[]): Promise<void> {
  if (frozen.length === 0) return
  await sql`update directory_link l set keys = array(select jsonb_array_elements_text(given.keys))
    from jsonb_to_recordset(${JSON.stringify(frozen)}::jsonb) as given (kind text, id uuid, keys jsonb)
    where l.child_kind = given.kind and l.child_id = given.id and l.keys is null and l.is_shown`.execute(tx)
}

/** Where these are shown in part, these flat fields are shown too from now on. */
export async function widenLinks(tx: Tx, { kind, id }: RecordKey, fields: readonly string[]): Promise<void> {
  if (fields.length === 0) return
  await sql`update directory_link set keys = array(select distinct unnest(keys || ${[...fields]}::text[]) order by 1)
    where child_kind = ${kind} and child_id = ${id} and cardinality(keys) > 0`.execute(tx)
}

/** Of these, those that stand within nothing any more. */
export async function loadOrphans(tx: Tx, keys: readonly RecordKey[]): Promise<RecordKey[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<{ kind: HsdsKind; id: string }>`
    select distinct r.kind, r.id from ${asked(keys)} join directory_record r using (kind, id)
    where not exists (select from directory_link l where l.child_kind = r.kind and l.child_id = r.id)`.execute(tx)
  return rows
}

/** Objects that stand directly above: what a record is a part of. */
export async function loadAbove(tx: Tx, keys: readonly RecordKey[]): Promise<RecordLink[]> {
  const { rows } = await sql`select ${LINK} from ${asked(keys)}
    join directory_link l on l.child_kind = asked.kind and l.child_id = asked.id
    order by l.parent_kind, l.parent_id, l.field, l.place`.execute(tx)
  return rows.map(row => LinkRow.parse(row))
}

/**
 * Mark all that these stand within as touched now. A change within an organisation is none of its services.
 * @returns the services, and the organisations, that are to be made anew
 */
export async function touchAbove(
  tx: Tx,
  keys: readonly RecordKey[],
): Promise<{ services: string[]; organizations: string[] }> {
  const { rows } = await sql<{ kind: string; id: string }>`
    with recursive up (kind, id, is_first) as (
      select asked.kind, asked.id, true from ${asked(keys)}
      union
      select l.parent_kind, l.parent_id, false from up
      join directory_link l on l.child_kind = up.kind and l.child_id = up.id
      where up.is_first or up.kind <> 'organization'),
    touched as (
      update directory_record r set touched_at = now() from (select distinct kind, id from up) as found
      where r.kind = found.kind and r.id = found.id and r.touched_at < now()
        and r.kind in ('service', 'organization', 'service_at_location', 'location', 'taxonomy', 'taxonomy_term'))
    select distinct kind, id from up where kind in ('service', 'organization')`.execute(tx)
  const of = (kind: string) => rows.filter(row => row.kind === kind).map(({ id }) => id)
  return { services: of('service'), organizations: of('organization') }
}

export type Tree = { records: DirectoryRecord[]; links: RecordLink[] }

/** These and all that stands within them, as far as it is shown there. */
export async function loadTree(tx: Tx, kind: HsdsKind, ids: readonly string[]): Promise<Tree> {
  if (ids.length === 0) return { records: [], links: [] }
  const keys = ids.map(id => ({ kind, id }))
  const links = await sql`
    with recursive down (kind, id, keys) as (
      select asked.kind, asked.id, null::text[] from ${asked(keys)}
      union
      select l.child_kind, l.child_id, l.keys from down
      join directory_link l on l.parent_kind = down.kind and l.parent_id = down.id
      where down.keys is null or l.field = any(down.keys))
    select distinct on (l.parent_kind, l.parent_id, l.field, l.place) ${LINK} from down
    join directory_link l on l.parent_kind = down.kind and l.parent_id = down.id
      and (down.keys is null or l.field = any(down.keys))
    order by l.parent_kind, l.parent_id, l.field, l.place`.execute(tx)
  const found = links.rows.map(row => LinkRow.parse(row))
  const below = found.map(({ childKind, childId }) => ({ kind: childKind, id: childId }))
  const all = [...new Map([...keys, ...below].map(key => [keyOf(key), key])).values()]
  const { rows } =
    await sql`select r.kind, r.id, r.body from ${asked(all)} join directory_record r using (kind, id)`.execute(tx)
  const Row = RecordRow.pick({ kind: true, id: true, body: true })
  return { records: rows.map(row => Row.parse(row)), links: found }
}

export async function loadProtected(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from directory_record
    where kind = 'location' and body -> 'is_protected' = 'true' order by id`.execute(tx)
  return rows.map(({ id }) => id)
}
