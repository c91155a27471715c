import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseClosed } from '#practice/cases/schema.ts'
import * as act from './schema/act.ts'
import { ActNotAllowed, ConsentMissing, InboxReferral, Referral, ReferralClash } from './schema/referral.ts'
import { CaseReferral, Inbox, InboxGroup, MyReferral, ReferralPage, ReferralStanding } from './schema/view.ts'

/** Where a page of the inbox begins: an instant and an id. */
const AFTER = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z~[0-9a-f-]{36}$/
const ofCase = z.strictObject({ caseId: Referral.shape.caseId })
const ofReferral = z.strictObject({ caseId: Referral.shape.caseId, id: Referral.shape.id })

export const previewReferral = operation({
  name: 'previewReferral',
  summary: 'What the provider would see of the ticked fields, and what may not go without consent; nothing is sent',
  method: 'POST',
  reads: true,
  path: '/cases/:caseId/referrals/preview',
  input: act.PreviewReferral,
  output: act.ReferralPreview,
  failures: [act.ServiceGone],
  permission: 'referral.send',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'referral.previewed', about: 'caseId' },
  offline: 'online-only',
})

export const sendReferral = operation({
  name: 'sendReferral',
  summary: 'Ask a provider to help with one need; only the ticked fields go, and only with consent or another basis',
  method: 'POST',
  path: '/cases/:caseId/referrals',
  input: act.SendReferral,
  output: Referral,
  failures: [ConsentMissing, CaseClosed, act.ServiceGone, act.PackageEmpty],
  permission: 'referral.send',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'referral.sent', about: 'caseId' },
  offline: 'online-only',
})

export const referralsOfCase = operation({
  name: 'referralsOfCase',
  summary: 'The referrals of a case, newest first',
  method: 'GET',
  path: '/cases/:caseId/referrals',
  input: ofCase,
  output: z.array(CaseReferral),
  failures: [],
  permission: 'referral.read',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'referrals.read', about: 'caseId' },
  offline: 'cached',
})

export const referralPage = operation({
  name: 'referralPage',
  summary: 'One referral: what was sent, what was answered and said, and what came of it',
  method: 'GET',
  path: '/cases/:caseId/referrals/:id',
  input: ofReferral,
  output: ReferralPage,
  failures: [],
  permission: 'referral.read',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'referral.read', about: 'caseId' },
  offline: 'cached',
})

export const myReferrals = operation({
  name: 'myReferrals',
  summary:
    'The referrals of the cases assigned to me that have not ended or that wait for me, those that wait for me first',
  method: 'GET',
  path: '/referrals',
  input: z.strictObject({}),
  output: z.array(MyReferral),
  failures: [],
  permission: 'today.read',
  purpose: 'self',
  audit: { fact: 'referrals.read', about: null },
  offline: 'cached',
})

export const replyToProvider = operation({
  name: 'replyToProvider',
  summary: 'Answer what a provider asked, or tell it something, about one referral',
  method: 'POST',
  path: '/cases/:caseId/referrals/:id/replies',
  input: act.ReplyToProvider,
  output: ReferralStanding,
  failures: [ActNotAllowed],
  permission: 'referral.reply',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'referral.replied', about: 'caseId' },
  offline: 'queue',
})

export const cancelReferral = operation({
  name: 'cancelReferral',
  summary: 'Take a referral back, with the reason; the provider sees nothing of the person any more',
  method: 'POST',
  path: '/cases/:caseId/referrals/:id/cancellation',
  input: act.CancelReferral,
  output: ReferralStanding,
  failures: [ActNotAllowed, ReferralClash],
  permission: 'referral.cancel',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'referral.cancelled', about: 'caseId' },
  offline: 'queue',
})

export const voidReferral = operation({
  name: 'voidReferral',
  summary:
    'Say that a referral was entered in error, however far it came; the provider sees nothing of the person any more',
  method: 'POST',
  path: '/cases/:caseId/referrals/:id/voiding',
  input: act.VoidReferral,
  output: ReferralStanding,
  failures: [ActNotAllowed, ReferralClash],
  permission: 'referral.cancel',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'referral.voided', about: 'caseId' },
  offline: 'queue',
})

export const recordOutcome = operation({
  name: 'recordOutcome',
  summary: 'What came of a referral, as worker and client say; the need becomes met, partly met or unmet',
  method: 'POST',
  path: '/cases/:caseId/referrals/:id/outcome',
  input: act.RecordOutcome,
  output: ReferralStanding,
  failures: [act.OutcomeNotYet, ReferralClash, CaseClosed],
  permission: 'referral.outcome',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'referral.outcome', about: 'caseId' },
  offline: 'queue',
})

export const inbox = operation({
  name: 'inbox',
  summary: 'What others ask of this organisation, by how far it has come',
  method: 'GET',
  path: '/inbox',
  input: z.strictObject({ group: InboxGroup, after: z.string().regex(AFTER).optional() }),
  output: Inbox,
  failures: [],
  permission: 'inbox.read',
  purpose: 'help',
  audit: { fact: 'inbox.read', about: null },
  offline: 'cached',
})

export const inboxReferral = operation({
  name: 'inboxReferral',
  summary: 'One referral as the provider sees it: the chosen fields and nothing else of the case',
  method: 'GET',
  path: '/inbox/:id',
  input: z.strictObject({ id: Referral.shape.id }),
  output: InboxReferral,
  failures: [],
  permission: 'inbox.read',
  purpose: 'help',
  audit: { fact: 'referral.read', about: 'id' },
  offline: 'cached',
})

export const answerReferral = operation({
  name: 'answerReferral',
  summary: 'Accept, put on the waiting list, decline, ask back, start, complete, or say why it could not be done',
  method: 'POST',
  path: '/inbox/:id/answers',
  input: act.AnswerReferral,
  output: ReferralStanding,
  failures: [ActNotAllowed, ReferralClash],
  permission: 'referral.answer',
  purpose: 'help',
  audit: { fact: 'referral.answered', about: 'id' },
  offline: 'queue',
})

export const undoAnswer = operation({
  name: 'undoAnswer',
  summary: 'Take back an answer given by mistake, within ten minutes and while nobody spoke since',
  method: 'POST',
  path: '/inbox/:id/undo',
  input: z.strictObject({ id: Referral.shape.id }),
  output: ReferralStanding,
  failures: [ActNotAllowed],
  permission: 'referral.answer',
  purpose: 'help',
  audit: { fact: 'referral.answer-taken-back', about: 'id' },
  offline: 'online-only',
})
