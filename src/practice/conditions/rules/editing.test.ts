import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FACTS, type NamedFact } from '#practice/people/schema/facts.ts'
import { ConditionLine, type Criterion } from '#practice/resources/schema/criteria.ts'
import { LINES } from '../examples.ts'
import { begun, draftOfLine, lineOfDraft, moved, peel, rebuild, tidied, withTree } from './editing.ts'
import { canHold } from './solve.ts'

const pregnant: Criterion = { fact: 'isPregnant', compare: { is: 'equal', to: true } }
const { tree: trees } = fc.letrec<{ tree: Criterion }>(again => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Criterion>(
      LINES.small.tree,
      LINES.poor.tree,
      pregnant,
      { fact: 'hasNik', compare: { is: 'equal', to: false } },
      LINES.here.tree,
    ),
    fc.record({ all: fc.array(again('tree'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(again('tree'), { maxLength: 3 }) }),
    fc.record({ not: again('tree') }),
    fc.record({ anyMember: again('tree') }),
  ),
}))

const isSame = (one: Criterion, other: Criterion) =>
  canHold({ all: [one, { not: other }] }) === false && canHold({ all: [other, { not: one }] }) === false

test('a condition that is opened in the editor and left as it is, means the same', () => {
  fc.assert(
    fc.property(trees, tree => {
      expect(isSame(rebuild(peel(tree)), tree)).toBe(true)
      expect(isSame(tidied(tree), tree)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('a line that is kept in the form and sent again is the same line', () => {
  for (const line of Object.values(LINES)) expect(ConditionLine.parse(lineOfDraft(draftOfLine(line)))).toEqual(line)
})

test('words of a question that the line no longer asks are left behind', () => {
  const asks = { 'other:fishes': { id: 'menangkap ikan', en: 'catches fish' } }
  const draft = draftOfLine({ ...LINES.small, asks })
  expect(lineOfDraft(draft)).not.toHaveProperty('asks')
})

test('the sentence follows the condition, and what a curator wrote stays', () => {
  const known = { areaName: (code: string) => code }
  const draft = draftOfLine(LINES.poor)
  if ('isOff' in draft) throw new Error('is a line')
  const wider: Criterion = { fact: 'householdDecile', compare: { is: 'at-most', value: 5 } }
  expect(withTree(draft, wider, known).text.en).toBe('The household is in welfare decile 1 to 5')
  const own = { ...draft, text: { id: 'Keluarga miskin', en: 'Poor families' } }
  expect(withTree(own, wider, known).text.en).toBe('Poor families')
})

test('every beginning is a condition; where something must be chosen first, it cannot be sent yet', () => {
  const incomplete = Object.keys(FACTS)
    .filter((key): key is NamedFact => key in FACTS)
    .filter(fact => !ConditionLine.safeParse({ ...LINES.small, tree: begun(fact, 'other:x') }).success)
  expect(incomplete).toEqual(['sex', 'disabilitySeverity', 'schoolLevel', 'isVictimOf', 'maritalStatus'])
  expect(ConditionLine.safeParse({ ...LINES.small, tree: begun('place', 'other:x') }).success).toBe(false)
  expect(ConditionLine.safeParse({ ...LINES.small, tree: begun('own', 'other:x') }).success).toBe(true)
})

test('lines move one place and no further than the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})
