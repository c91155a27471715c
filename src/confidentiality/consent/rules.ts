// Whether something may be kept or shared: judged from what was agreed, for whom, for what and until when.
import { addDays } from '#platform/shared/day.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { Consent, ConsentMissing, ConsentPurpose, ConsentUnclear, DataCategory, GiveConsent } from './schema.ts'

/** How long a consent holds when nobody says otherwise, in days. */
export const USUAL_DAYS = 90
/** What is to be done; the recipient is an organisation of the directory, null the agency itself; `on` a calendar day. */
export type ConsentQuestion = {
  purpose: ConsentPurpose
  recipientOrganizationId: string | null
  categories: readonly DataCategory[]
  on: string
}

/** The last day of a consent given on a day, unless another is agreed. */
export function usualEnd(givenOn: string): string {
  return addDays(givenOn, USUAL_DAYS)
}

/** The latest last day of a consent given on a day: the same day of the next year. After that it is asked again. */
export function latestEnd(givenOn: string): string {
  const year = Number(givenOn.slice(0, 4)) + 1
  return givenOn.endsWith('-02-29') ? `${year}-02-28` : `${year}${givenOn.slice(4)}`
}

/**
 * Is there one living consent or other basis for exactly this purpose and this recipient that covers all of these kinds of
 * data on this day? What is covered in two halves is not covered: a person agrees to one whole.
 *
 * @returns the one that lasts longest; else which kinds of data lack one, and what stands nearest in the way: the kinds, a
 *   consent that has ended, one that was withdrawn, or that there is none at all
 */
export function covers(
  consents: readonly Consent[],
  { purpose, recipientOrganizationId, categories, on }: ConsentQuestion,
): Result<Consent, ConsentMissing> {
  const meant = consents.filter(
    one => one.purpose === purpose && one.recipientOrganizationId === recipientOrganizationId && one.givenOn <= on,
  )
  const lacking = (one: Consent) => categories.filter(category => !one.categories.includes(category))
  const standing = meant.filter(one => one.withdrawnAt === null)
  const living = standing.filter(one => on <= one.endsOn)
  const [found] = living.filter(one => lacking(one).length === 0).sort(longestFirst)
  if (found) return ok(found)
  const [nearest] = living.sort((a, b) => lacking(a).length - lacking(b).length || longestFirst(a, b))
  if (nearest) return fail({ code: 'consent-missing', categories: lacking(nearest), why: 'categories' })
  const why = standing.length > 0 ? 'ended' : meant.length > 0 ? 'withdrawn' : 'none'
  return fail({ code: 'consent-missing', categories: [...categories], why })
}

function longestFirst(a: Consent, b: Consent): number {
  if (a.endsOn !== b.endsOn) return a.endsOn < b.endsOn ? 1 : -1
  return a.id < b.id ? -1 : 1
}

/**
 * May this be kept as it is told?
 *
 * @param today - calendar day where the agency is
 * @returns what is unclear, with the latest day on which it may end
 */
export function judgeConsent(given: GiveConsent, today: string): Result<GiveConsent, ConsentUnclear> {
  const latestOn = latestEnd(given.givenOn)
  const unclear = (why: ConsentUnclear['why']) => fail({ code: 'consent-unclear', why, latestOn } as const)
  if (given.givenOn > today) return unclear('given-later')
  if (given.endsOn < given.givenOn) return unclear('ends-too-early')
  if (given.endsOn > latestOn) return unclear('ends-too-late')
  if (given.basis === 'consent') return given.howGiven === 'not-asked' ? unclear('not-asked') : ok(given)
  return (given.reason ?? '') === '' ? unclear('reason-missing') : ok(given)
}
