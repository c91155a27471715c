import type { PublicContext } from '#confidentiality/access/public-route.ts'
import { placesOf } from '#practice/areas/queries.ts'
import { ancestorsOf } from '#practice/areas/rules.ts'
import type { Place } from '#practice/areas/schema.ts'
import { needTerms, termsRelatedTo } from '#practice/knowledge/queries.ts'
import { publicServices } from '#practice/resources/queries/public.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { dangersIn, type Danger } from '../rules/danger.ts'
import { askedIn } from '../rules/asking.ts'
import { meaningsOf } from '../rules/meaning.ts'
import type { Near } from '../rules/place.ts'
import { rankFound } from '../rules/ranking.ts'
import type { FindAsked } from '../schema/asked.ts'
import { currentDirectory } from './directory.ts'
import { nearOf } from './place.ts'

export type Hit = { service: Service; metres: number | null; isLocal: boolean }
/** One page of what was found. `place`: where the area lies; `elsewhere`: how many would fit but serve other areas. */
export type FindAnswer = {
  near: Near
  place: Place | null
  hits: Hit[]
  total: number
  elsewhere: number
  pages: number
  dangers: Danger[]
}

/** Ten on a page: as many as a map can number, and few enough for a slow phone. */
export const PAGE = 10
const MEANINGS = meaningsOf(needTerms())

/** Answer a search. What was typed is used here and kept nowhere. */
export async function findFor(context: PublicContext, asked: FindAsked): Promise<FindAnswer> {
  const near = await nearOf(context, asked)
  const area = near.is === 'one' ? near.area : null
  const place = area === null ? null : ((await placesOf(context, [area.code])).get(area.code) ?? null)
  const index = await currentDirectory(context.tx)
  const { found, elsewhere } = rankFound(index, {
    ...askedIn(asked.q, MEANINGS),
    needs: asked.need === undefined ? null : termsRelatedTo(asked.need),
    areas: area === null ? null : ancestorsOf(area.code),
    from: place,
    isOpen: asked.open,
    isFree: asked.free,
    isWheelchair: asked.wheelchair,
    language: asked.language ?? null,
    actor: asked.actor ?? null,
    at: context.at,
  })
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const from = (Math.min(asked.page, pages) - 1) * PAGE
  const shown = found.slice(from, from + PAGE)
  const services = await publicServices(
    context,
    shown.map(({ service }) => service.id),
  )
  const hits = services.map(service => {
    const { metres = null, isLocal = false } = shown.find(one => one.service.id === service.id) ?? {}
    return { service, metres, isLocal }
  })
  return { near, place, hits, total: found.length, elsewhere, pages, dangers: dangersIn(asked.q) }
}

/** Up to three services for the same need, nearest first; never one whose place is protected, nor from such a place. */
export async function similarTo(
  { tx }: PublicContext,
  service: Service,
): Promise<{ id: string; name: Service['name'] }[]> {
  const [need] = service.needs
  if (need === undefined) return []
  const index = await currentDirectory(tx)
  const own = service.locations.find(({ latitude, longitude }) => latitude !== null && longitude !== null)
  const from =
    own && own.latitude !== null && own.longitude !== null ? { latitude: own.latitude, longitude: own.longitude } : null
  const { found } = rankFound(index, {
    ...{ words: [], meant: new Map(), needs: [need], areas: null, isOpen: false, isFree: false, isWheelchair: false },
    ...{ language: null, actor: null, at: '', from },
  })
  return found
    .filter(one => one.service.id !== service.id)
    .slice(0, 3)
    .map(one => ({ id: one.service.id, name: one.service.name }))
}

/** Ids of all services that everyone may see. */
export async function publicServiceIds({ tx }: PublicContext): Promise<string[]> {
  const index = await currentDirectory(tx)
  return [...index.numberOf.keys()].toSorted()
}
