import { modelOf, nestedField, type NestedField } from '../schema/record-model.ts'
import {
  HSDS_KINDS,
  HsdsKind,
  keyOf,
  type DirectoryRecord,
  type RecordKey,
  type RecordLink,
  type RecordSet,
  type TableRow,
  type Tables,
} from '../schema/record.ts'
import { cellOf, defuse, undefuse, valueOf } from './record-cells.ts'
import { canonical, forwardField, recordId } from './records.ts'

/**
 * The tabular package of HSDS, and what its tables have no column for, so that reading it again gives the very same.
 *
 * @property rest - values that no cell can tell (`null`, unknown numbers and objects): kind, id, field, JSON; empty where
 *   the cell is a table's alone
 * @property links - the lists of objects that foreign keys cannot tell (a phone of two services, an object shown in part)
 */
export type TableSet = { tables: Map<HsdsKind, TableRow[]>; rest: TableRow[]; links: TableRow[] }

/**
 * Rows of the tabular package as records; cells become what their columns hold, empty cells are absent. Of rows with
 * the same id the last counts.
 */
export function recordsOfTables(tables: Tables, more: Partial<Pick<TableSet, 'rest' | 'links'>> = {}): RecordSet {
  const rows = HSDS_KINDS.flatMap(kind =>
    (tables[kind] ?? []).flatMap(row => {
      const id = recordId(row['id']?.trim())
      return id === null ? [] : [{ kind, id, row }]
    }),
  )
  const kinds = new Map(rows.map(({ kind, id }) => [id, kind]))
  const reading: Reading = { links: [], places: new Map(), kindOf: (id, said) => kindNamed(said) ?? kinds.get(id) }
  const records = rows.map(({ kind, id, row }) => recordOf({ kind, id }, row, reading))
  const known = new Map(records.map(record => [keyOf(record), record]))
  for (const row of more.rest ?? []) restore(known.get(`${row['kind'] ?? ''} ${row['id'] ?? ''}`), row)
  return { records: [...known.values()], links: withTold(reading.links, more.links ?? []), conflicts: [] }
}

type Reading = {
  links: RecordLink[]
  places: Map<string, number>
  kindOf: (id: string, said: string | undefined) => HsdsKind | undefined
}

function recordOf(key: RecordKey, row: TableRow, reading: Reading): DirectoryRecord {
  const body: Record<string, unknown> = {}
  for (const [column, cell] of Object.entries(row)) {
    if (column === 'id' || cell === '') continue
    if (!takeColumn(key, column, row, reading)) body[column] = valueOf(key.kind, column, cell)
  }
  return { ...key, body }
}

/** False when the column is no foreign key that leads anywhere. */
function takeColumn(key: RecordKey, column: string, row: TableRow, reading: Reading): boolean {
  const to = recordId(row[column]?.trim())
  if (to === null) return false
  const forward = columnField(key.kind, column)
  if (forward) {
    link(reading, key, forward, { kind: forward.kind, id: to })
    return true
  }
  const parentKind = parentOf(key.kind, column, row, said => reading.kindOf(to, said))
  const field = parentKind && modelOf(parentKind).nested.find(one => one.isList && one.kind === key.kind)
  if (!field) return false
  link(reading, { kind: parentKind, id: to }, field, key)
  return true
}

type KindOf = (said: string | undefined) => HsdsKind | undefined

/** What a column leads down to. A service is what its places stand in, though answers of the API show it within them. */
function columnField(kind: HsdsKind, column: string): NestedField | null {
  return kind === 'service_at_location' && column === 'service_id' ? null : forwardField(kind, column)
}

function parentOf(kind: HsdsKind, column: string, row: TableRow, kindOf: KindOf): HsdsKind | undefined {
  if (kind === 'attribute' && column === 'link_id') return kindOf(row['link_entity'])
  if (kind === 'metadata' && column === 'resource_id') return kindOf(row['resource_type'])
  return modelOf(kind).columns[column]
}

/** Of a kind's name, in the singular or as a table: `services`. */
function kindNamed(said: string | undefined): HsdsKind | undefined {
  const word = (said ?? '').trim().toLowerCase()
  return HSDS_KINDS.find(kind => kind === word || `${kind}s` === word || kind.replace(/y$/, 'ies') === word)
}

function link(reading: Reading, parent: RecordKey, field: NestedField, child: RecordKey): void {
  const name = `${keyOf(parent)} ${field.name}`
  const place = field.isList ? (reading.places.get(name) ?? 0) : 0
  reading.places.set(name, place + 1)
  const isInShort = !field.isList && (child.kind === 'organization' || child.kind === 'program')
  reading.links.push({
    ...{ parentKind: parent.kind, parentId: parent.id, field: field.name, place, isList: field.isList, isShown: true },
    ...{ childKind: child.kind, childId: child.id, keys: isInShort ? [] : null },
  })
}

function restore(record: DirectoryRecord | undefined, row: TableRow): void {
  const field = undefuse(row['field'] ?? '')
  if (!record || field === '') return
  const others = Object.entries(record.body).filter(([name]) => name !== field)
  const value: unknown = row['value'] === '' ? undefined : JSON.parse(row['value'] ?? 'null')
  record.body = Object.fromEntries(value === undefined ? others : [...others, [field, value]])
}

/** Lists that are told in full stand instead of what foreign keys told of them. */
function withTold(found: readonly RecordLink[], rows: readonly TableRow[]): RecordLink[] {
  const told = rows.flatMap(row => linkOf(row) ?? [])
  const listOf = ({ parentKind, parentId, field }: RecordLink) => `${parentKind} ${parentId} ${field}`
  const lists = new Set(told.map(listOf))
  return [...found.filter(one => !lists.has(listOf(one))), ...told]
}

function linkOf(row: TableRow): RecordLink | null {
  const parentKind = HsdsKind.safeParse(row['parent_kind']).data
  const field = parentKind && nestedField(parentKind, row['field'] ?? '')
  const [parentId, childId] = [recordId(row['parent_id']), recordId(row['child_id'])]
  if (!field || parentId === null || childId === null) return null
  const keys = row['keys'] ?? ''
  return {
    ...{ parentKind, parentId, field: field.name, place: Number(row['place']), isList: field.isList },
    ...{ isShown: row['is_shown'] !== 'false', childKind: field.kind, childId },
    keys: keys === '' ? null : keys === '-' ? [] : keys.split(' ').map(decodeURIComponent),
  }
}

/** Records as rows: cells are ready to be written, with formulas defused. */
export function tablesOf(set: Pick<RecordSet, 'records' | 'links'>): TableSet {
  const parents = new Map<string, RecordLink[]>()
  const forwards = new Map<string, RecordLink[]>()
  for (const one of set.links) {
    add(parents, `${one.childKind} ${one.childId}`, one)
    if (!one.isList) add(forwards, `${one.parentKind} ${one.parentId}`, one)
  }
  const rest: TableRow[] = []
  const rows = set.records.map(record => {
    const row: TableRow = { id: record.id }
    for (const [name, value] of Object.entries(record.body)) {
      const isKey =
        name === 'id' || name in modelOf(record.kind).columns || name === 'link_id' || name === 'resource_id'
      const cell = isKey || nestedField(record.kind, name) ? null : cellOf(record.kind, name, value)
      if (cell !== null) row[name] = cell
      else rest.push({ kind: record.kind, id: record.id, field: defuse(name), value: JSON.stringify(value) })
    }
    const above = parents.get(keyOf(record)) ?? []
    fillColumns(record.kind, row, forwards.get(keyOf(record)) ?? [], above)
    const made = polymorphic(record.kind, row, above[0])
    if (made !== null) rest.push({ kind: record.kind, id: record.id, field: made, value: '' })
    return { kind: record.kind, row, place: above.find(({ isList }) => isList)?.place ?? 0 }
  })
  rows.sort((one, other) => one.place - other.place)
  const tables = new Map<HsdsKind, TableRow[]>(HSDS_KINDS.map(kind => [kind, []]))
  for (const { kind, row } of rows) tables.get(kind)?.push(row)
  return { tables, rest, links: untold(set.links, recordsOfTables(Object.fromEntries(tables)).links) }
}

function add(map: Map<string, RecordLink[]>, key: string, one: RecordLink): void {
  const known = map.get(key)
  if (known) known.push(one)
  else map.set(key, [one])
}

/** Foreign keys: to what stands within it, and to the first of each kind that it stands within. */
function fillColumns(kind: HsdsKind, row: TableRow, below: readonly RecordLink[], above: readonly RecordLink[]): void {
  for (const [column] of Object.entries(modelOf(kind).columns)) {
    // Where the service stands within, the lists of links tell it: the column says that it stands in the service.
    const forward = columnField(kind, column)
    const found = forward
      ? below.find(({ field }) => field === forward.name)?.childId
      : above.find(({ parentKind, isList }) => isList && `${parentKind}_id` === column)?.parentId
    if (found !== undefined) row[column] = found
  }
}

/** The columns that can point to an object of any kind; the name of the one that says which, when it was made up here. */
function polymorphic(kind: HsdsKind, row: TableRow, parent: RecordLink | undefined): string | null {
  if (!parent || (kind !== 'attribute' && kind !== 'metadata')) return null
  const [id, entity] =
    kind === 'attribute' ? (['link_id', 'link_entity'] as const) : (['resource_id', 'resource_type'] as const)
  row[id] = parent.parentId
  if (row[entity] !== undefined) return null
  row[entity] = parent.parentKind
  return entity
}

/** Links that the foreign keys do not tell, with the whole list that they stand in. */
function untold(links: readonly RecordLink[], derived: readonly RecordLink[]): TableRow[] {
  const known = new Set(derived.map(canonical))
  const listOf = ({ parentKind, parentId, field }: RecordLink) => `${parentKind} ${parentId} ${field}`
  const missing = new Set(links.filter(one => !known.has(canonical(one))).map(listOf))
  return links.filter(one => missing.has(listOf(one))).map(rowOf)
}

function rowOf({ keys, ...link }: RecordLink): TableRow {
  return {
    parent_kind: link.parentKind,
    parent_id: link.parentId,
    field: link.field,
    place: String(link.place),
    is_shown: String(link.isShown),
    child_kind: link.childKind,
    child_id: link.childId,
    keys: keys === null ? '' : keys.length === 0 ? '-' : keys.map(encodeURIComponent).join(' '),
  }
}
