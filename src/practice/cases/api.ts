import * as z from 'zod'
import { AccountId } from '#confidentiality/access/schema/actor.ts'
import { Colleague } from '#confidentiality/access/schema/members.ts'
import { operation } from '#platform/shared/operation.ts'
import { PersonId } from '#practice/people/schema/person.ts'
import {
  AlreadyAnswered,
  Case,
  CaseClash,
  CaseClosed,
  CaseEvent,
  CaseEventId,
  CaseId,
  CaseOfPerson,
  CaseSummary,
  CaseView,
  MoveNotAllowed,
  NotAWorker,
  NoteKind,
  Phase,
  PhaseSkipped,
  SeenCase,
} from './schema.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const
const Words = z.string().trim().min(1).max(2000)

export const caseload = operation({
  name: 'caseload',
  summary: 'Cases that are assigned to me or belong to the teams I supervise, the latest opened first',
  method: 'GET',
  path: '/cases',
  input: z.strictObject({
    scope: z.enum(['mine', 'team']).default('mine'),
    state: z.enum(['open', 'closed', 'all']).default('open'),
    after: CaseId.optional(),
  }),
  output: z.object({ cases: z.array(CaseSummary), next: CaseId.nullable() }),
  failures: [],
  permission: 'caseload.read',
  purpose: 'help',
  audit: { fact: 'caseload.read', about: null },
  offline: 'cached',
})

export const casesOfPerson = operation({
  name: 'casesOfPerson',
  summary: 'The cases of a person: since when, with whom; nothing of what is in them',
  method: 'GET',
  path: '/people/:personId/cases',
  input: z.strictObject({ personId: PersonId }),
  output: z.array(CaseOfPerson),
  failures: [],
  permission: 'caseload.read',
  purpose: 'help',
  audit: { fact: 'cases-of-person.read', about: 'personId' },
  offline: 'cached',
})

export const casePage = operation({
  name: 'casePage',
  summary: 'A case: client, household, phase, safety clock, workers, consent',
  method: 'GET',
  path: '/cases/:caseId',
  input: z.strictObject({ caseId: CaseId }),
  output: CaseView,
  failures: [],
  permission: 'case.read',
  ...ofCase,
  audit: { fact: 'case.read', about: 'caseId' },
  offline: 'cached',
})

export const timelineOfCase = operation({
  name: 'timelineOfCase',
  summary: 'What happened in a case, newest first, a page at a time',
  method: 'GET',
  path: '/cases/:caseId/timeline',
  input: z.strictObject({ caseId: CaseId, before: CaseEventId.optional() }),
  output: z.object({ events: z.array(CaseEvent), next: z.string().nullable() }),
  failures: [],
  permission: 'case.read',
  ...ofCase,
  audit: { fact: 'timeline.read', about: 'caseId' },
  offline: 'cached',
})

export const colleagues = operation({
  name: 'colleagues',
  summary: 'The workers of this agency whom a case can be assigned to, by name',
  method: 'GET',
  path: '/colleagues',
  input: z.strictObject({}),
  output: z.array(Colleague),
  failures: [],
  permission: 'colleague.read',
  purpose: 'help',
  audit: { fact: 'members.read', about: null },
  offline: 'cached',
})

export const assignCase = operation({
  name: 'assignCase',
  summary: 'Hand a case to a worker; whoever had it has it no longer, at once',
  method: 'POST',
  path: '/cases/:caseId/assignments',
  input: z.strictObject({ caseId: CaseId, accountId: AccountId, words: Words.nullable() }),
  output: Colleague,
  failures: [CaseClosed, NotAWorker],
  permission: 'case.assign',
  ...ofCase,
  audit: { fact: 'case.assigned', about: 'caseId' },
  offline: 'online-only',
})

export const moveCase = operation({
  name: 'moveCase',
  summary: 'Move a case to another phase of the work; phases are passed over with a word why',
  method: 'POST',
  path: '/cases/:caseId/moves',
  input: SeenCase.extend({ to: Phase, words: Words.nullable() }),
  output: Case,
  failures: [CaseClosed, MoveNotAllowed, PhaseSkipped, CaseClash],
  permission: 'case.move',
  ...ofCase,
  audit: { fact: 'case.moved', about: 'caseId' },
  offline: 'queue',
})

export const writeNote = operation({
  name: 'writeNote',
  summary: 'Write a note, a supervision talk or an incident into the timeline',
  method: 'POST',
  path: '/cases/:caseId/notes',
  input: z.strictObject({
    id: CaseEventId,
    caseId: CaseId,
    kind: NoteKind,
    words: z.string().trim().min(1).max(50_000),
    happenedOn: z.iso.date(),
  }),
  output: CaseEvent,
  maxBytes: 512 * 1024,
  failures: [CaseClosed],
  permission: 'case.note',
  ...ofCase,
  audit: { fact: 'note.written', about: 'caseId' },
  offline: 'queue',
})

export const answerTriage = operation({
  name: 'answerTriage',
  summary: 'Say what was done for safety; the clock stops',
  method: 'POST',
  path: '/cases/:caseId/triage-answers',
  input: z.strictObject({ caseId: CaseId, words: Words }),
  output: Case,
  failures: [CaseClosed, AlreadyAnswered],
  permission: 'triage.answer',
  ...ofCase,
  audit: { fact: 'triage.answered', about: 'caseId' },
  offline: 'queue',
})
