// How alike two names are, from 0 to 1: for slips of the pen, and for names of which one part is left out.
import { nameTokens } from './name.ts'

const PREFIX_SCALE = 0.1
const LONGEST_PREFIX = 4
/** An initial that fits says little, but does not speak against it. */
const INITIAL = 0.9
/** Below this, two pieces of a name are two names. */
const UNLIKE = 0.75
/** How much of a piece still counts that only one of the names has. */
const LEFT_OUT = 0.4

/** Jaro–Winkler likeness of two texts: 1 when equal, 0 when they share nothing. Winkler (1990), scale 0.1. */
function jaroWinkler(a: string, b: string): number {
  const left = Array.from(a)
  const right = Array.from(b)
  const jaro = jaroOf(left, right)
  let prefix = 0
  while (prefix < LONGEST_PREFIX && prefix < left.length && left[prefix] === right[prefix]) prefix++
  return jaro + prefix * PREFIX_SCALE * (1 - jaro)
}

function jaroOf(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 && b.length === 0) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const ofA: string[] = []
  for (const [index, letter] of a.entries()) {
    for (let at = Math.max(0, index - reach); at < Math.min(b.length, index + reach + 1); at++) {
      if (taken.has(at) || b[at] !== letter) continue
      taken.add(at)
      ofA.push(letter)
      break
    }
  }
  const common = ofA.length
  if (common === 0) return 0
  const ofB = b.filter((_, index) => taken.has(index))
  const swapped = ofA.filter((letter, index) => ofB[index] !== letter).length / 2
  return (common / a.length + common / b.length + (common - swapped) / common) / 3
}

/**
 * How alike two names are when their pieces are folded and may stand in another order.
 *
 * @returns 1 for spellings of one name; the order of the two names is nothing
 */
export function nameLikeness(a: string, b: string): number {
  const [one, other] = [nameTokens(a), nameTokens(b)]
  if (one.length === 0 || other.length === 0) return 0
  return Math.max(paired(one, other), jaroWinkler(one.join(''), other.join('')) - 0.1)
}

/** Pieces paired with their likest, each once; what is left out of one name counts a little, weighed by length. */
function paired(one: readonly string[], other: readonly string[]): number {
  const pairs = one
    .flatMap((a, i) => other.map((b, j) => ({ i, j, alike: pieceLikeness(a, b), size: a.length + b.length })))
    .filter(({ alike }) => alike >= UNLIKE)
    .sort((x, y) => y.alike - x.alike || y.size - x.size)
  const used = { one: new Set<number>(), other: new Set<number>() }
  let agreeing = 0
  let paired = 0
  for (const { i, j, alike, size } of pairs) {
    if (used.one.has(i) || used.other.has(j)) continue
    used.one.add(i)
    used.other.add(j)
    agreeing += alike * size
    paired += size
  }
  const total = [...one, ...other].reduce((sum, piece) => sum + piece.length, 0)
  const isPart = used.one.size === one.length || used.other.size === other.length
  return (agreeing + (isPart ? LEFT_OUT * (total - paired) : 0)) / total
}

/** How alike two pieces of names are; an initial may stand for a whole piece. */
export function pieceLikeness(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 1 && long.length > 1) return long.startsWith(short) ? INITIAL : 0
  return jaroWinkler(a, b)
}
