import type { FieldType } from '#practice/resources/schema/record-model.ts'
import type { ProblemReason } from '../schema/problem.ts'

/** Some 25 pages: more is no description, and searching it would find everything. */
export const LONGEST_TEXT = 50_000
const HTML =
  /<\/?(script|style|iframe|object|embed|svg|img|a|p|br|div|span|ul|ol|li|b|i|strong|em|table|h[1-6])\b[^>]*>/i
// Zero bytes and half characters: no database keeps them.
const UNKEEPABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const SAFE_SCHEME = /^(https?|ftp|mailto|tel|urn|geo):\S+$/i
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:/i
const BARE_LINK = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(:\d+)?([/?#]\S*)?$/u
const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i
const MS_A_DAY = 86_400_000

/** What is the matter with a value, and what is made of it: `value` undefined means that it is left out. */
export type Checked = { value: unknown; reason: ProblemReason | null; expected?: string }
const good = (value: unknown): Checked => ({ value, reason: null })
const out = (reason: ProblemReason, expected?: string): Checked => ({
  value: undefined,
  reason,
  ...(expected !== undefined && { expected }),
})
const mended = (value: unknown, reason: ProblemReason, expected = String(value)): Checked => ({
  value,
  reason,
  expected,
})

/** Judge a value by what its field holds. Null is a value that someone gave, and stays. */
export function checkValue(
  { type, choices }: { type: FieldType; choices: readonly string[] },
  value: unknown,
): Checked {
  if (value === null || value === undefined) return good(value)
  if (type === 'number') return checkNumber(value)
  if (type === 'tick') return typeof value === 'boolean' ? good(value) : out('wrong-type', 'true, false')
  if (type === 'choice') return textThen(value, text => checkChoice(text, choices))
  return textThen(value, CHECKS[type] ?? checkText)
}

/** Of all that is text; the ids of other objects are text too. */
const CHECKS: Partial<Record<FieldType, (text: string) => Checked>> = {
  date: checkDay,
  datetime: checkMoment,
  time: checkTime,
  uri: checkLink,
  email: checkEmail,
}

function textThen(value: unknown, check: (text: string) => Checked): Checked {
  if (typeof value === 'string') return check(value)
  if (typeof value === 'number' || typeof value === 'boolean') {
    const { value: made, reason } = check(String(value))
    return reason === null ? mended(made, 'wrong-type') : out('wrong-type', 'text')
  }
  return out('wrong-type', 'text')
}

/** A number; one written with a decimal comma, or as text, is understood. */
export function checkNumber(value: unknown): Checked {
  if (typeof value === 'number') return Number.isFinite(value) ? good(value) : out('not-a-number')
  if (typeof value !== 'string') return out('not-a-number')
  const bare = value.trim().replace(/^([+-]?\d+),(\d+)$/, '$1.$2')
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(bare) ? mended(Number(bare), 'wrong-type', bare) : out('not-a-number')
}

export function checkText(text: string): Checked {
  const keepable = text.replace(UNKEEPABLE, '')
  if (keepable !== text)
    return { ...checkText(keepable), reason: 'unkeepable-letters', expected: keepable.slice(0, 80) }
  if (text.length > LONGEST_TEXT) return mended(text.slice(0, LONGEST_TEXT), 'text-too-long', String(LONGEST_TEXT))
  // Kept as it was: it is shown as text everywhere and runs nowhere.
  return HTML.test(text) ? { value: text, reason: 'html-in-text' } : good(text)
}

/** A calendar day `YYYY-MM-DD`. Days that are written otherwise are understood where they can mean one day only. */
export function checkDay(text: string): Checked {
  const bare = text.trim()
  if (bare === '') return good(text)
  const iso = DAY.exec(bare) ?? DAY.exec(TIME.test(bare) ? bare.slice(0, 10) : '')
  if (iso) return dayOf([iso[1], iso[2], iso[3]], bare === text && bare.length === 10)
  if (/^\d{5}(\.\d+)?$/.test(bare)) return serialDay(Number(bare))
  const written = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(bare)
  if (!written) return out('not-a-date', 'YYYY-MM-DD')
  const [first, second] = [Number(written[1]), Number(written[2])]
  if (first <= 12 && second <= 12 && first !== second) return out('doubtful-date', 'YYYY-MM-DD')
  return second > 12
    ? dayOf([written[3], written[1], written[2]], false)
    : dayOf([written[3], written[2], written[1]], false)
}

function dayOf([year, month, day]: (string | undefined)[], isAsIs: boolean): Checked {
  const made = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  if (!isDay(made)) return out('impossible-date', 'YYYY-MM-DD')
  // What an empty cell becomes in a spreadsheet of either calendar.
  if (/^(1899-12-3[01]|1900-01-0[01]|1904-01-0[12])$/.test(made)) return out('empty-date')
  return isAsIs ? good(made) : mended(made, 'not-a-date')
}

/** True for a day that there is: not 30 February. */
export function isDay(text: string): boolean {
  const found = DAY.exec(text)
  if (!found) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Days since 30 December 1899, as spreadsheets count. */
function serialDay(serial: number): Checked {
  const made = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * MS_A_DAY).toISOString().slice(0, 10)
  return serial < 20_000 || serial > 60_000 ? out('not-a-date', 'YYYY-MM-DD') : mended(made, 'serial-date')
}

export function checkMoment(text: string): Checked {
  const bare = text.trim()
  if (bare === '') return good(text)
  if (!TIME.test(bare)) {
    const day = checkDay(bare)
    return typeof day.value === 'string'
      ? mended(`${day.value}T00:00:00Z`, day.reason ?? 'not-a-date')
      : out(day.reason ?? 'not-a-date', 'YYYY-MM-DDThh:mm:ssZ')
  }
  if (!isDay(bare.slice(0, 10)) || Number(bare.slice(11, 13)) > 23 || Number(bare.slice(14, 16)) > 59) {
    return out('impossible-date', 'YYYY-MM-DDThh:mm:ssZ')
  }
  const zone = /(Z|[+-]\d{2}:?\d{2})$/i.exec(bare)?.[0] ?? ''
  const clock = bare.slice(11, bare.length - zone.length)
  const whole = `${bare.slice(0, 10)}T${clock.length === 5 ? `${clock}:00` : clock}${zoneOf(zone)}`
  return whole === text ? good(text) : mended(whole, 'not-a-date')
}
const zoneOf = (zone: string) => (zone === '' ? 'Z' : zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2'))

/** `HH:mm`, with seconds and a zone where they are said; `9.00` and `9:00` are understood. */
export function checkTime(text: string): Checked {
  const bare = text.trim()
  if (bare === '') return good(text)
  const found = /^(\d{1,2})[.:](\d{2})(:\d{2})?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d{2}:?\d{2}|WIB|WITA|WIT)?$/i.exec(bare)
  if (!found) return out('not-a-time', '08:00')
  const hour = hourOf(Number(found[1]), found[4])
  const isEnd = hour === 24 && found[2] === '00'
  if ((hour > 23 && !isEnd) || Number(found[2]) > 59) return out('not-a-time', '08:00')
  const zone = /^(Z|[+-])/i.test(found[5] ?? '') ? (found[5] ?? '') : ''
  const made = `${isEnd ? '23:59' : `${String(hour).padStart(2, '0')}:${found[2] ?? ''}`}${found[3] ?? ''}${zone}`
  return made === text ? good(text) : mended(made, 'not-a-time')
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0)
}

/** A link that may be followed. One without a scheme gets https; one that would run something is left out. */
export function checkLink(text: string): Checked {
  const bare = text.trim()
  if (bare === '') return good(text)
  if (SAFE_SCHEME.test(bare)) return bare === text ? good(text) : mended(bare, 'not-a-link')
  if (BARE_LINK.test(bare)) return mended(`https://${bare}`, 'link-without-scheme')
  return out(ANY_SCHEME.test(bare) && !/\s/.test(bare) ? 'not-allowed' : 'not-a-link', 'https://…')
}

export function checkEmail(text: string): Checked {
  const bare = text.trim().replace(/^mailto:/i, '')
  if (bare === '') return good(text)
  if (!EMAIL.test(bare)) return out('not-an-email', 'nama@contoh.id')
  return bare === text ? good(text) : mended(bare, 'not-an-email')
}

export function checkChoice(text: string, choices: readonly string[]): Checked {
  if (choices.includes(text)) return good(text)
  const fold = (word: string) =>
    word
      .trim()
      .toLowerCase()
      .replace(/[_\s]+/g, ' ')
  const found = choices.find(choice => fold(choice) === fold(text))
  return found === undefined ? out('not-allowed', choices.join(', ')) : mended(found, 'not-allowed')
}

/** Letters that no database keeps, anywhere within a value that nobody here knows. */
export function keepable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNKEEPABLE, '')
  if (Array.isArray(value)) return value.map(keepable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key.replace(UNKEEPABLE, ''), keepable(one)]))
}
