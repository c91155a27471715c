import * as z from 'zod'
import { Phase } from '../schema.ts'

/** What a phase asks for before it is left. None of it holds anyone back: what is missing is shown. */
export const PhaseAsk = z.enum([
  'danger-asked',
  'safety-answered',
  'basis-known',
  'need-named',
  'strength-named',
  'functioning-seen',
  'goal-set',
  'task-given',
  'agreement-made',
  'plan-signed',
  'contact-made',
  'goals-rated',
  'needs-concluded',
  'safety-closed',
  'aftercare-planned',
  'aftercare-made',
])
export type PhaseAsk = z.infer<typeof PhaseAsk>

/**
 * What usually follows a phase, and what it asks for. Work may end from everywhere, and coming back to what was before is
 * always allowed: lives do not walk in one direction.
 */
export const PHASES = {
  intake: { next: ['assessment', 'termination'], asks: ['danger-asked', 'safety-answered', 'basis-known'] },
  assessment: { next: ['plan', 'termination'], asks: ['need-named', 'strength-named', 'functioning-seen'] },
  plan: {
    next: ['intervention', 'termination'],
    asks: ['goal-set', 'task-given', 'agreement-made', 'plan-signed'],
  },
  intervention: { next: ['evaluation', 'termination'], asks: ['contact-made'] },
  evaluation: { next: ['termination'], asks: ['goals-rated', 'needs-concluded'] },
  termination: { next: ['aftercare'], asks: ['safety-closed', 'aftercare-planned'] },
  aftercare: { next: [], asks: ['aftercare-made'] },
} as const satisfies Record<Phase, { next: readonly Phase[]; asks: readonly PhaseAsk[] }>

/** What is known of each ask: done, not done, or null: not known. */
export type PhaseFacts = Readonly<Record<PhaseAsk, boolean | null>>

/** One ask of a phase and how it stands. */
export const AskStanding = z.object({ phase: Phase, ask: PhaseAsk, isMet: z.boolean().nullable() })
export type AskStanding = z.infer<typeof AskStanding>

/** Where the work stands: the phases it has been in, what this one asks, and what earlier ones still lack. */
export const PhaseStanding = z.object({
  phase: Phase,
  walked: z.array(Phase),
  asks: z.array(AskStanding),
  next: z.array(Phase),
})
export type PhaseStanding = z.infer<typeof PhaseStanding>
