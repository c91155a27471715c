import { wheelchairAccess, type WheelchairAccess } from '#practice/resources/rules/access.ts'
import { distanceMetres } from '#practice/resources/rules/distance.ts'
import { openAt } from '#practice/resources/rules/opening.ts'
import type { Findable } from '#practice/resources/schema/findable.ts'
import type { Place } from '#practice/areas/schema.ts'
import { scoresOf, type Index } from './index.ts'

/** What is asked of the directory. Codes smallest first; null where nothing was said. */
export type Sought = {
  words: readonly string[]
  /** What the words may mean, 0 to 1. */
  meant: ReadonlyMap<string, number>
  /** A second thing that was asked for in the same breath; what fits either is found. */
  also?: Pick<Sought, 'words' | 'meant'> | null
  /** Only services for one of these needs. */
  needs: readonly string[] | null
  areas: readonly string[] | null
  from: Place | null
  isOpen: boolean
  isFree: boolean
  isWheelchair: boolean
  language: string | null
  actor: string | null
  /** UTC instant. */
  at: string
}
/** `isLocal`: it names the area, or one around or within it; else it is for the whole country or nobody said for whom. */
export type Found = { service: Findable; score: number; metres: number | null; isLocal: boolean }

const BOTH_SAY = 0.25
const FAINTEST = 0.15
const OF_BEST = 0.4
const GOOD = 0.75
/** Where help without an address stands among the others: a local one as if around the corner, a national one after. */
const NEAR_METRES = 25_000
const NATIONAL_METRES = 400_000

/**
 * Services that fit, best first, and how many fit but for the place. Words decide in two bands, good and fair; within a
 * band what is near comes first. Where a wheelchair must get in, places of which that is not known come after all others.
 * Ties go by id, so that every page of a list follows the one before.
 */
export function rankFound(index: Index, sought: Sought): { found: Found[]; elsewhere: number } {
  const scores = candidates(index, sought)
  const fitting: Found[] = []
  let elsewhere = 0
  const isOpen = opennessAt(sought.at)
  for (const [number, score] of scores) {
    const service = index.services[number]
    if (!service || !fits(service, sought)) continue
    const isLocal = sought.areas !== null && servesHere(service, sought.areas)
    if (sought.areas !== null && !isLocal && !service.isAnywhere) elsewhere += 1
    else if (!sought.isOpen || isOpen(service))
      fitting.push({ service, score, isLocal, metres: metresTo(service, sought.from) })
  }
  const best = fitting.reduce((most, { score }) => Math.max(most, score), 0)
  const found = fitting.filter(({ score }) => score >= Math.max(FAINTEST, best * OF_BEST))
  const ordered = found.map(one => ({
    one,
    door: sought.isWheelchair && wheelchairTo(one.service) === 'not-known' ? 1 : 0,
    band: one.score >= best * GOOD ? 0 : 1,
    far: farness(one, sought.from !== null),
  }))
  ordered.sort(
    (a, b) => a.door - b.door || a.band - b.band || a.far - b.far || b.one.score - a.one.score || byId(a.one, b.one),
  )
  return { found: ordered.map(({ one }) => one), elsewhere }
}

/** What fits one of two things that were asked for is as good as what fits the other. */
function candidates(index: Index, sought: Sought): Map<number, number> {
  const scores = candidatesFor(index, sought)
  if (!sought.also) return scores
  const others = candidatesFor(index, { ...sought.also, needs: sought.needs })
  const [best, other] = [mostOf(scores), mostOf(others)]
  if (best === 0 || other === 0) return scores.size === 0 ? others : scores
  for (const [number, score] of others) scores.set(number, Math.max(scores.get(number) ?? 0, (score * best) / other))
  return scores
}

function mostOf(scores: ReadonlyMap<number, number>): number {
  let most = 0
  for (const score of scores.values()) most = Math.max(most, score)
  return most
}

/** By number; without words everything for the chosen needs, or everything, is as good. */
function candidatesFor(
  index: Index,
  { words, meant, needs }: Pick<Sought, 'words' | 'meant' | 'needs'>,
): Map<number, number> {
  const chosen = needs === null ? null : new Set(needs.flatMap(need => index.meeting.get(need) ?? []))
  if (words.length === 0) {
    return new Map([...(chosen ?? index.numberOf.values())].map(number => [number, 1] as const))
  }
  const said = scoresOf(index, words)
  const scores = new Map(said)
  const byNeed = new Map<number, number>()
  for (const [need, score] of meant) {
    for (const number of index.meeting.get(need) ?? []) byNeed.set(number, Math.max(score, byNeed.get(number) ?? 0))
  }
  for (const [number, score] of byNeed) {
    const own = said.get(number) ?? 0
    scores.set(number, Math.max(own, score) + BOTH_SAY * Math.min(own, score))
  }
  return chosen === null ? scores : new Map([...scores].filter(([number]) => chosen.has(number)))
}

function fits(service: Findable, { isFree, isWheelchair, language, actor }: Sought): boolean {
  if (isWheelchair && wheelchairTo(service) === 'no') return false
  if (isFree && service.isFree !== true) return false
  if (language !== null && !service.languages.some(code => code.slice(0, 3).toLowerCase() === language)) return false
  return actor === null || service.actorKind === actor
}

/** At the best of its places: where one of them is not known, it is not known that none lets a wheelchair in. */
function wheelchairTo({ places }: Findable): WheelchairAccess {
  const all = places.map(({ accessibility }) => wheelchairAccess(accessibility ?? []))
  return (
    (['yes', 'with-help', 'not-known'] as const).find(one => all.includes(one)) ?? (all.length > 0 ? 'no' : 'not-known')
  )
}

function servesHere({ areaCodes }: Findable, areas: readonly string[]): boolean {
  const within = `${areas[0] ?? ''}.`
  return areaCodes.some(code => areas.includes(code) || code.startsWith(within))
}

/** To the nearest of its places; null when none is known, or not from where. */
function metresTo({ places }: Findable, from: Place | null): number | null {
  if (from === null) return null
  const all = places.flatMap(({ latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [distanceMetres(from, { latitude, longitude })],
  )
  return all.length === 0 ? null : Math.min(...all)
}

/** Very many services keep the same hours: each is judged once. */
function opennessAt(at: string): (service: Findable) => boolean {
  const known = new Map<string, boolean>()
  return ({ openings, timeZone, closure, closesOnHolidays }) => {
    const key = JSON.stringify([timeZone, openings, closure, closesOnHolidays])
    const before = known.get(key)
    if (before !== undefined) return before
    const isOpen = openAt(openings, at, timeZone, { closure, closesOnHolidays })?.isOpen === true
    known.set(key, isOpen)
    return isOpen
  }
}

/** How far off it is taken to be; all alike where nobody said from where. */
function farness({ metres, isLocal }: Found, isPlaced: boolean): number {
  return isPlaced ? (metres ?? (isLocal ? NEAR_METRES : NATIONAL_METRES)) : 0
}

const byId = (one: Found, other: Found) => (one.service.id < other.service.id ? -1 : 1)
