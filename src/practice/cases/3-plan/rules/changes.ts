import type { DraftGoal, DraftTask, PlanContent } from '../schema.ts'

/** Which part of a goal or a task is another than before. */
export type Part =
  'words' | 'need' | 'weight' | 'scale' | 'baseline' | 'methods' | 'goal' | 'who' | 'when' | 'role' | 'link' | 'rest'
/** One difference between two versions of a plan: what it is about, in its own words, and what of it changed. */
export type Change = {
  about: 'goal' | 'task' | 'factor' | 'intervention' | 'promise'
  how: 'added' | 'gone' | 'changed'
  id: string
  words: string
  /** What it said before, where its words are others now. */
  was: string | null
  parts: readonly Part[]
}

type Thing = { id: string; words: string; parts: Partial<Record<Part, unknown>> }

/** What is other in one version than in an earlier one; null before stands for no plan, so that all of it is new. */
export function changesBetween(before: PlanContent | null, after: PlanContent): Change[] {
  return [
    ...compare('goal', before?.goals.map(goalThing) ?? [], after.goals.map(goalThing)),
    ...compare('task', before?.tasks.map(taskThing) ?? [], after.tasks.map(taskThing)),
    ...compare('factor', factorThings(before), factorThings(after)),
    ...compare('intervention', interventionThings(before), interventionThings(after)),
    ...compare('promise', promiseThings(before), promiseThings(after)),
  ]
}

function goalThing({ id, inClientWords, needId, weight, scale, baseline, methods }: DraftGoal): Thing {
  return { id, words: inClientWords, parts: { need: needId, weight, scale, baseline, methods: methods.toSorted() } }
}

function taskThing({ id, what, goalId, by, byName, dueOn, role }: DraftTask): Thing {
  return { id, words: what, parts: { goal: goalId, who: [by, byName], when: dueOn, role } }
}

function factorThings(content: PlanContent | null): Thing[] {
  return content?.factors.map(({ id, cause, leadsTo }) => ({ id, words: cause, parts: { rest: leadsTo } })) ?? []
}

function interventionThings(content: PlanContent | null): Thing[] {
  const all = content?.interventions ?? []
  return all.map(({ id, change, factorId, forWhom, expected }) => {
    return { id, words: change, parts: { link: factorId, rest: [forWhom, expected] } }
  })
}

function promiseThings(content: PlanContent | null): Thing[] {
  const promises = Object.entries(content?.promises ?? {})
  return promises.flatMap(([id, words]) => (words === null ? [] : [{ id, words, parts: {} }]))
}

function compare(about: Change['about'], before: readonly Thing[], after: readonly Thing[]): Change[] {
  const earlier = new Map(before.map(thing => [thing.id, thing]))
  const later = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap(thing => {
      const was = earlier.get(thing.id)
      if (!was) return [{ about, how: 'added' as const, id: thing.id, words: thing.words, was: null, parts: [] }]
      return changed(about, was, thing)
    }),
    ...before
      .filter(({ id }) => !later.has(id))
      .map(({ id, words }) => ({ about, how: 'gone' as const, id, words, was: null, parts: [] })),
  ]
}

const PARTS: readonly Part[] = [
  ...(['need', 'weight', 'scale', 'baseline', 'methods'] as const),
  ...(['goal', 'who', 'when', 'role', 'link', 'rest'] as const),
]

function changed(about: Change['about'], was: Thing, now: Thing): Change[] {
  const isOther = (part: Part) => JSON.stringify(was.parts[part] ?? null) !== JSON.stringify(now.parts[part] ?? null)
  const parts: Part[] = [...(was.words === now.words ? [] : ['words' as const]), ...PARTS.filter(isOther)]
  if (parts.length === 0) return []
  return [
    { about, how: 'changed', id: now.id, words: now.words, was: was.words === now.words ? null : was.words, parts },
  ]
}
