import type { PublicAnswer, PublicContext } from '#confidentiality/access/public-route.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { recordId } from '#practice/resources/rules/records.ts'
import { openLists, type Listed, type ListPage, type Paging } from '#practice/resources/queries/listing.ts'
import { readAsked, type Asked, type ListName, type Wrong } from '../rules/hsds-asked.ts'
import { pageOf } from '../rules/hsds-page.ts'
import { busy, json, ndjson, notFound, wrongParameters } from './answers.ts'
import { filedOf, filterOf } from './filter.ts'
import * as present from './present.ts'
import { listOf, oneOf } from './terms.ts'

type Json = Record<string, unknown>
type Listing = Result<{ contents: Json[]; total: number }, { code: 'wrong'; wrong: Wrong[] }>
type Sent = Readonly<Record<string, unknown>>

/** A page of a list, or all of it line by line; what is wrong with the parameters is told by name. */
export async function answerList(name: ListName, context: PublicContext, sent: Sent): Promise<PublicAnswer> {
  const asked = readAsked(name, sent)
  if (!asked.ok) return wrongParameters(asked.failure.wrong)
  const { page, perPage, isStream } = asked.value
  if (isStream) return answerAll(name, context, asked.value)
  const paging = { limit: perPage, offset: (page - 1) * perPage }
  const found = await LISTING[name](context, asked.value, paging)
  if (!found.ok) return wrongParameters(found.failure.wrong)
  const { contents, total } = found.value
  return json(pageOf(contents, total, { page, perPage }))
}

let isAllAsked = false
/** All of a list at once is heavy: one at a time, so that case work never waits for it. */
async function answerAll(name: ListName, context: PublicContext, asked: Asked): Promise<PublicAnswer> {
  if (isAllAsked) return busy()
  isAllAsked = true
  try {
    const found = await LISTING[name](context, asked, { limit: null, offset: 0 })
    return found.ok ? ndjson(found.value.contents) : wrongParameters(found.failure.wrong)
  } finally {
    isAllAsked = false
  }
}

/** One object, whole. */
export async function answerOne(name: ListName, context: PublicContext, sent: Sent): Promise<PublicAnswer> {
  const { id: said, lang: _, full_service: isFullService, ...rest } = sent
  const id = recordId(said)
  const other = name === 'organizations' || isFullService === undefined ? [] : ['full_service']
  const unknown = [...Object.keys(rest), ...other].map(parameter => ({ parameter, detail: 'is no parameter here' }))
  if (unknown.length > 0) return wrongParameters(unknown)
  if (id === null) return wrongParameters([{ parameter: 'id', detail: 'should be a UUID' }])
  const found = await ONE[name](context, id, isFullService === 'true')
  return found ? json(found) : notFound(name.replace(/ies$/, 'y').replace(/s$/, ''))
}

type List = (context: PublicContext, asked: Asked, paging: Paging) => Promise<Listing>
const LISTING: Record<ListName, List> = {
  services: async (context, asked, paging) => {
    const found = await filterOf(context, asked)
    if (!found.ok) return found
    const { filter, spots } = found.value
    const ids = spots === null ? null : [...(await openLists.serviceOfSpots(context.tx, spots)).values()]
    const page = await openLists.services(context.tx, { ...filter, ids }, paging)
    if (asked.isMinimal) return shown(page, page.items.map(minimal))
    return shown(page, await inParts(page.items, items => present.services(context, items, asked)))
  },
  service_at_locations: async (context, asked, paging) => {
    const found = await filterOf(context, asked)
    if (!found.ok) return found
    const page = await openLists.spots(context.tx, { ...found.value.filter, ids: found.value.spots }, paging)
    return shown(page, await inParts(page.items, items => present.spots(context, items, asked)))
  },
  organizations: async (context, asked, paging) => {
    const page = await openLists.organizations(context.tx, { words: asked.words, ...filedOf(asked), ids: null }, paging)
    return shown(page, await inParts(page.items, items => present.organizations(context, items, asked)))
  },
  taxonomies: async (context, asked, paging) => ok(await listOf(context, 'taxonomy', asked, paging)),
  taxonomy_terms: async (context, asked, paging) => ok(await listOf(context, 'taxonomy_term', asked, paging)),
}

const ANYTHING = { words: null, terms: null, taxonomy: null, organizationId: null, areas: null } as const
const FIRST = { limit: 1, offset: 0 }
/** Whoever names it may see what is gone. */
const EVER = '-infinity'
const ONE: Record<ListName, (context: PublicContext, id: string, isFullService: boolean) => Promise<Json | null>> = {
  services: async (context, id) => {
    const { items } = await openLists.services(context.tx, { ...ANYTHING, modifiedAfter: EVER, ids: [id] }, FIRST)
    return first(await present.services(context, items, { isFull: true }))
  },
  service_at_locations: async (context, id) => {
    const { items } = await openLists.spots(context.tx, { ...ANYTHING, modifiedAfter: EVER, ids: [id] }, FIRST)
    return first(await present.spots(context, items, { isFull: true }))
  },
  organizations: async (context, id, isFullService) => {
    const { items } = await openLists.organizations(
      context.tx,
      { words: null, terms: null, taxonomy: null, ids: [id] },
      FIRST,
    )
    return first(await present.organizations(context, items, { isFull: true, isFullService }))
  },
  taxonomies: (context, id) => oneOf(context, 'taxonomy', id),
  taxonomy_terms: (context, id) => oneOf(context, 'taxonomy_term', id),
}

const first = (found: readonly Json[]): Json | null => found[0] ?? null
const minimal = ({ id, modifiedAt }: Listed): Json => ({ id, modified_date: modifiedAt })

function shown({ total }: ListPage, contents: Json[]): Listing {
  return ok({ contents, total })
}

/** A whole directory is put together a part at a time, so that the database holds no more of it than that. */
async function inParts(items: readonly Listed[], tell: (items: readonly Listed[]) => Promise<Json[]>): Promise<Json[]> {
  const all: Json[] = []
  for (let from = 0; from < items.length; from += PART) all.push(...(await tell(items.slice(from, from + PART))))
  return all
}
const PART = 500
