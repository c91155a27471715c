import fc from 'fast-check'
import { expect, test } from 'vitest'
import { family, kinOf } from '../examples.ts'
import { MapId, type Family } from '../schema/map.ts'
import { endOf, holdsOn, startOf } from './days.ts'
import { areAlike, judge, warningsOf, withTold } from './judge.ts'
import { goesRound, pairsOf } from './kinship.ts'
import { nobodyYet } from './tell.ts'

const newcomer = MapId.parse('019ac000-0000-7000-9000-00000000ffff')
const period = { from: null, to: null }
const child = (childId: MapId, parent: MapId) =>
  ({ kind: 'child', childId, of: { kind: 'parent', id: parent }, how: 'born', ...period }) as const
/** A parent and a child, with what is told of each. */
const pair = (parent: object, of: object): Family => {
  const made = family({ people: 2, unions: [], children: [[1, 24, 'born']], homes: [], born: [] })
  return { ...made, kin: [kinOf(0, parent), kinOf(1, of)] }
}

test.each([
  ['2000', '2020', []],
  ['2000', '1990', ['born-before-parent']],
  ['2000', '2009', ['young-parent']],
  ['2000-12-31', '2000', ['young-parent']],
  [null, '1990', []],
  ['2000', null, []],
])('a parent born %s and a child born %s: %j', (parent, of, expected) => {
  expect(warningsOf(pair({ born: parent }, { born: of })).map(({ why }) => why)).toEqual(expected)
})

test.each([
  ['male', '2020-01-10', '2020-09-01', []],
  ['male', '2020-01-10', '2021-03-01', ['parent-died-before']],
  ['female', '2020-01-10', '2020-09-01', ['parent-died-before']],
  ['female', '2020', '2020-09-01', []],
])('a parent (%s) who died on %s and a child born on %s: %j', (sex, died, born, expected) => {
  expect(warningsOf(pair({ sex, died, life: 'died' }, { born })).map(({ why }) => why)).toEqual(expected)
})

test.each([
  [{ name: 'Baiq Sri' }, { name: 'baiq  sri' }, true],
  [{ name: 'Baiq Sri', born: '1990' }, { name: 'Baiq Sri', born: '1990-05' }, true],
  [{ name: 'Baiq Sri', born: '1990' }, { name: 'Baiq Sri', born: '1991' }, false],
  [{ name: 'Sri', sex: 'female' }, { name: 'Sri', sex: 'male' }, false],
  [{ name: 'S.' }, { name: 'S.' }, false],
] as const)('%j and %j may be one person: %s', (one, other, expected) => {
  const told = { born: null, sex: 'not-known' } as const
  expect(areAlike({ ...told, ...one }, { ...told, ...other })).toBe(expected)
})

test('nobody becomes their own ancestor, over however many generations', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), people => {
      const children = Array.from({ length: people - 1 }, (_, index) => [index + 1, 24 + index, 'born'] as const)
      const line = family({ people, unions: [], children, homes: [], born: [] })
      const [first, last] = [kinOf(0).id, kinOf(people - 1).id]
      expect(judge(line, newcomer, child(first, last))).toMatchObject({ failure: { code: 'own-ancestor' } })
      const told = withTold(line, newcomer, child(first, last))
      expect(goesRound(pairsOf(told, told.children))).toBe(true)
    }),
  )
})

test('a partner who is also the parent of a shared ancestor is refused, a cousin is not', () => {
  const made = family({ people: 3, unions: [[0, 1]], children: [[2, 0, 'born']], homes: [], born: [] })
  const [, , grandchild] = made.kin.map(({ id }) => id)
  const union = made.unions[0]
  if (!grandchild || !union) throw new Error('The example has changed')
  const told = {
    kind: 'union',
    oneId: union.oneId,
    otherId: grandchild,
    how: 'married',
    ended: null,
    ...period,
  } as const
  expect(judge(made, union.id, told)).toMatchObject({ failure: { code: 'own-ancestor' } })
  expect(judge(made, newcomer, told)).toEqual({ ok: true, value: null })
})

test.each([
  ['1998', '1998-01-01', '1998-12-31'],
  ['1998-07', '1998-07-01', '1998-07-31'],
  ['1998-07-02', '1998-07-02', '1998-07-02'],
])('%s begins on %s and ends on %s at the latest', (day, start, end) => {
  expect([startOf(day), endOf(day)]).toEqual([start, end])
})

test('whatever has no beginning and no end holds on every day, and what ended held until the day before', () => {
  expect(holdsOn({ from: null, to: null }, '1900-01-01')).toBe(true)
  expect(holdsOn({ from: '2020', to: '2021-03' }, '2021-02-28')).toBe(true)
  expect(holdsOn({ from: '2020', to: '2021-03' }, '2021-03-01')).toBe(false)
  expect(holdsOn({ from: '2020', to: null }, '2019-12-31')).toBe(false)
})

test('a twin of nobody on the map, and of oneself, is refused', () => {
  const made = family({ people: 1, unions: [], children: [], homes: [], born: [] })
  expect(judge(made, newcomer, { ...nobodyYet(), twinOfId: newcomer })).toMatchObject({
    failure: { code: 'with-oneself' },
  })
  const absent = MapId.parse('019ac000-0000-7000-9000-00000000eeee')
  expect(judge(made, newcomer, { ...nobodyYet(), twinOfId: absent })).toMatchObject({ failure: { code: 'not-on-map' } })
})
