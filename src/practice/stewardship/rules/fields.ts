import type { Bilingual } from '#practice/knowledge/schema.ts'
import { atPlace } from '#practice/resources/rules/places.ts'
import { ServiceStatus, type Service } from '#practice/resources/schema/resource.ts'
import type { ChangeField } from '../schema/change.ts'
import { isEmailPossible, isPhonePossible, isUrlPossible, withScheme } from './contacts.ts'
import { hoursText, isPlain, readHours } from './hours.ts'

/** What no text can be put into: whoever accepts it has seen to it by hand. */
export const BY_HAND: readonly ChangeField[] = ['other', 'conditionsHereId', 'conditionsHereEn']

/** A field of a service, of who gives it, or (with `location`) of a place where it is given. */
export type FieldOf = { field: ChangeField; location: string | null }
type Handler = {
  read: (service: Service, location: string | null) => string
  /** Null when the text cannot be read as such a value. */
  write: (service: Service, text: string, at: { location: string | null; today: string }) => Service | null
}

/** How the fields stand now, as text that people can read and write; empty is not known or not given. */
export function textOf(service: Service, { field, location }: FieldOf): string {
  return HANDLERS[field].read(service, location)
}

/**
 * The service with one field as it was proposed.
 *
 * @param today - a number of places is true of a day
 * @returns null when the text cannot be read as this field's value, or there is no such place
 */
export function withText(service: Service, of: FieldOf, text: string, today: string): Service | null {
  return HANDLERS[of.field].write(service, text.trim(), { location: of.location, today })
}

/** The fields that can be said to be wrong of this service, those of its places with their place. A protected place has none. */
export function fieldsOf(service: Service): FieldOf[] {
  const places = service.locations.filter(({ isProtected }) => !isProtected)
  return [
    ...(['status', 'phones', 'hours'] as const).map(field => ({ field, location: null })),
    ...places.map(({ id }) => ({ field: 'address' as const, location: id })),
    ...places
      // Of one place the hours of the service say the same; of several each may have its own.
      .filter(({ openings }) => openings.length > 0 || service.locations.length > 1)
      .map(({ id }) => ({ field: 'hours' as const, location: id })),
    ...places
      .filter(({ conditions }) => conditions !== undefined || service.locations.length > 1)
      .flatMap(({ id }) => (['conditionsHereId', 'conditionsHereEn'] as const).map(field => ({ field, location: id }))),
    ...OF_SERVICE.map(field => ({ field, location: null })),
  ]
}
const OF_SERVICE = [
  ...(['placesLeft', 'waitDays', 'isFree', 'costId', 'costEn', 'howToApplyId', 'howToApplyEn'] as const),
  ...([
    'papersId',
    'papersEn',
    'eligibilityText',
    'nameId',
    'nameEn',
    'descriptionId',
    'descriptionEn',
    'email',
    'url',
  ] as const),
  ...(['organizationName', 'other'] as const),
] as const satisfies readonly ChangeField[]

/** A field's text as it is kept: hours in one way of writing, whichever language and order they were told in. */
export function plainText({ field }: Pick<FieldOf, 'field'>, said: string): string {
  const openings = field === 'hours' ? readHours(said) : null
  return openings ? hoursText(openings, 'id') : said.trim()
}

/** The same as people read it in a language. */
export function shownText({ field }: Pick<FieldOf, 'field'>, kept: string, language: 'id' | 'en'): string {
  const openings = field === 'hours' ? readHours(kept) : null
  return openings ? hoursText(openings, language) : kept
}

/** Whether two texts say the same: spaces and line ends at the edges are nobody's change. */
export function isSame(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .trim()
      .replace(/\r\n?/g, '\n')
      .replace(/[ \t]+/g, ' ')
  return plain(one) === plain(other)
}

const text = (value: string | number | null) => (value === null ? '' : String(value))
const orNull = (said: string) => (said === '' ? null : said)
const wholeIn = (said: string, most: number) => (/^\d{1,6}$/.test(said) && Number(said) <= most ? Number(said) : null)

/** A text that so far is the same in both languages is one text: whoever corrects it corrects both. */
function inLanguage(kept: Bilingual | null, language: 'id' | 'en', said: string): Bilingual {
  if (kept === null || kept.id === kept.en) return { id: said, en: said }
  return { ...kept, [language]: said }
}

function bilingual(key: 'name' | 'description' | 'howToApply', language: 'id' | 'en', isNeeded: boolean): Handler {
  return {
    read: service => service[key]?.[language] ?? '',
    write: (service, said) => {
      if (isNeeded && said === '') return null
      return { ...service, [key]: inLanguage(service[key], language, said) }
    },
  }
}

function costIn(language: 'id' | 'en'): Handler {
  return {
    read: ({ cost }) => cost.text?.[language] ?? '',
    write: (service, said) => {
      return { ...service, cost: { ...service.cost, text: inLanguage(service.cost.text, language, said) } }
    },
  }
}

const IF_THERE_IS: Record<'id' | 'en', string> = { id: '(bila ada)', en: '(if there is one)' }
const OPTIONAL = /\s*\((bila ada|kalau ada|jika ada|if there is one|if you have it)\)\s*$/i

/** A line for each paper. One that is named as before stays what it is in the other language too. */
function papersIn(language: 'id' | 'en'): Handler {
  return {
    read: ({ papers }) =>
      papers
        .map(({ name, isRequired }) => (isRequired ? name[language] : `${name[language]} ${IF_THERE_IS[language]}`))
        .join('\n'),
    write: (service, said) => {
      const lines = said
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '')
      const papers = lines.map(line => {
        const text = line.replace(OPTIONAL, '')
        const known = service.papers.find(({ name }) => isSame(name[language], text))
        return { name: known?.name ?? { id: text, en: text }, isRequired: !OPTIONAL.test(line) }
      })
      return papers.some(({ name }) => name.id === '' || name.id.length > 300) ? null : { ...service, papers }
    },
  }
}

/** Sentences without their trees: whoever accepts a new one publishes the lines by hand. */
function conditionsIn(language: 'id' | 'en'): Handler {
  return {
    read: (service, location) => {
      const place = service.locations.find(({ id }) => id === location)
      const lines = place && !place.isProtected ? atPlace(service, place).added : []
      return lines.map(({ text }) => text[language]).join('\n')
    },
    write: (service, _, { location }) => atPlaceOf(service, location, place => place),
  }
}

const HOURS: Handler = {
  read: (service, location) =>
    hoursText(
      (location === null ? service.openings : service.locations.find(({ id }) => id === location)?.openings) ?? [],
      'id',
    ),
  write: (service, said, { location }) => {
    const openings = readHours(said)
    if (!openings) return null
    // What comes back otherwise than every week has no words here, and stays.
    const among = (kept: Place['openings']) => [...openings, ...kept.filter(one => !isPlain(one))]
    if (location === null) return { ...service, openings: among(service.openings) }
    return atPlaceOf(service, location, place => ({ ...place, openings: among(place.openings) }))
  },
}

type Place = Service['locations'][number]
/** Nothing is ever written of a protected place: its address is kept nowhere. */
function atPlaceOf(service: Service, location: string | null, change: (place: Place) => Place): Service | null {
  const found = service.locations.find(({ id }) => id === location)
  if (!found || found.isProtected) return null
  return { ...service, locations: service.locations.map(place => (place === found ? change(place) : place)) }
}

const FREE: Readonly<Record<string, boolean | null>> = { yes: true, no: false, '': null }

const HANDLERS = {
  status: {
    read: ({ status }) => status,
    write: (service, said) => {
      const status = ServiceStatus.safeParse(said)
      return status.success ? { ...service, status: status.data } : null
    },
  },
  phones: {
    read: ({ phones }) => phones.join('\n'),
    write: (service, said) => {
      const phones = said
        .split(/[\n;]+/)
        .map(line => line.trim())
        .filter(line => line !== '')
      return phones.every(isPhonePossible) ? { ...service, phones } : null
    },
  },
  hours: HOURS,
  address: {
    read: ({ locations }, location) => {
      const found = locations.find(({ id }) => id === location)
      return found && !found.isProtected ? (found.address ?? '') : ''
    },
    write: (service, said, { location }) =>
      atPlaceOf(service, location, place => ({ ...place, address: orNull(said) })),
  },
  placesLeft: {
    read: ({ capacity }) => text(capacity?.available ?? null),
    write: (service, said, { today }) => {
      const available = wholeIn(said, 100_000)
      if (available === null && said !== '') return null
      const { maximum, unit } = service.capacity ?? { maximum: null, unit: '' }
      return { ...service, capacity: { available, maximum, unit, saidOn: today } }
    },
  },
  waitDays: {
    read: ({ waitDays }) => text(waitDays),
    write: (service, said) => {
      const waitDays = wholeIn(said, 3650)
      return waitDays === null && said !== '' ? null : { ...service, waitDays }
    },
  },
  isFree: {
    read: ({ cost }) => (cost.isFree === null ? '' : cost.isFree ? 'yes' : 'no'),
    write: (service, said) => {
      const isFree = FREE[said]
      return isFree === undefined ? null : { ...service, cost: { ...service.cost, isFree } }
    },
  },
  costId: costIn('id'),
  costEn: costIn('en'),
  howToApplyId: bilingual('howToApply', 'id', false),
  howToApplyEn: bilingual('howToApply', 'en', false),
  papersId: papersIn('id'),
  papersEn: papersIn('en'),
  conditionsHereId: conditionsIn('id'),
  conditionsHereEn: conditionsIn('en'),
  eligibilityText: {
    read: service => text(service.eligibilityText),
    write: (service, said) => ({ ...service, eligibilityText: orNull(said) }),
  },
  nameId: bilingual('name', 'id', true),
  nameEn: bilingual('name', 'en', true),
  descriptionId: bilingual('description', 'id', false),
  descriptionEn: bilingual('description', 'en', false),
  email: {
    read: service => text(service.email),
    write: (service, said) => (said === '' || isEmailPossible(said) ? { ...service, email: orNull(said) } : null),
  },
  url: {
    read: service => text(service.url),
    write: (service, said) => {
      const url = withScheme(said)
      return url === '' || isUrlPossible(url) ? { ...service, url: orNull(url) } : null
    },
  },
  organizationName: {
    read: ({ organization }) => organization.name,
    write: (service, said) =>
      said === '' ? null : { ...service, organization: { ...service.organization, name: said } },
  },
  // What has no field: whoever accepts it has seen to it by hand.
  other: { read: () => '', write: service => service },
} as const satisfies Record<ChangeField, Handler>
