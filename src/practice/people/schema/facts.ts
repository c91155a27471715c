import * as z from 'zod'

/**
 * What a rule may ask about a person or a household. `yes-no` answers true or false, `number` a number, `choice` one of
 * the options. An absent fact is not known; it is never false. Age, sex and where someone lives stand in the person's
 * record itself and are derived from there.
 */
export const FACTS = {
  ageYears: { about: 'person', kind: 'number' },
  sex: { about: 'person', kind: 'choice', options: ['female', 'male'] },
  isPregnant: { about: 'person', kind: 'yes-no' },
  hasNik: { about: 'person', kind: 'yes-no' },
  hasBirthCertificate: { about: 'person', kind: 'yes-no' },
  hasJkn: { about: 'person', kind: 'yes-no' },
  disabilitySeverity: { about: 'person', kind: 'choice', options: ['none', 'mild', 'moderate', 'severe'] },
  schoolLevel: {
    about: 'person',
    kind: 'choice',
    options: ['not-in-school', 'tk', 'sd', 'smp', 'sma', 'smk', 'paket-a', 'paket-b', 'paket-c', 'higher'],
  },
  isVictimOf: {
    about: 'person',
    kind: 'choice',
    options: [
      'none',
      'violence',
      'domestic-violence',
      'sexual-violence',
      'child-violence',
      'neglect',
      'exploitation',
      'trafficking',
      'disaster',
      'crime',
      'contact-with-law',
    ],
  },
  maritalStatus: { about: 'person', kind: 'choice', options: ['single', 'married', 'divorced', 'widowed'] },
  isWorking: { about: 'person', kind: 'yes-no' },
  householdDecile: { about: 'household', kind: 'number' },
  monthlyIncomeIdr: { about: 'household', kind: 'number' },
  isEnrolledDtsen: { about: 'household', kind: 'yes-no' },
  hasFamilyCard: { about: 'household', kind: 'yes-no' },
  ownsHome: { about: 'household', kind: 'yes-no' },
} as const satisfies Record<
  string,
  | { about: 'person' | 'household'; kind: 'yes-no' | 'number' }
  | { about: 'person'; kind: 'choice'; options: readonly string[] }
>

export type NamedFact = keyof typeof FACTS

/** One of FACTS, or a fact that only one programme asks about, answered yes, no or with a number: `other:houseUnfit`. */
export const FactName = z.union([
  z.string().regex(/^other:[A-Za-z][A-Za-z0-9]*$/),
  z.enum(Object.keys(FACTS).filter((key): key is NamedFact => key in FACTS)),
])
export type FactName = z.infer<typeof FactName>

export const FactValue = z.union([z.boolean(), z.number(), z.string().max(200)])
export type FactValue = z.infer<typeof FactValue>

/** Facts as a rule reads them; a key that is absent is not known. */
export type Facts = Readonly<Partial<Record<string, FactValue>>>

/** A person as a rule reads one. */
export type PersonFacts = Facts
/**
 * Whom a rule judges: the person, the household's own facts, all members of the household (the person among them), and the
 * codes of the areas that the person lives in, smallest first; null when it is not known where that is.
 */
export type Subject = {
  readonly person: PersonFacts
  readonly household: Facts
  readonly members: readonly PersonFacts[]
  /** False while it is not known whether `members` is everyone. */
  readonly membersAreAll: boolean
  readonly areas: readonly string[] | null
}
