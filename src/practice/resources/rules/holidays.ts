import type { Bilingual } from '#practice/knowledge/schema.ts'
import holidays from '../definitions/holidays.json' with { type: 'json' }

/**
 * A public holiday of Indonesia, or a day of joint leave.
 *
 * @property isCertain - false where the day is expected by the moon and not decreed yet: it may move by a day
 */
export type Holiday = { on: string; name: Bilingual; isCertain: boolean }

const INDONESIAN = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura']
const BY_DAY = new Map<string, Holiday>(
  holidays.days.map(({ on, name, basis }) => [on, { on, name, isCertain: basis !== 'expected' }]),
)

/** The holiday on a day at a place; null when there is none, or when the place lies elsewhere. */
export function holidayOn(day: string, timeZone: string): Holiday | null {
  return INDONESIAN.includes(timeZone) ? (BY_DAY.get(day) ?? null) : null
}
