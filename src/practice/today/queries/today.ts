import { whoAmI } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { dueIn } from '#practice/cases/4-intervention/queries/calendar.ts'
import { dueAftercare } from '#practice/cases/7-aftercare/queries.ts'
import { caseSummaries } from '#practice/cases/queries.ts'
import { referralsNeedingMe } from '#practice/referrals/queries/sender.ts'
import { countsToVerify } from '#practice/stewardship/queries/queue.ts'
import { clocksOf, silentOf } from '#practice/supervision/rules.ts'
import { answersWaiting, casesWithAnswers } from '#practice/voice/queries.ts'
import { pressing } from '../rules.ts'
import type { Today } from '../schema.ts'
import { loadWaiting } from '../store.ts'

const NOTHING: Today = {
  clocks: null,
  referrals: null,
  needs: null,
  silent: null,
  due: null,
  aftercare: null,
  said: null,
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
    due: (await dueIn(context, cases, context.today)).filter(({ kind }) => kind !== 'clock'),
    aftercare: await dueAftercare(context),
    said: await saidBy(context, names),
    openCases: cases.length,
    toVerify: null,
  }
}

/** What clients said, those of own cases that have ended among them: someone who asks to be called waits all the same. */
async function saidBy(context: Context, open: ReadonlyMap<string, string>): Promise<Today['said']> {
  const ids = (await casesWithAnswers(context)).filter(id => !open.has(id))
  const ended = ids.length === 0 ? [] : await caseSummaries(context, { scope: 'mine', state: 'closed', ids })
  return answersWaiting(context, new Map([...open, ...ended.map(({ id, person }) => [id, person.fullName] as const)]))
}

async function clocksOfTeam(context: Context) {
  return clocksOf(await caseSummaries(context, { scope: 'team', state: 'open' }))
}
