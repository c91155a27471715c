import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largeFamily, family as familyOf } from '../examples.ts'
import type { Family } from '../schema/map.ts'
import { layOut, type FamilyLayout } from './family.ts'
import type { Box } from './homes.ts'
import { goesRound, pairsOf, parentsIn, placingBonds } from './kinship.ts'
import { CELL } from './place.ts'

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Families of every shape that is no cycle: unions across generations, several at once, care and adoption, other roofs. */
const anyFamily = fc
  .record({
    people: fc.integer({ min: 1, max: 24 }),
    unions: fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 14 }),
    children: fc.array(fc.tuple(fc.nat(23), fc.nat(36), fc.constantFrom('born', 'adopted', 'informal-care', 'step')), {
      maxLength: 24,
    }),
    homes: fc.array(fc.uniqueArray(fc.nat(23), { minLength: 1, maxLength: 6 }), { maxLength: 4 }),
    born: fc.array(fc.option(fc.integer({ min: 1900, max: 2026 }), { nil: null }), { minLength: 24, maxLength: 24 }),
  })
  .map(asked => familyOf(asked))

function expectSound(family: Family) {
  const layout = layOut(family)
  const boxes = [...layout.boxes]
  const meeting = boxes.flatMap(([id, box], index) =>
    boxes.slice(index + 1).flatMap(([other, otherBox]) => (meet(box, otherBox) ? [[id, other]] : [])),
  )
  const above = placingBonds(family).flatMap(bond => {
    const below = layout.boxes.get(bond.childId)
    return parentsIn(family, bond).filter(id => (layout.boxes.get(id)?.bottom ?? 0) > (below?.top ?? 0))
  })
  expect({ drawn: boxes.length, meeting, above }).toEqual({ drawn: family.kin.length, meeting: [], above: [] })
  expectHomesApart(layout)
  return layout
}

function expectHomesApart({ width, boxes, outlines }: FamilyLayout) {
  const columns = width / CELL
  const within =
    ({ left, top, right, bottom }: Box) =>
    (cell: number) => {
      const [x, y] = [cell % columns, Math.floor(cell / columns)]
      return x >= left && x < right && y >= top && y < bottom
    }
  const cells = outlines.flatMap(outline => [...outline.cells])
  const strangers = outlines.flatMap(({ home, cells: own }) =>
    [...boxes].filter(([id, box]) => home.memberIds.every(member => member !== id) && [...own].some(within(box))),
  )
  const lineless = outlines.filter(({ lines }) => lines.length === 0)
  expect({ shared: cells.length - new Set(cells).size, strangers, lineless }).toEqual({
    shared: 0,
    strangers: [],
    lineless: [],
  })
}

test('nobody stands on another, a child stands below its parents, and a household takes in nobody else', () => {
  fc.assert(
    fc.property(anyFamily, family => void expectSound(family)),
    { numRuns: 100 },
  )
})

test('sixty people in eight generations are laid out, every household in an outline of its own', () => {
  const family = largeFamily()
  expect(family.kin).toHaveLength(60)
  const layout = expectSound(family)
  expect(layout.rows).toHaveLength(8)
  expect(layout.outlines.map(({ letter }) => letter)).toEqual(
    family.homes.map((_, index) => String.fromCharCode(65 + index)),
  )
})

test('of siblings the oldest stands on the left, however they were told', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1950, max: 2020 }), { minLength: 2, maxLength: 7 }), born => {
      const children = born.map((_, index) => [index + 1, 24, 'born'] as const)
      const family = familyOf({ people: born.length + 1, unions: [], children, homes: [], born: [1920, ...born] })
      const { rows } = layOut(family)
      const years = rows[1]?.map(id => Number(family.kin.find(one => one.id === id)?.born))
      expect(years).toEqual(born.toSorted((a, b) => a - b))
    }),
  )
})

test('partners stand beside each other, also a man between two wives', () => {
  const { rows } = layOut(
    familyOf({
      people: 3,
      unions: [
        [0, 1],
        [0, 2],
      ],
      children: [],
      homes: [],
      born: [],
    }),
  )
  const { kin } = familyOf({ people: 3, unions: [], children: [], homes: [], born: [] })
  expect(rows[0]?.[1]).toBe(kin[0]?.id)
})

test('identical twins are joined, and a fork leads to both', () => {
  const made = familyOf({
    people: 3,
    unions: [],
    children: [
      [1, 24, 'born'],
      [2, 24, 'born'],
    ],
    homes: [],
    born: [1960, 1990, 1990],
  })
  const [parent, one, other] = made.kin
  if (!parent || !one || !other) throw new Error('The example has changed')
  const twins = { ...made, kin: [parent, one, { ...other, twinOfId: one.id, isIdentical: true }] }
  const layout = layOut(twins)
  expect(layout.twins).toMatchObject([{ isIdentical: true }])
  expect(new Set(layout.children.map(({ points }) => points[2]?.[0])).size).toBe(1)
})

test('nobody is laid out on an empty map', () => {
  expect(layOut({ kin: [], unions: [], children: [], homes: [] })).toMatchObject({ rows: [[]], outlines: [] })
})

test('a bond that leads round is seen, one that does not is not', () => {
  expect(
    goesRound([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ]),
  ).toBe(true)
  expect(
    goesRound([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]),
  ).toBe(false)
  fc.assert(fc.property(anyFamily, family => !goesRound(pairsOf(family, family.children))))
})
