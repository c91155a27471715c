import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AnswerReferral } from '../schema/act.ts'
import { ReferralState } from '../schema/referral.ts'
import { answered, refusalIn } from './answer.ts'
import { moveFrom } from './loop.ts'

const text = fc.option(fc.constantFrom('full-no-waiting-list', 'said'))
const answers = fc
  .record({
    id: fc.constant('019ac000-0000-7000-8000-0000009e0001'),
    act: fc.constantFrom(...AnswerReferral.shape.act.options),
    reason: text,
    words: text,
    waitPlace: fc.option(fc.integer({ min: 1, max: 90 })),
    expectedOn: fc.option(fc.constantFrom('2026-12-01', '2027-02-01')),
    output: text,
    version: fc.constant(1),
  })
  .map(drawn => AnswerReferral.safeParse(drawn))
  .filter(read => read.success)
  .map(read => read.data)

test('what an answer leaves behind belongs to its act: no reason without refusal, no queue without a waiting list', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ReferralState.options), answers, (state, answer) => {
      const judged = answered({ state, version: 1 }, answer)
      expect(judged.ok).toBe(moveFrom(state, answer.act)?.by === 'provider')
      if (!judged.ok) return
      expect(judged.value.reason !== null).toBe(answer.act === 'decline' || answer.act === 'could-not')
      expect(judged.value.output !== null).toBe(answer.act === 'complete')
      if (answer.act !== 'wait-list') expect(judged.value.waitPlace).toBeNull()
    }),
  )
})

test.each([
  ['decline', null, true],
  ['could-not', null, true],
  ['wait-list', '2027-02-01', true],
  ['wait-list', '2026-11-30', false],
  ['wait-list', null, false],
  ['accept', '2027-02-01', false],
  ['ask', null, false],
  ['start', null, false],
  ['complete', null, false],
] as const)('%s, expected on %s, is remembered with the alternatives: %s', (act, expectedOn, isRefusal) => {
  const said = {
    reason: act === 'decline' || act === 'could-not' ? 'outside-area' : null,
    words: 'said',
    output: 'given',
  }
  const answer = AnswerReferral.parse({
    ...{ id: '019ac000-0000-7000-8000-0000009e0001', act, expectedOn, waitPlace: null, version: 1 },
    ...said,
  })
  expect(refusalIn(answer, '2026-11-25') !== null).toBe(isRefusal)
})

test('a waiting list that is too long is remembered as full, in the words of the list of reasons', () => {
  const answer = AnswerReferral.parse({
    ...{ id: '019ac000-0000-7000-8000-0000009e0001', act: 'wait-list', expectedOn: '2027-02-01', waitPlace: 40 },
    ...{ reason: null, words: null, output: null, version: 1 },
  })
  expect(refusalIn(answer, '2026-11-25')).toEqual({ reason: 'full-waiting-list-open', words: null })
})
