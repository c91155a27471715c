import { expect, test } from 'vitest'
import { newId } from '#platform/shared/id.ts'
import { PlanGoal } from '../3-plan/schema.ts'
import { GoalRatingId, type GoalRating } from '../5-evaluation/schema.ts'
import { closedCase, rohaniCase } from '../examples.ts'
import { CloseReason, Phase, type Case } from '../schema.ts'
import { close, endingOf, reviseClosing, sign } from './rules.ts'
import { Closing, ClosingId } from './schema.ts'

const answered: Case = { ...rohaniCase, respondedAt: '2026-11-04T02:00:00.000Z' }
const plan = { keeps: null, signs: ['Beras habis'], steps: ['Datang'], contacts: [{ who: 'Bu Nur', how: 'RT 3' }] }
const sent = { caseId: rohaniCase.id, version: 3, reason: 'goals-reached', strengthening: plan } as const
const today = '2026-11-25'

test('a case ends from any phase, on a day and for a reason, and stands in its last phase', () => {
  for (const phase of Phase.options) {
    const ends = phase === 'aftercare' ? 'aftercare' : 'termination'
    expect(close({ ...answered, phase }, sent, today)).toEqual({
      ok: true,
      value: { ...answered, phase: ends, closedOn: today, closeReason: 'goals-reached', version: 4 },
    })
  }
})

test('while a safety clock runs nothing is closed, whatever the reason', () => {
  for (const reason of CloseReason.options) {
    const failure = { code: 'safety-clock-running', respondBy: rohaniCase.respondBy }
    expect(close(rohaniCase, { ...sent, reason }, today)).toEqual({ ok: false, failure })
  }
})

test.each(CloseReason.options.map(reason => [reason, reason === 'no-contact' || reason === 'died'] as const))(
  'without a plan for when it comes back, a case that ends for %s is closed: %s',
  (reason, may) => {
    expect(close(answered, { ...sent, reason, strengthening: null }, today).ok).toBe(may)
  },
)

test('a closed case answers with its day, and another version is a clash', () => {
  const closed = { ok: false, failure: { code: 'case-closed', closedOn: closedCase.closedOn } }
  expect(close(closedCase, sent, today)).toEqual(closed)
  const seen = { caseId: rohaniCase.id, version: 2 }
  const failure = { code: 'version-clash', kept: answered, sent: seen }
  expect(close(answered, { ...sent, version: 2 }, today)).toEqual({ ok: false, failure })
})

const looked = { answer: 'done', words: null } as const
const id = ClosingId.parse(newId())
const kept = Closing.parse({
  ...{ id, caseId: rohaniCase.id, reason: 'goals-reached', words: 'Selesai.', summary: 'Beras datang.' },
  criteria: { goals: looked, needs: looked, safety: looked, referrals: looked, agreement: looked },
  ...{ strengthening: plan, onward: null, closedOn: today, signState: 'to-sign', signWords: null, signedOn: null },
  version: 1,
})
const of = { caseId: kept.caseId, id, version: 1 }

test('what is returned says what is to be improved, is written anew, and waits for a signature again', () => {
  const returning = { ...of, answer: 'returned', words: 'Tulis tanda bahayanya.' } as const
  expect(sign(kept, { ...returning, words: null }, today)).toMatchObject({ failure: { code: 'words-missing' } })
  const returned = sign(kept, returning, today)
  expect(returned).toMatchObject({ ok: true, value: { signState: 'returned', signedOn: null, version: 2 } })
  if (!returned.ok) return
  const revision = { ...of, version: 2, summary: 'Lebih lengkap.', strengthening: plan }
  expect(reviseClosing(returned.value, revision)).toMatchObject({
    ok: true,
    value: { signState: 'to-sign', summary: 'Lebih lengkap.', signWords: 'Tulis tanda bahayanya.', version: 3 },
  })
})

test('what is signed stays as it is', () => {
  const signed = sign(kept, { ...of, answer: 'signed', words: null }, today)
  expect(signed).toMatchObject({ ok: true, value: { signState: 'signed', signedOn: today, version: 2 } })
  if (!signed.ok) return
  const late = { ok: false, failure: { code: 'already-signed', signedOn: today } }
  expect(sign(signed.value, { ...of, version: 2, answer: 'returned', words: 'Lagi.' }, today)).toEqual(late)
  expect(reviseClosing(signed.value, { ...of, version: 2, summary: 'x', strengthening: null })).toEqual(late)
})

test('of two versions both are shown', () => {
  const revision = { ...of, version: 7, summary: 'Lain.', strengthening: plan }
  expect(reviseClosing(kept, revision)).toEqual({
    ok: false,
    failure: { code: 'version-clash', kept, sent: revision },
  })
})

const rating = (score: number, by: 'client' | 'worker' = 'client'): GoalRating => ({
  ...{ id: GoalRatingId.parse(newId()), goalId: PlanGoal.shape.id.parse(newId()), caseId: rohaniCase.id },
  ...{ score, by, ratedOn: today },
})

test('what the record knows stands beside every question: goals, needs, referrals without an end, phases not walked', () => {
  const facts = {
    goals: [
      { goal: { endedOn: null }, ratings: [rating(0), rating(1, 'worker')] },
      { goal: { endedOn: null }, ratings: [rating(1), rating(-1, 'worker')] },
      { goal: { endedOn: today }, ratings: [] },
    ],
    needs: [{ state: 'open' }, { state: 'met' }, { state: 'unmet' }],
    events: new Map([
      ['referral.sent', 3],
      ['referral.outcome', 1],
      ['referral.cancelled', 1],
    ]),
    walked: new Set<Phase>(['intake', 'assessment', 'intervention']),
    safety: 'at-rest',
  } as const
  expect(endingOf(facts)).toEqual({
    goals: { all: 3, reached: 1, ended: 1 },
    needs: { all: 3, open: 1 },
    referrals: { sent: 3, withoutOutcome: 1 },
    safety: 'at-rest',
    skipped: ['plan', 'evaluation'],
  })
})
