import { fail, ok, type Result } from '#platform/shared/result.ts'
import type {
  ConsentUnclear,
  HelperClash,
  HelperLoad,
  HelperStanding,
  HelperTold,
  InformalResource,
} from '../schema/informal.ts'

/**
 * How a helper stands, and how many families they help.
 *
 * @param counted - families of the agency that chose this helper for a need which is still open
 * @param today - calendar day where the agency is
 * @returns `families`: the greater of what they said and what was counted; null when neither is known
 */
export function loadOf(resource: InformalResource, { counted, today }: { counted: number; today: string }): HelperLoad {
  const { familiesSaid, familiesAtMost } = resource
  const families = familiesSaid === null ? counted || null : Math.max(familiesSaid, counted)
  const isFull = familiesAtMost !== null && families !== null && families >= familiesAtMost
  return { standing: standingOf(resource, today) ?? (isFull ? 'full' : 'ready'), families }
}

function standingOf({ withdrawnOn, consent, rests }: InformalResource, today: string): HelperStanding | null {
  if (withdrawnOn !== null) return 'withdrawn'
  if (consent.until !== null && consent.until < today) return 'lapsed'
  const isResting = rests !== null && rests.since <= today && (rests.until === null || rests.until >= today)
  return isResting ? 'resting' : null
}

type Case = InformalResource['caseId']

/**
 * A helper as first written down. A consent of tomorrow, one that ends before it was given, and a village or a family that
 * nobody named are refused.
 *
 * @param at.caseId - the case that named them; null where they came to the agency themselves
 */
export function noted(
  { id, ...told }: HelperTold & Pick<InformalResource, 'id'>,
  at: { today: string; caseId: Case },
): Result<InformalResource, ConsentUnclear> {
  const unclear = unclearIn(told, at)
  if (unclear) return fail(unclear)
  return ok({ id, ...told, caseId: caseFor(told, at.caseId), rests: null, withdrawnOn: null, version: 1 })
}

/**
 * The same helper told anew, on the version that the writer saw. Whoever withdrew is back only by a consent that was given
 * on that day or later.
 */
export function toldAnew(
  kept: InformalResource,
  sent: HelperTold & { version: number },
  at: { today: string; caseId: Case },
): Result<InformalResource, ConsentUnclear | HelperClash> {
  const { version, ...told } = sent
  if (kept.version !== version) return fail({ code: 'version-clash', kept, sent })
  const unclear = unclearIn(told, at)
  if (unclear) return fail(unclear)
  if (kept.withdrawnOn !== null && told.consent.on < kept.withdrawnOn) {
    return fail({ code: 'consent-unclear', why: 'withdrawn' })
  }
  return ok({ ...kept, ...told, caseId: caseFor(told, at.caseId), withdrawnOn: null, version: version + 1 })
}

/** They rest, until a day or until they say so; or are back. */
export function resting(
  kept: InformalResource,
  sent: { isResting: boolean; until: string | null; version: number },
  today: string,
): Result<InformalResource, HelperClash> {
  if (kept.version !== sent.version) return fail({ code: 'version-clash', kept, sent: { version: sent.version } })
  const rests = sent.isResting ? { since: kept.rests?.since ?? today, until: sent.until } : null
  return ok({ ...kept, rests, version: kept.version + 1 })
}

/** They may be asked no more, from today; how to reach them is forgotten. To withdraw needs no version: it always counts. */
export function withdrawn(kept: InformalResource, today: string): InformalResource {
  const consent = { ...kept.consent, contactToClient: false }
  return { ...kept, contact: null, consent, withdrawnOn: kept.withdrawnOn ?? today, version: kept.version + 1 }
}

/** Whoever agreed for one family alone is known to its case; all others to the agency. */
function caseFor({ audience }: HelperTold, caseId: Case): Case {
  return audience === 'family' ? caseId : null
}

function unclearIn(
  { consent: { on, until }, audience, areaCode }: HelperTold,
  { today, caseId }: { today: string; caseId: Case },
): ConsentUnclear | null {
  const unclear = (why: ConsentUnclear['why']): ConsentUnclear => ({ code: 'consent-unclear', why })
  if (on > today) return unclear('in-future')
  if (until !== null && until < on) return unclear('ends-before')
  if (audience === 'village' && areaCode === null) return unclear('village-not-named')
  return audience === 'family' && caseId === null ? unclear('family-not-named') : null
}
