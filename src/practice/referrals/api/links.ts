import * as z from 'zod'
import { Download } from '#platform/shared/document.ts'
import { operation } from '#platform/shared/operation.ts'
import { publicRow } from '#platform/shared/public-row.ts'
import { EndLink, LetterFile, MakeLink, ReferralLink } from '../schema/link.ts'
import { ActNotAllowed, Referral } from '../schema/referral.ts'

const ofCase = { purpose: 'help', relation: 'caseId', offline: 'online-only' } as const

export const referralLinks = operation({
  name: 'referralLinks',
  summary: 'The links by which the provider of a referral can answer without an account, never their tokens',
  method: 'GET',
  path: '/cases/:caseId/referrals/:id/links',
  input: Referral.pick({ id: true, caseId: true }),
  output: z.array(ReferralLink),
  failures: [],
  permission: 'referral.read',
  audit: { fact: 'referral-links.read', about: 'caseId' },
  ...ofCase,
})

export const makeReferralLink = operation({
  name: 'makeReferralLink',
  summary: 'Let the provider answer one referral by a link; token and word come from the device',
  method: 'POST',
  path: '/cases/:caseId/referrals/:id/links',
  input: MakeLink,
  output: z.array(ReferralLink),
  failures: [ActNotAllowed],
  permission: 'referral.send',
  audit: { fact: 'referral-link.made', about: 'caseId' },
  ...ofCase,
})

export const endReferralLink = operation({
  name: 'endReferralLink',
  summary: 'End a link now',
  method: 'POST',
  path: '/cases/:caseId/referrals/:id/links/:linkId/end',
  input: EndLink,
  output: z.array(ReferralLink),
  failures: [],
  permission: 'referral.send',
  audit: { fact: 'referral-link.ended', about: 'caseId' },
  ...ofCase,
})

export const referralLetter = operation({
  name: 'referralLetter',
  summary: 'The letter of referral as a PDF, with the code of a link where one was just made',
  method: 'POST',
  reads: true,
  path: '/cases/:caseId/referrals/:id/letter',
  input: LetterFile,
  output: Download,
  failures: [],
  permission: 'referral.read',
  audit: { fact: 'referral-letter.read', about: 'caseId' },
  ...ofCase,
})

// A link is text of any kind: one that is no token of ours is answered like one that has expired.
const Token = z.string().max(200)
const text = (most: number) => z.string().max(most).catch('')

export const linkedReferral = publicRow({
  name: 'linkedReferral',
  summary: 'What one provider is asked, without anything of the person, and what it can answer',
  method: 'GET',
  path: '/r/:token',
  input: z.object({ token: Token }),
  answers: 'page',
  askedPerMinute: 40,
})

export const answerByLink = publicRow({
  name: 'answerByLink',
  summary: 'Show the person to whoever knows the word, answer, or take an answer back within ten minutes',
  method: 'POST',
  path: '/r/:token',
  input: z.object({
    token: Token,
    act: z
      .enum(['show', 'undo', 'accept', 'wait-list', 'decline', 'ask', 'start', 'complete', 'could-not'])
      .catch('show'),
    word: text(60),
    version: z.coerce.number().int().positive().catch(1),
    reason: text(60),
    words: text(2000),
    output: text(2000),
    waitPlace: text(10),
    expectedOn: text(10),
  }),
  answers: 'page',
  askedPerMinute: 30,
})
