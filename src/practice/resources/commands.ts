import { createHash } from 'node:crypto'
import type { Tx } from '#platform/server/db.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import { servesAnywhere } from './rules/areas.ts'
import { fold, searchWordsOf } from './rules/words.ts'
import type { Organization } from './schema/directory.ts'
import type { Service } from './schema/resource.ts'
import { upsertOrganizations, upsertServices } from './store/keep.ts'

/** Where a service came from: its object as it was, and a digest that tells whether it has changed since. */
export type Origin = { document: unknown; digest: string }
export type Kept = { service: Service; organization?: Organization; origin?: Origin }

/** Keep a service of the directory, whole, with its organisation; one that is kept already is replaced. */
export async function keepService(tx: Tx, service: Service, origin?: Origin): Promise<void> {
  await keepServices(tx, [origin ? { service, origin } : { service }])
}

/** The same for many, in as many statements as for one. Fifty at a time are a good measure. */
export async function keepServices(tx: Tx, kept: readonly Kept[]): Promise<void> {
  if (kept.length === 0) return
  const terms = needTerms()
  await upsertOrganizations(
    tx,
    kept.map(({ service, organization }) => organization ?? service.organization),
  )
  await upsertServices(
    tx,
    kept.map(({ service, origin }) => ({
      service,
      sortName: sortNameOf(service),
      searchWords: searchWordsOf(service, terms),
      isAnywhere: servesAnywhere(service),
      isOffered: isOffered(service.status),
      sourceDocument: origin?.document ?? null,
      sourceDigest: origin?.digest ?? null,
    })),
  )
}

/** By name; what is not offered now stands last, where a curator still finds it. */
function sortNameOf({ name, status }: Service): string {
  return `${isOffered(status) ? 0 : 1} ${fold(name.id)}`
}

/** Closed for a while is still told; gone is not. */
export function isOffered(status: Service['status']): boolean {
  return status === 'active' || status === 'temporarily closed'
}

/** Alike for objects whose keys stand in another order. */
export function digestOf(...values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values, sorted)).digest('hex')
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
