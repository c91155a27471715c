import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import { InformalResource } from '../schema/informal.ts'

const WHOLE = sql`i.id, i.kind, i.name, i.offers, i.audience, i.area_code, i.contact, i.limits, i.expects, i.family_gives,
  i.weekly_hours::float8 as weekly_hours, i.families_at_most, i.families_said, i.case_id, i.withdrawn_on, i.version,
  jsonb_build_object('on', i.consent_on, 'how', i.consent_how, 'until', i.consent_until,
    'contactToClient', i.contact_to_client) as consent,
  case when i.rests_since is null then null
    else jsonb_build_object('since', i.rests_since, 'until', i.rests_until) end as rests,
  (select coalesce(jsonb_agg(n.term order by n.term), '[]') from informal_resource_need n
     where n.agency_id = i.agency_id and n.informal_id = i.id) as needs`

/** The columns but for id, needs and the case that they were told in. */
function columnsOf({ id: _, needs: __, consent, rests, ...one }: InformalResource) {
  return {
    ...one,
    consentOn: consent.on,
    consentHow: consent.how,
    consentUntil: consent.until,
    contactToClient: consent.contactToClient,
    restsSince: rests?.since ?? null,
    restsUntil: rests?.until ?? null,
  }
}
type Row = ReturnType<typeof columnsOf> & { id: string; toldIn: string | null }
const tables = (tx: Tx) => tx.$extendTables<{ informalResource: Row }>()

/**
 * @param toldIn - the case in which they were named, also when they are shared within the agency
 * @returns false when the id is taken
 */
export async function insertInformal(tx: Tx, resource: InformalResource, toldIn: string | null): Promise<boolean> {
  const insert = tables(tx)
    .insertInto('informalResource')
    .values({ id: resource.id, toldIn, ...columnsOf(resource) })
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  if (done.numInsertedOrUpdatedRows !== 1n) return false
  await insertNeeds(tx, resource)
  return true
}

export async function updateInformal(tx: Tx, resource: InformalResource): Promise<void> {
  await tables(tx).updateTable('informalResource').set(columnsOf(resource)).where('id', '=', resource.id).execute()
  await sql`delete from informal_resource_need where informal_id = ${resource.id}`.execute(tx)
  await insertNeeds(tx, resource)
}

async function insertNeeds(tx: Tx, { id, needs }: InformalResource): Promise<void> {
  await sql`insert into informal_resource_need (term, informal_id)
    select distinct term, ${id}::uuid from unnest(${needs}::text[]) as term`.execute(tx)
}

/** Named in this case, or (null) shared within the agency: whoever reaches a helper by one may not by the other. */
const within = (caseId: string | null) =>
  caseId === null ? sql`i.case_id is null` : sql`(i.case_id = ${caseId} or i.told_in = ${caseId})`

/** Held until the transaction ends, so that two writers of one version cannot both win. */
export async function loadInformalForChange(
  tx: Tx,
  { id, caseId }: { id: string; caseId: string | null },
): Promise<InformalResource | null> {
  const { rows } = await sql`
    select ${WHOLE} from informal_resource i where i.id = ${id} and ${within(caseId)} for update of i`.execute(tx)
  return rows[0] === undefined ? null : InformalResource.parse(rows[0])
}

/** By name, those that withdrew last. */
export async function loadInformalOfCase(tx: Tx, caseId: string): Promise<InformalResource[]> {
  const { rows } = await sql`
    select ${WHOLE} from informal_resource i where ${within(caseId)}
    order by i.withdrawn_on is not null, i.name, i.id`.execute(tx)
  return rows.map(row => InformalResource.parse(row))
}

const askable = (today: string) =>
  sql`i.withdrawn_on is null and (i.consent_until is null or i.consent_until >= ${today}::date)`

type Shared = { words: readonly string[]; terms: readonly string[] | null; kind: string | null; areas: string | null }

/** Those whom the agency may ask on a day, by name, from after the given one. */
export async function loadShared(
  tx: Tx,
  { words, terms, kind, areas, after, today, limit }: Shared & { after: string | null; today: string; limit: number },
): Promise<InformalResource[]> {
  const conditions = [sql`i.case_id is null`, askable(today)]
  for (const word of words) {
    conditions.push(sql`lower(i.name || ' ' || i.offers) like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  }
  if (kind !== null) conditions.push(sql`i.kind = ${kind}`)
  if (areas !== null) conditions.push(sql`(i.area_code = ${areas} or i.area_code like ${`${areas}.%`})`)
  if (terms !== null) {
    conditions.push(sql`i.id in (select n.informal_id from informal_resource_need n
      where n.agency_id = current_agency() and n.term = any(${[...terms]}::text[]))`)
  }
  if (after !== null) {
    conditions.push(sql`(i.name, i.id) > (select l.name, l.id from informal_resource l where l.id = ${after})`)
  }
  const { rows } = await sql`
    select ${WHOLE} from informal_resource i where ${sql.join(conditions, sql` and `)}
    order by i.name, i.id limit ${limit}`.execute(tx)
  return rows.map(row => InformalResource.parse(row))
}

/** Those who offer help with one of the terms and may be asked, known to this case or shared within the agency. */
export async function loadInformalFor(
  tx: Tx,
  { terms, caseId, today }: { terms: readonly string[]; caseId: string; today: string },
): Promise<InformalResource[]> {
  const { rows } = await sql`
    select ${WHOLE} from informal_resource i
    where i.agency_id = current_agency() and (i.case_id = ${caseId} or i.case_id is null) and ${askable(today)}
      and i.id in (select n.informal_id from informal_resource_need n
        where n.agency_id = current_agency() and n.term = any(${[...terms]}::text[]))
    order by i.name, i.id`.execute(tx)
  return rows.map(row => InformalResource.parse(row))
}

/** How to reach a helper, and whether the client may be told. */
export type Contact = { contact: string; isForClient: boolean }

/** How to reach those of them who may still be asked on a day; whoever may not, or gave no contact, is absent. */
export async function loadContacts(tx: Tx, ids: readonly string[], today: string): Promise<Map<string, Contact>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Contact & { id: string }>`
    select i.id, i.contact, i.contact_to_client as is_for_client from informal_resource i
    where i.id = any(${[...ids]}::uuid[]) and i.contact is not null and ${askable(today)}`.execute(tx)
  return new Map(rows.map(({ id, ...contact }) => [id, contact]))
}
