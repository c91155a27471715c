import { expect, test } from 'vitest'
import { HELPERS, INAQ_SRI } from '#practice/nearby/examples.ts'
import { HelperTold, InformalResource } from '../schema/informal.ts'
import { loadOf, noted, resting, toldAnew, withdrawn } from './informal.ts'

const today = '2026-11-25'
const [{ load: _, area: __, ...ready }] = [HELPERS[0] ?? expect.fail('no example')]
const helper = (more: object = {}) => InformalResource.parse({ ...ready, ...more })
const told = (more: object = {}) => HelperTold.parse({ ...INAQ_SRI, audience: 'agency', ...more })
const agency = { today, caseId: null }

test.each([
  ['ready', {}, 0],
  ['full', { familiesAtMost: 1, familiesSaid: 1 }, 0],
  ['full', { familiesAtMost: 2, familiesSaid: null }, 2],
  ['ready', { familiesAtMost: 2, familiesSaid: null }, 0],
  ['resting', { rests: { since: today, until: null } }, 0],
  ['resting', { rests: { since: '2026-11-01', until: today } }, 0],
  ['ready', { rests: { since: '2026-11-01', until: '2026-11-24' } }, 0],
  ['ready', { rests: { since: '2026-11-26', until: null } }, 0],
  ['lapsed', { consent: { ...ready.consent, until: '2026-11-24' } }, 0],
  ['ready', { consent: { ...ready.consent, until: today } }, 0],
  ['withdrawn', { withdrawnOn: today, contact: null, rests: { since: today, until: null } }, 0],
])('a helper is %s: %j, chosen by %i', (standing, more, counted) => {
  expect(loadOf(helper(more), { counted, today }).standing).toBe(standing)
})

test.each([
  [null, 0, null],
  [null, 2, 2],
  [0, 0, 0],
  [3, 2, 3],
  [1, 2, 2],
])('who said %s and was chosen by %i helps %s families', (familiesSaid, counted, families) => {
  expect(loadOf(helper({ familiesSaid }), { counted, today }).families).toBe(families)
})

test('to be known to one family needs that family; to be shared leaves the case', () => {
  const caseId = InformalResource.shape.caseId.parse('019ac300-0000-7000-8000-0000000000ca')
  const family = { ...told({ audience: 'family' }), id: ready.id }
  expect(noted(family, agency)).toMatchObject({ failure: { why: 'family-not-named' } })
  expect(noted(family, { today, caseId })).toMatchObject({ value: { caseId } })
  expect(noted({ ...told(), id: ready.id }, { today, caseId })).toMatchObject({ value: { caseId: null } })
})

test('a helper told anew keeps what nobody told, and one who withdrew is back by a later consent alone', () => {
  const gone = withdrawn(helper(), today)
  expect(gone).toMatchObject({ contact: null, withdrawnOn: today, version: 2 })
  const anew = { ...told({ consent: { ...INAQ_SRI.consent, on: '2026-11-24' } }), version: 2 }
  expect(toldAnew(gone, anew, agency)).toMatchObject({ failure: { code: 'consent-unclear', why: 'withdrawn' } })
  const again = { ...anew, consent: { ...anew.consent, on: today } }
  expect(toldAnew(gone, again, agency)).toMatchObject({ value: { withdrawnOn: null, version: 3 } })
  expect(toldAnew(gone, { ...again, version: 1 }, agency)).toMatchObject({ failure: { code: 'version-clash' } })
})

test('to withdraw twice keeps the first day', () => {
  expect(withdrawn(withdrawn(helper(), '2026-11-20'), today).withdrawnOn).toBe('2026-11-20')
})

test('a rest that is made longer keeps its beginning', () => {
  const rests = { since: '2026-11-01', until: null }
  const longer = resting(helper({ rests }), { isResting: true, until: '2027-01-01', version: 1 }, today)
  expect(longer).toMatchObject({ value: { rests: { since: '2026-11-01', until: '2027-01-01' } } })
  expect(resting(helper({ rests }), { isResting: false, until: null, version: 1 }, today)).toMatchObject({
    value: { rests: null },
  })
})
