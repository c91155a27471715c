import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Context } from '#platform/server/context.ts'
import { addDays } from '#platform/shared/day.ts'
import { caseSummaries } from '../../queries.ts'
import type { DueTask, PlanToSign } from '../schema.ts'
import { loadNeedsSignature } from '../store/agreements.ts'
import { loadDue, loadUnsigned } from '../store/plans.ts'

const SOON_DAYS = 7

/**
 * Open tasks that are due within a week or overdue, the soonest first.
 *
 * @param caseIds - of these cases; the open ones of whoever acts when left out
 */
export async function tasksDue(context: Context, caseIds?: readonly string[]): Promise<DueTask[]> {
  const own = async () => (await caseSummaries(context, { scope: 'mine', state: 'open' })).map(({ id }) => id)
  return loadDue(context, caseIds ?? (await own()), addDays(context.today, SOON_DAYS))
}

/** Plans of the supervisor's teams whose newest version waits for a signature, the longest waiting first; not their own. */
export async function plansToSign(context: Context): Promise<PlanToSign[]> {
  if (!(await loadNeedsSignature(context))) return []
  const cases = await caseSummaries(context, { scope: 'team', state: 'open' })
  const byId = new Map<string, (typeof cases)[number]>(cases.map(one => [one.id, one]))
  const waiting = (await loadUnsigned(context, [...byId.keys()])).filter(one => one.writtenById !== context.actorId)
  const names = await namesOfAccounts(context, [...new Set(waiting.map(({ writtenById }) => writtenById))])
  return waiting.flatMap(({ caseId, number, writtenAt, writtenById }) => {
    const found = byId.get(caseId)
    if (!found) return []
    const { person, clientKind } = found
    const byName = names.get(writtenById) ?? null
    return [{ caseId, clientName: person.fullName, clientKind, number, writtenAt, byName }]
  })
}
