/** Below this a word has too few letters to tell a slip from another word. */
const SHORTEST = 4
const LONG = 8

/** How many slips a word of this length may hold: none in a short one, two in a long one. */
export function slipsAllowed(letters: number): number {
  if (letters < SHORTEST) return 0
  return letters < LONG ? 1 : 2
}

/** The word without one letter, each way, and the word itself: two words with a slip between them share one of these. */
export function deletionsOf(word: string): string[] {
  return [word, ...Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))]
}

/**
 * How many slips lie between two words: a letter too many, too few, another, or two neighbours exchanged.
 *
 * @returns `most + 1` for all that are further apart
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1]
      const isTurned = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      now.push(
        Math.min(
          (last[at] ?? 0) + 1,
          (now[at - 1] ?? 0) + 1,
          (last[at - 1] ?? 0) + (isSame ? 0 : 1),
          isTurned && row > 1 && at > 1 ? (before[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    if (Math.min(...now) > most) return most + 1
    before = last
    last = now
  }
  return Math.min(last[other.length] ?? 0, most + 1)
}
