import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { RecordWords } from '../schema/record-words.ts'
import { HsdsKind } from '../schema/record.ts'
import { scheduleDays } from './numbered-days.ts'
import { unitWords } from './units.ts'

type Json = Record<string, unknown>
/** By which fields an object is told from others of its kind, the first that is there. */
const NAMES = [
  ...['name', 'alternate_name', 'number', 'document', 'option', 'source', 'label', 'url', 'address_1', 'identifier'],
  ...['description', 'code', 'title', 'email', 'extent', 'notes', 'value'],
]

/** What people would call an object; the name of its kind when it says nothing of itself. */
export function titleOf(kind: HsdsKind, document: Json, words: RecordWords): Bilingual {
  const made = MADE[kind]?.(document, words) ?? null
  if (made) return made
  const base = NAMES.map(name => textOf(document[name])).find(text => text !== null) ?? null
  if (base === null) return words[kind].one
  const name = NAMES.find(field => textOf(document[field]) !== null) ?? ''
  return { id: short(base), en: short(englishOf(document, name) ?? base) }
}

/** What stands beside a title in lists; null when there is nothing more to say. */
export function subtitleOf(kind: HsdsKind, document: Json): string | null {
  const names = (BESIDE[kind] ?? []).map(name => textOf(document[name]))
  const said = [...names, ...(PLACED[kind]?.(document) ?? [])].filter(text => text !== null)
  return said.length === 0 ? null : short(said.join(' · '))
}

const BESIDE: Partial<Record<HsdsKind, readonly string[]>> = {
  phone: ['description', 'type'],
  contact: ['title', 'department', 'email'],
  address: ['address_2', 'city', 'state_province'],
  cost_option: ['amount_description'],
  organization_identifier: ['identifier_type'],
  taxonomy_term: ['taxonomy', 'code'],
  location: ['alternate_name', 'description'],
  url: ['url'],
  schedule: ['description'],
  program: ['description'],
  taxonomy: ['version', 'description'],
}

/** What stands deeper within: the address of a place that hides none, the organisation of a service. */
const PLACED: Partial<Record<HsdsKind, (document: Json) => (string | null)[]>> = {
  location: document => (document['is_protected'] === true ? [] : addressIn(document)),
  organization: ({ locations }) => {
    const [place] = Array.isArray(locations) ? locations.filter(isObject) : []
    return place === undefined || place['is_protected'] === true ? [] : addressIn(place)
  },
  service: ({ organization }) => (isObject(organization) ? [textOf(organization['name'])] : []),
}

function addressIn({ addresses }: Json): (string | null)[] {
  const [address] = Array.isArray(addresses) ? addresses.filter(isObject) : []
  return address === undefined ? [] : [textOf(address['address_1']), textOf(address['city'])]
}

const MADE: Partial<Record<HsdsKind, (document: Json, words: RecordWords) => Bilingual | null>> = {
  service_at_location: (document, words) => within(document, 'location', words) ?? within(document, 'service', words),
  attribute: (document, words) => within(document, 'taxonomy_term', words),
  unit: document => {
    const name = textOf(document['name'])
    return name === null ? null : unitWords(short(name))
  },
  service_capacity: (document, words) => {
    const unit = within(document, 'unit', words)
    const count = [document['available'], document['maximum']].filter(one => typeof one === 'number').join(' / ')
    const made = { id: [count, unit?.id].filter(Boolean).join(' '), en: [count, unit?.en].filter(Boolean).join(' ') }
    return made.id === '' ? null : made
  },
  cost_option: document => {
    const { option, amount, currency } = document
    const money = typeof amount === 'number' ? `${textOf(currency)?.toUpperCase() ?? ''} ${amount}`.trim() : null
    const said = [textOf(option), money].filter(text => text !== null).join(': ')
    return said === '' ? null : { id: short(said), en: short(said) }
  },
  schedule: (document, words) => {
    const hours = [document['opens_at'], document['closes_at']].map(textOf).filter(text => text !== null)
    const span = hours.map(text => text.slice(0, 5)).join('–')
    const days = scheduleDays(document, words)
    const inWords = (language: 'id' | 'en') => [days[language], span].filter(text => text !== '').join(' ')
    return inWords('id') === '' ? null : { id: inWords('id'), en: inWords('en') }
  },
  language: document => {
    const [name, code] = [textOf(document['name']), textOf(document['code'])]
    if (name !== null) return { id: name, en: name }
    return code === null ? null : { id: languageName(code, 'id'), en: languageName(code, 'en') }
  },
}

/** A language by its name, where the code is one that is known. */
function languageName(code: string, inLanguage: 'id' | 'en'): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

function within(document: Json, field: string, words: RecordWords): Bilingual | null {
  const child = document[field]
  const kind = HsdsKind.safeParse(field).data
  return isObject(child) && kind ? titleOf(kind, child, words) : null
}

function englishOf(document: Json, field: string): string | null {
  const all = document['translations']
  const english = isObject(all) ? all['en'] : null
  return isObject(english) ? textOf(english[field]) : null
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
const short = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text)
