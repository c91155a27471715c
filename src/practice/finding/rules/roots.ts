// Indonesian builds words with parts before and after them: dipukuli, pemukulan and pukul are one idea.

/** Before the root, with what the root may have lost behind it: memukul was pukul. The longer ones first. */
const BEFORE: readonly (readonly [string, readonly string[]])[] = [
  ['memper', ['']],
  ['meny', ['s']],
  ['peny', ['s']],
  ['meng', ['', 'k']],
  ['peng', ['', 'k']],
  ['mem', ['', 'p']],
  ['pem', ['', 'p']],
  ['men', ['', 't']],
  ['pen', ['', 't']],
  ['ber', ['']],
  ['be', ['']],
  ['per', ['']],
  ['ter', ['']],
  ['di', ['']],
  ['ke', ['']],
  ['se', ['']],
  ['me', ['']],
  ['pe', ['']],
  // As it is spoken: nyari, ngobatin, mukul.
  ['nge', ['']],
  ['ny', ['s']],
  ['ng', ['', 'k']],
  ['m', ['p']],
  ['n', ['t']],
]
const AFTER = ['nya', 'kan', 'lah', 'kah', 'ku', 'mu', 'in', 'an', 'i']
const SHORTEST = 4

/**
 * The roots that a folded word may be built on, itself first. Some are no word at all: they are for meeting, not for
 * showing, and two words are kin when they share one.
 */
export function rootsOf(word: string): string[] {
  if (word.length < SHORTEST + 1 || /\d/.test(word)) return [word]
  const ends = [word, ...AFTER.filter(end => isLong(word, end)).map(end => word.slice(0, -end.length))]
  const twice = ends.flatMap(one => AFTER.filter(end => isLong(one, end)).map(end => one.slice(0, -end.length)))
  const bare = [...ends, ...twice].flatMap(withoutBefore)
  return [...new Set([...ends, ...twice, ...bare])]
}

function isLong(word: string, end: string): boolean {
  return word.endsWith(end) && word.length - end.length >= SHORTEST
}

function withoutBefore(word: string): string[] {
  return BEFORE.filter(([before]) => word.startsWith(before)).flatMap(([before, lost]) =>
    lost.map(letter => letter + word.slice(before.length)).filter(root => root.length >= SHORTEST),
  )
}
