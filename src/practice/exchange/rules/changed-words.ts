/** A text before and after: what both begin and end with, and what differs in between. */
export type ChangedWords = { begin: string; old: string; now: string; end: string }

/** Words of what is the same that are shown around what differs. */
const AROUND = 5

/** Where two texts differ, word by word, with a few words around it. What is cut away is told by an ellipsis. */
export function changedWords(old: string, now: string): ChangedWords {
  const [before, after] = [old.split(/(?<=\s)/), now.split(/(?<=\s)/)]
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head]?.trim() === after[head]?.trim()) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail)?.trim() === after.at(-1 - tail)?.trim()) tail += 1
  const part = (words: readonly string[]) =>
    words
      .slice(head, words.length - tail)
      .join('')
      .trim()
  const begin = after.slice(0, head)
  const end = after.slice(after.length - tail)
  return {
    begin: `${begin.length > AROUND ? '… ' : ''}${begin.slice(-AROUND).join('')}`.trim(),
    old: part(before),
    now: part(after),
    end: `${end.slice(0, AROUND).join('')}${end.length > AROUND ? ' …' : ''}`.trim(),
  }
}
