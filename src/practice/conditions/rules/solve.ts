/** Whether there could be a household at all of which a condition holds: a search through all that tells people apart. */
import { FACTS, type FactValue } from '#practice/people/schema/facts.ts'
import { and, meets, or, type Truth } from '#practice/matching/rules/criteria.ts'
import type { Comparison, Criterion } from '#practice/resources/schema/criteria.ts'
import { cellsOf, placesAmong } from './cells.ts'

type Value = FactValue | readonly string[]
type Assigned = Map<string, Value>
/** A condition over the client and as many others at home as it could need, with `anyMember` written out. */
type Formula =
  | { readonly key: string; readonly holds: (value: Value) => boolean | null }
  | { readonly isAll: boolean; readonly parts: readonly Formula[] }
  | { readonly not: Formula }
type Question = { formula: Formula; cells: Map<string, readonly Value[]>; left: number }

const PLACE = 'place'
/** Beyond this many steps the answer is “not told”, so that no condition holds up a screen. */
const MOST_STEPS = 40_000

/**
 * Whether it could be judged *yes* of somebody of whom everything is known.
 *
 * Numbers and words are told apart only as far as the condition does; “someone at home” is tried with one person for
 * each such part that has to hold, which is enough: whoever is not needed for a yes can be left out without making one a
 * no. Every step is judged in three values, so that a branch is left as soon as it is decided.
 *
 * @returns null when that was too long to tell
 */
export function canHold(tree: Criterion): boolean | null {
  const witnesses = new Set(needed(tree, true).map(one => JSON.stringify(one))).size
  const formula = written(tree, 0, witnesses)
  const question = { formula, cells: cellsIn(tree, witnesses), left: MOST_STEPS }
  return search(question, new Map())
}

/** Whether whoever meets the one meets the other; null when that was too long to tell. */
export function implies(one: Criterion, other: Criterion): boolean | null {
  return negated(canHold({ all: [one, { not: other }] }))
}

/** Whether nobody of whom everything is known could be judged *no*; null when that was too long to tell. */
export function holdsForAll(tree: Criterion): boolean | null {
  return negated(canHold({ not: tree }))
}

const negated = (truth: boolean | null) => (truth === null ? null : !truth)

/** The parts about someone at home that a yes may need somebody for. */
function needed(tree: Criterion, isYes: boolean): Criterion[] {
  if ('not' in tree) return needed(tree.not, !isYes)
  if ('anyMember' in tree) return [...(isYes ? [tree.anyMember] : []), ...needed(tree.anyMember, isYes)]
  if ('fact' in tree || 'livesIn' in tree) return []
  return ('all' in tree ? tree.all : tree.any).flatMap(part => needed(part, isYes))
}

/** @param who - 0 the client, others at home from 1 */
function written(tree: Criterion, who: number, others: number): Formula {
  if ('not' in tree) return { not: written(tree.not, who, others) }
  if ('anyMember' in tree) {
    const everyone = Array.from({ length: others + 1 }, (_, index) => written(tree.anyMember, index, others))
    return { isAll: false, parts: everyone }
  }
  if ('fact' in tree) {
    const { compare } = tree
    return { key: keyOf(tree.fact, who), holds: value => (Array.isArray(value) ? null : meetsOf(value, compare)) }
  }
  if ('livesIn' in tree) {
    const { livesIn } = tree
    return { key: PLACE, holds: value => Array.isArray(value) && livesIn.some(code => value.includes(code)) }
  }
  const parts = 'all' in tree ? tree.all : tree.any
  return { isAll: 'all' in tree, parts: parts.map(part => written(part, who, others)) }
}

const meetsOf = (value: Value, compare: Comparison) => (typeof value === 'object' ? null : meets(value, compare))

function keyOf(fact: string, who: number): string {
  return fact in HOUSEHOLD ? fact : `${fact} of ${who}`
}
const HOUSEHOLD = Object.fromEntries(Object.entries(FACTS).filter(([, { about }]) => about === 'household'))

function cellsIn(tree: Criterion, others: number): Map<string, readonly Value[]> {
  const compared = new Map<string, Comparison[]>()
  const codes: string[] = []
  const look = (part: Criterion) => {
    if ('fact' in part) compared.set(part.fact, [...(compared.get(part.fact) ?? []), part.compare])
    else if ('livesIn' in part) codes.push(...part.livesIn)
    else if ('not' in part) look(part.not)
    else if ('anyMember' in part) look(part.anyMember)
    else for (const one of 'all' in part ? part.all : part.any) look(one)
  }
  look(tree)
  const cells = new Map<string, readonly Value[]>([[PLACE, placesAmong(codes)]])
  for (const [fact, comparisons] of compared) {
    const values = cellsOf(fact, comparisons)
    for (let who = 0; who <= others; who++) cells.set(keyOf(fact, who), values)
  }
  return cells
}

function search(question: Question, assigned: Assigned): boolean | null {
  if (question.left-- <= 0) return null
  const { truth, open } = judged(question.formula, assigned)
  if (truth !== 'not-known') return truth === 'yes'
  // Nothing left to find out: values that cannot be compared, such as a word where a number is asked for.
  if (open === null) return false
  for (const value of question.cells.get(open) ?? []) {
    assigned.set(open, value)
    const found = search(question, assigned)
    if (found !== false) return found
  }
  assigned.delete(open)
  return false
}

/** The truth by what is assigned so far and, while it is not known, one thing to find out. */
function judged(formula: Formula, assigned: Assigned): { truth: Truth; open: string | null } {
  if ('key' in formula) {
    const value = assigned.get(formula.key)
    if (value === undefined) return { truth: 'not-known', open: formula.key }
    const holds = formula.holds(value)
    return { truth: holds === null ? 'not-known' : holds ? 'yes' : 'no', open: null }
  }
  if ('not' in formula) {
    const { truth, open } = judged(formula.not, assigned)
    return { truth: truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'not-known', open }
  }
  const parts = formula.parts.map(part => judged(part, assigned))
  const truths = parts.map(({ truth }) => truth)
  const truth = formula.isAll ? and(truths) : or(truths)
  const open = parts.find(part => part.truth === 'not-known' && part.open !== null)?.open ?? null
  return { truth, open }
}
