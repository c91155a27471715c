// How a contact goes from planned to told. What was told stays.
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { stillOpen } from '../../rules.ts'
import type { Case, CaseClosed } from '../../schema.ts'
import type {
  Contact,
  ContactClash,
  DayNotYet,
  FinishContact,
  PlanContact,
  RecordContact,
  ReplanContact,
  ToldBefore,
} from '../schema/contact.ts'

type Changing = CaseClosed | ContactClash | ToldBefore

/** What has not come yet cannot have happened. */
export function notLater(on: string, today: string): Result<string, DayNotYet> {
  return on <= today ? ok(on) : fail({ code: 'day-not-yet', today })
}

/** A contact is planned in an open case, for any day: one that was forgotten can be planned after it was due. */
export function plan(found: Case, input: PlanContact): Result<Contact, CaseClosed> {
  const open = stillOpen(found)
  if (!open.ok) return open
  const untold = { happenedOn: null, words: null, nextStep: null, missedWhy: null } as const
  return ok({ ...input, ...untold, state: 'planned', version: 1 })
}

/** A contact told straight away; with a reason it did not come about. */
export function tellNew(found: Case, input: RecordContact, today: string): Result<Contact, CaseClosed | DayNotYet> {
  const open = stillOpen(found)
  if (!open.ok) return open
  const day = notLater(input.happenedOn, today)
  if (!day.ok) return day
  const state = input.missedWhy === null ? 'done' : 'missed'
  return ok({ ...input, state, aim: null, plannedOn: null, timeOfDay: null, version: 1 })
}

export function replan(found: Case, kept: Contact, sent: ReplanContact): Result<Contact, Changing> {
  const planned = stillPlanned(found, kept, sent)
  if (!planned.ok) return planned
  return ok({ ...kept, ...sent, version: kept.version + 1 })
}

/** A reason belongs to a contact that did not come about, and to no other. */
export function finish(
  found: Case,
  kept: Contact,
  { sent, today }: { sent: FinishContact; today: string },
): Result<Contact, Changing | DayNotYet> {
  const planned = stillPlanned(found, kept, sent)
  if (!planned.ok) return planned
  const { to: state, happenedOn, withWhom, words, nextStep, missedWhy } = sent
  const day = notLater(happenedOn, today)
  if (!day.ok) return day
  const why = state === 'missed' ? missedWhy : null
  return ok({ ...kept, state, happenedOn, withWhom, words, nextStep, missedWhy: why, version: kept.version + 1 })
}

function stillPlanned(found: Case, kept: Contact, sent: ReplanContact | FinishContact): Result<Contact, Changing> {
  const open = stillOpen(found)
  if (!open.ok) return open
  if (kept.version !== sent.version) return fail({ code: 'version-clash', kept, sent })
  return kept.state === 'planned' ? ok(kept) : fail({ code: 'told-before', state: kept.state })
}

/** The beginning of a long text, for lists that tell of it in a line or two; cut between words where that is near. */
export function excerpt(words: string, most = 400): string {
  if (words.length <= most) return words
  const cut = words.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > most - 40 ? space : most).trimEnd()}…`
}
