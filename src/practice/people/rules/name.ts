// How names of Indonesia are folded, so that spellings of one name meet: old and new, with and without titles, short and
// long. The folded form is for finding people only; what is shown is always the name as it was written down.

const HONORIFICS = new Set(
  `bapak bpk pak ibu bu sdr sdri saudara saudari tn ny nn h hj haji hajah hajjah drs dra ir dr prof kh kyai kiai nyai
  tgh tgk ust ustad ustadz ustaz ustadzah ustazah r rr raden rara roro`.split(/\s+/),
)
const DEGREES = new Set(
  `amd ba bsc dsc mba mh mhum mkes mm mpd msc msi mt ners phd sag se sh shi si skep skm skom sos spd spdi sp spsi ssi sst
  ssos st str sth trsos`.split(/\s+/),
)
const KINSHIP = new Set(['bin', 'binti', 'binte', 'bt', 'bte'])

/** Spellings and short forms of names that very many people bear. */
const SAME = new Map<string, string>([
  ...'muhammad muhamad muhammed mohammad mohamad mohammed mochammad mochamad muchammad muchamad moh mohd muh muhd moch much mhd'
    .split(' ')
    .map(spelling => [spelling, 'muhammad'] as const),
  ['abd', 'abdul'],
  ['abdoel', 'abdul'],
  ['st', 'siti'],
  ['sitti', 'siti'],
])

/** Before 1947 and 1972; in a name that has one of these a single j is today's y: Djaja, Jaya. */
const OLD_SPELLING = /oe|dj|tj|nj|sj/
const OLD: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'J'],
  [/tj/g, 'c'],
  [/nj/g, 'ny'],
  [/sj/g, 'sy'],
  [/j/g, 'y'],
  [/J/g, 'j'],
]
/** In this order; the next round begins only when a round changed something. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/gu, '$1'],
  // Before a consonant it is breathed, as in Achmad and Rachman; elsewhere it is a k, as in Choirul and Khadijah.
  [/[ck]h(?=[^aeiouyh])/g, 'h'],
  [/[ck]h|q/g, 'k'],
  [/ph|f|v/g, 'p'],
  [/dz/g, 'z'],
  [/ts|sy|sh/g, 's'],
  [/dh|dl(?=[aiueo])/g, 'd'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/z/g, 'j'],
  [/y/g, 'i'],
  [/x/g, 'ks'],
  [/(.)\1+/gu, '$1'],
]
const SHORTEST = 3

/**
 * The pieces of a name, folded, in the order in which they are written.
 *
 * @returns without titles, degrees, bin and binti, as long as something is left; a name without letters stays as it is
 */
export function nameTokens(fullName: string): string[] {
  const written = fullName
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/\bk\s?\.\s?h\s?\./g, ' ')
    .replace(/['’‘`´]/g, '')
  const [name = '', ...after] = written.split(',')
  const tokens = wordsIn([name, ...after.filter(part => !isDegrees(part))].join(' '))
  const sign = written.replace(/\s+/g, ' ').trim()
  if (tokens.length === 0) return sign === '' ? [] : [sign]
  return bared(tokens).map((token, index, all) => {
    const isMuhammad = token === 'm' && index === 0 && all.length > 1
    return folded(isMuhammad ? 'muhammad' : (SAME.get(token) ?? token))
  })
}

/** A name's folded pieces in one text: equal for spellings of one name. */
export function nameKey(fullName: string): string {
  return nameTokens(fullName).join(' ')
}

function wordsIn(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
}

function isDegrees(part: string): boolean {
  const whole = wordsIn(part).join('')
  return part.includes('.') || DEGREES.has(whole)
}

/** Without the titles in front and the words that only say whose child someone is; the last piece always stays. */
function bared(tokens: readonly string[]): string[] {
  const [first = '', ...others] = tokens
  if (others.length > 0 && HONORIFICS.has(first)) return bared(others)
  const kept = tokens.filter(token => !KINSHIP.has(token))
  return kept.length > 0 ? kept : [...tokens]
}

function folded(token: string): string {
  const modern = OLD_SPELLING.test(token) ? replaced(token, OLD) : token
  let before = ''
  let now = modern
  while (now !== before) {
    before = now
    now = replaced(now, FOLDS)
  }
  // A breath or a stop at the end is often not written: Aisyah and Aisya, Taufik and Taufi.
  const open = now.replace(/[hk]+$/, '')
  return open.length >= SHORTEST ? open : now
}

function replaced(text: string, pairs: readonly (readonly [RegExp, string])[]): string {
  return pairs.reduce((made, [from, to]) => made.replace(from, to), text)
}
