// One dated assessment of how somebody lives: roles, surroundings, the three dimensions of the law, and what carries them.
import * as z from 'zod'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { Level } from '#practice/knowledge/schema/functioning.ts'
import { PersonId, PersonSummary } from '#practice/people/schema/person.ts'
import { CaseId } from '../../schema.ts'

export const FunctioningId = idOf('FunctioningId')
export type FunctioningId = z.infer<typeof FunctioningId>

const Words = z.string().trim().min(1).max(10_000).nullable()
/** As long as a note of practice may be. */
const LongWords = z.string().trim().min(1).max(50_000).nullable()
const Lines = z.array(z.string().trim().min(1).max(500)).max(50)

/** Who looks: the client, and the worker. Kept side by side, never made into one figure. */
export const VIEWS = ['client', 'worker'] as const
export type ViewName = (typeof VIEWS)[number]

/** One thing as the client sees it and as the worker does; null: not asked, or not known yet. */
export const Seen = z.strictObject({ client: Level.nullable(), worker: Level.nullable() })
export type Seen = z.infer<typeof Seen>

/** How a role is carried; `problem` null: none, or not known yet. */
export const RoleEntry = z.strictObject({
  role: z.string(),
  problem: z.string().nullable(),
  severity: Seen,
  duration: Level.nullable(),
  coping: Seen,
  inOwnWords: Words,
  strength: Words,
})
export type RoleEntry = z.infer<typeof RoleEntry>

const SystemProblem = z.strictObject({ problem: z.string(), severity: Seen, duration: Level.nullable() })
/** How one system of the surroundings serves the person, and what is good in it. */
export const SystemEntry = z.strictObject({
  system: z.string(),
  problems: z.array(SystemProblem).max(20),
  inOwnWords: Words,
  strength: Words,
})
export type SystemEntry = z.infer<typeof SystemEntry>

/** The three dimensions of social functioning in UU 14/2019. */
export const Dimension = z.enum(['needs-and-rights', 'roles-and-tasks', 'problem-solving'])
export type Dimension = z.infer<typeof Dimension>
export const Judgement = z.enum(['well', 'partly', 'hardly'])
export type Judgement = z.infer<typeof Judgement>
export const DimensionEntry = z.strictObject({
  client: Judgement.nullable(),
  worker: Judgement.nullable(),
  words: Words,
})
export type DimensionEntry = z.infer<typeof DimensionEntry>

/** What is assessed, without who wrote it. */
export const FunctioningContent = z.strictObject({
  /** One entry a role. */
  roles: z.array(RoleEntry).max(60),
  /** One entry a system. */
  systems: z.array(SystemEntry).max(20),
  dimensions: z.strictObject({
    'needs-and-rights': DimensionEntry,
    'roles-and-tasks': DimensionEntry,
    'problem-solving': DimensionEntry,
  }),
  /** Health of body and of mind as context, in words; a diagnosis belongs elsewhere. */
  health: LongWords,
  mentalHealth: LongWords,
  risks: Lines,
  protective: Lines,
  /** The whole as the client tells it, and as the worker sees it. */
  clientView: LongWords,
  workerView: LongWords,
})
export type FunctioningContent = z.infer<typeof FunctioningContent>

/** An assessment of one person of a case; a draft until it is finished, and after that it stays as it is. */
export const Functioning = FunctioningContent.extend({
  id: FunctioningId,
  caseId: CaseId,
  personId: PersonId,
  assessedOn: z.iso.date(),
  state: z.enum(['draft', 'finished']),
  version: z.int().positive(),
  /** Who wrote last; null for an account that is gone. */
  byName: z.string().nullable(),
  writtenAt: z.iso.datetime(),
})
export type Functioning = z.infer<typeof Functioning>

/** Names the version that the writer saw: 0 for an assessment that begins. */
export const RecordFunctioning = FunctioningContent.extend({
  id: FunctioningId,
  caseId: CaseId,
  personId: PersonId,
  assessedOn: z.iso.date(),
  version: z.int().nonnegative(),
  isFinished: z.boolean(),
})
export type RecordFunctioning = z.infer<typeof RecordFunctioning>

/** All assessments of a case, the latest first, and whom one can be made of. */
export const CaseFunctioning = z.object({ people: z.array(PersonSummary), assessments: z.array(Functioning) })
export type CaseFunctioning = z.infer<typeof CaseFunctioning>

/** Someone wrote to the same draft first, or began one of the same person. */
export const FunctioningClash = versionClash(Functioning, RecordFunctioning)
export type FunctioningClash = z.infer<typeof FunctioningClash.schema>
/** It was finished before; what changed since belongs in a new assessment. */
export const FunctioningFinished = failure('functioning-finished', 409, { assessedOn: z.iso.date() })
export type FunctioningFinished = z.infer<typeof FunctioningFinished.schema>
/** Nothing in it says anything, so it cannot be finished. */
export const FunctioningEmpty = failure('functioning-empty', 422, {})
export type FunctioningEmpty = z.infer<typeof FunctioningEmpty.schema>
/** The person is neither the client nor of the client's household. */
export const NotOfCase = failure('not-of-case', 422, {})
export type NotOfCase = z.infer<typeof NotOfCase.schema>
/** A day that has not come yet. */
export const DayToCome = failure('day-to-come', 422, { today: z.iso.date() })
export type DayToCome = z.infer<typeof DayToCome.schema>
/** The same role, system or problem stands there twice. */
export const NamedTwice = failure('named-twice', 422, { term: z.string() })
export type NamedTwice = z.infer<typeof NamedTwice.schema>
