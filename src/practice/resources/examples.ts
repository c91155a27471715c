import { OrganizationId, ServiceId, type Service } from './schema/resource.ts'

const id = (tail: string) => `5e1f0000-0000-4000-8000-${tail.padStart(12, '0')}`

/** A food parcel in Central Lombok: open on weekdays, free, six places left. */
export const foodParcel: Service = {
  id: ServiceId.parse(id('1')),
  organization: { id: OrganizationId.parse(id('f1')), name: 'Bank Pangan Besiru', actorKind: 'charity' },
  name: { id: 'Paket pangan darurat', en: 'Emergency food parcel' },
  description: { id: 'Beras dan lauk untuk tiga hari.', en: 'Rice and dry food for three days.' },
  resourceSystem: 'societal',
  status: 'active',
  needs: ['food/emergency-food'],
  areas: [{ code: '52.02', text: 'Lombok Tengah', country: 'ID' }],
  locations: [
    {
      id: 'gudang-leneng',
      name: 'Gudang Leneng',
      address: 'Jalan Lumbung Padi 4',
      areaCode: '52.02.01.1002',
      latitude: -8.6781,
      longitude: 116.2704,
      isProtected: false,
      openings: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '08:00', closesAt: '16:00' }],
    },
  ],
  openings: [],
  timeZone: 'Asia/Makassar',
  minimumAgeYears: null,
  maximumAgeYears: null,
  eligibilityText: null,
  conditions: [],
  papers: [{ name: { id: 'Kartu keluarga', en: 'Family card' }, isRequired: false }],
  cost: { isFree: true, text: null },
  waitDays: 0,
  capacity: { available: 6, maximum: 60, unit: 'paket', saidOn: '2026-11-20' },
  languages: ['id', 'sas'],
  howToApply: { id: 'Telepon atau datang.', en: 'Phone or come.' },
  phones: ['0370-555-0111'],
  email: null,
  url: null,
  assuredOn: '2026-11-20',
  source: null,
  caution: null,
}

/** A shelter whose address is protected. */
export const shelter: Service = {
  ...foodParcel,
  id: ServiceId.parse(id('2')),
  organization: { id: OrganizationId.parse(id('f2')), name: 'Rumah Aman Kartini', actorKind: 'charity' },
  name: { id: 'Rumah aman', en: 'Safe house' },
  description: { id: 'Tempat tinggal sementara yang aman.', en: 'A safe place to stay for a while.' },
  needs: ['safety/safe-shelter'],
  areas: [{ code: '52', text: 'Nusa Tenggara Barat', country: 'ID' }],
  locations: foodParcel.locations.map(place => ({ ...place, id: 'rumah-aman', name: 'Rumah aman', isProtected: true })),
}

/** Food in the next regency. */
export const foodNextDoor: Service = {
  ...foodParcel,
  id: ServiceId.parse(id('3')),
  name: { id: 'Dapur umum Mataram', en: 'Mataram kitchen' },
  areas: [{ code: '52.71', text: 'Kota Mataram', country: 'ID' }],
  locations: [],
}

/** The least that HSDS asks of a service. */
export const leastHsds = { id: id('9'), name: 'Food pantry', status: 'active' } as const
