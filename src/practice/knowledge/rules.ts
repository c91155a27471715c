// How needs stand to each other in the taxonomy, and how someone who types finds the right one.
import type { Bilingual, GlossaryWord, NeedTerm, NeedTermId } from './schema.ts'

/** The group that a term belongs to; null for a group itself. The id says it: `food/emergency-food` is in `food`. */
export function groupOf(term: NeedTermId): NeedTermId | null {
  const [group = term] = term.split('/')
  return group === term ? null : group
}

/** Whatever a service for this need may be filed under: the term, its group, and for a group all terms in it. */
export function relatedTerms(terms: readonly Pick<NeedTerm, 'id'>[], term: NeedTermId): NeedTermId[] {
  const group = groupOf(term)
  const within = group === null ? terms.filter(({ id }) => groupOf(id) === term).map(({ id }) => id) : [group]
  return [term, ...within]
}

/** Lower case, without marks on letters, so that what is typed in haste is found. */
function plainLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

/**
 * The needs that some words may mean, the likeliest first: in their name, in plain words, or in what people call them, in
 * both languages. With no words all needs, in their own order.
 */
export function needsFor(terms: readonly NeedTerm[], words: string): NeedTerm[] {
  const asked = plainLetters(words)
    .split(/\s+/)
    .filter(word => word !== '')
  if (asked.length === 0) return [...terms]
  const scored = terms.map((term, index) => ({ term, index, score: likeness(term, asked) }))
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ term }) => term)
}

const both = ({ id, en }: Bilingual) => [id, en]

function likeness(term: NeedTerm, asked: readonly string[]): number {
  const texts = [
    ...both(term.label).map(text => [text, 3] as const),
    ...[...term.synonyms.id, ...term.synonyms.en].map(text => [text, 3] as const),
    ...both(term.plain).map(text => [text, 1] as const),
  ]
  const whole = asked.join(' ')
  const plain = texts.map(([text, weight]) => [plainLetters(text), weight] as const)
  if (!asked.every(word => plain.some(([text]) => begins(text, word)))) return 0
  const scores = plain.map(([text, weight]) => {
    if (text === whole) return weight * 4
    if (text.startsWith(whole)) return weight * 3
    return begins(text, whole) ? weight * 2 : 0
  })
  return 1 + Math.max(...scores)
}

/** Whether a word of the text begins with these letters. */
function begins(text: string, letters: string): boolean {
  return text.startsWith(letters) || text.includes(` ${letters}`) || text.includes(`-${letters}`)
}

/**
 * The words of the glossary in which something stands, in either language: first those that are called so, then those whose
 * name begins so, then those with it in their name, in their definition or among the words to avoid.
 */
export function wordsFor(words: readonly GlossaryWord[], asked: string): GlossaryWord[] {
  const plain = plainLetters(asked)
  if (plain === '') return [...words]
  const placed = words.map(word => ({ word, place: placeOf(word, plain) }))
  return placed
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word)
}

function placeOf({ indonesian, english, definition, avoid }: GlossaryWord, plain: string): number {
  const names = [indonesian, english].map(plainLetters)
  const told = [...both(definition), ...avoid].map(plainLetters)
  const tries = [
    names.includes(plain),
    names.some(name => name.startsWith(plain)),
    names.some(name => name.includes(plain)),
    told.some(text => text.includes(plain)),
  ]
  return tries.indexOf(true)
}
