import { fold } from '#practice/resources/rules/words.ts'
import type { MappedField } from '../schema/mapping.ts'
import { dayCodes } from './days.ts'
import type { Json } from './documents.ts'
import { clockOf, readHours } from './hours.ts'
import { madeId } from './ids.ts'
import type { Origin, Problems } from './problems.ts'

/** A row of a table by what its columns hold: all texts of a field, the first of them, and what is kept as it is. */
export type Row = {
  origin: Origin
  all: (field: MappedField) => string[]
  one: (field: MappedField) => string
  extra: Json
}
export type Making = { source: string; problems: Problems }

export const YES = /^(ya|iya|y|yes|true|benar|1|gratis|free|rahasia|protected|x|v|✓)$/i

/** Only what is said: a column that is empty says nothing. */
export function saidOf(row: Row, fields: Readonly<Record<string, MappedField>>): Json {
  const said = Object.entries(fields).map(([name, field]) => [name, row.one(field)] as const)
  return Object.fromEntries(said.filter(([, text]) => text !== ''))
}

export function listIn(texts: readonly string[], between = /[;,/\n•]+/): string[] {
  const found = texts
    .flatMap(text => text.split(between))
    .map(text => text.trim())
    .filter(text => text !== '')
  return [...new Map(found.map(text => [fold(text), text])).values()]
}

/** Phones, a contact and hours, of a service or of an organisation. */
export function partsOf(row: Row, owner: string, making: Making): Json {
  const phones = phonesOf(row, owner, making)
  const name = row.one('contact.name')
  const contact = {
    id: madeId(making.source, 'contact', owner, fold(name)),
    name,
    ...saidOf(row, { title: 'contact.title' }),
  }
  const isService = row.one('service.name') !== ''
  const schedules = isService ? schedulesOf(row, owner, making) : []
  return {
    ...(phones.length > 0 && { phones }),
    ...(name !== '' && { contacts: [contact] }),
    ...(schedules.length > 0 && { schedules }),
  }
}

function phonesOf(row: Row, owner: string, { source, problems }: Making): Json[] {
  return listIn(row.all('phone.number'), /[;,\n]+|\s\/\s|\s?(?:atau|or)\s/).map(text => {
    // A spreadsheet takes 0812… for a number and drops the nought.
    const isCut = /^8\d{8,11}$/.test(text)
    const number = isCut ? `0${text}` : text
    if (isCut)
      problems.add(row.origin, {
        column: 'phone',
        value: text,
        reason: 'wrong-type',
        effect: 'mended',
        expected: number,
      })
    return { id: madeId(source, 'phone', owner, number.replace(/\D/g, '') || number), number }
  })
}

function schedulesOf(row: Row, owner: string, { source, problems }: Making): Json[] {
  const id = (words: string) => madeId(source, 'schedule', owner, words)
  const [days, opens, closes] = [row.one('schedule.days'), row.one('schedule.opens_at'), row.one('schedule.closes_at')]
  // All hours may stand as a sentence where the time of opening should.
  const isSentence = opens !== '' && closes === '' && clockOf(opens) === null
  const sentence = row.one('schedule.hours') || (isSentence ? opens : '')
  const made: Json[] = []
  if (sentence !== '') {
    const hours = readHours(
      days !== '' && dayCodes(days) && !/[a-z]{3}/i.test(sentence) ? `${days} ${sentence}` : sentence,
    )
    if (hours) made.push(...hours.map(one => ({ id: id(JSON.stringify(one)), ...one })))
    else {
      problems.add(row.origin, {
        column: 'schedule',
        value: sentence,
        reason: 'schedule-not-weekly',
        effect: 'kept',
        expected: 'Senin–Jumat 08.00–15.00',
      })
      made.push({ id: id(fold(sentence)), description: [days, sentence].filter(Boolean).join(' ') })
    }
  } else if (days !== '' || opens !== '') {
    const [byday, from, to] = [dayCodes(days), clockOf(opens), clockOf(closes)]
    if (byday && from && to) {
      made.push({
        id: id(`${byday.join(',')} ${from} ${to}`),
        freq: 'WEEKLY',
        byday: byday.join(','),
        opens_at: from,
        closes_at: to,
      })
    } else {
      const words = [days, opens, closes].filter(Boolean).join(' ')
      problems.add(row.origin, {
        column: 'schedule',
        value: words,
        reason: 'schedule-not-weekly',
        effect: 'kept',
        expected: 'Senin–Jumat 08.00–15.00',
      })
      made.push({ id: id(fold(words)), description: words })
    }
  }
  return made
}

/** Null where the row says nothing of a place. */
export function placeOf(row: Row, owner: string, { source, problems }: Making): Json | null {
  const address = addressOf(row)
  const position = positionOf(row, problems)
  const code = row.one('location.area_code')
  const name = row.one('location.name')
  const isProtected = YES.test(row.one('location.is_protected'))
  if (!address && name === '' && code === '' && Object.keys(position).length === 0 && !isProtected) return null
  const key = fold(
    [name, ...Object.values(address ?? {}).map(String), ...Object.values(position).map(String), code].join(' '),
  )
  // A place that is kept secret is told by nothing that says where it is, not even by its id.
  const id = madeId(source, 'location', owner, isProtected ? 'protected' : key)
  return {
    ...{ id, location_type: 'physical' },
    name: name || row.one('organization.name') || row.one('service.name'),
    ...saidOf(row, { transportation: 'location.transportation' }),
    ...position,
    ...(code !== '' && { area_code: code }),
    ...(isProtected && { is_protected: true }),
    ...(address && { addresses: [{ id: madeId(source, 'address', id), ...address }] }),
  }
}

function addressOf(row: Row): Json | null {
  const said = saidOf(row, {
    ...({ address_1: 'address.address_1', address_2: 'address.village', region: 'address.region' } as const),
    ...({
      city: 'address.city',
      state_province: 'address.state_province',
      postal_code: 'address.postal_code',
    } as const),
    ...({ country: 'address.country' } as const),
  })
  if (Object.keys(said).length === 0) return null
  const empty = { address_1: '', city: '', state_province: '', postal_code: '', country: 'ID' }
  return { ...empty, ...said, address_type: 'physical' }
}

// A decimal comma within, and what stands between: two whole numbers need a space or a semicolon.
const PAIR = /^\(?\s*(-?\d+[.,]\d+|-?\d+(?=\s*;|\s*,\s))\s*[,;\s]\s*(-?\d+(?:[.,]\d+)?)\s*\)?$/

function positionOf(row: Row, problems: Problems): Json {
  const pair = row.one('location.coordinates')
  if (pair === '') {
    const said = saidOf(row, { latitude: 'location.latitude', longitude: 'location.longitude' })
    return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, degrees(String(value))]))
  }
  const found = PAIR.exec(pair)
  if (found) return { latitude: degrees(found[1] ?? ''), longitude: degrees(found[2] ?? '') }
  problems.add(row.origin, {
    column: 'coordinates',
    value: pair,
    reason: 'not-a-number',
    effect: 'value-left-out',
    expected: '-8.58, 116.10',
  })
  return {}
}

function degrees(text: string): number | string {
  const bare = text.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : text
}
