import * as z from 'zod'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { CaseId, CloseReason, SeenCase } from '../schema.ts'

export const ClosingId = idOf('ClosingId')
export type ClosingId = z.infer<typeof ClosingId>

const Line = z.string().trim().min(1).max(500)
const Words = z.string().trim().min(1).max(2000)

/** What is looked at before the work ends. */
export const Criterion = z.enum(['goals', 'needs', 'safety', 'referrals', 'agreement'])
export type Criterion = z.infer<typeof Criterion>

/** `done`: looked at, and well. `left`: left as it is, and `words` say why. `none`: there is nothing of this kind. */
export const CriterionAnswer = z
  .strictObject({ answer: z.enum(['done', 'left', 'none']), words: Words.nullable() })
  .refine(({ answer, words }) => answer !== 'left' || words !== null, { path: ['words'] })
export type CriterionAnswer = z.infer<typeof CriterionAnswer>
export const Criteria = z.strictObject({
  goals: CriterionAnswer,
  needs: CriterionAnswer,
  safety: CriterionAnswer,
  referrals: CriterionAnswer,
  agreement: CriterionAnswer,
} satisfies Record<Criterion, typeof CriterionAnswer>)
export type Criteria = z.infer<typeof Criteria>

/** Someone to turn to when it comes back: who it is, and how to reach them. */
export const Contact = z.strictObject({ who: Line, how: Line })
export type Contact = z.infer<typeof Contact>

/** What keeps the gains: signs that it may come back, what to do then, whom to turn to. In the client's own plain words. */
export const StrengtheningPlan = z.strictObject({
  keeps: Words.nullable(),
  signs: z.array(Line).min(1).max(12),
  steps: z.array(Line).min(1).max(12),
  contacts: z.array(Contact).min(1).max(8),
})
export type StrengtheningPlan = z.infer<typeof StrengtheningPlan>

/** Who goes on: the whole work is handed over, or one matter is sent on. */
export const Onward = z.strictObject({ kind: z.enum(['transfer', 'referral']), to: Line, words: Words.nullable() })
export type Onward = z.infer<typeof Onward>

/** `to-sign`: the supervisor has not looked yet. `returned`: something is to be improved. */
export const SignState = z.enum(['to-sign', 'returned', 'signed'])
export type SignState = z.infer<typeof SignState>

/** How work ended: looked at before, why, in a summary, and with what the client can do when it comes back. */
export const Closing = z.strictObject({
  id: ClosingId,
  caseId: CaseId,
  reason: CloseReason,
  words: Words,
  criteria: Criteria,
  summary: z.string().trim().min(1).max(50_000),
  /** Null where nobody can use one: the client died, or is not reached any more. */
  strengthening: StrengtheningPlan.nullable(),
  onward: Onward.nullable(),
  closedOn: z.iso.date(),
  signState: SignState,
  /** What the supervisor wrote when they looked last. */
  signWords: z.string().nullable(),
  signedOn: z.iso.date().nullable(),
  version: z.int().positive(),
})
export type Closing = z.infer<typeof Closing>

/** A closing as the case shows it, with the names of who wrote and who signed. */
export const ClosingView = Closing.extend({ closedByName: z.string().nullable(), signedByName: z.string().nullable() })
export type ClosingView = z.infer<typeof ClosingView>

export const CloseCase = SeenCase.extend(
  Closing.pick({
    id: true,
    reason: true,
    words: true,
    criteria: true,
    summary: true,
    strengthening: true,
    onward: true,
  }).shape,
)
export type CloseCase = z.infer<typeof CloseCase>

const SeenClosing = z.strictObject({ caseId: CaseId, id: ClosingId, version: z.int().positive() })
export const ReviseClosing = SeenClosing.extend(Closing.pick({ summary: true, strengthening: true }).shape)
export type ReviseClosing = z.infer<typeof ReviseClosing>

/** Signed, or returned with what is to be improved. */
export const SignClosing = SeenClosing.extend({
  answer: SignState.exclude(['to-sign']),
  words: z.string().trim().min(1).max(4000).nullable(),
})
export type SignClosing = z.infer<typeof SignClosing>

/** What the record already knows for each criterion, before anyone answers. */
export const Ending = z.object({
  goals: z.object({ all: z.int(), reached: z.int(), ended: z.int() }),
  needs: z.object({ all: z.int(), open: z.int() }),
  referrals: z.object({ sent: z.int(), withoutOutcome: z.int() }),
  /** `running`: nobody has said yet what was done. `open`: a safety protocol is not at rest. Neither lets a case be closed. */
  safety: z.enum(['running', 'open', 'at-rest']),
  /** Phases of the work that this case never came to: worth a thought, and no hindrance. */
  skipped: z.array(z.enum(['assessment', 'plan', 'intervention', 'evaluation'])),
})
export type Ending = z.infer<typeof Ending>

/** The clock of safety still runs: someone must say first what was done. */
export const ClockRunning = failure('safety-clock-running', 409, { respondBy: z.iso.datetime() })
export type ClockRunning = z.infer<typeof ClockRunning.schema>
/** A safety protocol is still open: someone must say first why it may rest. */
export const ProtocolOpen = failure('safety-protocol-open', 409, {})
export type ProtocolOpen = z.infer<typeof ProtocolOpen.schema>
/** Work that ends with a client who can be reached leaves them a plan for when it comes back. */
export const PlanMissing = failure('strengthening-missing', 422, {})
export type PlanMissing = z.infer<typeof PlanMissing.schema>
/** The supervisor has signed; what was signed stays as it is. */
export const AlreadySigned = failure('already-signed', 409, { signedOn: z.iso.date() })
export type AlreadySigned = z.infer<typeof AlreadySigned.schema>
/** Whoever returns it says what is to be improved. */
export const WordsMissing = failure('words-missing', 422, {})
export type WordsMissing = z.infer<typeof WordsMissing.schema>
/** Nobody signs what they wrote themselves. */
export const OwnClosing = failure('own-closing', 409, {})
export type OwnClosing = z.infer<typeof OwnClosing.schema>
export const ClosingClash = versionClash(Closing, z.union([ReviseClosing, SignClosing]))
export type ClosingClash = z.infer<typeof ClosingClash.schema>
