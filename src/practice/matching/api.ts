import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { CaseClosed, CaseId } from '#practice/cases/schema.ts'
import { NeedId } from '#practice/cases/2-assessment/schema.ts'
import { FactUnreadable, HouseholdNotKnown, KeptFact } from '#practice/people/schema/registration.ts'
import { ResourceSystem } from '#practice/resources/schema/resource.ts'
import { Alternatives } from './schema/alternative.ts'
import {
  AnswerFact,
  Choice,
  ChoiceUnclear,
  KeptChoice,
  NotOffered,
  PresentAlternatives,
  Presentation,
  PresentationId,
} from './schema/choice.ts'

const ofNeed = { caseId: CaseId, needId: NeedId }

export const alternativesFor = operation({
  name: 'alternativesFor',
  summary: 'Ways to get help for one need, judged for this client and ranked with reasons; nothing is dropped',
  method: 'GET',
  path: '/cases/:caseId/needs/:needId/alternatives',
  // Wishes travel in an address: they are no names, and a list with them can be linked and gone back to.
  input: z.strictObject({
    ...ofNeed,
    near: z.stringbool().optional(),
    free: z.stringbool().optional(),
    soon: z.stringbool().optional(),
    system: ResourceSystem.optional(),
    language: z.string().max(8).optional(),
  }),
  output: Alternatives,
  failures: [],
  permission: 'alternatives.read',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'alternatives.read', about: 'caseId' },
  offline: 'cached',
})

export const presentAlternatives = operation({
  name: 'presentAlternatives',
  summary: 'Show alternatives to the client; what was shown is kept as it was',
  method: 'POST',
  path: '/cases/:caseId/needs/:needId/presentations',
  input: PresentAlternatives,
  output: Presentation,
  failures: [NotOffered, CaseClosed],
  permission: 'alternatives.present',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'alternatives.presented', about: 'caseId' },
  offline: 'online-only',
})

export const presentationPage = operation({
  name: 'presentationPage',
  summary: 'What was shown to the client, as it was shown',
  method: 'GET',
  path: '/cases/:caseId/needs/:needId/presentations/:id',
  input: z.strictObject({ ...ofNeed, id: PresentationId }),
  output: Presentation,
  failures: [],
  permission: 'alternatives.read',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'presentation.read', about: 'caseId' },
  offline: 'cached',
})

export const recordChoice = operation({
  name: 'recordChoice',
  summary: 'What the client chose, or that it was none of them; what was refused and why',
  method: 'POST',
  path: '/cases/:caseId/choices',
  input: Choice,
  output: Choice,
  failures: [ChoiceUnclear, CaseClosed],
  permission: 'choice.record',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'choice.recorded', about: 'caseId' },
  offline: 'queue',
})

export const choicesOfNeed = operation({
  name: 'choicesOfNeed',
  summary: 'What the client chose and refused for one need, the latest first',
  method: 'GET',
  path: '/cases/:caseId/needs/:needId/choices',
  input: z.strictObject(ofNeed),
  output: z.array(KeptChoice),
  failures: [],
  permission: 'alternatives.read',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'choices.read', about: 'caseId' },
  offline: 'cached',
})

export const answerFact = operation({
  name: 'answerFact',
  summary: 'Keep the answer to a question that an alternative turns on',
  method: 'POST',
  path: '/cases/:caseId/facts',
  input: AnswerFact,
  output: KeptFact,
  failures: [FactUnreadable, HouseholdNotKnown, CaseClosed],
  permission: 'fact.answer',
  purpose: 'help',
  relation: 'caseId',
  audit: { fact: 'fact.recorded', about: 'caseId' },
  offline: 'queue',
})
