/** What a card says about an alternative, as codes and numbers; the words for them live with the screens. */
import type { Bilingual } from '#practice/knowledge/schema.ts'
import { daysBetween } from '#platform/shared/day.ts'
import type { Alternative, Reason } from '../schema/alternative.ts'

/** One thing worth saying. */
export type Said =
  | { says: 'distance'; metres: number }
  | { says: 'neighbourhood' | 'by-phone' | 'at-home' | 'place-protected' | 'distance-not-known' }
  | { says: 'free' | 'cost-not-known' }
  | { says: 'costs'; text: Bilingual | null }
  | { says: 'places'; count: number; daysAgo: number | null }
  | { says: 'full'; since: string | null }
  | { says: 'places-not-known' }
  | { says: 'at-once' | 'wait-not-known' }
  | { says: 'wait'; days: number }
  | { says: 'open-now' }
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
    costSaid(alternative),
    waitSaid(alternative),
    ...placesSaid(alternative, today),
    ...openSaid(alternative),
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

function costSaid({ isFree, cost }: Alternative): Said {
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
export type Change = 'later-age' | 'another-place' | 'when-open-again' | 'ask-provider'

/** @returns what could change each reason that stands in the way; empty when nothing does */
export function changesOf(reasons: readonly Reason[]): Change[] {
  const blocking = reasons.filter(({ verdict, isHard }) => isHard && verdict === 'not-eligible')
  return [...new Set(blocking.map(changeOf))]
}

function changeOf({ about, values }: Reason): Change {
  if (about === 'status') return 'when-open-again'
  if (about === 'area') return 'another-place'
  const { age, from } = values
  return about === 'age' && typeof age === 'number' && typeof from === 'number' && age < from
    ? 'later-age'
    : 'ask-provider'
}
