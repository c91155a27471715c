import { tellingWords } from './asked-words.ts'
import { NEEDS_IN, partsOfDanger } from './danger.ts'
import { needsMeant, type Meanings } from './meaning.ts'
import type { Sought } from './ranking.ts'

/**
 * What a request in somebody's own words asks for. Whoever tells of danger and of hunger in one line is hungry all the
 * same: what is asked for besides is looked for by itself, and does not drown what helps in the danger.
 */
export function askedIn(request: string, meanings: Meanings): Pick<Sought, 'words' | 'meant' | 'also'> {
  const { dangers, spoken, beside } = partsOfDanger(request)
  const asked = partOf(beside, meanings)
  if (dangers.length === 0 || asked.meant.size === 0) return { ...partOf(request, meanings), also: null }
  const { words, meant } = partOf(spoken, meanings)
  const needs = dangers.flatMap(danger => NEEDS_IN[danger]).map(need => [need, 1] as const)
  return { words, meant: new Map([...meant, ...needs]), also: asked }
}

function partOf(text: string, meanings: Meanings): Pick<Sought, 'words' | 'meant'> {
  const words = tellingWords(text)
  return { words, meant: needsMeant(meanings, words) }
}
