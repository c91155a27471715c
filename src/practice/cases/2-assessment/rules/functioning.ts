// What may be written into an assessment, what it says in short, and how two of them differ.
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { FunctioningTerms } from '#practice/knowledge/schema/functioning.ts'
import { stillOpen } from '../../rules.ts'
import type { Case, CaseClosed } from '../../schema.ts'
import type { TermUnknown } from '../schema.ts'
import type {
  DayToCome,
  Functioning,
  FunctioningContent,
  FunctioningEmpty,
  FunctioningFinished,
  NamedTwice,
  RecordFunctioning,
  Seen,
} from '../schema/functioning.ts'

export const DANGER = 6
/** From here on some of what a role asks for is not done. */
const HARD_FROM = 3

/** The heavier of both views; null where neither is known. */
export function heaviest({ client, worker }: Seen): number | null {
  if (client === null) return worker
  return worker === null ? client : Math.max(client, worker)
}

/** Whether nothing at all is said. */
export function isEmpty({ roles, systems, dimensions, ...words }: FunctioningContent): boolean {
  const { health, mentalHealth, risks, protective, clientView, workerView } = words
  const judged = Object.values(dimensions).some(one => Object.values(one).some(value => value !== null))
  const told = [health, mentalHealth, clientView, workerView].some(text => text !== null)
  return roles.length + systems.length + risks.length + protective.length === 0 && !judged && !told
}

/** Every word is one of the taxonomy, and each stands there once. */
export function judgeTerms(
  { roles, systems }: Pick<FunctioningContent, 'roles' | 'systems'>,
  terms: FunctioningTerms,
): Result<null, TermUnknown | NamedTwice> {
  const kinds = new Map(terms.environmentSystems.map(({ id, problemKinds }) => [id, problemKinds.map(one => one.id)]))
  const named = [...roles.map(({ role }) => role), ...systems.map(({ system }) => system)]
  const problems = systems.flatMap(({ system, problems: some }) => some.map(({ problem }) => ({ system, problem })))
  const unknown =
    roles.find(({ role }) => !terms.roles.some(({ id }) => id === role))?.role ??
    roles.find(({ problem }) => problem !== null && !terms.problemKinds.some(({ id }) => id === problem))?.problem ??
    systems.find(({ system }) => !kinds.has(system))?.system ??
    problems.find(({ system, problem }) => !kinds.get(system)?.includes(problem))?.problem
  if (unknown) return fail({ code: 'term-unknown', term: unknown })
  const all = [...named, ...problems.map(({ problem }) => problem)]
  const twice = all.find((term, index) => all.indexOf(term) !== index)
  return twice === undefined ? ok(null) : fail({ code: 'named-twice', term: twice })
}

/** What is kept, before who wrote it is added. */
export type Written = Omit<Functioning, 'byName' | 'writtenAt'>
export type Stale = { code: 'version-clash' }

/**
 * An assessment as it stands after a writing. A draft stands on the version that its writer saw; one that is finished stays
 * as it is.
 *
 * @param kept - the same assessment, or the draft of the same person that is there; null where neither is
 */
export function write(
  found: Case,
  { kept, sent, today }: { kept: Written | null; sent: RecordFunctioning; today: string },
): Result<Written, CaseClosed | FunctioningFinished | FunctioningEmpty | DayToCome | Stale> {
  const open = stillOpen(found)
  if (!open.ok) return open
  if (kept?.state === 'finished') return fail({ code: 'functioning-finished', assessedOn: kept.assessedOn })
  if ((kept?.version ?? 0) !== sent.version || (kept && kept.id !== sent.id)) return fail({ code: 'version-clash' })
  if (sent.assessedOn > today) return fail({ code: 'day-to-come', today })
  const { isFinished, ...content } = sent
  if (isFinished && isEmpty(content)) return fail({ code: 'functioning-empty' })
  return ok({ ...content, state: isFinished ? 'finished' : 'draft', version: sent.version + 1 })
}

/** Roles and problems that someone sees as dangerous, by their ids. */
export function dangersIn({ roles, systems }: Pick<FunctioningContent, 'roles' | 'systems'>): string[] {
  return hardParts({ roles, systems })
    .filter(({ level }) => level === DANGER)
    .map(({ id }) => id)
}

/** One thing that is hard: a role or a problem of the surroundings, and the heavier of both views of it. */
export type Hard = {
  kind: 'role' | 'surroundings'
  id: string
  system: string | null
  problem: string | null
  level: number
}

/** What is hard, the heaviest first; what is only felt is left out. */
export function hardParts({ roles, systems }: Pick<FunctioningContent, 'roles' | 'systems'>): Hard[] {
  const ofRoles = roles.map(({ role, problem, severity }) => {
    return { kind: 'role', id: role, system: null, problem, level: heaviest(severity) ?? 0 } as const
  })
  const ofSystems = systems.flatMap(({ system, problems }) =>
    problems.map(({ problem, severity }) => {
      return { kind: 'surroundings', id: problem, system, problem: null, level: heaviest(severity) ?? 0 } as const
    }),
  )
  return [...ofRoles, ...ofSystems].filter(({ level }) => level >= HARD_FROM).sort((a, b) => b.level - a.level)
}

/** One thing that carries: a strength in a role or in the surroundings, a protective factor, or a role that goes well. */
export type Carrying =
  | { kind: 'strength'; of: string; words: string }
  | { kind: 'protective'; words: string }
  | { kind: 'goes-well'; role: string }

/** What carries this person. */
export function carryingParts({ roles, systems, protective }: FunctioningContent): Carrying[] {
  const strengths = [
    ...roles.map(({ role, strength }) => ({ of: role, strength })),
    ...systems.map(({ system, strength }) => ({ of: system, strength })),
  ]
  const isWell = (severity: Seen) => {
    const level = heaviest(severity)
    return level !== null && level < HARD_FROM
  }
  return [
    ...strengths.flatMap(({ of, strength }) =>
      strength === null ? [] : [{ kind: 'strength', of, words: strength } as const],
    ),
    ...protective.map(words => ({ kind: 'protective', words }) as const),
    ...roles
      .filter(({ severity, strength }) => strength === null && isWell(severity))
      .map(({ role }) => ({ kind: 'goes-well', role }) as const),
  ]
}
