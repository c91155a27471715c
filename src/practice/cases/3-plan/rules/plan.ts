import { fail, ok, type Result } from '#platform/shared/result.ts'
import { stillOpen } from '../../rules.ts'
import type { Case, CaseClosed } from '../../schema.ts'
import type {
  DraftPlan,
  Plan,
  PlanClash,
  PlanContent,
  PlanMovedOn,
  PlanStanding,
  PlanUnclear,
  SigningUnclear,
  SignPlan,
} from '../schema.ts'

type Problem = PlanUnclear['problems'][number]
/** What a plan may point at. */
export type Known = { needs: readonly string[]; methods: readonly string[]; elsewhere: readonly string[] }

/** A plan that says nothing yet. */
export const EMPTY_PLAN: PlanContent = {
  goals: [],
  tasks: [],
  factors: [],
  interventions: [],
  promises: { hopes: null, canPromise: null, cannotPromise: null, howOften: null, untilOn: null },
}

/** Whatever in a plan points at nothing, stands twice, or belongs to another case; empty when all is well. */
export function problemsIn(content: PlanContent, known: Known): Problem[] {
  const goals = content.goals.map(({ id }) => id)
  const factors = content.factors.map(({ id }) => id)
  const ids = [...goals, ...content.tasks.map(({ id }) => id), ...factors, ...content.interventions.map(({ id }) => id)]
  const places = [
    ...content.goals.map((_, at) => `goals.${at}.id`),
    ...content.tasks.map((_, at) => `tasks.${at}.id`),
    ...content.factors.map((_, at) => `factors.${at}.id`),
    ...content.interventions.map((_, at) => `interventions.${at}.id`),
  ]
  return [
    ...ids.flatMap((id, at) => inPlace(places[at] ?? '', id, { ids, at, known })),
    ...content.goals.flatMap((goal, at) => [
      ...missing(`goals.${at}.needId`, 'need-unknown', goal.needId, known.needs),
      ...goal.methods.flatMap(id => missing(`goals.${at}.methods`, 'method-unknown', id, known.methods)),
    ]),
    ...content.tasks.flatMap(({ goalId, by, byName }, at): Problem[] => [
      ...missing(`tasks.${at}.goalId`, 'goal-unknown', goalId, goals),
      ...((by === 'other') === (byName !== null) ? [] : [problem(`tasks.${at}.byName`, 'name-missing')]),
    ]),
    ...content.interventions.flatMap(({ factorId }, at) =>
      missing(`interventions.${at}.factorId`, 'factor-unknown', factorId, factors),
    ),
  ]
}

const problem = (path: string, reason: Problem['reason']): Problem => ({ path, reason })

function missing(path: string, reason: Problem['reason'], id: string | null, known: readonly string[]): Problem[] {
  return id === null || known.includes(id) ? [] : [problem(path, reason)]
}

function inPlace(path: string, id: string, of: { ids: readonly string[]; at: number; known: Known }): Problem[] {
  if (of.ids.indexOf(id) < of.at) return [problem(path, 'twice')]
  return of.known.elsewhere.includes(id) ? [problem(path, 'elsewhere')] : []
}

/** The number of the next version, if its writer saw the newest one; else both, for a person to decide. */
export function nextNumber(found: Case, newest: Plan | null, sent: DraftPlan): Result<number, CaseClosed | PlanClash> {
  const open = stillOpen(found)
  if (!open.ok) return open
  if (newest !== null && newest.number !== sent.seen) return fail({ code: 'version-clash', kept: newest, sent })
  return ok((newest?.number ?? 0) + 1)
}

/** Only the newest version is judged, once, by somebody who did not write it; whoever sends it back says what is missing. */
export function judgeSigning(
  newest: Plan,
  { planId, verdict, words }: SignPlan,
  by: string,
): Result<Exclude<PlanStanding, 'not-signed'>, PlanMovedOn | SigningUnclear> {
  if (newest.id !== planId || newest.standing !== 'not-signed') {
    return fail({ code: 'plan-moved-on', number: newest.number, standing: newest.standing })
  }
  if (newest.writtenById === by) return fail({ code: 'signing-unclear', why: 'own-plan' })
  if (verdict === 'sent-back' && words === null) return fail({ code: 'signing-unclear', why: 'no-words' })
  return ok(verdict)
}
