import { sql } from 'kysely'
import * as z from 'zod'
import type { Tx } from '#platform/server/db.ts'
import { Capacity, Closure } from '#practice/resources/schema/hours.ts'
import { ServiceStatus } from '#practice/resources/schema/resource.ts'
import { Finding } from '../schema/verification.ts'

/** What a confirmation changes of a service, as it stands. */
export const Standing = z.object({
  status: ServiceStatus,
  assuredOn: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  waitDays: z.int().nullable(),
  /** Places unit by unit; empty where nothing was ever said. */
  places: z.array(Capacity),
  waitingPeople: z.int().nullable(),
  closure: Closure.nullable(),
  isHiddenFromPublic: z.boolean().default(false),
})
export type Standing = z.infer<typeof Standing>

/** When the service was confirmed last, held until the transaction ends; undefined when there is no such service. */
export async function holdConfirmedAt(tx: Tx, serviceId: string): Promise<string | null | undefined> {
  const { rows } = await sql<{ confirmedAt: string | null }>`
    select confirmed_at from service where id = ${serviceId} for update`.execute(tx)
  return rows[0]?.confirmedAt
}

export async function updateConfirmedAt(tx: Tx, serviceId: string, at: string | null): Promise<void> {
  await sql`update service set confirmed_at = ${at}::timestamptz where id = ${serviceId}`.execute(tx)
}

export type NewConfirmation = {
  id: string
  serviceId: string
  at: string
  source: 'curator' | 'link'
  role: string
  agency: string
  linkId: string | null
  finding: Finding
  before: Standing
  after: Standing
}

/** False when this id is taken: the same act, sent again. */
export async function insertConfirmation(tx: Tx, one: NewConfirmation): Promise<boolean> {
  const after = JSON.stringify({ ...one.after, finding: one.finding })
  const { numAffectedRows } = await sql`
    insert into service_confirmation (id, service_id, at, by_source, by_role, by_agency, link_id, before, after)
    values (${one.id}, ${one.serviceId}, ${one.at}, ${one.source}, ${one.role}, ${one.agency}, ${one.linkId},
      ${JSON.stringify(one.before)}, ${after}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

const Kept = z.object({
  id: z.string(),
  serviceId: z.string(),
  at: z.string(),
  byRole: z.string(),
  byAgency: z.string(),
  linkId: z.string().nullable(),
  before: Standing,
  after: Standing.extend({ finding: Finding }),
  undoneAt: z.string().nullable(),
})
export type KeptConfirmation = z.infer<typeof Kept>

export async function holdConfirmation(tx: Tx, id: string): Promise<KeptConfirmation | null> {
  const { rows } = await sql`select id, service_id, at, by_role, by_agency, link_id, before, after, undone_at
    from service_confirmation where id = ${id} for update`.execute(tx)
  return rows[0] ? Kept.parse(rows[0]) : null
}

/** Latest findings through a link that can still be taken back: service → confirmation. */
export async function loadRecent(
  tx: Tx,
  linkId: string,
  since: string,
): Promise<Map<string, { id: string; at: string; finding: string }>> {
  const { rows } = await sql<{ serviceId: string; id: string; at: string; finding: string }>`
    select distinct on (service_id) service_id, id, at, after ->> 'finding' as finding from service_confirmation
    where link_id = ${linkId} and at >= ${since} and undone_at is null order by service_id, at desc`.execute(tx)
  return new Map(rows.map(({ serviceId, ...one }) => [serviceId, one]))
}

export async function markUndone(tx: Tx, id: string, at: string): Promise<void> {
  await sql`update service_confirmation set undone_at = ${at} where id = ${id}`.execute(tx)
}
