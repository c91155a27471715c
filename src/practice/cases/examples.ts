// Cases of the examples, as rules see them; of people who do not live.
import { sitiRohani } from '#practice/people/examples.ts'
import { Case } from './schema.ts'

/** Work with Siti Rohani that has come to assessment; her safety triage is not answered yet. */
export const rohaniCase = Case.parse({
  id: '019ac000-0000-7000-9000-0000000000c1',
  client: { kind: 'person', personId: sitiRohani.id },
  source: 'walk-in',
  presentingProblem: 'There is no rice for tonight, and the rent is due on Friday.',
  phase: 'assessment',
  triage: 'urgent',
  respondBy: '2026-11-06T02:00:00.000Z',
  respondedAt: null,
  openedOn: '2026-11-03',
  closedOn: null,
  closeReason: null,
  reopenOf: null,
  version: 3,
})

/** The same, ended because what was sought was reached. */
export const closedCase = Case.parse({ ...rohaniCase, closedOn: '2026-11-20', closeReason: 'goals-reached' })
