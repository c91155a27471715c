import * as z from 'zod'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { isProtected, textsThatTell, withoutProtected } from '#practice/resources/rules/protected.ts'
import { keyOf } from '#practice/resources/schema/record.ts'
import { breakRings, checkRecords } from '../rules/check.ts'
import { documentsIn, isObject, readDocuments, type Document, type Read } from '../rules/documents.ts'
import { Problems } from '../rules/problems.ts'
import { sniffBytes, sniffEntries, sniffJson, sniffText } from '../rules/sniff.ts'
import { bareName, tableNamed, type NamedTable } from '../rules/table-names.ts'
import { areOlder, readTables } from '../rules/tables.ts'
import type { FileRefused, Refusal } from '../schema/problem.ts'
import type { FileFormat } from '../schema/run.ts'
import { decode, readCsv } from './text.ts'
import { unzip, type Unpacked } from './unzip.ts'
import { readWorkbook } from './workbook.ts'

/** What a file turned out to hold: records of the standard, or tables whose columns someone has to explain. */
export type Content =
  | { format: Exclude<FileFormat, 'table'>; read: Read; rows: number }
  | { format: 'table'; tables: NamedTable[]; rows: number }
type Reading = { source: string; problems: Problems }
type Answer = Result<Content, FileRefused>

const refuse = (why: Refusal, detail: string | null = null) => fail<FileRefused>({ code: 'file-refused', why, detail })

/** Read a file of any kind; a file of another standard is refused by its name. */
export async function readFile(name: string, bytes: Buffer, reading: Reading): Promise<Answer> {
  const kind = sniffBytes(bytes.subarray(0, 16))
  if (kind === 'zip') return readZip(bytes, reading)
  if (kind !== 'text') return refuse(kind)
  const text = decode(bytes)
  if (text === null) return refuse('not-text')
  if (!/\S/.test(text)) return refuse('empty')
  return /^\s*[[{]/.test(text) ? readJson(text, reading) : readText(name, text, reading)
}

function readText(name: string, text: string, reading: Reading): Answer {
  const other = sniffText(text)
  if (other) return refuse(other)
  const table = readCsv(name, text, reading.problems)
  if (!table.ok) return table
  return ofTables([table.value], reading)
}

/** Tables of the standard, when they have its names and ids; else tables of someone's own. */
function ofTables(tables: NamedTable[], reading: Reading): Answer {
  const filled = tables.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) return refuse('no-rows')
  const rows = filled.reduce((count, table) => count + table.rows.length, 0)
  const isStandard = filled.some(({ name, columns }) => {
    return tableNamed(name) !== null && columns.includes('id') && columns.some(column => STANDARD_COLUMN.test(column))
  })
  if (!isStandard) return ok({ format: 'table', tables: filled, rows })
  const read = readTables(filled, reading.source, reading.problems)
  return ok({ format: areOlder(filled) ? 'hsds-older' : 'hsds-tables', read, rows })
}
// Heads in the standard’s own spelling; people write heads of their own in words.
const STANDARD_COLUMN = /^(name|status|organization_id|service_id|location_id|description|number)$/

const LINES = 20

function readJson(text: string, { source, problems }: Reading): Answer {
  const held = heldIn(text)
  if (!held) return refuse('not-json')
  if ('other' in held) return refuse(held.other)
  if ('tables' in held) return ofTables(held.tables, { source, problems })
  const { documents } = held
  return ok({ format: 'hsds-json', read: readDocuments(documents, source, problems), rows: documents.length })
}

/** What a JSON text holds; null when it is none. By itself, so that nothing else keeps hold of the whole. */
function heldIn(text: string): { documents: Document[] } | { tables: NamedTable[] } | { other: Refusal } | null {
  const whole = parsed(text) ?? linesOf(text)
  if (whole === undefined) return null
  const tables = tablesIn(whole)
  if (tables) return { tables }
  const documents = documentsIn(whole)
  return documents ? { documents } : { other: sniffJson(whole) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One object a line; undefined when the first lines are none. */
function linesOf(text: string): unknown[] | undefined {
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== '')
  if (lines.length < 2 || lines.slice(0, LINES).some(line => parsed(line) === undefined)) return undefined
  return lines.map(line => parsed(line) ?? line)
}

const Tabular = z.record(z.string(), z.array(z.record(z.string(), z.unknown())))

/** The tables of a package that stand in one JSON object under the names of their files; null when it is none. */
function tablesIn(whole: unknown): NamedTable[] | null {
  if (!isObject(whole)) return null
  const isNamed = Object.keys(whole).filter(name => /\.csv$/i.test(name) && tableNamed(name) !== null).length > 0
  const tables = isNamed ? Tabular.safeParse(whole).data : undefined
  if (!tables) return null
  return Object.entries(tables).map(([name, rows]) => {
    const columns = [...new Set(rows.flatMap(row => Object.keys(row)))]
    const cellOf = (value: unknown) =>
      value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)
    const cells = (row: Record<string, unknown>) =>
      Object.fromEntries(columns.map(column => [column, cellOf(row[column])]))
    return { name, columns, rows: rows.map((row, index) => ({ row: index + 2, cells: cells(row) })) }
  })
}

const isTable = (name: string) => /\.(csv|tsv|txt)$/i.test(name)

async function readZip(bytes: Buffer, reading: Reading): Promise<Answer> {
  const opened = await unzip(bytes, name => isTable(name) || /\.(json|xlsx|ndjson)$/i.test(name))
  if (!opened.ok) return opened
  const kind = sniffEntries(opened.value.names)
  if (kind === 'workbook') {
    const sheets = await readWorkbook(bytes, reading.problems)
    return sheets.ok ? ofTables(sheets.value, reading) : sheets
  }
  if (kind !== null) return refuse(kind)
  const { files } = opened.value
  const tables = files.filter(file => isTable(file.name) && !isProse(file))
  if (tables.length > 0) return readPackage(tables, namesSaid(files), reading)
  const [only] = files.filter(({ name }) => !isTable(name) && !/datapackage\.json$/i.test(name))
  return only ? readFile(only.name, only.bytes, reading) : refuse('zip-without-tables')
}

/** A text whose lines are no rows under two heads or more: notes that go along with tables. */
function isProse({ name, bytes }: Unpacked): boolean {
  if (!/\.txt$/i.test(name)) return false
  const trial = new Problems()
  const table = readCsv(name, decode(bytes) ?? '', trial)
  if (!table.ok || table.value.columns.length < 2) return true
  const uneven = trial.list.filter(({ reason }) => reason === 'row-too-long' || reason === 'row-too-short').length
  return table.value.rows.length === 0 || uneven > table.value.rows.length / 2
}

/** Names of tables by the paths of their files, as a package says them. */
function namesSaid(files: readonly Unpacked[]): Map<string, string> {
  const found = files.find(({ name }) => /(^|\/)datapackage\.json$/i.test(name))
  const Said = z.object({
    resources: z.array(z.object({ name: z.string(), path: z.union([z.string(), z.array(z.string())]) })),
  })
  const said = Said.safeParse(found && parsed(decode(found.bytes) ?? '')).data?.resources ?? []
  return new Map(said.flatMap(({ name, path }) => [path].flat().map(one => [bareName(one), name] as const)))
}

function readPackage(files: readonly Unpacked[], names: ReadonlyMap<string, string>, reading: Reading): Answer {
  const tables: NamedTable[] = []
  for (const { name, bytes } of files) {
    const text = decode(bytes)
    if (text === null || text.trim() === '') continue
    const known = tableNamed(name) === null ? names.get(bareName(name)) : undefined
    const table = readCsv(known ?? name, text, reading.problems)
    if (!table.ok) return fail({ ...table.failure, detail: [name, table.failure.detail].filter(Boolean).join(', ') })
    tables.push(table.value)
  }
  return ofTables(tables, reading)
}

/**
 * Records as they may be kept: protected places without what tells where they are, each value judged, nothing going
 * round. The first is done first, so that no problem tells an address either.
 *
 * @param known - ids of places that the directory keeps as protected, whatever the file says
 */
export function cleaned(
  { set, origins }: Read,
  problems: Problems,
  known: ReadonlySet<string> = new Set(),
): Read['set'] {
  for (const record of set.records.filter(one => isProtected(one) || (one.kind === 'location' && known.has(one.id)))) {
    const origin = origins.get(keyOf(record)) ?? { sheet: record.kind, row: null }
    problems.add(origin, { column: '', value: '', reason: 'protected-address', effect: 'value-left-out' })
  }
  const checked = checkRecords(withoutProtected(set, known), origins, problems)
  // Where it stands is told, and not what: nobody reads the address in a list of problems.
  for (const { record, field } of textsThatTell(checked, known)) {
    const origin = origins.get(keyOf(record)) ?? { sheet: record.kind, row: null }
    problems.add(origin, { column: field, value: '', reason: 'tells-protected', effect: 'kept' })
  }
  breakRings(checked, origins, problems)
  return checked
}
