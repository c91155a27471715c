import * as z from 'zod'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { CaseId } from '../../schema.ts'

export const AidId = idOf('AidId')
export type AidId = z.infer<typeof AidId>
export const AidKind = z.enum(['money', 'thing'])
export type AidKind = z.infer<typeof AidKind>
/** Where aid came from. */
export const AidSource = z.enum([
  'agency',
  'government',
  'zakat',
  'organisation',
  'community',
  'family',
  'company',
  'other',
])
export type AidSource = z.infer<typeof AidSource>

/** As much as one gift may be: two thousand million rupiah. */
export const MOST_RUPIAH = 2_000_000_000

/** What a client was given, by whom, and who took it. */
export const Aid = z.strictObject({
  id: AidId,
  caseId: CaseId,
  kind: AidKind,
  what: z.string().trim().min(1).max(300),
  /** Whole rupiah; null for a thing. */
  amountRupiah: z.int().positive().max(MOST_RUPIAH).nullable(),
  quantity: z.number().positive().max(1_000_000).nullable(),
  unit: z.string().trim().min(1).max(40).nullable(),
  source: AidSource,
  /** Who exactly gave it; null when nobody said. */
  sourceName: z.string().trim().min(1).max(200).nullable(),
  receivedBy: z.string().trim().min(1).max(200),
  givenOn: z.iso.date(),
  /** Null when it is not known. */
  hasReceipt: z.boolean().nullable(),
  words: z.string().trim().min(1).max(2000).nullable(),
})
export type Aid = z.infer<typeof Aid>

type Amount = { kind: AidKind; amountRupiah: number | null; quantity: number | null }
const isCounted = ({ kind, amountRupiah, quantity }: Amount) =>
  kind === 'money' ? amountRupiah !== null : quantity !== null && amountRupiah === null
const howMuch = (aid: Amount) => ({
  path: [aid.kind === 'money' || aid.amountRupiah !== null ? 'amountRupiah' : 'quantity'],
})
const judge = (aid: Amount, context: z.core.$RefinementCtx) => {
  if (!isCounted(aid)) context.addIssue({ code: 'custom', ...howMuch(aid) })
}
/** What a form asks for. Money has an amount; a thing has a quantity and no amount. */
export const GivenAid = Aid.omit({ id: true, caseId: true }).superRefine(judge)
export const RecordAid = Aid.superRefine(judge)
export type RecordAid = z.infer<typeof RecordAid>

/** Who wrote something down and when, and why it was taken back; null while it stands. */
export const Written = z.object({
  recordedByName: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  takenBackFor: z.string().nullable(),
})
export const AidView = Aid.extend(Written.shape)
export type AidView = z.infer<typeof AidView>

export const AdvocacyId = idOf('AdvocacyId')
export type AdvocacyId = z.infer<typeof AdvocacyId>
/** As what the worker stood up for the client: the roles of practice that act toward others. */
export const AdvocacyRole = z.enum([
  'broker',
  'advocate',
  'mediator',
  'negotiator',
  'coordinator',
  'educator',
  'activist',
])
export type AdvocacyRole = z.infer<typeof AdvocacyRole>
export const AdvocacyResult = z.enum(['waiting', 'granted', 'partly', 'refused'])
export type AdvocacyResult = z.infer<typeof AdvocacyResult>

/** What a worker asked of others for the client, and what came of it. */
export const Advocacy = z.strictObject({
  id: AdvocacyId,
  caseId: CaseId,
  role: AdvocacyRole,
  /** A person, an office or an organisation, in words. */
  toward: z.string().trim().min(1).max(200),
  asked: z.string().trim().min(1).max(4000),
  result: AdvocacyResult,
  came: z.string().trim().min(1).max(4000).nullable(),
  actedOn: z.iso.date(),
  version: z.int().positive(),
})
export type Advocacy = z.infer<typeof Advocacy>
export const AdvocacyView = Advocacy.extend(Written.shape)
export type AdvocacyView = z.infer<typeof AdvocacyView>

export const RecordAdvocacy = Advocacy.omit({ version: true })
export type RecordAdvocacy = z.infer<typeof RecordAdvocacy>
/** What came of it, on the version that was seen. */
export const TellAdvocacy = Advocacy.pick({ id: true, caseId: true, result: true, came: true, version: true })
export type TellAdvocacy = z.infer<typeof TellAdvocacy>
export const AdvocacyClash = versionClash(Advocacy, TellAdvocacy)
export type AdvocacyClash = z.infer<typeof AdvocacyClash.schema>

/** This was taken back before. */
export const TakenBack = failure('taken-back', 409, {})
export type TakenBack = z.infer<typeof TakenBack.schema>

/** Aid, an action or a paper that was written down wrongly; it stays to be seen, with the reason. */
export const TakeBackWork = z.strictObject({
  caseId: CaseId,
  of: z.enum(['aid', 'advocacy', 'paper']),
  id: z.uuidv7().toLowerCase(),
  words: z.string().trim().min(1).max(500),
})
export type TakeBackWork = z.infer<typeof TakeBackWork>
