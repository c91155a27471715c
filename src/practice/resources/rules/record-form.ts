import type { Bilingual } from '#practice/knowledge/schema.ts'
import { modelOf, type FieldType, type OwnField } from '../schema/record-model.ts'
import type { FieldValues, FormField, FormFieldType } from '../schema/record-page.ts'
import type { RecordWords } from '../schema/record-words.ts'
import type { HsdsKind } from '../schema/record.ts'

/** Texts that our profile keeps in English too. */
export const TRANSLATED: Partial<Record<HsdsKind, readonly string[]>> = {
  service: ['name', 'description', 'application_process', 'fees_description', 'alert', 'interpretation_services'],
  organization: ['description'],
  program: ['name', 'description'],
  location: ['transportation'],
  required_document: ['document'],
  accessibility: ['description', 'details'],
}

/** Fields of our profile that have their place in the form; others have screens of their own. */
const OURS: Partial<Record<HsdsKind, readonly [string, FormFieldType][]>> = {
  organization: [
    ['actor_kind', 'choice'],
    ['psks', 'many'],
  ],
  service: [
    ['need_terms', 'needs'],
    ['resource_system', 'choice'],
    ['is_free', 'tri'],
    ['wait_days', 'number'],
    ['waiting_people', 'number'],
    ['iana_time_zone', 'choice'],
    ['closed_from', 'date'],
    ['closed_until', 'date'],
    ['closed_on_holidays', 'tri'],
    ['hidden_from_public', 'tri'],
  ],
  location: [
    ['area_code', 'area'],
    ['is_protected', 'tri'],
  ],
  service_area: [
    ['area_code', 'area'],
    ['country', 'text'],
  ],
  required_document: [['is_required', 'tri']],
  accessibility: [['access_meaning', 'choice']],
}

/** Objects that are made together with one that shows them. */
export const INNER: Partial<Record<HsdsKind, string>> = {
  service_at_location: 'location',
  service_capacity: 'unit',
  attribute: 'taxonomy_term',
}

/** Of long forms, the fields that stand open; of short ones all do. */
const MAIN: Partial<Record<HsdsKind, readonly string[]>> = {
  service: [
    ...['organization', 'name', 'description', 'status', 'need_terms', 'resource_system', 'application_process'],
    ...[
      'fees_description',
      'is_free',
      'eligibility_description',
      'minimum_age',
      'maximum_age',
      'wait_days',
      'url',
      'email',
    ],
  ],
  organization: ['name', 'alternate_name', 'description', 'email', 'website', 'actor_kind', 'psks'],
  location: ['name', 'location_type', 'area_code', 'latitude', 'longitude', 'transportation', 'is_protected'],
  schedule: ['freq', 'byday', 'opens_at', 'closes_at', 'valid_from', 'valid_to', 'description'],
  taxonomy_term: ['taxonomy_detail', 'code', 'name', 'description', 'parent_id'],
  attribute: ['taxonomy_term', 'value'],
}

function isMain(kind: HsdsKind, name: string): boolean {
  return MAIN[kind]?.includes(name.replace(/^en:/, '')) !== false
}

/** What a new object begins with. */
export function freshValues(kind: HsdsKind, today: string): FieldValues {
  const fresh: Partial<Record<HsdsKind, FieldValues>> = {
    service: { status: 'active', resource_system: 'societal' },
    location: { location_type: 'physical' },
    address: { country: 'ID', address_type: 'physical' },
    schedule: { freq: 'WEEKLY', interval: '1' },
    cost_option: { currency: 'IDR' },
    service_capacity: { updated: today.split('-').reverse().join('-') },
  }
  return fresh[kind] ?? {}
}

/**
 * The fields by which an object is filled in, in the order of the standard: each text with its English one behind it, and
 * the objects that it has one of.
 *
 * @param more - choices that are defined elsewhere, by field
 */
export function formOf(
  kind: HsdsKind,
  words: RecordWords,
  more: Readonly<Record<string, readonly { value: string; label: Bilingual }[]>>,
): FormField[] {
  const said = words[kind]
  const { own, nested } = modelOf(kind)
  const field = (name: string, type: FormFieldType, rest: Partial<FormField> = {}): FormField => {
    const { label = { id: name, en: name }, help = null, choices = {} } = said.fields[name] ?? {}
    const listed = Object.entries(choices).map(([value, words]) => ({ value, label: words }))
    return {
      name,
      type,
      label,
      help,
      isRequired: false,
      isMain: isMain(kind, name),
      choices: [...(more[name] ?? listed)],
      of: null,
      ...rest,
    }
  }
  const objects = nested
    .filter(({ isList, name }) => !isList && name !== 'service')
    .map(({ name, kind: of }) => field(name, 'record', { of }))
  const flat = own.flatMap(one => {
    const made = field(one.name, formType(one), { isRequired: one.isRequired, of: recordOf(one.type) })
    return TRANSLATED[kind]?.includes(one.name) ? [made, inEnglish(made)] : [made]
  })
  const ours = (OURS[kind] ?? []).map(([name, type]) => field(name, type))
  const isFirst = kind === 'service' || kind === 'service_at_location'
  return [...(isFirst ? objects : []), ...flat, ...ours, ...(isFirst ? [] : objects)]
}

function inEnglish({ label, ...field }: FormField): FormField {
  const english = { id: `${label.id}, dalam bahasa Inggris`, en: `${label.en}, in English` }
  return { ...field, name: `en:${field.name}`, label: english, help: null, isRequired: false }
}

function formType({ name, type }: OwnField): FormFieldType {
  if (name === 'byday') return 'days'
  if (type === 'tick') return 'tri'
  return recordOf(type) === null ? plainType(type) : 'record'
}

function plainType(type: FieldType): FormFieldType {
  return type === 'organization' || type === 'taxonomy_term' ? 'record' : (FLAT.find(one => one === type) ?? 'text')
}
const FLAT: readonly FormFieldType[] = ['text', 'long', 'number', 'date', 'time', 'datetime', 'uri', 'email', 'choice']

function recordOf(type: FieldType): HsdsKind | null {
  return type === 'organization' || type === 'taxonomy_term' ? type : null
}
