import { rootsOf } from './roots.ts'
import { deletionsOf, slipsAllowed, slipsBetween } from './spelling.ts'

/** Words that are known, each with a number, and the keys by which a word that is typed finds those that it may mean. */
export type Vocabulary = {
  readonly words: string[]
  readonly numbers: Map<string, number>
  readonly byRoot: Map<string, number[]>
  readonly byDeletion: Map<string, number[]>
  /** By their first three letters. */
  readonly byBeginning: Map<string, number[]>
}
/** A known word that a typed one may mean; `likeness` is 1 for the word itself. */
export type Meant = { number: number; likeness: number }

const BEGINNING = 3
const LIKENESS = { root: 0.85, begins: 0.75, slip: 0.7, slips: 0.5 } as const
/** More words than these begin alike only when hardly anything was typed. */
const MOST = 60

export function emptyVocabulary(): Vocabulary {
  return { words: [], numbers: new Map(), byRoot: new Map(), byDeletion: new Map(), byBeginning: new Map() }
}

/** @returns the word's number, known before or not */
export function learn(vocabulary: Vocabulary, word: string): number {
  const known = vocabulary.numbers.get(word)
  if (known !== undefined) return known
  const number = vocabulary.words.push(word) - 1
  vocabulary.numbers.set(word, number)
  for (const root of rootsOf(word)) file(vocabulary.byRoot, root, number)
  if (slipsAllowed(word.length) > 0) for (const key of deletionsOf(word)) file(vocabulary.byDeletion, key, number)
  if (word.length > BEGINNING) file(vocabulary.byBeginning, word.slice(0, BEGINNING), number)
  return number
}

function file(map: Map<string, number[]>, key: string, number: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [number])
  else if (list.at(-1) !== number) list.push(number)
}

/**
 * The known words that a typed, folded one may mean: itself and those of its root; those that it begins; and only where
 * it is no known word, those that it is a slip away from.
 */
export function meantBy(vocabulary: Vocabulary, typed: string): Meant[] {
  const found = new Map<number, number>()
  const add = (number: number, likeness: number) => {
    if ((found.get(number) ?? 0) < likeness) found.set(number, likeness)
  }
  const exact = vocabulary.numbers.get(typed)
  if (exact !== undefined) add(exact, 1)
  for (const root of rootsOf(typed)) for (const number of vocabulary.byRoot.get(root) ?? []) add(number, LIKENESS.root)
  if (typed.length >= BEGINNING) for (const number of begun(vocabulary, typed)) add(number, LIKENESS.begins)
  if (found.size === 0) for (const { number, likeness } of slipped(vocabulary, typed)) add(number, likeness)
  return [...found].map(([number, likeness]) => ({ number, likeness }))
}

function begun(vocabulary: Vocabulary, typed: string): number[] {
  const list = vocabulary.byBeginning.get(typed.slice(0, BEGINNING)) ?? []
  return list.filter(number => (vocabulary.words[number] ?? '').startsWith(typed)).slice(0, MOST)
}

function slipped(vocabulary: Vocabulary, typed: string): Meant[] {
  const most = slipsAllowed(typed.length)
  if (most === 0) return []
  const candidates = new Set(deletionsOf(typed).flatMap(key => vocabulary.byDeletion.get(key) ?? []))
  return [...candidates].flatMap(number => {
    const slips = slipsBetween(typed, vocabulary.words[number] ?? '', most)
    return slips > most ? [] : [{ number, likeness: slips === 1 ? LIKENESS.slip : LIKENESS.slips }]
  })
}
