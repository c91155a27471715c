/** A fictional client and ways to get help, for tests, the gallery and the docs alike. */
import type { Subject } from '#practice/people/schema/facts.ts'
import type { ConditionLine } from '#practice/resources/schema/criteria.ts'
import { InformalResource } from '#practice/resources/schema/informal.ts'
import { Service } from '#practice/resources/schema/resource.ts'
import { Strength } from '#practice/cases/2-assessment/schema.ts'
import type { Alternative, Wishes } from './schema/alternative.ts'
import { fromService, fromStrength, type Asked } from './rules/alternatives.ts'
import { fromInformal } from './rules/helpers.ts'
import { rank } from './rules/ranking.ts'

const id = (tail: string) => `019ac100-0000-7000-8000-${tail.padStart(12, '0')}`

/** Nobody's wish: all that can be wished for is left open. */
export const NO_WISHES: Wishes = { near: false, free: false, soon: false, system: null, language: null }

/** Inaq Sahnim, 62, of Kawo; her daughter is at home, and nobody has asked yet who else lives there. */
export const SUBJECT: Subject = {
  person: { ageYears: 62, sex: 'female' },
  household: {},
  members: [
    { ageYears: 62, sex: 'female' },
    { ageYears: 31, sex: 'female' },
  ],
  membersAreAll: false,
  areas: ['52.02.04.2006', '52.02.04', '52.02', '52'],
}

const line = (name: string, words: [string, string], tree: ConditionLine['tree'], isHard = true): ConditionLine => {
  const [inIndonesian, en] = words
  return { id: name, text: { id: inIndonesian, en }, tree, isHard, provedBy: [], source: null, checkedOn: null }
}
const familyCard = { id: 'Kartu keluarga', en: 'Family card' }

/** Lines of conditions as sources write them. */
export const LINES = {
  poor: {
    ...line('decile', ['Desil keluarga 1 sampai 4', 'Household welfare decile 1 to 4'], {
      fact: 'householdDecile',
      compare: { is: 'at-most', value: 4 },
    }),
    provedBy: [familyCard],
  },
  older: line('older', ['Berumur 60 tahun atau lebih', 'Aged 60 or over'], {
    fact: 'ageYears',
    compare: { is: 'at-least', value: 60 },
  }),
  smallChild: line('small-child', ['Ada anak di bawah 5 tahun', 'A child under 5 at home'], {
    anyMember: { fact: 'ageYears', compare: { is: 'between', from: 0, to: 4 } },
  }),
  notHelpedYet: line('once', ['Belum dibantu dalam 12 bulan terakhir', 'Not helped in the last 12 months'], {
    not: { fact: 'other:receivedZakatThisYear', compare: { is: 'equal', to: true } },
  }),
  livesHere: line('area', ['Tinggal di Lombok Tengah', 'Lives in Lombok Tengah'], { livesIn: ['52.02'] }),
  livesAlone: line(
    'alone',
    ['Diutamakan yang tinggal sendiri', 'Priority when living alone'],
    { fact: 'other:livesAlone', compare: { is: 'equal', to: true } },
    false,
  ),
} satisfies Record<string, ConditionLine>

/** A service that gives food parcels in the client's regency, with whatever is said differently. */
export function serviceWith(said: Record<string, unknown> = {}): Service {
  return Service.parse({
    id: id('5e01'),
    organization: { id: id('0f01'), name: 'Bank Pangan Tastura', actorKind: 'charity' },
    name: { id: 'Paket pangan darurat', en: 'Emergency food parcel' },
    description: { id: 'Beras, telur, dan minyak untuk tiga hari.', en: 'Rice, eggs and oil for three days.' },
    resourceSystem: 'societal',
    status: 'active',
    needs: ['food/emergency-food'],
    areas: [{ code: '52.02', text: 'Lombok Tengah', country: 'ID' }],
    locations: [
      {
        id: id('1001'),
        name: 'Gudang Leneng',
        address: 'Jalan Lumbung Padi 4, Leneng',
        areaCode: '52.02.01.1002',
        latitude: -8.6781,
        longitude: 116.2704,
        isProtected: false,
        openings: [],
      },
    ],
    openings: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '08:00', closesAt: '16:00' }],
    timeZone: 'Asia/Makassar',
    minimumAgeYears: null,
    maximumAgeYears: null,
    eligibilityText: null,
    conditions: [],
    papers: [{ name: familyCard, isRequired: false }],
    cost: { isFree: true, text: null },
    waitDays: 0,
    capacity: { available: 12, maximum: 60, unit: 'paket', saidOn: '2026-11-22' },
    languages: ['id', 'sas'],
    howToApply: { id: 'Telepon atau datang langsung.', en: 'Phone or come.' },
    phones: ['0370-555-0111'],
    email: null,
    url: null,
    assuredOn: '2026-11-19',
    source: null,
    caution: null,
    ...said,
  })
}

export const STRENGTH: Strength = Strength.parse({
  id: id('57e1'),
  caseId: id('ca5e'),
  inOwnWords: 'Saya bisa menanam sayur di belakang rumah',
  helpsWith: ['food/emergency-food'],
  recordedOn: '2026-11-20',
})

/** An arisan that is shared within the agency, in the client's own village unless told otherwise. */
export function informalWith(said: Record<string, unknown> = {}): InformalResource {
  return InformalResource.parse({
    id: id('1f01'),
    kind: 'savings-group',
    name: 'Arisan ibu-ibu Dusun Tengaq',
    offers: 'Giliran arisan bisa didahulukan bagi yang sedang susah',
    needs: ['food/emergency-food'],
    areaCode: '52.02.04.2006',
    contact: 'Ketua arisan, lewat kader',
    limits: 'Hanya anggota; satu kali dalam satu putaran.',
    audience: 'agency',
    expects: 'Ikut arisan lagi bila sudah bisa',
    familyGives: 'Membantu memasak saat giliran',
    weeklyHours: null,
    familiesAtMost: 3,
    familiesSaid: 1,
    consent: { on: '2026-10-22', how: 'in-person', contactToClient: true, until: null },
    caseId: null,
    rests: null,
    withdrawnOn: null,
    version: 1,
    ...said,
  })
}

/** What is asked of the rules for this client on a Wednesday at noon in Lombok. */
export const ASKED: Asked = {
  term: 'food/emergency-food',
  group: 'food',
  subject: SUBJECT,
  from: { latitude: -8.8262, longitude: 116.3043 },
  at: '2026-11-25T04:00:00.000Z',
  today: '2026-11-25',
  earlier: new Map(),
}

/** One of each kind, in rank order: a strength, a parcel, an arisan, a fund that asks for a fact, a full one elsewhere. */
export const ALTERNATIVES: Alternative[] = rank(
  [
    fromStrength(STRENGTH, ASKED),
    fromService(serviceWith(), ASKED),
    fromInformal(informalWith(), ASKED, { areaName: 'Kawo', place: ASKED.from, counted: 0 }),
    fromService(
      serviceWith({
        id: id('5e02'),
        name: { id: 'Zakat darurat', en: 'Emergency zakat' },
        conditions: [LINES.livesHere, LINES.poor, LINES.smallChild, LINES.notHelpedYet, LINES.livesAlone],
        capacity: { available: 0, maximum: 20, unit: 'orang', saidOn: '2026-11-20' },
        waitDays: 7,
        resourceSystem: 'formal',
        organization: {
          id: id('0f02'),
          name: 'Baitul Mal Al-Ikhlas',
          actorKind: 'charity',
          psks: ['social-welfare-organisation'],
          membership: {
            howToJoin: { id: 'Daftar sesudah Jumat.', en: 'Register after Friday prayers.' },
            cost: { id: 'Rp10.000 sebulan.', en: 'IDR 10,000 a month.' },
            waitDays: 90,
            conditions: [],
          },
        },
        interpretation: { id: 'Bahasa isyarat bila diminta', en: 'Sign language on request' },
        caution: {
          id: 'Memenuhi syarat belum berarti menerima.',
          en: 'Meeting the conditions does not mean receiving.',
        },
      }),
      {
        ...ASKED,
        earlier: new Map([
          [
            `service:${id('5e02')}`,
            [{ by: 'provider', reason: 'full-no-waiting-list', words: null, on: '2026-11-20' }],
          ],
        ]),
      },
    ),
    fromService(
      serviceWith({
        id: id('5e03'),
        name: { id: 'Dapur kota', en: 'City kitchen' },
        areas: [{ code: '52.71', text: 'Kota Mataram', country: 'ID' }],
        minimumAgeYears: 65,
      }),
      ASKED,
    ),
  ],
  NO_WISHES,
)
