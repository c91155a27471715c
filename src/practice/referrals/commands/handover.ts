import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '#practice/cases/commands.ts'
import { serviceById } from '#practice/resources/queries.ts'
import { isEnded } from '../rules/loop.ts'
import type { ArrangeHandover, Handover, TickPaper } from '../schema/handover.ts'
import type { ActNotAllowed } from '../schema/referral.ts'
import { loadHandover, saveHandover, savePaper } from '../store/handover.ts'
import { holdReferral } from '../store/referral.ts'

type NotFound = { code: 'not-found' }
type Clash = { code: 'version-clash'; kept: Handover; sent: { version: number } }

/** Arrange how the client gets to the provider; it may be arranged anew as long as the referral has not ended. */
export async function arrangeHandover(
  _permit: Permit<'referral.reply'>,
  context: Context,
  input: ArrangeHandover,
): Promise<Result<{ version: number }, ActNotAllowed | Clash | NotFound>> {
  const held = await holdReferral(context, input)
  if (!held) return fail({ code: 'not-found' })
  if (isEnded(held.state)) return fail({ code: 'act-not-allowed', state: held.state, act: 'ask' })
  if (!(await saveHandover(context, input))) {
    const kept = await loadHandover(context, held.id)
    const sent = { version: input.version }
    return kept ? fail({ code: 'version-clash', kept: kept.found, sent }) : fail({ code: 'not-found' })
  }
  const { id, organizationName, serviceName } = held
  const details = {
    ...{ referral: id, organization: organizationName, service: serviceName.id, serviceEn: serviceName.en },
    ...(input.onDay !== null && { on: input.onDay }),
    ...(input.timeOfDay !== null && { time: input.timeOfDay }),
  }
  await addCaseEvent(context, { caseId: held.caseId, kind: 'referral.arranged', details })
  return ok({ version: input.version + 1 })
}

/** Say how one of the papers that the service asks for stands with the client; what was said last stands. */
export async function tickPaper(
  _permit: Permit<'referral.reply'>,
  context: Context,
  input: TickPaper,
): Promise<Result<Pick<TickPaper, 'state'>, ActNotAllowed | NotFound>> {
  const held = await holdReferral(context, input)
  if (!held) return fail({ code: 'not-found' })
  if (isEnded(held.state)) return fail({ code: 'act-not-allowed', state: held.state, act: 'ask' })
  const service = await serviceById(context, held.serviceId)
  if (!service?.papers.some(({ name }) => name.id === input.paper)) return fail({ code: 'not-found' })
  await savePaper(context, input)
  return ok({ state: input.state })
}
