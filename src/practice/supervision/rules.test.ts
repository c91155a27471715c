import { expect, test } from 'vitest'
import { CaseSummary } from '#practice/cases/schema.ts'
import { CLOCK_WEIGHT, clocksOf, loadsOf, silentOf } from './rules.ts'

const at = '2026-11-25T08:00:00.000Z'
const found = (number: number, changed: object = {}) =>
  CaseSummary.parse({
    id: `019ac000-0000-7000-8000-0000000000c${number}`,
    clientKind: 'person',
    person: {
      id: '019ac000-0000-7000-8000-0000000000d1',
      fullName: 'Inaq Sahnim',
      sex: 'female',
      ageYears: 41,
      isAgeExact: true,
      nikLastFour: null,
      householdId: null,
      villageCode: null,
      livesAt: null,
    },
    phase: 'intake',
    triage: 'urgent',
    respondBy: '2026-11-25T12:00:00.000Z',
    respondedAt: at,
    openedOn: '2026-11-01',
    closedOn: null,
    workerNames: ['Baiq Rinjani'],
    openNeeds: 0,
    lastEventAt: at,
    ...changed,
  })

test('only open cases whose triage is not answered have a clock, the earliest deadline first', () => {
  const late = found(1, { respondedAt: null, respondBy: '2026-11-26T00:00:00.000Z' })
  const soon = found(2, { respondedAt: null })
  const closed = found(3, { respondedAt: null, closedOn: '2026-11-20' })
  expect(clocksOf([late, closed, soon, found(4)])).toEqual([soon, late])
})

test('a case is silent after two weeks without an entry; without any entry it counts from its opening', () => {
  const silent = found(1, { lastEventAt: '2026-11-11T23:00:00.000Z' })
  const never = found(2, { lastEventAt: null })
  expect(silentOf([silent, never, found(3)], '2026-11-25')).toEqual([never, silent])
  expect(silentOf([silent], '2026-11-24')).toEqual([])
})

test('a running clock weighs more, an overdue one is named, and a case of nobody is not hidden', () => {
  const loads = loadsOf(
    [
      found(1),
      found(2, { respondedAt: null, respondBy: '2026-11-25T07:00:00.000Z' }),
      found(3, { workerNames: [] }),
      found(4, { closedOn: '2026-11-20' }),
    ],
    at,
  )
  expect(loads).toEqual([
    { name: 'Baiq Rinjani', openCases: 2, runningClocks: 1, overdueClocks: 1, weight: 1 + CLOCK_WEIGHT },
    { name: '', openCases: 1, runningClocks: 0, overdueClocks: 0, weight: 1 },
  ])
})
