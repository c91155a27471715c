/** What a card says about an alternative, as codes and numbers; the words for them live with the screens. */
import type { Bilingual } from '#practice/knowledge/schema.ts'
import { daysBetween } from '#platform/shared/day.ts'
import { accessWords } from '#practice/resources/rules/access.ts'
import type { CostOption } from '#practice/resources/schema/access.ts'
import type { Alternative, Reason } from '../schema/alternative.ts'

/** One of several things that need no more than their name. */
type Bare<Says extends string> = Says extends string ? { says: Says } : never

/** One thing worth saying. */
export type Said =
  | { says: 'distance'; metres: number }
  | Bare<'neighbourhood' | 'by-phone' | 'at-home' | 'place-protected' | 'distance-not-known'>
  | Bare<'free' | 'cost-not-known'>
  | { says: 'costs'; text: Bilingual | null }
  | { says: 'prices'; options: readonly CostOption[] }
  /** How one gets there, as people know it; the doors; interpreting; people who wait; closed for a while. */
  | { says: 'way'; words: readonly Bilingual[] }
  | { says: 'access'; words: readonly Bilingual[] }
  | { says: 'access-not-known' }
  | { says: 'wheelchair'; is: Alternative['wheelchair'] }
  | { says: 'interpreting'; words: Bilingual }
  | { says: 'waiting'; people: number }
  | { says: 'closed'; from: string | null; until: string | null; reason: Bilingual | null }
  | { says: 'places'; count: number; daysAgo: number | null }
  | { says: 'full'; since: string | null }
  | { says: 'places-not-known' }
  | Bare<'at-once' | 'wait-not-known'>
  | { says: 'wait'; days: number }
  | { says: 'open-now' }
  /** Of people nearby: how many families they help, of how many; how many hours they have; that they rest. */
  | { says: 'families'; count: number; most: number | null }
  | { says: 'families-at-most'; most: number }
  | { says: 'hours'; hours: number }
  | { says: 'rests'; until: string | null }
  /** By the clock of the place: a day, and `HH:mm`. */
  | { says: 'opens'; on: string; time: string }

/**
 * The facts of one card, in the order in which people ask: how far, what it costs, how soon, is there a place, is it open.
 *
 * @param today - the agency's day, to tell how old a count of places is
 */
export function saidOf(alternative: Alternative, today: string): Said[] {
  return [
    reachSaid(alternative),
    ...waySaid(alternative),
    costSaid(alternative),
    waitSaid(alternative),
    ...waitingSaid(alternative),
    ...placesSaid(alternative, today),
    ...closedSaid(alternative),
    ...openSaid(alternative),
    ...doorSaid(alternative),
    ...helperSaid(alternative),
  ]
}

function reachSaid({ reach, distanceMetres }: Alternative): Said {
  switch (reach) {
    case 'neighbourhood':
      return { says: 'neighbourhood' }
    case 'phone':
      return { says: 'by-phone' }
    case 'home':
      return { says: 'at-home' }
    case 'protected':
      return { says: 'place-protected' }
    case 'place':
    case 'not-known':
      return distanceMetres === null ? { says: 'distance-not-known' } : { says: 'distance', metres: distanceMetres }
  }
}

function waySaid({ travelNotes, transportation }: Alternative): Said[] {
  const words = [...travelNotes, ...(transportation ? [transportation] : [])]
  return words.length === 0 ? [] : [{ says: 'way', words }]
}

function waitingSaid({ waitingPeople }: Alternative): Said[] {
  return waitingPeople === null || waitingPeople === 0 ? [] : [{ says: 'waiting', people: waitingPeople }]
}

function closedSaid({ closure }: Alternative): Said[] {
  return closure === null ? [] : [{ says: 'closed', ...closure }]
}

/** How people with disabilities get in: told where it is known, and where a client needs it and nobody knows. */
function doorSaid(alternative: Alternative): Said[] {
  const { accessibility, wheelchair, asksAccess, usesWheelchair, interpretation, kind } = alternative
  const isAsked = asksAccess && kind === 'service'
  const isTold = accessibility.some(({ meaning }) => meaning?.startsWith('wheelchair') === true)
  return [
    // Where the notes say it themselves it is not said twice.
    ...(usesWheelchair && kind === 'service' && accessibility.length > 0 && !isTold
      ? [{ says: 'wheelchair', is: wheelchair } as const]
      : []),
    ...(accessibility.length > 0
      ? [{ says: 'access', words: accessibility.map(accessWords) } as const]
      : isAsked
        ? [{ says: 'access-not-known' } as const]
        : []),
    ...(interpretation ? [{ says: 'interpreting', words: interpretation } as const] : []),
  ]
}

function costSaid({ isFree, cost, costOptions }: Alternative): Said {
  if (costOptions.length > 0) return { says: 'prices', options: costOptions }
  if (isFree === null) return cost === null ? { says: 'cost-not-known' } : { says: 'costs', text: cost }
  return isFree ? { says: 'free' } : { says: 'costs', text: cost }
}

function waitSaid({ waitDays }: Alternative): Said {
  if (waitDays === null) return { says: 'wait-not-known' }
  return waitDays === 0 ? { says: 'at-once' } : { says: 'wait', days: waitDays }
}

/** Only services have places that can be counted. */
function placesSaid({ kind, available, capacitySaidOn }: Alternative, today: string): Said[] {
  if (kind !== 'service') return []
  if (available === null) return [{ says: 'places-not-known' }]
  if (available === 0) return [{ says: 'full', since: capacitySaidOn }]
  const daysAgo = capacitySaidOn === null ? null : Math.max(0, daysBetween(capacitySaidOn, today))
  return [{ says: 'places', count: available, daysAgo }]
}

function openSaid({ opening: { isOpen, opensThere } }: Alternative): Said[] {
  if (isOpen === true) return [{ says: 'open-now' }]
  const [on, time] = opensThere?.split('T') ?? []
  return on === undefined || time === undefined ? [] : [{ says: 'opens', on, time }]
}

function helperSaid({ helper }: Alternative): Said[] {
  if (helper === null) return []
  const { load, familiesAtMost: most, weeklyHours: hours, restsUntil } = helper
  return [
    ...(load.standing === 'resting' ? [{ says: 'rests', until: restsUntil } as const] : []),
    ...(load.families !== null && load.families > 0
      ? [{ says: 'families', count: load.families, most } as const]
      : most === null
        ? []
        : [{ says: 'families-at-most', most } as const]),
    ...(hours === null ? [] : [{ says: 'hours', hours } as const]),
  ]
}

/**
 * The reasons that a card shows first: what stands in the way, then what is open, then what fits; hard before guiding.
 * That a service is active is what everyone expects, and is not said.
 */
export function reasonsToTell(reasons: readonly Reason[]): Reason[] {
  const order = { 'not-eligible': 0, 'not-known': 1, eligible: 2 } as const satisfies Record<Reason['verdict'], number>
  const rankOf = ({ isHard, verdict }: Reason) => (isHard ? 0 : 3) + order[verdict]
  return reasons
    .filter(({ about, verdict, values }) => !isExpected({ about, verdict, values }))
    .toSorted((one, other) => rankOf(one) - rankOf(other))
}

function isExpected({ about, verdict, values }: Pick<Reason, 'about' | 'verdict' | 'values'>): boolean {
  return verdict === 'eligible' && (about === 'status' || (about === 'area' && values['area'] === ''))
}

/** What could turn a no into a yes: what may change in a life, as against what is as it is. */
export type Change =
  'become-member' | 'later-age' | 'another-place' | 'own-village' | 'when-open-again' | 'ask-provider'

/** @returns what could change each reason that stands in the way; empty when nothing does */
export function changesOf(reasons: readonly Reason[]): Change[] {
  const blocking = reasons.filter(({ verdict, isHard }) => isHard && verdict === 'not-eligible')
  return [...new Set(blocking.map(changeOf))]
}

function changeOf({ about, values }: Reason): Change {
  if (about === 'membership') return 'become-member'
  if (about === 'status') return 'when-open-again'
  if (about === 'area') return values['only'] === undefined ? 'another-place' : 'own-village'
  const { age, from } = values
  return about === 'age' && typeof age === 'number' && typeof from === 'number' && age < from
    ? 'later-age'
    : 'ask-provider'
}
