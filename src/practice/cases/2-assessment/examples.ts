import { rohaniCase } from '../examples.ts'
import { Need, RecordNeed, RecordStrength } from './schema.ts'

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
