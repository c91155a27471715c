import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ConditionLine, Criterion } from '../schema/criteria.ts'
import { agesOf, eligibilityWords, linesInForce, versionOn } from './conditions.ts'

const line = (id: string, words: string, tree: Criterion = { all: [] }, isHard = true): ConditionLine => {
  return { id, text: { id: words, en: words }, tree, isHard, provedBy: [], source: null, checkedOn: null }
}
const age = (from: number, to: number): Criterion => ({ fact: 'ageYears', compare: { is: 'between', from, to } })
const wordsOf = (layers: Parameters<typeof linesInForce>[0]) =>
  linesInForce(layers).map(({ line: { text } }) => text.en)

test('a line takes the place of the one above with its id, or is added, or is switched off', () => {
  const program = {
    from: 'program',
    lines: [line('age', 'up to 6'), line('poor', 'decile 1 to 4'), line('home', 'lives here')],
  } as const
  const service = {
    from: 'service',
    lines: [line('age', 'up to 5'), { id: 'poor', isOff: true }, line('new', 'has a NIK')],
  } as const
  expect(wordsOf([program])).toEqual(['up to 6', 'decile 1 to 4', 'lives here'])
  expect(wordsOf([program, service])).toEqual(['up to 5', 'lives here', 'has a NIK'])
  expect(linesInForce([program, service])[0]).toMatchObject({
    from: 'service',
    replaces: { from: 'program', line: { text: { en: 'up to 6' } } },
  })
  const place = { from: 'place', lines: [{ id: 'age', isOff: true }] } as const
  expect(wordsOf([program, service, place])).toEqual(['lives here', 'has a NIK'])
})

test.each([
  ['2026-01-01', null],
  ['2026-02-01', 1],
  ['2026-06-30', 2],
  ['2026-07-01', 1],
  ['2026-12-01', 3],
  ['2027-01-01', 4],
])('on %s version %s is in force', (day, expected) => {
  const versions = [
    { version: 1, validFrom: '2026-02-01', validTo: null },
    // For a few weeks only: then what held before holds again.
    { version: 2, validFrom: '2026-06-01', validTo: '2026-06-30' },
    // Published before the correction of what holds today, and not undone by it.
    { version: 4, validFrom: '2027-01-01', validTo: null },
    { version: 3, validFrom: '2026-12-01', validTo: null },
  ]
  expect(versionOn(versions, day)?.version ?? null).toBe(expected)
})

test('of two versions that begin on one day the later one holds', () => {
  const same = { validFrom: '2026-02-01', validTo: null }
  expect(
    versionOn(
      [
        { version: 1, ...same },
        { version: 2, ...same },
      ],
      '2026-02-01',
    )?.version,
  ).toBe(2)
})

test.each<[string, Criterion[], number | null, number | null]>([
  ['one span', [age(0, 6)], null, 6],
  ['two spans, both to be met', [age(5, 20), age(10, 30)], 10, 20],
  ['one of two spans', [{ any: [age(3, 5), age(60, 130)] }], 3, null],
  ['one of a span and something else', [{ any: [age(3, 5), { livesIn: ['52'] }] }], null, null],
  ['not younger than 18', [{ not: { fact: 'ageYears', compare: { is: 'at-most', value: 17 } } }], 18, null],
  ['someone at home', [{ anyMember: age(7, 12) }], 7, 12],
  ['the client and someone at home', [age(18, 60), { anyMember: age(0, 5) }], 18, 60],
])('the ages of %s', (_words, trees, from, to) => {
  expect(agesOf(trees.map((tree, index) => line(String(index), '', tree)))).toEqual({ from, to })
})

test('what only guides narrows no age', () => {
  expect(agesOf([line('a', '', age(0, 6), false)])).toEqual({ from: null, to: null })
})

test('an age that the lines allow is never outside the span', () => {
  const leaf = fc.tuple(fc.nat(20), fc.nat(20)).map(([one, other]) => age(Math.min(one, other), Math.max(one, other)))
  const { tree: trees } = fc.letrec<{ tree: Criterion }>(again => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.record({ not: again('tree') }),
      fc.record({ all: fc.array(again('tree'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(again('tree'), { maxLength: 3 }) }),
    ),
  }))
  fc.assert(
    fc.property(trees, fc.nat(22), (tree, years) => {
      if (!allows(tree, years)) return
      const { from, to } = agesOf([line('a', '', tree)])
      expect(years).toBeGreaterThanOrEqual(from ?? 0)
      expect(years).toBeLessThanOrEqual(to ?? 130)
    }),
    { numRuns: 2000 },
  )
})

function allows(tree: Criterion, years: number): boolean {
  if ('not' in tree) return !allows(tree.not, years)
  if ('all' in tree) return tree.all.every(part => allows(part, years))
  if ('any' in tree) return tree.any.some(part => allows(part, years))
  return 'fact' in tree && tree.compare.is === 'between' && years >= tree.compare.from && years <= tree.compare.to
}

test('eligibility in words is all sentences, what guides after the rest', () => {
  const lines = [line('a', 'First those who live alone', { all: [] }, false), line('b', 'Is 0 to 6 years old.')]
  expect(eligibilityWords(lines)?.en).toBe('Is 0 to 6 years old. First those who live alone.')
  expect(eligibilityWords([])).toBeNull()
})
