import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { addDays, dayIn } from '#platform/shared/day.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { loadDue as loadPlanTasks } from '../../3-plan/store/plans.ts'
import type { DueTask } from '../../3-plan/schema.ts'
import { caseSummaries } from '../../queries.ts'
import type { CaseSummary } from '../../schema.ts'
import type * as api from '../api/calendar.ts'
import { inOrder, partedAt, timeIn } from '../rules/calendar.ts'
import type { Calendar, CalendarEntry, Feed } from '../schema/calendar.ts'
import { loadAftercareCases, loadAftercareDue, loadDue, loadFeed, type DueRow } from '../store/calendar.ts'

/** The cases that a calendar tells of: the open ones, and those that somebody still asks after. */
export async function casesWithDue(context: Context, scope: 'mine' | 'team'): Promise<CaseSummary[]> {
  const open = await caseSummaries(context, { scope, state: 'open' })
  const ids = await loadAftercareCases(context)
  const closed = ids.length === 0 ? [] : await caseSummaries(context, { scope, state: 'closed', ids })
  return [...open, ...closed]
}

/**
 * What is planned or due in these cases up to a day, in order of time: contacts, conferences, tasks and safety clocks of the
 * open ones, contacts of aftercare of the others.
 */
export async function dueIn(context: Context, cases: readonly CaseSummary[], until: string): Promise<CalendarEntry[]> {
  const open = cases.filter(({ closedOn }) => closedOn === null)
  const ids = open.map(({ id }) => id)
  const after = cases.filter(({ closedOn }) => closedOn !== null).map(({ id }) => id)
  const rows = [
    ...(await loadDue(context, ids, until)),
    ...(await loadPlanTasks(context, ids, until)).map(fromPlan),
    ...(await loadAftercareDue(context, after, until)),
    ...open.flatMap(found => clockOf(context, found)).filter(({ on }) => on <= until),
  ]
  const known = new Map(cases.map(found => [found.id, found]))
  const entries = rows.flatMap((row): CalendarEntry[] => {
    const found = known.get(row.caseId)
    return found ? [{ ...row, clientName: found.person.fullName, clientKind: found.clientKind }] : []
  })
  return inOrder(entries)
}

const NOTHING_MORE = { contactKind: null, timeOfDay: null, words: null, place: null, who: null } as const

function fromPlan({ id, caseId, what, byName, dueOn }: DueTask): DueRow {
  return { ...NOTHING_MORE, id, caseId, kind: 'plan-task', on: dueOn, words: what, who: byName }
}

function clockOf({ timeZone }: Context, { id, respondBy, respondedAt }: CaseSummary): DueRow[] {
  if (respondedAt !== null) return []
  const when = { on: dayIn(timeZone, new Date(respondBy)), timeOfDay: timeIn(timeZone, respondBy) }
  return [{ ...NOTHING_MORE, id: `clock-${id}`, caseId: id, kind: 'clock', ...when }]
}

export async function calendarView(
  _permit: Permit<'calendar.read'>,
  context: Context,
  { from, days, scope }: InputOf<typeof api.calendarView>,
): Promise<Result<Calendar, never>> {
  const { today, timeZone } = context
  const until = addDays(from, days - 1)
  const cases = await casesWithDue(context, scope)
  const all = await dueIn(context, cases, until > today ? until : today)
  const [overdue] = partedAt(all, today)
  const [, entries] = partedAt(all, from)
  return ok({ today, timeZone, overdue, entries: entries.filter(({ on }) => on <= until) })
}

export async function calendarFeed(
  _permit: Permit<'calendar.read'>,
  context: Context,
): Promise<Result<{ feed: Feed | null }, never>> {
  return ok({ feed: await loadFeed(context) })
}
