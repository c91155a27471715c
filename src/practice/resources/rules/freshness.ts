/** How far a service's facts can be believed by now: `never` was confirmed by nobody, which is not the same as wrong. */
export type Freshness = 'fresh' | 'warn' | 'stale' | 'never'

/**
 * Six months and a year are a habit of directories, not a rule of a standard.
 *
 * @param assuredOn - the day of the last confirmation; null when never
 * @param today - the calendar day where the agency is
 */
export function freshness(assuredOn: string | null, today: string): Freshness {
  if (assuredOn === null) return 'never'
  if (today >= monthsAfter(assuredOn, 12)) return 'stale'
  return today >= monthsAfter(assuredOn, 6) ? 'warn' : 'fresh'
}

/** The same day so many months later; 31 August plus six is 1 March, never a day that does not exist. */
function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 + months, date ?? 1)).toISOString().slice(0, 10)
}
