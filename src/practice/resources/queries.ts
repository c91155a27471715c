import type { Context } from '#platform/server/context.ts'
import type { InformalKind, InformalResource } from './schema/informal.ts'
import type { Service, ServiceId } from './schema/resource.ts'
import { loadContacts, loadInformalFor, loadInformalOfCase, loadShared, type Contact } from './store/informal.ts'
import { loadServices } from './store/load.ts'
import { findServices } from './store/search.ts'

/** Far more than a need has in one place; what is beyond is counted, not lost from sight. */
const MOST_IN_AREA = 300
const MOST_ELSEWHERE = 30

/** `today`: whose conditions hold; the directory's own day when left out. */
type Dated = Pick<Context, 'tx'> & Partial<Pick<Context, 'today'>>

/** Services for a need. Counts are of all, the lists may be shorter. */
export type ServicesFor = { inArea: Service[]; inAreaCount: number; elsewhere: Service[]; elsewhereCount: number }

/**
 * Services that could meet one of the terms and are not gone.
 *
 * @param terms - needs, with those that stand for them: see knowledge/rules termsRelatedTo
 * @param areas - where the client lives, smallest first; null when not known, and then nothing is elsewhere
 * @returns `inArea`: those that serve the client's areas, or everyone, or nobody said whom; local ones first
 */
export async function servicesFor(
  { tx, today }: Dated,
  asked: { terms: readonly string[]; areas: readonly string[] | null },
): Promise<ServicesFor> {
  const found = await findServices(tx, asked, { inArea: MOST_IN_AREA, elsewhere: MOST_ELSEWHERE })
  return {
    ...found,
    inArea: await loadServices(tx, found.inArea, today),
    elsewhere: await loadServices(tx, found.elsewhere, today),
  }
}

/** Null when the directory has no such service. */
export async function serviceById({ tx, today }: Dated, id: ServiceId | string): Promise<Service | null> {
  const [service] = await loadServices(tx, [id], today)
  return service ?? null
}

/** The same for many, in the order of the ids; those that are not known are left out. */
export function servicesByIds({ tx, today }: Dated, ids: readonly string[]): Promise<Service[]> {
  return loadServices(tx, ids, today)
}

/** Helpers for one of the terms who may be asked today, known to this case or shared within the agency. */
export function informalFor(
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  { terms, caseId }: { terms: readonly string[]; caseId: string },
): Promise<InformalResource[]> {
  return loadInformalFor(tx, { terms, caseId, today })
}

/** Helpers that were named in a case, by name, also those that are shared within the agency; those that withdrew last. */
export function informalOfCase({ tx }: Pick<Context, 'tx'>, caseId: string): Promise<InformalResource[]> {
  return loadInformalOfCase(tx, caseId)
}

/**
 * Helpers who agreed that the agency's workers know them and who may be asked today, by name.
 *
 * @param asked - `needs`: terms of which one is met; `after`: the last one of the page before; null asks for all
 */
export function sharedInformal(
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  asked: { words: string; needs: readonly string[] | null; kind: InformalKind | null; area: string | null },
  page: { after: string | null; limit: number },
): Promise<InformalResource[]> {
  const { needs: terms, kind, area: areas } = asked
  const words = asked.words
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
  return loadShared(tx, { words, terms, kind, areas, today, ...page })
}

/** How to reach helpers, of those among them who may still be asked today: whoever withdrew is reached no more. */
export function contactsOf(
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  ids: readonly string[],
): Promise<Map<string, Contact>> {
  return loadContacts(tx, ids, today)
}
