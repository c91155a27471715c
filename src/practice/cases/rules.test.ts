import { expect, test } from 'vitest'
import * as z from 'zod'
import { keptConsent, withoutConsent } from '#confidentiality/consent/examples.ts'
import { closedCase, rohaniCase } from './examples.ts'
import { clockOf, consentStateOn, moveTo, respondBy, stillOpen } from './rules.ts'
import { phasesAfter, skippedBetween, standingOf } from './rules/phases.ts'
import { Phase } from './schema.ts'
import { PHASES, PhaseAsk, type PhaseFacts } from './schema/phases.ts'

const PhaseFactsShape = z.record(PhaseAsk, z.boolean().nullable())
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

test('every phase is reached on the usual way, from every phase but the last the work may end, and none leads to itself', () => {
  const reached = new Set<Phase>(['intake'])
  for (const phase of reached) for (const next of phasesAfter(phase)) reached.add(next)
  expect([...reached].sort()).toEqual([...Phase.options].sort())
  for (const phase of Phase.options) {
    expect(phasesAfter(phase)).not.toContain(phase)
    if (phase !== 'termination' && phase !== 'aftercare') expect(phasesAfter(phase)).toContain('termination')
  }
})

test('every ask belongs to one phase', () => {
  const asks = Phase.options.flatMap((phase): readonly PhaseAsk[] => PHASES[phase].asks)
  expect(asks.toSorted()).toEqual(PhaseAsk.options.toSorted())
})

test('a way back passes over nothing, the usual way neither, and any other way names what it leaves out', () => {
  expect(skippedBetween('evaluation', 'intake')).toEqual([])
  expect(skippedBetween('aftercare', 'assessment')).toEqual([])
  expect(skippedBetween('plan', 'termination')).toEqual([])
  expect(skippedBetween('assessment', 'intervention')).toEqual(['plan'])
  expect(skippedBetween('intake', 'evaluation')).toEqual(['assessment', 'plan', 'intervention'])
  for (const from of Phase.options) {
    for (const to of Phase.options) {
      const skipped = skippedBetween(from, to)
      expect(skipped).not.toContain(from)
      expect(skipped).not.toContain(to)
    }
  }
})

test('a case moves anywhere but to where it is; a phase is passed over with a word why', () => {
  for (const from of Phase.options) {
    for (const to of Phase.options) {
      const found = { ...rohaniCase, phase: from }
      const moved = { ok: true, value: { ...found, phase: to, version: 4 } }
      const same = { ok: false, failure: { code: 'move-not-allowed', from, to } }
      const skipped = skippedBetween(from, to)
      const wordless = { ok: false, failure: { code: 'phase-skipped', skipped } }
      expect([from, to, moveTo(found, { to, words: 'Begitu kesepakatannya.' }, seen)]).toEqual([
        from,
        to,
        from === to ? same : moved,
      ])
      expect([from, to, moveTo(found, { to, words: null }, seen)]).toEqual([
        from,
        to,
        from === to ? same : skipped.length > 0 ? wordless : moved,
      ])
    }
  }
})

const unknown = Object.fromEntries(PhaseAsk.options.map(ask => [ask, null]))
const facts = (known: Partial<PhaseFacts> = {}): PhaseFacts => {
  const all: Partial<PhaseFacts> = { ...unknown, ...known }
  return PhaseFactsShape.parse(all)
}

test('of this phase everything that it asks is told, of earlier ones what is not done, of later ones nothing', () => {
  const asked = standingOf('plan', facts({ 'danger-asked': false, 'need-named': true, 'goal-set': true }))
  expect(asked).toEqual([
    { phase: 'intake', ask: 'danger-asked', isMet: false },
    { phase: 'plan', ask: 'goal-set', isMet: true },
    { phase: 'plan', ask: 'task-given', isMet: null },
    { phase: 'plan', ask: 'agreement-made', isMet: null },
    { phase: 'plan', ask: 'plan-signed', isMet: null },
  ])
})

test('whoever saw another version is shown the case as it stands beside what they sent', () => {
  const sent = { ...seen, version: 2 }
  const failure = { code: 'version-clash', kept: rohaniCase, sent }
  expect(moveTo(rohaniCase, { to: 'plan', words: null }, sent)).toEqual({ ok: false, failure })
})

test('a closed case answers with its day, whatever version was seen', () => {
  const failure = { code: 'case-closed', closedOn: closedCase.closedOn }
  expect(stillOpen(closedCase)).toEqual({ ok: false, failure })
  expect(moveTo(closedCase, { to: 'plan', words: null }, { ...seen, version: 99 })).toEqual({ ok: false, failure })
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
