/** What a curator should look at before publishing: lines that nobody can meet, that everybody meets, that repeat others. */
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { ConditionLine, Criterion } from '#practice/resources/schema/criteria.ts'
import type { Finding } from '../schema.ts'
import { sentenceOf, type Known } from './sentences.ts'
import { canHold, holdsForAll, implies } from './solve.ts'

type Said = Pick<Finding, 'says' | 'line'> & Partial<Finding>
const found = (one: Said): Finding => ({ others: [], parts: [], ...one })

/**
 * Check lines by themselves and against each other. Hard lines are held against all others, guiding ones against hard
 * ones: two hints may well speak of different people.
 *
 * @param areaName - the name of an area by its code
 */
export function findingsOf(lines: readonly ConditionLine[], areaName: Known['areaName']): Finding[] {
  const alone = lines.map(line => ({ line, findings: ofLine(line, areaName) }))
  const sound = alone
    .filter(({ findings }) => !findings.some(({ says }) => says === 'never' || says === 'always'))
    .map(({ line }) => line)
  const pairs = sound.flatMap((one, index) => sound.slice(index + 1).flatMap(other => ofPair(one, other)))
  const isContradicted = pairs.some(({ says }) => says === 'contradicts')
  const all = [...alone.flatMap(({ findings }) => findings), ...pairs, ...(isContradicted ? [] : ofAll(sound))]
  return isToldInFull(all) ? all : [...all.filter(({ says }) => says !== 'not-told'), found(NOT_TOLD)]
}

const NOT_TOLD = { says: 'not-told', line: null } as const
const isToldInFull = (all: readonly Finding[]) => all.every(({ says }) => says !== 'not-told')

/** Findings because of which nobody could ever be helped. */
export function neverMet(findings: readonly Finding[], lines: readonly ConditionLine[]): Finding[] {
  const hard = new Set(lines.filter(({ isHard }) => isHard).map(({ id }) => id))
  return findings.filter(
    ({ says, line }) =>
      says === 'contradicts' || says === 'together-never' || (says === 'never' && line !== null && hard.has(line)),
  )
}

function ofLine(line: ConditionLine, areaName: Known['areaName']): Finding[] {
  const { id, tree } = line
  const can = canHold(tree)
  if (can === false) return [found({ says: 'never', line: id })]
  const isForAll = holdsForAll(tree)
  if (isForAll === true) return [found({ says: 'always', line: id })]
  const words = (part: Criterion) => sentenceOf(part, { areaName, asks: line.asks ?? {} }) ?? line.text
  const parts = ofParts(tree, words).map(one => found({ ...one, line: id }))
  return can === null || isForAll === null ? [found({ ...NOT_TOLD, line: id }), ...parts] : parts
}

type OfPart = Pick<Finding, 'says' | 'parts'>

/** Parts of a group that make no difference in it. */
function ofParts(tree: Criterion, words: (part: Criterion) => Bilingual): OfPart[] {
  if ('not' in tree) return ofParts(tree.not, words)
  if ('anyMember' in tree) return ofParts(tree.anyMember, words)
  if ('fact' in tree || 'livesIn' in tree) return []
  const isAll = 'all' in tree
  const parts = isAll ? tree.all : tree.any
  const deeper = parts.flatMap(part => ofParts(part, words))
  const idle = parts.map(part => (isAll ? holdsForAll(part) === true : canHold(part) === false))
  const says = isAll ? 'part-always' : 'part-never'
  const alone = parts.filter((_, index) => idle[index]).map((part): OfPart => ({ says, parts: [words(part)] }))
  const repeats = parts.flatMap((part, index): OfPart[] => {
    if (idle[index]) return []
    const without = parts.find(
      (other, at) => at !== index && !idle[at] && isIdleBeside({ part, index }, { other, at }, isAll),
    )
    return without === undefined ? [] : [{ says: 'part-repeats', parts: [words(part), words(without)] }]
  })
  return [...alone, ...repeats, ...deeper]
}

/** Of two that mean the same, the later one repeats the earlier. */
function isIdleBeside(
  { part, index }: { part: Criterion; index: number },
  { other, at }: { other: Criterion; at: number },
  isAll: boolean,
): boolean {
  const [narrow, wide] = isAll ? [other, part] : [part, other]
  if (implies(narrow, wide) !== true) return false
  return implies(wide, narrow) !== true || at < index
}

function ofPair(one: ConditionLine, other: ConditionLine): Finding[] {
  if (!one.isHard && !other.isHard) return ofGuidingPair(one, other)
  const together = canHold({ all: [one.tree, other.tree] })
  if (together === null) return [found(NOT_TOLD)]
  if (!together) {
    if (one.isHard && other.isHard) return [found({ says: 'contradicts', line: other.id, others: [one.id] })]
    const [hard, guiding] = one.isHard ? [one, other] : [other, one]
    return [found({ says: 'guiding-never', line: guiding.id, others: [hard.id] })]
  }
  const forth = other.isHard && !one.isHard ? false : implies(one.tree, other.tree) === true
  const back = one.isHard && !other.isHard ? false : implies(other.tree, one.tree) === true
  if (forth && back) return [found({ says: 'same', line: other.id, others: [one.id] })]
  if (forth) return [found({ says: 'implied', line: other.id, others: [one.id] })]
  return back ? [found({ says: 'implied', line: one.id, others: [other.id] })] : []
}

function ofGuidingPair(one: ConditionLine, other: ConditionLine): Finding[] {
  const isSame = implies(one.tree, other.tree) === true && implies(other.tree, one.tree) === true
  return isSame ? [found({ says: 'same', line: other.id, others: [one.id] })] : []
}

/** Three or more hard lines that are each well by two, and that nobody can meet all of: as few of them as show it. */
function ofAll(lines: readonly ConditionLine[]): Finding[] {
  const hard = lines.filter(({ isHard }) => isHard)
  const can = canHold({ all: hard.map(({ tree }) => tree) })
  if (can === null) return [found(NOT_TOLD)]
  if (can) return []
  const few = hard.reduce<readonly ConditionLine[]>((kept, line) => {
    const without = kept.filter(one => one !== line)
    return canHold({ all: without.map(({ tree }) => tree) }) === false ? without : kept
  }, hard)
  return [found({ says: 'together-never', line: null, others: few.map(({ id }) => id) })]
}
