import { respondBy } from '../rules.ts'
import type { Case } from '../schema.ts'
import type { OpenCase } from './schema.ts'

/**
 * A case as it begins: in intake, with the clock of its triage running.
 *
 * @param at - UTC instant of the opening
 * @param today - calendar day where the agency is
 */
export function begin(
  { id, client, source, presentingProblem, triage }: OpenCase,
  { at, today }: { at: string; today: string },
): Case {
  return {
    ...{ id, client, source, presentingProblem, triage },
    phase: 'intake',
    respondBy: respondBy(triage, at),
    respondedAt: null,
    openedOn: today,
    closedOn: null,
    closeReason: null,
    reopenOf: null,
    version: 1,
  }
}
