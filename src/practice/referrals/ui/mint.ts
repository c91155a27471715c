import { newId } from '#platform/shared/id.ts'
import { newToken } from '#platform/web/token.ts'
import { ReferralLinkId, type LinkWay } from '../schema/link.ts'

/** A link as it is made on this device: only here, and only now, are its token and its word known. */
export type Minted = { linkId: ReferralLinkId; way: LinkWay; token: string; word: string; url: string }

// Short, plain, and spelt the same by everyone; none says anything of anybody.
const WORDS = [
  ...[
    'padi',
    'kelapa',
    'bambu',
    'melati',
    'rambutan',
    'mangga',
    'pisang',
    'nangka',
    'salak',
    'durian',
    'jeruk',
    'kopi',
  ],
  ...['teh', 'jagung', 'kacang', 'bayam', 'tomat', 'wortel', 'kunyit', 'jahe', 'serai', 'kemiri', 'pala', 'cengkeh'],
  ...[
    'perahu',
    'jangkar',
    'layar',
    'dayung',
    'ombak',
    'pantai',
    'karang',
    'pasir',
    'sungai',
    'danau',
    'gunung',
    'lembah',
  ],
  ...['hujan', 'pelangi', 'awan', 'angin', 'bintang', 'bulan', 'pagi', 'senja', 'embun', 'kabut', 'batu', 'tanah'],
  ...['kerbau', 'kuda', 'rusa', 'merpati', 'kutilang', 'jalak', 'belibis', 'penyu', 'lele', 'gurami', 'cumi', 'udang'],
  ...[
    'tikar',
    'lampu',
    'kursi',
    'pintu',
    'jendela',
    'tangga',
    'payung',
    'sapu',
    'ember',
    'tali',
    'keranjang',
    'gerobak',
  ],
]

/** For one referral, by one way. */
export function mint(way: LinkWay): Minted {
  const token = newToken()
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2))
  const word = `${WORDS[a % WORDS.length] ?? 'padi'}-${String(10 + (b % 90))}`
  return { linkId: ReferralLinkId.parse(newId()), way, token, word, url: `${window.location.origin}/r/${token}` }
}
