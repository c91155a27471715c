import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { ClientLevel, FittingMethod } from '#practice/knowledge/schema/methods.ts'
import { NeedId } from '../2-assessment/schema.ts'
import { CaseClosed, CaseId } from '../schema.ts'
import { GuardianSuspected } from '../schema/parties.ts'
import {
  Agreement,
  AgreementEnded,
  AgreementUnclear,
  AgreementView,
  EndAgreement,
  KeptAgreement,
} from './schema/agreement.ts'
import {
  AddTask,
  DraftPlan,
  Plan,
  PlanClash,
  PlanGoal,
  PlanMovedOn,
  PlanTask,
  PlanUnclear,
  PlanVersion,
  Signature,
  SigningUnclear,
  SignPlan,
  TaskMoved,
} from './schema.ts'

const ofCase = { purpose: 'help', relation: 'caseId' } as const
const Words = z.string().trim().min(1).max(2000)
/** What someone may add; an empty text is none. */
const MayAdd = z.string().trim().max(2000).nullable()
const WrittenPlan = Plan.extend({ byName: z.string().nullable(), signature: Signature.nullable() })
const OfTask = z.strictObject({ caseId: CaseId, id: PlanTask.shape.id })

export const planOfCase = operation({
  name: 'planOfCase',
  summary:
    'The plan of a case: its newest version, goals, tasks and how they stand, earlier versions, the last signed one',
  method: 'GET',
  path: '/cases/:caseId/plan',
  input: z.strictObject({ caseId: CaseId }),
  output: z.object({
    plan: WrittenPlan.nullable(),
    /** The newest version that a supervisor signed, where that is not this one. */
    lastSigned: Plan.nullable(),
    goals: z.array(PlanGoal),
    tasks: z.array(PlanTask),
    versions: z.array(PlanVersion),
    needsSignature: z.boolean(),
    /** Whether whoever reads wrote this version. */
    isMine: z.boolean(),
  }),
  failures: [],
  permission: 'plan.read',
  ...ofCase,
  audit: { fact: 'plan.read', about: 'caseId' },
  offline: 'cached',
})

export const planVersion = operation({
  name: 'planVersion',
  summary: 'One version of a plan as it was written, and what the supervisor said of it',
  method: 'GET',
  path: '/cases/:caseId/plan/versions/:number',
  input: z.strictObject({ caseId: CaseId, number: z.coerce.number().int().positive() }),
  output: WrittenPlan,
  failures: [],
  permission: 'plan.read',
  ...ofCase,
  audit: { fact: 'plan-version.read', about: 'caseId' },
  offline: 'cached',
})

export const methodsForGoal = operation({
  name: 'methodsForGoal',
  summary: 'Methods of the library that fit a goal, with why, their cautions and how well they are tested',
  method: 'POST',
  reads: true,
  path: '/cases/:caseId/plan/methods',
  input: z.strictObject({ caseId: CaseId, needId: NeedId.nullable(), level: ClientLevel, words: z.string().max(2000) }),
  output: z.array(FittingMethod),
  failures: [],
  permission: 'plan.read',
  ...ofCase,
  audit: { fact: 'methods.read', about: 'caseId' },
  offline: 'online-only',
})

export const draftPlan = operation({
  name: 'draftPlan',
  summary: 'Keep the whole plan as a new version',
  method: 'POST',
  path: '/cases/:caseId/plan/versions',
  maxBytes: 2_000_000,
  input: DraftPlan,
  output: Plan,
  failures: [CaseClosed, PlanClash, PlanUnclear],
  permission: 'plan.draft',
  ...ofCase,
  audit: { fact: 'plan.drafted', about: 'caseId' },
  offline: 'queue',
})

export const signPlan = operation({
  name: 'signPlan',
  summary: 'Sign a version of a plan, or send it back with what is missing',
  method: 'POST',
  path: '/cases/:caseId/plan/signatures',
  input: SignPlan,
  output: Signature,
  failures: [CaseClosed, PlanMovedOn, SigningUnclear],
  permission: 'plan.sign',
  ...ofCase,
  audit: { fact: 'plan.judged', about: 'caseId' },
  offline: 'online-only',
})

export const addTask = operation({
  name: 'addTask',
  summary: 'Put one task into the plan; the plan with it is a new version',
  method: 'POST',
  path: '/cases/:caseId/plan/tasks',
  input: AddTask,
  output: PlanTask,
  failures: [CaseClosed, PlanUnclear],
  permission: 'plan.draft',
  ...ofCase,
  audit: { fact: 'task.added', about: 'caseId' },
  offline: 'queue',
})

export const completeTask = operation({
  name: 'completeTask',
  summary: 'Say that a task is done',
  method: 'POST',
  path: '/cases/:caseId/plan/tasks/:id/completion',
  input: OfTask.extend({ words: MayAdd }),
  output: PlanTask,
  failures: [CaseClosed, TaskMoved],
  permission: 'work.record',
  ...ofCase,
  audit: { fact: 'task.done', about: 'caseId' },
  offline: 'queue',
})

export const dropTask = operation({
  name: 'dropTask',
  summary: 'Drop a task, and say why',
  method: 'POST',
  path: '/cases/:caseId/plan/tasks/:id/dropping',
  input: OfTask.extend({ words: Words }),
  output: PlanTask,
  failures: [CaseClosed, TaskMoved],
  permission: 'work.record',
  ...ofCase,
  audit: { fact: 'task.dropped', about: 'caseId' },
  offline: 'queue',
})

export const resumeTask = operation({
  name: 'resumeTask',
  summary: 'Take up again a task that was done or dropped',
  method: 'POST',
  path: '/cases/:caseId/plan/tasks/:id/resumption',
  input: OfTask.extend({ words: MayAdd }),
  output: PlanTask,
  failures: [CaseClosed, TaskMoved],
  permission: 'work.record',
  ...ofCase,
  audit: { fact: 'task.resumed', about: 'caseId' },
  offline: 'queue',
})

export const agreementOfCase = operation({
  name: 'agreementOfCase',
  summary: 'Whether client and agency agreed to work together, how, until when; earlier agreements',
  method: 'GET',
  path: '/cases/:caseId/agreement',
  input: z.strictObject({ caseId: CaseId }),
  output: AgreementView,
  failures: [],
  permission: 'plan.read',
  ...ofCase,
  audit: { fact: 'agreement.read', about: 'caseId' },
  offline: 'cached',
})

export const confirmAgreement = operation({
  name: 'confirmAgreement',
  summary: 'Record that the client agreed to work together: how, who, when, to which plan',
  method: 'POST',
  path: '/cases/:caseId/agreement',
  input: Agreement,
  output: KeptAgreement,
  failures: [CaseClosed, AgreementUnclear, GuardianSuspected],
  permission: 'agreement.confirm',
  ...ofCase,
  audit: { fact: 'agreement.confirmed', about: 'caseId' },
  offline: 'queue',
})

export const endAgreement = operation({
  name: 'endAgreement',
  summary: 'Record that an agreement ended before its time, and why',
  method: 'POST',
  path: '/cases/:caseId/agreement/:id/ending',
  input: EndAgreement,
  output: KeptAgreement,
  failures: [CaseClosed, AgreementUnclear, AgreementEnded],
  permission: 'agreement.confirm',
  ...ofCase,
  audit: { fact: 'agreement.ended', about: 'caseId' },
  offline: 'queue',
})
