import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completed, declined, requested, waiting } from '../examples.ts'
import { Urgency } from '#practice/cases/2-assessment/schema.ts'
import { addDays } from '#platform/shared/day.ts'
import { ReferralState } from '../schema/referral.ts'
import {
  answerBy,
  ballOf,
  becauseOf,
  daysWaiting,
  GROUP_OF,
  isLongSilent,
  isSilent,
  needsAlternative,
  silentSince,
  TAKES_OUTCOME,
} from './attention.ts'
import { actsOf, ANSWER_DAYS, SUPERVISOR_TIMES } from './loop.ts'

const today = '2026-11-25'

test.each([
  ['a request of this morning', requested, null, 'provider'],
  ['a request of three days ago', { ...requested, sentOn: '2026-11-22' }, null, 'provider'],
  ['a request that is silent for more than three days', { ...requested, sentOn: '2026-11-21' }, 'silent', 'provider'],
  ['a question nobody has answered', { ...requested, askedAt: '2026-11-25T02:00:00.000Z' }, 'asked', 'worker'],
  ['a refusal', declined, 'declined', 'worker'],
  ['a refusal after which another was asked', { ...declined, isFollowed: true }, null, null],
  ['help that could not be given', { ...declined, state: 'failed' }, 'failed', 'worker'],
  ['a waiting list that takes too long', waiting, 'far', 'worker'],
  ['a waiting list of a few days', { ...waiting, expectedOn: '2026-11-30' }, null, 'provider'],
  ['help that was given', completed, 'no-outcome', 'worker'],
  ['help whose outcome is told', { ...completed, outcome: 'helped' }, null, null],
  ['an appointment of tomorrow', { ...requested, appointmentOn: '2026-11-26' }, 'appointment', 'worker'],
  ['an appointment of next week', { ...requested, appointmentOn: '2026-12-02' }, null, 'provider'],
  ['an appointment that is over', { ...requested, appointmentOn: '2026-11-24' }, null, 'provider'],
  ['an appointment for help that was declined', { ...declined, isFollowed: true, appointmentOn: today }, null, null],
  ['one that was taken back', { ...requested, state: 'cancelled', askedAt: '2026-11-25T02:00:00.000Z' }, null, null],
] as const)('%s', (_name, referral, because, ball) => {
  expect(becauseOf(referral, today)).toBe(because)
  expect(ballOf(referral, today)).toBe(ball)
})

const seen = fc.record({
  state: fc.constantFrom(...ReferralState.options),
  sentOn: fc.constantFrom('2026-11-25', '2026-11-01'),
  expectedOn: fc.constantFrom(null, '2026-11-28', '2027-03-01'),
  outcome: fc.constantFrom(null, 'helped', 'not-helped'),
  askedAt: fc.constantFrom(null, '2026-11-25T02:00:00.000Z'),
  isFollowed: fc.boolean(),
  urgency: fc.constantFrom(...Urgency.options),
  appointmentOn: fc.constantFrom(null, '2026-11-24', '2026-11-26', '2026-12-24'),
})

test('as long as a provider can still act, it is somebody’s turn', () => {
  fc.assert(
    fc.property(seen, referral => {
      const isLiving = actsOf('provider', referral.state).length > 0 && referral.outcome === null
      if (isLiving) expect(ballOf(referral, today)).not.toBeNull()
    }),
  )
})

test('a refusal, a failure and a far waiting list call for other help, and nothing else does', () => {
  fc.assert(
    fc.property(seen, referral => {
      const isFar = referral.state === 'on-hold' && referral.expectedOn === '2027-03-01'
      const isRefused = referral.state === 'rejected' || referral.state === 'failed'
      expect(needsAlternative(referral, today)).toBe(isRefused || isFar)
    }),
  )
})

test('in the inbox what can be answered for the first time is new, and what has ended is closed', () => {
  for (const state of ReferralState.options) {
    expect([state, GROUP_OF[state] === 'closed']).toEqual([state, actsOf('provider', state).length === 0])
  }
  expect(GROUP_OF.requested).toBe('new')
})

test('what came of a referral cannot be told of one that nobody took up', () => {
  expect(ReferralState.options.filter(state => !TAKES_OUTCOME[state])).toEqual([
    'rejected',
    'cancelled',
    'entered-in-error',
  ])
})

test.each([
  ['today', '2026-11-24', false],
  ['today', '2026-11-23', true],
  ['this-week', '2026-11-23', false],
  ['this-week', '2026-11-22', true],
  ['not-known', '2026-11-22', false],
  ['not-known', '2026-11-21', true],
  ['this-month', '2026-11-21', true],
  ['later', '2026-11-18', false],
  ['later', '2026-11-17', true],
] as const)('a request for a need that is to be met %s, sent on %s, is silent: %s', (urgency, sentOn, silent) => {
  expect(isSilent({ ...requested, urgency, sentOn }, today)).toBe(silent)
})

test('the clock of the answer: due, then silent for the worker, and later for the supervisor too, and never after an answer or a question', () => {
  fc.assert(
    fc.property(seen, fc.integer({ min: 0, max: 40 }), (referral, days) => {
      const on = addDays(referral.sentOn, days)
      const limit = ANSWER_DAYS[referral.urgency]
      const waits = referral.state === 'requested' && referral.askedAt === null
      expect(isSilent(referral, on)).toBe(waits && days > limit)
      expect(isSilent(referral, on)).toBe(waits && on > answerBy(referral))
      expect(isLongSilent(referral, on)).toBe(waits && days > SUPERVISOR_TIMES * limit)
      if (isLongSilent(referral, on)) expect(isSilent(referral, on)).toBe(true)
    }),
  )
})

test('the more urgent the need, the sooner the answer is due; where the urgency is not known, as for one of this month', () => {
  const { today: now, 'this-week': week, 'this-month': month, later } = ANSWER_DAYS
  expect([now, week, month, later]).toEqual([now, week, month, later].toSorted((a, b) => a - b))
  expect(ANSWER_DAYS['not-known']).toBe(month)
  expect(silentSince({ sentAt: '2026-11-20T01:00:00.000Z', urgency: 'today' })).toBe('2026-11-22T01:00:00.000Z')
})

test('days of waiting never run backwards', () => {
  expect(daysWaiting({ sentOn: '2026-11-22' }, today)).toBe(3)
  expect(daysWaiting({ sentOn: '2026-11-26' }, today)).toBe(0)
})
