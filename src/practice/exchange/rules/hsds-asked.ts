// What the parameters of the standard's API ask for, and what is wrong with those that cannot be read.
import * as z from 'zod'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { AreaCode } from '#practice/areas/schema.ts'
import { wordsAsked } from '#practice/resources/rules/words.ts'

export const LISTS = ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'] as const
export type ListName = (typeof LISTS)[number]

/**
 * What a list is asked for; all of it together.
 *
 * @property words - each must be found; null when none were asked for, empty when what was typed has no letters
 * @property place - a postcode of five digits or an area code
 */
export type Asked = {
  words: string[] | null
  page: number
  perPage: number
  isStream: boolean
  termId: string | null
  taxonomyId: string | null
  organizationId: string | null
  modifiedAfter: string | null
  place: string | null
  proximityMetres: number | null
  isMinimal: boolean
  isFull: boolean
  isFullService: boolean
  isTopOnly: boolean
  parentId: string | null
}
/** A parameter that cannot be read, and what would be right. */
export type Wrong = { parameter: string; detail: string }

const PAGING = ['search', 'page', 'per_page', 'format'] as const
const FILED = ['taxonomy_term_id', 'taxonomy_id'] as const
/** The parameters of each list, in the standard's names; `lang` is passed by everywhere. */
export const PARAMETERS = {
  services: [...PAGING, ...FILED, 'organization_id', 'modified_after', 'postcode', 'proximity', 'minimal', 'full'],
  organizations: [...PAGING, ...FILED, 'full', 'full_service'],
  service_at_locations: [...PAGING, ...FILED, 'organization_id', 'modified_after', 'postcode', 'proximity', 'full'],
  taxonomies: [...PAGING],
  taxonomy_terms: [...PAGING, 'taxonomy_id', 'top_only', 'parent_id'],
} as const satisfies Record<ListName, readonly string[]>

const PER_PAGE = 50
const MOST = { flat: 1000, full: 100, fullService: 20, minimal: 10_000 } as const
const FARTHEST_METRES = 20_100_000

const whole = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(1))
const tick = z.union([z.boolean(), z.enum(['true', 'false']).transform(text => text === 'true')])
const uuid = z.uuid().toLowerCase()
const instant = z.string().trim().transform(instantOf).pipe(z.iso.datetime())
const READERS = {
  search: [z.string().max(200), 'words, at most 200 letters'],
  page: [whole, 'a whole number from 1'],
  per_page: [whole, 'a whole number from 1'],
  format: [z.enum(['json', 'ndjson']), 'json or ndjson'],
  taxonomy_term_id: [uuid, 'the id of a term, a UUID'],
  taxonomy_id: [uuid, 'the id of a taxonomy, a UUID'],
  organization_id: [uuid, 'the id of an organization, a UUID'],
  parent_id: [uuid, 'the id of a term, a UUID'],
  modified_after: [instant, 'a day or an instant such as 2026-11-25T08:00:00+07:00'],
  postcode: [
    z.union([z.string().regex(/^\d{5}$/), AreaCode]),
    'five digits such as 83511, or an area code such as 52.02.01.1002',
  ],
  proximity: [
    z
      .union([
        z.number(),
        z
          .string()
          .regex(/^\d{1,9}(\.\d+)?$/)
          .transform(Number),
      ])
      .pipe(z.number().positive().max(FARTHEST_METRES)),
    'a number of metres above 0',
  ],
  minimal: [tick, 'true or false'],
  full: [tick, 'true or false'],
  full_service: [tick, 'true or false'],
  top_only: [tick, 'true or false'],
} as const satisfies Record<string, readonly [z.ZodType, string]>
type Parameter = keyof typeof READERS
type Read = { [Name in Parameter]?: z.output<(typeof READERS)[Name][0]> }

/** `2026-11-25` and instants with any offset as UTC; `+` may have become a space on its way. Others stay as they are. */
function instantOf(text: string): string {
  if (!/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?( ?[+-]\d\d:?\d\d|Z| \d\d:?\d\d)?)?$/i.test(text)) return ''
  const [day, rest] = [text.slice(0, 10), text.slice(11)]
  const signed = rest
    .replace(/ (?=\d)/, '+')
    .replace(' ', '')
    .toUpperCase()
  const time = signed === '' ? '00:00:00Z' : /(Z|[+-]\d\d:?\d\d)$/.test(signed) ? signed : `${signed}Z`
  const [found, midnight] = [new Date(`${day}T${time}`), new Date(`${day}T00:00:00Z`)]
  if (Number.isNaN(found.getTime()) || Number.isNaN(midnight.getTime())) return ''
  // 31 February would be read as 3 March.
  return midnight.toISOString().startsWith(day) ? found.toISOString() : ''
}

/**
 * Read the parameters of a list, as an address, a form or JSON holds them.
 *
 * @returns everything that is wrong at once: unknown parameters too, since one that is passed by in silence would answer
 *   another question
 */
export function readAsked(
  list: ListName,
  sent: Readonly<Record<string, unknown>>,
): Result<Asked, { code: 'wrong'; wrong: Wrong[] }> {
  const known: readonly string[] = PARAMETERS[list]
  const wrong: Wrong[] = []
  const read: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(sent)) {
    if (name === 'lang' || value === '' || value === null || value === undefined) continue
    if (!isParameter(name) || !known.includes(name)) {
      wrong.push({ parameter: name, detail: `is no parameter here; these are: ${known.join(', ')}` })
      continue
    }
    const [reader, expected] = READERS[name]
    const found = Array.isArray(value) ? null : reader.safeParse(value)
    if (found?.success) read[name] = found.data
    else wrong.push({ parameter: name, detail: found ? `should be ${expected}` : 'is given more than once' })
  }
  const asked = askedOf(read)
  wrong.push(...together(asked, read))
  return wrong.length > 0 ? fail({ code: 'wrong', wrong }) : ok(asked)
}

function isParameter(name: string): name is Parameter {
  return Object.hasOwn(READERS, name)
}

function askedOf(read: Read): Asked {
  return {
    words: read.search === undefined || read.search.trim() === '' ? null : wordsAsked(read.search),
    page: read.page ?? 1,
    perPage: read.per_page ?? (read.minimal === true ? MOST.minimal : Math.min(PER_PAGE, mostOf(read))),
    isStream: read.format === 'ndjson',
    termId: read.taxonomy_term_id ?? null,
    taxonomyId: read.taxonomy_id ?? null,
    organizationId: read.organization_id ?? null,
    modifiedAfter: read.modified_after ?? null,
    place: read.postcode ?? null,
    proximityMetres: read.proximity ?? null,
    isMinimal: read.minimal === true,
    isFull: read.full === true,
    isFullService: read.full_service === true,
    isTopOnly: read.top_only === true,
    parentId: read.parent_id ?? null,
  }
}

function mostOf(read: Read): number {
  if (read.minimal === true) return MOST.minimal
  if (read.full_service === true) return MOST.fullService
  return read.full === true ? MOST.full : MOST.flat
}

/** What cannot stand together. */
function together(asked: Asked, read: Read): Wrong[] {
  const most = mostOf(read)
  const paged = (['page', 'per_page'] as const).filter(name => asked.isStream && read[name] !== undefined)
  return [
    ...paged.map(parameter => ({
      parameter,
      detail: 'has no meaning with format=ndjson, which gives everything at once',
    })),
    ...(asked.perPage > most ? [{ parameter: 'per_page', detail: `may be ${most} at most here` }] : []),
    ...(asked.isMinimal && asked.isFull ? [{ parameter: 'minimal', detail: 'cannot stand together with full' }] : []),
    ...(asked.proximityMetres !== null && asked.place === null
      ? [{ parameter: 'postcode', detail: 'is needed with proximity: from where should the metres be counted?' }]
      : []),
  ]
}
