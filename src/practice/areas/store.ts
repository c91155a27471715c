import { sql } from 'kysely'
import type { Database, Tx } from '#platform/server/db.ts'
import { Area, Place, type AreaLevel } from './schema.ts'

const SHOWN = 20
/** Below three letters there is no trigram to look for, so names that begin so are all that is asked for. */
const TRIGRAM = 3

/** What the file says of an area; `within` is found from the codes. */
export type AreaLine = {
  code: string
  name: string
  postalCode: string | null
  latitude: number | null
  longitude: number | null
}

/**
 * Areas with the first word in their name and the other words in it or in the names around it. A name that is exactly the
 * words stands first, then those that begin with them, then those with a word that begins so.
 */
export async function findAreas(tx: Tx, words: readonly string[], level: AreaLevel | null): Promise<Area[]> {
  const [first = '', ...others] = words.map(word => word.toLowerCase())
  const whole = [first, ...others].join(' ')
  const pattern = first.length < TRIGRAM ? `${escaped(first)}%` : `%${escaped(first)}%`
  const around = others.map(
    word => sql`and lower(name || ' ' || array_to_string(within, ' ')) like ${`%${escaped(word)}%`}`,
  )
  const { rows } = await sql`
    select code, name, level, postal_code, within from area
    where lower(name) like ${pattern} ${sql.join(around, sql` `)}
      ${level === null ? sql`` : sql`and level = ${level}`}
    order by case
        when lower(name) = ${whole} then 0
        when lower(name) in (${`kabupaten ${whole}`}, ${`kota ${whole}`}) then 1
        when lower(name) = ${first} then 2
        when lower(name) like ${`${escaped(whole)}%`} then 3
        when lower(name) like ${`${escaped(first)}%`} then 4
        when lower(name) like ${`% ${escaped(first)}%`} then 5
        else 6 end, length(code), length(name), code
    limit ${SHOWN}`.execute(tx)
  return rows.map(row => Area.parse(row))
}

/** Areas whose name is spelled nearly so, the likest first. Below this likeness a name is another, and the search slow. */
export async function findAlike(tx: Tx, words: string, level: AreaLevel | null): Promise<Area[]> {
  await sql`select set_config('pg_trgm.similarity_threshold', '0.4', true)`.execute(tx)
  const { rows } = await sql`
    select code, name, level, postal_code, within from area
    where lower(name) % ${words.toLowerCase()} ${level === null ? sql`` : sql`and level = ${level}`}
    order by similarity(lower(name), ${words.toLowerCase()}) desc, length(code), code limit ${SHOWN}`.execute(tx)
  return rows.map(row => Area.parse(row))
}

export async function loadAreasBy(tx: Tx, codes: readonly string[]): Promise<Area[]> {
  if (codes.length === 0) return []
  const { rows } = await sql`
    select code, name, level, postal_code, within from area where code = any(${[...codes]}::text[])`.execute(tx)
  return rows.map(row => Area.parse(row))
}

/** Points by code; an area without one of its own is absent. */
export async function loadPlaces(tx: Tx, codes: readonly string[]): Promise<Map<string, Place>> {
  if (codes.length === 0) return new Map()
  const { rows } = await sql<{ code: string }>`
    select code, latitude, longitude from area
    where code = any(${[...codes]}::text[]) and latitude is not null and longitude is not null`.execute(tx)
  return new Map(rows.map(row => [row.code, Place.parse(row)]))
}

/** Areas whose name is one of these, in lower case; larger ones first. */
export async function loadNamed(tx: Tx, names: readonly string[], limit: number): Promise<Area[]> {
  const { rows } = await sql`
    select code, name, level, postal_code, within from area where lower(name) = any(${[...names]}::text[])
    order by length(code), code limit ${limit}`.execute(tx)
  return rows.map(row => Area.parse(row))
}

/** Areas above villages: those that people far away have heard of. */
export async function loadLarger(tx: Tx): Promise<Area[]> {
  const { rows } = await sql`
    select code, name, level, postal_code, within from area where level <> 'village' order by code`.execute(tx)
  return rows.map(row => Area.parse(row))
}

export async function loadByPostcode(tx: Tx, postcode: string): Promise<Area[]> {
  const { rows } = await sql`
    select code, name, level, postal_code, within from area where postal_code = ${postcode} order by code`.execute(tx)
  return rows.map(row => Area.parse(row))
}

/** Districts that have a point of their own, by code. */
export async function loadDistrictPlaces(tx: Tx): Promise<(Place & { code: string })[]> {
  const { rows } = await sql<{ code: string }>`
    select code, latitude, longitude from area
    where level = 'district' and latitude is not null and longitude is not null order by code`.execute(tx)
  return rows.map(row => ({ code: row.code, ...Place.parse(row) }))
}

export async function loadDigest(db: Database, name: string): Promise<string | null> {
  const { rows } = await sql<{ digest: string }>`select digest from reference_data where name = ${name}`.execute(db)
  return rows[0]?.digest ?? null
}

/** Write all areas and the digest of what they came from, in one transaction. Codes that are known are renamed, none is removed. */
export async function replaceAreas(db: Database, lines: readonly AreaLine[], digest: string): Promise<void> {
  await db.transaction().execute(async tx => {
    const column = <Value>(pick: (line: AreaLine) => Value) => lines.map(pick)
    await sql`
      with given as materialized (
        select * from unnest(${column(line => line.code)}::text[], ${column(line => line.name)}::text[],
          ${column(line => line.postalCode)}::text[], ${column(line => line.latitude)}::float8[],
          ${column(line => line.longitude)}::float8[]) as line (code, name, postal_code, latitude, longitude)
      )
      insert into area (code, name, level, postal_code, latitude, longitude, within)
      select line.code, line.name,
        case length(line.code) when 2 then 'province' when 5 then 'regency' when 8 then 'district' else 'village' end,
        line.postal_code, line.latitude, line.longitude,
        array_remove(array[district.name, regency.name, province.name], null)
      from given line
      left join given district on length(line.code) > 8 and district.code = left(line.code, 8)
      left join given regency on length(line.code) > 5 and regency.code = left(line.code, 5)
      left join given province on length(line.code) > 2 and province.code = left(line.code, 2)
      on conflict (code) do update set name = excluded.name, postal_code = excluded.postal_code,
        latitude = excluded.latitude, longitude = excluded.longitude, within = excluded.within`.execute(tx)
    await sql`
      insert into reference_data (name, digest) values ('areas', ${digest})
      on conflict (name) do update set digest = excluded.digest`.execute(tx)
  })
}

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}
