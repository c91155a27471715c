import { expect, test } from 'vitest'
import { keptConsent, withoutConsent } from '#confidentiality/consent/examples.ts'
import { closedCase, rohaniCase } from './examples.ts'
import { clockOf, close, consentStateOn, moveTo, phasesAfter, respondBy, stillOpen } from './rules.ts'
import { MOVES_FROM, Phase } from './schema.ts'

const seen = { caseId: rohaniCase.id, version: rohaniCase.version }

test.each([
  ['immediate-danger', '2026-11-04T02:30:00.000Z'],
  ['urgent', '2026-11-06T02:30:00.000Z'],
  ['routine', '2026-11-10T02:30:00.000Z'],
] as const)('whoever is in %s is answered by %s', (triage, until) => {
  expect(respondBy(triage, '2026-11-03T02:30:00.000Z')).toBe(until)
})

test.each([
  ['2026-11-06T01:00:00.000Z', null, { state: 'running', hours: 1 }],
  ['2026-11-06T02:00:00.000Z', null, { state: 'running', hours: 0 }],
  ['2026-11-06T02:00:00.001Z', null, { state: 'overdue', hours: 1 }],
  ['2026-11-09T02:00:00.000Z', null, { state: 'overdue', hours: 72 }],
  ['2026-11-25T00:00:00.000Z', '2026-11-05T02:00:00.000Z', { state: 'answered', hours: 24 }],
  ['2026-11-25T00:00:00.000Z', '2026-11-06T03:00:00.000Z', { state: 'answered-late', hours: 1 }],
] as const)('at %s a clock until 6 November, 2 o’clock, answered %s, stands at %j', (at, respondedAt, clock) => {
  expect(clockOf({ ...rohaniCase, respondedAt }, at)).toEqual(clock)
})

test('every phase is reached from intake, every phase but the first contact may end the work, and none leads to itself', () => {
  const reached = new Set<Phase>(['intake'])
  for (const phase of reached) for (const next of phasesAfter(phase)) reached.add(next)
  expect([...reached].sort()).toEqual([...Phase.options].sort())
  for (const phase of Phase.options) {
    expect(new Set(MOVES_FROM[phase]).size).toBe(MOVES_FROM[phase].length)
    expect(phasesAfter(phase)).not.toContain(phase)
    // Nobody is held in a phase: from each the work can end, or has ended already.
    if (phase !== 'termination') expect(phasesAfter(phase)).toContain('termination')
  }
})

test('a case moves where its phase leads, and to no other phase', () => {
  for (const from of Phase.options) {
    for (const to of Phase.options) {
      const moved = moveTo({ ...rohaniCase, phase: from }, to, seen)
      expect([from, to, moved]).toEqual([
        from,
        to,
        phasesAfter(from).includes(to)
          ? { ok: true, value: { ...rohaniCase, phase: to, version: 4 } }
          : { ok: false, failure: { code: 'move-not-allowed', from, to } },
      ])
    }
  }
})

test('a case ends on a day and for a reason, from any phase', () => {
  for (const phase of Phase.options) {
    const found = { ...rohaniCase, phase }
    expect(close(found, { reason: 'moved-away', on: '2026-11-25' }, seen)).toEqual({
      ok: true,
      value: { ...found, closedOn: '2026-11-25', closeReason: 'moved-away', version: 4 },
    })
  }
})

test('whoever saw another version is shown the case as it stands beside what they sent', () => {
  const sent = { ...seen, version: 2 }
  const failure = { code: 'version-clash', kept: rohaniCase, sent }
  expect(moveTo(rohaniCase, 'plan', sent)).toEqual({ ok: false, failure })
  expect(close(rohaniCase, { reason: 'died', on: '2026-11-25' }, sent)).toEqual({ ok: false, failure })
})

test('a closed case answers with its day, whatever version was seen', () => {
  const failure = { code: 'case-closed', closedOn: closedCase.closedOn }
  expect(stillOpen(closedCase)).toEqual({ ok: false, failure })
  expect(moveTo(closedCase, 'plan', { ...seen, version: 99 })).toEqual({ ok: false, failure })
  expect(close(closedCase, { reason: 'died', on: '2026-11-25' }, seen)).toEqual({ ok: false, failure })
  expect(stillOpen(rohaniCase)).toEqual({ ok: true, value: rohaniCase })
})

test.each([
  ['holds', [keptConsent], '2026-11-25', { state: 'holds', basis: 'consent', endsOn: '2027-02-01' }],
  [
    'rests on another basis',
    [{ ...keptConsent, ...withoutConsent }],
    '2026-11-25',
    { state: 'holds', basis: 'vital-interest', endsOn: '2027-02-01' },
  ],
  ['has ended', [keptConsent], '2027-02-02', { state: 'ended', basis: null, endsOn: null }],
  [
    'was withdrawn',
    [{ ...keptConsent, withdrawnAt: '2026-11-24T00:00:00.000Z' }],
    '2026-11-25',
    { state: 'withdrawn', basis: null, endsOn: null },
  ],
  ['was never given', [], '2026-11-25', { state: 'none', basis: null, endsOn: null }],
] as const)('consent that %s is told so', (_, consents, on, state) => {
  expect(consentStateOn(consents, on)).toEqual(state)
})
