import type { PublicContext } from '#confidentiality/access/public-route.ts'
import { needTerms, openEligibilityNames } from '#practice/knowledge/queries.ts'
import { openDocuments, openLists, type Listed } from '#practice/resources/queries/listing.ts'
import { publicDocument } from '../rules/hsds-public.ts'
import { needAttributes, needTermHsds } from '../rules/needs-taxonomy.ts'

type Json = Record<string, unknown>
type Context = Pick<PublicContext, 'tx' | 'base'>
/** How much of each: `isFull` all that stands within it. */
type Showing = { isFull: boolean }

/** Services as everyone may read them, in the order of the list. */
export async function services(context: Context, items: readonly Listed[], { isFull }: Showing): Promise<Json[]> {
  const documents = await openDocuments(context.tx, 'service', idsOf(items), isFull)
  const modified = new Map(items.map(({ id, modifiedAt }) => [id, modifiedAt]))
  return documents.flatMap(document => {
    const told = publicDocument('service', document)
    if (!told) return []
    const id = String(told['id'])
    return { ...told, last_modified: modified.get(id), ...(isFull && withNeeds(context, id, told)) }
  })
}

/** Our needs stand among the attributes too. */
function withNeeds({ base }: Context, id: string, { attributes, need_terms: needs }: Json): Json {
  const terms = needTerms().filter(term => Array.isArray(needs) && needs.includes(term.id))
  if (terms.length === 0) return {}
  const made = needAttributes(
    id,
    terms.map(term => needTermHsds(term, base, openEligibilityNames(term.id))),
  )
  const said: unknown[] = Array.isArray(attributes) ? attributes : []
  return { attributes: [...said, ...made] }
}

/** Services at their places, each with the service it is about. */
export async function spots(context: Context, items: readonly Listed[], { isFull }: Showing): Promise<Json[]> {
  const documents = await openDocuments(context.tx, 'service_at_location', idsOf(items), isFull)
  const serviceOf = await openLists.serviceOfSpots(context.tx, idsOf(items))
  const about = [...new Set(serviceOf.values())].map(id => ({ id, modifiedAt: '' }))
  const told = new Map(
    (await services(context, about, { isFull: false })).map(
      ({ last_modified: _, ...one }) => [one['id'], one] as const,
    ),
  )
  return documents.flatMap(document => {
    const shown = publicDocument('service_at_location', document)
    return shown ? { ...shown, service: told.get(serviceOf.get(String(shown['id']))) } : []
  })
}

/** Organisations with their services: whole, or in short where the organisation is told whole. */
export async function organizations(
  context: Context,
  items: readonly Listed[],
  { isFull, isFullService }: Showing & { isFullService: boolean },
): Promise<Json[]> {
  const documents = await openDocuments(context.tx, 'organization', idsOf(items), isFull)
  const told = documents.map(document => publicDocument('organization', document)).filter(one => one !== null)
  if (!isFull && !isFullService) return told
  const servicesOf = await openLists.servicesOf(context.tx, idsOf(items))
  const wanted = [...servicesOf.values()].flat()
  const { items: listed } = await openLists.services(context.tx, { ...ANY, ids: wanted }, { limit: null, offset: 0 })
  const given = await services(context, listed, { isFull: isFullService })
  const byId = new Map(given.map(one => [one['id'], isFullService ? one : inShort(one)]))
  return told.map(one => {
    const ids = servicesOf.get(String(one['id'])) ?? []
    return { ...one, services: ids.flatMap(id => byId.get(id) ?? []) }
  })
}

const ANY = {
  words: null,
  terms: null,
  taxonomy: null,
  organizationId: null,
  modifiedAfter: null,
  areas: null,
} as const

const inShort = ({ id, name, status }: Json): Json => ({ id, name, status })
const idsOf = (items: readonly Listed[]) => items.map(({ id }) => id)
