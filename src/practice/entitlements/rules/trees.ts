/** What a tree of conditions asks for, and when one answer about "anyone at home" gives another. */
import { namedFact } from '#practice/people/rules/subject.ts'
import { FACTS, type FactName } from '#practice/people/schema/facts.ts'
import type { Comparison, ConditionLine, Criterion } from '#practice/resources/schema/criteria.ts'
import type { Service } from '#practice/resources/schema/resource.ts'

export type Leaf = { readonly fact: FactName; readonly compare: Comparison }
type Found = { readonly leaf: Leaf; readonly isOfAnyone: boolean }

/** Every leaf of a tree, in the order in which it is written; places are none. */
export function leavesOf(tree: Criterion, isOfAnyone = false): Found[] {
  if ('fact' in tree) return [{ leaf: tree, isOfAnyone }]
  if ('livesIn' in tree) return []
  if ('not' in tree) return leavesOf(tree.not, isOfAnyone)
  if ('anyMember' in tree) return leavesOf(tree.anyMember, true)
  return ('all' in tree ? tree.all : tree.any).flatMap(part => leavesOf(part, isOfAnyone))
}

/** What is asked of anyone at home, wherever it stands in the tree. */
export function anyoneParts(tree: Criterion): Criterion[] {
  if ('fact' in tree || 'livesIn' in tree) return []
  if ('not' in tree) return anyoneParts(tree.not)
  if ('anyMember' in tree) return [tree.anyMember]
  return ('all' in tree ? tree.all : tree.any).flatMap(anyoneParts)
}

type Conditions = Pick<Service, 'conditions' | 'locations'>

/** The lines of a service and those of its places that have lines of their own. */
export function linesOf({ conditions, locations }: Conditions): ConditionLine[] {
  return [...conditions, ...locations.flatMap(place => place.conditions ?? [])]
}

/** The trees that can refuse someone. */
export function hardTrees(service: Conditions): Criterion[] {
  return linesOf(service)
    .filter(({ isHard }) => isHard)
    .map(({ tree }) => tree)
}

/** Whether a fact is said of the household as a whole; facts without a name of their own are unless `ofMember` names them. */
export function isOfHousehold(fact: FactName, ofMember: ReadonlySet<string>): boolean {
  const named = namedFact(fact)
  return named ? FACTS[named].about === 'household' : !ofMember.has(fact)
}

/**
 * Whether everyone who meets the one condition meets the other too: who is 75 or older is 60 or older.
 *
 * @returns false also where it cannot be told
 */
export function implies(one: Leaf, other: Leaf): boolean {
  if (one.fact !== other.fact) return false
  const values = valuesOf(one.compare)
  if (values) return values.every(value => holds(value, other.compare))
  const [from, to] = rangeOf(one.compare)
  if (valuesOf(other.compare)) return false
  const [otherFrom, otherTo] = rangeOf(other.compare)
  return otherFrom <= from && to <= otherTo
}

/** The values that a comparison names one by one; null for a range of numbers. */
function valuesOf(compare: Comparison): readonly (string | number | boolean)[] | null {
  if (compare.is === 'equal') return [compare.to]
  return compare.is === 'one-of' ? compare.of : null
}

/** Both ends included. */
function rangeOf(compare: Comparison): [number, number] {
  switch (compare.is) {
    case 'at-least':
      return [compare.value, Infinity]
    case 'at-most':
      return [-Infinity, compare.value]
    case 'between':
      return [compare.from, compare.to]
    case 'equal':
    case 'one-of':
      return [Infinity, -Infinity]
  }
}

function holds(value: string | number | boolean, compare: Comparison): boolean {
  const values = valuesOf(compare)
  if (values) return values.includes(value)
  const [from, to] = rangeOf(compare)
  return typeof value === 'number' && from <= value && value <= to
}

/** The numbers at which a comparison turns: just below, at, and just above. */
export function turningPoints(compare: Comparison): number[] {
  const ends = (valuesOf(compare) ?? rangeOf(compare)).filter(end => typeof end === 'number' && Number.isFinite(end))
  return ends.flatMap(end => (typeof end === 'number' ? [end - 1, end, end + 1] : [])).filter(point => point >= 0)
}
