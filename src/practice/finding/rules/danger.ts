import { fold } from '#practice/resources/rules/words.ts'
import { rootsOf } from './roots.ts'
import { slipsBetween } from './spelling.ts'

/** What a person’s words may tell of, where a telephone comes before a list. */
export const DANGERS = [
  'violence',
  'sexual-violence',
  'child',
  'suicide',
  'trafficking',
  'disaster',
  'medical',
] as const
export type Danger = (typeof DANGERS)[number]

const PARTNER = 'suami|istri|isteri|bojo|salaki|pacar|mantan|husband|wife|boyfriend|girlfriend|partner|ex'
const KIN = `${PARTNER}|bapak|ayah|papa|ibu|mama|mertua|paman|om|kakak|saudara|majikan|father|stepfather|mother|uncle|anak|son`
const CHILD = 'anak|bayi|balita|bocah|keponakan|ponakan|cucu|adik|siswa|murid|child|children|kid|kids|baby'
const HIT =
  'pukul|pukuli|hajar|tampar|gampar|tendang|tonjok|siksa|aniaya|gebuk|gebug|keplak|kaplok|tabok|cekik|sabet|babuk|banting|hit|hits|beat|beats|beaten|beating|abuse|abuses|abused|hurt|hurts|choke|kick|kicks'
const WANT = 'ingin|pengen|pengin|pingin|kepingin|mau|arep|hayang|rencana|niat|want|wanna|going'
const SEX = 'perkosa|lecehkan|leceh|cabuli|cabul|rape|raped|molest|molested|gerayangi|sodomi'

/**
 * Phrases by what they tell of. Words between blanks must all be said, in any order; `|` parts words of which one must
 * be. Rude, regional (Javanese, Sundanese) and English words are among them, because people write as they speak.
 */
const PHRASES: Record<Danger, readonly string[]> = {
  violence: [
    `${KIN} ${HIT}`,
    `di|saya|aku|me|i ${HIT}`,
    ...['kdrt', 'kekerasan', 'dianiaya', 'penganiayaan', 'disiksa', 'dipukuli', 'digebukin', 'digebuki', 'dihajar'],
    ...['ditampar', 'dicekik', 'ditendang', 'ditonjok', 'ditusuk', 'dibacok', 'diancam', 'disekap', 'dikejar'],
    `${PARTNER} kasar|ngamuk|marah|ancam|bunuh|mengamuk|kejam|jahat|violent|threatens|abusive|kill`,
    'mau|akan|hendak|arep|takut dibunuh|dipateni|bunuh',
    'takut pulang|rumah|suami|bapak|ayah|bojo',
    'kabur|lari|minggat suami|rumah|bojo',
    'rumah aman',
    ...['domestic violence', 'violence', 'abusive husband|partner', 'safe house', 'threatened', 'stabbed'],
    'afraid|scared husband|home|father|partner',
  ],
  'sexual-violence': [
    SEX,
    'diperkosa|perkosaan|pemerkosaan|dilecehkan|pelecehan|dicabuli|pencabulan|digerayangi|dinodai|diewe|dientot',
    'kekerasan|pelecehan seksual',
    'dipaksa|paksa hubungan|seks|tidur|ngeseks|sex',
    'sexual assault|abuse|violence|harassment',
    'raba|diraba|diraba|pegang kemaluan|payudara|dada',
    'foto|video bugil|telanjang|porno sebar|disebar|ancam|diancam',
  ],
  child: [
    `${CHILD} ${HIT}`,
    `${CHILD} disiksa|dianiaya|dipukul|dihajar|ditelantarkan|telantar|terlantar|dibuang|dikurung|diculik|hilang|dijual`,
    `${CHILD} kekerasan|perkosa|diperkosa|cabul|dicabuli|dilecehkan|pelecehan|eksploitasi`,
    `${CHILD} ditinggal|ditinggalkan|dibiarkan`,
    `${CHILD} neglect|neglected|abuse|abused|missing|abandoned|molested|raped`,
    'kawin|nikah|dinikahkan|dikawinkan paksa|dipaksa anak|smp|sd',
    'penculikan|diculik',
  ],
  suicide: [
    'bunuh diri|dri|dir|dirii|dewe|maneh',
    'bundir|bunuhdiri|kendat|nglalu|gantungdiri',
    'gantung diri',
    `${WANT} mati|mampus|modar|paeh|die`,
    'akhiri|mengakhiri hidup|nyawa',
    'tidak|nggak|gak|ga|ndak|ora|teu kuat|sanggup|pengen|mau|ingin hidup',
    'capek|lelah|bosan|cape hidup',
    'sayat|menyayat|silet tangan|pergelangan|nadi',
    'sakiti|menyakiti|melukai|lukai diri',
    'minum racun|baygon|potas',
    ...['suicide', 'suicidal', 'kill myself', 'end my life', 'self harm', 'hurt|cut myself'],
    'lebih baik|mending mati',
  ],
  trafficking: [
    ...['tppo', 'trafficking', 'perdagangan orang|manusia', 'forced labour|labor|work', 'kerja paksa', 'penyekapan'],
    'dijual|jual majikan|agen|calo|germo|mucikari',
    'dijebak|jebak kerja|kerjaan|agen|lowongan',
    'dipaksa|paksa kerja|melayani|lacur|melacur|ngelonte|jual|pelacur',
    'paspor|passport ditahan|disita|dirampas|taken',
    'disekap|sekap majikan|agen|kamboja|myanmar|malaysia|perusahaan|kapal',
    'scam|judol|penipuan kamboja|myanmar|cambodia',
    'tki|pmi|tkw|migran disiksa|dianiaya|kabur|dipukul|diperkosa|gaji|ditahan',
  ],
  disaster: [
    ...['tsunami', 'tertimbun', 'longsor', 'gempa', 'kebanjiran', 'earthquake', 'landslide', 'likuifaksi'],
    'banjir',
    'terjebak|terseret banjir|arus|air|api|kebakaran',
    'rumah|dapur|pasar terbakar|kebakaran|roboh|ambruk|hanyut',
    'kebakaran|kobongan|kahuruan',
    'gunung meletus|erupsi',
    'puting beliung',
    'flood|flooded|trapped',
    'house fire|burning|collapsed',
    'mengungsi|pengungsian',
  ],
  medical: [
    ...['pingsan', 'perdarahan', 'pendarahan', 'kejang', 'keracunan', 'overdosis', 'ambulans', 'ambulan', 'sekarat'],
    ...['unconscious', 'bleeding', 'overdose', 'ambulance', 'seizure', 'poisoned', 'sakau'],
    'sesak napas|nafas',
    'serangan jantung',
    'gawat|darurat medis|sakit|kritis|darurat|ugd|igd',
    'digigit|dipatuk ular',
    'heart attack',
    'tabrakan|kecelakaan|ketabrak',
    'melahirkan|lahiran sekarang|darurat|pecah|jalan',
  ],
}
/** What takes the danger out of a word: lamps and engines die too. */
const HARMLESS: readonly string[] = [
  'mati lampu|listrik|mesin|motor|pulsa|hp|aliran|air|akta|surat|kematian|akte',
  'gantung baju|jemuran',
  'kartu|asuransi|iuran|santunan|beasiswa kecelakaan',
  'pukul jam',
]

type Phrase = readonly (readonly string[])[]
const parsed = (text: string): Phrase => text.split(' ').map(group => group.split('|'))
const READ = DANGERS.map(danger => [danger, PHRASES[danger].map(parsed)] as const)
const READ_HARMLESS = HARMLESS.map(parsed)
const MOST_WORDS = 40

/**
 * What danger a request in somebody’s own words may tell of, gravest for the one who writes first. Slips of the pen and
 * endings do not hide it. Better once too often than once too seldom: what it leads to is a telephone number, not an alarm.
 */
export function dangersIn(request: string): Danger[] {
  return heard(request).told.map(({ danger }) => danger)
}

/** A request in two parts: the words that tell of danger, and what is asked for besides, in the same breath. */
export function partsOfDanger(request: string): { dangers: Danger[]; spoken: string; beside: string } {
  const { words, told } = heard(request)
  const spoken = new Set(told.flatMap(({ places }) => places))
  return {
    dangers: told.map(({ danger }) => danger),
    spoken: words.filter((_, place) => spoken.has(place)).join(' '),
    beside: words.filter((_, place) => !spoken.has(place)).join(' '),
  }
}

/** The needs whose help is for a danger. */
export const NEEDS_IN: Readonly<Record<Danger, readonly string[]>> = {
  violence: ['safety/domestic-violence-protection', 'safety/immediate-danger', 'safety/safe-shelter'],
  'sexual-violence': ['safety/sexual-violence-response', 'safety/immediate-danger'],
  child: ['safety/child-protection', 'safety/immediate-danger'],
  suicide: ['mental-health/crisis-support'],
  trafficking: ['safety/trafficking-recovery', 'safety/immediate-danger'],
  disaster: ['disaster/evacuation', 'disaster/evacuation-shelter', 'disaster/relief-goods'],
  medical: ['health/emergency-care'],
}

/** The dangers, each with the places of the words that tell of it. */
function heard(request: string): { words: string[]; told: { danger: Danger; places: number[] }[] } {
  const words = fold(request)
    .split(' ')
    .filter(word => word !== '')
    .slice(0, MOST_WORDS)
  const roots = words.map(word => new Set(rootsOf(word)))
  const saying = (phrase: Phrase): number[] | null => {
    const groups = phrase.map(group => placesOf(group, words, roots, phrase.length > 1))
    return groups.some(places => places.length === 0) ? null : groups.flat()
  }
  const isHarmless = READ_HARMLESS.some(phrase => saying(phrase) !== null)
  const told = READ.flatMap(([danger, phrases]) => {
    const said = phrases.map(saying).filter(places => places !== null)
    return said.length === 0 ? [] : [{ danger, places: said.flat() }]
  })
  return { words, told: told.filter(({ danger }) => !isHarmless || danger === 'disaster') }
}

/** Where one of the words of a group is said. */
function placesOf(
  group: readonly string[],
  words: readonly string[],
  roots: readonly Set<string>[],
  isBacked: boolean,
): number[] {
  return words.flatMap((word, at) =>
    group.some(meant => word === meant || isKin(meant, roots[at]) || isSlip(word, meant, isBacked)) ? [at] : [],
  )
}

/** One is built on the other: dipukulin on pukul. */
function isKin(meant: string, roots: Set<string> | undefined): boolean {
  return meant.length >= 4 && roots?.has(meant) === true
}

/** Shorter words may be slips only where another word of the phrase stands by them. */
function isSlip(word: string, meant: string, isBacked: boolean): boolean {
  if (meant.length < (isBacked ? 5 : 7) || word.length < 4) return false
  if (word === meant.slice(1)) return true
  if (word[0] !== meant[0]) return false
  const most = meant.length >= 9 ? 2 : 1
  return slipsBetween(word, meant, most) <= most
}
