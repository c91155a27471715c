import * as z from 'zod'
import { idOf } from '#platform/shared/id.ts'
import { failure } from '#platform/shared/failure.ts'

export const ConsentId = idOf('ConsentId')
export type ConsentId = z.infer<typeof ConsentId>

export const ConsentPurpose = z.enum(['casework', 'referral'])
export type ConsentPurpose = z.infer<typeof ConsentPurpose>

/** What the person agrees may be kept or shared. */
export const DataCategory = z.enum([
  'identity',
  'contact',
  'address',
  'household',
  'need',
  'situation',
  'health',
  'safety',
])
export type DataCategory = z.infer<typeof DataCategory>

/** Consent, or another basis in law under which something may be done without it. */
export const LegalBasis = z.enum(['consent', 'vital-interest', 'legal-obligation', 'public-task'])
export type LegalBasis = z.infer<typeof LegalBasis>

/** What the person is owed before anything is kept or shared: for which purpose, whom, what, until when, how it was given. */
export const Consent = z.strictObject({
  id: ConsentId,
  /** The case or person that it is about. */
  subjectId: z.uuid().toLowerCase(),
  purpose: ConsentPurpose,
  /** Who may receive it; null: the agency itself. */
  recipientOrganizationId: z.uuid().toLowerCase().nullable(),
  categories: z.array(DataCategory).min(1),
  basis: LegalBasis,
  howGiven: z.enum(['spoken', 'signed', 'thumbprint', 'by-guardian', 'not-asked']),
  givenBy: z.string().trim().min(1).max(200),
  /** Why there is no consent, where the basis is another. */
  reason: z.string().trim().max(1000).nullable(),
  givenOn: z.iso.date(),
  /** The last day on which it holds. */
  endsOn: z.iso.date(),
  withdrawnAt: z.iso.datetime().nullable(),
})
export type Consent = z.infer<typeof Consent>

/** No living consent or other basis covers this: which categories lack one, and why. */
export const ConsentMissing = failure('consent-missing', 409, {
  categories: z.array(DataCategory),
  why: z.enum(['none', 'withdrawn', 'ended', 'categories']),
})
export type ConsentMissing = z.infer<typeof ConsentMissing.schema>

/** What is written down when someone gives consent, or when another basis in law is relied upon. */
export const GiveConsent = Consent.omit({ subjectId: true, withdrawnAt: true })
export type GiveConsent = z.infer<typeof GiveConsent>

/** A consent as lists show one; whoever withdrew it, and why, stays beside it. */
export const KeptConsent = Consent.extend({ withdrawalWords: z.string().nullable() })
export type KeptConsent = z.infer<typeof KeptConsent>

/**
 * A consent that cannot be kept: it ends before it begins or runs too long, it was given on a day that has not come, or it
 * rests on another basis than consent and does not say why.
 */
export const ConsentUnclear = failure('consent-unclear', 422, {
  why: z.enum(['reason-missing', 'not-asked', 'ends-too-late', 'ends-too-early', 'given-later']),
  latestOn: z.iso.date(),
})
export type ConsentUnclear = z.infer<typeof ConsentUnclear.schema>

/** Someone withdrew it before. */
export const ConsentWithdrawn = failure('consent-withdrawn', 409, { withdrawnAt: z.iso.datetime() })
export type ConsentWithdrawn = z.infer<typeof ConsentWithdrawn.schema>
