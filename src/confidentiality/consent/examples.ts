import { Consent, GiveConsent } from './schema.ts'

const id = (tail: string) => `019ac000-0000-7000-a000-${tail.padStart(12, '0')}`

/** An organisation of the directory, and another. */
export const CLINIC_ORGANIZATION = id('1')
export const OTHER_ORGANIZATION = id('2')

/** A spoken consent to casework by the agency itself. */
export const caseworkConsent = GiveConsent.parse({
  id: id('11'),
  purpose: 'casework',
  recipientOrganizationId: null,
  categories: ['identity', 'contact', 'address', 'household', 'need', 'situation'],
  basis: 'consent',
  howGiven: 'spoken',
  givenBy: 'Siti Rohani',
  reason: null,
  givenOn: '2026-11-03',
  endsOn: '2027-02-01',
})

/** The same, kept: about a case. */
export const keptConsent = Consent.parse({ ...caseworkConsent, subjectId: id('21'), withdrawnAt: null })

/** Consent to tell one clinic a name and a need. */
export const clinicConsent = Consent.parse({
  ...keptConsent,
  id: id('12'),
  purpose: 'referral',
  recipientOrganizationId: CLINIC_ORGANIZATION,
  categories: ['identity', 'need'],
})

/** Nobody could be asked: a child in danger tonight. */
export const withoutConsent = GiveConsent.parse({
  ...caseworkConsent,
  id: id('13'),
  basis: 'vital-interest',
  howGiven: 'not-asked',
  givenBy: 'Baiq Rinjani',
  reason: 'The child is in danger tonight and no guardian can be asked.',
})
