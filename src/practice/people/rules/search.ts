// Which of the people found under some keys someone means, by the words that were typed.
import type { Person } from '../schema/person.ts'
import { digitsOf } from './identity.ts'
import { asked } from './keys.ts'
import { pieceLikeness } from './likeness.ts'
import { nameTokens } from './name.ts'

type Found = Pick<Person, 'fullName' | 'nik' | 'phone'>

/** A piece that a name begins with is as good as found: it may still be being typed. */
const BEGINS = 0.95
const UNLIKE = 0.78
const FEWEST_DIGITS = 3

/**
 * How well a person answers the words.
 *
 * @returns 0 when one of the words is nowhere in the name, the NIK or the telephone; otherwise up to 1, more for names that
 *   hold little else
 */
function answersTo(words: string, person: Found): number {
  const { names, numbers } = asked(words)
  const pieces = nameTokens(person.fullName)
  const scores = [
    ...names.map(name => Math.max(0, ...pieces.map(piece => pieceScore(name, piece)))),
    ...numbers.map(digits => (isIn(digits, person) ? 1 : 0)),
  ]
  if (scores.length === 0 || scores.some(score => score < UNLIKE)) return 0
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return mean * 0.9 + 0.1 * Math.min(1, scores.length / Math.max(1, pieces.length))
}

/** Those who answer the words, best first; who answers alike stands by name, so that the order never changes by itself. */
export function bestFirst<Person extends Found & { id: string }>(words: string, people: readonly Person[]): Person[] {
  return people
    .map(person => ({ person, score: answersTo(words, person) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score || compareText(a.person.fullName, b.person.fullName) || compareText(a.person.id, b.person.id),
    )
    .map(({ person }) => person)
}

function pieceScore(name: string, piece: string): number {
  if (name === piece) return 1
  if (name.length > 1 && piece.startsWith(name)) return BEGINS
  return pieceLikeness(name, piece) * BEGINS
}

/** A NIK whole or by its last digits; a telephone the same, with or without the country in front. */
function isIn(digits: string, { nik, phone }: Found): boolean {
  if (digits.length < FEWEST_DIGITS) return false
  const national = digits.replace(/^(62|0)/, '')
  const dialled = digitsOf(phone)?.replace(/^(62|0)/, '') ?? ''
  return (digitsOf(nik) ?? '').endsWith(digits) || (national.length >= FEWEST_DIGITS && dialled.endsWith(national))
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
