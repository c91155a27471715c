import { flattener, recordId } from '#practice/resources/rules/records.ts'
import { modelOf, nestedField } from '#practice/resources/schema/record-model.ts'
import { keyOf, type DirectoryRecord, type HsdsKind, type RecordSet } from '#practice/resources/schema/record.ts'
import { idFor, madeId } from './ids.ts'
import type { Origin, Problems } from './problems.ts'

export type Json = Record<string, unknown>
/**
 * One object at the top of a file. `row`: the nth, or the row of a table that it was made of; `rows`: those of objects
 * within it that other rows say, by their ids.
 */
export type Document = {
  kind: HsdsKind
  row: number
  value: unknown
  sheet?: string
  rows?: ReadonlyMap<string, number>
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const LISTS: Readonly<Record<string, HsdsKind>> = {
  services: 'service',
  organizations: 'organization',
  organisations: 'organization',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
  service_at_locations: 'service_at_location',
  locations: 'location',
}
const ENVELOPES = ['contents', 'content', 'data', 'results', 'items']

/** The objects of a JSON file: an array, a page, lists under their names, or one alone; null when it holds none. */
export function documentsIn(whole: unknown): Document[] | null {
  if (Array.isArray(whole)) return listed(whole)
  if (!isObject(whole)) return null
  for (const name of ENVELOPES) {
    const list = whole[name]
    if (Array.isArray(list)) return listed(list)
  }
  const named = Object.entries(LISTS).flatMap(([name, kind]) => {
    const list = whole[name]
    return Array.isArray(list) ? list.map((value: unknown) => ({ kind, value })) : []
  })
  const isOneObject = 'id' in whole && 'name' in whole
  if (named.length > 0 && !isOneObject) return named.map((one, index) => ({ ...one, row: index + 1 }))
  return kindOf(whole) === null ? null : listed([whole])
}

function listed(list: readonly unknown[]): Document[] | null {
  const kinds = list.map(value => (isObject(value) ? kindOf(value) : null))
  const usual = kinds.find(kind => kind !== null)
  if (!usual) return null
  return list.map((value, index) => ({ kind: kinds[index] ?? usual, row: index + 1, value }))
}

const TELLING: readonly (readonly [HsdsKind, readonly string[]])[] = [
  [
    'service',
    [
      'status',
      'service_at_locations',
      'eligibility_description',
      'organization',
      'application_process',
      'organization_id',
    ],
  ],
  ['taxonomy_term', ['parent_id', 'taxonomy', 'taxonomy_detail', 'taxonomy_id', 'term_uri']],
  ['location', ['location_type', 'latitude', 'addresses']],
  ['service_at_location', ['service', 'location', 'location_id']],
  [
    'organization',
    ['website', 'tax_status', 'legal_status', 'organization_identifiers', 'programs', 'services', 'logo'],
  ],
  ['taxonomy', ['version']],
]

/** Which object of the standard this is, by the fields that only it has; null when it is none. */
export function kindOf(value: Json): HsdsKind | null {
  const found = TELLING.find(([, fields]) => fields.some(field => field in value))
  if (found) return found[0]
  if (!('name' in value)) return null
  return 'description' in value ? 'organization' : 'service'
}

export type Read = { set: RecordSet; origins: Map<string, Origin> }

/**
 * Take the documents of a file apart. Objects within them that have no id, or one that is no UUID, get one that is made
 * of the source and stays the same each time. What is read is let go of: a large file should not stand in memory twice.
 */
export function readDocuments(documents: readonly Document[], source: string, problems: Problems): Read {
  const naming: Naming = { source, problems, origins: new Map(), seen: new Set() }
  const byKind = new Map<HsdsKind, ReturnType<typeof flattener>>()
  for (const document of documents) {
    const { kind, row, value, sheet = '', rows } = document
    document.value = null
    const origin: Origin = { sheet, row, path: '', name: nameOf(value) }
    if (!isObject(value)) {
      problems.add(origin, { column: '', value, reason: 'not-an-object', effect: 'row-left-out' })
      continue
    }
    const named = nameObject(kind, value, { ...naming, origin, rows, parent: '' })
    const key = keyOf({ kind, id: recordId(named['id']) ?? '' })
    if (naming.seen.has(key)) {
      problems.add(origin, { column: 'id', value: value['id'], reason: 'id-twice', effect: 'row-left-out' })
      continue
    }
    naming.seen.add(key)
    const others = byKind.get(kind) ?? flattener(kind)
    byKind.set(kind, others)
    others.take(named)
  }
  return { set: merged([...byKind.values()].map(each => each.done())), origins: naming.origins }
}

type Naming = { source: string; problems: Problems; origins: Map<string, Origin>; seen: Set<string> }
type At = Naming & { origin: Origin; parent: string; rows: Document['rows'] }

/** The same object, with an id in it and in each object within it. */
function nameObject(kind: HsdsKind, value: Json, at: At): Json {
  const id = namedId(kind, value, at)
  const made: Json = {}
  for (const [name, given] of Object.entries(value)) {
    if (name !== 'id') made[name] = nameField(kind, name, given, { ...at, parent: id })
  }
  const key = keyOf({ kind, id: recordId(id) ?? id })
  // A place is looked for where the service stands that is given there.
  const names = kind === 'location' ? [at.origin.name, nameOf(value)] : [nameOf(value), at.origin.name]
  const name = names.find(one => typeof one === 'string') ?? null
  if (!at.origins.has(key)) at.origins.set(key, { ...at.origin, row: at.rows?.get(id) ?? at.origin.row, name })
  return { id, ...made }
}

function namedId(kind: HsdsKind, value: Json, { source, problems, origin, parent }: At): string {
  const given = value['id']
  if (typeof given === 'string' && recordId(given) !== null) return given
  const isSaid = (typeof given === 'string' && given.trim() !== '') || typeof given === 'number'
  const made = isSaid ? idFor(source, kind, given) : madeId(source, kind, parent, JSON.stringify(value))
  problems.add(
    { ...origin, path: origin.path ?? '' },
    { column: 'id', value: given, reason: 'id-made', effect: 'mended', expected: made },
  )
  return made
}

function nameField(kind: HsdsKind, name: string, given: unknown, at: At): unknown {
  const field = nestedField(kind, name)
  const below = (path: string): At => ({
    ...at,
    origin: { ...at.origin, path: [at.origin.path, path].filter(Boolean).join('/') },
  })
  if (field && !field.isList && isObject(given)) return nameObject(field.kind, given, below(name))
  if (field?.isList && Array.isArray(given)) return nameList(field.kind, given, path => below(`${name}/${path}`))
  const to = pointsTo(kind, name)
  const isSaid = (typeof given === 'string' && given.trim() !== '') || typeof given === 'number'
  return to && isSaid && recordId(given) === null ? idFor(at.source, to, given) : given
}

function nameList(kind: HsdsKind, list: readonly unknown[], below: (path: string) => At): Json[] {
  return list.flatMap((one: unknown, place) => {
    const at = below(String(place))
    if (isObject(one)) return [nameObject(kind, one, at)]
    at.problems.add(at.origin, { column: '', value: one, reason: 'not-an-object', effect: 'value-left-out' })
    return []
  })
}

/** The kind of object that a foreign key leads to; null for other fields. */
export function pointsTo(kind: HsdsKind, name: string): HsdsKind | null {
  if (kind === 'taxonomy_term' && name === 'parent_id') return 'taxonomy_term'
  if (kind === 'organization' && name === 'parent_organization_id') return 'organization'
  return modelOf(kind).columns[name] ?? null
}

function nameOf(value: unknown): string | null {
  return isObject(value) && typeof value['name'] === 'string' ? value['name'] : null
}

/** Records of several kinds of documents as one set; the first word about a field counts. */
function merged(sets: readonly RecordSet[]): RecordSet {
  if (sets.length === 1 && sets[0]) return sets[0]
  const records = new Map<string, DirectoryRecord>()
  const links = new Map<string, RecordSet['links'][number]>()
  for (const set of sets) {
    for (const record of set.records) {
      const earlier = records.get(keyOf(record))
      if (!earlier || (earlier.isPart && !record.isPart)) records.set(keyOf(record), mergedRecord(record, earlier))
      else records.set(keyOf(record), mergedRecord(earlier, record))
    }
    for (const link of set.links) {
      const name = `${link.parentKind} ${link.parentId} ${link.field} ${link.isList ? link.childId : ''}`
      if (links.get(name)?.isShown !== true) links.set(name, link)
    }
  }
  return {
    records: [...records.values()],
    links: [...links.values()],
    conflicts: sets.flatMap(({ conflicts }) => conflicts),
  }
}

function mergedRecord(first: DirectoryRecord, second: DirectoryRecord | undefined): DirectoryRecord {
  return second ? { ...first, body: { ...second.body, ...first.body } } : first
}
