// A paper about one case that goes to somebody: what it holds, for whom, why, and on which ground it may be given.
import * as z from 'zod'
import { LegalBasis } from '#confidentiality/consent/schema.ts'
import { Document } from '#platform/shared/document.ts'
import { failure } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { CaseId } from '#practice/cases/schema.ts'

export const ReportId = idOf('ReportId')
export type ReportId = z.infer<typeof ReportId>

export const ReportKind = z.enum(['social-report', 'case-summary', 'referral-summary', 'court-report'])
export type ReportKind = z.infer<typeof ReportKind>

/** The parts of a report, in the order in which they stand on paper. */
export const SectionName = z.enum([
  'household',
  'coming',
  'categories',
  'needs',
  'strengths',
  'functioning',
  'family',
  'plan',
  'work',
  'referrals',
  'consents',
  'closing',
  'opinion',
  'recommendations',
])
export type SectionName = z.infer<typeof SectionName>

/** Which parts each kind begins with, and whether it is one for which the official names of categories and of the NIK its last four digits are meant. */
export const KINDS = {
  'social-report': {
    isOfficial: true,
    sections: [
      ...(['household', 'coming', 'needs', 'strengths', 'functioning', 'family', 'plan', 'work', 'referrals'] as const),
      ...(['opinion', 'recommendations'] as const),
    ],
  },
  'case-summary': {
    isOfficial: false,
    sections: ['household', 'coming', 'needs', 'strengths', 'plan', 'work', 'referrals', 'closing'],
  },
  'referral-summary': {
    isOfficial: false,
    sections: ['household', 'needs', 'strengths', 'referrals', 'recommendations'],
  },
  'court-report': {
    isOfficial: true,
    sections: [
      ...(['household', 'coming', 'functioning', 'family', 'plan', 'work', 'consents'] as const),
      ...(['opinion', 'recommendations'] as const),
    ],
  },
} as const satisfies Record<ReportKind, { isOfficial: boolean; sections: readonly SectionName[] }>

export const ReportFormat = z.enum(['pdf', 'docx', 'page'])
export type ReportFormat = z.infer<typeof ReportFormat>
export const Language = z.enum(['id', 'en'])
export type Language = z.infer<typeof Language>

/** As long as an opinion may be, in characters. */
export const MOST_WORDS = 50_000
const OwnWords = z.string().trim().min(1).max(MOST_WORDS).nullable()

/** Who is meant, as far as a consent can name them: the agency itself, an organisation of the directory, or somebody else. */
export const RecipientIs = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agency') }),
  z.strictObject({ kind: z.literal('organization'), organizationId: z.uuid().toLowerCase() }),
  z.strictObject({ kind: z.literal('other') }),
])
export type RecipientIs = z.infer<typeof RecipientIs>

/** What a report is made from, beside the record. */
export const ReportAsked = z.strictObject({
  caseId: CaseId,
  kind: ReportKind,
  sections: z
    .array(SectionName)
    .min(1)
    .max(SectionName.options.length)
    .refine(sections => new Set(sections).size === sections.length),
  language: Language,
  recipient: z.string().trim().min(1).max(300),
  recipientIs: RecipientIs,
  purpose: z.string().trim().min(1).max(1000),
  /** The worker's opinion and recommendations, in their own words; null where nothing was written. */
  opinion: OwnWords,
  recommendations: OwnWords,
})
export type ReportAsked = z.infer<typeof ReportAsked>

/** Kinds of data of one person that stand in a report. */
export const DataKind = z.enum(['name', 'age', 'nik', 'address', 'health', 'safety', 'need', 'situation'])
export type DataKind = z.infer<typeof DataKind>

/** Somebody whom a report names: with what, and in which parts. */
export const NamedPerson = z.object({
  name: z.string(),
  isClient: z.boolean(),
  kinds: z.array(DataKind),
  sections: z.array(SectionName),
})
export type NamedPerson = z.infer<typeof NamedPerson>

/** What whoever makes a report must look at before it goes out. None of it blocks. */
export const ReportWarning = z.enum([
  'others-named',
  'address-protected',
  'service-protected',
  'reporter-withheld',
  'reporter-lives-there',
  'number-withheld',
  'category-official',
  'category-left-out',
  'sensitive-need',
  'own-words',
])
export type ReportWarning = z.infer<typeof ReportWarning>

/** Whether a consent or another basis in law covers giving it: which one, or why none does. */
export const Coverage = z.discriminatedUnion('is', [
  z.object({ is: z.literal('covered'), consentId: z.string(), basis: LegalBasis, endsOn: z.iso.date() }),
  z.object({ is: z.literal('lacking'), why: z.enum(['none', 'withdrawn', 'ended', 'categories', 'not-named']) }),
])
export type Coverage = z.infer<typeof Coverage>

/** The paper as it would go out; `hash` names exactly this wording. */
export const ReportPreview = z.object({
  document: Document,
  hash: z.string(),
  people: z.array(NamedPerson),
  warnings: z.array(ReportWarning),
  coverage: Coverage,
})
export type ReportPreview = z.infer<typeof ReportPreview>

/** `seenHash`: the wording that was looked at. Without a consent that covers it, `basis` and `reason` say why it is given. */
export const WriteReport = ReportAsked.extend({
  id: ReportId,
  format: ReportFormat,
  seenHash: z.string().regex(/^[0-9a-f]{64}$/),
  basis: LegalBasis.nullable(),
  reason: z.string().trim().min(1).max(2000).nullable(),
})
export type WriteReport = z.infer<typeof WriteReport>

/** A report that went out: it is never changed and never taken out. */
export const Report = z.object({
  id: ReportId,
  caseId: CaseId,
  kind: ReportKind,
  sections: z.array(SectionName),
  language: Language,
  format: ReportFormat,
  recipient: z.string(),
  purpose: z.string(),
  basis: LegalBasis,
  /** The consent that covered it; null where a reason was given instead. */
  consentId: z.string().nullable(),
  reason: z.string().nullable(),
  /** SHA-256 of the file, or of the wording where it was a page to print. */
  sha256: z.string(),
  writtenAt: z.iso.datetime(),
  byName: z.string().nullable(),
})
export type Report = z.infer<typeof Report>

/** Nothing covers giving it to this recipient, and nobody said why it is given. */
export const GroundMissing = failure('report-ground-missing', 422, {})
export type GroundMissing = z.infer<typeof GroundMissing.schema>
/** The record has changed since it was looked at: the paper would read otherwise. */
export const ReportChanged = failure('report-changed', 409, {})
export type ReportChanged = z.infer<typeof ReportChanged.schema>
