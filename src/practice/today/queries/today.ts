import { whoAmI } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { caseSummaries } from '#practice/cases/queries.ts'
import { referralsNeedingMe } from '#practice/referrals/queries/sender.ts'
import { countsToVerify } from '#practice/stewardship/queries/queue.ts'
import { clocksOf, silentOf } from '#practice/supervision/rules.ts'
import { pressing } from '../rules.ts'
import type { Today } from '../schema.ts'
import { loadWaiting } from '../store.ts'

const NOTHING: Today = {
  clocks: null,
  referrals: null,
  needs: null,
  silent: null,
  openCases: null,
  toVerify: null,
}

/** What waits for whoever is signed in; each role sees what it can do something about. */
export async function todayView(
  permit: Permit<'today.read'>,
  context: Context,
): Promise<Result<Today, { code: 'not-found' }>> {
  const me = await whoAmI(permit, context)
  if (!me.ok) return me
  const may = new Set(me.value.may)
  const own = may.has('case.open') ? await ownWork(context) : NOTHING
  const clocks = may.has('supervision.read') ? await clocksOfTeam(context) : []
  const known = new Set(own.clocks?.map(({ id }) => id))
  const toVerify = may.has('service.confirm') ? await countsToVerify(context) : null
  if (own.clocks === null && !may.has('supervision.read')) return ok({ ...NOTHING, toVerify })
  return ok({
    ...own,
    clocks: clocksOf([...(own.clocks ?? []), ...clocks.filter(({ id }) => !known.has(id))]),
    toVerify,
  })
}

async function ownWork(context: Context): Promise<Today> {
  const cases = await caseSummaries(context, { scope: 'mine', state: 'open' })
  const names = new Map<string, string>(cases.map(({ id, person }) => [id, person.fullName]))
  const waiting = await loadWaiting(context, [...names.keys()])
  return {
    clocks: clocksOf(cases),
    referrals: await referralsNeedingMe(context),
    needs: pressing(waiting.map(need => ({ ...need, clientName: names.get(need.caseId) ?? '' }))),
    silent: silentOf(cases, context.today),
    openCases: cases.length,
    toVerify: null,
  }
}

async function clocksOfTeam(context: Context) {
  return clocksOf(await caseSummaries(context, { scope: 'team', state: 'open' }))
}
