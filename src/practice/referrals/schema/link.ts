import * as z from 'zod'
import { idOf } from '#platform/shared/id.ts'
import { Referral } from './referral.ts'

export const ReferralLinkId = idOf('ReferralLinkId')
export type ReferralLinkId = z.infer<typeof ReferralLinkId>

/** How a link reaches the provider: printed on the letter, in a message, or opened at the counter. */
export const LinkWay = z.enum(['letter', 'message', 'counter'])
export type LinkWay = z.infer<typeof LinkWay>

/** How many days a link works, by its way. */
export const LINK_DAYS = { letter: 60, message: 30, counter: 1 } as const satisfies Record<LinkWay, number>
/** After so many wrong words a link opens nothing any more. */
export const WRONG_WORDS = 5
/** For how many minutes an answer can be taken back by whoever gave it. */
export const UNDO_MINUTES = 10

/** Shown after the link's word: such as `padi-47`. Capitals and spaces of whoever types it do not matter. */
export const LinkWord = z.string().regex(/^[a-z]{3,10}-\d{2}$/)

/** Of a word what must fit: its letters and digits, in whichever script, however it is typed. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** The token and the word are minted on the device; nothing but their digests is kept. */
export const MakeLink = Referral.pick({ id: true, caseId: true }).extend({
  linkId: ReferralLinkId,
  way: LinkWay,
  token: z.string().regex(/^[\w-]{43}$/),
  word: LinkWord,
})
export type MakeLink = z.infer<typeof MakeLink>

export const EndLink = Referral.pick({ id: true, caseId: true }).extend({ linkId: ReferralLinkId })
export type EndLink = z.infer<typeof EndLink>

/** A link as the worker sees it; `locked` after too many wrong words. */
export const ReferralLink = z.object({
  id: ReferralLinkId,
  way: LinkWay,
  state: z.enum(['open', 'expired', 'ended', 'locked']),
  madeAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** When somebody last answered or looked by it; null while nobody did. */
  usedAt: z.iso.datetime().nullable(),
})
export type ReferralLink = z.infer<typeof ReferralLink>

/** A letter as a file. The code is that of a link made on the device, with its word; null without one. */
export const LetterFile = Referral.pick({ id: true, caseId: true }).extend({
  language: z.enum(['id', 'en']),
  code: z
    .strictObject({
      url: z
        .url({ protocol: /^https?$/ })
        .max(300)
        .regex(/\/r\/[\w-]{43}$/),
      word: LinkWord,
    })
    .nullable(),
})
export type LetterFile = z.infer<typeof LetterFile>
