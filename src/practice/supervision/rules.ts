import { daysBetween } from '#platform/shared/day.ts'
import type { CaseSummary } from '#practice/cases/schema.ts'
import type { WorkerLoad } from './schema.ts'

/** A running safety clock weighs as much as this many quiet cases. */
export const CLOCK_WEIGHT = 3

/**
 * How much each worker carries, the heaviest first, then by name. A case with two workers counts for both; an open case
 * that nobody is assigned to is not hidden: it stands under an empty name.
 *
 * @param at - UTC instant, to tell which clocks have run out
 */
export function loadsOf(cases: readonly CaseSummary[], at: string): WorkerLoad[] {
  const loads = new Map<string, WorkerLoad>()
  for (const found of cases.filter(({ closedOn }) => closedOn === null)) {
    const isRunning = found.respondedAt === null
    for (const name of found.workerNames.length > 0 ? found.workerNames : ['']) {
      const load = loads.get(name) ?? { name, openCases: 0, runningClocks: 0, overdueClocks: 0, weight: 0 }
      loads.set(name, {
        name,
        openCases: load.openCases + 1,
        runningClocks: load.runningClocks + (isRunning ? 1 : 0),
        overdueClocks: load.overdueClocks + (isRunning && found.respondBy < at ? 1 : 0),
        weight: load.weight + (isRunning ? CLOCK_WEIGHT : 1),
      })
    }
  }
  return [...loads.values()].sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
}

/** After how many days without any entry an open case is called silent. */
export const SILENT_DAYS = 14

/** Open cases whose safety triage is not answered, the earliest deadline first; ties by id. */
export function clocksOf(cases: readonly CaseSummary[]): CaseSummary[] {
  return cases
    .filter(found => found.closedOn === null && found.respondedAt === null)
    .toSorted((a, b) => compare(a.respondBy, b.respondBy) || compare(a.id, b.id))
}

/** Open cases in which nothing has happened for SILENT_DAYS or longer, the longest first; a case without any entry counts from its opening. */
export function silentOf(cases: readonly CaseSummary[], today: string): CaseSummary[] {
  const since = (found: CaseSummary) => found.lastEventAt?.slice(0, 10) ?? found.openedOn
  return cases
    .filter(found => found.closedOn === null && daysBetween(since(found), today) >= SILENT_DAYS)
    .toSorted((a, b) => compare(since(a), since(b)) || compare(a.id, b.id))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
