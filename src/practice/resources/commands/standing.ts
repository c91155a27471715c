import type { Tx } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { flattenHsds, nester } from '../rules/records.ts'
import type { ConfirmService } from '../schema/directory.ts'
import { keyOf } from '../schema/record.ts'
import type { Service } from '../schema/resource.ts'
import { loadServices } from '../store/load.ts'
import { holdRecord, loadStored, loadTree, type Stored } from '../store/records.ts'
import { reviseWhole } from './records.ts'

/** What holds of a service now, as someone who knows it told: `placesLeft`, `waitDays` null where they could not say. */
export type Standing = Pick<ConfirmService, 'status' | 'placesLeft' | 'waitDays'>

/**
 * Keep what was told of a service: open or closed, places left, wait, and that it was confirmed on this day. It is
 * written into the records, their history, and what searches read.
 *
 * @param by - a role and an agency or organisation, never a person's name
 * @returns false when there is no such service
 */
export async function keepStanding(
  tx: Tx,
  id: string,
  told: Standing,
  { by, on }: { by: string; on: string },
): Promise<boolean> {
  const key = { kind: 'service' as const, id }
  await holdRecord(tx, key)
  const old = (await loadStored(tx, [key])).get(keyOf(key))
  const [service] = await loadServices(tx, [id])
  if (!service || !old) return false
  const { capacity_unsaid: _, wait_days: _wait, capacities: _none, ...rest } = old.record.body
  const places = placesOf(told.placesLeft, service.capacity, on)
  const body = {
    ...{ ...rest, status: told.status, assured_date: on },
    ...(told.waitDays !== null && { wait_days: told.waitDays }),
    ...places.unsaid,
  }
  const made = flattenHsds('service', { id, capacities: places.capacities })
  // Of several units only the one that a list shows was asked about.
  const others = await otherUnits(tx, old, service)
  const links = [
    ...old.links.filter(({ field }) => field !== 'capacities'),
    ...old.links.filter(({ childId }) => others.includes(childId)).map((link, nth) => ({ ...link, place: nth + 1 })),
    ...made.links.filter(({ parentKind }) => parentKind === 'service'),
  ]
  const parts = made.records
    .filter(({ kind }) => kind !== 'service')
    .map(({ kind, id: partId, body: part }) => {
      const within = made.links.filter(({ parentId }) => parentId === partId)
      return { old: null, now: { record: { kind, id: partId, body: part }, links: within } }
    })
  await reviseWhole(tx, { old, now: { record: { ...key, body }, links } }, { by, on, action: 'confirm' }, parts)
  return true
}

/** Ids of what is said of the places of other units. */
async function otherUnits(tx: Tx, old: Stored, { capacity, capacities }: Service): Promise<string[]> {
  if (!capacity || !capacities) return []
  const ids = old.links.filter(({ field }) => field === 'capacities').map(({ childId }) => childId)
  const stored = await loadTree(tx, 'service_capacity', ids)
  const nest = nester(stored)
  return ids.filter(id => unitOf(nest('service_capacity', id, { full: true })) !== capacity.unit)
}

function unitOf(document: Record<string, unknown> | null): string {
  const { unit } = document ?? {}
  return typeof unit === 'object' && unit !== null && 'name' in unit ? String(unit.name) : ''
}

/** Places left as HSDS has them; where the number is not known, what is known besides. */
function placesOf(placesLeft: number | null, before: Service['capacity'], on: string) {
  const { maximum, unit } = before ?? { maximum: null, unit: '' }
  if (placesLeft === null) {
    return { capacities: [], unsaid: before ? { capacity_unsaid: { maximum, unit, said_on: on } } : {} }
  }
  const counted = { available: placesLeft, ...(maximum !== null && { maximum }) }
  const said = { id: newId(), ...counted, updated: `${on}T00:00:00Z`, unit: { id: newId(), name: unit } }
  return { capacities: [said], unsaid: {} }
}
