import { expect, test } from 'vitest'
import { newId } from '#platform/shared/id.ts'
import { rohaniCase } from '../examples.ts'
import { Party, PartyView } from '../schema/parties.ts'
import { endPosition, guardianState, judgeMarks, onParty, placeParty, suspectedCalled } from './parties.ts'

const position = (told: object = {}) => ({
  ...{
    id: newId(),
    system: 'action',
    role: 'kakak ipar',
    goal: null,
    fromOn: '2026-11-01',
    toOn: null,
    endWords: null,
  },
  ...told,
})
const brother = Party.parse({
  ...{ id: newId(), caseId: rohaniCase.id, who: { kind: 'named', name: 'Amaq Sahar' } },
  ...{ speaks: false, consents: false, isSuspected: false, positions: [position()], version: 2 },
})
const [first] = brother.positions
const next = Party.shape.positions.element
  .omit({ toOn: true, endWords: true })
  .parse({ id: newId(), system: 'target', role: 'yang diajak berubah', goal: 'Berhenti memukul', fromOn: '2026-11-10' })

test('a position that changes leaves the earlier one as it was, with the day on which it ended', () => {
  const placed = placeParty(brother, next, first?.id ?? '')
  expect(placed).toMatchObject({
    ok: true,
    value: {
      version: 3,
      positions: [
        { ...first, toOn: '2026-11-10' },
        { ...next, toOn: null },
      ],
    },
  })
})

test('a party may stand in two systems at once', () => {
  const placed = placeParty(brother, next, null)
  expect(placed).toMatchObject({ ok: true, value: { positions: [{ toOn: null }, { toOn: null }] } })
})

test('a position ends once, and not before it began', () => {
  const id = first?.id ?? ''
  const ended = endPosition(brother, id, { toOn: '2026-11-01', words: 'Pindah.' })
  expect(ended).toMatchObject({ ok: true, value: { positions: [{ toOn: '2026-11-01', endWords: 'Pindah.' }] } })
  if (ended.ok) {
    expect(endPosition(ended.value, id, { toOn: '2026-11-05', words: null })).toEqual({
      ok: false,
      failure: { code: 'position-ended' },
    })
  }
  expect(endPosition(brother, id, { toOn: '2026-10-31', words: null })).toEqual({
    ok: false,
    failure: { code: 'ends-before-beginning', fromOn: '2026-11-01' },
  })
  expect(endPosition(brother, newId(), { toOn: '2026-11-05', words: null })).toMatchObject({ ok: false })
})

test.each([
  [{ speaks: true, consents: true, isSuspected: false }, true],
  [{ speaks: false, consents: false, isSuspected: true }, true],
  [{ speaks: true, consents: false, isSuspected: true }, false],
  [{ speaks: false, consents: true, isSuspected: true }, false],
])('of someone with the marks %j it is %s that they may stand', (marks, may) => {
  expect(judgeMarks(marks, 'Amaq Sahar').ok).toBe(may)
})

test('whoever may have harmed the client is recognised by name, however it is written', () => {
  const suspected = PartyView.parse({ ...brother, isSuspected: true, name: 'Amaq Sahar' })
  expect(suspectedCalled([suspected], '  amaq   SAHAR ')).toBe(suspected)
  expect(suspectedCalled([suspected], 'Inaq Sahar')).toBeNull()
  const budi = { ...suspected, name: 'Pak Budi' }
  expect(suspectedCalled([budi], 'H. Budi')).toBe(budi)
  expect(suspectedCalled([budi], 'BUDI')).toBe(budi)
  expect(suspectedCalled([budi], 'Bu Budi')).toBeNull()
  expect(suspectedCalled([{ ...suspected, isSuspected: false }], 'Amaq Sahar')).toBeNull()
})

test.each([
  [9, [], 'missing'],
  [9, [{ consents: false }], 'missing'],
  [9, [{ consents: true }], 'named'],
  [18, [], 'not-needed'],
  [null, [], 'not-known'],
] as const)('of a client of %s years with guardians %j the guardian is: %s', (age, parties, state) => {
  expect(guardianState(age, parties)).toBe(state)
})

test('on another version both are shown', () => {
  const sent = { caseId: brother.caseId, partyId: brother.id, version: 1 }
  expect(onParty(brother, sent)).toEqual({ ok: false, failure: { code: 'version-clash', kept: brother, sent } })
})
