import { fold } from '#practice/resources/rules/words.ts'
import { pieceLikeness } from '#practice/people/rules/likeness.ts'
import type { Likeness, LikenessReason } from '../schema/merging.ts'

/** What two records of organisations are compared by. */
export type Likened = {
  id: string
  name: string
  phones: readonly string[]
  emails: readonly string[]
  urls: readonly string[]
  addresses: readonly string[]
}

/** How much each reason speaks for one organisation; together at most 1. */
const ADDS = {
  'same-name': 0.6,
  'like-name': 0.45,
  'same-phone': 0.3,
  'same-url': 0.25,
  'same-email': 0.25,
  'same-place': 0.15,
} as const satisfies Record<LikenessReason, number>
/** Below this a pair is not shown: a shared name of the kind “Puskesmas …”, or only a shared building. */
export const WORTH_A_LOOK = 0.5
const LIKE_WORD = 0.88
const LIKE_NAME = 0.8
/** A word that stands in more names than this sets nothing apart. */
const COMMON = 40

// Forms in law and courtesies, which one record has and the other leaves out.
const LEGAL =
  /^(pt|cv|ud|tbk|persero|perum|perumda|yayasan|yys|yay|perkumpulan|foundation|the|inc|ltd|llc|corp|co|ngo|lsm|kantor)$/

/** The words of an organisation's name that set it apart, folded, in the order of the alphabet. */
export function nameKey(name: string): string {
  const words = fold(name).split(' ')
  const telling = words.filter(word => !LEGAL.test(word))
  return (telling.length > 0 ? telling : words).sort().join(' ')
}

const phoneKey = (phone: string) => phone.replace(/\D/g, '').replace(/^(62|0)+/, '')
const urlKey = (url: string) =>
  url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/+$/, '')
const share = (one: readonly string[], other: readonly string[], key: (text: string) => string, least = 1) => {
  const keys = new Set(one.map(key).filter(text => text.length >= least))
  return other.some(text => keys.has(key(text)))
}

/**
 * How likely two records are one organisation, with what speaks for it. It only says what is worth a look.
 *
 * @returns the score from 0 to 1 and each reason with what it added; the order of the two is nothing
 */
export function likenessOf(one: Likened, other: Likened): Likeness {
  return likenessBy(one, other, { nameKeyOf: ({ name }) => nameKey(name), wordLikeness: pieceLikeness })
}

/** What is worked out once for many pairs. */
type Known = { nameKeyOf: (one: Likened) => string; wordLikeness: (one: string, other: string) => number }

function likenessBy(one: Likened, other: Likened, { nameKeyOf, wordLikeness }: Known): Likeness {
  const reasons: LikenessReason[] = []
  const [a, b] = [nameKeyOf(one), nameKeyOf(other)]
  if (a === b && a !== '') reasons.push('same-name')
  else if (wordsLikeness(a, b, wordLikeness) >= LIKE_NAME) reasons.push('like-name')
  if (share(one.phones, other.phones, phoneKey, 6)) reasons.push('same-phone')
  if (share(one.urls, other.urls, urlKey)) reasons.push('same-url')
  if (share(one.emails, other.emails, text => text.trim().toLowerCase())) reasons.push('same-email')
  if (share(one.addresses, other.addresses, fold, 8)) reasons.push('same-place')
  const told = reasons.map(reason => ({ reason, adds: ADDS[reason] }))
  return { score: Math.min(1, Math.round(told.reduce((sum, { adds }) => sum + adds, 0) * 100) / 100), reasons: told }
}

/** The share of words that both names have, slips of the pen let pass. */
function wordsLikeness(one: string, other: string, wordLikeness: Known['wordLikeness']): number {
  const [left, right] = [one.split(' '), other.split(' ')]
  const free = [...right]
  let alike = 0
  for (const word of left) {
    const at = free.findIndex(candidate => isLong(word, candidate) && wordLikeness(word, candidate) >= LIKE_WORD)
    if (at < 0) continue
    free.splice(at, 1)
    alike += 1
  }
  return (2 * alike) / (left.length + right.length)
}
/** Short words and numbers must be the same: “SDN 3” is not “SDN 5”. */
const isLong = (one: string, other: string) => one === other || (one.length > 3 && other.length > 3)

/**
 * Pairs that may be one organisation, the likeliest first. Only those are compared that share something that few share,
 * so that thousands take no longer than they should.
 */
export function likePairs<One extends Likened>(
  records: readonly One[],
): { one: One; other: One; likeness: Likeness }[] {
  const known = remembering(records)
  const blocks = new Map<string, One[]>()
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      const block = blocks.get(key)
      if (block) block.push(record)
      else blocks.set(key, [record])
    }
  }
  const found = new Map<string, { one: One; other: One; likeness: Likeness }>()
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > COMMON) continue
    for (const [index, first] of block.entries()) {
      for (const second of block.slice(index + 1)) {
        const [one, other] = first.id < second.id ? [first, second] : [second, first]
        const key = `${one.id} ${other.id}`
        if (!found.has(key)) found.set(key, { one, other, likeness: likenessBy(one, other, known) })
      }
    }
  }
  return [...found.values()]
    .filter(({ likeness }) => likeness.score >= WORTH_A_LOOK)
    .sort((x, y) => y.likeness.score - x.likeness.score || (x.one.id < y.one.id ? -1 : 1))
}

/** The words of each name, and how alike two words are, worked out once: the same few words stand in many names. */
function remembering(records: readonly Likened[]): Known {
  const keys = new Map(records.map(one => [one.id, nameKey(one.name)]))
  const alike = new Map<string, number>()
  const wordLikeness = (one: string, other: string) => {
    const pair = `${one} ${other}`
    const known = alike.get(pair) ?? pieceLikeness(one, other)
    alike.set(pair, known)
    return known
  }
  return { nameKeyOf: ({ id, name }) => keys.get(id) ?? nameKey(name), wordLikeness }
}

function keysOf({ name, phones, emails, urls, addresses }: Likened): string[] {
  const key = nameKey(name)
  return [
    `n ${key}`,
    ...key
      .split(' ')
      .filter(word => word.length > 3)
      .map(word => `w ${word}`),
    ...phones.map(phone => `p ${phoneKey(phone)}`).filter(text => text.length > 7),
    ...emails.map(email => `e ${email.trim().toLowerCase()}`),
    ...urls.map(url => `u ${urlKey(url)}`),
    ...addresses.map(address => `a ${fold(address)}`).filter(text => text.length > 9),
  ]
}
