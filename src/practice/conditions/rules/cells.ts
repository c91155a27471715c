/** A few values of a fact that stand for all: no condition that names only these numbers and words tells others apart. */
import { ancestorsOf } from '#practice/areas/rules.ts'
import { FACTS, type FactValue, type NamedFact } from '#practice/people/schema/facts.ts'
import type { Comparison } from '#practice/resources/schema/criteria.ts'

/** Whole numbers from the least to the most that there are. */
const WHOLE: Partial<Record<NamedFact, readonly [number, number]>> = { ageYears: [0, 130], householdDecile: [1, 10] }
const MOST = 1_000_000_000_000
/** Stands for any word that no condition names. */
const OTHER_WORD = '\u0000'

/** @param compared - every comparison of this one fact */
export function cellsOf(fact: string, compared: readonly Comparison[]): FactValue[] {
  const named = NAMES.find(name => name === fact)
  const constants = compared.flatMap(constantsOf)
  const numbers = constants.filter(value => typeof value === 'number')
  const words = constants.filter(value => typeof value === 'string')
  if (!named) {
    return [
      ...(constants.some(value => typeof value === 'boolean') ? [true, false] : []),
      ...(numbers.length > 0 ? anyNumbers(numbers) : []),
      ...(words.length > 0 ? [...new Set(words), OTHER_WORD] : []),
    ]
  }
  const known = FACTS[named]
  if (known.kind === 'yes-no') return [true, false]
  if (known.kind === 'choice') return choices(known.options, words)
  const whole = WHOLE[named]
  return whole ? wholeNumbers(numbers, whole) : anyNumbers(numbers)
}

const NAMES = Object.keys(FACTS).filter((name): name is NamedFact => name in FACTS)

function constantsOf(compare: Comparison): FactValue[] {
  switch (compare.is) {
    case 'equal':
      return [compare.to]
    case 'one-of':
      return compare.of
    case 'between':
      return [compare.from, compare.to]
    case 'at-least':
    case 'at-most':
      return [compare.value]
  }
}

/** Every option that is named, and one of those that are not. */
function choices(options: readonly string[], words: readonly string[]): string[] {
  const named = options.filter(option => words.includes(option))
  const other = options.find(option => !words.includes(option))
  return other === undefined ? named : [...named, other]
}

function wholeNumbers(constants: readonly number[], [least, most]: readonly [number, number]): number[] {
  const near = constants.flatMap(value => {
    const [below, above] = [Math.floor(value), Math.ceil(value)]
    return [below - 1, below, above, above + 1]
  })
  return sorted([least, most, ...near.filter(value => value >= least && value <= most)])
}

function anyNumbers(constants: readonly number[]): number[] {
  const inside = sorted([0, ...constants.filter(value => value >= 0 && value <= MOST), MOST])
  const between = inside.slice(1).map((value, index) => ((inside[index] ?? 0) + value) / 2)
  return sorted([...inside, ...between])
}

const sorted = (values: readonly number[]) => [...new Set(values)].sort((one, other) => one - other)

/** Places that stand for all: in each area that is named but in none that lies deeper, and nowhere near. Smallest first. */
export function placesAmong(codes: readonly string[]): string[][] {
  return [...[...new Set(codes)].map(ancestorsOf), []]
}
