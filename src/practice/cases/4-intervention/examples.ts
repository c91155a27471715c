import { rohaniCase } from '../examples.ts'
import { HoldConference, PlanConference } from './schema/conference.ts'
import { Contact, FinishContact, PlanContact, RecordContact } from './schema/contact.ts'

const id = (tail: string) => `019ac000-0000-7000-9000-0000000000${tail}`
const caseId = rohaniCase.id
const rohani = { as: 'client', personId: rohaniCase.client.personId, name: 'Siti Rohani' } as const

/** A visit that is planned for the next morning. */
export const visitTomorrow = PlanContact.parse({
  ...{ id: id('f1'), caseId, kind: 'visit', withWhom: [rohani], place: 'At her home' },
  ...{ aim: 'See whether the rice has come', plannedOn: '2026-11-04', timeOfDay: '09:00' },
})
export const plannedVisit = Contact.parse({
  ...visitTomorrow,
  ...{ state: 'planned', happenedOn: null, words: null, nextStep: null, missedWhy: null, version: 1 },
})
export const callToday = RecordContact.parse({
  ...{ id: id('f2'), caseId, kind: 'phone', withWhom: [rohani], place: null, happenedOn: '2026-11-03' },
  ...{ words: 'She has spoken with the landlord.', nextStep: 'Visit tomorrow', missedWhy: null },
})
export const visitDone = FinishContact.parse({
  ...{ id: visitTomorrow.id, caseId, version: 1, to: 'done', withWhom: [rohani], happenedOn: '2026-11-04' },
  ...{ words: 'The rice has come.', nextStep: null, missedWhy: null },
})

export const meeting = PlanConference.parse({
  ...{ id: id('f3'), caseId, version: null, meetsOn: '2026-11-05', timeOfDay: '10:00', place: 'Village office' },
  ...{ agenda: 'Rent and school', members: [{ as: 'organisation', name: 'School' }] },
  ...{ clientPresence: 'invited', clientWhy: null },
})
export const heldMeeting = HoldConference.parse({
  ...meeting,
  ...{ clientPresence: 'present', decisions: 'The school waits with the fee.' },
  tasks: [{ id: id('f4'), what: 'Write to the landlord', who: 'The worker', accountId: null, dueOn: '2026-11-06' }],
})
