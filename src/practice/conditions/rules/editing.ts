/** A line while a curator writes it: what stands in the form, and the steps by which a condition is built. Pure. */
import type { PartialDay } from '#platform/shared/partial-day.ts'
import { FACTS, type FactName, type NamedFact } from '#practice/people/schema/facts.ts'
import type { SwitchedOff } from '#practice/resources/schema/conditions.ts'
import type { Comparison, ConditionLine, Criterion } from '#practice/resources/schema/criteria.ts'
import type * as z from 'zod'
import type { Known } from './sentences.ts'
import { sentenceOf } from './sentences.ts'

type Off = z.infer<typeof SwitchedOff>
/** A line in the form: texts may be empty, the day may be half typed. */
export type DraftLine =
  | Off
  | (Omit<ConditionLine, 'checkedOn' | 'source' | 'asks'> & {
      checkedOn: PartialDay | { precision: 'unread'; on: string } | null
      source: string
      asks: NonNullable<ConditionLine['asks']>
    })
export type WrittenLine = Exclude<DraftLine, Off>

export function draftOfLine(line: ConditionLine | Off): DraftLine {
  if ('isOff' in line) return line
  const { checkedOn, source, asks, ...rest } = line
  return {
    ...rest,
    checkedOn: checkedOn === null ? null : { precision: 'day', on: checkedOn },
    source: source ?? '',
    asks: asks ?? {},
  }
}

/** What is sent of a draft: an empty source is none, and words of facts that the line no longer asks for are left behind. */
export function lineOfDraft(draft: DraftLine): unknown {
  if ('isOff' in draft) return draft
  const { checkedOn, source, asks, ...rest } = draft
  const asked = factsIn(draft.tree)
  const kept = Object.entries(asks).filter(
    ([fact, words]) => asked.includes(fact) && (words.id !== '' || words.en !== ''),
  )
  return {
    ...rest,
    source: source.trim() === '' ? null : source.trim(),
    checkedOn: checkedOn === null ? null : checkedOn.on,
    ...(kept.length > 0 && { asks: Object.fromEntries(kept) }),
  }
}

/** Facts that a tree asks for. */
export function factsIn(tree: Criterion): string[] {
  if ('fact' in tree) return [tree.fact]
  if ('livesIn' in tree) return []
  if ('not' in tree) return factsIn(tree.not)
  if ('anyMember' in tree) return factsIn(tree.anyMember)
  return ('all' in tree ? tree.all : tree.any).flatMap(factsIn)
}

type Leaf = Extract<Criterion, { fact: FactName }>
type Place = Extract<Criterion, { livesIn: string[] }>
type Group = { readonly join: 'all' | 'any'; readonly parts: readonly Criterion[] }

/** A condition as the editor shows it: whether it is turned round, of whom it is asked, and what stands inside. */
export type Peeled = { readonly isNot: boolean; readonly isSomeone: boolean; readonly core: Leaf | Place | Group }

/** Take off what is turned round and whom it is asked of. Whatever is stranger stays inside, as a group of one. */
export function peel(tree: Criterion): Peeled {
  if ('not' in tree) {
    const inner = peel(tree.not)
    return { ...inner, isNot: !inner.isNot }
  }
  if ('anyMember' in tree) {
    const inner = peel(tree.anyMember)
    if (inner.isNot || inner.isSomeone) {
      return { isNot: false, isSomeone: true, core: { join: 'all', parts: [tree.anyMember] } }
    }
    return { ...inner, isSomeone: true }
  }
  if ('all' in tree) return plain({ join: 'all', parts: tree.all })
  if ('any' in tree) return plain({ join: 'any', parts: tree.any })
  const isFalse = 'fact' in tree && tree.compare.is === 'equal' && tree.compare.to === false
  if (isFalse) return { ...plain({ ...tree, compare: { is: 'equal', to: true } }), isNot: true }
  return plain(tree)
}

const plain = (core: Peeled['core']): Peeled => ({ isNot: false, isSomeone: false, core })

/** And back: what `peel` took off is put on again. */
export function rebuild({ isNot, isSomeone, core }: Peeled): Criterion {
  const inner: Criterion =
    'join' in core ? (core.join === 'all' ? { all: [...core.parts] } : { any: [...core.parts] }) : core
  const asked: Criterion = isSomeone ? { anyMember: inner } : inner
  return isNot ? { not: asked } : asked
}

/** A group that is left with one part is that part. */
export function tidied(tree: Criterion): Criterion {
  const { core, ...around } = peel(tree)
  const [only] = 'join' in core && core.parts.length === 1 ? core.parts : []
  if (!only) return tree
  const inner = peel(only)
  const isSimple = !around.isSomeone || (!inner.isNot && !inner.isSomeone)
  if (!isSimple) return tree
  return rebuild({
    core: inner.core,
    isNot: around.isNot !== inner.isNot,
    isSomeone: around.isSomeone || inner.isSomeone,
  })
}

/** What a condition can begin with: a fact, where people live, or what only this service asks. */
export type Beginning = NamedFact | 'place' | 'own'

const FIRST: Partial<Record<NamedFact, Comparison>> = {
  ageYears: { is: 'between', from: 0, to: 6 },
  householdDecile: { is: 'at-most', value: 4 },
  monthlyIncomeIdr: { is: 'at-most', value: 2_000_000 },
}

/** @param ownFact - the name for a fact that only this service asks about */
export function begun(beginning: Beginning, ownFact: FactName): Criterion {
  if (beginning === 'place') return { livesIn: [] }
  if (beginning === 'own') return { fact: ownFact, compare: { is: 'equal', to: true } }
  return { fact: beginning, compare: firstComparison(beginning) }
}

function firstComparison(fact: NamedFact): Comparison {
  const known = FACTS[fact]
  if (known.kind === 'yes-no') return { is: 'equal', to: true }
  // None is chosen yet: nobody should publish the first of a list by chance.
  if (known.kind === 'choice') return { is: 'one-of', of: [] }
  return FIRST[fact] ?? { is: 'at-least', value: 0 }
}

/** The words of a line follow its condition as long as they were made of it; what a curator wrote stays. */
export function withTree(
  line: WrittenLine,
  tree: Criterion,
  known: Omit<Known, 'asks'>,
  asks = line.asks,
): WrittenLine {
  const before = sentenceOf(line.tree, { ...known, asks: line.asks })
  const isMade = (line.text.id === '' && line.text.en === '') || (before !== null && isSame(before, line.text))
  const after = sentenceOf(tree, { ...known, asks })
  return { ...line, tree, asks, text: isMade && after ? after : line.text }
}

/** Whether the words of a line are those that the sentence maker makes. */
export function isMadeOf(line: WrittenLine, known: Omit<Known, 'asks'>): boolean {
  const made = sentenceOf(line.tree, { ...known, asks: line.asks })
  return made !== null && isSame(made, line.text)
}

const isSame = (one: ConditionLine['text'], other: ConditionLine['text']) => one.id === other.id && one.en === other.en

/** One place up or down; at an end nothing moves. */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const list = [...items]
  const [item] = list.splice(index, 1)
  if (item === undefined || index + by < 0 || index + by > list.length) return [...items]
  list.splice(index + by, 0, item)
  return list
}
