// A person as a rule of eligibility reads one: what the record itself says, and the facts that someone told.
import { FACTS, type FactName, type Facts, type FactValue, type NamedFact } from '../schema/facts.ts'
import type { Person } from '../schema/person.ts'
import { ageOn } from './identity.ts'

type Told = { fact: FactName; value: FactValue }

/** Highest that a number can be: beyond it somebody slipped. Deciles are 1 to 10. */
const RANGES: Partial<Record<NamedFact, readonly [number, number]>> = {
  ageYears: [0, 130],
  householdDecile: [1, 10],
}
const LARGEST = 1_000_000_000_000

/**
 * The facts of one person. Age, sex and a NIK that is written down come from the record and outweigh what was told; what
 * nobody told stays absent, which is not known, never no.
 *
 * @param told - the latest of each fact
 */
export function personFacts(
  person: Pick<Person, 'birth' | 'sex' | 'nik'>,
  told: readonly Told[],
  today: string,
): Facts {
  const age = ageOn(person.birth, today)
  return {
    ...toldFacts(told),
    ...(age !== null && { ageYears: age }),
    ...(person.sex !== 'not-known' && { sex: person.sex }),
    ...(person.nik !== null && { hasNik: true }),
  }
}

/** Facts as told, by name. */
export function toldFacts(told: readonly Told[]): Facts {
  return Object.fromEntries(told.map(({ fact, value }) => [fact, value]))
}

/** Whether a value is one that this fact can have, and the fact is about a person or a household as it is told. */
export function isReadable(fact: FactName, about: 'person' | 'household', value: FactValue): boolean {
  const named = namedFact(fact)
  if (!named) return typeof value !== 'string' && (typeof value === 'boolean' || isNumberOf(value, [0, LARGEST]))
  const known = FACTS[named]
  if (known.about !== about) return false
  switch (known.kind) {
    case 'yes-no':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number' && isNumberOf(value, RANGES[named] ?? [0, LARGEST])
    case 'choice':
      return known.options.some(option => option === value)
  }
}

/** The fact as one of FACTS; null for a fact that only one programme asks about. */
export function namedFact(fact: FactName): NamedFact | null {
  return NAMES.find(name => name === fact) ?? null
}
const NAMES = Object.keys(FACTS).filter((name): name is NamedFact => name in FACTS)

function isNumberOf(value: number, [least, most]: readonly [number, number]): boolean {
  return Number.isFinite(value) && value >= least && value <= most
}

/** A birth to write down for someone of whom only an age is told: the middle of the year that it leads to. */
export function birthFromAge(ageYears: number, on: string): { precision: 'estimated'; on: string } {
  const inMiddle = `${String(Number(on.slice(0, 4)) - Math.floor(ageYears)).padStart(4, '0')}-07-01`
  const year = inMiddle.slice(5) > on.slice(5) ? Number(inMiddle.slice(0, 4)) - 1 : Number(inMiddle.slice(0, 4))
  return { precision: 'estimated', on: `${String(year).padStart(4, '0')}-07-01` }
}
