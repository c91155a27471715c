import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closedCase, rohaniCase } from '../examples.ts'
import { foodToday, keptPapers, papers } from './examples.ts'
import { conclude, inOrder, nameNeed, revise, tellOutcome } from './rules.ts'
import { NeedId, NeedState, Urgency } from './schema.ts'

const today = '2026-11-21'
const { id, caseId, version } = keptPapers
const revision = { id, caseId, version, urgency: 'today', inOwnWords: 'The school asks for it on Monday.' } as const
const outcome = { id, caseId, version, state: 'unmet', barrier: 'system-missing' } as const

test('a need joins an open case on the agency’s own day, and nothing is known of its outcome', () => {
  expect(nameNeed(rohaniCase, papers, '2026-11-03')).toEqual({ ok: true, value: keptPapers })
})

test('a closed case takes neither a need, nor a revision, nor an outcome', () => {
  const refused = { ok: false, failure: { code: 'case-closed', closedOn: closedCase.closedOn } }
  expect(nameNeed(closedCase, foodToday, today)).toEqual(refused)
  expect(revise(closedCase, keptPapers, revision)).toEqual(refused)
  expect(tellOutcome(closedCase, keptPapers, { sent: outcome, today })).toEqual(refused)
})

test('a revision changes how soon and the words, and nothing else', () => {
  const { urgency, inOwnWords } = revision
  const value = { ...keptPapers, urgency, inOwnWords, version: 2 }
  expect(revise(rohaniCase, keptPapers, revision)).toEqual({ ok: true, value })
})

test('whoever saw another version is shown both values; nothing is overwritten', () => {
  const kept = { ...keptPapers, version: 2 }
  const clash = (sent: object) => ({ ok: false, failure: { code: 'version-clash', kept, sent } })
  expect(revise(rohaniCase, kept, revision)).toEqual(clash(revision))
  expect(tellOutcome(rohaniCase, kept, { sent: outcome, today })).toEqual(clash(outcome))
})

test.each([
  ['met', 'system-missing', null],
  ['partly-met', 'system-missing', 'system-missing'],
  ['unmet', 'system-missing', 'system-missing'],
  ['unmet', null, null],
] as const)('of a need that is %s with %s in the way, %s is kept', (state, barrier, kept) => {
  const told = tellOutcome(rohaniCase, keptPapers, { sent: { ...outcome, state, barrier }, today })
  expect(told).toEqual({ ok: true, value: { ...keptPapers, state, barrier: kept, outcomeOn: today, version: 2 } })
})

test('what came of a need may be told anew: an unmet one that is met later has nothing in its way any more', () => {
  const unmet = conclude(keptPapers, outcome, '2026-11-10')
  expect(conclude(unmet, { state: 'met', barrier: null }, today)).toEqual({
    ...keptPapers,
    state: 'met',
    outcomeOn: today,
    version: 3,
  })
})

const need = fc.record({
  id: fc.uuid({ version: 7 }).map(drawn => NeedId.parse(drawn)),
  urgency: fc.constantFrom(...Urgency.options),
  state: fc.constantFrom(...NeedState.options),
  recordedOn: fc.constantFrom('2026-11-01', '2026-11-02'),
})
const needs = fc
  .uniqueArray(need, { selector: drawn => drawn.id })
  .map(drawn => drawn.map(some => ({ ...keptPapers, ...some })))

test('no need is dropped, and the order in which they come is nothing', () => {
  fc.assert(
    fc.property(needs, some => {
      const ordered = inOrder(some)
      expect(ordered).toHaveLength(some.length)
      expect(new Set(ordered)).toEqual(new Set(some))
      expect(inOrder(some.toReversed())).toEqual(ordered)
    }),
  )
})

test('what is met stands last; before it the not known stand before what can wait, and after what must come today', () => {
  fc.assert(
    fc.property(needs, some => {
      const standing = inOrder(some).filter(({ state }) => state !== 'met')
      expect(inOrder(some).slice(0, standing.length)).toEqual(standing)
      const places = standing.map(({ urgency }) => Urgency.options.indexOf(urgency))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
  )
  expect(Urgency.options.slice(0, 2)).toEqual(['today', 'not-known'])
})
