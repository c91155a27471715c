import { readPartialDay } from '#platform/shared/partial-day.ts'
import type { FieldProblem, FieldProblems, FieldValue, FieldValues, FormField } from '../schema/record-page.ts'
import { hasNumber, readNumberedDays } from './numbered-days.ts'
import { recordId } from './records.ts'

type Body = Record<string, unknown>
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const MOST = { text: 1_000, long: 10_000 } as const

/** What stands in the fields of a form. `linked`: ids of the objects that it has one of, by field. */
export function valuesOf(
  form: readonly FormField[],
  body: Body,
  linked: Readonly<Record<string, string>>,
): FieldValues {
  return Object.fromEntries(form.map(field => [field.name, valueOf(field, body, linked)]))
}

function valueOf({ name, type }: FormField, body: Body, linked: Readonly<Record<string, string>>): FieldValue {
  const value = name.startsWith('en:') ? english(body)[name.slice(3)] : body[name]
  if (type === 'record') return linked[name] ?? recordId(value) ?? ''
  return SHOWN[type]?.(value) ?? textOf(value)
}

/** How values stand in a form, where that is not as they are kept. */
const SHOWN: Partial<Record<FormField['type'], (value: unknown) => FieldValue>> = {
  needs: value => textsIn(value),
  many: value => textsIn(value),
  days: value => daysOf(textOf(value)),
  tri: value => (value === true ? 'yes' : value === false ? 'no' : ''),
  date: value => dayFirst(textOf(value)),
  datetime: value =>
    dayFirst(textOf(value)).replace(/T(\d\d:\d\d).*$/, (_, time: string) => (time === '00:00' ? '' : ` ${time}`)),
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
}

function english(body: Body): Body {
  const all = isObject(body['translations']) ? body['translations'] : {}
  return isObject(all['en']) ? all['en'] : {}
}

const isObject = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown) =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value)

/** Days of the week as a list; what says more, such as `1MO`, stays text. */
function daysOf(text: string): FieldValue {
  const said = text.split(/[\s,;]+/).filter(day => day !== '')
  return said.every(day => DAYS.includes(day)) ? said : text
}

/** `2026-11-25` as people here write it. */
function dayFirst(text: string): string {
  return text.replace(/^(\d{4})-(\d{2})-(\d{2})/, '$3-$2-$1')
}

/** @property links - ids for the objects that it has one of; null where it has none any more */
export type ReadFields = { body: Body; links: Record<string, string | null>; problems: FieldProblems }

/**
 * Read what a curator filled in. Only the fields that are given change; an emptied field becomes absent.
 *
 * @param today - the day, by which years of two digits are read
 * @param isNew - whether all that is required must be there
 */
export function readFields(
  form: readonly FormField[],
  given: FieldValues,
  { body: old, isNew, today }: { body: Body; isNew: boolean; today: string },
): ReadFields {
  const read: ReadFields = { body: { ...old }, links: {}, problems: [] }
  for (const field of form) {
    const value = given[field.name]
    if (value === undefined && !(isNew && field.isRequired)) continue
    const found = readField(field, value ?? '', today)
    if ('reason' in found) read.problems.push({ field: field.name, reason: found.reason })
    else put(read, field, found.value)
  }
  read.problems.push(
    ...togetherWrong(read.body, given).filter(({ field }) => !read.problems.some(one => one.field === field)),
  )
  return read
}

function put(read: ReadFields, { name, type, of }: FormField, value: unknown): void {
  // An id that stands in a column of its own is a field; an object that it has one of is a link.
  if (type === 'record' && !(of !== null && name.endsWith('_id'))) {
    read.links[name] = typeof value === 'string' ? value : null
  } else if (name.startsWith('en:')) {
    read.body['translations'] = withEnglish(read.body, name.slice(3), value)
    if (Object.keys(read.body['translations'] ?? {}).length === 0) delete read.body['translations']
  } else read.body = value === undefined ? without(read.body, name) : { ...read.body, [name]: value }
}

function without(body: Body, name: string): Body {
  return Object.fromEntries(Object.entries(body).filter(([key]) => key !== name))
}

function withEnglish(body: Body, name: string, value: unknown): Body {
  const all = isObject(body['translations']) ? body['translations'] : {}
  const { [name]: _, ...others } = english(body)
  const now = value === undefined ? others : { ...others, [name]: value }
  const { en: _en, ...languages } = all
  return Object.keys(now).length > 0 ? { ...languages, en: now } : languages
}

type Found = { value: unknown } | { reason: FieldProblem }

function readField(field: FormField, value: FieldValue, today: string): Found {
  if (typeof value !== 'string') {
    const isKnown = field.choices.length === 0 || value.every(one => field.choices.some(choice => choice.value === one))
    if (!isKnown) return { reason: 'not-a-choice' }
    return field.type === 'days'
      ? { value: value.length > 0 ? inWeek(value) : undefined }
      : { value: value.length > 0 ? value : undefined }
  }
  const text = value.trim()
  if (text === '') return field.isRequired ? { reason: 'required' } : { value: undefined }
  if (text.length > (field.type === 'long' ? MOST.long : MOST.text)) return { reason: 'too-long' }
  return readText(field, text, today)
}

const inWeek = (days: readonly string[]) => DAYS.filter(day => days.includes(day)).join(',')

function readText({ name, type, choices }: FormField, text: string, today: string): Found {
  const isChoice = choices.some(choice => choice.value === text)
  if (type === 'choice') return isChoice ? { value: text } : { reason: 'not-a-choice' }
  if (type === 'number') return numberIn(name, text)
  return READ[type]?.(text, today) ?? codeIn(name, text)
}

const READ: Partial<Record<FormField['type'], (text: string, today: string) => Found>> = {
  date: dayIn,
  datetime: instantIn,
  time: timeIn,
  uri: linkIn,
  email: text => (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(text) ? { value: text } : { reason: 'not-an-email' }),
  days: text => {
    const days = readNumberedDays(text)
    return days === null ? { reason: 'not-numbered-days' } : { value: days }
  },
  tri: text => (text === 'yes' || text === 'no' ? { value: text === 'yes' } : { reason: 'not-a-choice' }),
  record: text => (recordId(text) === null ? { reason: 'not-a-choice' } : { value: recordId(text) }),
}

function codeIn(name: string, text: string): Found {
  if (name === 'currency')
    return /^[a-z]{3}$/i.test(text) ? { value: text.toUpperCase() } : { reason: 'not-a-currency' }
  if (name === 'country') return /^[a-z]{2}$/i.test(text) ? { value: text.toUpperCase() } : { reason: 'not-a-country' }
  const isDays = name !== 'bymonthday' || /^-?\d{1,2}(\s*,\s*-?\d{1,2})*$/.test(text)
  return isDays ? { value: text } : { reason: 'not-days-of-month' }
}

/** With a comma or a point; thousands are not marked, since both marks mean both things. */
function numberIn(name: string, text: string): Found {
  const bare = text.replace(',', '.').replace('−', '-')
  if (!/^-?\d+(\.\d+)?$/.test(bare)) return { reason: 'not-a-number' }
  const number = Number(bare)
  if (name === 'latitude')
    return Math.abs(number) <= 90
      ? { value: number }
      : { reason: Math.abs(number) <= 180 ? 'swapped' : 'latitude-range' }
  if (name === 'longitude') return Math.abs(number) <= 180 ? { value: number } : { reason: 'longitude-range' }
  if (name === 'year_incorporated')
    return number >= 1000 && number < 2200 ? { value: number } : { reason: 'not-a-year' }
  if (name === 'timezone') return number >= -12 && number <= 14 ? { value: number } : { reason: 'not-a-number' }
  return number < 0 ? { reason: 'below-zero' } : { value: number }
}

function dayIn(text: string, today: string): Found {
  const day = readPartialDay(text, today)
  return day?.precision === 'day' ? { value: day.on } : { reason: 'not-a-day' }
}

function instantIn(text: string, today: string): Found {
  const [, day = text, time = '00:00'] = /^(.*\S)\s+(\d{1,2}[:.]\d{2})$/.exec(text) ?? []
  const [found, clock] = [dayIn(day, today), timeIn(time)]
  if ('reason' in found) return found
  return 'reason' in clock ? clock : { value: `${String(found.value)}T${String(clock.value)}:00Z` }
}

function timeIn(text: string): Found {
  const found = /^([01]?\d|2[0-4])[:.]([0-5]\d)((:[0-5]\d)?(Z|[+-]\d{2}(:?\d{2})?)?)$/.exec(text)
  return found
    ? { value: `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? ''}${found[3] ?? ''}` }
    : { reason: 'not-a-time' }
}

/** An address of the web; one without its beginning gets it. */
function linkIn(text: string): Found {
  const whole = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`
  return /^https?:\/\/[^\s/?#.]+\.[^\s]{2,}$/i.test(whole) ? { value: whole } : { reason: 'not-a-link' }
}

/** Fields that are wrong only beside each other; told where one of them was given. */
function togetherWrong(body: Body, given: FieldValues): FieldProblems {
  const isGiven = (...names: readonly string[]) => names.some(name => name in given)
  const found: FieldProblems = []
  const { latitude, longitude, minimum_age: youngest, maximum_age: oldest } = body
  if (isGiven('latitude', 'longitude')) {
    if (latitude === 0 && longitude === 0) found.push({ field: 'latitude', reason: 'in-the-sea' })
    else if (latitude === undefined && longitude !== undefined) found.push({ field: 'latitude', reason: 'needs-both' })
    else if (longitude === undefined && latitude !== undefined) found.push({ field: 'longitude', reason: 'needs-both' })
  }
  if (
    isGiven('minimum_age', 'maximum_age') &&
    typeof youngest === 'number' &&
    typeof oldest === 'number' &&
    youngest > oldest
  ) {
    found.push({ field: 'maximum_age', reason: 'ages-crossed' })
  }
  const { freq, byday } = body
  if (isGiven('freq', 'byday') && freq === 'WEEKLY' && typeof byday === 'string' && hasNumber(byday)) {
    found.push({ field: 'byday', reason: 'not-days-of-week' })
  }
  for (const [from, to] of [
    ['valid_from', 'valid_to'],
    ['dtstart', 'until'],
    ['closed_from', 'closed_until'],
  ] as const) {
    const [start, end] = [body[from], body[to]]
    if (isGiven(from, to) && typeof start === 'string' && typeof end === 'string' && end < start) {
      found.push({ field: to, reason: 'ends-before-start' })
    }
  }
  return found
}
