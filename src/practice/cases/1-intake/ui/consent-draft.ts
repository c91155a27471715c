import { judgeConsent, usualEnd } from '#confidentiality/consent/rules.ts'
import type { ConsentUnclear, DataCategory, GiveConsent } from '#confidentiality/consent/schema.ts'
import { dayTyped, wholeDay } from '../../ui/day-typed.ts'

/** What is typed of a consent, or of another basis in law. */
export type ConsentDraft = {
  id: string
  basis: string
  howGiven: string
  givenBy: string
  reason: string
  endsOn: unknown
  categories: readonly string[]
}

/** What an agency writes down to help at all; health and safety are asked for when they are needed. */
export const USUAL_CATEGORIES: readonly DataCategory[] = [
  'identity',
  'contact',
  'address',
  'household',
  'need',
  'situation',
]

/** @param today - where the agency is, `YYYY-MM-DD` */
export function freshConsent(
  id: string,
  { clientName, categories, today }: { clientName: string; categories: readonly DataCategory[]; today: string },
): ConsentDraft {
  const endsOn = wholeDay(usualEnd(today))
  return { id, basis: 'consent', howGiven: '', givenBy: clientName, reason: '', endsOn, categories: [...categories] }
}

/** What a schema reads from it. Without consent, whoever writes it down decides, and says why. */
export function consentFrom(draft: ConsentDraft, { myName, today }: { myName: string; today: string }) {
  const { id, basis, howGiven, givenBy, reason, endsOn, categories } = draft
  const isConsent = basis === 'consent'
  return {
    ...{ id, basis, categories, givenOn: today, endsOn: dayTyped(endsOn) },
    howGiven: isConsent ? howGiven : 'not-asked',
    givenBy: isConsent ? givenBy : myName,
    reason: isConsent || reason.trim() === '' ? null : reason,
  }
}

const FIELDS: Record<ConsentUnclear['why'], keyof ConsentDraft> = {
  'reason-missing': 'reason',
  'not-asked': 'howGiven',
  'ends-too-late': 'endsOn',
  'ends-too-early': 'endsOn',
  'given-later': 'endsOn',
}

/** The field in which a consent that could be read is still unclear; null when nothing is. */
export function unclearField(
  given: Omit<GiveConsent, 'purpose' | 'recipientOrganizationId'>,
  today: string,
): keyof ConsentDraft | null {
  const judged = judgeConsent({ ...given, purpose: 'casework', recipientOrganizationId: null }, today)
  return judged.ok ? null : FIELDS[judged.failure.why]
}
