import type { Findable } from '#practice/resources/schema/findable.ts'
import { fold } from '#practice/resources/rules/words.ts'
import { emptyVocabulary, learn, meantBy, type Vocabulary } from './vocabulary.ts'

/**
 * The public directory in memory: which services say which word, and how loudly; which meet which need. A service that
 * changes is struck out and written again at the end, so that nothing else has to move.
 */
export type Index = {
  readonly vocabulary: Vocabulary
  /** By number; null where a service was struck out. */
  readonly services: (Findable | null)[]
  readonly numberOf: Map<string, number>
  /** By a word's number: services and how loudly each says it, in turn. */
  readonly saying: number[][]
  readonly meeting: Map<string, number[]>
}
/** How well a service answers words: 1 is all of them in its name. */
export type Scores = Map<number, number>

const LOUDNESS = { name: 1, organization: 0.7, place: 0.45, description: 0.35 } as const

export function emptyIndex(): Index {
  return { vocabulary: emptyVocabulary(), services: [], numberOf: new Map(), saying: [], meeting: new Map() }
}

/** Write a service, new or changed. */
export function put(index: Index, service: Findable): void {
  strike(index, service.id)
  const number = index.services.push(service) - 1
  index.numberOf.set(service.id, number)
  for (const [word, loudness] of loudWords(service)) {
    const said = (index.saying[learn(index.vocabulary, word)] ??= [])
    said.push(number, loudness)
  }
  for (const need of new Set(service.needs)) {
    const list = index.meeting.get(need)
    if (list) list.push(number)
    else index.meeting.set(need, [number])
  }
}

/** Forget a service; nothing happens when it is not there. */
export function strike(index: Index, id: string): void {
  const number = index.numberOf.get(id)
  if (number === undefined) return
  index.services[number] = null
  index.numberOf.delete(id)
}

/** True when so much was struck out that writing all anew is the better way. */
export function isWorn({ services, numberOf }: Index): boolean {
  return services.length > 200 && numberOf.size < services.length * 0.7
}

function loudWords(service: Findable): Map<string, number> {
  const loud = new Map<string, number>()
  const say = (text: string, loudness: number) => {
    for (const word of fold(text).split(' ')) {
      if (word !== '' && (loud.get(word) ?? 0) < loudness) loud.set(word, loudness)
    }
  }
  for (const text of [service.name.id, service.name.en]) say(text, LOUDNESS.name)
  say(service.organization, LOUDNESS.organization)
  for (const { name } of service.places) say(name, LOUDNESS.place)
  say(service.areaText, LOUDNESS.place)
  for (const text of [service.description.id, service.description.en]) say(text.slice(0, 4000), LOUDNESS.description)
  return loud
}

/**
 * Services that say these words or words like them. A rare word counts more; how rare is judged over all the words that a
 * typed one may mean, since a misspelling that stands once must not outweigh the common name that it was meant to be.
 */
export function scoresOf(index: Index, words: readonly string[]): Scores {
  const count = Math.max(1, index.numberOf.size)
  const heard = words.map(word => heardFor(index, word))
  const weights = heard.map(services => Math.log(1 + count / Math.max(1, services.size)))
  const whole = weights.reduce((all, one) => all + one, 0)
  const scores: Scores = new Map()
  for (const [place, services] of heard.entries()) {
    const share = (weights[place] ?? 0) / whole
    for (const [number, loudness] of services) scores.set(number, (scores.get(number) ?? 0) + loudness * share)
  }
  return scores
}

function heardFor({ vocabulary, saying, services }: Index, word: string): Map<number, number> {
  const heard = new Map<number, number>()
  for (const { number, likeness } of meantBy(vocabulary, word)) {
    const said = saying[number] ?? []
    for (let at = 0; at < said.length; at += 2) {
      const [service = 0, loudness = 0] = [said[at], said[at + 1]]
      if (services[service] && (heard.get(service) ?? 0) < loudness * likeness) heard.set(service, loudness * likeness)
    }
  }
  return heard
}
