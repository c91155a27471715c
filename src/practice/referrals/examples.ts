import { ACTORS, LOTENG, ORGANIZATION } from '#confidentiality/access/examples.ts'
import { InboxReferral, PackageField } from './schema/referral.ts'
import { CaseReferral } from './schema/view.ts'

const id = (tail: string) => `019ac000-0000-7000-8000-${tail.padStart(12, '0')}`

export const SERVICE = '019ac000-0000-7000-8000-0000005e0001'
const serviceName = { id: 'Bantuan pangan darurat', en: 'Emergency food' }

/** A request that was sent this morning and that nobody has answered yet. */
export const requested = CaseReferral.parse({
  id: id('9e0001'),
  caseId: id('ca0001'),
  needId: id('ed0001'),
  serviceId: SERVICE,
  serviceName,
  organizationId: ORGANIZATION,
  organizationName: 'Klinik Sehat Bersama',
  state: 'requested',
  sentAt: '2026-11-25T01:30:00.000Z',
  answeredAt: null,
  reason: null,
  reasonWords: null,
  waitPlace: null,
  expectedOn: null,
  output: null,
  outcome: null,
  outcomeWords: null,
  outcomeOn: null,
  version: 1,
  needTerm: 'food/emergency-food',
  urgency: 'this-month',
  sentOn: '2026-11-25',
  appointmentOn: null,
  appointmentAt: null,
  askedAt: null,
  isFollowed: false,
})

/** The same in other states, as a worker's list shows them. */
export const declined = CaseReferral.parse({
  ...requested,
  id: id('9e0002'),
  state: 'rejected',
  answeredAt: '2026-11-25T03:00:00.000Z',
  reason: 'full-no-waiting-list',
  reasonWords: 'Paket bulan ini sudah habis.',
  version: 2,
})
export const completed = CaseReferral.parse({
  ...requested,
  id: id('9e0003'),
  state: 'completed',
  answeredAt: '2026-11-25T05:00:00.000Z',
  output: 'Beras 10 kg dan minyak 2 liter',
  version: 4,
})
export const waiting = CaseReferral.parse({
  ...requested,
  id: id('9e0004'),
  state: 'on-hold',
  answeredAt: '2026-11-25T02:00:00.000Z',
  waitPlace: 12,
  expectedOn: '2027-01-15',
  version: 2,
})

export const fields = [
  { field: 'fullName', category: 'identity', value: 'Inaq Sahnim' },
  { field: 'ageYears', category: 'identity', value: '~61' },
  { field: 'need', category: 'need', value: 'food/emergency-food' },
].map(field => PackageField.parse(field))

const sender = { senderName: ACTORS.worker.name, senderAgency: LOTENG.name }
const note = 'Rumahnya di belakang masjid. Sebaiknya datang sore hari.'

export const inInbox = InboxReferral.parse({
  ...Object.fromEntries(Object.entries(requested).filter(([key]) => key in InboxReferral.shape)),
  ...sender,
  note,
  fields,
  basis: 'consent',
  messages: [],
})
