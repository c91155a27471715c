import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from '#practice/matching/rules/criteria.ts'
import type { ConditionLine, Criterion } from '#practice/resources/schema/criteria.ts'
import { examplePeople } from '../queries/people.ts'
import { LINES } from '../examples.ts'
import { findingsOf, neverMet } from './checks.ts'
import { subjectFrom } from './preview.ts'

const line = (id: string, tree: Criterion, isHard = true): ConditionLine => ({ ...LINES.small, id, tree, isHard })
const age = (from: number, to: number): Criterion => ({ fact: 'ageYears', compare: { is: 'between', from, to } })
const decile = (value: number): Criterion => ({ fact: 'householdDecile', compare: { is: 'at-most', value } })
const told = (lines: readonly ConditionLine[]) =>
  findingsOf(lines, code => code).map(({ says, line: about, others }) => [says, about, others])

test.each<[string, ConditionLine[], unknown[]]>([
  ['lines that are well', [LINES.small, LINES.poor, LINES.here], []],
  ['an age turned round', [line('a', age(6, 0))], [['never', 'a', []]]],
  ['deciles 1 to 10', [line('a', decile(10))], [['always', 'a', []]]],
  ['two ages that never meet', [LINES.small, LINES.old], [['contradicts', 'old', ['small']]]],
  ['the same said twice', [LINES.poor, line('b', { not: { not: decile(4) } })], [['same', 'b', ['poor']]]],
  ['a wider line beside a narrower one', [LINES.poor, line('b', decile(5))], [['implied', 'b', ['poor']]]],
  ['a narrower hint beside a hard line', [LINES.poor, line('b', decile(2), false)], []],
  ['a hint that the hard line says already', [LINES.poor, line('b', decile(5), false)], [['implied', 'b', ['poor']]]],
  [
    'a hint that nobody who fits can meet',
    [LINES.small, { ...LINES.old, isHard: false }],
    [['guiding-never', 'old', ['small']]],
  ],
  [
    'two hints for different people',
    [
      { ...LINES.small, isHard: false },
      { ...LINES.old, isHard: false },
    ],
    [],
  ],
])('%s', (_sentence, lines, findings) => {
  expect(told(lines)).toEqual(findings)
})

test('three lines that nobody meets together are named, and no line beside them', () => {
  const lines = [
    LINES.here,
    line('a', { any: [age(0, 5), decile(2)] }),
    line('b', { not: age(0, 5) }),
    line('c', { not: decile(3) }),
  ]
  expect(told(lines)).toEqual([['together-never', null, ['a', 'b', 'c']]])
})

test('parts of a group that make no difference are named in words', () => {
  const tree: Criterion = { any: [decile(3), decile(4), age(9, 8)] }
  expect(
    findingsOf([line('a', tree)], code => code).map(({ says, parts }) => [says, parts.map(({ en }) => en)]),
  ).toEqual([
    ['part-never', ['Is 9 to 8 years old']],
    ['part-repeats', ['The household is in welfare decile 1 to 3', 'The household is in welfare decile 1 to 4']],
  ])
})

test('only what nobody could meet stands in the way of publishing, and a hint never does', () => {
  const never = line('a', age(6, 0))
  expect(
    neverMet(
      findingsOf([never], code => code),
      [never],
    ),
  ).toHaveLength(1)
  const hint = { ...never, isHard: false }
  expect(
    neverMet(
      findingsOf([hint], code => code),
      [hint],
    ),
  ).toEqual([])
  const pair = [LINES.small, LINES.old]
  expect(
    neverMet(
      findingsOf(pair, code => code),
      pair,
    ),
  ).toHaveLength(1)
})

test('no example person ever meets lines that are said to be met by nobody', () => {
  const trees = fc.constantFrom<Criterion>(
    age(0, 6),
    age(7, 59),
    decile(3),
    { not: decile(5) },
    LINES.mother.tree,
    LINES.here.tree,
    { not: LINES.here.tree },
    { anyMember: age(60, 130) },
  )
  const people = examplePeople().map(one => subjectFrom(one, '2026-11-25'))
  fc.assert(
    fc.property(fc.array(trees, { minLength: 1, maxLength: 5 }), some => {
      const lines = some.map((tree, index) => line(String(index), tree))
      if (
        neverMet(
          findingsOf(lines, code => code),
          lines,
        ).length === 0
      )
        return
      const meets = people.some(one => lines.every(({ tree }) => judge(tree, one).truth === 'yes'))
      expect(meets).toBe(false)
    }),
    { numRuns: 150 },
  )
})
