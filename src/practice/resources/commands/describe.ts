import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, type Result } from '#platform/shared/result.ts'
import { pageOf } from '../queries/directory.ts'
import { whoSays } from '../queries/who.ts'
import { placeRecordId } from '../rules/hsds-write.ts'
import { alike } from '../rules/records.ts'
import type { ActorClash, ActorTold, DescribeActor, DescribeWay, WayClash } from '../schema/describe.ts'
import type { ServicePage } from '../schema/directory.ts'
import { keyOf, type RecordKey } from '../schema/record.ts'
import type { Service } from '../schema/resource.ts'
import { loadServices } from '../store/load.ts'
import { holdRecord, loadStored } from '../store/records.ts'
import { reviseWhole } from './records.ts'

type NotFound = { code: 'not-found' }
type Json = Record<string, unknown>

/**
 * What kind of actor a service's organisation is, which PSKS, and how one becomes a member of it: written into its record,
 * so into all its services. Whoever saw another state than stands now gets both.
 */
export async function describeActor(
  _permit: Permit<'record.revise'>,
  context: Context,
  { id, seen, told }: DescribeActor,
): Promise<Result<ServicePage, ActorClash | NotFound>> {
  const [service] = await loadServices(context.tx, [id])
  if (!service) return fail({ code: 'not-found' })
  const kept = actorOf(service)
  if (!alike(kept, seen)) return fail({ code: 'version-clash', kept, sent: told })
  const { actorKind, psks, membership } = told
  const isWritten = await revise(
    context,
    { kind: 'organization', id: service.organization.id },
    {
      actor_kind: actorKind === 'not-known' ? null : actorKind,
      psks: psks.length > 0 ? psks : null,
      membership,
    },
  )
  return isWritten ? pageOf(context, id) : fail({ code: 'not-found' })
}

function actorOf({ organization: { actorKind, psks, membership } }: Service): ActorTold {
  return { actorKind, psks: psks ?? [], membership: membership ?? null }
}

/** How one gets to a place of a service, as a curator knows it. A protected place is not found: nothing is told of it. */
export async function describeWay(
  _permit: Permit<'record.revise'>,
  context: Context,
  { id, locationId, seen, told }: DescribeWay,
): Promise<Result<ServicePage, WayClash | NotFound>> {
  const [service] = await loadServices(context.tx, [id])
  const place = service?.locations.find(one => one.id === locationId)
  if (!place || place.isProtected) return fail({ code: 'not-found' })
  const kept = place.travelNotes ?? []
  if (!alike(kept, seen)) return fail({ code: 'version-clash', kept, sent: told })
  const key = { kind: 'location' as const, id: placeRecordId(locationId) }
  const isWritten = await revise(context, key, { travel_notes: told.length > 0 ? told : null })
  return isWritten ? pageOf(context, id) : fail({ code: 'not-found' })
}

/** Put fields into a record; null takes one away. False when there is no such record. */
async function revise(context: Context, key: RecordKey, fields: Json): Promise<boolean> {
  await holdRecord(context.tx, key)
  const old = (await loadStored(context.tx, [key])).get(keyOf(key))
  if (!old) return false
  const body = { ...old.record.body }
  for (const [field, value] of Object.entries(fields)) {
    if (value === null) Reflect.deleteProperty(body, field)
    else body[field] = value
  }
  const now = { record: { ...key, body }, links: old.links }
  await reviseWhole(context.tx, { old, now }, { by: await whoSays(context), on: context.today, action: 'update' })
  return true
}
