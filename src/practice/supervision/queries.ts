import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { plansToSign } from '#practice/cases/3-plan/queries/lists.ts'
import { closingsToSign } from '#practice/cases/6-termination/queries.ts'
import { caseSummaries } from '#practice/cases/queries.ts'
import { longSilentAmong } from '#practice/referrals/queries/sender.ts'
import { clocksOf, loadsOf, silentOf } from './rules.ts'
import type { SupervisionView } from './schema.ts'
import { countNeeds, countReferrals } from './store.ts'

/** The cases of the supervisor's own teams, and what came of them. */
export async function supervisionView(
  _permit: Permit<'supervision.read'>,
  context: Context,
): Promise<Result<SupervisionView, never>> {
  const cases = await caseSummaries(context, { scope: 'team', state: 'all' })
  const ids = cases.map(({ id }) => id)
  const names = new Map(cases.map(({ id, person }) => [id, person.fullName]))
  const ends = await closingsToSign(context, ids)
  return ok({
    toSign: await plansToSign(context),
    endsToSign: ends.flatMap(({ caseId, on: closedOn }) => {
      const found = cases.find(({ id }) => id === caseId)
      return found ? [{ case: found, closedOn }] : []
    }),
    clocks: clocksOf(cases),
    unanswered: (await longSilentAmong(context, ids)).map(referral => ({
      ...{ referral, clientName: names.get(referral.caseId) ?? '' },
    })),
    silent: silentOf(cases, context.today),
    loads: loadsOf(cases, context.at),
    needs: await countNeeds(context, ids),
    referrals: await countReferrals(context, ids),
  })
}
