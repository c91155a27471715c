import { tellingsIn, withoutTelling } from './telling.ts'
import { keyOf, type DirectoryRecord, type RecordLink, type RecordSet } from '../schema/record.ts'

/** All that a protected place may tell: its name, that it is protected, and the regency. */
const TELLS = ['id', 'name', 'alternate_name', 'location_type', 'is_protected', 'area_code', 'local_id']
const TELLING = ['addresses', 'accessibility', 'metadata']
const REGENCY = 5

export function isProtected({ kind, body }: Pick<DirectoryRecord, 'kind' | 'body'>): boolean {
  return kind === 'location' && body['is_protected'] === true
}

/**
 * The one door: a protected place keeps no address, no door, no coordinates and nothing finer than its regency; nor does the
 * history of it; and no sentence beside it repeats the very address that is left out. What passes here can be kept,
 * journalled and exported.
 *
 * @param known - ids of places that are protected already, though this set may not say so
 */
export function withoutProtected<Set extends Pick<RecordSet, 'records' | 'links'>>(
  set: Set,
  known: ReadonlySet<string> = new Set(),
): Set {
  const places = new Set([...known, ...set.records.filter(isProtected).map(({ id }) => id)])
  if (places.size === 0) return set
  const isOut = ({ parentKind, parentId, field }: RecordLink) =>
    parentKind === 'location' && places.has(parentId) && TELLING.includes(field)
  const gone = new Set(set.links.filter(isOut).map(childOf))
  // The history of an address tells it too.
  for (const link of set.links) if (link.field === 'metadata' && gone.has(parentOf(link))) gone.add(childOf(link))
  const lines = linesOf(set.records.filter(record => gone.has(keyOf(record)) || places.has(record.id)))
  return {
    ...set,
    records: set.records
      .filter(record => !gone.has(keyOf(record)))
      .map(record => (places.has(record.id) ? bare(record) : withoutLines(record, lines))),
    links: set.links.filter(link => !isOut(link) && !gone.has(childOf(link)) && !gone.has(parentOf(link))),
  }
}

const childOf = (link: RecordLink) => keyOf({ kind: link.childKind, id: link.childId })
const parentOf = (link: RecordLink) => keyOf({ kind: link.parentKind, id: link.parentId })

function bare(record: DirectoryRecord): DirectoryRecord {
  if (record.kind !== 'location') return record
  const told = Object.entries(record.body).filter(([field]) => TELLS.includes(field))
  const body: DirectoryRecord['body'] = { ...Object.fromEntries(told), is_protected: true }
  const code = body['area_code']
  if (typeof code === 'string') body['area_code'] = code.slice(0, REGENCY)
  return { ...record, body }
}

/** The lines of an address as they were written, and where it lies on a map. */
function linesOf(records: readonly DirectoryRecord[]): string[] {
  return records.flatMap(({ kind, body }) => {
    if (kind === 'address') return [body['address_1'], body['address_2']].filter(isText)
    const { latitude, longitude } = body
    return kind === 'location' && typeof latitude === 'number' && typeof longitude === 'number'
      ? [`${latitude}, ${longitude}`]
      : []
  })
}
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** Kinds whose words are told of the place. */
const BESIDE = ['service', 'service_at_location', 'organization', 'program', 'contact', 'schedule', 'cost_option']

function withoutLines(record: DirectoryRecord, known: readonly string[]): DirectoryRecord {
  if (known.length === 0 || !BESIDE.includes(record.kind)) return record
  const body = Object.fromEntries(
    Object.entries(record.body).map(([field, value]) => [
      field,
      typeof value === 'string' && field !== 'name' && tellingsIn(value, known).includes('known')
        ? withoutTelling(value, known)
        : value,
    ]),
  )
  return { ...record, body }
}

/**
 * The texts of a set that may tell where a protected place is: of services that are given at one, and of what they are
 * given with there.
 */
export function textsThatTell(
  { records, links }: Pick<RecordSet, 'records' | 'links'>,
  known: ReadonlySet<string> = new Set(),
): { record: DirectoryRecord; field: string }[] {
  const places = new Set([...known, ...records.filter(isProtected).map(({ id }) => id)])
  const isAt = ({ childKind, childId }: RecordLink) => childKind === 'location' && places.has(childId)
  const spots = new Set(links.filter(link => isAt(link) && link.parentKind === 'service_at_location').map(parentOf))
  const services = new Set(
    links.filter(link => spots.has(childOf(link)) && link.parentKind === 'service').map(parentOf),
  )
  const phones = new Map(records.filter(({ kind }) => kind === 'phone').map(one => [keyOf(one), one.body['number']]))
  return records
    .filter(record => services.has(keyOf(record)) || spots.has(keyOf(record)))
    .flatMap(record => {
      const rung = links.flatMap(link => (parentOf(link) === keyOf(record) ? (phones.get(childOf(link)) ?? []) : []))
      const own = rung.filter(isText)
      return Object.entries(record.body).flatMap(([field, value]) =>
        typeof value === 'string' && TEXTS.includes(field) && tellingsIn(value, [], own).length > 0
          ? [{ record, field }]
          : [],
      )
    })
}

type Json = Record<string, unknown>

/** A document of the standard for everyone, with what stands in it, without the sentences that could tell of a place. */
export function quietDocument(document: Json): Json {
  const rung = textsUnder(document['phones'], 'number')
  const hush = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return TEXTS.includes(field) ? withoutTelling(value, [], rung) : value
    if (Array.isArray(value)) return value.map(one => hush(one, field))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, hush(one, isLanguage(name) ? field : name)]),
    )
  }
  return Object.fromEntries(Object.entries(document).map(([name, value]) => [name, hush(value, name)]))
}

/** Texts of our profile stand under their language. */
const isLanguage = (name: string) => name === 'id' || name === 'en'
const TEXTS = [
  ...['description', 'application_process', 'fees_description', 'eligibility_description', 'alert', 'text', 'asks'],
  ...[
    'interpretation_services',
    'accreditations',
    'licenses',
    'amount_description',
    'option',
    'closed_reason',
    'notes',
  ],
]

function textsUnder(list: unknown, field: string): string[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((one: unknown) => {
    const value = typeof one === 'object' && one !== null ? Object.entries(one).find(([name]) => name === field) : null
    return typeof value?.[1] === 'string' ? [value[1]] : []
  })
}
