import { sql } from 'kysely'
import * as z from 'zod'
import type { Tx } from '#platform/server/db.ts'
import { ConditionVersion, HeldLines, Program, type ConditionSubject } from '../schema/conditions.ts'

/** Where Simpul is at work: the day that holds when a reader names none. */
const HERE = 'Asia/Jakarta'

const WHOLE = sql`
  id, version, valid_from, valid_to, lines, note, despite, published_at,
  jsonb_build_object('kind', subject_kind, 'id', subject_id, 'place', nullif(subject_place, '')) as subject,
  jsonb_build_object('role', published_role, 'agency', published_agency) as published_by`

/** Write one version. @returns false when the subject has a version of this number already, or its id is taken */
export async function insertVersion(tx: Tx, one: ConditionVersion): Promise<boolean> {
  const { kind, id, place } = one.subject
  const { numAffectedRows } = await sql`
    insert into condition_version (id, subject_kind, subject_id, subject_place, version, valid_from, valid_to, lines, note,
      despite, published_at, published_role, published_agency)
    values (${one.id}, ${kind}, ${id}, ${place ?? ''}, ${one.version}, ${one.validFrom}, ${one.validTo},
      ${one.lines === null ? null : JSON.stringify(one.lines)}, ${one.note}, ${one.despite}, ${one.publishedAt},
      ${one.publishedBy.role}, ${one.publishedBy.agency})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** All versions of one subject, the latest first. */
export async function loadVersions(tx: Tx, { kind, id, place }: ConditionSubject): Promise<ConditionVersion[]> {
  const { rows } = await sql`
    select ${WHOLE} from condition_version
    where subject_kind = ${kind} and subject_id = ${id} and subject_place = ${place ?? ''}
    order by version desc`.execute(tx)
  return rows.map(row => ConditionVersion.parse(row))
}

/**
 * Versions in force on a day for services, their places and the programmes that they belong to.
 * @param on - a day; null for today
 */
export async function loadHeld(tx: Tx, serviceIds: readonly string[], on: string | null): Promise<HeldLines[]> {
  const ids = sql`${[...serviceIds]}::uuid[]`
  const day = on === null ? sql`(now() at time zone ${HERE})::date` : sql`${on}::date`
  const { rows } = await sql`
    select distinct on (subject_id, subject_kind, subject_place)
      subject_kind as kind, subject_id as id, nullif(subject_place, '') as place, lines
    from condition_version
    where subject_id = any(${ids} || array(select program_id from service_program where service_id = any(${ids})))
      and valid_from <= ${day} and (valid_to is null or ${day} <= valid_to)
    order by subject_id, subject_kind, subject_place, valid_from desc, version desc`.execute(tx)
  return rows.map(row => HeldLines.parse(row))
}

/** A programme that services of the directory belong to; null when none does. */
export async function loadProgram(tx: Tx, id: string): Promise<Program | null> {
  const { rows } = await sql`
    select program_id as id, name from service_program where program_id = ${id} order by service_id limit 1`.execute(tx)
  return rows[0] === undefined ? null : Program.parse(rows[0])
}

/** The programme of each of these services that belongs to one, by the service's id. */
export async function loadPrograms(tx: Tx, serviceIds: readonly string[]): Promise<Map<string, Program>> {
  const { rows } = await sql<{ serviceId: string }>`
    select distinct on (service_id) service_id, program_id as id, name from service_program
    where service_id = any(${[...serviceIds]}::uuid[]) order by service_id, place`.execute(tx)
  return new Map(rows.map(row => [row.serviceId, Program.parse(row)]))
}

/** Ids of the services of a programme, by name. */
export async function loadServicesOf(tx: Tx, programId: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from service_program p join service s on s.id = p.service_id where p.program_id = ${programId}
    order by s.sort_name, s.id limit ${limit}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Which of these subjects ever had a version: `kind id place`, the place empty where there is none. */
export async function loadSubjectsWithVersions(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select distinct concat_ws(' ', subject_kind, subject_id, subject_place) as key from condition_version
    where subject_id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Set(rows.map(({ key }) => key))
}

/** What the directory itself says of a service, whatever was published since: what an import brought. */
const Imported = z.object({
  minimumAge: z.number().nullable(),
  maximumAge: z.number().nullable(),
  eligibilityDescription: z.string().nullable(),
  conditions: z.array(z.unknown()),
})

export type ImportedWords = z.infer<typeof Imported>

export async function loadImported(tx: Tx, serviceId: string): Promise<ImportedWords | null> {
  const { rows } = await sql`
    select minimum_age::float8 as minimum_age, maximum_age::float8 as maximum_age, eligibility_description, conditions
    from service where id = ${serviceId}`.execute(tx)
  return rows[0] === undefined ? null : Imported.parse(rows[0])
}

/** Keep HSDS's own fields in step with the lines that hold. */
export async function updateEligibility(
  tx: Tx,
  serviceId: string,
  said: { minimumAge: number | null; maximumAge: number | null; words: string | null },
): Promise<void> {
  await sql`update service set minimum_age = ${said.minimumAge}, maximum_age = ${said.maximumAge},
    eligibility_description = ${said.words} where id = ${serviceId}`.execute(tx)
}
