import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EarlierRefusal, NeedFit, Reach, Verdict, Wishes } from '../schema/alternative.ts'
import { NO_WISHES } from '../examples.ts'
import { distanceShare, waitShare, type Weighed } from './points.ts'
import { rank } from './ranking.ts'
import { WEIGHTS } from './weights.ts'

type Candidate = Weighed & { key: string; earlier: EarlierRefusal[] }
const plain: Candidate = {
  key: 'service:a',
  fit: 'exact',
  verdict: 'eligible',
  reach: 'place',
  distanceMetres: null,
  waitDays: null,
  available: null,
  isFree: null,
  languages: [],
  resourceSystem: 'societal',
  earlier: [],
}
const scoreOf = (said: Partial<Candidate>, wishes: Partial<Wishes> = {}) =>
  rank([{ ...plain, ...said }], { ...NO_WISHES, ...wishes })[0]?.score ?? -1

test('the weights add up to a hundred', () => {
  expect(Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100)
})

test.each<[string, Partial<Candidate>, Partial<Candidate>, Partial<Wishes>?]>([
  ['the need itself before its group', { fit: 'exact' }, { fit: 'group' }],
  ['the group before what is only close', { fit: 'group' }, { fit: 'related' }],
  ['near before far', { distanceMetres: 1000 }, { distanceMetres: 20_000 }],
  ['by phone before a journey', { reach: 'phone' }, { distanceMetres: 20_000 }],
  ['soon before late', { waitDays: 1 }, { waitDays: 30 }],
  ['a place before none', { available: 1 }, { available: 0 }],
  ['free before paid', { isFree: true }, { isFree: false }],
  ['what is not said before what is said to be bad', { waitDays: null }, { waitDays: 80 }],
  ['what is said to be good before what is not said', { isFree: true }, { isFree: null }],
  ['a wish that is met before one that is not', { resourceSystem: 'formal' }, {}, { system: 'formal' }],
  ['the language wished for', { languages: ['sas'] }, { languages: ['id'] }, { language: 'sas' }],
])('%s', (_sentence, better, worse, wishes = {}) => {
  expect(scoreOf(better, wishes)).toBeGreaterThan(scoreOf(worse, wishes))
})

test('a full service keeps its place among those that fit', () => {
  const full = { ...plain, key: 'service:full', available: 0, fit: 'related' as const }
  const open = { ...plain, key: 'service:open', verdict: 'not-known' as const, distanceMetres: 10, isFree: true }
  expect(rank([open, full], NO_WISHES).map(({ key }) => key)).toEqual(['service:full', 'service:open'])
})

test('a part that is worth nothing stays nothing, and is told', () => {
  const [one] = rank([{ ...plain, available: 0, distanceMetres: 500_000, waitDays: 400 }], NO_WISHES)
  const points = Object.fromEntries(one?.ranking.map(part => [part.part, part.points]) ?? [])
  expect(points).toMatchObject({ capacity: 0, access: 0, wait: 0 })
  expect(one?.ranking).toHaveLength(Object.keys(WEIGHTS).length)
})

const candidates = fc.uniqueArray(
  fc.record({
    key: fc.string({ minLength: 1, maxLength: 4 }),
    fit: fc.constantFrom<NeedFit>('exact', 'group', 'related'),
    verdict: fc.constantFrom<Verdict>('eligible', 'not-known', 'not-eligible'),
    reach: fc.constantFrom<Reach>('place', 'neighbourhood', 'phone', 'home', 'protected', 'not-known'),
    distanceMetres: fc.option(fc.nat(200_000)),
    waitDays: fc.option(fc.nat(200)),
    available: fc.option(fc.nat(3)),
    isFree: fc.option(fc.boolean()),
    languages: fc.subarray(['id', 'sas', 'ban']),
    resourceSystem: fc.constantFrom(
      'informal' as const,
      'formal' as const,
      'societal' as const,
      'own-strength' as const,
    ),
    earlier: fc.constant<EarlierRefusal[]>([]),
  }),
  { selector: ({ key }) => key, maxLength: 12 },
)
const wishes = fc.record({
  near: fc.boolean(),
  free: fc.boolean(),
  soon: fc.boolean(),
  system: fc.option(fc.constantFrom('informal' as const, 'formal' as const, 'societal' as const)),
  language: fc.option(fc.constantFrom('id', 'sas')),
})
const keysOf = (ranked: readonly { key: string }[]) => ranked.map(({ key }) => key)

test('the order does not depend on the order in which alternatives came', () => {
  fc.assert(
    fc.property(candidates, wishes, fc.nat(), (all, wished, turn) => {
      const cut = all.length === 0 ? 0 : turn % all.length
      const turned = [...all.slice(cut), ...all.slice(0, cut)].toReversed()
      expect(keysOf(rank(turned, wished))).toEqual(keysOf(rank(all, wished)))
    }),
  )
})

test('nothing is dropped, and groups come before scores', () => {
  fc.assert(
    fc.property(candidates, wishes, (all, wished) => {
      const ranked = rank(all, wished)
      expect(keysOf(ranked).sort()).toEqual(keysOf(all).sort())
      const places = ranked.map(({ verdict }) => ['eligible', 'not-known', 'not-eligible'].indexOf(verdict))
      expect(places).toEqual(places.toSorted())
    }),
  )
})

test('a score is the sum of its parts, each between nothing and its weight', () => {
  fc.assert(
    fc.property(candidates, wishes, (all, wished) => {
      for (const { score, ranking } of rank(all, wished)) {
        expect(score).toBeCloseTo(
          ranking.reduce((sum, { points }) => sum + points, 0),
          6,
        )
        for (const { points, weight } of ranking) expect(points >= 0 && points <= weight).toBe(true)
      }
    }),
  )
})

test('what was refused before changes no score and no order', () => {
  const refusal: EarlierRefusal = { by: 'client', reason: 'not-now', words: null, on: '2026-11-20' }
  fc.assert(
    fc.property(candidates, wishes, fc.nat(), (all, wished, mask) => {
      const refused = all.map((one, index) => ((mask >> index) & 1 ? { ...one, earlier: [refusal] } : one))
      const told = (ranked: readonly { key: string; score: number }[]) => ranked.map(({ key, score }) => [key, score])
      expect(told(rank(refused, wished))).toEqual(told(rank(all, wished)))
    }),
  )
})

test('farther is never better, and waiting longer is never better', () => {
  fc.assert(
    fc.property(fc.nat(300_000), fc.nat(300_000), (one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)]
      expect(distanceShare(less)).toBeGreaterThanOrEqual(distanceShare(more))
      expect(waitShare(less)).toBeGreaterThanOrEqual(waitShare(more))
    }),
  )
})
