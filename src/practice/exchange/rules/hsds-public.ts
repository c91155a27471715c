// An object of the directory as everyone may read it: whole by its schema, and silent about what nobody else may know.
import { quietDocument } from '#practice/resources/rules/protected.ts'
import { modelOf, type OwnField } from '#practice/resources/schema/record-model.ts'
import type { HsdsKind } from '#practice/resources/schema/record.ts'

type Json = Record<string, unknown>

/**
 * The history of each field stays here, since it holds what was taken back; so does what hides a service. Protected
 * places are left out, and with them that something is given there.
 *
 * @returns the object with everything that its schema requires; null when it cannot be told
 */
export function publicDocument(kind: HsdsKind, document: Json): Json | null {
  if (kind === 'location' && document['is_protected'] === true) return null
  if (
    kind === 'service_at_location' &&
    isObject(document['location']) &&
    document['location']['is_protected'] === true
  ) {
    return null
  }
  const told: Json = {}
  for (const [name, value] of Object.entries(document)) {
    if (name === 'metadata' || name === 'hidden_from_public' || value === null || value === undefined) continue
    const found = nestedIn(kind, name, value)
    if (found !== null) told[name] = found
  }
  return completed(kind, kind === 'service' && isAtProtected(document) ? quietDocument(withCoarseAreas(told)) : told)
}

const REGENCY = 5

function isAtProtected({ service_at_locations: spots }: Json): boolean {
  return (
    Array.isArray(spots) &&
    spots.some((spot: unknown) => isObject(spot) && publicDocument('service_at_location', spot) === null)
  )
}

/** Whom a protected place serves could tell where it is: nothing finer than the regency. */
function withCoarseAreas(service: Json): Json {
  const { service_areas: areas } = service
  if (!Array.isArray(areas)) return service
  const coarse = areas.filter(isObject).map(({ id, area_code: code }) => {
    return { id, ...(typeof code === 'string' && { area_code: code.slice(0, REGENCY) }) }
  })
  return { ...service, service_areas: coarse }
}

/** The value of a field; null when nothing of it may be told. */
function nestedIn(kind: HsdsKind, name: string, value: unknown): unknown {
  const field = modelOf(kind).nested.find(one => one.name === name)
  if (!field) return value
  const told = (one: unknown) => (isObject(one) ? publicDocument(field.kind, one) : null)
  if (!field.isList) return told(value)
  return Array.isArray(value) ? value.map(told).filter(one => one !== null) : null
}

/** What the standard requires and nobody said: an empty text, or the first of the choices. Null where neither will do. */
function completed(kind: HsdsKind, told: Json): Json | null {
  for (const field of modelOf(kind).own) {
    if (!field.isRequired || field.name in told) continue
    const made = madeUp(field)
    if (made === null) return null
    told[field.name] = made
  }
  return told
}

function madeUp({ type, choices }: OwnField): string | null {
  if (type === 'text' || type === 'long') return ''
  return type === 'choice' ? (choices[0] ?? null) : null
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
