import type { NeedTerm } from '#practice/knowledge/schema.ts'
import { fold } from './words.ts'

/** What a service from elsewhere says of itself. */
export type Said = { termNames: readonly string[]; name: string; description: string }
/** Names and phrases that other directories use, by our need: exact names of their terms, and words in running text. */
export type Elsewhere = Readonly<Record<string, { names: readonly string[]; phrases: readonly string[] }>>

/** Folded phrases → needs. `names` are whole names of terms; `words` may stand anywhere in a text. */
export type NeedVocabulary = {
  names: ReadonlyMap<string, readonly string[]>
  /** From a title: labels and every synonym that means one need alone. */
  titleWords: ReadonlyMap<string, readonly string[]>
  /** From a description, where single words say too much: phrases only. */
  textWords: ReadonlyMap<string, readonly string[]>
}

/** One word alone that stands in the titles of services of every kind. */
const TOO_WIDE = [
  ...['clinic', 'outreach', 'report', 'guide', 'device', 'connection', 'transfer', 'registration', 'certificate'],
  ...['prevention', 'company', 'supplies', 'books', 'tools', 'union', 'separation', 'advocate', 'police', 'phone'],
]
const MOST = 6
const LONGEST_PHRASE = 6

/** Made once for many services. */
export function vocabularyOf(terms: readonly NeedTerm[], elsewhere: Elsewhere): NeedVocabulary {
  const names = new Map<string, string[]>()
  const titleWords = new Map<string, string[]>()
  const textWords = new Map<string, string[]>()
  for (const { id, label, synonyms, parent } of terms) {
    const other = elsewhere[id] ?? { names: [], phrases: [] }
    for (const text of [label.id, label.en, ...synonyms.id, ...synonyms.en, ...other.names]) add(names, text, id)
    for (const text of [label.id, label.en, ...other.phrases]) add(titleWords, text, id)
    for (const text of other.phrases) add(textWords, text, id)
    if (parent === null) continue
    for (const text of [...synonyms.id, ...synonyms.en]) {
      add(titleWords, text, id)
      if (fold(text).includes(' ')) add(textWords, text, id)
    }
  }
  return { names, titleWords: withoutDoubtful(titleWords), textWords: withoutDoubtful(textWords) }
}

function add(map: Map<string, string[]>, text: string, id: string) {
  const key = fold(text)
  if (key.length < 3) return
  map.set(key, [...new Set([...(map.get(key) ?? []), id])])
}

/** A word of several needs, or a short one, says nothing for certain. */
function withoutDoubtful(map: Map<string, string[]>): Map<string, string[]> {
  return new Map([...map].filter(([key, ids]) => ids.length === 1 && key.length >= 5 && !TOO_WIDE.includes(key)))
}

/**
 * The needs that a service from elsewhere could meet, surest first: by the names of its own terms, then by its title,
 * then by phrases of its description. A group is left out where one of its needs was found.
 *
 * @returns at most six; empty when nothing was recognised, which a curator should look at
 */
export function recogniseNeeds({ termNames, name, description }: Said, vocabulary: NeedVocabulary): string[] {
  const byName = termNames.flatMap(term => {
    const found = vocabulary.names.get(fold(term)) ?? []
    return found.length <= 3 ? found : []
  })
  const byTitle = [...termNames, name].flatMap(text => phrasesIn(text, vocabulary.titleWords))
  const byText = phrasesIn(description, vocabulary.textWords)
  const found = [...new Set([...byName, ...byTitle, ...byText])]
  return found.filter(id => !found.some(other => other.startsWith(`${id}/`))).slice(0, MOST)
}

/** The longest phrases first: the clinic of a legal clinic is no clinic. */
function phrasesIn(text: string, words: ReadonlyMap<string, readonly string[]>): string[] {
  const tokens = fold(text).split(' ')
  const found: string[] = []
  for (let from = 0; from < tokens.length;) {
    const lengths = Array.from({ length: LONGEST_PHRASE }, (_, less) => LONGEST_PHRASE - less)
    const length = lengths.find(
      many => from + many <= tokens.length && words.has(tokens.slice(from, from + many).join(' ')),
    )
    if (length !== undefined) found.push(...(words.get(tokens.slice(from, from + length).join(' ')) ?? []))
    from += length ?? 1
  }
  return found
}
