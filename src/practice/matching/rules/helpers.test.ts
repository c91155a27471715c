import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ASKED, informalWith, NO_WISHES, STRENGTH } from '../examples.ts'
import { changesOf, saidOf } from './explanation.ts'
import { fromInformal } from './helpers.ts'
import { rank } from './ranking.ts'

const kawo = { areaName: 'Kawo', place: ASKED.from, counted: 0 }
const leneng = { areaName: 'Leneng', place: null, counted: 0 }
const ELSEWHERE = { areaCode: '52.02.01.1002' }
const from = (said: Record<string, unknown>, around = kawo) => fromInformal(informalWith(said), ASKED, around)

test('a helper in the client’s village is near', () => {
  expect(from({})).toMatchObject({ verdict: 'eligible', reach: 'neighbourhood' })
})

test.each([
  ['for anyone, farther away: fits, and it is told where they live', 'agency', ELSEWHERE, 'eligible'],
  ['for their own village alone: does not fit elsewhere, and stays in the list', 'village', ELSEWHERE, 'not-eligible'],
  ['for their own village, which is the client’s', 'village', {}, 'eligible'],
])('a helper %s', (_sentence, audience, where, verdict) => {
  const alternative = from({ audience, ...where }, 'areaCode' in where ? leneng : kawo)
  expect(alternative.verdict).toBe(verdict)
  expect(alternative.reasons[0]).toMatchObject({ about: 'area' })
})

test('a helper of one village is asked while it is not known where the client lives', () => {
  const nowhere = { ...ASKED, subject: { ...ASKED.subject, areas: null } }
  expect(fromInformal(informalWith({ audience: 'village' }), nowhere, kawo).verdict).toBe('not-known')
})

test('what could change a no of a helper is to ask them, not to move', () => {
  expect(changesOf(from({ audience: 'village', ...ELSEWHERE }, leneng).reasons)).toEqual(['own-village'])
})

test('a helper whom the case named helps wherever they live', () => {
  const sister = { audience: 'family', caseId: STRENGTH.caseId, ...ELSEWHERE }
  expect(from(sister, leneng).verdict).toBe('eligible')
})

test.each([
  [{ familiesSaid: 3, familiesAtMost: 3 }, 0, 'not-known', 0],
  [{ familiesSaid: null, familiesAtMost: 2 }, 2, 'not-known', 0],
  [{ familiesSaid: 1, familiesAtMost: 3 }, 2, 'eligible', 1],
  [{ familiesSaid: null, familiesAtMost: 2 }, 0, 'eligible', null],
  [{ familiesSaid: 9, familiesAtMost: null }, 0, 'eligible', null],
])('a helper who says %j, chosen by %i families: %s, room for %s', (said, counted, verdict, available) => {
  expect(from(said, { ...kawo, counted })).toMatchObject({ verdict, available })
})

test('a helper who rests is asked first, and the card says until when', () => {
  const resting = from({ rests: { since: '2026-11-01', until: '2026-12-31' } })
  expect(resting).toMatchObject({ verdict: 'not-known', helper: { restsUntil: '2026-12-31' } })
  const [ranked] = rank([resting], NO_WISHES)
  expect(ranked && saidOf(ranked, ASKED.today)).toContainEqual({ says: 'rests', until: '2026-12-31' })
  expect(from({ rests: { since: '2026-11-01', until: '2026-11-24' } }).verdict).toBe('eligible')
})

test('a card says how many families a helper helps, of how many, and how many hours they have', () => {
  const [ranked] = rank([from({ familiesSaid: 2, familiesAtMost: 3, weeklyHours: 4 })], NO_WISHES)
  expect(ranked && saidOf(ranked, ASKED.today)).toEqual(
    expect.arrayContaining([
      { says: 'families', count: 2, most: 3 },
      { says: 'hours', hours: 4 },
    ]),
  )
})

test('however much a helper carries, they stay in the list, and more families never make a no', () => {
  fc.assert(
    fc.property(
      fc.nat(50),
      fc.option(fc.nat(50)),
      fc.option(fc.integer({ min: 1, max: 50 })),
      (counted, said, most) => {
        const { verdict, reasons } = from({ familiesSaid: said, familiesAtMost: most }, { ...kawo, counted })
        const isFull = most !== null && Math.max(counted, said ?? 0) >= most
        expect(verdict).toBe(isFull ? 'not-known' : 'eligible')
        expect(reasons.some(({ about }) => about === 'load')).toBe(isFull)
      },
    ),
  )
})
