import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { CancelReason } from '#practice/referrals/schema/act.ts'
import { ACTS_FROM, type ReferralAct, ReferralState } from '#practice/referrals/schema/referral.ts'
import { WorldCase } from './schema/cases.ts'
import { readWorld } from './world.ts'

const PRACTICE = new URL('../../practice/', import.meta.url)
const REASONS_FILE = new URL('knowledge/definitions/barriers.json', PRACTICE)
const { accounts, resources, informal, households, cases } = readWorld()
const referrals = cases.flatMap(one => one.referrals)
const offers = new Map([...resources, ...informal].map(one => [one.key, one.needs]))
const missing = (used: readonly string[], known: ReadonlySet<string>) =>
  [...new Set(used)].filter(key => !known.has(key))
const householdOf = (one: WorldCase) =>
  households.find(household => household.members.some(member => member.key === one.client.person))

describe('cases', () => {
  test('are told in every phase, from every source, with every urgency of safety and every end of a need', () => {
    expect(new Set(cases.map(one => one.triage))).toEqual(new Set(WorldCase.shape.triage.options))
    expect(new Set(cases.map(one => one.phase))).toEqual(new Set(WorldCase.shape.phase.options))
    expect(new Set(cases.map(one => one.source))).toEqual(new Set(WorldCase.shape.source.options))
    const ends = cases.flatMap(one => one.needs.map(need => need.state))
    expect(new Set(ends)).toEqual(new Set(['open', 'met', 'partly-met', 'unmet']))
    expect(cases.filter(one => one.closed).length).toBeGreaterThanOrEqual(3)
    expect(cases.filter(one => one.openedMinutesAgo).map(one => one.triage)).toEqual(['immediate-danger'])
  })

  test('hold one opened today with an urgent need and nothing chosen, ready for the walk', () => {
    const ready = cases.filter(one => one.openedDaysAgo === 0 && one.choices.length === 0 && one.referrals.length === 0)
    expect(ready.map(one => one.key)).toEqual(['kasus-sahnim'])
    expect(ready.flatMap(one => one.needs.map(need => need.term))).toContain('food/emergency-food')
  })

  test('belong to a client of the same agency, with a worker who is a member of it', () => {
    for (const one of cases) {
      expect(householdOf(one)?.agency, one.key).toBe(one.agency)
      const worker = accounts.find(account => account.email === one.worker)
      expect(
        worker?.memberships.some(member => 'agency' in member && member.agency === one.agency),
        one.key,
      ).toBe(true)
    }
  })
})

describe('the story of a case', () => {
  test('chooses and refers for a need of the case, and something that answers that need', () => {
    for (const one of cases) {
      const terms = new Set(one.needs.map(need => need.term))
      const used = [...one.choices, ...one.referrals, ...one.outcomes].map(act => act.need)
      expect(missing(used, terms), one.key).toEqual([])
      for (const choice of one.choices)
        for (const named of [choice.chosen ?? [], ...choice.refused.map(({ resource }) => resource)].flat())
          expect(offers.get(named), `${one.key} ${named}`).toContain(choice.need)
      for (const referral of one.referrals) {
        const chosen = one.choices.filter(
          choice => choice.need === referral.need && choice.chosen === referral.resource,
        )
        expect(
          chosen.some(choice => choice.daysAgo >= referral.sentDaysAgo),
          referral.key,
        ).toBe(true)
      }
    }
  })

  test('runs forward in time, from the opening to the closing', () => {
    for (const one of cases) {
      const days = [
        ...one.needs.map(need => need.daysAgo),
        ...one.choices.map(choice => choice.daysAgo),
        ...one.referrals.flatMap(referral => [
          referral.consent.daysAgo,
          referral.sentDaysAgo,
          ...referral.acts.map(act => act.daysAgo),
        ]),
        ...one.outcomes.map(outcome => outcome.daysAgo),
        ...one.notes.map(note => note.daysAgo),
      ]
      expect(Math.max(...days), one.key).toBeLessThanOrEqual(one.openedDaysAgo)
      expect(Math.min(...days), one.key).toBeGreaterThanOrEqual(one.closed?.daysAgo ?? 0)
    }
  })

  test('takes a need as met, partly or unmet only when the latest outcome says so', () => {
    for (const one of cases)
      for (const need of one.needs) {
        const told = one.outcomes
          .filter(outcome => outcome.need === need.term)
          .toSorted((a, b) => a.daysAgo - b.daysAgo)
        expect(told[0]?.result ?? 'open', `${one.key} ${need.term}`).toBe(need.state)
      }
  })
})

/** The state that a referral's acts lead to; null when one of them is not possible in the state before it. */
const stateOf = (acts: WorldCase['referrals'][number]['acts']) =>
  acts.reduce<ReferralState | null>((state, { act, by }) => {
    const moves: Partial<Record<ReferralAct, { by: string; to: ReferralState }>> =
      state === null ? {} : ACTS_FROM[state]
    const move = moves[act]
    return move?.by === by ? move.to : null
  }, 'requested')

describe('referrals', () => {
  test('walk a path that is possible, forward in time', () => {
    for (const { key, sentDaysAgo, acts } of referrals) {
      expect(stateOf(acts), key).not.toBeNull()
      const days = [sentDaysAgo, ...acts.map(one => one.daysAgo)]
      expect(days, key).toEqual(days.toSorted((a, b) => b - a))
    }
  })

  test('stand in every state, and one of them is asked back', () => {
    expect(new Set(referrals.map(one => stateOf(one.acts)))).toEqual(new Set(ReferralState.options))
    expect(referrals.some(one => one.acts.at(-1)?.act === 'ask')).toBe(true)
  })

  test('say why where they end without help, and what was given where they end with it', () => {
    const ends = referrals.flatMap(one => one.acts.map(act => ({ ...act, key: one.key })))
    for (const { act, reason, words, key } of ends) {
      if (act === 'decline' || act === 'could-not' || act === 'cancel') expect(reason, key).not.toBeNull()
      if (act === 'complete' || act === 'ask') expect(words, key).not.toBeNull()
    }
  })
})

test('every reason is one of the lists of reasons', () => {
  const list = z.array(z.object({ id: z.string() })).transform(all => new Set(all.map(one => one.id)))
  const known = z
    .object({ barriers: list, providerDeclineReasons: list, clientDeclineReasons: list })
    .parse(JSON.parse(readFileSync(REASONS_FILE, 'utf8')))
  const acts = referrals.flatMap(one => one.acts)
  const said = (by: 'worker' | 'provider') => acts.flatMap(act => (act.by === by ? (act.reason ?? []) : []))
  const refusals = cases.flatMap(one => one.choices.flatMap(choice => choice.refused.map(refusal => refusal.reason)))
  expect(missing(said('provider'), known.providerDeclineReasons)).toEqual([])
  expect(missing(refusals, known.clientDeclineReasons)).toEqual([])
  expect(missing(said('worker'), new Set(CancelReason.options))).toEqual([])
  expect(
    missing(
      cases.flatMap(one => one.outcomes.flatMap(outcome => outcome.barrier ?? [])),
      known.barriers,
    ),
  ).toEqual([])
})
