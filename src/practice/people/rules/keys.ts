// Under which keys a person is kept and looked for. Both sides make keys of the same kinds, so that a lookup is equality.
import type { Birth, Person } from '../schema/person.ts'
import { digitsOf } from './identity.ts'
import { nameTokens } from './name.ts'

/** How much one shared key says; the candidates with the highest sum are looked at closely. */
export const KEY_WEIGHTS = {
  nik: 20,
  half: 6,
  pair: 8,
  phone: 6,
  year: 5,
  word: 3,
  bones: 2,
  tail: 4,
  start: 1,
} as const
type KeyKind = keyof typeof KEY_WEIGHTS
export type Key = { kind: KeyKind; key: string }

const START = 3
const TAIL = 4
const HALF = 8
const MOST_TOKENS = 6
const ESTIMATE_REACH = 3

const key = (kind: KeyKind, ...parts: readonly string[]): Key => ({ kind, key: [kind, ...parts].join(':') })

/** A telephone number by its last digits, so that 0812, +62812 and 62812 meet; null when it has too few. */
export function phoneTail(phone: string | null): string | null {
  const digits = digitsOf(phone)
  return digits === null || digits.length < 6 ? null : digits.slice(-HALF)
}

/** All keys under which a person is kept, each once. */
export function keysOf(person: Pick<Person, 'fullName' | 'birth' | 'nik' | 'phone'>): string[] {
  const tokens = nameTokens(person.fullName).slice(0, MOST_TOKENS)
  const year = person.birth.precision === 'not-known' ? [] : [person.birth.on.slice(0, 4)]
  const keys = [
    ...nameKeys(tokens),
    ...tokens.flatMap(token => year.map(born => key('year', token, born))),
    ...numberKeys(person.nik, person.phone),
  ]
  return [...new Set(keys.map(one => one.key))]
}

/** The keys to look under for someone who may be kept already: a year on either side too, more for an estimate. */
export function keysToCompare(person: Pick<Person, 'fullName' | 'birth' | 'nik' | 'phone'>): Key[] {
  const tokens = nameTokens(person.fullName).slice(0, MOST_TOKENS)
  const keys = [
    ...nameKeys(tokens),
    ...tokens.flatMap(token => yearsAround(person.birth).map(born => key('year', token, born))),
    ...numberKeys(person.nik, person.phone).filter(({ kind }) => kind !== 'tail'),
  ]
  return unique(keys)
}

/** The keys to look under for words that someone typed: pieces of a name, a NIK or its last digits, a telephone. */
export function keysToSearch(words: string): Key[] {
  const { names, numbers } = asked(words)
  const ofNumbers = numbers.flatMap(digits =>
    [
      ...(digits.length >= 16 ? [key('nik', digits)] : []),
      key('tail', digits.slice(-TAIL)),
      ...(digits.length >= 6 ? [key('phone', digits.slice(-HALF))] : []),
    ].filter(() => digits.length >= TAIL),
  )
  return unique([...nameKeys(names), ...ofNumbers])
}

/** Words as they were typed: the folded pieces of names among them, and the numbers. */
export function asked(words: string): { names: string[]; numbers: string[] } {
  const joined = words.replace(/(?<=\d)[\s.-]+(?=\d)/g, '')
  const parts = joined.split(/\s+/).filter(part => part !== '')
  const isNumber = (part: string) => /^\+?\d+$/.test(part)
  const name = parts.filter(part => !isNumber(part)).join(' ')
  return {
    names: name === '' ? [] : nameTokens(name).slice(0, MOST_TOKENS),
    numbers: parts.filter(isNumber).map(part => part.replace(/\D/g, '')),
  }
}

function nameKeys(tokens: readonly string[]): Key[] {
  const pairs = tokens.flatMap((token, index) => tokens.slice(index + 1).map(other => [token, other].sort().join('+')))
  return [
    ...tokens.map(token => key('word', token)),
    ...tokens.map(token => key('start', Array.from(token).slice(0, START).join(''))),
    ...tokens.map(token => key('bones', bonesOf(token))),
    ...pairs.map(pair => key('pair', pair)),
  ]
}

function numberKeys(nik: string | null, phone: string | null): Key[] {
  const digits = digitsOf(nik)
  const ofNik = digits === null ? [] : [key('nik', digits), key('tail', digits.slice(-TAIL))]
  const halves =
    digits?.length === 2 * HALF ? [key('half', '1', digits.slice(0, HALF)), key('half', '2', digits.slice(HALF))] : []
  const tail = phoneTail(phone)
  const ofPhone = tail === null ? [] : [key('phone', tail), key('tail', tail.slice(-TAIL))]
  return [...ofNik, ...halves, ...ofPhone]
}

/** A piece of a name without its vowels but the first letter: vowels are what people hear differently. */
function bonesOf(token: string): string {
  const [first = '', ...others] = token
  return first + others.filter(letter => !'aeiou'.includes(letter)).join('')
}

function yearsAround(birth: Birth): string[] {
  if (birth.precision === 'not-known') return []
  const year = Number(birth.on.slice(0, 4))
  const reach = birth.precision === 'estimated' ? ESTIMATE_REACH : 1
  return Array.from({ length: 2 * reach + 1 }, (_, index) => String(year - reach + index))
}

function unique(keys: readonly Key[]): Key[] {
  return [...new Map(keys.map(one => [one.key, one])).values()]
}
