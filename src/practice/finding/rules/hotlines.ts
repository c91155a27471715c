import type { Danger } from './danger.ts'

const EMERGENCY = 'darurat-112-119-110'
const WOMEN_AND_CHILDREN = 'sapa-129'
const CHILDREN = 'tepsa-1500771'
const MIND = 'healing119-sejiwa'
const GUIDE = 'kemensos-command-center-171'

/** Programmes of kind hotline, the most fitting first. */
const LINES: Record<Danger, readonly string[]> = {
  suicide: [MIND, EMERGENCY],
  violence: [WOMEN_AND_CHILDREN, EMERGENCY],
  'sexual-violence': [WOMEN_AND_CHILDREN, EMERGENCY],
  child: [CHILDREN, WOMEN_AND_CHILDREN, EMERGENCY],
  trafficking: [WOMEN_AND_CHILDREN, EMERGENCY],
  disaster: [EMERGENCY],
  medical: [EMERGENCY],
}

/** Which lines to show, and in which order: each once, by the dangers in the order in which they were told. */
export function lineOrder(dangers: readonly Danger[]): string[] {
  if (dangers.length === 0) return [GUIDE]
  const ordered = dangers.toSorted((one, other) => Number(other === 'suicide') - Number(one === 'suicide'))
  const firsts = ordered.flatMap(danger => LINES[danger].slice(0, -1))
  return [...new Set([...firsts, ...ordered.flatMap(danger => LINES[danger])])]
}
