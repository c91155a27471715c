import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import { answerReferral } from './commands/answer.ts'
import { cancelReferral, recordOutcome, replyToProvider } from './commands/follow.ts'
import { sendReferral } from './commands/send.ts'
import { inbox, inboxReferral } from './queries/provider.ts'
import { myReferrals, previewReferral, referralPage, referralsOfCase } from './queries/sender.ts'

export const routes = [
  route(api.previewReferral, previewReferral),
  route(api.sendReferral, sendReferral),
  route(api.referralsOfCase, referralsOfCase),
  route(api.referralPage, referralPage),
  route(api.myReferrals, myReferrals),
  route(api.replyToProvider, replyToProvider),
  route(api.cancelReferral, cancelReferral),
  route(api.recordOutcome, recordOutcome),
  route(api.inbox, inbox),
  route(api.inboxReferral, inboxReferral),
  route(api.answerReferral, answerReferral),
]
