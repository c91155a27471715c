/** The directory as other systems may read it: lists of what fits, and the objects themselves. Never a hidden service. */
import type { Tx } from '#platform/server/db.ts'
import { nester } from '../rules/records.ts'
import type { HsdsKind } from '../schema/record.ts'
import * as store from '../store/listing.ts'
import { withEligibility } from './conditions.ts'
import { documentsOf, type Document } from './records.ts'

export type { Listed, ListPage, Paging, ServiceFilter } from '../store/listing.ts'

export const openLists = {
  services: store.listServices,
  organizations: store.listOrganizations,
  spots: store.listSpots,
  /** All that fit, with where they are. */
  spotsWithPlaces: store.loadSpots,
  terms: store.listTerms,
  serviceOfSpots: store.loadServiceOfSpots,
  servicesOf: store.loadServicesOf,
} as const

/**
 * Objects in the order of the ids, ids that are not known left out: whole, or with their own fields and what they have
 * one of.
 */
export async function openDocuments(
  tx: Tx,
  kind: HsdsKind,
  ids: readonly string[],
  isFull: boolean,
): Promise<Document[]> {
  if (ids.length === 0) return []
  const documents = isFull ? await documentsOf(tx, kind, ids, { full: true }) : await flatOf(tx, kind, ids)
  return kind === 'service' ? withEligibility(tx, documents) : documents
}

async function flatOf(tx: Tx, kind: HsdsKind, ids: readonly string[]): Promise<Document[]> {
  const nest = nester(await store.loadFlat(tx, kind, ids))
  return ids.map(id => nest(kind, id, { full: false })).filter(one => one !== null)
}
