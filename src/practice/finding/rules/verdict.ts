/**
 * Judging conditions on a person’s own device. The functions here go into the page as they stand: each uses only those
 * beside it. They agree with the judge of `matching`, which a property test holds them to.
 */
import type { Comparison } from '#practice/resources/schema/criteria.ts'

export type Answer = boolean | number | string
/** Answers by fact; what is absent is not known. */
export type Answers = Readonly<Record<string, Answer>>
export type Verdict = 'yes' | 'no' | 'not-known'

/** A condition as the device reads it. `anyone`: holds when it holds for anyone at home, as `fact` says when asked. */
export type DeviceTree =
  | { fact: string; compare: Comparison }
  | { all: DeviceTree[] }
  | { any: DeviceTree[] }
  | { not: DeviceTree }
  | { anyone: DeviceTree; fact: string }

/** Kleene’s three values over one person’s answers. What was not answered is not known, and never no. */
export function verdictOf(tree: DeviceTree, answers: Answers): Verdict {
  if ('anyone' in tree) {
    const own = verdictOf(tree.anyone, answers)
    const said = answers[tree.fact]
    if (own === 'yes') return 'yes'
    return typeof said === 'boolean' ? (said ? 'yes' : 'no') : 'not-known'
  }
  if ('fact' in tree) {
    const met = meetsOnDevice(answers[tree.fact], tree.compare)
    return met === null ? 'not-known' : met ? 'yes' : 'no'
  }
  if ('not' in tree) {
    const inner = verdictOf(tree.not, answers)
    return inner === 'yes' ? 'no' : inner === 'no' ? 'yes' : 'not-known'
  }
  const isAll = 'all' in tree
  const parts = (isAll ? tree.all : tree.any).map(part => verdictOf(part, answers))
  const decisive = isAll ? 'no' : 'yes'
  if (parts.includes(decisive)) return decisive
  return parts.includes('not-known') ? 'not-known' : isAll ? 'yes' : 'no'
}

/** Null when it was not answered, or when the two cannot be compared. */
export function meetsOnDevice(value: Answer | undefined, compare: Comparison): boolean | null {
  if (value === undefined) return null
  if (compare.is === 'equal') return typeof value === typeof compare.to ? value === compare.to : null
  if (compare.is === 'one-of')
    return compare.of.some(one => typeof one === typeof value) ? compare.of.includes(value) : null
  if (typeof value !== 'number') return null
  if (compare.is === 'at-least') return value >= compare.value
  if (compare.is === 'at-most') return value <= compare.value
  return value >= compare.from && value <= compare.to
}

/** The text of these functions, for the page. */
export const VERDICT_SOURCE = [verdictOf, meetsOnDevice].map(String).join('\n')
