import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asEvidence } from './rules/evidence.ts'
import { hideSmall, SMALLEST, sumsOf } from './rules/suppression.ts'

const row = fc
  .array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 })
  .map(parts => ({ parts, total: parts.reduce((sum, part) => sum + part, 0) }))
const table = fc.array(row, { maxLength: 8 })

test.each([
  ['one small part hides a second one', { parts: [12, 3, 20], total: 35 }, { parts: [null, null, 20], total: 35 }],
  ['nobody is not a small number', { parts: [0, 10, 20], total: 30 }, { parts: [0, 10, 20], total: 30 }],
  [
    'a small total is hidden with all its parts',
    { parts: [0, 2, 1], total: 3 },
    { parts: [0, null, null], total: null },
  ],
])('%s', (_, row, expected) => {
  // A second row like the first one, so that no column tells what the row hides.
  const [shown] = hideSmall([row, row])
  expect(shown).toEqual(expected)
})

test('no small number is shown, none above is changed, and nobody stays nobody', () => {
  fc.assert(
    fc.property(table, drawn => {
      hideSmall(drawn).forEach(({ parts, total }, place) => {
        const counted = [...(drawn[place]?.parts ?? []), drawn[place]?.total ?? 0]
        ;[...parts, total].forEach((shown, column) => {
          const count = counted[column] ?? 0
          if (count === 0) expect(shown).toBe(0)
          else if (count < SMALLEST) expect(shown).toBeNull()
          else expect([count, null]).toContain(shown)
        })
      })
    }),
  )
})

test('no sum, along or down, has just one hidden number, unless all others in it are nobody', () => {
  fc.assert(
    fc.property(table, drawn => {
      const shown = hideSmall(drawn).map(({ parts, total }) => [...parts, total])
      const counts = drawn.map(({ parts, total }) => [...parts, total])
      for (const sum of sumsOf(counts)) {
        const hidden = sum.filter(([r, c]) => shown[r]?.[c] === null)
        const others = sum.filter(([r, c]) => shown[r]?.[c] !== null && (counts[r]?.[c] ?? 0) > 0)
        if (hidden.length === 1) expect(others).toEqual([])
      }
    }),
  )
})

test('what is shown stands first, the most often unmet before the rest, and the order of coming is nothing', () => {
  const rows = ['food', 'work', 'safety'].map((key, place) => ({
    key,
    recorded: 40,
    unmet: 10 * place,
    partlyMet: 10,
    open: 5,
  }))
  expect(asEvidence(rows).map(({ key }) => key)).toEqual(['safety', 'work', 'food'])
  expect(asEvidence(rows.toReversed())).toEqual(asEvidence(rows))
})
