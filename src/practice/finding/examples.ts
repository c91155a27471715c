/** Services that everyone may see, one of them with a place that nobody may, for tests and the benchmark alike. */
import { Service } from '#practice/resources/schema/resource.ts'
import { serviceWith } from '#practice/matching/examples.ts'

const id = (tail: string) => `019ac200-0000-7000-8000-${tail.padStart(12, '0')}`
const place = (said: Record<string, unknown>) => ({
  ...{
    name: 'Kantor',
    address: null,
    areaCode: null,
    latitude: null,
    longitude: null,
    isProtected: false,
    openings: [],
  },
  ...said,
})

/** Food, in the regency, near its district town. */
export const PARCEL: Service = serviceWith()

/** What a shelter must never tell on any page: its address, coordinates, village and the name of the house. */
export const SECRETS = [
  'Jalan Kenanga 17',
  '116.2777',
  '-8.6999',
  'Rumah Melati Tersembunyi',
  '52.02.01.1002',
  'Leneng',
]

export const SHELTER: Service = Service.parse({
  ...serviceWith(),
  id: id('5e10'),
  organization: { id: id('0f10'), name: 'Yayasan Pelita Perempuan', actorKind: 'charity' },
  name: { id: 'Tempat aman bagi perempuan dan anak', en: 'Safe place for women and children' },
  description: { id: 'Tempat tinggal sementara yang aman.', en: 'A safe place to stay for a while.' },
  needs: ['safety/safe-shelter', 'safety/domestic-violence-protection'],
  areas: [{ code: '52.02.01.1002', text: 'Leneng', country: 'ID' }],
  locations: [
    place({
      ...{ id: id('1010'), name: 'Rumah Melati Tersembunyi', address: 'Jalan Kenanga 17', isProtected: true },
      ...{ areaCode: '52.02.01.1002', latitude: -8.6999, longitude: 116.2777 },
    }),
  ],
})

/** A wheelchair workshop that is open day and night. */
export const WHEELCHAIRS: Service = Service.parse({
  ...serviceWith(),
  id: id('5e11'),
  organization: { id: id('0f11'), name: 'Bengkel Roda Harapan', actorKind: 'social-enterprise' },
  name: { id: 'Kursi roda dan perbaikannya', en: 'Wheelchairs and repairs' },
  description: { id: 'Kursi roda pinjaman, diperbaiki di tempat.', en: 'Wheelchairs on loan, repaired on the spot.' },
  needs: ['disability-support/assistive-devices'],
  locations: [
    place({ id: id('1011'), name: 'Bengkel Praya', latitude: -8.71, longitude: 116.27, areaCode: '52.02.01' }),
  ],
  openings: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], opensAt: '00:00', closesAt: '24:00' }],
  cost: { isFree: null, text: null },
  languages: ['id', 'sas'],
})

/** Its provider asked that workers see it and the public does not. */
export const HIDDEN: Service = Service.parse({
  ...serviceWith(),
  id: id('5e12'),
  name: { id: 'Beras khusus rahasia kurator', en: 'Rice that only curators know' },
  isHiddenFromPublic: true,
})

export const ENDED: Service = Service.parse({ ...serviceWith(), id: id('5e13'), status: 'inactive' })

export const PUBLIC_EXAMPLES: readonly Service[] = [PARCEL, SHELTER, WHEELCHAIRS, HIDDEN, ENDED]
