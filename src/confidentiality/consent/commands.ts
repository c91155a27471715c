import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { judgeConsent } from './rules.ts'
import type { Consent, ConsentId, ConsentUnclear, ConsentWithdrawn, GiveConsent, KeptConsent } from './schema.ts'
import { insertConsent, loadConsentForChange, updateWithdrawn } from './store.ts'

/**
 * Keep what a person agreed to, or on which other basis in law something is done. Later rooms call this from acts of their
 * own: who may, and for whom, is judged there.
 *
 * @param about - the case or person that it is about
 * @returns consent-unclear when it cannot be kept as it is told, or when its id was used before
 */
export async function keepConsent(
  context: Context,
  about: { subjectId: string },
  given: GiveConsent,
): Promise<Result<Consent, ConsentUnclear | { code: 'act-id-reused' }>> {
  const judged = judgeConsent(given, context.today)
  if (!judged.ok) return judged
  const consent: Consent = { ...judged.value, subjectId: about.subjectId, withdrawnAt: null }
  return (await insertConsent(context, consent)) ? ok(consent) : fail({ code: 'act-id-reused' })
}

/** End a consent now: from this instant it covers nothing. What was shared under it stays known. */
export async function withdraw(
  context: Context,
  of: { id: ConsentId; subjectId: string; words: string | null },
): Promise<Result<KeptConsent, ConsentWithdrawn | { code: 'not-found' }>> {
  const kept = await loadConsentForChange(context, of)
  if (!kept) return fail({ code: 'not-found' })
  const { withdrawnAt } = kept
  if (withdrawnAt !== null) return fail({ code: 'consent-withdrawn', withdrawnAt })
  await updateWithdrawn(context, of.id, of.words)
  return ok({ ...kept, withdrawnAt: context.at, withdrawalWords: of.words })
}
