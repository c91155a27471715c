// RFC 5545's recurrence as far as HSDS has columns for it. Days alone: the hours stand beside it.
import type { Recurrence } from '../schema/hours.ts'
import { dayNumber, dayOf, placeInWeek, weekdayOf } from './days.ts'

/** Farther than anyone plans: a rule that has found nothing by then never will. */
const MOST_DAYS = 366 * 30

/** Whether a rule's turn comes on this day, `YYYY-MM-DD`. */
export function recursOn(rule: Recurrence, day: string): boolean {
  if (rule.startsOn !== null && day < rule.startsOn) return false
  if (rule.until !== null && day > rule.until) return false
  return rule.freq === 'WEEKLY' ? recursInWeek(rule, day) : recursInMonth(rule, day)
}

function recursInWeek({ byDay, interval, startsOn, weekStart }: Recurrence, day: string): boolean {
  const number = dayNumber(day)
  const start = startsOn === null ? null : dayNumber(startsOn)
  // Numbers within the month say nothing within a week.
  const days = byDay.map(one => one.slice(-2))
  const isDay =
    days.length > 0 ? days.includes(weekdayOf(number)) : start !== null && weekdayOf(number) === weekdayOf(start)
  if (!isDay || interval === 1) return isDay
  if (start === null) return false
  const weekOf = (at: number) => Math.floor((at + 3 - placeInWeek(weekStart)) / 7)
  return (weekOf(number) - weekOf(start)) % interval === 0
}

function recursInMonth({ byDay, byMonthDay, interval, startsOn }: Recurrence, day: string): boolean {
  const date = Number(day.slice(8))
  if (interval > 1) {
    if (startsOn === null || (monthOf(day) - monthOf(startsOn)) % interval !== 0) return false
  }
  if (byDay.length === 0 && byMonthDay.length === 0) return startsOn !== null && date === Number(startsOn.slice(8))
  const length = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()
  const isDate = byMonthDay.length === 0 || byMonthDay.includes(date) || byMonthDay.includes(date - length - 1)
  return isDate && (byDay.length === 0 || byDay.some(one => isNumbered(one, { day, date, length })))
}

function isNumbered(one: string, { day, date, length }: { day: string; date: number; length: number }): boolean {
  if (one.slice(-2) !== weekdayOf(dayNumber(day))) return false
  const nth = one.slice(0, -2)
  if (nth === '') return true
  return Number(nth) > 0 ? Math.ceil(date / 7) === Number(nth) : Math.ceil((length - date + 1) / 7) === -Number(nth)
}

const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

/** The day on which a rule has come round so many times; null when it never does. */
export function lastOfCount(rule: Recurrence, count: number): string | null {
  if (rule.startsOn === null || count < 1) return null
  const start = dayNumber(rule.startsOn)
  let left = count
  for (let number = start; number < start + MOST_DAYS; number += 1) {
    const day = dayOf(number)
    if (rule.until !== null && day > rule.until) return null
    if (recursOn(rule, day) && (left -= 1) === 0) return day
  }
  return null
}
