import * as z from 'zod'
import { failure } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { CaseId } from '#practice/cases/schema.ts'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { plainWord } from '#practice/referrals/schema/link.ts'
import { ReferralId } from '#practice/referrals/schema/referral.ts'

export const ClientLinkId = idOf('ClientLinkId')
export type ClientLinkId = z.infer<typeof ClientLinkId>
export const ClientAnswerId = idOf('ClientAnswerId')
export type ClientAnswerId = z.infer<typeof ClientAnswerId>

/** How many days a client's link works. */
export const LINK_DAYS = 90
/** After so many wrong words a link opens nothing any more. */
export const WRONG_WORDS = 5
const LEAST_LETTERS = 4
/** A word of the client's own, for whoever else may hold the telephone; signs alone are none, since they need not fit. */
export const OwnWord = z
  .string()
  .trim()
  .max(40)
  .refine(word => plainWord(word).length >= LEAST_LETTERS)

export const MakeClientLink = z.strictObject({
  id: ClientLinkId,
  caseId: CaseId,
  token: z.string().regex(/^[\w-]{43}$/),
  word: OwnWord,
})
export type MakeClientLink = z.infer<typeof MakeClientLink>

/** A client's link as the worker sees it; `locked` after too many wrong words. */
export const ClientLink = z.object({
  id: ClientLinkId,
  state: z.enum(['open', 'expired', 'ended', 'locked']),
  madeAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** When it was last used with the right word or an answer; null while it was not. */
  usedAt: z.iso.datetime().nullable(),
})
export type ClientLink = z.infer<typeof ClientLink>

/** Did you get help? In the client's own judgement, which nobody else's replaces. */
export const Said = z.enum(['helped', 'not-helped', 'not-yet', 'call-me', 'changed-mind'])
export type Said = z.infer<typeof Said>
/** Were you treated with respect? */
export const Respect = z.enum(['yes', 'partly', 'no'])
export type Respect = z.infer<typeof Respect>
/** By whom an answer came: the client's own link, or someone who passed it on for a client without a telephone. */
export const Through = z.enum(['link', 'worker', 'trusted-person'])
export type Through = z.infer<typeof Through>

export const ClientAnswer = z.object({
  id: ClientAnswerId,
  caseId: CaseId,
  referralId: ReferralId,
  said: Said,
  /** Null when the client did not say. */
  respect: Respect.nullable(),
  words: z.string().max(2000).nullable(),
  through: Through,
  at: z.iso.datetime(),
  /** When a worker of the case read it; null while nobody did. */
  readAt: z.iso.datetime().nullable(),
})
export type ClientAnswer = z.infer<typeof ClientAnswer>

/** What a client without a telephone says, told by whoever passes it on. */
export const RecordClientAnswer = z.strictObject({
  id: ClientAnswerId,
  caseId: CaseId,
  referralId: ReferralId,
  said: Said,
  respect: Respect.nullable(),
  words: z.string().trim().max(2000).nullable(),
  through: Through.exclude(['link']),
})
export type RecordClientAnswer = z.infer<typeof RecordClientAnswer>

/** Everything of a case in which the client speaks; the answers latest first. */
export const Voice = z.object({ links: z.array(ClientLink), answers: z.array(ClientAnswer) })
export type Voice = z.infer<typeof Voice>

/** An answer that nobody has read yet, with whom it is about. */
export const WaitingAnswer = ClientAnswer.pick({ id: true, caseId: true, said: true, at: true }).extend({
  clientName: z.string(),
})
export type WaitingAnswer = z.infer<typeof WaitingAnswer>

/** This case has no such referral. */
export const ReferralElsewhere = failure('referral-elsewhere', 422, {})

/** By what the figures are told apart. */
export const FiguresBy = z.enum(['service', 'need', 'area'])
export type FiguresBy = z.infer<typeof FiguresBy>

/** What came of the referrals to one service, for one need, or from one district. Days are medians; null while there are none. */
export const HelpFigure = z.object({
  /** Id of the service, term of the need, or code of the district. */
  key: z.string(),
  name: Bilingual.nullable(),
  sent: z.int(),
  /** The provider answered in some way. */
  reached: z.int(),
  /** Help was begun or given, as the provider says. */
  received: z.int(),
  /** It helped at least in part, as the client says, themselves or through the worker. */
  helped: z.int(),
  declined: z.int(),
  /** Nobody answered for longer than a request should wait. */
  silent: z.int(),
  daysToAnswer: z.number().nullable(),
  daysToHelp: z.number().nullable(),
  /** Why it was declined or could not be done, the most frequent first. */
  reasons: z.array(z.object({ reason: z.string(), count: z.int() })),
})
export type HelpFigure = z.infer<typeof HelpFigure>
