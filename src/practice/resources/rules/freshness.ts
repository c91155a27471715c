/** How far a service's facts can be believed by now: `never` was confirmed by nobody, which is not the same as wrong. */
export type Freshness = 'fresh' | 'warn' | 'stale' | 'never'

/** Six months and a year are a habit of directories (Inform USA asks for a year), not a rule of a standard. */
export const HABIT = { warnMonths: 6, staleMonths: 12 } as const

/**
 * @param assuredOn - the day of the last confirmation; null when never
 * @param today - the calendar day where the agency is
 */
export function freshness(
  assuredOn: string | null,
  today: string,
  habit: { warnMonths: number; staleMonths: number } = HABIT,
): Freshness {
  if (assuredOn === null) return 'never'
  if (today >= monthsAfter(assuredOn, habit.staleMonths)) return 'stale'
  return today >= monthsAfter(assuredOn, habit.warnMonths) ? 'warn' : 'fresh'
}

/** The same day so many months later; 31 August plus six is 1 March, never a day that does not exist. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 + months, date ?? 1)).toISOString().slice(0, 10)
}

type Note = { on: string; by: string; action: string; field: { en: string }; part: { en: string } | null }

/**
 * Who last made sure of what, from a history whose latest notes come first.
 *
 * @returns `whole`: the last confirmation of everything, null when nobody ever confirmed; `fields`: what was changed on
 *   its own since then, each once, the latest first
 */
export function lastConfirmed<One extends Note>(history: readonly One[]): { whole: One | null; fields: One[] } {
  const whole = history.find(({ action }) => action === 'confirm') ?? null
  const fields = new Map<string, One>()
  for (const note of history) {
    const key = `${note.field.en} ${note.part?.en ?? ''}`
    const isLater = whole === null || note.on > whole.on || (note.on === whole.on && note.action !== 'confirm')
    if (note.action !== 'confirm' && isLater && !fields.has(key)) fields.set(key, note)
  }
  return { whole, fields: [...fields.values()] }
}
