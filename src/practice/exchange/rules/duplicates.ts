import { fold } from '#practice/resources/rules/words.ts'
import { RecordId } from '#practice/resources/schema/record.ts'
import type { Alike } from '../schema/run.ts'
import type { Item } from './items.ts'

/** What the directory knows an organisation or a service by. `place`: degrees, null where there is none. */
export type Known = {
  kind: 'organization' | 'service'
  id: string
  name: string
  organization: string
  phones: string[]
  links: string[]
  places: string[]
}
/** `organizationName`: of a service's; null for all else. */
export type Seen = Pick<Item, 'kind' | 'id' | 'name' | 'records'> & { organizationName: string | null }
type Marks = Pick<Known, 'name' | 'organization'> & { phones: Set<string>; links: Set<string>; places: Set<string> }

const MOST = 5

/** Only digits, without the country: 0370… and +62 370… are one line. */
export function lineOf(phone: string): string {
  return phone
    .replace(/\D/g, '')
    .replace(/^62/, '0')
    .replace(/^(?=[1-9])/, '0')
}

export function siteOf(link: string): string {
  return link
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '')
}

/** Places within a hundred metres or so are one. */
export function spotOf(latitude: number, longitude: number): string {
  return `${latitude.toFixed(3)} ${longitude.toFixed(3)}`
}

/** Things of the directory by their names, made once for a whole file. */
export class Directory {
  readonly #byName = new Map<string, Known[]>()

  constructor(known: readonly Known[]) {
    for (const one of known) {
      const key = `${one.kind} ${fold(one.name)}`
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), one])
    }
  }

  /**
   * What is kept under another id and may be the same: of the same name, and for a service also of the same
   * organisation, line, link or place.
   */
  alikeTo(item: Seen): Alike[] {
    if (item.kind !== 'organization' && item.kind !== 'service') return []
    const marks = marksOf(item)
    const named = this.#byName.get(`${item.kind} ${fold(item.name)}`) ?? []
    return named
      .filter(({ id }) => id !== item.id)
      .flatMap(one => {
        const by: Alike['by'] = ['name']
        if (one.phones.some(phone => marks.phones.has(lineOf(phone)))) by.push('phone')
        if (one.links.some(link => marks.links.has(siteOf(link)))) by.push('link')
        const isSameHouse =
          item.kind === 'service' && marks.organization !== '' && fold(one.organization) === marks.organization
        if (isSameHouse || one.places.some(place => marks.places.has(place))) by.push('place')
        return item.kind === 'organization' || by.length > 1
          ? [{ kind: one.kind, id: RecordId.parse(one.id), name: one.name, by }]
          : []
      })
      .slice(0, MOST)
  }
}

function marksOf({ records, name, organizationName }: Seen): Marks {
  const marks: Marks = {
    ...{ name: fold(name), organization: fold(organizationName ?? '') },
    ...{ phones: new Set(), links: new Set(), places: new Set() },
  }
  for (const { kind, body } of records) {
    const { number, url, website, latitude, longitude } = body
    if (kind === 'phone' && typeof number === 'string') marks.phones.add(lineOf(number))
    for (const link of [url, website]) if (typeof link === 'string' && link !== '') marks.links.add(siteOf(link))
    if (typeof latitude === 'number' && typeof longitude === 'number') marks.places.add(spotOf(latitude, longitude))
  }
  marks.phones.delete('')
  return marks
}
