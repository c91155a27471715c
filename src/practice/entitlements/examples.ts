/** A fictional household, for tests and the gallery alike. */
import type { Facts } from '#practice/people/schema/facts.ts'
import { PersonId } from '#practice/people/schema/person.ts'
import { foodParcel } from '#practice/resources/examples.ts'
import { programmeServiceId } from '#practice/resources/rules/programmes.ts'
import type { Criterion } from '#practice/resources/schema/criteria.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import type { Told } from './rules/home.ts'

const id = (tail: string) => PersonId.parse(`019ac700-0000-7000-8000-${tail.padStart(12, '0')}`)

export const GRANDMOTHER = id('1')
export const RIZKI = id('2')
export const NURUL = id('3')

const FACTS_OF: readonly (readonly [PersonId, Facts])[] = [
  [GRANDMOTHER, { ageYears: 68, sex: 'female', hasNik: true }],
  [RIZKI, { ageYears: 12, sex: 'male', schoolLevel: 'sd', hasNik: true, hasBirthCertificate: true }],
  [NURUL, { ageYears: 7, sex: 'female', schoolLevel: 'sd', hasNik: false, hasBirthCertificate: false }],
]

/** Inaq Sahnim, 68, and two grandchildren at primary school; the younger one has neither birth certificate nor NIK. */
export const SAHNIM_HOME: Told = {
  clientId: GRANDMOTHER,
  people: FACTS_OF.map(([person, facts]) => ({ id: person, facts })),
  household: { hasFamilyCard: true },
  membersAreAll: true,
  areas: ['52.02.02.2010', '52.02.02', '52.02', '52'],
}

/** The same household with whatever else is told of it. */
export function homeWith(household: Facts, said: Partial<Told> = {}): Told {
  return { ...SAHNIM_HOME, household: { ...SAHNIM_HOME.household, ...household }, ...said }
}

/** A service of the area with one hard line. */
export function local(id: number, tree: Criterion, said: Partial<Service> = {}): Service {
  const line = {
    id: `line-${id}`,
    text: { id: 'Syarat', en: 'Condition' },
    tree,
    isHard: true,
    provedBy: [],
    source: null,
  }
  return {
    ...foodParcel,
    id: programmeServiceId(`local ${id}`),
    conditions: [{ ...line, checkedOn: '2026-11-01' }],
    ...said,
  }
}
