import { expect, test } from 'vitest'
import { readWorld } from '#app/demonstration/world.ts'
import { NeedTermId } from '#practice/knowledge/schema.ts'
import type { Facts } from '#practice/people/schema/facts.ts'
import { foodParcel } from '#practice/resources/examples.ts'
import { programmeServiceId } from '#practice/resources/rules/programmes.ts'
import { Service } from '#practice/resources/schema/resource.ts'
import { GRANDMOTHER, homeWith, NURUL, RIZKI, SAHNIM_HOME } from './examples.ts'
import { definitions } from './queries/definitions.ts'
import { screen } from './rules/screening.ts'
import { hardTrees, leavesOf } from './rules/trees.ts'

// What the local services of the demonstration ask for, and what that makes of a household.

const TODAY = '2026-11-25'
const { resources } = readWorld()
const services = resources.map(({ key, name, needs, serves, conditions }) =>
  Service.parse({
    ...{ ...foodParcel, id: programmeServiceId(`local ${key}`), name, needs },
    areas: serves.map(code => ({ code, text: '', country: 'ID' })),
    conditions: conditions.map(line => ({ ...line, checkedOn: TODAY })),
  }),
)
const resultsFor = (told = SAHNIM_HOME, terms: readonly string[] = []) => {
  const needs = terms.map(term => NeedTermId.parse(term))
  return screen({ told, services, programmes: [], needs, definitions: definitions(), today: TODAY }).results
}
const resultOf = (key: string, told = SAHNIM_HOME) => {
  const found = resultsFor(told).find(({ serviceId }) => serviceId === programmeServiceId(`local ${key}`))
  if (!found) throw new Error(`${key} was dropped`)
  return found
}
/** The household of Sahnim, of whom one has told more. */
const homeWhere = (who: string, told: Facts) =>
  homeWith(
    {},
    { people: SAHNIM_HOME.people.map(one => (one.id === who ? { ...one, facts: { ...one.facts, ...told } } : one)) },
  )

test.each(['rumah-aman', 'konseling-kemuning', 'kelompok-penyintas', 'terapi-anak', 'kerja-dukung'])(
  '%s cannot be told for a household of whom only ages and sexes are known',
  key => {
    expect(resultOf(key)).toMatchObject({ group: 'ask', holdsFor: [] })
  },
)

test.each([
  ['rumah-aman', GRANDMOTHER, { isVictimOf: 'domestic-violence' }],
  ['kelompok-penyintas', GRANDMOTHER, { isVictimOf: 'violence' }],
  ['konseling-kemuning', GRANDMOTHER, { 'other:hardEventStillWeighs': true }],
  ['terapi-anak', NURUL, { disabilitySeverity: 'mild' }],
  ['terapi-anak', RIZKI, { 'other:hasDevelopmentalDifficulty': true }],
  ['kerja-dukung', GRANDMOTHER, { disabilitySeverity: 'moderate' }],
  ['kerja-dukung', GRANDMOTHER, { 'other:isInMentalHealthTreatment': true }],
])('%s may be asked for by %s once %j is told', (key, who, told) => {
  expect(resultOf(key, homeWhere(who, told)).group).toBe('may')
})

test('what speaks of violence or mental health treatment is left off a sheet that others may read', () => {
  for (const key of ['rumah-aman', 'konseling-kemuning', 'kelompok-penyintas', 'kerja-dukung'])
    expect(resultOf(key).isDiscreet, key).toBe(true)
})

test('without a need, nothing local may be asked for by an area, an age or a sex alone', () => {
  const asked = new Set(resultsFor().flatMap(({ group, serviceId }) => (group === 'may' ? serviceId : [])))
  for (const service of services.filter(({ id }) => asked.has(id))) {
    const facts = hardTrees(service).flatMap(tree => leavesOf(tree).map(({ leaf }) => leaf.fact))
    expect(facts.filter(fact => fact !== 'ageYears' && fact !== 'sex').length, service.name.en).toBeGreaterThan(0)
  }
})

test('a recorded need brings the food parcel of the area under what may be asked for', () => {
  const may = (terms: readonly string[]) =>
    resultsFor(SAHNIM_HOME, terms).flatMap(({ group, name }) => (group === 'may' ? name.en : []))
  expect(may([])).not.toContain('Three-day emergency food parcel')
  expect(may(['food/emergency-food'])).toContain('Three-day emergency food parcel')
})

test('whatever a local service asks for without a name of its own has words for the question', () => {
  const worded = new Set<string>(definitions().questions.map(({ fact }) => fact))
  const facts = services.flatMap(hardTrees).flatMap(tree => leavesOf(tree).map(({ leaf }) => leaf.fact))
  expect(facts.filter(fact => fact.startsWith('other:') && !worded.has(fact))).toEqual([])
})
