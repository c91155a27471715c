import fc from 'fast-check'
import { expect, test } from 'vitest'
import { family, kinOf, mapFrom, tieTo } from '../examples.ts'
import { SystemKind, TieEnergy, TieStrength } from '../schema/map.ts'
import { Scene } from '../schema/scene.ts'
import { layOut } from './family.ts'
import { familyScene } from './family-scene.ts'
import { FAMILY_SIGNS, TIE_SIGNS, withLegend } from './legend.ts'
import { relativeAt } from './neighbours.ts'
import { svgOf } from './svg.ts'
import { wrapped } from './symbols.ts'
import { linkParts, ringOf, tieScene } from './ties.ts'

const anyTies = fc.array(
  fc.record({
    strength: fc.constantFrom(...TieStrength.options),
    energy: fc.constantFrom(...TieEnergy.options),
    isStressful: fc.boolean(),
    system: fc.constantFrom(...SystemKind.options),
    name: fc.string({ minLength: 1, maxLength: 80 }),
  }),
  { maxLength: 40 },
)
const said = {
  nameOf: () => 'Nama',
  endOf: () => 'Sekolah <Lia> & "teman"',
  kindOf: () => 'Sekolah',
  household: 'Klien',
}
const plain = { nameOf: () => 'Nama', yearsOf: () => '1990', unionOf: () => '', childOf: () => '', homeOf: () => '' }

test('no two labels around the household meet, and none meets the household, however many there are', () => {
  fc.assert(
    fc.property(anyTies, fc.integer({ min: 60, max: 400 }), (told, radius) => {
      const placed = ringOf(
        told.map((one, index) => tieTo(index, one)),
        radius,
      )
      expect(placed).toHaveLength(told.length)
      placed.forEach(({ x, y }, index) => {
        for (const other of placed.slice(index + 1)) {
          expect(Math.abs(x - other.x) >= 172 || Math.abs(y - other.y) >= 66).toBe(true)
        }
        const nearest = Math.hypot(Math.max(0, Math.abs(x) - 86), Math.max(0, Math.abs(y) - 33))
        expect(nearest).toBeGreaterThan(radius * 0.9)
      })
    }),
    { numRuns: 60 },
  )
})

test('every picture is one that can be handed over, whatever is on it', () => {
  fc.assert(
    fc.property(anyTies, told => {
      const ties = told.map((one, index) => tieTo(index, one))
      const map = mapFrom(
        family({ people: 3, unions: [[0, 1]], children: [[2, 0, 'born']], homes: [[0, 2]], born: [] }),
        ties,
      )
      for (const scene of [tieScene(map, said), familyScene(map, layOut(map), plain)]) {
        expect(Scene.safeParse(scene).error).toBeUndefined()
      }
    }),
    { numRuns: 30 },
  )
})

test('strength, stress and energy are told apart by line, not by colour', () => {
  const way = { start: [0, 0], from: 10, end: [300, 0] } as const
  const drawings = TieStrength.options.flatMap(strength =>
    [true, false].flatMap(isStressful =>
      TieEnergy.options.map(energy => JSON.stringify(linkParts({ strength, isStressful, energy }, way))),
    ),
  )
  expect(new Set(drawings).size).toBe(TieStrength.options.length * 2 * TieEnergy.options.length)
  expect(new Set(Object.values(FAMILY_SIGNS).map(sign => JSON.stringify(sign))).size).toBe(
    Object.keys(FAMILY_SIGNS).length,
  )
  expect(new Set(Object.values(TIE_SIGNS).map(sign => JSON.stringify(sign))).size).toBe(Object.keys(TIE_SIGNS).length)
})

test('words on a picture stay words in a file', () => {
  const map = mapFrom(family({ people: 1, unions: [], children: [], homes: [], born: [] }), [tieTo(0)])
  const text = svgOf(withLegend(tieScene(map, said), [{ parts: TIE_SIGNS.strong, words: '<script>' }]))
  expect(text).not.toMatch(/<script|<Lia>/)
  expect(text).toContain('&#60;script&#62;')
})

test('arrows lead to relatives: up to a parent, down to a child, along the row to a sibling', () => {
  const children = [
    [1, 24, 'born'],
    [2, 24, 'born'],
  ] as const
  const made = family({ people: 3, unions: [], children, homes: [], born: [1960, 1990, 1995] })
  const layout = layOut(made)
  const [parent, older, younger] = [0, 1, 2].map(number => kinOf(number).id)
  expect(relativeAt(made, layout, older ?? '', 'ArrowUp')).toBe(parent)
  expect([older, younger]).toContain(relativeAt(made, layout, parent ?? '', 'ArrowDown'))
  expect(relativeAt(made, layout, older ?? '', 'ArrowRight')).toBe(younger)
  expect(relativeAt(made, layout, older ?? '', 'ArrowLeft')).toBeNull()
})

test('a name too long for its place is broken between words and ends in an ellipsis', () => {
  expect(wrapped('Baiq Fitri Handayani Putri Lestari', 17, 2)).toEqual(['Baiq Fitri', 'Handayani Putri…'])
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 3, max: 30 }), (text, letters) => {
      const lines = wrapped(text, letters, 2)
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(letters)
    }),
  )
})
