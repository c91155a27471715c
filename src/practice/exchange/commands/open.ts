import { needVocabulary } from '#practice/resources/commands/definitions.ts'
import { readHsds, type Reading } from '#practice/resources/rules/hsds.ts'
import { nester } from '#practice/resources/rules/records.ts'
import { HsdsService } from '#practice/resources/schema/hsds.ts'
import { keyOf, type RecordSet } from '#practice/resources/schema/record.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import * as z from 'zod'
import { readDocuments, type Read } from '../rules/documents.ts'
import { itemsOf, type Item } from '../rules/items.ts'
import { readMapped } from '../rules/mapped.ts'
import { inOwnHeads } from '../rules/own-heads.ts'
import { Problems } from '../rules/problems.ts'
import type { NamedTable } from '../rules/table-names.ts'
import type { Mapping } from '../schema/mapping.ts'
import type { FileRefused, ImportProblem } from '../schema/problem.ts'
import type { FileFormat } from '../schema/run.ts'
import { cleaned, readFile } from './read.ts'

const BATCH = 100
/** Our own, as they were kept. */
const Tables = z.custom<NamedTable[]>(Array.isArray)

/**
 * What is opened: a file, or tables of someone's own as JSON with what their columns hold.
 *
 * @property hidden - ids of places that the directory keeps as protected, whatever the file says
 */
export type Asked = {
  name: string
  source: string
  hidden: readonly string[]
  what: { bytes: Uint8Array } | { tables: string; mapping: Mapping }
}

/**
 * What it holds; its whole things are given away as they are made, and do not stand in it.
 *
 * @property tables - of someone's own, as JSON: their columns wait to be explained; null for all else
 * @property tellsProtected - true when a place in it is protected, by its own word or the directory's
 */
export type Opened = {
  format: FileFormat
  rows: number
  tables: string | null
  problems: ImportProblem[]
  tellsProtected: boolean
}
/** Takes whole things as JSON of `UnreadItem[]`, before the next are made. */
export type Give = (items: string) => Promise<void>

/** Read a file and judge it, without a database. What was read is let go of as it is given away. */
export async function open({ what, ...asked }: Asked, give: Give): Promise<Result<Opened, FileRefused>> {
  const problems = new Problems()
  if ('tables' in what) {
    const tables = Tables.parse(JSON.parse(what.tables))
    const read = readTable(tables, what.mapping, asked.source, problems)
    if (!read) return fail({ code: 'file-refused', why: 'nothing-usable', detail: null })
    const rows = tables.reduce((count, table) => count + table.rows.length, 0)
    const opened = await giveAway(read, { ...asked, problems, give, format: 'table', rows })
    return opened.ok ? ok({ ...opened.value, problems: inOwnHeads(problems.list, what.mapping.columns) }) : opened
  }
  const bytes = Buffer.from(what.bytes.buffer, what.bytes.byteOffset, what.bytes.byteLength)
  const content = await readFile(asked.name, bytes, { source: asked.source, problems })
  if (!content.ok) return content
  const { format, rows } = content.value
  if (content.value.format !== 'table') return giveAway(content.value.read, { ...asked, problems, give, format, rows })
  const tables = JSON.stringify(content.value.tables)
  return ok({ format, rows, tables, problems: problems.list, tellsProtected: false })
}

type Giving = Omit<Asked, 'what'> & { problems: Problems; give: Give; format: FileFormat; rows: number }

async function giveAway(
  read: Read,
  { source, hidden, problems, give, format, rows }: Giving,
): Promise<Result<Opened, FileRefused>> {
  const known = new Set(hidden)
  const tellsProtected = read.set.records.some(
    ({ kind, id, body }) => kind === 'location' && (known.has(id) || body['is_protected'] === true),
  )
  const set = cleaned(read, problems, known)
  read.set = { records: [], links: [], conflicts: [] }
  if (set.records.length === 0) {
    return fail({ code: 'file-refused', why: 'nothing-usable', detail: firstWords(problems) })
  }
  lookAtServices(set, { read, problems, source })
  read.origins.clear()
  const items = itemsOf(set)
  // A large file should not stand in memory longer than it must.
  set.records = []
  set.links = []
  let place = 0
  for (let batch = items.splice(0, BATCH); batch.length > 0; batch = items.splice(0, BATCH)) {
    await give(JSON.stringify(batch.map(item => unreadOf(item, place++))))
  }
  return ok({ format, rows, tables: null, problems: problems.list, tellsProtected })
}

function unreadOf({ kind, id, name, organization, records, links, needs }: Item, place: number) {
  const organizationName = kind === 'organization' ? null : (organization?.name ?? null)
  return { place, kind, id, name: name || id, organizationName, content: { records, links, needs } }
}

const firstWords = ({ list }: Problems) => {
  const [first] = list
  return first ? `${first.row ?? ''} ${first.column} ${first.value}`.trim().slice(0, 200) : null
}

/** What matching would not understand of each service: taken in, and worth a look. */
function lookAtServices(
  set: RecordSet,
  { read, problems, source }: { read: Read; problems: Problems; source: string },
): void {
  const nest = nester(set)
  const reading: Reading = {
    vocabulary: needVocabulary(),
    on: new Date().toISOString().slice(0, 10),
    sourceName: source,
  }
  for (const record of set.records) {
    if (record.kind !== 'service' || record.isPart) continue
    const document = HsdsService.safeParse(nest('service', record.id, { full: true }))
    const found = document.success ? readHsds(document.data, reading) : null
    const origin = read.origins.get(keyOf(record)) ?? { sheet: '', row: null }
    for (const { field, reason, term } of found?.warnings ?? []) {
      // In tables of the standard a term has a row of its own, which many services may share.
      const own = origin.path === undefined && term?.id ? read.origins.get(`taxonomy_term ${term.id}`) : undefined
      const at = own ? { ...own, path: '' } : { ...origin, path: '' }
      problems.add(at, { column: own ? 'name' : field, value: term?.text ?? '', reason, effect: 'kept' })
    }
    if (!found)
      problems.add({ ...origin, path: '' }, { column: '', value: '', reason: 'could-not-keep', effect: 'kept' })
  }
}

/** Rows of a table as the mapping has them; null when it explains neither a service nor an organisation. */
export function readTable(
  tables: readonly NamedTable[],
  mapping: Mapping,
  source: string,
  problems: Problems,
): Read | null {
  const table = tables.find(({ name }) => name === mapping.sheet) ?? tables[0]
  const isNamed = mapping.columns.some(({ field }) => field === 'service.name' || field === 'organization.name')
  if (!table || !isNamed) return null
  const documents = readMapped(table, mapping.columns, { source, problems })
  return documents.length === 0 ? null : readDocuments(documents, source, problems)
}
