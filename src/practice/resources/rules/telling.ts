/** Whether words of free text could lead someone to a place that must stay secret. */

/** What could tell where it is. `known`: the very words of an address that is being kept secret. */
export type Telling = 'street' | 'landmark' | 'village' | 'coordinates' | 'map-link' | 'telephone' | 'known'

const NAME = String.raw`(?:[A-Z\d][\p{L}\d'’.-]*)`
/** Marches, lullabies and figures of speech that are no streets. */
const NO_STREET = /^(?:sehat|santai|kaki|keluar|terus|tengah|pintas|buntu|hidup|damai|tol|rejeki|rezeki)$/iu
const STREETS: readonly RegExp[] = [
  /\b(?:jl|jln)\b\.?\s*([\p{L}\d][\p{L}\d'’.-]*)/giu,
  new RegExp(String.raw`\b(?:[Jj]alan|JALAN|[Ll]orong|LORONG|[Gg]ang|GANG|[Gg]g\.?)\s+(${NAME})`, 'gu'),
  new RegExp(String.raw`\b(?:[Bb]lok|[Kk]ompleks?|[Pp]erumahan|[Pp]erum|[Kk]avling|[Rr]uko)\s+(${NAME})`, 'gu'),
  new RegExp(String.raw`\b(${NAME})\s+(?:Street|Road|Lane|Avenue|Alley|Boulevard|St\.|Rd\.|Ave\.)(?!\p{L})`, 'gu'),
  /\bR[TW]\s*[./:]?\s*(\d+)/giu,
]
/** A number of a house; one of a law, a form or a telephone is none. */
const HOUSE = /\b(?:no|nomor|nmr)\b\.?\s*(\d{1,4}\s?[a-z]?)\b/giu
const BEFORE_NO_HOUSE =
  /(?:\bUU|undang-undang|\bPP|\bperaturan\b[\p{L}\s]*|perpres|permen\p{L}*|perda|perbup|perwali|kepmen\p{L}*|keputusan[\p{L}\s]*|\bformulir|\bpasal|\bantrean|\bantrian|\bloket|\bhotline|\bsaluran|\bform|\blaw|\bact)\s*$/iu
const AFTER_NO_HOUSE = /^\s*(?:tahun|\/|year)/iu

const LANDMARK = String.raw`(?:pasar|masjid|musala|musholl?a|gereja|pura|wihara|vihara|klenteng|sekolah|SDN?|SMPN?|SMAN?|SMKN?|madrasah|puskesmas|pustu|polsek|polres|koramil|terminal|stasiun|pelabuhan|alun-alun|lapangan|jembatan|SPBU|pom bensin|indomaret|alfamart|kantor (?:camat|desa|lurah|kelurahan|pos))`
const PLACE_EN = String.raw`(?:market|mosque|church|temple|school|clinic|police station|bus station|bridge|petrol station|village office)`
const LANDMARKS: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:di\s+)?(?:belakang|depan|samping|sebelah|seberang|dekat|sekitar)\s+${LANDMARK}\b`, 'iu'),
  new RegExp(
    String.raw`\b(?:behind|opposite|next to|near|beside|in front of)\s+(?:the\s+)?(?:\p{L}+\s+)?${PLACE_EN}\b`,
    'iu',
  ),
]
const VILLAGE = new RegExp(
  String.raw`\b(?:[Dd]usun|[Dd]sn\.|[Kk]ampung|[Kk]p\.|[Ll]ingkungan|[Kk]elurahan|[Kk]el\.|[Dd]esa|[Dd]s\.|[Kk]ecamatan|[Kk]ec\.)\s+\p{Lu}\p{Ll}{2,}`,
  'u',
)
const COORDINATES =
  /[-−]?\d{1,3}[.,]\d{3,}\s*°?\s*[NSLU]?\s*[,;/ ]\s*[-−]?\d{2,3}[.,]\d{3,}|\b[-−]?\d{1,3}\.\d{5,}\b|\b\d{1,3}°\s*\d{1,2}['’′]/u
const PLUS_CODE = /\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b/u
const MAP_LINK =
  /(?:maps\.app\.goo\.gl|goo\.gl\/maps|maps\.google|google\.[a-z.]+\/maps|waze\.com|openstreetmap\.org|osm\.org|what3words\.com|\/\/\/[a-z]+\.[a-z]+\.[a-z]+)/iu
const TELEPHONE = /(?:\+?62|\b0)[\d\s().-]{6,}\d/gu

/**
 * What of a text could tell where a place is; empty where nothing could. Rather once too often: it is a warning to the
 * writer, and on pages for everyone a sentence less.
 *
 * @param known - texts that are known to tell it, such as the lines of its address
 * @param mayBeRung - numbers that everyone may ring, such as the service’s own
 */
export function tellingsIn(text: string, known: readonly string[] = [], mayBeRung: readonly string[] = []): Telling[] {
  const found: [Telling, boolean][] = [
    ['known', known.some(line => holds(text, line))],
    ['street', STREETS.some(pattern => namesStreet(text, pattern)) || namesHouse(text)],
    ['landmark', LANDMARKS.some(pattern => pattern.test(text))],
    ['village', VILLAGE.test(text)],
    ['coordinates', COORDINATES.test(text) || PLUS_CODE.test(text)],
    ['map-link', MAP_LINK.test(text)],
    ['telephone', namesTelephone(text, mayBeRung)],
  ]
  return found.filter(([, is]) => is).map(([telling]) => telling)
}

function namesStreet(text: string, pattern: RegExp): boolean {
  return [...text.matchAll(pattern)].some(([, name = '']) => !NO_STREET.test(name.replace(/[.,]+$/, '')))
}

function namesHouse(text: string): boolean {
  return [...text.matchAll(HOUSE)].some(({ 0: whole, index }) => {
    const [before, after] = [text.slice(Math.max(0, index - 60), index), text.slice(index + whole.length)]
    return !BEFORE_NO_HOUSE.test(before) && !AFTER_NO_HOUSE.test(after)
  })
}

const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^62/, '0')

function namesTelephone(text: string, mayBeRung: readonly string[]): boolean {
  const open = mayBeRung.map(digitsOf)
  return [...text.matchAll(TELEPHONE)].some(([whole]) => {
    const digits = digitsOf(whole)
    return digits.length >= 8 && digits.length <= 14 && !open.some(one => one !== '' && one.startsWith(digits))
  })
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A line that is short or common says nothing by itself: the name of a town is no address. */
function holds(text: string, line: string): boolean {
  const words = plain(line)
  if (words.length < 6 || !(/\d/.test(words) || words.split(' ').length > 2)) return false
  return ` ${plain(text)} `.includes(` ${words} `)
}

const SHORT = String.raw`jl|jln|gg|no|kel|kec|kab|ds|dsn|kp|rt|rw|st|rd|ave|telp|tel|hp|dr|dra|drs|prof|bpk|sdr|dll|dsb|mis|approx`
const ENDS = new RegExp(String.raw`(?<=[.!?])(?<!\b(?:${SHORT})\.)\s+`, 'iu')

/** A text without the sentences that could tell where a place is. */
export function withoutTelling(text: string, known: readonly string[] = [], mayBeRung: readonly string[] = []): string {
  if (tellingsIn(text, known, mayBeRung).length === 0) return text
  return text
    .split('\n')
    .map(line =>
      line
        .split(ENDS)
        .filter(sentence => tellingsIn(sentence, known, mayBeRung).length === 0)
        .join(' '),
    )
    .join('\n')
    .trim()
}
