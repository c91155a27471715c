import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { caseSummaries } from '#practice/cases/queries.ts'
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
  return ok({
    clocks: clocksOf(cases),
    silent: silentOf(cases, context.today),
    loads: loadsOf(cases, context.at),
    needs: await countNeeds(context, ids),
    referrals: await countReferrals(context, ids),
  })
}
