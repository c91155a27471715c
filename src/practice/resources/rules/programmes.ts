import { v5 } from 'uuid'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { Programme } from '../schema/programme.ts'
import { OrganizationId, ServiceId, type Service } from '../schema/resource.ts'
import { conditionsOf } from './criteria.ts'

const NAMESPACE = '0b7a2f52-1c5e-5d0a-9f4e-6c3a9d1e7b20'

/** The id of a programme's service, the same in every installation: `pkh`, `pip` … */
export function programmeServiceId(key: string): ServiceId {
  return ServiceId.parse(v5(`programme ${key}`, NAMESPACE))
}

const PLACES_LIMITED: Bilingual = {
  id: 'Kuotanya terbatas: memenuhi syarat belum tentu menerima.',
  en: 'Places are limited: meeting the conditions does not mean receiving.',
}
const DOUBTS: Readonly<Record<Programme['confidence'], Bilingual | null>> = {
  verified: null,
  partly: {
    id: 'Sebagian keterangan ini belum pasti; tanyakan dulu sebelum berjanji.',
    en: 'Parts of this are not certain; ask before you promise.',
  },
  unverified: {
    id: 'Keterangan ini belum dipastikan siapa pun; tanyakan dulu.',
    en: 'Nobody has confirmed this yet; ask first.',
  },
}

/** What no source of a national programme says. Nobody has rung, so nothing is confirmed. */
const UNSAID = {
  locations: [],
  openings: [],
  minimumAgeYears: null,
  maximumAgeYears: null,
  eligibilityText: null,
  cost: { isFree: null, text: null },
  waitDays: null,
  capacity: null,
  assuredOn: null,
} satisfies Partial<Service>

/** A programme of the state as a service for everyone in Indonesia. Rupiah in hundredths, as ISO 4217 has them. */
export function programmeService(programme: Programme): Service {
  const { id, contacts } = programme
  const of = (...types: readonly Programme['contacts'][number]['type'][]) =>
    contacts.filter(({ type }) => types.includes(type)).map(({ value }) => value)
  const [web] = of('web')
  const [source] = programme.sources
  return {
    id: programmeServiceId(id),
    organization: {
      id: OrganizationId.parse(v5(`organization ${programme.runBy}`, NAMESPACE)),
      name: programme.runBy,
      actorKind: 'state',
    },
    name: programme.name,
    description: programme.what,
    resourceSystem: programme.resourceSystem,
    status: 'active',
    needs: programme.needs,
    areas: [{ code: null, text: 'Indonesia', country: 'ID' }],
    ...UNSAID,
    timeZone: 'Asia/Jakarta',
    conditions: conditionsOf(programme),
    papers: programme.documents.map(({ hard, ...name }) => ({ name, isRequired: hard })),
    amounts: programme.amounts.map(({ amountIdr, ...amount }) => ({
      ...amount,
      amountMinor: amountIdr * 100,
      currency: 'IDR',
    })),
    languages: ['id'],
    howToApply: joined(programme.howToApply, {
      id: `Tempat bertanya: ${programme.whereToAsk.id}.`,
      en: `Where to ask: ${programme.whereToAsk.en}.`,
    }),
    phones: of('phone', 'whatsapp'),
    email: of('email')[0] ?? null,
    url: web === undefined ? null : `https://${web}`,
    source: source ? { name: source.title, url: source.url } : null,
    program: { id: v5(`program of ${id}`, NAMESPACE), name: programme.name },
    caution: joined(
      programme.caution,
      programme.quotaBound && !isSaid(programme.caution) ? PLACES_LIMITED : null,
      DOUBTS[programme.confidence],
    ),
  }
}

/** Whether a caution says already that not everyone receives. */
function isSaid({ id }: Bilingual): boolean {
  return /belum tentu|kuota|tidak menjamin/i.test(id)
}

function joined(...texts: readonly (Bilingual | null)[]): Bilingual {
  const said = texts.filter(text => text !== null)
  const inOne = (language: 'id' | 'en') => said.map(text => text[language].replace(/\.+$/, '')).join('. ')
  return { id: `${inOne('id')}.`, en: `${inOne('en')}.` }
}
