import { nestedField, modelOf, type NestedField } from '../schema/record-model.ts'
import {
  keyOf,
  type DirectoryRecord,
  type HsdsKind,
  type NestOptions,
  type RecordConflict,
  type RecordKey,
  type RecordLink,
  type RecordSet,
} from '../schema/record.ts'

type Json = Record<string, unknown>
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The id in lower case; null when it is no UUID. */
export function recordId(id: unknown): string | null {
  return typeof id === 'string' && UUID.test(id) ? id.toLowerCase() : null
}

/** These can stand within many others, which then tell only part of them. */
export const SHARED: readonly HsdsKind[] = [
  ...(['organization', 'service', 'service_at_location', 'location', 'program'] as const),
  ...(['unit', 'taxonomy', 'taxonomy_term'] as const),
]

/**
 * Take an object of HSDS 3.x apart: itself and each object within it, once, and how they stood in each other. Objects
 * without a UUID stay where they are, within the body of their parent.
 *
 * @param document - an object, or many of the same kind as of one file
 */
export function flattenHsds(kind: HsdsKind, document: Json | readonly Json[]): RecordSet {
  const apart = flattener(kind)
  for (const one of isMany(document) ? document : [document]) apart.take(one)
  return apart.done()
}

/** The same one after the other, so that objects need not all be there at once. */
export function flattener(kind: HsdsKind): { take: (document: Json) => void; done: () => RecordSet } {
  const apart = new Apart()
  return {
    take: one => {
      const id = recordId(one['id'])
      if (id !== null) apart.take({ kind, id }, one, true)
    },
    done: () => apart.done(),
  }
}
const isMany = (document: Json | readonly Json[]): document is readonly Json[] => Array.isArray(document)

type Shown = { link: RecordLink; keys: string[] }

class Apart {
  readonly #records = new Map<string, DirectoryRecord>()
  readonly #links = new Map<string, RecordLink>()
  readonly #shown: Shown[] = []
  readonly #conflicts: RecordConflict[] = []

  take(key: RecordKey, object: Json, isRoot: boolean): void {
    const body: Json = {}
    for (const [name, value] of Object.entries(object)) {
      if (name === 'id') {
        if (value !== key.id) body['id'] = value
      } else if (!this.#takeNested(key, nestedField(key.kind, name), value)) {
        body[name] = value
        this.#takeColumn(key, name, object)
      }
    }
    this.#keep(key, body, isRoot)
  }

  /** False when it is a flat field, or holds what is no object with a UUID. */
  #takeNested(parent: RecordKey, field: NestedField | null, value: unknown): boolean {
    if (!field) return false
    const children = field.isList ? value : [value]
    if (!Array.isArray(children) || children.length === 0) return false
    const found = children.flatMap((child: unknown) => {
      const id = isObject(child) ? recordId(child['id']) : null
      return isObject(child) && id !== null ? [{ id, child }] : []
    })
    if (found.length < children.length) return false
    for (const [place, { id, child }] of found.entries()) {
      this.#link(parent, field, { place, id, isShown: true }, Object.keys(child))
      this.take({ kind: field.kind, id }, child, false)
    }
    return true
  }

  /** A foreign key to what is not spelled out beside it. */
  #takeColumn(parent: RecordKey, name: string, object: Json): void {
    const field = forwardField(parent.kind, name)
    const id = recordId(object[name])
    if (field && id !== null && !isObject(object[field.name])) {
      this.#link(parent, field, { place: 0, id, isShown: false }, [])
    }
  }

  #link(parent: RecordKey, field: NestedField, at: { place: number; id: string; isShown: boolean }, keys: string[]) {
    const link: RecordLink = {
      ...{ parentKind: parent.kind, parentId: parent.id, field: field.name, place: at.place, isList: field.isList },
      ...{ isShown: at.isShown, childKind: field.kind, childId: at.id, keys: at.isShown ? null : [] },
    }
    const name = `${keyOf(parent)} ${field.name} ${at.place}`
    const earlier = this.#links.get(name)
    if (earlier && earlier.childId !== at.id) {
      this.#conflicts.push({ ...parent, field: field.name, kept: earlier.childId, other: at.id })
      return
    }
    if (!earlier?.isShown) this.#links.set(name, link)
    if (at.isShown) this.#shown.push({ link: this.#links.get(name) ?? link, keys: keys.filter(key => key !== 'id') })
  }

  #keep(key: RecordKey, body: Json, isRoot: boolean): void {
    const earlier = this.#records.get(keyOf(key))
    const isPart = !isRoot && SHARED.includes(key.kind)
    if (!earlier) {
      this.#records.set(keyOf(key), { ...key, body, ...(isPart && { isPart }) })
      return
    }
    for (const [field, other] of Object.entries(body)) {
      if (!(field in earlier.body)) earlier.body[field] = other
      else if (!alike(earlier.body[field], other)) {
        this.#conflicts.push({ ...key, field, kept: earlier.body[field], other })
      }
    }
    if (!isPart) delete earlier.isPart
  }

  done(): RecordSet {
    const links = [...this.#links.values()]
    const whole = wholeKeys({ records: [...this.#records.values()], links })
    const most = new Map<RecordLink, Set<string>>()
    for (const { link, keys } of this.#shown) {
      most.set(link, new Set([...(most.get(link) ?? []), ...keys]))
    }
    for (const [link, keys] of most) {
      const all = whole.get(keyOf({ kind: link.childKind, id: link.childId })) ?? []
      // An empty list would say: its flat fields, whichever they are.
      if (all.some(key => !keys.has(key))) link.keys = keys.size === 0 ? ['id'] : [...keys].sort()
    }
    return { records: [...this.#records.values()], links, conflicts: this.#conflicts }
  }
}

/** All fields that each record shows: its own and those with objects in them. */
export function wholeKeys({ records, links }: Pick<RecordSet, 'records' | 'links'>): Map<string, string[]> {
  const found = new Map(
    records.map(record => [keyOf(record), new Set(Object.keys(record.body).filter(key => key !== 'id'))]),
  )
  for (const { parentKind, parentId, field, isShown } of links) {
    if (isShown) found.get(keyOf({ kind: parentKind, id: parentId }))?.add(field)
  }
  return new Map([...found].map(([key, fields]) => [key, [...fields]]))
}

/** The object that this foreign key points to when it can also be spelled out beside it: `organization_id`. */
export function forwardField(kind: HsdsKind, column: string): NestedField | null {
  const to = modelOf(kind).columns[column]
  return modelOf(kind).nested.find(field => !field.isList && field.kind === to) ?? null
}

/** One object of a set, put together again; null when it is not in the set. */
export function nestHsds(set: RecordSet, kind: HsdsKind, id: string, options: NestOptions): Json | null {
  return nester(set)(kind, id, options)
}

/** The same for many objects of one set, whose index is made once. */
export function nester({ records, links }: Pick<RecordSet, 'records' | 'links'>) {
  const byKey = new Map(records.map(record => [keyOf(record), record]))
  const linksOf = new Map<string, RecordLink[]>()
  for (const link of [...links].sort((one, other) => one.place - other.place)) {
    const key = keyOf({ kind: link.parentKind, id: link.parentId })
    const known = linksOf.get(key)
    if (known) known.push(link)
    else linksOf.set(key, [link])
  }
  return (kind: HsdsKind, id: string, { full, asGiven = false }: NestOptions): Json | null =>
    put({ kind, id }, { byKey, linksOf, asGiven, shows: full ? null : [], above: [] })
}

type Putting = {
  byKey: ReadonlyMap<string, DirectoryRecord>
  linksOf: ReadonlyMap<string, readonly RecordLink[]>
  asGiven: boolean
  /** As the keys of a link. */
  shows: readonly string[] | null
  above: readonly string[]
}

function put(key: RecordKey, putting: Putting): Json | null {
  const { byKey, linksOf, shows } = putting
  const record = byKey.get(keyOf(key))
  if (!record) return null
  const isFlat = shows?.length === 0
  const isShown = (name: string, isList: boolean) =>
    shows === null || (isFlat ? !isList : name === 'id' || shows.includes(name))
  const links = (linksOf.get(keyOf(key)) ?? []).filter(link => isShown(link.field, link.isList))
  const made: Json = { id: key.id }
  for (const [name, value] of Object.entries(record.body)) {
    if (isShown(name, nestedField(key.kind, name)?.isList === true)) made[name] = current(key.kind, name, value, links)
  }
  for (const link of links) putChild(made, link, { ...putting, above: [...putting.above, keyOf(key)] }, isFlat)
  return made
}

/** A foreign key beside nested objects says what the link says now. */
function current(kind: HsdsKind, name: string, value: unknown, links: readonly RecordLink[]): unknown {
  const field = recordId(value) === null ? null : forwardField(kind, name)
  const link = field && links.find(one => one.field === field.name)
  return !link || link.childId === recordId(value) ? value : link.childId
}

function putChild(made: Json, link: RecordLink, putting: Putting, isParentFlat: boolean): void {
  if (!link.isShown && putting.asGiven) return
  const child = { kind: link.childKind, id: link.childId }
  const isAbove = putting.above.includes(keyOf(child))
  // Nothing stands within itself, unless it is told there in short.
  const isShort = link.keys !== null && link.keys.every(key => nestedField(child.kind, key) === null)
  if (isAbove && !isShort) return
  const found = put(child, { ...putting, shows: isParentFlat ? flatOf(link) : link.keys })
  if (!found) return
  if (!link.isList) made[link.field] = found
  else made[link.field] = [...(listIn(made[link.field]) ?? []), found]
}

/** Within an object that is told in short, another is told in short too: as many of its flat fields as were shown. */
function flatOf({ childKind, keys }: RecordLink): readonly string[] {
  const flat = (keys ?? []).filter(key => nestedField(childKind, key)?.isList !== true)
  return keys === null || keys.length === 0 ? [] : ['id', ...flat]
}

const listIn = (value: unknown): unknown[] | null => (Array.isArray(value) ? value : null)

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Text that is the same for objects whose keys stand in another order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    isObject(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) : one,
  )
}

export function alike(one: unknown, other: unknown): boolean {
  return one === other || canonical(one) === canonical(other)
}
