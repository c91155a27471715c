import { expect, test } from 'vitest'
import { ALTERNATIVES, ASKED, serviceWith, STRENGTH } from '../examples.ts'
import { fitOf, fromService, fromStrength } from './alternatives.ts'
import { changesOf, reasonsToTell, saidOf } from './explanation.ts'
import { rank } from './ranking.ts'

const noWishes = { near: false, free: false, soon: false, system: null, language: null }
const said = (of: ReturnType<typeof fromService>) => rank([of], noWishes).flatMap(one => saidOf(one, ASKED.today))

test.each([
  [['food/emergency-food'], 'exact'],
  [['food'], 'group'],
  [['food/infant-food'], 'related'],
])('a service for %j is %s for someone who needs food now', (needs, fit) => {
  expect(fitOf(needs, ASKED)).toBe(fit)
})

test('a need that is a group is fitted by each of its members', () => {
  expect(fitOf(['food/infant-food'], { term: 'food', group: null })).toBe('group')
})

test('how far it is, is measured to the nearest place that may be shown', () => {
  const [leneng] = serviceWith().locations
  const far = { ...leneng, id: 'far', latitude: -8.2, address: 'Jauh' }
  const alternative = fromService(serviceWith({ locations: [far, leneng] }), ASKED)
  expect(alternative.address).toBe('Jalan Lumbung Padi 4, Leneng')
  expect(alternative.distanceMetres).toBeGreaterThan(15_000)
  expect(alternative.distanceMetres).toBeLessThan(18_000)
})

test('a protected place shows neither its address nor how far it is', () => {
  const [leneng] = serviceWith().locations
  const alternative = fromService(serviceWith({ locations: [{ ...leneng, isProtected: true }] }), ASKED)
  expect(alternative).toMatchObject({ reach: 'protected', address: null, distanceMetres: null })
  expect(said(alternative)).toContainEqual({ says: 'place-protected' })
})

test('what a client can do is at home, free and at once', () => {
  expect(fromStrength(STRENGTH, ASKED)).toMatchObject({ verdict: 'eligible', reach: 'home', isFree: true, waitDays: 0 })
})

test('a card says how far, what it costs, how soon, what is left and when it opens', () => {
  const sayings = said(fromService(serviceWith(), { ...ASKED, at: '2026-11-25T10:00:00.000Z' }))
  expect(sayings.map(({ says }) => says)).toEqual(['distance', 'free', 'at-once', 'places', 'opens'])
  expect(sayings).toContainEqual({ says: 'places', count: 12, daysAgo: 3 })
  expect(sayings).toContainEqual({ says: 'opens', on: '2026-11-26', time: '08:00' })
})

test('a full service says so, and since when', () => {
  const full = serviceWith({ capacity: { available: 0, maximum: 5, unit: '', saidOn: '2026-11-20' } })
  expect(said(fromService(full, ASKED))).toContainEqual({ says: 'full', since: '2026-11-20' })
})

test('what stands in the way is told first, what goes without saying not at all', () => {
  const { reasons } = fromService(serviceWith({ minimumAgeYears: 65 }), ASKED)
  expect(reasonsToTell(reasons).map(({ about }) => about)).toEqual(['age', 'area'])
})

test.each([
  [{ minimumAgeYears: 65 }, ['later-age']],
  [{ maximumAgeYears: 18 }, ['ask-provider']],
  [{ status: 'temporarily closed' }, ['when-open-again']],
  [{ areas: [{ code: '31', text: 'DKI Jakarta', country: 'ID' }] }, ['another-place']],
  [{}, []],
])('of %j it is said what could change it: %j', (differently, changes) => {
  expect(changesOf(fromService(serviceWith(differently), ASKED).reasons)).toEqual(changes)
})

test('the examples show every group', () => {
  expect(ALTERNATIVES.map(({ verdict }) => verdict)).toEqual([
    'eligible',
    'eligible',
    'eligible',
    'not-known',
    'not-eligible',
  ])
})
