import { fold } from '#practice/resources/rules/words.ts'
import type { Area } from '#practice/areas/schema.ts'
import { emptyVocabulary, learn, meantBy, type Vocabulary } from './vocabulary.ts'

/** Provinces, regencies and districts by the words of their names, for names that were typed with a slip. */
export type Gazetteer = { vocabulary: Vocabulary; areas: readonly Area[]; bearing: number[][] }

export function gazetteerOf(areas: readonly Area[]): Gazetteer {
  const vocabulary = emptyVocabulary()
  const bearing: number[][] = []
  for (const [number, { name }] of areas.entries()) {
    for (const word of fold(name).split(' ')) (bearing[learn(vocabulary, word)] ??= []).push(number)
  }
  return { vocabulary, areas, bearing }
}

/**
 * Areas whose name holds every typed word or one like it, the likest and largest first. Words that no name is like may
 * be of the areas around.
 */
export function areasLike({ vocabulary, areas, bearing }: Gazetteer, typed: string, most: number): Area[] {
  const words = fold(typed)
    .split(' ')
    .filter(word => word !== '')
  const likeness = new Map<number, number>()
  for (const word of words) {
    const best = new Map<number, number>()
    for (const one of meantBy(vocabulary, word)) {
      for (const area of bearing[one.number] ?? []) best.set(area, Math.max(best.get(area) ?? 0, one.likeness))
    }
    for (const [area, likely] of best) likeness.set(area, (likeness.get(area) ?? 0) + likely)
  }
  const scored = [...likeness].flatMap(([number, said]) => {
    const area = areas[number]
    return area ? [{ area, score: said / Math.max(words.length, fold(area.name).split(' ').length) }] : []
  })
  const best = scored.reduce((top, { score }) => Math.max(top, score), 0)
  return scored
    .filter(({ score }) => score >= Math.max(0.34, best * 0.95))
    .toSorted((one, other) => other.score - one.score || one.area.code.length - other.area.code.length)
    .slice(0, most)
    .map(({ area }) => area)
}
