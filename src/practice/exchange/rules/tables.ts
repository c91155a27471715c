import { recordsOfTables } from '#practice/resources/rules/record-tables.ts'
import { recordId } from '#practice/resources/rules/records.ts'
import { modelOf } from '#practice/resources/schema/record-model.ts'
import { keyOf, type HsdsKind, type TableRow, type Tables } from '#practice/resources/schema/record.ts'
import { pointsTo, type Read } from './documents.ts'
import { idFor, madeId } from './ids.ts'
import { upgraded, withTexts } from './older.ts'
import type { Problems } from './problems.ts'
import { isOlder, tableNamed, type Going, type NamedTable } from './table-names.ts'

/** True when at least one of the tables is one that only older versions of the standard have, or its ids are no UUIDs. */
export function areOlder(tables: readonly NamedTable[]): boolean {
  return tables.some(({ name, rows }) => {
    const table = tableNamed(name)
    const [first] = rows
    return (
      table !== null &&
      (isOlder(table) || (first?.cells['id'] !== undefined && recordId(first.cells['id'].trim()) === null))
    )
  })
}

/** Rest and lists that our own package adds, so that reading it gives the very same. */
const OUR_OWN = { rest: 'simpul_rest', links: 'simpul_links' } as const

/** Tables of a package, of this version of the standard or an older one, as records. */
export function readTables(tables: readonly NamedTable[], source: string, problems: Problems): Read {
  const going: Going[] = []
  const own: Record<keyof typeof OUR_OWN, TableRow[]> = { rest: [], links: [] }
  for (const table of tables) {
    const bare = tableNamed(table.name)
    if (bare !== null) going.push(...upgraded(bare, table, tables))
    else if (table.name.includes(OUR_OWN.rest)) own.rest.push(...table.rows.map(({ cells }) => cells))
    else if (table.name.includes(OUR_OWN.links)) own.links.push(...table.rows.map(({ cells }) => cells))
    else if (table.rows.length > 0) {
      problems.add(
        { sheet: table.name, row: null },
        { column: '', value: '', reason: 'table-unknown', effect: 'row-left-out' },
      )
    }
  }
  const named = withIds(withTexts(going, problems), source, problems)
  const found = byKind(joined(named, problems))
  const set = recordsOfTables(tablesOf(found), own)
  return {
    set,
    origins: new Map(
      found.map(({ kind, cells, origin }) => [keyOf({ kind, id: recordId(cells['id']) ?? '' }), origin]),
    ),
  }
}

function tablesOf(rows: readonly Going[]): Tables {
  const tables: Tables = {}
  for (const { kind, cells } of rows) {
    const table = tables[kind]
    if (table) table.push(cells)
    else tables[kind] = [cells]
  }
  return tables
}

const FIRST: readonly HsdsKind[] = ['organization', 'program', 'location', 'service']
/** Parents before what stands in them, as a person would read. */
function byKind(rows: readonly Going[]): Going[] {
  const rank = ({ kind }: Going) => (FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length)
  return [...rows].sort((one, other) => rank(one) - rank(other))
}

/** Each row with a UUID, and foreign keys that are UUIDs too; a second row with the same id is left out. */
function withIds(rows: readonly Going[], source: string, problems: Problems): Going[] {
  const seen = new Set<string>()
  const noticed = new Set<string>()
  return rows.flatMap(row => {
    const { kind, origin } = row
    const given = row.cells['id']?.trim() ?? ''
    const id = given === '' ? madeId(source, kind, '', JSON.stringify(row.cells)) : idFor(source, idsOf(row), given)
    const isMade = id !== given.toLowerCase()
    if (isMade && !noticed.has(origin.sheet)) {
      noticed.add(origin.sheet)
      problems.add(
        { ...origin, row: null },
        { column: 'id', value: given, reason: 'id-made', effect: 'mended', expected: id },
      )
    }
    if (seen.has(`${kind} ${id}`)) {
      // Without an id, the very same row twice says nothing twice.
      if (given !== '') problems.add(origin, { column: 'id', value: given, reason: 'id-twice', effect: 'row-left-out' })
      return []
    }
    seen.add(`${kind} ${id}`)
    const cells: TableRow = { ...row.cells, id }
    for (const [column, cell] of Object.entries(cells)) {
      const to = targetOf(kind, column, cells)
      if (to && cell.trim() !== '') cells[column] = idFor(source, to, cell)
    }
    return [{ ...row, cells, given: row.cells }]
  })
}

// Terms of a service that stood in no table of terms are told along with it, and are terms all the same.
const idsOf = ({ kind, idsOf: table }: Going) => (kind === 'taxonomy_term' ? kind : (table ?? kind))

/** What a foreign key of this row points to; that of an attribute or a history is said by another column. */
function targetOf(kind: HsdsKind, column: string, cells: TableRow): HsdsKind | null {
  if (kind === 'attribute' && column === 'link_id') return kindSaid(cells['link_entity']) ?? 'service'
  if (kind === 'metadata' && column === 'resource_id') return kindSaid(cells['resource_type'])
  return pointsTo(kind, column)
}

function kindSaid(said: string | undefined): HsdsKind | null {
  const table = said === undefined || said.trim() === '' ? null : tableNamed(said)
  return table === null || isOlder(table) ? null : table
}

/**
 * Without foreign keys that lead nowhere: to a row that should stand in a table of this file, and does not. A row that
 * stood in nothing else is left out.
 */
function joined(rows: readonly Going[], problems: Problems): Going[] {
  const there = new Set(rows.map(({ kind, cells }) => `${kind} ${cells['id'] ?? ''}`))
  const tables = new Set(rows.map(({ kind }) => kind))
  return rows.flatMap(row => {
    const { kind, origin } = row
    const cells: TableRow = { ...row.cells }
    let [led, lost] = [0, 0]
    for (const [column, cell] of Object.entries(row.cells)) {
      const to = targetOf(kind, column, row.cells)
      if (!to || cell.trim() === '') continue
      // What is not in this file may be in the directory; what should be in this file is not.
      const isLost = !there.has(`${to} ${cell}`) && tables.has(to)
      if (!isLost) led += 1
      if (!isLost) continue
      lost += 1
      Reflect.deleteProperty(cells, column)
      const isAlone = standsWithin(kind) && led === 0
      const effect = isAlone ? 'row-left-out' : 'value-left-out'
      problems.add(origin, {
        column,
        value: row.given?.[column] ?? cell,
        reason: 'points-nowhere',
        effect,
        expected: to,
      })
    }
    return lost > 0 && led === 0 && standsWithin(kind) ? [] : [{ ...row, cells }]
  })
}

/** What is nothing without what it stands in. */
function standsWithin(kind: HsdsKind): boolean {
  const columns = Object.keys(modelOf(kind).columns)
  return columns.length > 0 && !['service', 'location', 'program', 'taxonomy_term'].includes(kind)
}
