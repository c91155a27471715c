import { PartialDay } from '#platform/shared/partial-day.ts'

/** A whole day, for a field that asks for one. */
export function wholeDay(on: string): PartialDay {
  return { precision: 'day', on }
}

/** The whole day that stands in a field, `YYYY-MM-DD`; null while there is none, so that no schema takes it for one. */
export function dayTyped(value: unknown): string | null {
  const known = PartialDay.safeParse(value).data
  return known?.precision === 'day' ? known.on : null
}
