// How a case moves through the phases, and what each asks for. Warnings, never walls.
import { Phase } from '../schema.ts'
import { PHASES, type AskStanding, type PhaseAsk, type PhaseFacts } from '../schema/phases.ts'

/** What usually follows a phase. */
export function phasesAfter(phase: Phase): readonly Phase[] {
  return PHASES[phase].next
}

/** The phases that a move passes over; none on the usual way and none on a way back. */
export function skippedBetween(from: Phase, to: Phase): Phase[] {
  if (phasesAfter(from).includes(to)) return []
  const [start, end] = [Phase.options.indexOf(from), Phase.options.indexOf(to)]
  return Phase.options.slice(start + 1, Math.max(start + 1, end))
}

/**
 * What a phase and those before it ask for, and how each stands. Of an earlier phase only what is not done.
 *
 * @param facts - null: not known, which is never "not done"
 */
export function standingOf(phase: Phase, facts: PhaseFacts): AskStanding[] {
  const upTo = Phase.options.slice(0, Phase.options.indexOf(phase) + 1)
  return upTo.flatMap(one => {
    const asks: readonly PhaseAsk[] = PHASES[one].asks
    return asks
      .map(ask => ({ phase: one, ask, isMet: facts[ask] }))
      .filter(({ isMet }) => one === phase || isMet === false)
  })
}
