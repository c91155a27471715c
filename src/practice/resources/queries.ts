import type { Context } from '#platform/server/context.ts'
import type { InformalResource, Service, ServiceId } from './schema/resource.ts'
import { loadInformalFor } from './store/informal.ts'
import { loadServices } from './store/load.ts'
import { findServices } from './store/search.ts'

/** Far more than a need has in one place; what is beyond is counted, not lost from sight. */
const MOST_IN_AREA = 300
const MOST_ELSEWHERE = 30

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
  { tx }: Pick<Context, 'tx'>,
  asked: { terms: readonly string[]; areas: readonly string[] | null },
): Promise<ServicesFor> {
  const found = await findServices(tx, asked, { inArea: MOST_IN_AREA, elsewhere: MOST_ELSEWHERE })
  return {
    ...found,
    inArea: await loadServices(tx, found.inArea),
    elsewhere: await loadServices(tx, found.elsewhere),
  }
}

/** Null when the directory has no such service. */
export async function serviceById({ tx }: Pick<Context, 'tx'>, id: ServiceId | string): Promise<Service | null> {
  const [service] = await loadServices(tx, [id])
  return service ?? null
}

/** Helpers for one of the terms, known to this case or shared within the agency. */
export function informalFor(
  { tx }: Pick<Context, 'tx'>,
  { terms, caseId }: { terms: readonly string[]; caseId: string },
): Promise<InformalResource[]> {
  return loadInformalFor(tx, terms, caseId)
}
