import fc from 'fast-check'
import { expect, test } from 'vitest'
import { needTerms } from '#practice/knowledge/queries.ts'
import type { Area } from '#practice/areas/schema.ts'
import { tellingWords } from './rules/asked-words.ts'
import { dangersIn } from './rules/danger.ts'
import { areasLike, gazetteerOf } from './rules/gazetteer.ts'
import { lineOrder } from './rules/hotlines.ts'
import { meaningsOf, needsMeant } from './rules/meaning.ts'
import { postcodeIn, readPlace, sharedCode } from './rules/place.ts'
import { rootsOf } from './rules/roots.ts'
import { slipsBetween } from './rules/spelling.ts'
import { telephoneIn } from './rules/telephone.ts'
import { emptyVocabulary, learn, meantBy } from './rules/vocabulary.ts'

const MEANINGS = meaningsOf(needTerms())
const surest = (request: string) =>
  [...needsMeant(MEANINGS, tellingWords(request))].sort((one, other) => other[1] - one[1]).map(([term]) => term)

test.each([
  ['beras habis', 'food'],
  ['saya lapar belum makan', 'food/emergency-food'],
  ['kursi roda untuk ibu saya', 'disability-support/assistive-devices'],
  ['kursi rodaa', 'disability-support/assistive-devices'],
  ['butuh duit', 'income'],
  ['anak putus sekolah', 'education/return-to-school'],
  ['akte lahir anak belum ada', 'identity-and-law/birth-registration'],
  ['suami suka mukul', 'safety/domestic-violence-protection'],
  ['rumah bocor mau roboh', 'housing/home-repair'],
  ['modal jualan gorengan', 'work/small-business'],
  ['wheelchair', 'disability-support/assistive-devices'],
  ['TBC paru obat', 'health/tb-treatment'],
  ['gak punya bpjs', 'health/health-insurance'],
  ['mau lahiran gak ada biaya', 'health/pregnancy-and-birth'],
  ['kecanduan judi online', 'substance-use/gambling-help'],
  ['hepeng', 'income/basic-cash'],
  ['dipasung di rumah', 'mental-health/release-from-restraint'],
])('“%s” is among the first three needs understood', (request, term) => {
  expect(surest(request).slice(0, 3), surest(request).slice(0, 6).join(' ')).toContain(term)
})

test.each([
  ['suami saya suka mukul', 'violence'],
  ['suamiku mukulin aku tiap malam', 'violence'],
  ['dipukulin suami', 'violence'],
  ['di pukul suami', 'violence'],
  ['kdrt', 'violence'],
  ['KDRT lagi', 'violence'],
  ['bojoku nggebugi', 'violence'],
  ['salaki abdi sok nonjok', 'violence'],
  ['pacar ngancem mau bunuh aku', 'violence'],
  ['takut pulang ke rumah ada bapak', 'violence'],
  ['kabur dari suami', 'violence'],
  ['butuh rumah aman', 'violence'],
  ['saya diancem mantan', 'violence'],
  ['suami saya ksar', 'violence'],
  ['my husband hits me', 'violence'],
  ['my partner is abusive', 'violence'],
  ['kekersan dalam rumah tangga', 'violence'],
  ['saya diperkosa', 'sexual-violence'],
  ['pemerkosaan', 'sexual-violence'],
  ['anak saya dicabuli tetangga', 'sexual-violence'],
  ['dilecehin bos', 'sexual-violence'],
  ['pelecehan seksual di kampus', 'sexual-violence'],
  ['foto bugil mau disebar', 'sexual-violence'],
  ['I was raped', 'sexual-violence'],
  ['anak tetangga disiksa ibu tirinya', 'child'],
  ['anak dipukuli bapaknya', 'child'],
  ['bayi dibuang', 'child'],
  ['anak saya diculik', 'child'],
  ['child abuse next door', 'child'],
  ['anak smp mau dinikahkan paksa', 'child'],
  ['pengen mati aja', 'suicide'],
  ['pingin bunuh diri', 'suicide'],
  ['pengen bunuh dri', 'suicide'],
  ['bundir', 'suicide'],
  ['aku wis ora kuat urip arep kendat', 'suicide'],
  ['hoyong paeh, hayang paeh', 'suicide'],
  ['saya mau mengakhiri hidup', 'suicide'],
  ['gak kuat hidup lagi', 'suicide'],
  ['capek hidup', 'suicide'],
  ['suka sayat tangan', 'suicide'],
  ['I want to die', 'suicide'],
  ['thinking about suicide', 'suicide'],
  ['lebih baik mati', 'suicide'],
  ['dijual agen ke malaysia', 'trafficking'],
  ['paspor saya ditahan majikan', 'trafficking'],
  ['dipaksa kerja scam di kamboja', 'trafficking'],
  ['TPPO', 'trafficking'],
  ['dijebak kerjaan di myanmar', 'trafficking'],
  ['forced labour', 'trafficking'],
  ['rumah kebanjiran', 'disaster'],
  ['gempa rumah roboh', 'disaster'],
  ['kebakarn rumah', 'disaster'],
  ['omah kobongan', 'disaster'],
  ['longsor di kampung', 'disaster'],
  ['house on fire, house burning', 'disaster'],
  ['bapak pingsan', 'medical'],
  ['sesak nafas', 'medical'],
  ['butuh ambulan', 'medical'],
  ['digigit ular', 'medical'],
  ['istri perdarahan habis lahiran', 'medical'],
] as const)('“%s” tells of danger: %s', (request, danger) => {
  expect(dangersIn(request)).toContain(danger)
})

test.each([
  ...[
    'beras habis',
    'kursi roda untuk ibu',
    'mati lampu terus, mau pasang listrik',
    'modal usaha',
    'akta kematian bapak',
  ],
  ...[
    'sekolah anak',
    'obat TBC',
    'biaya pemakaman',
    'KIP kuliah',
    'anak belum punya akta',
    'beasiswa anak',
    'susu bayi',
  ],
  ...[
    'kerja di pabrik',
    'cari kerja',
    'bpjs mati',
    'hp mati',
    'pelatihan menjahit',
    'kartu disabilitas',
    'suami meninggal',
  ],
  ...[
    'istri hamil',
    'rumah bocor',
    'bapak sakit',
    'anak demam',
    'utang pinjol',
    'les anak',
    'pijat bayi',
    'food for my child',
  ],
  ...[
    'my husband lost his job',
    'wheelchair',
    'jual gorengan',
    'hidup sehat',
    'alat bantu dengar',
    'santunan kecelakaan kerja',
  ],
])('“%s” is no alarm', request => {
  expect(dangersIn(request)).toEqual([])
})

test('a slip of the pen hides no danger', () => {
  const telling = ['diperkosa', 'penganiayaan', 'kekerasan seksual', 'perdagangan orang', 'perdarahan', 'digerayangi']
  const missed: string[] = []
  for (const phrase of telling) {
    for (let at = 1; at < phrase.length; at += 1) {
      const dropped = phrase.slice(0, at) + phrase.slice(at + 1)
      if (!dropped.includes(' ') === !phrase.includes(' ') && dangersIn(dropped).length === 0) missed.push(dropped)
    }
  }
  expect(missed).toEqual([])
})

test('the line for the danger comes first, each once, and without danger one that guides', () => {
  expect(lineOrder(['suicide'])[0]).toBe('healing119-sejiwa')
  expect(lineOrder(['violence', 'suicide'])).toEqual(['healing119-sejiwa', 'sapa-129', 'darurat-112-119-110'])
  expect(lineOrder(['child'])).toEqual(['tepsa-1500771', 'sapa-129', 'darurat-112-119-110'])
  expect(lineOrder([])).toEqual(['kemensos-command-center-171'])
})

test('words of one root are kin, whatever stands around it', () => {
  const akin = (one: string, other: string) => rootsOf(one).some(root => rootsOf(other).includes(root))
  const pairs = [
    ['dipukuli', 'pukul'],
    ['memukul', 'pemukulan'],
    ['perbaikan', 'memperbaiki'],
    ['pengobatan', 'berobat'],
    ['sekolahnya', 'sekolah'],
    ['pekerjaan', 'bekerja'],
    ['penyiksaan', 'siksa'],
  ] as const
  for (const [one, other] of pairs) expect(akin(one, other), `${one} ${other}`).toBe(true)
  expect(akin('makanan', 'malam')).toBe(false)
})

const word = fc.stringMatching(/^[a-z]{4,12}$/)
test('a known word is found by any single slip of it, and the slips between two words are the same both ways', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('drop', 'double', 'other', 'turn'), (known, seed, slip) => {
      const vocabulary = emptyVocabulary()
      learn(vocabulary, known)
      const at = seed % (known.length - 1)
      const [before, here, next, after] = [
        known.slice(0, at),
        known[at] ?? '',
        known[at + 1] ?? '',
        known.slice(at + 2),
      ]
      const typed = { drop: before + next + after, double: before + here + here + next + after }
      const all = { ...typed, other: `${before}q${next}${after}`, turn: before + next + here + after }
      expect(meantBy(vocabulary, all[slip]).length > 0 || all[slip].length < 4).toBe(true)
    }),
  )
  fc.assert(fc.property(word, word, (one, other) => slipsBetween(one, other, 2) === slipsBetween(other, one, 2)))
})

const area = (code: string, name: string, ...within: string[]): Area => {
  const level = (['province', 'regency', 'district', 'village'] as const)[code.split('.').length - 1] ?? 'village'
  return { code, name, level, postalCode: null, within }
}
const PRAYA = area('52.02.01', 'Praya', 'Kabupaten Lombok Tengah', 'Nusa Tenggara Barat')
const PRAYA_VILLAGE = area('52.02.01.1001', 'Praya', 'Praya', 'Kabupaten Lombok Tengah', 'Nusa Tenggara Barat')
const LOMBOK = area('52.02', 'Kabupaten Lombok Tengah', 'Nusa Tenggara Barat')
const SUKAMAJU = [
  area('32.04.05.2003', 'Sukamaju', 'A', 'Kabupaten B', 'C'),
  area('35.01.02.2001', 'Sukamaju', 'D', 'Kabupaten E', 'F'),
]

test('a place is read: one, the larger of two that lie in each other, or a choice', () => {
  expect(readPlace('praya', [PRAYA, PRAYA_VILLAGE])).toMatchObject({ is: 'one', area: PRAYA })
  expect(readPlace('lombok tengah', [LOMBOK, PRAYA])).toMatchObject({ is: 'one', area: LOMBOK, others: [] })
  expect(readPlace('Praya, Praya, Kabupaten Lombok Tengah', [PRAYA, PRAYA_VILLAGE])).toMatchObject({
    area: PRAYA_VILLAGE,
  })
  for (const typed of ['praya, lombok tengah', 'Praya Kab. Lombok Tengah', 'kec praya lombok']) {
    expect(readPlace(typed, [PRAYA, PRAYA_VILLAGE])).toMatchObject({ is: 'one', area: PRAYA })
  }
  const bandung = [area('32.04', 'Kabupaten Bandung', 'Jawa Barat'), area('32.73', 'Kota Bandung', 'Jawa Barat')]
  expect(readPlace('kota bandung', bandung)).toMatchObject({ is: 'one', area: { code: '32.73' } })
  expect(readPlace('bandung', bandung)).toMatchObject({ is: 'choose' })
  expect(readPlace('sukamaju', SUKAMAJU)).toEqual({ is: 'choose', among: SUKAMAJU })
  expect(readPlace('  ', [])).toEqual({ is: 'unsaid' })
  expect(readPlace('qqq', [])).toEqual({ is: 'not-found' })
})

test('a name with a slip is the area that is likest, the whole name before a part of it', () => {
  const gazetteer = gazetteerOf([
    LOMBOK,
    PRAYA,
    area('52.02.05', 'Praya Barat', 'Kabupaten Lombok Tengah', 'Nusa Tenggara Barat'),
  ])
  expect(areasLike(gazetteer, 'prayya', 8)).toEqual([PRAYA])
  expect(areasLike(gazetteer, 'lombk tengah', 8)).toEqual([LOMBOK])
  expect(areasLike(gazetteer, 'qqqqqq', 8)).toEqual([])
})

test('a postcode has five digits, and villages of one postcode share the area around them', () => {
  expect(['83511', ' 83.511', '8351', '835111', '01234', 'praya'].map(postcodeIn)).toEqual([
    '83511',
    '83511',
    null,
    null,
    null,
    null,
  ])
  expect(sharedCode(['52.02.01.2013', '52.02.01.1001'])).toBe('52.02.01')
  expect(sharedCode(['52.02.01.2013'])).toBe('52.02.01.2013')
  expect(sharedCode(['52.02.01.2013', '52.02.01.1001', '52.02.01.1002', '52.02.01.1003', '52.71.01.1001'])).toBe(
    '52.02.01',
  )
  expect(sharedCode(['52.02', '33.02'])).toBe(null)
  expect(sharedCode([])).toBe(null)
})

test.each([
  ['129 (SAPA)', 'phone', 'tel:129', '129'],
  ['119 ext 8', 'phone', 'tel:119,8', '119 ext 8'],
  ['+62 21 2924 4800 (luar negeri)', 'phone', 'tel:+622129244800', '+62 21 2924 4800'],
  ['0811-8080-141', 'whatsapp', 'https://wa.me/628118080141', '0811-8080-141'],
] as const)('“%s” is a number to use by %s', (text, way, href, number) => {
  expect(telephoneIn(text, way)).toMatchObject({ href, number })
})

test('words without digits are no number', () => {
  expect(telephoneIn('kantor desa', 'phone')).toBe(null)
})
