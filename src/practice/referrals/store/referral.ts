import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import * as z from 'zod'
import { LegalBasis } from '#confidentiality/consent/schema.ts'
import { PackageField, type Referral } from '../schema/referral.ts'
import { CaseReferral, ReferralEntry } from '../schema/view.ts'

/** A referral as it is sent: the dated copy of what was ticked, its SHA-256, and under which consent it goes. */
export type NewReferral = Pick<Referral, 'id' | 'caseId' | 'needId' | 'serviceId' | 'sentAt'> & {
  recipientOrganizationId: string
  needTerm: string
  choiceId: string | null
  consentId: string
  basis: LegalBasis
  senderName: string
  senderAgency: string
  note: string | null
  fields: readonly PackageField[]
  packageHash: string
}

/** False when a referral has this id already: two that are sent at once are one. */
export async function insertReferral({ tx, actorId }: Context, sent: NewReferral): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into referral (id, case_id, need_id, need_term, service_id, recipient_organization_id, choice_id,
      consent_id, basis, state, sent_at, sent_by, sender_name, sender_agency, note, package, package_hash)
    values (${sent.id}, ${sent.caseId}, ${sent.needId}, ${sent.needTerm}, ${sent.serviceId},
      ${sent.recipientOrganizationId}, ${sent.choiceId}, ${sent.consentId}, ${sent.basis}, 'requested', ${sent.sentAt}, ${actorId},
      ${sent.senderName}, ${sent.senderAgency}, ${sent.note}, ${JSON.stringify(sent.fields)}, ${sent.packageHash})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

// The sender's side names its agency always: whoever also answers for an organisation sees more rows than their agency's.
const seen = (
  timeZone: string,
) => sql`select r.id, r.case_id, r.need_id, r.need_term, n.urgency, r.service_id, s.name as service_name,
    r.recipient_organization_id as organization_id, o.name as organization_name, r.state, r.sent_at,
    (r.sent_at at time zone ${timeZone})::date as sent_on, r.answered_at, r.reason, r.reason_words, r.wait_place, r.expected_on, r.output, r.outcome, r.outcome_words, r.outcome_on, r.version,
    h.on_day as appointment_on, h.time_of_day as appointment_at,
    case when r.replied_at is null or r.replied_at < r.asked_at then r.asked_at end as asked_at,
    exists (select from referral l where l.agency_id = r.agency_id and l.need_id = r.need_id and l.sent_at > r.sent_at
      and l.state <> 'entered-in-error')
      as is_followed
  from referral r join service s on s.id = r.service_id join organization o on o.id = r.recipient_organization_id
    join need n on n.agency_id = r.agency_id and n.id = r.need_id
    left join handover h on h.agency_id = r.agency_id and h.referral_id = r.id
  where r.agency_id = current_agency()`

export async function loadReferrals({ tx, timeZone }: Context, caseIds: readonly string[]): Promise<CaseReferral[]> {
  const { rows } = await sql`${seen(timeZone)} and r.case_id = any(${[...caseIds]}::uuid[])
    order by r.sent_at desc, r.id desc`.execute(tx)
  return rows.map(row => CaseReferral.parse(row))
}

/** Those of them that nobody has answered, the longest waiting first. */
export async function loadUnanswered({ tx, timeZone }: Context, caseIds: readonly string[]): Promise<CaseReferral[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql`${seen(timeZone)} and r.state = 'requested' and r.case_id = any(${[...caseIds]}::uuid[])
    order by r.sent_at, r.id`.execute(tx)
  return rows.map(row => CaseReferral.parse(row))
}

export async function loadReferral(
  { tx, timeZone }: Context,
  { caseId, id }: Pick<Referral, 'caseId' | 'id'>,
): Promise<CaseReferral | null> {
  const { rows } = await sql`${seen(timeZone)} and r.case_id = ${caseId} and r.id = ${id}`.execute(tx)
  return rows[0] ? CaseReferral.parse(rows[0]) : null
}

/** The same, held until the transaction ends, so that two who act on one version cannot both win. */
export async function holdReferral(
  context: Context,
  of: Pick<Referral, 'caseId' | 'id'>,
): Promise<CaseReferral | null> {
  await sql`select from referral where agency_id = current_agency() and case_id = ${of.caseId} and id = ${of.id}
    for update`.execute(context.tx)
  return loadReferral(context, of)
}

const Letter = z.object({
  senderName: z.string(),
  senderAgency: z.string(),
  note: z.string().nullable(),
  fields: z.array(PackageField),
  basis: LegalBasis,
  consentId: z.string(),
  packageHash: z.string(),
})

export async function loadLetter({ tx }: Context, id: string): Promise<z.infer<typeof Letter>> {
  const { rows } =
    await sql`select sender_name, sender_agency, note, basis, consent_id, package_hash, package as fields from referral
    where agency_id = current_agency() and id = ${id}`.execute(tx)
  return Letter.parse(rows[0])
}

export async function loadEntries({ tx }: Context, referralId: string): Promise<ReferralEntry[]> {
  const { rows } = await sql`select id, "from", kind, at, by_name, reason, words, wait_place, expected_on
    from referral_entry where agency_id = current_agency() and referral_id = ${referralId} order by at, id`.execute(tx)
  return rows.map(row => ReferralEntry.parse(row))
}

/** The referrals of this need that have not ended, the earliest first. */
export async function loadOpenFor({ tx, timeZone }: Context, needId: string): Promise<CaseReferral[]> {
  const { rows } = await sql`${seen(timeZone)} and r.need_id = ${needId}
    and r.state = any(array['requested', 'accepted', 'on-hold', 'in-progress']) order by r.sent_at, r.id`.execute(tx)
  return rows.map(row => CaseReferral.parse(row))
}

export async function updateReply({ tx, at }: Context, id: string): Promise<void> {
  await sql`update referral set replied_at = ${at} where agency_id = current_agency() and id = ${id}`.execute(tx)
}

export async function updateCancelled(
  context: Context,
  id: string,
  why: { reason: string; words: string | null },
): Promise<void> {
  await sql`update referral set state = 'cancelled', reason = ${why.reason}, reason_words = ${why.words},
    version = version + 1 where agency_id = current_agency() and id = ${id}`.execute(context.tx)
}

/** Why it was an error stands in the worker’s own entries alone: the provider is told nothing more of anyone. */
export async function updateVoided({ tx }: Context, id: string): Promise<void> {
  await sql`update referral set state = 'entered-in-error', reason = null, reason_words = null, version = version + 1
    where agency_id = current_agency() and id = ${id}`.execute(tx)
}

export async function updateOutcome(
  context: Context,
  id: string,
  said: { outcome: string; words: string },
): Promise<void> {
  await sql`update referral set outcome = ${said.outcome}, outcome_words = ${said.words}, outcome_on = ${context.today},
    version = version + 1 where agency_id = current_agency() and id = ${id}`.execute(context.tx)
}

/** What was done or said, by whom; `agencyId` is the sender's, whichever side writes. */
export type NewEntry = Omit<ReferralEntry, 'byName'> & {
  agencyId: string
  referralId: string
  recipientOrganizationId: string
  byId: string
  byName: string
  /** How the referral stood before a provider's answer, as JSON; absent for what nobody takes back. */
  before?: string
}

/** @returns false when the id is taken */
export async function insertEntry(tx: Tx, entry: NewEntry): Promise<boolean> {
  const insert = tx.$extendTables<{ referralEntry: NewEntry }>().insertInto('referralEntry').values(entry)
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}
