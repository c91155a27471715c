import { route } from '#confidentiality/access/route.ts'
import * as aid from './api/aid.ts'
import * as calendar from './api/calendar.ts'
import * as conferences from './api/conferences.ts'
import * as contacts from './api/contacts.ts'
import * as papers from './api/papers.ts'
import { recordAdvocacy, recordAid, takeBackWork, tellAdvocacy } from './commands/aid.ts'
import { cancelConference, holdConference, planConference, settleTask } from './commands/conferences.ts'
import { finishContact, planContact, recordContact, replanContact } from './commands/contacts.ts'
import { endCalendarFeed, makeCalendarFeed } from './commands/feed.ts'
import { attachPaper } from './commands/papers.ts'
import { calendarFeed, calendarView } from './queries/calendar.ts'
import { openPaper, papersOfCase, workOfCase } from './queries/work.ts'

export const routes = [
  route(contacts.workOfCase, workOfCase),
  route(contacts.planContact, planContact),
  route(contacts.replanContact, replanContact),
  route(contacts.recordContact, recordContact),
  route(contacts.finishContact, finishContact),
  route(aid.recordAid, recordAid),
  route(aid.recordAdvocacy, recordAdvocacy),
  route(aid.tellAdvocacy, tellAdvocacy),
  route(aid.takeBackWork, takeBackWork),
  route(papers.attachPaper, attachPaper),
  route(papers.papersOfCase, papersOfCase),
  route(papers.openPaper, openPaper),
  route(conferences.planConference, planConference),
  route(conferences.holdConference, holdConference),
  route(conferences.cancelConference, cancelConference),
  route(conferences.settleTask, settleTask),
  route(calendar.calendarView, calendarView),
  route(calendar.calendarFeed, calendarFeed),
  route(calendar.makeCalendarFeed, makeCalendarFeed),
  route(calendar.endCalendarFeed, endCalendarFeed),
]
