import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ORGANIZATION, OTHER_ORGANIZATION } from '#confidentiality/access/examples.ts'
import { Consent, DataCategory } from '#confidentiality/consent/schema.ts'
import { inInbox } from '../examples.ts'
import { PACKAGE_FIELDS, PackageFieldName, ReferralState } from '../schema/referral.ts'
import {
  categoriesIn,
  categoriesOf,
  inView,
  LEAST_FIELDS,
  mayLeave,
  packageOf,
  type PackageSources,
} from './package.ts'

const on = '2026-11-25'
const value = fc.option(fc.constantFrom('Inaq Sahnim', '5202', 'di belakang masjid'))
const sources: fc.Arbitrary<PackageSources> = fc.record({
  ...{ fullName: value, ageYears: value, sex: value, nik: value, phone: value, contactWishes: value },
  ...{ village: value, addressLine: value, householdSize: value, need: value, inOwnWords: value, situation: value },
})
const ticked = fc.subarray([...PackageFieldName.options])

test('what the client is asked for is exactly what the package will hold', () => {
  fc.assert(
    fc.property(ticked, sources, (fields, known) => {
      const notKnown = PackageFieldName.options.filter(name => known[name] === null)
      expect(new Set(categoriesOf(fields, notKnown))).toEqual(new Set(categoriesIn(packageOf(fields, known))))
    }),
  )
})

test('a package holds what was ticked and is known, and never an unticked field', () => {
  fc.assert(
    fc.property(ticked, sources, (fields, known) => {
      const names = packageOf(fields, known).map(({ field }) => field)
      expect(names).toEqual(PackageFieldName.options.filter(name => fields.includes(name) && known[name] !== null))
    }),
  )
})

test('ticking in another order, or twice, gives the same package', () => {
  fc.assert(
    fc.property(ticked, sources, (fields, known) => {
      expect(packageOf([...fields.toReversed(), ...fields], known)).toEqual(packageOf(fields, known))
    }),
  )
})

const consent = Consent.parse({
  ...{ id: '019ac000-0000-7000-8000-0000000c0001', subjectId: '019ac000-0000-7000-8000-000000ca0001' },
  ...{ purpose: 'referral', recipientOrganizationId: ORGANIZATION, categories: ['identity', 'need'] },
  ...{ basis: 'consent', howGiven: 'spoken', givenBy: 'Inaq Sahnim', reason: null },
  ...{ givenOn: '2026-11-20', endsOn: '2027-05-20', withdrawnAt: null },
})
const consents = fc.array(
  fc.record({
    recipientOrganizationId: fc.constantFrom(ORGANIZATION, OTHER_ORGANIZATION, null),
    purpose: fc.constantFrom('referral', 'casework'),
    categories: fc.subarray([...DataCategory.options], { minLength: 1 }),
    endsOn: fc.constantFrom('2026-11-24', '2026-11-25', '2027-01-01'),
    withdrawnAt: fc.constantFrom(null, '2026-11-21T03:00:00.000Z'),
  }),
  { maxLength: 4 },
)

test('no kind of data leaves without one living consent for this purpose and this organisation that names it', () => {
  fc.assert(
    fc.property(ticked, sources, consents, (fields, known, drawn) => {
      const held = drawn.map(some => Consent.parse({ ...consent, ...some }))
      const sent = packageOf(fields, known)
      const may = mayLeave(held, { recipientOrganizationId: ORGANIZATION, fields: sent, on })
      if (!may.ok) return
      const { purpose, recipientOrganizationId, categories, endsOn, withdrawnAt } = may.value
      expect({ purpose, recipientOrganizationId, withdrawnAt }).toEqual({
        ...{ purpose: 'referral', recipientOrganizationId: ORGANIZATION, withdrawnAt: null },
      })
      expect(endsOn >= on).toBe(true)
      for (const { field } of sent) expect(categories).toContain(PACKAGE_FIELDS[field])
    }),
  )
})

const known: PackageSources = {
  ...{ fullName: 'Inaq Sahnim', ageYears: '~61', sex: 'female', nik: null, phone: null, contactWishes: null },
  ...{ village: 'Praya', addressLine: null, householdSize: null, need: 'food', inOwnWords: 'beras', situation: 'x' },
}

test('a referral waits when consent has ended, was withdrawn, is for another organisation or leaves a kind of data out', () => {
  const send = (held: Consent, fields: readonly PackageFieldName[] = LEAST_FIELDS) =>
    mayLeave([held], { recipientOrganizationId: ORGANIZATION, fields: packageOf(fields, known), on })
  expect(send(consent)).toEqual({ ok: true, value: consent })
  expect(send({ ...consent, endsOn: '2026-11-24' })).toMatchObject({
    failure: { code: 'consent-missing', why: 'ended' },
  })
  expect(send({ ...consent, withdrawnAt: '2026-11-24T00:00:00.000Z' })).toMatchObject({ failure: { why: 'withdrawn' } })
  expect(send({ ...consent, recipientOrganizationId: OTHER_ORGANIZATION })).toMatchObject({ failure: { why: 'none' } })
  expect(send(consent, ['fullName', 'village'])).toMatchObject({
    failure: { why: 'categories', categories: ['address'] },
  })
})

test('where nothing that was ticked is known, nothing goes', () => {
  const fields = packageOf(['nik', 'phone'], known)
  expect(mayLeave([consent], { recipientOrganizationId: ORGANIZATION, fields, on })).toEqual({
    ...{ ok: false, failure: { code: 'package-empty' } },
  })
})

test('a provider that declined, or from whom it was taken back, or whom it reached by mistake, sees nothing of the person any more', () => {
  const messages = [{ id: 'm', from: 'worker', words: 'Ada, cucunya.', at: '2026-11-25T01:00:00.000Z' } as const]
  for (const state of ReferralState.options) {
    const sent = { ...inInbox, state, note: 'Di belakang masjid.', messages }
    const gone = ['rejected', 'cancelled', 'entered-in-error'].includes(state)
    expect([state, inView(sent)]).toEqual([state, gone ? { ...sent, fields: [], note: null, messages: [] } : sent])
  }
})
