import { rohaniCase } from '../examples.ts'
import { sitiRohani } from '#practice/people/examples.ts'
import { Need, RecordNeed, RecordStrength } from './schema.ts'
import { RecordEthics } from './schema/ethics.ts'
import { RecordFunctioning } from './schema/functioning.ts'

const id = (tail: string) => `019ac000-0000-7000-9000-0000000000${tail}`
const caseId = rohaniCase.id

export const foodToday = RecordNeed.parse({
  id: id('d1'),
  caseId,
  term: 'food/emergency-food',
  urgency: 'today',
  inOwnWords: 'The children ate this morning; there is nothing for tonight.',
})
export const papers = RecordNeed.parse({
  id: id('d2'),
  caseId,
  term: 'identity-and-law/birth-registration',
  urgency: 'not-known',
  inOwnWords: 'The youngest has no birth certificate.',
})
/** The need for papers as it stands once it is named. */
export const keptPapers = Need.parse({
  ...papers,
  state: 'open',
  barrier: null,
  recordedOn: '2026-11-03',
  outcomeOn: null,
  version: 1,
})

export const sewing = RecordStrength.parse({
  id: id('e1'),
  caseId,
  inOwnWords: 'I sew, and the neighbours bring me their clothes.',
  helpsWith: ['food/emergency-food'],
})

const unsaid = { client: null, worker: null, words: null }
/** An assessment of Siti Rohani that begins: one role, one problem around her, and both views of them. */
export const rohaniAssessed = RecordFunctioning.parse({
  ...{ id: id('f1'), caseId, personId: sitiRohani.id, assessedOn: '2026-11-10', version: 0, isFinished: false },
  roles: [
    {
      ...{ role: 'family/breadwinner', problem: 'overload', duration: 3 },
      severity: { client: 4, worker: 5 },
      coping: { client: 3, worker: null },
      inOwnWords: 'I sew until midnight and it is not enough.',
      strength: 'She has customers who come back.',
    },
  ],
  systems: [
    {
      system: 'livelihood',
      problems: [{ problem: 'livelihood/not-enough-food', severity: { client: 4, worker: 4 }, duration: 2 }],
      inOwnWords: null,
      strength: 'The stall nearby lets her pay later.',
    },
  ],
  dimensions: {
    'needs-and-rights': { client: 'hardly', worker: 'hardly', words: 'Food is short for all three.' },
    'roles-and-tasks': { client: 'partly', worker: null, words: null },
    'problem-solving': unsaid,
  },
  health: 'She sleeps little.',
  mentalHealth: null,
  risks: ['The rent is due on Friday.'],
  protective: ['Her sister lives next door.'],
  clientView: 'If the children eat, I can do the rest.',
  workerView: null,
})

export const rohaniWeighed = RecordEthics.parse({
  ...{ id: id('f2'), caseId, situation: 'gifts', decidedOn: '2026-11-12', consulted: null },
  answers: [{ question: 0, words: 'A bag of cassava from her own field.' }],
  decision: 'Taken with thanks and shared at the office.',
  reasons: 'Small, given after the help, and refusing would have shamed her.',
})
