import { sql } from 'kysely'
import * as z from 'zod'
import type { Tx } from '#platform/server/db.ts'
import type { ChangeSource } from '../schema/change.ts'
import { ChangeField, ChangeLine, ChangeState, type ChangeRequest } from '../schema/change.ts'

export type NewRequest = {
  id: string
  serviceId: string
  source: ChangeSource
  askedBy: string | null
  role: string | null
  agency: string | null
  linkId: string | null
  language: 'id' | 'en'
  words: string | null
  contact: string | null
  at: string
  /** Laid aside at once; a curator can bring it back. */
  isSpam: boolean
}
export type NewPart = { field: ChangeField; location: string | null; seen: string; proposed: string }

/** False when this id is taken. */
export async function insertRequest(tx: Tx, one: NewRequest, parts: readonly NewPart[]): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into change_request (id, service_id, source, asked_by, by_role, by_agency, link_id, language, words, contact, state, asked_at)
    values (${one.id}, ${one.serviceId}, ${one.source}, ${one.askedBy}, ${one.role}, ${one.agency}, ${one.linkId},
      ${one.language}, ${one.words}, ${one.contact}, ${one.isSpam ? 'spam' : 'waiting'}, ${one.at}) on conflict do nothing`.execute(
    tx,
  )
  if (numAffectedRows !== 1n) return false
  const rows = parts.map((part, place) => ({ request_id: one.id, place, ...part, location: part.location ?? '' }))
  await sql`insert into change_part (request_id, place, field, location, seen, proposed)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (request_id uuid, place int, field text, location text, seen text, proposed text)`.execute(tx)
  return true
}

const LINE = sql`c.id, c.source, c.by_role, c.by_agency, c.words, c.state, c.asked_at, c.decided_at, c.reason,
  jsonb_build_object('id', s.id, 'name', s.name) as service,
  jsonb_build_object('id', o.id, 'name', o.name) as organization,
  (select count(*)::int from change_part p where p.request_id = c.id) as parts,
  (select count(*)::int from change_part p where p.request_id = c.id and p.decision = 'accepted') as accepted,
  (select count(*)::int from change_part p where p.request_id = c.id and p.decision = 'refused') as refused`
const FROM = sql`from change_request c join service s on s.id = c.service_id join organization o on o.id = s.organization_id`

type Asked = {
  state: ChangeState | null
  source: ChangeSource | null
  service: string | null
  askedBy: string | null
  after: string | null
}

/** Those that wait, the oldest first; those that were decided, the latest first. */
export async function loadLines(tx: Tx, asked: Asked, limit: number): Promise<ChangeLine[]> {
  const isWaiting = asked.state === 'waiting'
  const [way, order] = isWaiting ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const conditions = [sql`true`]
  if (asked.state !== null) conditions.push(sql`c.state = ${asked.state}`)
  if (asked.source !== null) conditions.push(sql`c.source = ${asked.source}`)
  if (asked.service !== null) conditions.push(sql`c.service_id = ${asked.service}`)
  if (asked.askedBy !== null) conditions.push(sql`c.asked_by = ${asked.askedBy}`)
  if (asked.after !== null) {
    conditions.push(
      sql`(c.asked_at, c.id) ${way} (select l.asked_at, l.id from change_request l where l.id = ${asked.after})`,
    )
  }
  const { rows } = await sql`select ${LINE} ${FROM} where ${sql.join(conditions, sql` and `)}
    order by c.asked_at ${order}, c.id ${order} limit ${limit}`.execute(tx)
  return rows.map(row => ChangeLine.parse(row))
}

export async function countWaiting(tx: Tx): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from change_request where state = 'waiting'`.execute(tx)
  return rows[0]?.count ?? 0
}

const KeptPart = z.object({
  place: z.int(),
  field: ChangeField,
  location: z.string().transform(text => (text === '' ? null : text)),
  seen: z.string(),
  proposed: z.string(),
  decision: z.enum(['accepted', 'refused']).nullable(),
  applied: z.string().nullable(),
  replaced: z.string().nullable(),
})
export type KeptPart = z.infer<typeof KeptPart>
const Kept = ChangeLine.omit({ parts: true, accepted: true, refused: true }).extend({
  language: z.enum(['id', 'en']),
  contact: z.string().nullable(),
  linkId: z.string().nullable(),
  decidedRole: z.string().nullable(),
  decidedAgency: z.string().nullable(),
  version: z.int(),
})
export type KeptRequest = z.infer<typeof Kept> & { parts: KeptPart[] }

/** A request with its parts; with `hold`, held until the transaction ends. Null when there is none such. */
export async function loadRequest(tx: Tx, id: string, { hold = false } = {}): Promise<KeptRequest | null> {
  const { rows } =
    await sql`select ${LINE}, c.language, c.contact, c.link_id, c.decided_role, c.decided_agency, c.version
    ${FROM} where c.id = ${id} ${hold ? sql`for update of c` : sql``}`.execute(tx)
  if (!rows[0]) return null
  const parts = await sql`select place, field, location, seen, proposed, decision, applied, replaced
    from change_part where request_id = ${id} order by place`.execute(tx)
  return { ...Kept.parse(rows[0]), parts: parts.rows.map(part => KeptPart.parse(part)) }
}

export async function updatePart(
  tx: Tx,
  requestId: string,
  part: Pick<KeptPart, 'place' | 'decision' | 'applied' | 'replaced'>,
): Promise<void> {
  await sql`update change_part set decision = ${part.decision}, applied = ${part.applied}, replaced = ${part.replaced}
    where request_id = ${requestId} and place = ${part.place}`.execute(tx)
}

type Decided = {
  state: ChangeRequest['state']
  role: string | null
  agency: string | null
  at: string | null
  reason: string | null
}

/** Whoever asked is forgotten with the decision: `contact` was for asking back about this, and for nothing else. */
export async function updateState(tx: Tx, id: string, { state, role, agency, at, reason }: Decided): Promise<void> {
  await sql`update change_request set state = ${state}, decided_role = ${role}, decided_agency = ${agency},
      decided_at = ${at}, reason = ${reason}, contact = case when ${state} = 'waiting' then contact end, version = version + 1
    where id = ${id}`.execute(tx)
}

/** Half a year is long enough to ask back: whoever waited longer for a decision is forgotten without one. */
export async function eraseOldContacts(tx: Tx, at: string): Promise<void> {
  await sql`update change_request set contact = null
    where contact is not null and asked_at < ${at}::timestamptz - interval '6 months'`.execute(tx)
}

/** What came through a link since an instant and was not taken back, the latest first. */
export async function loadByLink(
  tx: Tx,
  linkId: string,
  since: string,
): Promise<{ id: string; serviceId: string; state: ChangeState; at: string }[]> {
  const { rows } = await sql<{ id: string; serviceId: string; state: string; at: string }>`
    select id, service_id, state, asked_at as at from change_request
    where link_id = ${linkId} and asked_at >= ${since} and state <> 'taken-back' order by asked_at desc, id`.execute(tx)
  return rows.map(row => ({ ...row, state: ChangeState.parse(row.state) }))
}
