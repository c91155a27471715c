import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from '#practice/matching/rules/criteria.ts'
import type { Facts, Subject } from '#practice/people/schema/facts.ts'
import type { Comparison, Criterion } from '#practice/resources/schema/criteria.ts'
import { canHold, holdsForAll, implies } from './solve.ts'

const age = (compare: Comparison): Criterion => ({ fact: 'ageYears', compare })
const decile = (compare: Comparison): Criterion => ({ fact: 'householdDecile', compare })
const upTo = (value: number): Comparison => ({ is: 'at-most', value })
const from = (value: number): Comparison => ({ is: 'at-least', value })
const pregnant: Criterion = { fact: 'isPregnant', compare: { is: 'equal', to: true } }
const child: Criterion = { anyMember: age(upTo(6)) }

test.each<[string, Criterion, boolean]>([
  ['an age that is over 60 and under 18', { all: [age(from(61)), age(upTo(17))] }, false],
  ['an age between two whole years', { all: [age(from(4.2)), age(upTo(4.8))] }, false],
  ['a decile of 11', decile(from(11)), false],
  ['a decile below 1', decile(upTo(0)), false],
  ['a sex that is spelled wrong', { fact: 'sex', compare: { is: 'equal', to: 'woman' } }, false],
  [
    'a word that is compared with a number',
    { all: [age(from(3)), { fact: 'ageYears', compare: { is: 'equal', to: 'three' } }] },
    false,
  ],
  ['someone at home who is small, and nobody who is', { all: [child, { not: { anyMember: age(upTo(10)) } }] }, false],
  ['a client of 3 in a household without children', { all: [age(upTo(3)), { not: child }] }, false],
  ['a client of 30 with a child at home', { all: [age({ is: 'equal', to: 30 }), child] }, true],
  [
    'two at home who are different people',
    { all: [child, { anyMember: age(from(60)) }, age({ is: 'between', from: 20, to: 40 })] },
    true,
  ],
  [
    'living in a district outside its regency',
    { all: [{ livesIn: ['52.02.04'] }, { not: { livesIn: ['52.02'] } }] },
    false,
  ],
  [
    'living in a regency outside one district',
    { all: [{ livesIn: ['52.02'] }, { not: { livesIn: ['52.02.04'] } }] },
    true,
  ],
  ['one of nothing', { any: [] }, false],
])('whether there can be %s is told', (_sentence, tree, can) => {
  expect(canHold(tree)).toBe(can)
})

test.each<[string, Criterion, boolean]>([
  ['every decile is 1 to 10', decile({ is: 'between', from: 1, to: 10 }), true],
  ['every age is under 60 or over 50', { any: [age(upTo(59)), age(from(51))] }, true],
  ['not everyone is under 60', age(upTo(59)), false],
  [
    'everyone has somebody at home who is pregnant or is not',
    { anyMember: { any: [pregnant, { not: pregnant }] } },
    true,
  ],
])('%s', (_sentence, tree, isForAll) => {
  expect(holdsForAll(tree)).toBe(isForAll)
})

test('what is narrower implies what is wider, of the client, at home and by place', () => {
  expect(implies(decile(upTo(3)), decile(upTo(4)))).toBe(true)
  expect(implies(decile(upTo(4)), decile(upTo(3)))).toBe(false)
  expect(implies({ anyMember: age(upTo(4)) }, child)).toBe(true)
  expect(implies(age(upTo(6)), child)).toBe(true)
  expect(implies({ livesIn: ['52.02.04'] }, { livesIn: ['52.02'] })).toBe(true)
})

test('what is too long to tell is told to be so', () => {
  const facts = Array.from({ length: 60 }, (_, index) => `other:fact${index}`)
  const one = (fact: string, to: boolean): Criterion => ({ fact, compare: { is: 'equal', to } })
  const hard = facts.map((fact, index) => ({ any: [one(fact, true), one(facts[(index * 7 + 3) % 60] ?? fact, false)] }))
  const both = facts.map((fact, index) => ({
    not: { all: [one(fact, true), one(facts[(index * 11 + 5) % 60] ?? fact, true)] },
  }))
  const never = facts.map((fact, index) => ({
    any: [one(fact, true), one(facts[(index * 13 + 1) % 60] ?? fact, true)],
  }))
  expect([true, false, null]).toContain(canHold({ all: [...hard, ...both, ...never] }))
})

// A small world, every household of which can be counted: ages 0 to 5, deciles 1 to 10, four places, up to two others.
const NUMBERS = fc.constantFrom(0, 1, 2, 3, 4)
const comparisons = fc.oneof(
  NUMBERS.map(value => from(value)),
  NUMBERS.map(value => upTo(value)),
  fc.tuple(NUMBERS, NUMBERS).map(([one, other]): Comparison => ({ is: 'between', from: one, to: other })),
  fc.constantFrom<Comparison>({ is: 'equal', to: 2 }, { is: 'one-of', of: [1, 4] }),
)
const { tree: trees } = fc.letrec<{ tree: Criterion }>(again => ({
  tree: fc.oneof(
    { depthSize: 'small', maxDepth: 4, withCrossShrink: true },
    comparisons.map(age),
    comparisons.map(decile),
    fc.constant(pregnant),
    fc.constantFrom<Criterion>({ livesIn: ['52'] }, { livesIn: ['52.02', '31'] }),
    fc.record({ all: fc.array(again('tree'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(again('tree'), { maxLength: 3 }) }),
    fc.record({ not: again('tree') }),
    fc.record({ anyMember: again('tree') }),
  ),
}))
const PEOPLE: Facts[] = [0, 1, 2, 3, 4, 5].flatMap(ageYears =>
  [true, false].map(isPregnant => ({ ageYears, isPregnant })),
)
const AREAS = [['52.02', '52'], ['52.71', '52'], ['31'], []]
const OTHERS: Facts[][] = [
  [],
  ...PEOPLE.map(one => [one]),
  ...PEOPLE.flatMap((one, index) => PEOPLE.slice(index + 1).map(other => [one, other])),
]
const DECILES = [1, 2, 3, 4, 5]

function* everyHousehold(): Generator<Subject> {
  for (const person of PEOPLE)
    for (const others of OTHERS)
      for (const areas of AREAS)
        for (const householdDecile of DECILES)
          yield { person, household: { householdDecile }, members: [person, ...others], membersAreAll: true, areas }
}

test('what can hold, holds for some household by the judge itself, and what cannot, for none', () => {
  const households = [...everyHousehold()]
  fc.assert(
    fc.property(trees, tree => {
      const can = canHold(tree)
      // Two others at home are enough for what needs at most two.
      const isHeld = households.some(one => judge(tree, one).truth === 'yes')
      if (isHeld) expect(can).toBe(true)
      if (witnessesOf(tree) <= 2) expect(can).toBe(isHeld)
    }),
    { numRuns: 300 },
  )
})

test('what holds for all is refused by no household, and what is implied follows in each', () => {
  const households = [...everyHousehold()].filter((_, index) => index % 7 === 0)
  fc.assert(
    fc.property(trees, trees, (one, other) => {
      if (holdsForAll(one) === true) expect(households.every(each => judge(one, each).truth === 'yes')).toBe(true)
      if (implies(one, other) !== true) return
      const refused = households.find(each => judge(one, each).truth === 'yes' && judge(other, each).truth !== 'yes')
      expect(refused).toBeUndefined()
    }),
    { numRuns: 200 },
  )
})

function witnessesOf(tree: Criterion): number {
  if ('not' in tree) return witnessesOf(tree.not)
  if ('anyMember' in tree) return 1 + witnessesOf(tree.anyMember)
  if ('fact' in tree || 'livesIn' in tree) return 0
  return ('all' in tree ? tree.all : tree.any).reduce((sum, part) => sum + witnessesOf(part), 0)
}
