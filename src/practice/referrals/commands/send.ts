import { createHash } from 'node:crypto'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { ConsentMissing } from '#confidentiality/consent/schema.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/shared/id.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '#practice/cases/commands.ts'
import { consentsToRelyOn } from '#practice/cases/queries/parties.ts'
import type { CaseClosed } from '#practice/cases/schema.ts'
import { serviceById } from '#practice/resources/queries.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { sourcesOf } from '../queries/package.ts'
import { senderOf } from '../queries/sender.ts'
import { mayLeave, packageOf } from '../rules/package.ts'
import type { SendReferral } from '../schema/act.ts'
import type { Referral } from '../schema/referral.ts'
import type { CaseReferral } from '../schema/view.ts'
import { insertEntry, insertReferral, loadReferral, type NewReferral } from '../store/referral.ts'

type Failure = ConsentMissing | CaseClosed | { code: 'not-found' | 'service-gone' | 'package-empty' | 'act-id-reused' }

/**
 * Ask a provider to help with one need: copy what was ticked, as it is today, and send it under a consent or another basis
 * that covers exactly this. Without one nothing leaves. A referral that is sent again under its own id is the one that was
 * sent already.
 */
export async function sendReferral(
  _permit: Permit<'referral.send'>,
  context: Context,
  input: SendReferral,
): Promise<Result<Referral, Failure>> {
  const sent = await loadReferral(context, input)
  if (sent) return ok(plain(sent))
  const found = await sourcesOf(context, input)
  if (!found.ok) return found
  const { case: itsCase, need, sources } = found.value
  if (itsCase.closedOn !== null) return fail({ code: 'case-closed', closedOn: itsCase.closedOn })
  const service = await serviceById(context, input.serviceId)
  if (!service) return fail({ code: 'service-gone' })
  const fields = packageOf(input.fields, sources)
  const asked = { recipientOrganizationId: service.organization.id, fields, on: context.today }
  const may = mayLeave(await consentsToRelyOn(context, input.caseId), asked)
  if (!may.ok) return may
  const { id, caseId, needId, serviceId, choiceId, note } = input
  await keep(context, service, {
    ...{ id, caseId, needId, serviceId, choiceId, note: note === '' ? null : note },
    ...{
      fields,
      packageHash: hashOf(fields),
      consentId: may.value.id,
      basis: may.value.basis,
      needTerm: need.term,
      sentAt: context.at,
    },
    recipientOrganizationId: service.organization.id,
    ...(await senderOf(context)),
  })
  const kept = await loadReferral(context, input)
  return kept ? ok(plain(kept)) : fail({ code: 'act-id-reused' })
}

async function keep(context: Context, service: Service, referral: NewReferral): Promise<void> {
  if (!(await insertReferral(context, referral))) return
  await insertEntry(context.tx, {
    ...{ id: newId(), from: 'worker', kind: 'send', at: context.at, byId: context.actorId },
    ...{ agencyId: context.agencyId, referralId: referral.id, byName: referral.senderName },
    ...{ recipientOrganizationId: referral.recipientOrganizationId, words: referral.note },
    ...{ reason: null, waitPlace: null, expectedOn: null },
  })
  const { name, organization } = service
  const details = {
    ...{ referral: referral.id, term: referral.needTerm, organization: organization.name },
    ...{ service: name.id, serviceEn: name.en },
  }
  await addCaseEvent(context, { caseId: referral.caseId, kind: 'referral.sent', details })
}

/** SHA-256 over what was sent, so that it can be shown later that nothing of it was changed. */
function hashOf(fields: NewReferral['fields']): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}

function plain({
  needTerm,
  urgency,
  sentOn,
  appointmentOn,
  appointmentAt,
  askedAt,
  isFollowed,
  ...referral
}: CaseReferral): Referral {
  return referral
}
