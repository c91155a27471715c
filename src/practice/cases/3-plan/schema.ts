import * as z from 'zod'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { MethodId } from '#practice/knowledge/schema/methods.ts'
import { NeedId } from '../2-assessment/schema.ts'
import { CaseId } from '../schema.ts'

export const PlanId = idOf('PlanId')
export const GoalId = idOf('GoalId')
export type GoalId = z.infer<typeof GoalId>
export const TaskId = idOf('TaskId')
export type TaskId = z.infer<typeof TaskId>

const Said = z.string().trim().min(1).max(2000)
const Descriptor = z.string().trim().min(1).max(1000)

/** How far a goal was reached: -2 much less than hoped for, 0 as hoped for, +2 much more. */
export const GoalLevel = z.int().min(-2).max(2)
export const GOAL_LEVELS = [-2, -1, 0, 1, 2] as const
/** What each level looks like, from -2 to +2, in words; only what is hoped for (0) must be said. */
export const GoalScale = z
  .array(Descriptor.nullable())
  .length(5)
  .refine(scale => scale[2] !== null, { path: [2] })
export type GoalScale = z.infer<typeof GoalScale>

/** What a client wants to reach, as they say it, and how it will be seen that it is reached. */
export const PlanGoal = z.strictObject({
  id: GoalId,
  caseId: CaseId,
  /** The need that it answers to; null where it answers to none that was named. */
  needId: NeedId.nullable(),
  inClientWords: Said,
  /** How much it matters to the client: 1 a little to 4 more than anything. */
  weight: z.int().min(1).max(4),
  scale: GoalScale,
  /** Where the client stands on the scale when the goal is set. */
  baseline: GoalLevel,
  /** Methods of the library that the worker picked for it. */
  methods: z.array(MethodId).max(10),
  setOn: z.iso.date(),
  /** When it was left out of the plan; null while it is worked for. */
  endedOn: z.iso.date().nullable(),
})
export type PlanGoal = z.infer<typeof PlanGoal>

/** Roles of a social worker in helping, after Zastrow. */
export const WorkerRole = z.enum([
  ...(['enabler', 'broker', 'advocate', 'mediator', 'educator', 'coordinator', 'facilitator'] as const),
  ...(['negotiator', 'empowerer', 'initiator', 'activist', 'researcher', 'speaker'] as const),
])
export type WorkerRole = z.infer<typeof WorkerRole>
export const TaskState = z.enum(['open', 'done', 'dropped'])
export type TaskState = z.infer<typeof TaskState>

/** What someone will do, by when; `byName` where that is neither the client nor the worker. */
export const PlanTask = z.strictObject({
  id: TaskId,
  caseId: CaseId,
  goalId: GoalId.nullable(),
  what: Said,
  by: z.enum(['client', 'worker', 'other']),
  byName: z.string().trim().min(1).max(200).nullable(),
  dueOn: z.iso.date().nullable(),
  /** In which role the worker acts in it; null where that was not said. */
  role: WorkerRole.nullable(),
  /** The client's choice among alternatives that it carries out; null for any other. */
  choiceId: z.uuid().nullable(),
  state: TaskState,
  /** What came of it, or why it was dropped. */
  stateWords: z.string().nullable(),
  stateOn: z.iso.date().nullable(),
})
export type PlanTask = z.infer<typeof PlanTask>

export const DraftGoal = PlanGoal.omit({ caseId: true, setOn: true, endedOn: true })
export type DraftGoal = z.infer<typeof DraftGoal>
export const DraftTask = PlanTask.omit({ caseId: true, state: true, stateWords: true, stateOn: true })
export type DraftTask = z.infer<typeof DraftTask>

/** What, as far as is known, brings the problem about, and what it leads to. */
export const Factor = z.strictObject({ id: z.uuid(), cause: Said, leadsTo: Said.nullable() })
export type Factor = z.infer<typeof Factor>
/** What will be changed about one such factor: for whom, how, and what is expected of it. */
export const Intervention = z.strictObject({
  id: z.uuid(),
  factorId: z.uuid().nullable(),
  forWhom: Said,
  change: Said,
  expected: Said,
})
export type Intervention = z.infer<typeof Intervention>

/** What stands in the working agreement beside what always does; null where it was not said yet. */
export const Promises = z.strictObject({
  hopes: Said.nullable(),
  canPromise: Said.nullable(),
  cannotPromise: Said.nullable(),
  howOften: Said.nullable(),
  untilOn: z.iso.date().nullable(),
})
export type Promises = z.infer<typeof Promises>

export const PlanContent = z.strictObject({
  goals: z.array(DraftGoal).max(20),
  tasks: z.array(DraftTask).max(100),
  factors: z.array(Factor).max(30),
  interventions: z.array(Intervention).max(30),
  promises: Promises,
})
export type PlanContent = z.infer<typeof PlanContent>

/** How a version stands with the supervisor. */
export const PlanStanding = z.enum(['not-signed', 'signed', 'sent-back'])
export type PlanStanding = z.infer<typeof PlanStanding>

/** One version of a plan. It is never changed: whoever wants another plan drafts a newer version. */
export const Plan = z.strictObject({
  id: PlanId,
  caseId: CaseId,
  /** Counted from 1. */
  number: z.int().positive(),
  content: PlanContent,
  standing: PlanStanding,
  writtenAt: z.iso.datetime(),
  writtenById: z.uuid(),
})
export type Plan = z.infer<typeof Plan>

/** The whole plan as it shall stand. `seen`: the number of the version that the writer saw, 0 when there was none. */
export const DraftPlan = z.strictObject({
  id: PlanId,
  caseId: CaseId,
  seen: z.int().nonnegative(),
  ...PlanContent.shape,
})
export type DraftPlan = z.infer<typeof DraftPlan>

/** What a supervisor said of a version. */
export const Signature = z.object({
  planId: PlanId,
  verdict: z.enum(['signed', 'sent-back']),
  words: z.string().nullable(),
  at: z.iso.datetime(),
  byName: z.string().nullable(),
})
export type Signature = z.infer<typeof Signature>
export const SignPlan = z.strictObject({
  caseId: CaseId,
  /** The version that was read; only the newest can be signed. */
  planId: PlanId,
  verdict: Signature.shape.verdict,
  words: z.string().trim().min(1).max(50_000).nullable(),
})
export type SignPlan = z.infer<typeof SignPlan>

/** A version as a list names it. */
export const PlanVersion = Plan.pick({ number: true, standing: true, writtenAt: true }).extend({
  byName: z.string().nullable(),
})
export type PlanVersion = z.infer<typeof PlanVersion>

/** A task as someone adds it to a plan, from wherever they are. */
export const AddTask = PlanTask.omit({ state: true, stateWords: true, stateOn: true })
export type AddTask = z.infer<typeof AddTask>

/** A plan that a supervisor is waited for with. */
export const PlanToSign = z.object({
  caseId: CaseId,
  clientName: z.string(),
  clientKind: z.enum(['person', 'family']),
  number: z.int().positive(),
  writtenAt: z.iso.datetime(),
  byName: z.string().nullable(),
})
export type PlanToSign = z.infer<typeof PlanToSign>

/** A task that is due, for a list over several cases. */
export const DueTask = PlanTask.pick({ id: true, caseId: true, what: true, by: true, byName: true }).extend({
  dueOn: z.iso.date(),
})
export type DueTask = z.infer<typeof DueTask>

export const PlanClash = versionClash(Plan, DraftPlan)
export type PlanClash = z.infer<typeof PlanClash.schema>
/** Something in the plan points at nothing; each problem names its place in the plan. */
export const PlanUnclear = failure('plan-unclear', 422, {
  problems: z.array(
    z.object({
      path: z.string(),
      reason: z.enum([
        ...(['need-unknown', 'method-unknown', 'goal-unknown', 'factor-unknown'] as const),
        ...(['name-missing', 'twice', 'elsewhere'] as const),
      ]),
    }),
  ),
})
export type PlanUnclear = z.infer<typeof PlanUnclear.schema>
/** A newer version stands, or this one was judged before. */
export const PlanMovedOn = failure('plan-moved-on', 409, { number: z.int(), standing: PlanStanding })
export type PlanMovedOn = z.infer<typeof PlanMovedOn.schema>
/** Nobody signs what they wrote themselves, and nothing is sent back without a word. */
export const SigningUnclear = failure('signing-unclear', 422, { why: z.enum(['own-plan', 'no-words']) })
export type SigningUnclear = z.infer<typeof SigningUnclear.schema>
/** The task stands otherwise than it was seen: someone said before what came of it. */
export const TaskMoved = failure('task-moved', 409, { state: TaskState })
export type TaskMoved = z.infer<typeof TaskMoved.schema>
