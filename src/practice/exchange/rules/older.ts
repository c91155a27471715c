import { recordId } from '#practice/resources/rules/records.ts'
import type { HsdsKind, TableRow } from '#practice/resources/schema/record.ts'
import { dayCodes } from './days.ts'
import type { Origin, Problems } from './problems.ts'
import { isOlder, tableNamed, type Going, type NamedTable, type OlderTable, type TextRow } from './table-names.ts'
import { checkTime } from './values.ts'

/*
 * Versions 1.x and 2.x of the standard, and the first files of Ohana, in words of version 3: columns that have another
 * name now, tables that are one table now, and texts that stood in a table of their own.
 */
const RENAMED: Partial<Record<HsdsKind, Readonly<Record<string, string>>>> = {
  organization: { url: 'website', legal_name: 'alternate_name' },
  service: {
    how_to_apply: 'application_process',
    eligibility: 'eligibility_description',
    how_to_get_help: 'application_process',
  },
  phone: { number_type: 'type', department: 'description', phone: 'number' },
  service_area: { service_area: 'name' },
  language: { language: 'name' },
  accessibility: { accessibility: 'description' },
  required_document: { name: 'document' },
  address: {
    street: 'address_1',
    street_1: 'address_1',
    street_2: 'address_2',
    state: 'state_province',
    zip: 'postal_code',
  },
  taxonomy_term: { taxonomy_id_code: 'code', vocabulary: 'taxonomy', parent_taxonomy_id: 'parent_id' },
}
const ALWAYS: Readonly<Record<string, string>> = { org_id: 'organization_id', organisation_id: 'organization_id' }

type Upgrading = { table: NamedTable; rows: readonly TextRow[]; all: readonly NamedTable[] }

/** Rows of one table as rows of version 3. */
export function upgraded(name: HsdsKind | OlderTable, table: NamedTable, all: readonly NamedTable[]): Going[] {
  const upgrading: Upgrading = { table, rows: table.rows, all }
  // Tables that are one table now counted their rows each for itself.
  if (isOlder(name)) return OLDER[name](upgrading).map(row => (row.kind === 'service' ? row : { ...row, idsOf: name }))
  if (name === 'taxonomy' && isListOfTerms(table, all)) return rowsAs('taxonomy_term', upgrading)
  if (name === 'service') return table.rows.flatMap(row => servicesOf(row, upgrading))
  return rowsAs(name, upgrading)
}

/** In version 1 the terms themselves stood in the table of taxonomies. */
function isListOfTerms({ columns }: NamedTable, all: readonly NamedTable[]): boolean {
  const isTold = all.some(({ name }) => tableNamed(name) === 'taxonomy_term')
  return !isTold && columns.some(column => ['parent_id', 'parent_name', 'vocabulary'].includes(column))
}

function rowsAs(kind: HsdsKind, { table, rows }: Upgrading, more: TableRow = {}): Going[] {
  return rows.map(row => ({
    kind,
    cells: { ...renamed(kind, row.cells), ...filled(row.cells, more) },
    origin: originOf(table, row),
  }))
}

/** Only what the row does not say. */
const filled = (cells: TableRow, more: TableRow) =>
  Object.fromEntries(Object.entries(more).filter(([name]) => (cells[name] ?? '').trim() === ''))

function originOf({ name }: NamedTable, { row, cells }: TextRow): Origin {
  return { sheet: name, row, name: cells['name'] ?? null }
}

function renamed(kind: HsdsKind, cells: TableRow): TableRow {
  const made: TableRow = {}
  for (const [column, cell] of Object.entries(cells)) {
    const name = ALWAYS[column] ?? RENAMED[kind]?.[column] ?? column
    // A column of the new name counts more than one that was renamed to it.
    if (made[name] === undefined || column === name) made[name] = cell
  }
  return kind === 'address' ? withMoreLines(made) : kind === 'schedule' ? withClock(made) : made
}

function withMoreLines({ address_3: third, address_4: fourth, ...cells }: TableRow): TableRow {
  const lines = [cells['address_2'], third, fourth].filter(line => line !== undefined && line.trim() !== '')
  return lines.length === 0 ? cells : { ...cells, address_2: lines.join(', ') }
}

/** `9:00` is how spreadsheets write 09:00; no reason to tell anyone. */
function withClock(cells: TableRow): TableRow {
  const made = { ...cells }
  for (const column of ['opens_at', 'closes_at']) {
    const checked = checkTime(made[column] ?? '')
    if (typeof checked.value === 'string') made[column] = checked.value
  }
  return made
}

/** A service with the place and the terms that earlier versions wrote into its own row. */
function servicesOf(row: TextRow, { table }: Upgrading): Going[] {
  const origin = originOf(table, row)
  const { location_id: place, taxonomy_ids: terms, ...rest } = row.cells
  const cells = renamed('service', rest)
  if ((cells['status'] ?? '').trim() === '') cells['status'] = 'active'
  const id = row.cells['id'] ?? ''
  const spots = (place ?? '').trim() === '' ? [] : [{ service_id: id, location_id: place ?? '' }]
  return [
    { kind: 'service', cells, origin },
    ...spots.map((spot): Going => ({ kind: 'service_at_location', cells: spot, origin })),
    ...(terms ?? '')
      .split(/[,;]\s*/)
      .flatMap((term): Going[] => (term.trim() === '' ? [] : [attributeOf(id, term, origin)])),
  ]
}

function attributeOf(service: string, term: string, origin: Origin): Going {
  return { kind: 'attribute', cells: { link_id: service, link_entity: 'service', taxonomy_term_id: term }, origin }
}

const OLDER: Record<OlderTable, (upgrading: Upgrading) => Going[]> = {
  physical_address: upgrading => rowsAs('address', upgrading, { address_type: 'physical' }),
  postal_address: upgrading => rowsAs('address', upgrading, { address_type: 'postal' }),
  older_accessibility: upgrading => rowsAs('accessibility', upgrading),
  regular_schedule: ({ table, rows }) =>
    rows.flatMap(row => regularOf(row.cells).map(cells => ({ kind: 'schedule', cells, origin: originOf(table, row) }))),
  holiday_schedule: ({ table, rows }) =>
    rows.map(row => ({ kind: 'schedule', cells: holidayOf(row.cells), origin: originOf(table, row) })),
  service_taxonomy: ({ table, rows, all }) => rows.flatMap(row => taxonomyOf(row, table, all)),
  service_attribute: ({ table, rows }) =>
    rows.map(row => {
      const { service_id: service, taxonomy_id: term, ...cells } = row.cells
      const link = service === undefined ? {} : { link_id: service, link_entity: 'service' }
      return {
        kind: 'attribute',
        cells: { ...cells, ...link, ...(term && { taxonomy_term_id: term }) },
        origin: originOf(table, row),
      }
    }),
  eligibility: upgrading => textsFor(upgrading, 'eligibility', 'eligibility_description'),
  payment: upgrading => textsFor(upgrading, 'payment', 'fees_description'),
  fee: upgrading => textsFor(upgrading, 'fee', 'fees_description'),
  interpretation: upgrading => textsFor(upgrading, 'language', 'interpretation_services'),
}

/** Nothing where it is closed on that day: a day that is not told is not open. */
function regularOf({ weekday, location, ...given }: TableRow): TableRow[] {
  const cells = renamed('schedule', { ...given, ...(location && !given['location_id'] && { location_id: location }) })
  const isOpen =
    (cells['opens_at'] ?? '') !== '' || (cells['closes_at'] ?? '') !== '' || (cells['description'] ?? '') !== ''
  if (weekday === undefined || weekday.trim() === '') return isOpen || cells['byday'] ? [cells] : []
  if (!isOpen) return []
  return [{ ...cells, freq: 'WEEKLY', byday: dayCodes(weekday)?.join(',') ?? weekday }]
}

/** Days off, or other hours for a while; told as words too, because a day off has no hours. */
function holidayOf({ closed, start_date: from = '', end_date: to = '', ...given }: TableRow): TableRow {
  const cells = renamed('schedule', given)
  const isClosed = /^(true|t|yes|y|1|closed)$/i.test((closed ?? '').trim())
  const { opens_at: opens, closes_at: closes, ...rest } = cells
  const until = to === '' || to === from ? '' : ` – ${to}`
  return {
    ...rest,
    ...(from !== '' && { valid_from: from, dtstart: from }),
    ...(from !== '' && { valid_to: to === '' ? from : to }),
    ...(!isClosed && { opens_at: opens ?? '', closes_at: closes ?? '' }),
    description: rest['description'] ?? `${isClosed ? 'Tutup / Closed' : 'Hari libur / Holiday'}: ${from}${until}`,
  }
}

/** A service's term: by the term's id, or by its words where it has none. */
function taxonomyOf(row: TextRow, table: NamedTable, all: readonly NamedTable[]): Going[] {
  const origin = originOf(table, row)
  const {
    service_id: service,
    link_id: link,
    link_type: entity,
    taxonomy_id: term = '',
    taxonomy_detail: detail = '',
    id = '',
  } = row.cells
  const named = service ?? link ?? ''
  const termId = row.cells['taxonomy_term_id'] ?? term
  const words = detail.trim()
  if (termId.trim() === '' && words === '') return []
  const isTold = all.some(({ name }) => ['taxonomy', 'taxonomy_term'].includes(tableNamed(name) ?? ''))
  const own: Going[] =
    termId.trim() !== '' && (isTold || words === '')
      ? []
      : [{ kind: 'taxonomy_term', cells: { id: termId || `words ${words}`, name: words, description: words }, origin }]
  const cells = {
    ...{ id, link_id: named, link_entity: service === undefined ? (entity ?? 'service') : 'service' },
    ...{ taxonomy_term_id: termId || `words ${words}` },
  }
  return [...own, { kind: 'attribute', cells, origin }]
}

/** Texts of a table of their own, joined to the row of the service that they are about. Told by `withTexts`. */
function textsFor({ table, rows }: Upgrading, from: string, to: string): Going[] {
  return rows.flatMap((row): Going[] => {
    const { service_id: service = '', minimum_age: least = '', maximum_age: most = '' } = row.cells
    const text = row.cells[from] ?? ''
    const ages = { ...(least !== '' && { minimum_age: least }), ...(most !== '' && { maximum_age: most }) }
    const cells = { id: service, ...(text !== '' && { [to]: text }), ...ages }
    return service === ''
      ? []
      : [{ kind: 'service', cells, origin: { ...originOf(table, row), path: TEXT_OF_SERVICE } }]
  })
}
const TEXT_OF_SERVICE = 'text of a service'

/** Services with what other tables said of them; what is said of a service that is not there is told and left out. */
export function withTexts(rows: readonly Going[], problems: Problems): Going[] {
  const idOf = (row: Going) => recordId(row.cells['id']?.trim()) ?? row.cells['id']?.trim() ?? ''
  const texts = new Map<string, Going[]>()
  for (const row of rows) {
    if (row.origin.path === TEXT_OF_SERVICE) texts.set(idOf(row), [...(texts.get(idOf(row)) ?? []), row])
  }
  if (texts.size === 0) return [...rows]
  const services = new Set(rows.filter(row => row.kind === 'service' && row.origin.path !== TEXT_OF_SERVICE).map(idOf))
  for (const [id, lost] of texts) {
    if (services.has(id)) continue
    for (const { origin } of lost) {
      const found = {
        column: 'service_id',
        value: id,
        reason: 'points-nowhere',
        effect: 'row-left-out',
        expected: 'service',
      } as const
      problems.add({ ...origin, path: '' }, found)
    }
  }
  return rows.flatMap(row => {
    if (row.origin.path === TEXT_OF_SERVICE) return []
    const found = row.kind === 'service' ? (texts.get(idOf(row)) ?? []) : []
    return [found.reduce((made, { cells }) => ({ ...made, cells: withText(made.cells, cells) }), row)]
  })
}

function withText(cells: TableRow, { id: _id, ...more }: TableRow): TableRow {
  const made = { ...cells }
  for (const [name, text] of Object.entries(more)) {
    const before = made[name] ?? ''
    const isSaid = before.split('\n').includes(text)
    if (name.endsWith('_age')) made[name] = before === '' ? text : before
    else if (!isSaid) made[name] = before === '' ? text : `${before}\n${text}`
  }
  return made
}
