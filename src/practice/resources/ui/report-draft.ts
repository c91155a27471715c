import { newId } from '#platform/shared/id.ts'
import type { PartialDay } from '#platform/shared/partial-day.ts'
import type { Service } from '../schema/resource.ts'

/** A report as it is typed. */
export type ReportDraft = {
  places: { key: string; unit: string; available: string; maximum: string }[]
  waitingPeople: string
  waitDays: string
  holidays: string
  isClosed: boolean
  closure: { from: PartialDay | null; until: PartialDay | null; reason: string }
}
type Known = Pick<Service, 'capacity' | 'capacities' | 'waitingPeople' | 'waitDays' | 'closesOnHolidays' | 'closure'>

/** What is known now, to be said anew. */
export function freshReport(known: Known & { reason: string }): ReportDraft {
  const all = known.capacities ?? (known.capacity ? [known.capacity] : [])
  const { closure = null, closesOnHolidays = null } = known
  return {
    places:
      all.length === 0
        ? [freshPlaces()]
        : all.map(({ unit, available, maximum }) => {
            return { key: newId(), unit, available: textOf(available), maximum: textOf(maximum) }
          }),
    waitingPeople: textOf(known.waitingPeople ?? null),
    waitDays: textOf(known.waitDays),
    holidays: closesOnHolidays === null ? 'not-said' : closesOnHolidays ? 'closed' : 'open',
    isClosed: closure !== null,
    closure: { from: dayIn(closure?.from ?? null), until: dayIn(closure?.until ?? null), reason: known.reason },
  }
}

/** A kind of places of which nothing is said yet. */
export function freshPlaces(): ReportDraft['places'][number] {
  return { key: newId(), unit: '', available: '', maximum: '' }
}

const textOf = (count: number | null) => (count === null ? '' : String(count))
const dayIn = (on: string | null): PartialDay | null => (on === null ? null : { precision: 'day', on })

type Readers = { dayOf: (value: unknown) => string | null; countIn: (text: string) => number | string | null }

/** What the act asks for. A kind of places of which nothing is said is left out. */
export function reportOf(id: string, draft: ReportDraft, { dayOf, countIn: count }: Readers): unknown {
  const isSaid = ({ unit, available, maximum }: ReportDraft['places'][number]) =>
    `${unit}${available}${maximum}`.trim() !== ''
  const { from, until, reason } = draft.closure
  return {
    id,
    places: draft.places.filter(isSaid).map(({ unit, available, maximum }) => {
      return { unit, available: count(available), maximum: count(maximum) }
    }),
    waitingPeople: count(draft.waitingPeople),
    waitDays: count(draft.waitDays),
    closesOnHolidays: draft.holidays === 'not-said' ? null : draft.holidays === 'closed',
    closure: draft.isClosed ? { from: dayOf(from), until: dayOf(until), reason: reason.trim() || null } : null,
  }
}

/** Null when empty; what is no number stays as typed, for the schema to refuse. */
export function countIn(text: string): number | string | null {
  const typed = text.trim()
  if (typed === '') return null
  return /^\d+$/.test(typed) ? Number(typed) : typed
}
