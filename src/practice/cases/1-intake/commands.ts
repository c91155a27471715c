import type { Permit } from '#confidentiality/access/schema/policy.ts'
import { keepConsent, withdraw } from '#confidentiality/consent/commands.ts'
import type { Consent, ConsentUnclear, ConsentWithdrawn, GiveConsent } from '#confidentiality/consent/schema.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/shared/id.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { summariesOf } from '#practice/people/queries.ts'
import { addCaseEvent, assignTo } from '../commands.ts'
import { caseById, openById } from '../queries.ts'
import { partiesOf } from '../queries/parties.ts'
import { suspectedCalled } from '../rules/parties.ts'
import type { Case, CaseClosed, CaseId, Client, NotAWorker } from '../schema.ts'
import type { GuardianSuspected } from '../schema/parties.ts'
import { insertCase } from '../store/cases.ts'
import { insertSafety } from '../store/safety.ts'
import type * as api from './api.ts'
import { keepScreening } from './commands/danger.ts'
import { becomeCase } from './commands/inquiries.ts'
import { namesOfOrganizations } from './queries.ts'
import { begin } from './rules.ts'
import type { CaseKnown, NotInHousehold, OpenCase, Refusal } from './schema.ts'
import { ScreeningId } from './schema/danger.ts'
import type { InquiryEnded } from './schema/inquiries.ts'
import { insertOrigin } from './store/inquiries.ts'

type NotFound = { code: 'not-found' }
type Reused = { code: 'act-id-reused' }
type Opening = NotInHousehold | NotAWorker | ConsentUnclear | CaseKnown | Reused | NotFound

export async function openCase(
  _permit: Permit<'case.open'>,
  context: Context,
  { inquiryId, ...input }: OpenCase,
): Promise<Result<Case, Opening | InquiryEnded>> {
  const opened = await keepCase(context, input)
  if (!opened.ok || inquiryId === undefined) return opened
  const teller = await becomeCase(context, inquiryId, opened.value.id)
  if (!teller.ok) return teller
  if (teller.value && input.origin === undefined) await insertOrigin(context, opened.value.id, teller.value)
  return opened
}

/** What openCase does, for whoever opens one by another way than a screen. */
export async function keepCase(context: Context, input: Omit<OpenCase, 'inquiryId'>): Promise<Result<Case, Opening>> {
  const client = await judgeClient(context, input.client)
  if (!client.ok) return client
  const opened = begin(input, context)
  if (!(await insertCase(context.tx, opened))) return fail({ code: 'case-known' })
  const given = { ...input.consent, purpose: 'casework', recipientOrganizationId: null } as const
  const consent = await keepConsent(context, { subjectId: opened.id }, given)
  if (!consent.ok) return consent
  const worker = await assignTo(context, opened.id, input.assignTo)
  if (!worker.ok) return worker
  const caseId = opened.id
  const { source, triage, presentingProblem: words } = opened
  await addCaseEvent(
    context,
    { caseId, kind: 'case.opened', details: { source, triage, words } },
    { caseId, kind: 'consent.recorded', details: await consentDetails(context, given) },
    { caseId, kind: 'case.assigned', details: { worker: worker.value.name } },
  )
  const began = await beginSafely(context, opened, input)
  // A yes to a question about danger has changed the case that was just opened.
  return began.ok ? caseById(context, caseId) : began
}

/** Whatever else was told at the first contact: who told us, and answers about danger. */
async function beginSafely(
  context: Context,
  { id: caseId, triage }: Case,
  { danger, origin }: Pick<OpenCase, 'danger' | 'origin'>,
): Promise<Result<null, Reused>> {
  if (triage === 'immediate-danger') await insertSafety(context, { id: newId(), caseId, why: 'immediate-danger' })
  if (origin) await insertOrigin(context, caseId, origin)
  if (danger === undefined) return ok(null)
  return keepScreening(context, { id: ScreeningId.parse(newId()), caseId, answers: danger })
}

/** The person is written down here and, where the family is the client, belongs to it. */
async function judgeClient(context: Context, client: Client): Promise<Result<null, NotInHousehold | NotFound>> {
  const person = (await summariesOf(context, [client.personId])).get(client.personId)
  if (!person) return fail({ code: 'not-found' })
  const belongs = client.kind === 'person' || client.householdId === person.householdId
  return belongs ? ok(null) : fail({ code: 'not-in-household' })
}

export async function recordConsent(
  _permit: Permit<'consent.record'>,
  context: Context,
  { caseId, ...given }: GiveConsent & { caseId: CaseId },
): Promise<Result<Consent, CaseClosed | ConsentUnclear | GuardianSuspected | Reused | NotFound>> {
  const found = await openById(context, caseId)
  if (!found.ok) return found
  const suspected = given.basis === 'consent' ? suspectedCalled(await partiesOf(context, caseId), given.givenBy) : null
  if (suspected) return fail({ code: 'guardian-suspected', name: suspected.name })
  const kept = await keepConsent(context, { subjectId: caseId }, given)
  if (!kept.ok) return kept
  await addCaseEvent(context, { caseId, kind: 'consent.recorded', details: await consentDetails(context, given) })
  return kept
}

export async function refuseConsent(
  _permit: Permit<'consent.record'>,
  context: Context,
  { caseId, words, ...refused }: Refusal,
): Promise<Result<null, CaseClosed | NotFound>> {
  const found = await openById(context, caseId)
  if (!found.ok) return found
  const recipient = await recipientOf(context, refused)
  const details = { answer: 'refused', purpose: refused.purpose, by: refused.saidBy, ...recipient }
  await addCaseEvent(context, {
    caseId,
    kind: 'consent.recorded',
    details: { ...details, ...(words !== null && { words }) },
  })
  return ok(null)
}

/** A right that outlives the case: a consent of a closed case can be withdrawn too. */
export async function withdrawConsent(
  _permit: Permit<'consent.withdraw'>,
  context: Context,
  { caseId, id, words }: InputOf<typeof api.withdrawConsent>,
): Promise<Result<Consent, ConsentWithdrawn | NotFound>> {
  const found = await caseById(context, caseId)
  if (!found.ok) return found
  const withdrawn = await withdraw(context, { id, subjectId: caseId, words })
  if (!withdrawn.ok) return withdrawn
  const { withdrawalWords: _, ...consent } = withdrawn.value
  const { purpose } = consent
  const details = { purpose, ...(await recipientOf(context, consent)), ...(words !== null && { words }) }
  await addCaseEvent(context, { caseId, kind: 'consent.withdrawn', details })
  return ok(consent)
}

async function consentDetails(context: Context, given: Omit<GiveConsent, 'id'>): Promise<Record<string, string>> {
  const { purpose, basis, howGiven, givenBy, endsOn } = given
  return {
    answer: 'given',
    purpose,
    basis,
    howGiven,
    by: givenBy,
    until: endsOn,
    ...(await recipientOf(context, given)),
  }
}

async function recipientOf(
  context: Context,
  { recipientOrganizationId: id }: Pick<GiveConsent, 'recipientOrganizationId'>,
): Promise<Record<string, string>> {
  if (id === null) return {}
  const name = (await namesOfOrganizations(context, [id])).get(id)
  return name === undefined ? {} : { organization: name }
}
