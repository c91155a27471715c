import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts, FactValue } from '#practice/people/schema/facts.ts'
import { PersonId } from '#practice/people/schema/person.ts'
import { readProgrammes } from '#practice/resources/commands/definitions.ts'
import { programmeService } from '#practice/resources/rules/programmes.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { GRANDMOTHER, local } from './examples.ts'
import { definitions } from './queries/definitions.ts'
import { withAnswer, type Told } from './rules/home.ts'
import { screen } from './rules/screening.ts'
import type { Question } from './schema/screening.ts'

const NATIONAL = readProgrammes().map(programmeService)
const programmes = readProgrammes().map(({ id }) => id)
const screened = (told: Told, services: readonly Service[]) =>
  screen({ told, services, programmes, definitions: definitions(), needs: [], today: '2026-11-25' })

// What holds for every household that can be told of.
const YES_NO = ['isPregnant', 'isWorking'] as const
const person = fc
  .record(
    {
      ageYears: fc.integer({ min: 0, max: 90 }),
      sex: fc.constantFrom('female', 'male'),
      schoolLevel: fc.constantFrom('not-in-school', 'sd', 'smp', 'sma'),
      disabilitySeverity: fc.constantFrom('none', 'moderate', 'severe'),
      maritalStatus: fc.constantFrom('single', 'married'),
      ...Object.fromEntries(YES_NO.map(fact => [fact, fc.boolean()])),
    },
    { requiredKeys: [] },
  )
  .map((facts): Facts => ({ ...facts }))
const household = fc
  .record(
    {
      householdDecile: fc.integer({ min: 1, max: 10 }),
      isEnrolledDtsen: fc.boolean(),
      'other:houseUnfit': fc.boolean(),
      'other:hasMicroBusiness': fc.boolean(),
      'other:anyMemberIsPregnantIsTrue': fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((facts): Facts => ({ ...facts }))
const told = fc.record({ people: fc.array(person, { minLength: 1, maxLength: 4 }), household }).map((one): Told => {
  const people = one.people.map((facts, place) => ({
    id: PersonId.parse(`019ac700-0000-7000-8000-0000000002${10 + place}`),
    facts,
  }))
  return {
    clientId: people[0]?.id ?? GRANDMOTHER,
    people,
    household: one.household,
    membersAreAll: true,
    areas: ['52.02', '52'],
  }
})
const LOCAL = [
  local(10, {
    all: [
      { fact: 'ageYears', compare: { is: 'at-least', value: 60 } },
      { not: { fact: 'isWorking', compare: { is: 'equal', to: true } } },
    ],
  }),
  local(11, {
    any: [
      { fact: 'isPregnant', compare: { is: 'equal', to: true } },
      { fact: 'maritalStatus', compare: { is: 'equal', to: 'married' } },
    ],
  }),
  local(12, { fact: 'monthlyIncomeIdr', compare: { is: 'at-most', value: 2_000_000 } }),
]
const services = fc.shuffledSubarray([...NATIONAL, ...LOCAL], { minLength: 3, maxLength: 9 }).map(some => [...some])
const pick = (question: Question, nth: number): FactValue => {
  if (question.kind === 'yes-no') return nth % 2 === 0
  if (question.fact === 'householdDecile') return 1 + (nth % 10)
  if (question.kind === 'number') return nth
  return { schoolLevel: 'smp', disabilitySeverity: 'severe', maritalStatus: 'married' }[question.fact] ?? 'none'
}

test(
  'asking every question settles whatever can be settled, and what was settled stays so',
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(told, services, fc.array(fc.nat(20), { minLength: 60, maxLength: 60 }), (start, some, answers) => {
        let now = start
        let before = new Map<string, string>()
        for (const nth of answers) {
          const { results, questions } = screened(now, some)
          for (const { serviceId, verdict } of results) {
            const earlier = before.get(serviceId) ?? 'not-known'
            if (earlier !== 'not-known') expect(verdict).toBe(earlier)
          }
          before = new Map(results.map(({ serviceId, verdict }) => [serviceId, verdict]))
          const [question] = questions
          if (!question) break
          now = withAnswer(now, question, pick(question, nth))
        }
        const { results, questions } = screened(now, some)
        expect(questions).toEqual([])
        expect(results.filter(({ verdict }) => verdict === 'not-known')).toEqual([])
      }),
      { numRuns: 40 },
    )
  },
)

test('nothing is asked that is known already, or that nothing turns on any more', () => {
  fc.assert(
    fc.property(told, services, (home, some) => {
      const { results, questions } = screened(home, some)
      const open = new Set(results.filter(({ group }) => group === 'ask').map(({ serviceId }) => serviceId))
      for (const { fact, personId, touches, settles } of questions) {
        const whose = personId === null ? home.household : home.people.find(({ id }) => id === personId)?.facts
        expect(whose?.[fact]).toBeUndefined()
        expect(touches.length).toBeGreaterThan(0)
        expect([...touches, ...settles].every(id => open.has(id))).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test('the order in which services and people come in changes nothing', () => {
  fc.assert(
    fc.property(told, services, (home, some) => {
      const turned = { ...home, people: home.people.toReversed() }
      expect(screened(turned, some.toReversed())).toEqual(screened(home, some))
    }),
    { numRuns: 40 },
  )
})

test('nothing is dropped, and nothing is named that is not there', () => {
  fc.assert(
    fc.property(told, services, (home, some) => {
      const { results, questions } = screened(home, some)
      expect(results.map(({ serviceId }) => serviceId).toSorted()).toEqual(some.map(({ id }) => id).toSorted())
      const keys = questions.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(results.flatMap(one => one.questions).every(key => keys.includes(key))).toBe(true)
    }),
    { numRuns: 40 },
  )
})
