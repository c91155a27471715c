import type { Operation } from '#platform/shared/operation.ts'
import type { By, Planned } from './acts.ts'
import type { Cast } from './agencies.ts'
import { after, type Calendar } from './calendar.ts'
import { idFor, numberFor } from './ids.ts'
import type { WorldCase } from './schema/cases.ts'
import type { World } from './world.ts'

export type Stage = { readonly world: World; readonly cast: Cast; readonly calendar: Calendar }

/** What happens first on one and the same day. */
const RANKS = [
  ...['open', 'triage', 'helper', 'contact', 'strength', 'assess', 'need', 'plan', 'present', 'choose'],
  ...['intervene', 'consent', 'send', 'answer', 'outcome', 'evaluate', 'end', 'aftercare', 'close', 'follow'],
] as const satisfies readonly string[]

/** One thing that happens in a case on a day. Its hour is found when all of that day are known. */
export type Step = {
  readonly daysAgo: number
  readonly rank: string
  readonly key: string
  readonly by: By
  readonly row: Operation
  readonly input: (at: Date) => unknown
}

/** A case as its steps need it. */
export type Story = {
  readonly key: string
  readonly told: WorldCase
  readonly by: By
  readonly openedAt: Date
  /** The case's id, as most inputs name it. */
  readonly of: { readonly caseId: string }
  readonly needIdOf: (term: string) => string
  readonly choiceIdOf: (index: number) => string
  /** The choice that a referral follows from; null where there is none. */
  readonly choiceIdFor: (need: string, resource: string) => string | null
  readonly nameOf: (person: string) => string
  /** The version that stands before the next change of a record of this case, counted from 1. */
  readonly nextVersion: (record: string) => number
}

const MORNING = 510
const APART = 7
/** A first contact today began so many minutes before the loading. */
const TODAY_SINCE = 100

export function storyOf({ world, cast, calendar }: Stage, told: WorldCase): Story {
  const key = `case/${told.key}`
  const openedAt = openingOf(told, calendar)
  const versions = new Map<string, number>()
  const choiceIdOf = (index: number) => idFor(`${key}/choice/${index}`, openedAt)
  const people = new Map(
    world.households.flatMap(({ members }) => members.map(one => [one.key, one.fullName] as const)),
  )
  return {
    ...{ key, told, openedAt, choiceIdOf },
    by: cast.member(told.agency, told.worker),
    of: { caseId: idFor(key, openedAt) },
    needIdOf: term => idFor(`${key}/need/${term}`, openedAt),
    choiceIdFor: (need, resource) => {
      const index = told.choices.findIndex(one => one.need === need && one.chosen === resource)
      return index < 0 ? null : choiceIdOf(index)
    },
    nameOf: person => people.get(person) ?? person,
    nextVersion: record => {
      const version = versions.get(record) ?? 1
      versions.set(record, version + 1)
      return version
    },
  }
}

/** When the first contact of a case was. */
export function openingOf({ key, openedDaysAgo, openedMinutesAgo }: WorldCase, calendar: Calendar): Date {
  if (openedMinutesAgo !== null) return after(calendar.begunAt, -openedMinutesAgo)
  if (openedDaysAgo === 0) return after(calendar.begunAt, -TODAY_SINCE)
  return calendar.at(openedDaysAgo, MORNING + numberFor(key, 120))
}

/** Give every step its instant: in order of days, then of ranks, minutes apart; today's between the opening and now. */
export function inTime({ key, told, openedAt }: Story, steps: readonly Step[], calendar: Calendar): Planned[] {
  const days = Map.groupBy(steps, ({ daysAgo }) => daysAgo)
  return [...days].flatMap(([daysAgo, ofDay]) => {
    const ordered = ofDay.toSorted((a, b) => rankOf(a) - rankOf(b))
    const isOpening = daysAgo === told.openedDaysAgo
    const began = isOpening ? openedAt : calendar.at(daysAgo, MORNING + numberFor(`${key}/${daysAgo}`, 120))
    const left = (calendar.begunAt.getTime() - began.getTime()) / 60_000
    const apart = Math.min(APART, left / (ordered.length + 1))
    return ordered.map(({ input, key: name, by, row }, index): Planned => {
      const at = after(began, index * apart)
      return { key: name, at, by, row, input: () => input(at) }
    })
  })
}

function rankOf({ rank }: Step): number {
  const found = RANKS.findIndex(one => one === rank)
  if (found < 0) throw new Error(`${rank}: no such rank`)
  return found
}
