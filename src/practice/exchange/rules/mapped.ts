import { fold } from '#practice/resources/rules/words.ts'
import { MAPPED_FIELDS, type ColumnMapping, type MappedField } from '../schema/mapping.ts'
import type { Document, Json } from './documents.ts'
import { listIn, partsOf, placeOf, saidOf, YES, type Making, type Row } from './mapped-parts.ts'
import { idFor, madeId } from './ids.ts'
import type { Origin, Problems } from './problems.ts'
import type { NamedTable, TextRow } from './table-names.ts'

type Made = Document & { value: Json; rows: Map<string, number> }
const OF_SERVICE = MAPPED_FIELDS.filter(field => field.startsWith('service.'))

/**
 * Rows of any table as documents of the standard. Rows of the same organisation are one organisation, rows of the same
 * service one service at several places; ids are made of the source and the names, so that the next file finds them.
 */
export function readMapped(table: NamedTable, columns: readonly ColumnMapping[], making: Making): Document[] {
  const made = new Map<string, Made>()
  const nameHead = columns.find(({ field }) => field === 'service.name')?.column
  const head = nameHead ?? columns.find(({ field }) => field === 'organization.name')?.column ?? ''
  for (const textRow of table.rows) {
    const row = rowOf(table, textRow, columns)
    if (!row) continue
    // What is said of a service without a name belongs to no organisation.
    const unnamed = nameHead === undefined ? [] : saidOfUnnamed(row)
    const document = unnamed.length > 0 ? null : documentOf(row, making)
    if (!document) {
      making.problems.add(row.origin, {
        column: head,
        value: unnamed.join(' | '),
        reason: 'required-missing',
        effect: 'row-left-out',
        expected: 'text',
      })
      continue
    }
    const key = `${document.kind} ${String(document.value['id'])}`
    const earlier = made.get(key)
    if (earlier) {
      for (const [id, of] of document.rows) if (!earlier.rows.has(id)) earlier.rows.set(id, of)
      addTo(earlier.value, document.value, row.origin, making.problems)
    } else made.set(key, document)
  }
  return [...made.values()]
}

/** Null where nothing stands. */
function rowOf({ name }: NamedTable, { row, cells }: TextRow, columns: readonly ColumnMapping[]): Row | null {
  const told = columns.flatMap(({ column, field }) => {
    const text = (cells[column] ?? '').trim()
    return field === null || text === '' ? [] : [{ column, field, text }]
  })
  if (told.length === 0) return null
  const all = (asked: MappedField) => told.filter(({ field }) => field === asked).map(({ text }) => text)
  const one = (asked: MappedField) => all(asked)[0] ?? ''
  const extra = Object.fromEntries(
    told.filter(({ field }) => field === 'extra').map(({ column, text }) => [column, text]),
  )
  const about = one('service.name') || one('organization.name')
  return { origin: { sheet: name, row, name: about || null }, all, one, extra }
}

/** What a row says of a service that it does not name; of one at a secret place, nothing is repeated. */
function saidOfUnnamed(row: Row): string[] {
  if (row.one('service.name') !== '') return []
  const said = OF_SERVICE.flatMap(field => row.all(field))
  return YES.test(row.one('location.is_protected')) ? said.map(() => '…') : said
}

function documentOf(row: Row, making: Making): Made | null {
  const organization = organizationOf(row, making)
  const name = row.one('service.name')
  if (name === '' && !organization) return null
  const { source } = making
  const owner = organization === null ? '' : String(organization['id'])
  const place = placeOf(row, owner === '' ? fold(name) : owner, making)
  const nth = row.origin.row ?? 1
  const rows = new Map(place ? [[String(place['id']), nth] as const] : [])
  const base = { row: nth, sheet: row.origin.sheet, rows }
  if (name === '') {
    const locations = place ? [place] : []
    return {
      ...base,
      kind: 'organization',
      value: { ...organization, ...partsOf(row, owner, making), locations, ...row.extra },
    }
  }
  const said = row.one('service.id')
  const id = said === '' ? madeId(source, 'service', owner, fold(name)) : idFor(source, 'service', said)
  const spots = place ? [{ id: madeId(source, 'service_at_location', id, String(place['id'])), location: place }] : []
  const value = {
    ...serviceOf(row, id, making),
    ...partsOf(row, id, making),
    ...(organization && { organization }),
    ...(spots.length > 0 && { service_at_locations: spots }),
    ...row.extra,
  }
  return { ...base, kind: 'service', value }
}

function organizationOf(row: Row, { source }: Making): Json | null {
  const name = row.one('organization.name')
  if (name === '') return null
  const said = row.one('organization.id')
  const fields = { description: 'organization.description', website: 'organization.website' } as const
  const more = { email: 'organization.email', alternate_name: 'organization.alternate_name' } as const
  const id = said === '' ? madeId(source, 'organization', fold(name)) : idFor(source, 'organization', said)
  return { id, name, description: '', ...saidOf(row, { ...fields, ...more }) }
}

const NO = /^(tidak|bukan|t|n|no|false|0|berbayar|-)$/i
const STATUS: readonly (readonly [string, RegExp])[] = [
  ['active', /^(aktif|active|buka|open|beroperasi|berjalan)$/i],
  ['inactive', /^(tidak aktif|nonaktif|non aktif|inactive|belum aktif)$/i],
  ['defunct', /^(bubar|tutup permanen|defunct|closed|berhenti)$/i],
  ['temporarily closed', /^(tutup sementara|temporarily closed|libur)$/i],
]

function serviceOf(row: Row, id: string, { source, problems }: Making): Json {
  const words = row.one('service.status')
  const status = STATUS.find(([, known]) => known.test(words))?.[0] ?? 'active'
  if (words !== '' && !STATUS.some(([, known]) => known.test(words))) {
    problems.add(row.origin, {
      column: 'status',
      value: words,
      reason: 'not-allowed',
      effect: 'mended',
      expected: 'active',
    })
  }
  const free = row.one('service.is_free')
  const texts = {
    ...({ description: 'service.description', eligibility_description: 'service.eligibility_description' } as const),
    ...({ application_process: 'service.application_process', fees_description: 'service.fees_description' } as const),
    ...({ wait_time: 'service.wait_time', url: 'service.url', email: 'service.email' } as const),
    ...({ alternate_name: 'service.alternate_name', assured_date: 'service.assured_date' } as const),
    ...({ minimum_age: 'service.minimum_age', maximum_age: 'service.maximum_age' } as const),
  }
  const papers = listIn(row.all('service.required_documents'), /[;\n•]+/)
  const languages = listIn(row.all('service.languages'))
  const areas = listIn(row.all('service.area'), /[;\n]+/)
  const needs = listIn(row.all('service.need'))
  const child = (kind: string, text: string) => madeId(source, kind, id, fold(text))
  return {
    ...{ id, name: row.one('service.name'), status },
    ...numbersIn(saidOf(row, texts)),
    ...(YES.test(free) && { is_free: true }),
    ...(NO.test(free) && { is_free: false }),
    ...(papers.length > 0 && {
      required_documents: papers.map(text => ({ id: child('required_document', text), document: text })),
    }),
    ...(languages.length > 0 && { languages: languages.map(text => ({ id: child('language', text), name: text })) }),
    ...(areas.length > 0 && { service_areas: areas.map(text => ({ id: child('service_area', text), name: text })) }),
    ...(needs.length > 0 && { attributes: needs.map(text => attributeOf(text, child('attribute', text), source)) }),
  }
}

function attributeOf(text: string, id: string, source: string): Json {
  const term = { id: madeId(source, 'taxonomy_term', fold(text)), name: text, description: text }
  return { id, link_entity: 'service', taxonomy_term: term }
}

/** Ages are numbers; one that is none stays as it was written, to be told. */
function numbersIn(said: Json): Json {
  const asNumber = (value: unknown) => (typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value)
  return Object.fromEntries(
    Object.entries(said).map(([name, value]) => [name, name.endsWith('_age') ? asNumber(value) : value]),
  )
}

const LISTS = [
  'service_at_locations',
  'phones',
  'contacts',
  'schedules',
  'required_documents',
  'attributes',
  'service_areas',
  'languages',
  'locations',
]

/** A further row of the same service: its places, phones and hours are added; what it says otherwise is told. */
function addTo(earlier: Json, more: Json, origin: Origin, problems: Problems): void {
  for (const [name, value] of Object.entries(more)) {
    if (LISTS.includes(name) && Array.isArray(value)) {
      const known: unknown[] = Array.isArray(earlier[name]) ? earlier[name] : []
      const told: unknown[] = value
      const words = new Set(known.map(one => JSON.stringify(one)))
      earlier[name] = [...known, ...told.filter(one => !words.has(JSON.stringify(one)))]
    } else if (earlier[name] === undefined) earlier[name] = value
    else if (JSON.stringify(earlier[name]) !== JSON.stringify(value)) {
      const expected = typeof earlier[name] === 'string' ? earlier[name] : JSON.stringify(earlier[name])
      problems.add(origin, { column: name, value, reason: 'told-twice', effect: 'value-left-out', expected })
    }
  }
}
