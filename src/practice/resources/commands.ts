import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Tx } from '#platform/server/db.ts'
import { keepRecords } from './commands/records.ts'
import { hsdsOf } from './rules/hsds-write.ts'
import { canonical, flattenHsds } from './rules/records.ts'
import type { Organization } from './schema/directory.ts'
import type { Service } from './schema/resource.ts'
import { loadUnrecorded, updateDigests } from './store/keep.ts'
import { loadServices } from './store/load.ts'

/** Where a service came from: its object as it was, and a digest that tells whether it has changed since. */
export type Origin = { document: unknown; digest: string }
export type Kept = { service: Service; organization?: Organization; origin?: Origin }

const Document = z.record(z.string(), z.unknown())
const MANY = 50

/** Keep a service of the directory, whole, with its organisation; one that is kept already is replaced. */
export async function keepService(tx: Tx, service: Service, origin?: Origin): Promise<void> {
  await keepServices(tx, [origin ? { service, origin } : { service }])
}

/**
 * The same for many, in as many statements as for one. Fifty at a time are a good measure. What is kept are records:
 * the document that a service came from, or one that is made of it.
 */
export async function keepServices(tx: Tx, kept: readonly Kept[]): Promise<void> {
  if (kept.length === 0) return
  const documents = kept.map(
    ({ service, organization, origin }) =>
      Document.safeParse(origin?.document).data ?? hsdsOf(service, organization ?? service.organization),
  )
  const [source] = kept.flatMap(({ service, origin }) => (origin?.document ? [service.source?.name] : []))
  await keepRecords(tx, flattenHsds('service', documents), {
    ...{ by: 'Simpul', runId: null },
    ...(source !== undefined && { sourceName: source }),
  })
  await updateDigests(
    tx,
    kept.flatMap(({ service, origin }) => (origin ? [{ id: service.id, digest: origin.digest }] : [])),
  )
}

/** Make records of services that were kept before there were records. @returns how many */
export async function recordServices(tx: Tx): Promise<number> {
  const unrecorded = await loadUnrecorded(tx)
  for (let from = 0; from < unrecorded.length; from += MANY) {
    const some = unrecorded.slice(from, from + MANY)
    const services = await loadServices(
      tx,
      some.map(({ id }) => id),
    )
    const documents = services.map(service => {
      const document = Document.safeParse(some.find(({ id }) => id === service.id)?.document).data
      return document ? { ...document, ...saidHere(service) } : hsdsOf(service)
    })
    await keepRecords(tx, flattenHsds('service', documents), { by: 'Simpul', runId: null })
  }
  return unrecorded.length
}

/** What a curator said of an imported service before there were records. */
function saidHere(service: Service): Record<string, unknown> {
  const { status, assured_date, wait_days, capacities, capacity_unsaid } = hsdsOf(service)
  const said = Object.entries({ status, assured_date, wait_days, capacities, capacity_unsaid })
  return Object.fromEntries(said.filter(([, value]) => value !== undefined))
}

/** Alike for objects whose keys stand in another order. */
export function digestOf(...values: readonly unknown[]): string {
  return createHash('sha256').update(canonical(values)).digest('hex')
}
