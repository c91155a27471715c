import { route } from '#confidentiality/access/route.ts'
import * as api from './api.ts'
import * as handover from './api/handover.ts'
import * as links from './api/links.ts'
import { answerReferral, undoAnswer } from './commands/answer.ts'
import { cancelReferral, recordOutcome, replyToProvider, voidReferral } from './commands/follow.ts'
import { arrangeHandover, tickPaper } from './commands/handover.ts'
import { endReferralLink, makeReferralLink } from './commands/links.ts'
import { sendReferral } from './commands/send.ts'
import { appointmentFile, handoverOfReferral } from './queries/handover.ts'
import { referralLetter } from './queries/letter.ts'
import { referralLinks } from './queries/links.ts'
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
  route(api.voidReferral, voidReferral),
  route(api.recordOutcome, recordOutcome),
  route(api.inbox, inbox),
  route(api.inboxReferral, inboxReferral),
  route(api.answerReferral, answerReferral),
  route(api.undoAnswer, undoAnswer),
  route(handover.handoverOfReferral, handoverOfReferral),
  route(handover.arrangeHandover, arrangeHandover),
  route(handover.tickPaper, tickPaper),
  route(handover.appointmentFile, appointmentFile),
  route(links.referralLinks, referralLinks),
  route(links.referralLetter, referralLetter),
  route(links.makeReferralLink, makeReferralLink),
  route(links.endReferralLink, endReferralLink),
]
