import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#platform/shared/day.ts'
import {
  caseworkConsent,
  clinicConsent,
  CLINIC_ORGANIZATION,
  keptConsent,
  OTHER_ORGANIZATION,
  withoutConsent,
} from './examples.ts'
import { covers, judgeConsent, latestEnd, usualEnd, type ConsentQuestion } from './rules.ts'
import type { Consent } from './schema.ts'
import { ConsentId, ConsentPurpose, DataCategory } from './schema.ts'

const today = '2026-11-25'
const asked: ConsentQuestion = {
  purpose: 'referral',
  recipientOrganizationId: CLINIC_ORGANIZATION,
  categories: ['identity', 'need'],
  on: today,
}

test('what was agreed is covered, for this purpose and this recipient and these kinds of data', () => {
  expect(covers([keptConsent, clinicConsent], asked)).toEqual({ ok: true, value: clinicConsent })
})

test.each<[string, Partial<ConsentQuestion>, object]>([
  ['another organisation', { recipientOrganizationId: OTHER_ORGANIZATION }, { why: 'none' }],
  ['the agency itself', { recipientOrganizationId: null }, { why: 'none' }],
  ['another purpose', { purpose: 'casework' }, { why: 'none' }],
  [
    'a kind of data more',
    { categories: ['identity', 'health', 'safety'] },
    { why: 'categories', categories: ['health', 'safety'] },
  ],
  ['the day before it was given', { on: addDays(clinicConsent.givenOn, -1) }, { why: 'none' }],
  [
    'the day after its last',
    { on: addDays(clinicConsent.endsOn, 1) },
    { why: 'ended', categories: ['identity', 'need'] },
  ],
])('consent to one clinic covers nothing for %s', (_, other, missing) => {
  expect(covers([clinicConsent], { ...asked, ...other })).toMatchObject({
    ok: false,
    failure: { code: 'consent-missing', ...missing },
  })
})

test('it holds on its first and on its last day', () => {
  for (const on of [clinicConsent.givenOn, clinicConsent.endsOn])
    expect(covers([clinicConsent], { ...asked, on }).ok).toBe(true)
})

test('one that was withdrawn covers nothing from then on, and says so only where none other stands nearer', () => {
  const withdrawn = { ...clinicConsent, withdrawnAt: '2026-11-10T01:00:00.000Z' }
  expect(covers([withdrawn], asked)).toMatchObject({ failure: { why: 'withdrawn' } })
  expect(covers([withdrawn, { ...clinicConsent, endsOn: '2026-11-20' }], asked)).toMatchObject({
    failure: { why: 'ended' },
  })
  expect(covers([withdrawn, clinicConsent], asked).ok).toBe(true)
})

test('two halves are not one whole', () => {
  const half = (category: DataCategory) => ({ ...clinicConsent, categories: [category] })
  expect(covers([half('identity'), half('need')], asked)).toMatchObject({ ok: false, failure: { why: 'categories' } })
})

test('of two that cover it the one that lasts longer is named', () => {
  const longer = { ...clinicConsent, endsOn: addDays(clinicConsent.endsOn, 30) }
  for (const some of [
    [clinicConsent, longer],
    [longer, clinicConsent],
  ])
    expect(covers(some, asked)).toEqual({ ok: true, value: longer })
})

test('of two that each lack something, the one that lasts longer tells what, in whatever order they were given', () => {
  const name = { ...clinicConsent, categories: ['identity' as const], endsOn: addDays(clinicConsent.endsOn, 30) }
  const need = { ...clinicConsent, categories: ['need' as const] }
  for (const some of [
    [name, need],
    [need, name],
  ]) {
    expect(covers(some, asked)).toMatchObject({ failure: { why: 'categories', categories: ['need'] } })
  }
})

const day = fc.integer({ min: -400, max: 400 }).map(days => addDays(today, days))
const recipient = fc.constantFrom(null, CLINIC_ORGANIZATION, OTHER_ORGANIZATION)
const purpose = fc.constantFrom(...ConsentPurpose.options)
const categories = fc.uniqueArray(fc.constantFrom(...DataCategory.options), { minLength: 1 })
const withdrawnAt = fc.option(fc.constant('2026-11-10T01:00:00.000Z'))
const consent: fc.Arbitrary<Consent> = fc
  .record({ id: fc.uuid({ version: 7 }), purpose, recipient, categories, givenOn: day, endsOn: day, withdrawnAt })
  .map(({ id, recipient: recipientOrganizationId, ...drawn }) => {
    return { ...keptConsent, ...drawn, recipientOrganizationId, id: ConsentId.parse(id) }
  })
const question: fc.Arbitrary<ConsentQuestion> = fc
  .record({ purpose, recipient, categories, on: day })
  .map(({ recipient: recipientOrganizationId, ...drawn }) => ({ ...drawn, recipientOrganizationId }))

/** A question, and consents of which half are for its purpose and recipient: else hardly one would be covered. */
const scene = fc.tuple(question, fc.array(consent, { maxLength: 12 })).map(([of, drawn]) => {
  const { purpose: asks, recipientOrganizationId } = of
  const near = (one: Consent) => ({ ...one, purpose: asks, recipientOrganizationId, givenOn: addDays(of.on, -30) })
  return { of, consents: drawn.map((one, index) => (index % 2 === 0 ? near(one) : one)) }
})

test('one consent more never takes coverage away, and the order in which they were given is nothing', () => {
  fc.assert(
    fc.property(scene, consent, ({ of, consents }, another) => {
      const before = covers(consents, of)
      if (before.ok) expect(covers([another, ...consents], of).ok).toBe(true)
      expect(covers(consents.toReversed(), of)).toEqual(before)
    }),
  )
})

test('whatever is covered is covered by one living consent, exactly for this purpose and recipient, with every kind of data', () => {
  fc.assert(
    fc.property(scene, ({ of, consents }) => {
      const found = covers(consents, of)
      if (!found.ok) return
      const { value } = found
      expect(consents).toContainEqual(value)
      expect([value.purpose, value.recipientOrganizationId]).toEqual([of.purpose, of.recipientOrganizationId])
      expect(value.withdrawnAt).toBeNull()
      expect(value.givenOn <= of.on && of.on <= value.endsOn).toBe(true)
      expect(value.categories).toEqual(expect.arrayContaining([...of.categories]))
    }),
  )
})

test('once all are withdrawn, or have ended, nothing is covered, and the answer names every kind that lacks one', () => {
  fc.assert(
    fc.property(scene, ({ of, consents }) => {
      const withdrawn = consents.map(one => ({ ...one, withdrawnAt: '2026-11-10T01:00:00.000Z' }))
      const ended = consents.map(one => ({ ...one, endsOn: addDays(of.on, -1) }))
      for (const some of [withdrawn, ended]) {
        expect(covers(some, of)).toMatchObject({ ok: false, failure: { categories: of.categories } })
      }
    }),
  )
})

test.each([
  ['a consent that runs a year to the day', { endsOn: '2027-11-03' }, null],
  ['a consent that runs a day longer than a year', { endsOn: '2027-11-04' }, 'ends-too-late'],
  ['a consent that ends on the day it was given', { endsOn: '2026-11-03' }, null],
  ['a consent that ends before it was given', { endsOn: '2026-11-02' }, 'ends-too-early'],
  ['a consent of tomorrow', { givenOn: '2026-11-26', endsOn: '2026-12-01' }, 'given-later'],
  ['a consent that nobody was asked for', { howGiven: 'not-asked' }, 'not-asked'],
  ['another basis that says why', withoutConsent, null],
  ['another basis with no reason', { ...withoutConsent, reason: null }, 'reason-missing'],
  ['another basis with an empty reason', { ...withoutConsent, reason: '' }, 'reason-missing'],
] as const)('%s: %j', (_, told, why) => {
  const given = { ...caseworkConsent, ...told }
  const judged = judgeConsent(given, today)
  expect(judged).toEqual(
    why === null
      ? { ok: true, value: given }
      : { ok: false, failure: { code: 'consent-unclear', why, latestOn: latestEnd(given.givenOn) } },
  )
})

test('the usual end is ninety days on, the latest a year on, and a leap day ends on the last of February', () => {
  expect(usualEnd('2026-11-03')).toBe('2027-02-01')
  expect(latestEnd('2026-11-03')).toBe('2027-11-03')
  expect(latestEnd('2028-02-29')).toBe('2029-02-28')
  fc.assert(
    fc.property(day, givenOn => {
      expect(latestEnd(givenOn) > usualEnd(givenOn)).toBe(true)
      expect(latestEnd(givenOn) <= addDays(givenOn, 366)).toBe(true)
    }),
  )
})
