/**
 * A day and a time as they are typed, `2026-11-25T14:30`, as FHIR keeps them: with seconds, and with how far that clock
 * is from UTC, so that 14:30 in Jayapura stays 14:30 in Jayapura.
 *
 * @param offsetOf - minutes ahead of UTC at that time
 * @returns an empty text for an empty or half-typed one
 */
export function asMoment(typed: string, offsetOf: (typed: string) => number): string {
  const [day = '', time = ''] = typed.split('T')
  if (day === '' || time === '') return ''
  const offset = offsetOf(typed)
  const two = (number: number) => String(number).padStart(2, '0')
  const ahead = Math.abs(offset)
  const seconds = time.length === 5 ? ':00' : ''
  return `${day}T${time}${seconds}${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
}

/** What is shown of it: the clock where it was written, whatever this device's own clock says. */
export function typedOf(kept: string): string {
  return kept.slice(0, 16)
}
