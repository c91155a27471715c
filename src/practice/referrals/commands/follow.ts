import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/shared/id.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { setNeedOutcome } from '#practice/cases/2-assessment/commands.ts'
import { addCaseEvent } from '#practice/cases/commands.ts'
import type { CaseClosed } from '#practice/cases/schema.ts'
import { endSilence } from '#practice/matching/commands.ts'
import { askToVerify } from '#practice/stewardship/commands/verification.ts'
import { isSilent, NEED_AFTER, TAKES_OUTCOME } from '../rules/attention.ts'
import { isEnded, judgeAct } from '../rules/loop.ts'
import type { CancelReferral, RecordOutcome, ReplyToProvider, VoidReferral } from '../schema/act.ts'
import type { ActNotAllowed, ReferralState } from '../schema/referral.ts'
import type { CaseReferral, ReferralStanding } from '../schema/view.ts'
import {
  holdReferral,
  insertEntry,
  updateCancelled,
  updateOutcome,
  updateReply,
  updateVoided,
  type NewEntry,
} from '../store/referral.ts'

type NotFound = { code: 'not-found' }
type Clash = { code: 'version-clash'; kept: { state: ReferralState; version: number }; sent: { version: number } }

/** Say something to the provider about a referral that has not ended. */
export async function replyToProvider(
  _permit: Permit<'referral.reply'>,
  context: Context,
  input: ReplyToProvider,
): Promise<Result<ReferralStanding, ActNotAllowed | { code: 'act-id-reused' } | NotFound>> {
  const held = await holdReferral(context, input)
  if (!held) return fail({ code: 'not-found' })
  if (isEnded(held.state)) return fail({ code: 'act-not-allowed', state: held.state, act: 'ask' })
  const said = { id: input.replyId, kind: 'reply', reason: null, words: input.words } as const
  if (!(await enter(context, held, said))) return fail({ code: 'act-id-reused' })
  await updateReply(context, held.id)
  await tell(context, held, 'referral.replied', { words: input.words })
  return ok(standing(held))
}

/** Take a referral back. From then on the provider sees nothing about the person. */
export async function cancelReferral(
  _permit: Permit<'referral.cancel'>,
  context: Context,
  input: CancelReferral,
): Promise<Result<ReferralStanding, ActNotAllowed | Clash | NotFound>> {
  const held = await holdReferral(context, input)
  if (!held) return fail({ code: 'not-found' })
  const judged = judgeAct(held, { act: 'cancel', version: input.version }, 'worker')
  if (!judged.ok) return judged
  const { reason, words } = input
  await updateCancelled(context, held.id, { reason, words })
  await enter(context, held, { id: newId(), kind: 'cancel', reason, words })
  await tell(context, held, 'referral.cancelled', { reason, ...(words !== null && { words }) })
  if (isSilent(held, context.today)) await askAbout(context, held, 'no-answer')
  return ok({ ...standing(held), state: 'cancelled', version: held.version + 1 })
}

/** Say that a referral should never have been, however far it came. From then on the provider sees nothing of the person. */
export async function voidReferral(
  _permit: Permit<'referral.cancel'>,
  context: Context,
  input: VoidReferral,
): Promise<Result<ReferralStanding, ActNotAllowed | Clash | NotFound>> {
  const held = await holdReferral(context, input)
  if (!held) return fail({ code: 'not-found' })
  const judged = judgeAct(held, { act: 'void', version: input.version }, 'worker')
  if (!judged.ok) return judged
  const { words } = input
  await updateVoided(context, held.id)
  await enter(context, held, { id: newId(), kind: 'void', reason: null, words })
  await tell(context, held, 'referral.voided', { words })
  await endSilence(context, held.id)
  return ok({ ...standing(held), state: judged.value, version: held.version + 1 })
}

/** Keep what came of it, as worker and client say, and let the need follow. It may be told anew when more is known. */
export async function recordOutcome(
  _permit: Permit<'referral.outcome'>,
  context: Context,
  input: RecordOutcome,
): Promise<
  Result<ReferralStanding, { code: 'outcome-not-yet'; state: ReferralState } | Clash | CaseClosed | NotFound>
> {
  const held = await holdReferral(context, input)
  if (!held) return fail({ code: 'not-found' })
  const { state, version } = held
  if (version !== input.version) {
    return fail({ code: 'version-clash', kept: { state, version }, sent: { version: input.version } })
  }
  if (!TAKES_OUTCOME[state]) return fail({ code: 'outcome-not-yet', state })
  const { outcome, words } = input
  await updateOutcome(context, held.id, { outcome, words })
  await enter(context, held, { id: newId(), kind: 'outcome', reason: outcome, words })
  await tell(context, held, 'referral.outcome', { outcome, words })
  if (outcome === 'not-helped' && state !== 'failed') {
    await askAbout(context, held, isSilent(held, context.today) ? 'no-answer' : 'could-not-help')
  }
  const barrier = outcome === 'helped' ? null : input.barrier
  const need = { caseId: held.caseId, needId: held.needId, state: NEED_AFTER[outcome], barrier, words }
  const followed = await setNeedOutcome(context, need)
  return followed.ok ? ok({ ...standing(held), version: held.version + 1 }) : followed
}

/** The directory learns that it should ask this service again, and nothing of whom it failed. */
function askAbout({ tx, at }: Context, held: CaseReferral, reason: 'no-answer' | 'could-not-help'): Promise<void> {
  return askToVerify(tx, { serviceId: held.serviceId, reason, at })
}

function standing({ id, state, version }: CaseReferral): ReferralStanding {
  return { id, state, version }
}

type Said = Pick<NewEntry, 'id' | 'kind' | 'reason' | 'words'>

async function enter(context: Context, held: CaseReferral, said: Said): Promise<boolean> {
  const names = await namesOfAccounts(context, [context.actorId])
  return insertEntry(context.tx, {
    ...said,
    ...{ from: 'worker', at: context.at, byId: context.actorId, byName: names.get(context.actorId) ?? '' },
    ...{ agencyId: context.agencyId, referralId: held.id, recipientOrganizationId: held.organizationId },
    ...{ waitPlace: null, expectedOn: null },
  })
}

async function tell(
  context: Context,
  held: CaseReferral,
  kind: 'referral.replied' | 'referral.cancelled' | 'referral.voided' | 'referral.outcome',
  said: Record<string, string>,
): Promise<void> {
  const { serviceName, organizationName } = held
  const about = { service: serviceName.id, serviceEn: serviceName.en, organization: organizationName }
  const details = { referral: held.id, ...about, ...said }
  await addCaseEvent(context, { caseId: held.caseId, kind, details })
}
