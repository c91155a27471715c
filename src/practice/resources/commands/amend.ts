import type { Tx } from '#platform/server/db.ts'
import { hsdsOf, organizationHsds } from '../rules/hsds-write.ts'
import { alike, flattenHsds } from '../rules/records.ts'
import type { Organization } from '../schema/directory.ts'
import { nestedField } from '../schema/record-model.ts'
import { keyOf, type HsdsKind, type RecordKey } from '../schema/record.ts'
import { OrganizationId, type Service } from '../schema/resource.ts'
import { holdRecord, loadStored, type Stored } from '../store/records.ts'
import type { Noting } from './notes.ts'
import { reviseWhole } from './records.ts'

type Json = Record<string, unknown>

/**
 * Put into the records of a service what differs between two readings of it; all else, unknown properties too, stays as
 * it was given. Each change is noted in the history.
 *
 * @param before - the service as it is read now
 * @param after - the same as it should be
 * @returns false when it has no record
 */
export async function amendService(
  tx: Tx,
  { before, after }: { before: Service; after: Service },
  noting: Noting,
): Promise<boolean> {
  const key = { kind: 'service' as const, id: before.id }
  const old = await held(tx, key)
  if (!old) return false
  const [was, is] = [hsdsOf(before), hsdsOf(after)]
  const fields = Object.keys({ ...was, ...is }).filter(
    field => !ELSEWHERE.includes(field) && !alike(was[field], is[field]),
  )
  if (fields.length > 0) await amendFields(tx, key, { old, is, fields }, noting)
  await amendPlaces(tx, { before, after, spots: old.links.filter(isSpot).map(({ childId }) => childId) }, noting)
  if (before.organization.name !== after.organization.name) {
    await amendOrganization(tx, after.organization.id, { name: after.organization.name }, noting)
  }
  return true
}
const isSpot = ({ field }: { field: string }) => field === 'service_at_locations'
const ELSEWHERE = ['id', 'organization', 'service_at_locations']

async function held(tx: Tx, key: RecordKey): Promise<Stored | null> {
  await holdRecord(tx, key)
  return (await loadStored(tx, [key])).get(keyOf(key)) ?? null
}

type Amended = { old: Stored; is: Json; fields: readonly string[] }

/** Flat fields go into the body; lists of objects are made anew, with what stands within them. */
async function amendFields(tx: Tx, key: RecordKey, { old, is, fields }: Amended, noting: Noting): Promise<void> {
  const isNested = (field: string) => nestedField(key.kind, field) !== null
  const body = Object.fromEntries(Object.entries(old.record.body).filter(([field]) => !fields.includes(field)))
  for (const field of fields) if (!isNested(field) && is[field] !== undefined) body[field] = is[field]
  const nested = fields.filter(isNested)
  const made = flattenHsds(key.kind, { id: key.id, ...Object.fromEntries(nested.map(field => [field, is[field]])) })
  const own = made.links.filter(({ parentKind, parentId }) => parentKind === key.kind && parentId === key.id)
  const links = [...old.links.filter(({ field }) => !nested.includes(field)), ...own]
  const parts = made.records
    .filter(record => keyOf(record) !== keyOf(key))
    .map(record => {
      const within = made.links.filter(link => link.parentKind === record.kind && link.parentId === record.id)
      return { old: null, now: { record: { kind: record.kind, id: record.id, body: record.body }, links: within } }
    })
  await reviseWhole(tx, { old, now: { record: { ...key, body }, links } }, noting, parts)
}

type Readings = { before: Service; after: Service; spots: readonly string[] }

/** Addresses and hours of places; a protected place is not written to. */
async function amendPlaces(tx: Tx, { before, after, spots }: Readings, noting: Noting): Promise<void> {
  for (const [nth, place] of after.locations.entries()) {
    const was = before.locations[nth]
    if (was?.id !== place.id || place.isProtected || was.isProtected) continue
    const now = spotIn(hsdsOf({ ...after, locations: [place] }))
    const location = objectIn(now['location'])
    if (was.address !== place.address) await amendAt(tx, 'location', { is: location, field: 'addresses' }, noting)
    if (alike(was.openings, place.openings)) continue
    const id = await spotAt(tx, spots, String(location['id']))
    if (id !== null) await amendAt(tx, 'service_at_location', { is: { ...now, id }, field: 'schedules' }, noting)
  }
}

/** Under which id a service is given at a place, as whoever recorded it named it. */
async function spotAt(tx: Tx, spots: readonly string[], locationId: string): Promise<string | null> {
  const stored = await loadStored(
    tx,
    spots.map(id => ({ kind: 'service_at_location' as const, id })),
  )
  const found = [...stored.values()].find(({ links }) =>
    links.some(({ field, childId }) => field === 'location' && childId === locationId),
  )
  return found?.record.id ?? null
}

async function amendAt(
  tx: Tx,
  kind: HsdsKind,
  { is, field }: { is: Json; field: string },
  noting: Noting,
): Promise<void> {
  const key = { kind, id: String(is['id']) }
  const old = await held(tx, key)
  if (old) await amendFields(tx, key, { old, is, fields: [field] }, noting)
}

function spotIn(document: Json): Json {
  const spots = document['service_at_locations']
  return Array.isArray(spots) ? objectIn(spots[0]) : {}
}
const objectIn = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {})

export type OrganizationFields = Partial<Pick<Organization, 'name' | 'actorKind' | 'description' | 'email' | 'url'>>

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  name: ['name'],
  actorKind: ['actor_kind'],
  description: ['description', 'translations'],
  email: ['email'],
  url: ['website'],
}

/** Put fields into the record of an organisation; null takes a field away. False when it has no record. */
export async function amendOrganization(
  tx: Tx,
  id: string,
  fields: OrganizationFields,
  noting: Noting,
): Promise<boolean> {
  const key = { kind: 'organization' as const, id }
  const old = await held(tx, key)
  if (!old) return false
  const { name = '', actorKind = 'not-known', description = null, email = null, url = null } = fields
  const is = organizationHsds({ id: OrganizationId.parse(id), name, actorKind, description, email, url })
  await amendFields(tx, key, { old, is, fields: Object.keys(fields).flatMap(field => COLUMNS[field] ?? []) }, noting)
  return true
}

/** Let services be another organisation's. Those without a record are left as they are. */
export async function moveServices(
  tx: Tx,
  ids: readonly string[],
  organizationId: string,
  noting: Noting,
): Promise<void> {
  for (const id of ids) {
    const key = { kind: 'service' as const, id }
    const old = await held(tx, key)
    if (!old) continue
    const body = { ...old.record.body }
    if ('organization_id' in body) body['organization_id'] = organizationId
    const links = old.links.map(link =>
      // Of another organisation other fields are known: its flat ones are shown, whichever they are.
      link.field === 'organization' ? { ...link, childId: organizationId, keys: link.keys === null ? null : [] } : link,
    )
    await reviseWhole(tx, { old, now: { record: { ...key, body }, links } }, noting)
  }
}
