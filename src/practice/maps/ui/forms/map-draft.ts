import type { PartialDay } from '#platform/shared/partial-day.ts'
import type { KnownDay } from '../../schema/map.ts'

/** What is typed in a field of a day: null while empty. */
export type TypedDay = PartialDay | null

const LENGTHS = { year: 4, month: 7, day: 10 } as const

/** A day as far as it was typed. What cannot be read stays as it is, for the schema to refuse. */
export function knownFrom(typed: TypedDay): string | null {
  if (typed === null || typed.precision === 'not-known') return null
  return typed.precision in LENGTHS ? typed.on.slice(0, LENGTHS[typed.precision]) : typed.on
}

export function typedFrom(day: KnownDay | null): TypedDay {
  if (day === null) return null
  const precision = day.length === 4 ? 'year' : day.length === 7 ? 'month' : 'day'
  return { precision, on: `${day}${'-01'.repeat((10 - day.length) / 3)}` }
}

/** An empty text is not known. */
export function textFrom(typed: string): string | null {
  return typed.trim() === '' ? null : typed
}

/** An empty choice stands for the answer that nobody has given. */
export function choiceFrom(typed: string): string | null {
  return typed === '' ? null : typed
}
