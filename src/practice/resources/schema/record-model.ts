import { HSDS_KINDS, HsdsKind } from './record.ts'

/** What a field holds, as a form asks for it. A name of a kind: the id of such an object. */
export type FieldType =
  'text' | 'long' | 'number' | 'date' | 'time' | 'datetime' | 'uri' | 'email' | 'choice' | 'tick' | HsdsKind

export type OwnField = { name: string; type: FieldType; isRequired: boolean; choices: readonly string[] }
export type NestedField = { name: string; kind: HsdsKind; isList: boolean }
/**
 * How an object of HSDS is made up.
 *
 * @property own - its flat fields, in the order of the standard
 * @property nested - the objects and lists of objects within it
 * @property columns - the foreign keys of its row in the tabular package: column → the kind that it points to
 */
export type KindModel = { own: OwnField[]; nested: NestedField[]; columns: Record<string, HsdsKind> }

// `name:type!`: text when no type is said, `!` when the standard requires it. A list of choices stands in brackets.
const WHERE = '[physical,postal,virtual]'
const DAYS = '[MO,TU,WE,TH,FR,SA,SU]'
const OWN: Record<HsdsKind, string> = {
  organization:
    'name! alternate_name description:long! email:email website:uri tax_status tax_id year_incorporated:number legal_status logo uri:uri parent_organization_id:organization',
  service:
    'name! alternate_name description:long url:uri email:email status:[active,inactive,defunct,temporarily_closed]! interpretation_services:long application_process:long fees_description:long wait_time fees accreditations eligibility_description:long minimum_age:number maximum_age:number assured_date:date assurer_email:email licenses alert:long last_modified:datetime',
  service_at_location: 'description:long',
  location: `location_type:${WHERE}! url:uri name alternate_name description:long transportation:long latitude:number longitude:number external_identifier external_identifier_type`,
  address: `attention address_1! address_2 city! region state_province! postal_code! country! address_type:${WHERE}!`,
  phone: 'number! extension:number type description',
  contact: 'name title department email:email',
  schedule: `valid_from:date valid_to:date dtstart:date timezone:number until:date count:number wkst:${DAYS} freq:[WEEKLY,MONTHLY] interval:number byday byweekno bymonthday byyearday description:long opens_at:time closes_at:time schedule_link:uri attending_type notes:long`,
  service_area: 'name description:long extent extent_type uri',
  service_capacity: 'available:number! maximum:number description:long updated:datetime!',
  unit: 'name! scheme identifier uri:uri',
  program: 'name! alternate_name description:long!',
  cost_option: 'valid_from:date valid_to:date option currency amount:number amount_description',
  required_document: 'document uri:uri',
  funding: 'source',
  language: 'name code note',
  accessibility: 'description details:long url:uri',
  url: 'label url:uri!',
  organization_identifier: 'identifier_scheme identifier_type! identifier!',
  taxonomy: 'name! description:long! uri:uri version',
  taxonomy_term: 'code name! description:long! parent_id:taxonomy_term taxonomy language term_uri:uri',
  attribute: 'link_type link_entity value label',
  metadata:
    'resource_type last_action_date:date! last_action_type! field_name! previous_value! replacement_value! updated_by!',
  meta_table_description: 'name language character_set',
}

// `name:kind`, and `*` behind the kind for a list. Every object but three has attributes, and all but one metadata.
const NESTED: Record<HsdsKind, string> = {
  organization:
    'additional_websites:url* funding:funding* contacts:contact* phones:phone* locations:location* programs:program* organization_identifiers:organization_identifier*',
  service:
    'phones:phone* schedules:schedule* service_areas:service_area* service_at_locations:service_at_location* languages:language* organization:organization funding:funding* cost_options:cost_option* program:program required_documents:required_document* contacts:contact* capacities:service_capacity* additional_urls:url*',
  // `service` stands in the answers of the standard's API, though not in its schema.
  service_at_location:
    'service_areas:service_area* contacts:contact* phones:phone* schedules:schedule* location:location service:service',
  location:
    'languages:language* addresses:address* contacts:contact* accessibility:accessibility* phones:phone* schedules:schedule*',
  address: '',
  phone: 'languages:language*',
  contact: 'phones:phone*',
  schedule: '',
  service_area: '',
  service_capacity: 'unit:unit',
  unit: '',
  program: '',
  cost_option: '',
  required_document: '',
  funding: '',
  language: '',
  accessibility: '',
  url: '',
  organization_identifier: '',
  taxonomy: '',
  taxonomy_term: 'taxonomy_detail:taxonomy',
  attribute: 'taxonomy_term:taxonomy_term',
  metadata: '',
  meta_table_description: '',
}

const COLUMNS: Partial<Record<HsdsKind, readonly HsdsKind[]>> = {
  service: ['organization', 'program'],
  program: ['organization'],
  service_at_location: ['service', 'location'],
  location: ['organization'],
  phone: ['location', 'service', 'organization', 'contact', 'service_at_location'],
  contact: ['organization', 'service', 'service_at_location', 'location'],
  address: ['location'],
  schedule: ['service', 'location', 'service_at_location'],
  funding: ['organization', 'service'],
  service_area: ['service', 'service_at_location'],
  required_document: ['service'],
  language: ['service', 'location', 'phone'],
  accessibility: ['location'],
  taxonomy_term: ['taxonomy'],
  attribute: ['taxonomy_term'],
  cost_option: ['service'],
  organization_identifier: ['organization'],
  service_capacity: ['service', 'unit'],
  url: ['organization', 'service'],
}

function ownOf(line: string): OwnField[] {
  return line.split(' ').map(word => {
    const [name = '', said = 'text'] = word.replace('!', '').split(':')
    const choices = said.startsWith('[') ? said.slice(1, -1).replaceAll('_', ' ').split(',') : []
    return { name, type: typeOf(choices.length > 0 ? 'choice' : said), isRequired: word.endsWith('!'), choices }
  })
}

function typeOf(said: string): FieldType {
  const found = TYPES.find(type => type === said)
  if (!found) throw new Error(`No type of field: ${said}`)
  return found
}
const TYPES: readonly FieldType[] = [
  ...(['text', 'long', 'number', 'date', 'time', 'datetime', 'uri', 'email', 'choice', 'tick'] as const),
  ...(['organization', 'taxonomy_term'] as const),
]

const WITHOUT_ATTRIBUTES: readonly HsdsKind[] = ['taxonomy', 'taxonomy_term', 'attribute', 'metadata']

function nestedOf(kind: HsdsKind): NestedField[] {
  const said = NESTED[kind] === '' ? [] : NESTED[kind].split(' ')
  if (!WITHOUT_ATTRIBUTES.includes(kind)) said.push('attributes:attribute*')
  if (kind !== 'metadata') said.push('metadata:metadata*')
  return said.map(word => {
    const [name = '', of = ''] = word.replace('*', '').split(':')
    return { name, kind: HsdsKind.parse(of), isList: word.endsWith('*') }
  })
}

const models = new Map<HsdsKind, KindModel>(
  HSDS_KINDS.map(kind => [
    kind,
    {
      own: ownOf(OWN[kind]),
      nested: nestedOf(kind),
      columns: Object.fromEntries((COLUMNS[kind] ?? []).map(to => [`${to}_id`, to])),
    },
  ]),
)

/** How this object of HSDS 3.1 is made up, as its schema describes it; a test holds the two together. */
export function modelOf(kind: HsdsKind): KindModel {
  const model = models.get(kind)
  if (!model) throw new Error(`A kind of HSDS without a model: ${kind}`)
  return model
}

/** The object or list within an object that this field is; null for a flat field. */
export function nestedField(kind: HsdsKind, name: string): NestedField | null {
  return modelOf(kind).nested.find(field => field.name === name) ?? null
}
