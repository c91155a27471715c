import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from '#practice/matching/rules/criteria.ts'
import { wholeHouseholdFact } from '#practice/matching/rules/household.ts'
import { serviceWith, LINES } from '#practice/matching/examples.ts'
import { FACTS, type FactName, type FactValue } from '#practice/people/schema/facts.ts'
import type { Criterion } from '#practice/resources/schema/criteria.ts'
import { deviceId, devicePlaces, deviceService, deviceTree, livesInFact, questionsFor } from './rules/device.ts'
import { VERDICT_SOURCE, verdictOf, type Answers, type DeviceTree } from './rules/verdict.ts'

const FACT_NAMES: FactName[] = ['ageYears', 'isPregnant', 'sex', 'householdDecile', 'ownsHome', 'other:houseUnfit']
const AREAS = ['52.02', '52.71', '33.02']
const HERE = ['52.02.01', '52.02', '52']
const value: fc.Arbitrary<FactValue> = fc.oneof(
  fc.boolean(),
  fc.integer({ min: 0, max: 12 }),
  fc.constantFrom('female', 'male'),
)
const compare = fc.oneof(
  fc.record({ is: fc.constant('equal' as const), to: value }),
  fc.record({ is: fc.constant('one-of' as const), of: fc.array(value, { minLength: 1, maxLength: 3 }) }),
  fc.record({ is: fc.constant('at-least' as const), value: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ is: fc.constant('at-most' as const), value: fc.integer({ min: 0, max: 12 }) }),
  fc.record({
    is: fc.constant('between' as const),
    from: fc.integer({ min: 0, max: 6 }),
    to: fc.integer({ min: 6, max: 12 }),
  }),
)
const leaf = fc.record({ fact: fc.constantFrom(...FACT_NAMES), compare })
const place = fc.record({ livesIn: fc.uniqueArray(fc.constantFrom(...AREAS), { minLength: 1, maxLength: 2 }) })
const { tree } = fc.letrec<{ tree: Criterion }>(tie => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    place,
    fc.record({ not: tie('tree') }),
    fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ anyMember: leaf }),
  ),
}))
const answers = fc.dictionary(fc.constantFrom(...FACT_NAMES), value)

/** What is told of a household stands apart in the record; a device keeps all answers in one list. */
function isOfHousehold(fact: string): boolean {
  return Object.entries(FACTS).some(([name, { about }]) => name === fact && about === 'household')
}
function anyonesIn(one: Criterion): Criterion[] {
  if ('anyMember' in one) return [one.anyMember]
  if ('not' in one) return anyonesIn(one.not)
  if ('all' in one) return one.all.flatMap(anyonesIn)
  return 'any' in one ? one.any.flatMap(anyonesIn) : []
}

test('the device judges as the server does, for one who answers for themselves and for anyone at home', () => {
  fc.assert(
    fc.property(tree, answers, fc.boolean(), fc.constantFrom(true, false, undefined), (one, said, isPlaced, anyone) => {
      const ofAnyone =
        anyone === undefined ? {} : Object.fromEntries(anyonesIn(one).map(each => [wholeHouseholdFact(each), anyone]))
      const person = Object.fromEntries(Object.entries(said).filter(([fact]) => !isOfHousehold(fact)))
      const household = {
        ...Object.fromEntries(Object.entries(said).filter(([fact]) => isOfHousehold(fact))),
        ...ofAnyone,
      }
      const subject = { person, household, members: [person], membersAreAll: false, areas: isPlaced ? HERE : null }
      const lives = AREAS.flatMap(a => [[a], ...AREAS.filter(b => b !== a).map(b => [a, b])]).map(
        codes => [livesInFact(codes), codes.some(code => HERE.includes(code))] as const,
      )
      const told: Answers = { ...said, ...ofAnyone, ...(isPlaced && Object.fromEntries(lives)) }
      expect(verdictOf(deviceTree(one), told)).toBe(judge(one, subject).truth)
    }),
    { numRuns: 2000 },
  )
})

test('what goes into the page is what was tested', () => {
  const onDevice: unknown = runInNewContext(`${VERDICT_SOURCE}; verdictOf(tree, answers)`, {
    tree: deviceTree({ all: [LINES.older.tree, { not: LINES.notHelpedYet.tree }] }),
    answers: { ageYears: 70, 'other:receivedZakatThisYear': true },
  })
  expect(onDevice).toBe('yes')
})

test('only what can refuse is judged, ages too, and what was done to a person is never asked', () => {
  const service = serviceWith({
    minimumAgeYears: 60,
    conditions: [
      LINES.poor,
      LINES.livesAlone,
      LINES.smallChild,
      {
        ...LINES.older,
        tree: {
          any: [
            { fact: 'isVictimOf', compare: { is: 'equal', to: 'violence' } },
            { fact: 'other:x', compare: { is: 'equal', to: true } },
          ],
        },
      },
    ],
  })
  expect(deviceService(service).lines).toHaveLength(4)
  const facts = questionsFor([service], 8).map(({ fact }) => fact)
  expect(facts).toEqual(['ageYears', 'householdDecile', 'other:anyMemberAgeYearsFrom0To4'])
  expect(questionsFor([service], 2)).toHaveLength(2)
  expect(questionsFor([serviceWith()], 8)).toEqual([])
})

test('a service whose places differ fits as soon as it fits at one of them, and each place is told by itself', () => {
  const [town] = serviceWith().locations
  const places = [
    { ...town, id: 'town', conditions: [LINES.livesHere, LINES.smallChild] },
    { ...town, id: 'hill', conditions: [LINES.livesHere, LINES.poor] },
    { ...town, id: 'shelter', isProtected: true },
  ]
  const service = serviceWith({ conditions: [LINES.livesHere], locations: places })
  const facts = questionsFor([service], 20).map(({ fact }) => fact)
  const plain = questionsFor([serviceWith({ conditions: [LINES.livesHere] })], 20).map(({ fact }) => fact)
  expect(facts.length).toBeGreaterThan(plain.length)
  const [one, ...others] = devicePlaces(service)
  expect([one?.id, ...others.map(({ id }) => id)]).toEqual([deviceId(service, 0), deviceId(service, 1)])
  expect(devicePlaces(serviceWith({ conditions: [LINES.livesHere] }))).toEqual([])
  const here = livesInFact(['52.02'])
  const judged = (lines: readonly DeviceTree[], said: Answers) => lines.map(line => verdictOf(line, said))
  const poor: Answers = { [here]: true, householdDecile: 1 }
  expect(judged(deviceService(service).lines, poor)).toEqual(['yes'])
  expect(judged(others[0]?.lines ?? [], poor)).not.toContain('no')
  expect(judged(one?.lines ?? [], poor)).toContain('not-known')
})
