import * as z from 'zod'
import { NeedId, Urgency } from '#practice/cases/2-assessment/schema.ts'
import { CalendarEntry } from '#practice/cases/4-intervention/schema/calendar.ts'
import { DueAftercare } from '#practice/cases/7-aftercare/schema.ts'
import { CaseId, CaseSummary } from '#practice/cases/schema.ts'
import { NeedTermId } from '#practice/knowledge/schema.ts'
import { PersonSummary } from '#practice/people/schema/person.ts'
import { MyReferral } from '#practice/referrals/schema/view.ts'
import { DirectoryEntry } from '#practice/resources/schema/directory.ts'
import { QueueCounts } from '#practice/stewardship/schema/verification.ts'
import { WaitingAnswer } from '#practice/voice/schema.ts'

/** A need of one's own case that nothing was chosen for yet. */
export const WaitingNeed = z.object({
  caseId: CaseId,
  needId: NeedId,
  term: NeedTermId,
  urgency: Urgency,
  clientName: z.string(),
  recordedOn: z.iso.date(),
})
export type WaitingNeed = z.infer<typeof WaitingNeed>

/** What waits for whoever is signed in, the most pressing first. A list that the role has nothing to do with is null. */
export const Today = z.object({
  /** Cases whose safety triage is not answered, the earliest deadline first. */
  clocks: z.array(CaseSummary).nullable(),
  referrals: z.array(MyReferral).nullable(),
  needs: z.array(WaitingNeed).nullable(),
  /** Own open cases in which nothing has happened for two weeks. */
  silent: z.array(CaseSummary).nullable(),
  /** Contacts, conferences and tasks of own cases that are due today or were due before, in order of time. */
  due: z.array(CalendarEntry).nullable(),
  /** Own cases, closed ones too, whose client is to be asked how it goes, the earliest due first. */
  aftercare: z.array(DueAftercare).nullable(),
  /** What clients of own cases said and nobody has read, the earliest first. */
  said: z.array(WaitingAnswer).nullable(),
  openCases: z.int().nullable(),
  /** Services to verify, by the reason for which they wait. */
  toVerify: QueueCounts.nullable(),
})
export type Today = z.infer<typeof Today>

/** What one search field finds: people, and services of the directory. */
export const Found = z.object({ people: z.array(PersonSummary), services: z.array(DirectoryEntry) })
export type Found = z.infer<typeof Found>
