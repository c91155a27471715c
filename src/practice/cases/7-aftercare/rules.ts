// What lasts after the work: a calendar by risk, and what a contact says of it.
import { addDays } from '#platform/shared/day.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { Case } from '../schema.ts'
import {
  AftercareContactId,
  type Aftercare,
  type AftercareClash,
  type AftercareContact,
  type AftercareEnded,
  type AftercareId,
  type AftercareOutcome,
  type EndAftercare,
  type Frequencies,
  type NotEnding,
  type Risk,
  type SignSeen,
} from './schema.ts'

const DAYS_OF_WEEK = 7

/**
 * The days on which to ask how it goes, in order: the first one interval after the start, the last one not after the end.
 * There is always at least one.
 *
 * @param everyDays - whole days between two contacts
 */
export function contactDays({
  startsOn,
  weeks,
  everyDays,
}: {
  startsOn: string
  weeks: number
  everyDays: number
}): string[] {
  const count = Math.max(1, Math.floor((weeks * DAYS_OF_WEEK) / everyDays))
  return Array.from({ length: count }, (_, index) => addDays(startsOn, (index + 1) * everyDays))
}

/**
 * The id of a contact of a calendar: the calendar's own with its tail counted on, so that a calendar which arrives twice
 * makes the same contacts.
 *
 * @param place - counted from 0
 */
export function contactIdOf(calendar: AftercareId, place: number): AftercareContactId {
  const tail = (BigInt(`0x${calendar.slice(-12)}`) + BigInt(place + 1)) % 2n ** 48n
  return AftercareContactId.parse(`${calendar.slice(0, -12)}${tail.toString(16).padStart(12, '0')}`)
}

/** How many days apart contacts are at a risk. @throws Error when the definitions leave the risk out */
export function everyDaysAt({ risks }: Frequencies, risk: Risk): number {
  const found = risks.find(({ id }) => id === risk)
  if (!found) throw new Error(`No frequency for ${risk}`)
  return found.everyDays
}

/** Aftercare is planned for work that has ended or is ending. */
export function mayFollow(found: Pick<Case, 'closedOn' | 'phase'>): Result<null, NotEnding> {
  const isEnding = found.closedOn !== null || found.phase === 'termination' || found.phase === 'aftercare'
  return isEnding ? ok(null) : fail({ code: 'not-ending' })
}

/** A calendar ended, on the version that was seen. */
export function endCalendar(
  kept: Aftercare,
  sent: EndAftercare,
  on: string,
): Result<Aftercare, AftercareEnded | AftercareClash> {
  if (kept.endedOn !== null) return fail({ code: 'aftercare-ended', endedOn: kept.endedOn })
  if (kept.version !== sent.version) return fail({ code: 'version-clash', kept, sent })
  return ok(ended(kept, { outcome: sent.outcome, words: sent.words, on }))
}

/** A calendar as it stands once it has ended. */
export function ended(
  kept: Aftercare,
  { outcome, words, on }: { outcome: AftercareOutcome; words: string | null; on: string },
): Aftercare {
  return { ...kept, endedOn: on, outcome, endWords: words, version: kept.version + 1 }
}

/** Signs that were seen: a reason to ask whether to begin again, and no verdict. */
export function signsSeen(contact: { signs: readonly SignSeen[] }): string[] {
  return contact.signs.filter(({ seen }) => seen === 'yes').map(({ sign }) => sign)
}

/** What is due first, then what was done or missed, the latest first. */
export function inView<One extends { id: string } & Pick<AftercareContact, 'dueOn' | 'happenedOn' | 'state'>>(
  contacts: readonly One[],
): One[] {
  const dayOf = ({ dueOn, happenedOn }: One) => happenedOn ?? dueOn ?? ''
  const due = contacts.filter(({ state }) => state === 'due').toSorted((a, b) => compare(dayOf(a), dayOf(b)))
  const told = contacts.filter(({ state }) => state === 'done' || state === 'missed')
  return [...due, ...told.toSorted((a, b) => compare(dayOf(b), dayOf(a)) || compare(b.id, a.id))]
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
