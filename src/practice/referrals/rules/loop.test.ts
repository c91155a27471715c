import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ReferralAct, ReferralState } from '../schema/referral.ts'
import { AnswerReferral } from '../schema/act.ts'
import { actsOf, asksOf, isEnded, isFar, judgeAct, moveFrom } from './loop.ts'

const state = fc.constantFrom(...ReferralState.options)
const act = fc.constantFrom(...ReferralAct.options)
const party = fc.constantFrom('provider', 'worker')

test.each([
  ['requested', ['accept', 'wait-list', 'decline', 'ask'], ['cancel', 'void']],
  ['accepted', ['wait-list', 'ask', 'start', 'complete', 'could-not'], ['cancel', 'void']],
  ['on-hold', ['accept', 'decline', 'start', 'could-not'], ['cancel', 'void']],
  ['in-progress', ['ask', 'complete', 'could-not'], ['cancel', 'void']],
  ['rejected', [], ['void']],
  ['completed', [], ['void']],
  ['failed', [], ['void']],
  ['cancelled', [], ['void']],
  ['entered-in-error', [], []],
] as const)('from %s the provider may %j and the worker %j', (from, provider, worker) => {
  expect(actsOf('provider', from)).toEqual(provider)
  expect(actsOf('worker', from)).toEqual(worker)
  expect(isEnded(from)).toBe(provider.length === 0)
})

test('every state can be reached from the first, and from every state the loop can be closed', () => {
  const reached = new Set<ReferralState>(['requested'])
  for (const from of reached) {
    for (const one of ReferralAct.options) reached.add(moveFrom(from, one)?.to ?? from)
  }
  expect([...reached].sort()).toEqual([...ReferralState.options].sort())
  for (const from of ReferralState.options) {
    const closes = ReferralAct.options.some(one => isEnded(moveFrom(from, one)?.to ?? 'requested'))
    expect([from, isEnded(from) || closes]).toEqual([from, true])
  }
})

test('an act asks for the same in every state: the form need not know the state', () => {
  for (const one of ReferralAct.options) {
    const asks = ReferralState.options.flatMap(from => moveFrom(from, one)?.asks ?? [])
    expect(new Set(asks)).toEqual(new Set([asksOf(one)]))
  }
})

test('an act leads where the table says, on the version that was seen, by the party whose act it is, and nowhere else', () => {
  fc.assert(
    fc.property(state, act, party, fc.integer({ min: 1, max: 3 }), (from, one, by, version) => {
      const judged = judgeAct({ state: from, version: 2 }, { act: one, version }, by)
      const move = moveFrom(from, one)
      if (version !== 2)
        expect(judged).toMatchObject({ ok: false, failure: { code: 'version-clash', kept: { state: from } } })
      else if (move?.by === by) expect(judged).toEqual({ ok: true, value: move.to })
      else expect(judged).toEqual({ ok: false, failure: { code: 'act-not-allowed', state: from, act: one } })
    }),
  )
})

test('once a referral has ended, all that can still be said is by the worker: that it was a mistake', () => {
  fc.assert(
    fc.property(state.filter(isEnded), act, party, (from, one, by) => {
      const mayVoid = one === 'void' && by === 'worker' && from !== 'entered-in-error'
      expect(judgeAct({ state: from, version: 1 }, { act: one, version: 1 }, by).ok).toBe(mayVoid)
    }),
  )
})

const answer = {
  ...{ id: '019ac000-0000-7000-8000-0000009e0001', reason: null, words: null, waitPlace: null },
  ...{ expectedOn: null, output: null, version: 1 },
}

test.each([
  ['decline', 'reason'],
  ['could-not', 'reason'],
  ['complete', 'output'],
  ['ask', 'words'],
] as const)('to %s without saying the %s is not an answer', (one, missing) => {
  const issues = AnswerReferral.safeParse({ ...answer, act: one }).error?.issues.map(issue => issue.path)
  expect(issues).toEqual([[missing]])
  expect(AnswerReferral.safeParse({ ...answer, act: one, [missing]: 'said' }).success).toBe(true)
})

test.each(['accept', 'wait-list', 'start'] as const)('to %s needs no word more', one => {
  expect(AnswerReferral.safeParse({ ...answer, act: one }).success).toBe(true)
})

test.each(['cancel', 'void'])('a provider cannot %s', one => {
  expect(AnswerReferral.safeParse({ ...answer, act: one, reason: 'other', words: 'said' }).success).toBe(false)
})

test.each([
  [null, false],
  ['2026-11-25', false],
  ['2026-12-09', false],
  ['2026-12-10', true],
])('help expected on %s is too far off to wait for without looking further: %s', (expectedOn, far) => {
  expect(isFar(expectedOn, '2026-11-25')).toBe(far)
})
