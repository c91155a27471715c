// What is typed of an assessment, and what is read from it: an empty field is not known, never a no.
import { PartialDay } from '#platform/shared/partial-day.ts'
import type { Functioning, RoleEntry, Seen, SystemEntry } from '../schema/functioning.ts'

type Told = { inOwnWords: string; strength: string }
export type RoleDraft = Told & { role: string; problem: string; severity: Seen; duration: string; coping: Seen }
export type ProblemDraft = { problem: string; severity: Seen; duration: string }
export type SystemDraft = Told & { system: string; problems: ProblemDraft[] }
type Judged = { client: string | null; worker: string | null; words: string }
export type FunctioningDraft = {
  id: string
  version: number
  assessedOn: unknown
  roles: RoleDraft[]
  systems: SystemDraft[]
  dimensions: { 'needs-and-rights': Judged; 'roles-and-tasks': Judged; 'problem-solving': Judged }
  health: string
  mentalHealth: string
  /** One a line. */
  risks: string
  protective: string
  clientView: string
  workerView: string
}

const unseen = (): Seen => ({ client: null, worker: null })
const unjudged = (): Judged => ({ client: null, worker: null, words: '' })

export function freshRole(role: string): RoleDraft {
  return { role, problem: '', severity: unseen(), duration: '', coping: unseen(), inOwnWords: '', strength: '' }
}

export function freshSystem(system: string): SystemDraft {
  return { system, problems: [], inOwnWords: '', strength: '' }
}

export function freshProblem(problem: string): ProblemDraft {
  return { problem, severity: unseen(), duration: '' }
}

export function freshFunctioning(id: string, today: string): FunctioningDraft {
  return {
    ...{ id, version: 0, assessedOn: { precision: 'day', on: today }, roles: [], systems: [] },
    dimensions: { 'needs-and-rights': unjudged(), 'roles-and-tasks': unjudged(), 'problem-solving': unjudged() },
    ...{ health: '', mentalHealth: '', risks: '', protective: '', clientView: '', workerView: '' },
  }
}

/** A kept draft, to be written on. */
export function draftOfFunctioning(kept: Functioning): FunctioningDraft {
  const { id, version, assessedOn, dimensions, risks, protective } = kept
  const judged = ({ words, ...views }: Functioning['dimensions']['roles-and-tasks']): Judged => {
    return { ...views, words: words ?? '' }
  }
  return {
    ...{ id, version, assessedOn: { precision: 'day', on: assessedOn } },
    roles: kept.roles.map(draftOfRole),
    systems: kept.systems.map(draftOfSystem),
    dimensions: {
      'needs-and-rights': judged(dimensions['needs-and-rights']),
      'roles-and-tasks': judged(dimensions['roles-and-tasks']),
      'problem-solving': judged(dimensions['problem-solving']),
    },
    ...{ health: kept.health ?? '', mentalHealth: kept.mentalHealth ?? '' },
    ...{ risks: risks.join('\n'), protective: protective.join('\n') },
    ...{ clientView: kept.clientView ?? '', workerView: kept.workerView ?? '' },
  }
}

/**
 * An assessment after an earlier one: the same roles and surroundings with what carried then, and the context as it was.
 * How hard it is, how long and how they cope is asked anew, so that the earlier answer does not answer for today.
 */
export function reassessing(before: Functioning, id: string, today: string): FunctioningDraft {
  const { roles, systems, health, mentalHealth, risks, protective } = draftOfFunctioning(before)
  return {
    ...freshFunctioning(id, today),
    roles: roles.map(({ role, problem, strength }) => ({ ...freshRole(role), problem, strength })),
    systems: systems.map(({ system, strength, problems }) => ({
      ...{ ...freshSystem(system), strength },
      problems: problems.map(({ problem }) => freshProblem(problem)),
    })),
    ...{ health, mentalHealth, risks, protective },
  }
}

/** What a schema reads from it. */
export function functioningFrom(draft: FunctioningDraft) {
  const { roles, systems, dimensions } = draft
  const judged = ({ words, ...views }: Judged) => ({ ...views, words: orNull(words) })
  const day = PartialDay.safeParse(draft.assessedOn).data
  return {
    ...{ id: draft.id, version: draft.version, assessedOn: day?.precision === 'day' ? day.on : null },
    roles: roles.map(({ problem, duration, inOwnWords, strength, ...role }) => ({
      ...{ ...role, problem: orNull(problem), duration: stepFrom(duration) },
      ...{ inOwnWords: orNull(inOwnWords), strength: orNull(strength) },
    })),
    systems: systems.map(({ problems, inOwnWords, strength, system }) => ({
      ...{ system, inOwnWords: orNull(inOwnWords), strength: orNull(strength) },
      problems: problems.map(({ duration, ...problem }) => ({ ...problem, duration: stepFrom(duration) })),
    })),
    dimensions: {
      'needs-and-rights': judged(dimensions['needs-and-rights']),
      'roles-and-tasks': judged(dimensions['roles-and-tasks']),
      'problem-solving': judged(dimensions['problem-solving']),
    },
    ...{ health: orNull(draft.health), mentalHealth: orNull(draft.mentalHealth) },
    ...{ risks: linesOf(draft.risks), protective: linesOf(draft.protective) },
    ...{ clientView: orNull(draft.clientView), workerView: orNull(draft.workerView) },
  }
}

function draftOfRole({ problem, duration, inOwnWords, strength, ...role }: RoleEntry): RoleDraft {
  const told = { inOwnWords: inOwnWords ?? '', strength: strength ?? '' }
  return { ...role, ...told, problem: problem ?? '', duration: duration === null ? '' : String(duration) }
}

function draftOfSystem({ system, problems, inOwnWords, strength }: SystemEntry): SystemDraft {
  const some = problems.map(({ duration, ...one }) => ({ ...one, duration: duration === null ? '' : String(duration) }))
  return { system, problems: some, inOwnWords: inOwnWords ?? '', strength: strength ?? '' }
}

const orNull = (text: string) => (text.trim() === '' ? null : text)
const stepFrom = (typed: string) => (typed === '' ? null : Number(typed))
const linesOf = (text: string) => text.split('\n').filter(line => line.trim() !== '')
