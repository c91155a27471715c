import { modelOf, nestedField } from '#practice/resources/schema/record-model.ts'
import {
  keyOf,
  type DirectoryRecord,
  type HsdsKind,
  type RecordLink,
  type RecordSet,
} from '#practice/resources/schema/record.ts'
import type { Origin, Problems } from './problems.ts'
import { checkValue, isDay, keepable } from './values.ts'

/** Where each record stands in the file, by key. */
export type Origins = ReadonlyMap<string, Origin>
type Body = DirectoryRecord['body']
type Judging = { origin: Origin; problems: Problems }

/** What a required field is taken to be where it is not told: an empty text says that nobody knows. */
const ASSUMED: Partial<Record<HsdsKind, Readonly<Record<string, string>>>> = {
  organization: { description: '' },
  program: { description: '' },
  taxonomy: { description: '' },
  taxonomy_term: { description: '' },
  location: { location_type: 'physical' },
  address: { address_1: '', city: '', state_province: '', postal_code: '', country: '', address_type: 'physical' },
  metadata: { previous_value: '', replacement_value: '' },
}
/** Required, and worth telling when it had to be assumed. */
const QUIET = ['description', 'address_type', 'previous_value', 'replacement_value']
/** What stands for itself; the rest goes where what it belongs to goes. */
export const WHOLE: readonly HsdsKind[] = ['organization', 'service', 'taxonomy', 'taxonomy_term']
const DAYS = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/
/** A month has a weekday at most five times, a year 53 times. */
const MOST_IN_MONTH = 5
const MOST_IN_YEAR = 53
/** What a rule of repetition may say, as the standard writes it. */
const RULE_FIELDS: Readonly<Record<string, string>> = {
  ...{ byday: 'MO,TU,WE', bymonthday: '1 … 31', byweekno: '1 … 53', byyearday: '1 … 366' },
  ...{ interval: '1, 2, 3 …', count: '1, 2, 3 …' },
}
const OF_RULE = [...Object.keys(RULE_FIELDS), 'freq', 'opens_at', 'closes_at', 'dtstart', 'until']

/**
 * Judge every value of every record. What cannot be is left out or mended and told; a record without what it needs is
 * left out with what stands only within it; everything else goes on. The set is used up by it.
 */
export function checkRecords(set: RecordSet, origins: Origins, problems: Problems): RecordSet {
  const { records } = set
  let kept = 0
  for (const record of records) {
    const origin = origins.get(keyOf(record)) ?? { sheet: record.kind, row: null }
    const body = checkBody(record, { origin, problems })
    if (body) records[kept++] = { ...record, body }
  }
  records.length = kept
  for (const { kind, id, field, kept, other } of set.conflicts) {
    const origin = origins.get(keyOf({ kind, id })) ?? { sheet: kind, row: null }
    problems.add(origin, {
      column: field,
      value: other,
      reason: 'told-twice',
      effect: 'value-left-out',
      expected: text(kept),
    })
  }
  return withoutLost({ ...set, records, conflicts: [] }, set)
}

const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

function checkBody({ kind, body: given, isPart }: DirectoryRecord, judging: Judging): Body | null {
  const { origin, problems } = judging
  const body: Body = {}
  for (const [name, value] of Object.entries(given)) {
    const made = checkField(kind, name, value, judging)
    if (made !== undefined) body[name] = made
  }
  for (const { name, type, isRequired, choices } of modelOf(kind).own) {
    const isMissing =
      body[name] === undefined || body[name] === null || (name === 'name' && text(body[name]).trim() === '')
    if (!isRequired || !isMissing) continue
    const assume = ASSUMED[kind]?.[name]
    if (assume === undefined && isPart === true && name !== 'name') continue
    if (assume === undefined) {
      problems.add(origin, {
        column: name,
        value: given[name],
        reason: 'required-missing',
        effect: 'row-left-out',
        expected: type === 'choice' ? choices.join(', ') : type,
      })
      return null
    }
    body[name] = assume
    if (!QUIET.includes(name)) {
      problems.add(origin, { column: name, value: '', reason: 'required-missing', effect: 'kept', expected: assume })
    }
  }
  if (kind === 'location') checkCoordinates(body, judging)
  return kind === 'schedule' && !checkRule(body, judging) ? null : body
}

/** Undefined when it is left out. */
function checkField(kind: HsdsKind, name: string, value: unknown, { origin, problems }: Judging): unknown {
  const nested = nestedField(kind, name)
  if (nested) {
    if (value === null || (nested.isList && Array.isArray(value) && value.length === 0)) return value
    const expected = nested.isList ? 'a list of objects' : 'an object'
    problems.add(origin, { column: name, value, reason: 'wrong-type', effect: 'value-left-out', expected })
    return undefined
  }
  const field = modelOf(kind).own.find(own => own.name === name)
  if (!field) return keepable(value)
  const { value: made, reason, expected } = checkValue(field, value)
  if (reason === null) return made
  const effect = made === undefined ? 'value-left-out' : made === value ? 'kept' : 'mended'
  problems.add(origin, { column: name, value, reason, effect, expected })
  return made
}

function checkCoordinates(body: Body, { origin, problems }: Judging): void {
  const { latitude, longitude } = body
  const isThere = [latitude, longitude].filter(one => typeof one === 'number').length
  const leaveOut = (reason: 'coordinates-zero' | 'coordinates-half') => {
    const value = `${text(latitude ?? '')}, ${text(longitude ?? '')}`
    problems.add(origin, { column: 'latitude, longitude', value, reason, effect: 'value-left-out' })
    delete body['latitude']
    delete body['longitude']
  }
  if (isThere === 0) return
  if (typeof latitude !== 'number' || typeof longitude !== 'number') leaveOut('coordinates-half')
  else if (latitude === 0 && longitude === 0) leaveOut('coordinates-zero')
  else if (Math.abs(latitude) > 90 && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90) {
    const value = `${latitude}, ${longitude}`
    const expected = `${longitude}, ${latitude}`
    problems.add(origin, {
      column: 'latitude, longitude',
      value,
      reason: 'coordinates-swapped',
      effect: 'mended',
      expected,
    })
    body['latitude'] = longitude
    body['longitude'] = latitude
  } else if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    // Nothing reads it: whoever corrects it should see what was there.
    const value = `${latitude}, ${longitude}`
    problems.add(origin, { column: 'latitude, longitude', value, reason: 'coordinates-outside', effect: 'kept' })
  }
}

/** False when it says nothing that could be kept: a rule that is nonsense must not tell anyone when to come. */
function checkRule(body: Body, { origin, problems }: Judging): boolean {
  const isDescribed = text(body['description'] ?? '').trim() !== ''
  const bad = ruleProblem(body)
  if (bad === null) return true
  const effect = isDescribed ? 'value-left-out' : 'row-left-out'
  problems.add(origin, {
    column: bad,
    value: body[bad],
    reason: 'rule-nonsense',
    effect,
    expected: expectedOf(bad, body),
  })
  if (!isDescribed) return false
  for (const name of [...OF_RULE, bad]) Reflect.deleteProperty(body, name)
  return true
}

/** What could stand in a field of a rule: the last day is no earlier than the first. */
function expectedOf(field: string, body: Body): string {
  if (field === 'byday' && isMonthly(body)) return '1MO, 2TU, -1FR'
  if (field === 'until') return `≥ ${text(body['dtstart']).slice(0, 10)}`
  return field === 'valid_to' ? `≥ ${text(body['valid_from'])}` : (RULE_FIELDS[field] ?? '')
}

const isMonthly = ({ freq }: Body) => typeof freq === 'string' && freq.trim().toUpperCase() === 'MONTHLY'

/** The field of a rule that cannot be; null when it can. */
function ruleProblem(body: Body): string | null {
  const said = (name: string) => {
    const value = body[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const parts = (name: string) => said(name)?.split(/[,\s]+/) ?? []
  const most = isMonthly(body) ? MOST_IN_MONTH : MOST_IN_YEAR
  if (!parts('byday').every(day => isDayOfRule(day, most))) return 'byday'
  if (!parts('bymonthday').every(day => within(day, 31))) return 'bymonthday'
  if (!parts('byweekno').every(week => within(week, 53))) return 'byweekno'
  if (!parts('byyearday').every(day => within(day, 366))) return 'byyearday'
  const { interval, count } = body
  if (typeof interval === 'number' && (interval < 1 || !Number.isInteger(interval))) return 'interval'
  if (typeof count === 'number' && (count < 1 || !Number.isInteger(count))) return 'count'
  if (isBefore(said('until'), said('dtstart'))) return 'until'
  return isBefore(said('valid_to'), said('valid_from')) ? 'valid_to' : null
}

/** False where one of them is no day, or is not said. */
function isBefore(last: string | null, first: string | null): boolean {
  const [end, start] = [last?.slice(0, 10) ?? '', first?.slice(0, 10) ?? '']
  return isDay(end) && isDay(start) && end < start
}

/** A weekday, or the nth of its kind, as 2MO or -1FR. */
function isDayOfRule(day: string, most: number): boolean {
  const found = DAYS.exec(day.toUpperCase())
  return found !== null && (found[1] === undefined || within(found[1], most))
}

function within(text: string, most: number): boolean {
  const number = Number(text)
  return Number.isInteger(number) && number !== 0 && Math.abs(number) <= most
}

/** Without what stood only within a record that is gone; links to it go too. */
function withoutLost(set: RecordSet, before: RecordSet): RecordSet {
  const hadParent = new Set(before.links.map(childOf))
  let { records, links } = set
  for (;;) {
    const there = new Set(records.map(keyOf))
    // A foreign key may point to what the directory knows already.
    const kept = links.filter(link => there.has(parentOf(link)) && (there.has(childOf(link)) || !link.isShown))
    const reached = new Set(kept.map(childOf))
    const held = records.filter(
      record => WHOLE.includes(record.kind) || reached.has(keyOf(record)) || !hadParent.has(keyOf(record)),
    )
    if (held.length === records.length) return { ...set, records, links: renumbered(kept) }
    records = held
    links = kept
  }
}

export const childOf = (link: RecordLink) => keyOf({ kind: link.childKind, id: link.childId })
export const parentOf = (link: RecordLink) => keyOf({ kind: link.parentKind, id: link.parentId })

/** Places of a list without gaps. */
function renumbered(links: readonly RecordLink[]): RecordLink[] {
  const next = new Map<string, number>()
  return links.map(link => {
    if (!link.isList) return link
    const list = `${parentOf(link)} ${link.field}`
    const place = next.get(list) ?? 0
    next.set(list, place + 1)
    return link.place === place ? link : { ...link, place }
  })
}

/** Terms and organisations whose parents go round: the one that closes the ring loses its parent. */
export function breakRings(set: RecordSet, origins: Origins, problems: Problems): void {
  for (const [kind, field] of [
    ['taxonomy_term', 'parent_id'],
    ['organization', 'parent_organization_id'],
  ] as const) {
    const own = new Map(set.records.filter(record => record.kind === kind).map(record => [record.id, record]))
    const safe = new Set<string>()
    for (const start of own.values()) {
      const seen = new Set<string>()
      for (let at: DirectoryRecord | undefined = start; at && !safe.has(at.id);) {
        seen.add(at.id)
        const above: unknown = at.body[field]
        const next: string | null = typeof above === 'string' ? above.toLowerCase() : null
        if (next !== null && seen.has(next)) {
          const origin = origins.get(keyOf(at)) ?? { sheet: kind, row: null }
          problems.add(origin, { column: field, value: above, reason: 'goes-round', effect: 'value-left-out' })
          Reflect.deleteProperty(at.body, field)
          break
        }
        at = next === null ? undefined : own.get(next)
      }
      for (const id of seen) safe.add(id)
    }
  }
}
