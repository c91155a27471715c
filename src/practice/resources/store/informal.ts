import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import { InformalResource } from '../schema/resource.ts'

const WHOLE = sql`i.id, i.kind, i.name, i.offers, i.area_code, i.contact, i.limits, i.case_id, i.consent_on,
  (select coalesce(jsonb_agg(n.term order by n.term), '[]') from informal_resource_need n
     where n.agency_id = i.agency_id and n.informal_id = i.id) as needs`

/** @param toldIn - the case in which they were named, when they are shared within the agency */
export async function insertInformal(
  tx: Tx,
  { needs, ...one }: InformalResource,
  toldIn: string | null,
): Promise<void> {
  await sql`
    insert into informal_resource (id, kind, name, offers, area_code, contact, limits, case_id, told_in, consent_on)
    values (${one.id}, ${one.kind}, ${one.name}, ${one.offers}, ${one.areaCode}, ${one.contact}, ${one.limits},
      ${one.caseId}, ${toldIn}, ${one.consentOn})`.execute(tx)
  await sql`insert into informal_resource_need (term, informal_id)
    select distinct term, ${one.id}::uuid from unnest(${needs}::text[]) as term`.execute(tx)
}

export async function loadInformalOfCase(tx: Tx, caseId: string): Promise<InformalResource[]> {
  const { rows } = await sql`
    select ${WHOLE} from informal_resource i where i.case_id = ${caseId} or i.told_in = ${caseId}
    order by i.name, i.id`.execute(tx)
  return rows.map(row => InformalResource.parse(row))
}

/** Those who offer help with one of the terms, known to this case or shared within the agency. */
export async function loadInformalFor(tx: Tx, terms: readonly string[], caseId: string): Promise<InformalResource[]> {
  const { rows } = await sql`
    select ${WHOLE} from informal_resource i
    where i.agency_id = current_agency() and (i.case_id = ${caseId} or i.case_id is null) and i.id in (
      select n.informal_id from informal_resource_need n
      where n.agency_id = current_agency() and n.term = any(${[...terms]}::text[]))
    order by i.name, i.id`.execute(tx)
  return rows.map(row => InformalResource.parse(row))
}
