import type { Tx } from '#platform/server/db.ts'
import { areasByCode } from '#practice/areas/queries.ts'
import { AreaCode } from '#practice/areas/schema.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import { servesAnywhere } from '../rules/areas.ts'
import { organizationFrom, readHsds } from '../rules/hsds.ts'
import { withoutProtected } from '../rules/public.ts'
import { nester } from '../rules/records.ts'
import { fold, searchWordsOf } from '../rules/words.ts'
import type { Organization } from '../schema/directory.ts'
import { HsdsOrganization, HsdsService } from '../schema/hsds.ts'
import { keyOf } from '../schema/record.ts'
import type { Service } from '../schema/resource.ts'
import { loadSources, retireServices, upsertOrganizations, upsertServices } from '../store/keep.ts'
import { loadTree } from '../store/records.ts'
import { needVocabulary } from './definitions.ts'

const MANY = 50
type Made = { service: Service; organization: Organization }

/** @property on - the day; @property sourceName - where those come from that do not say it themselves; null: as before */
export type Projecting = { on: string; sourceName: string | null }

/**
 * Make of the records what searches and matching read: services and organisations, in as many statements for fifty as
 * for one. A service whose record is gone is no longer offered.
 *
 * @returns ids of services whose records cannot be read as a service; they stay as they were
 */
export async function project(
  tx: Tx,
  touched: { services: readonly string[]; organizations: readonly string[] },
  projecting: Projecting,
): Promise<string[]> {
  const unread: string[] = []
  for (let from = 0; from < touched.services.length; from += MANY) {
    unread.push(...(await projectServices(tx, touched.services.slice(from, from + MANY), projecting)))
  }
  for (let from = 0; from < touched.organizations.length; from += MANY) {
    await projectOrganizations(tx, touched.organizations.slice(from, from + MANY))
  }
  return unread
}

async function projectServices(tx: Tx, ids: readonly string[], { on, sourceName }: Projecting): Promise<string[]> {
  const tree = await loadTree(tx, 'service', ids)
  const sources = await loadSources(tx, ids)
  const byKey = new Map(tree.records.map(record => [keyOf(record), record]))
  const nest = nester(tree)
  const made: Made[] = []
  const unread: string[] = []
  for (const id of ids) {
    const document = nest('service', id, { full: true })
    if (!document) continue
    const { id: organizationId } = HsdsOrganization.pick({ id: true }).catch({ id: '' }).parse(document['organization'])
    const organization = byKey.get(keyOf({ kind: 'organization', id: organizationId.toLowerCase() }))
    const parsed = HsdsService.safeParse(
      organization ? { ...document, organization: { ...organization.body, id: organizationId } } : document,
    )
    const known = sources.get(id)
    const reading = { vocabulary: needVocabulary(), on, sourceName: known ? null : sourceName }
    const read = parsed.success ? readHsds(parsed.data, reading) : null
    if (!read) unread.push(id)
    else made.push({ ...read, service: { ...read.service, source: read.service.source ?? known ?? null } })
  }
  await writeServices(tx, made)
  const gone = ids.filter(id => !byKey.has(keyOf({ kind: 'service', id })))
  await retireServices(tx, gone)
  return unread
}

async function writeServices(tx: Tx, made: readonly Made[]): Promise<void> {
  if (made.length === 0) return
  const terms = needTerms()
  await upsertOrganizations(
    tx,
    made.map(({ organization }) => organization),
  )
  const told = await toldOf(
    tx,
    made.map(({ service }) => service),
  )
  await upsertServices(
    tx,
    made.map(({ service }, nth) => ({
      service,
      sortName: sortNameOf(service),
      searchWords: searchWordsOf(told[nth] ?? withoutProtected(service), terms),
      isAnywhere: servesAnywhere(service),
      isOffered: isOffered(service.status),
    })),
  )
}

/** As everyone may see them, in this order, so that no word tells where a protected place is but its regency's name. */
async function toldOf(tx: Tx, services: readonly Service[]): Promise<Service[]> {
  const told = services.map(withoutProtected)
  const codes = told.flatMap(({ areas }) => areas.flatMap(({ code, text }) => (text === '' && code ? [code] : [])))
  if (codes.length === 0) return told
  const found = await areasByCode({ tx }, AreaCode.array().parse([...new Set(codes)]))
  const names = new Map<string, string>(found.map(({ code, name }) => [code, name]))
  const named = (area: Service['areas'][number]) =>
    area.text === '' && area.code !== null ? { ...area, text: names.get(area.code) ?? '' } : area
  return told.map(service => ({ ...service, areas: service.areas.map(named) }))
}

async function projectOrganizations(tx: Tx, ids: readonly string[]): Promise<void> {
  const { records } = await loadTree(tx, 'organization', ids)
  const organizations = records
    .filter(({ kind }) => kind === 'organization')
    .flatMap(({ id, body }) => organizationFrom(HsdsOrganization.safeParse({ ...body, id }).data) ?? [])
  if (organizations.length > 0) await upsertOrganizations(tx, organizations)
}

/** By name; what is not offered now stands last, where a curator still finds it. */
function sortNameOf({ name, status }: Service): string {
  return `${isOffered(status) ? 0 : 1} ${fold(name.id)}`
}

/** Closed for a while is still told; gone is not. */
export function isOffered(status: Service['status']): boolean {
  return status === 'active' || status === 'temporarily closed'
}
