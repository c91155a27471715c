import type { NeedTerm } from '#practice/knowledge/schema.ts'
import { tellingWords } from './asked-words.ts'
import { emptyVocabulary, learn, meantBy, type Vocabulary } from './vocabulary.ts'

/** Names and everyday phrases of needs, by the words in them. */
export type Meanings = {
  readonly vocabulary: Vocabulary
  readonly phrases: { term: string; words: number[]; weight: number }[]
  /** By a word's number: the phrases that hold it. */
  readonly holding: number[][]
  readonly groupOf: ReadonlyMap<string, string[]>
}

/** A group says less than the needs in it. */
const WITHIN_GROUP = 0.8
const FAINTEST = 0.3

/** Made once from the taxonomy; synonyms hold rude and regional words too. */
export function meaningsOf(terms: readonly NeedTerm[]): Meanings {
  const vocabulary = emptyVocabulary()
  const phrases: Meanings['phrases'] = []
  const holding: number[][] = []
  for (const { id, label, synonyms } of terms) {
    for (const text of [label.id, label.en, ...synonyms.id, ...synonyms.en]) {
      const words = [...new Set(tellingWords(text))].map(word => learn(vocabulary, word))
      const number = phrases.push({ term: id, words, weight: 0 }) - 1
      for (const word of words) (holding[word] ??= []).push(number)
    }
  }
  for (const phrase of phrases) phrase.weight = sum(phrase.words.map(word => rarity(holding, phrases.length, word)))
  const groupOf = new Map(
    terms.filter(({ parent }) => parent === null).map(({ id }) => [id, idsWithin(terms, id)] as const),
  )
  return { vocabulary, phrases, holding, groupOf }
}

function idsWithin(terms: readonly NeedTerm[], group: string): string[] {
  return terms.filter(({ parent }) => parent === group).map(({ id }) => id)
}

function rarity(holding: readonly number[][], count: number, word: number): number {
  return Math.log(1 + count / (holding[word]?.length ?? 1))
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)

/**
 * The needs that a request in somebody's own words may mean, from 0 (not) to 1 (its very name), without the faint ones.
 * A phrase counts by how much of it is said, and by how much of what is said it explains.
 */
export function needsMeant(meanings: Meanings, words: readonly string[]): Map<string, number> {
  const { phrases, groupOf } = meanings
  const said = words.map(word => meantByOne(meanings, word))
  const whole = sum(said.map(({ weight }) => weight))
  const matched = new Map<number, { phrase: number; request: number }>()
  for (const { best, weight } of said) {
    for (const [number, share] of best) {
      const before = matched.get(number) ?? { phrase: 0, request: 0 }
      matched.set(number, { phrase: before.phrase + share.told, request: before.request + weight * share.likeness })
    }
  }
  const scores = new Map<string, number>()
  const add = (term: string, score: number) => {
    if (score > (scores.get(term) ?? 0)) scores.set(term, score)
  }
  for (const [number, { phrase, request }] of matched) {
    const { term = '', weight = 1 } = phrases[number] ?? {}
    const score = Math.min(1, phrase / weight) ** 2 * Math.sqrt(Math.min(1, request / whole))
    add(term, score)
    for (const within of groupOf.get(term) ?? []) add(within, score * WITHIN_GROUP)
  }
  const best = Math.max(0, ...scores.values())
  return new Map([...scores].filter(([, score]) => score >= Math.max(FAINTEST, best / 2)))
}

type Said = { weight: number; best: Map<number, { told: number; likeness: number }> }

/** What one word of the request touches: by phrase, how much of the phrase it tells. */
function meantByOne({ vocabulary, phrases, holding }: Meanings, word: string): Said {
  const best: Said['best'] = new Map()
  let count = 0
  for (const { number, likeness } of meantBy(vocabulary, word)) {
    const told = rarity(holding, phrases.length, number) * likeness
    for (const phrase of holding[number] ?? []) {
      count += 1
      if (told > (best.get(phrase)?.told ?? 0)) best.set(phrase, { told, likeness })
    }
  }
  return { weight: Math.log(1 + phrases.length / Math.max(1, count)), best }
}
