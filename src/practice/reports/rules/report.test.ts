import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { facts, reporting } from '../examples.ts'
import type { ReportFacts } from '../schema/facts.ts'
import { KINDS, Language, ReportKind, SectionName, type ReportWarning } from '../schema/report.ts'
import { coverageOf } from './coverage.ts'
import { reportOf } from './report.ts'
import { voiceIn } from './say.ts'
import { withhold, wordsOf } from './withhold.ts'

const made = (told: object = {}, known: Partial<ReportFacts> = {}) => reportOf(facts(known), reporting(told))
const words = (told: object = {}, known: Partial<ReportFacts> = {}) => wordsOf(made(told, known).document)

/** Of each part, words of the examples that belong to it alone. */
const OWN = {
  household: /Anak.*tahun|Lia/s,
  coming: /Beras habis/,
  categories: /dibutuhkan|Korban|korban/i,
  needs: /makan hari ini/i,
  strengths: /menjahit/,
  functioning: /lelah sekali/,
  family: /menikah tercatat/,
  plan: /dapur menyala/,
  work: /mengantar beras/,
  referrals: /Dapur Umum/,
  consents: /Kerja bersama dalam kasus/,
  closing: /warung ramai/,
  opinion: /mampu mengasuh/,
  recommendations: /kunjungan bulanan/,
} as const satisfies Record<SectionName, RegExp>

test.each(SectionName.options)(
  'what belongs to %s stands in a report that has it, and in none that has not',
  section => {
    expect(words({ sections: [section] })).toMatch(OWN[section])
    const others = SectionName.options.filter(one => one !== section)
    if (section !== 'household') expect(words({ sections: others })).not.toMatch(OWN[section])
  },
)

test('every kind begins with parts that there are, and no kind begins with categories', () => {
  for (const kind of ReportKind.options) {
    expect(KINDS[kind].sections.length).toBeGreaterThan(3)
    expect(KINDS[kind].sections).not.toContain('categories')
  }
})

test.each(ReportKind.options)('a %s tells of the NIK four digits at most, of the client alone', kind => {
  const said = words({ kind })
  expect(said.includes('••••0011')).toBe(KINDS[kind].isOfficial)
  expect(said).not.toMatch(/0022/)
})

test.each<[ReportWarning, object, Partial<ReportFacts>]>([
  ['others-named', { sections: ['household'] }, {}],
  ['address-protected', { sections: ['household'] }, { isAddressProtected: true }],
  [
    'service-protected',
    { sections: ['referrals'] },
    { protectedServices: new Set([facts().referrals[0]?.serviceId ?? '']) },
  ],
  ['reporter-withheld', { sections: ['opinion'], opinion: 'Kata Bu Rohani begitu.' }, {}],
  ['reporter-lives-there', {}, { secrets: { reporterName: 'Lia', addresses: [] } }],
  ['number-withheld', { sections: ['opinion'], opinion: '5271 0141 0790 0011' }, {}],
  ['category-official', { sections: ['categories'] }, {}],
  ['category-left-out', { sections: ['categories'], kind: 'case-summary' }, {}],
  ['own-words', { sections: ['opinion'] }, {}],
])('whoever makes a report is warned: %s', (warning, told, known) => {
  expect(made(told, known).warnings).toContain(warning)
  expect(made({ sections: ['strengths'] }, { secrets: { reporterName: null, addresses: [] } }).warnings).toEqual([])
})

test('of a service at a protected place neither its name nor its words stand anywhere', () => {
  const [sent] = facts().referrals
  const said = words({}, { protectedServices: new Set([sent?.serviceId ?? '']) })
  expect(said).toContain('Layanan di tempat yang dilindungi')
  expect(said).not.toMatch(/Dapur Umum|Yayasan Nasi/)
})

test('whoever is listed in the parts is named with what these parts tell, and whoever stands in own words is found', () => {
  const { people } = made({ sections: ['opinion'], opinion: 'Lia rajin. Celia tidak dikenal.' })
  expect(people).toEqual([{ name: 'Lia', isClient: false, kinds: ['name'], sections: [] }])
  const home = made({ sections: ['household', 'needs'] }).people
  expect(home.map(({ name, isClient }) => [name, isClient])).toEqual([
    ['Inaq Marni', true],
    ['Lia', false],
  ])
  expect(home[1]?.kinds).toEqual(['name', 'age'])
})

test('whatever is chosen and wherever it was written, a reporter, a protected address and a number stand nowhere', () => {
  const secret = fc.constantFrom('Bu Rohani', 'rohani', 'JALAN Melati 9', 'jalan  melati 9', '5271015501150022')
  const around = fc.string({ unit: fc.constantFrom(' ', '.', ',', '\n', '('), minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(
      fc.subarray([...SectionName.options], { minLength: 1 }),
      fc.constantFrom(...ReportKind.options),
      fc.constantFrom(...Language.options),
      fc.tuple(around, secret, around).map(parts => parts.join('')),
      (sections, kind, language, hidden) => {
        const known = facts({ isAddressProtected: true })
        const told = { sections, kind, language, opinion: hidden, recommendations: hidden, purpose: hidden }
        const { document, people } = reportOf(
          { ...known, case: { ...known.case, presentingProblem: `Beras habis${hidden}` } },
          reporting(told),
        )
        expect(JSON.stringify({ document, people })).not.toMatch(/rohani|melati|5271015501150022/i)
      },
    ),
    { numRuns: 60 },
  )
})

test('words without a secret go through as they are, and a name within a longer one is left alone', () => {
  const secrets = { reporterName: 'Bu Ani', addresses: [] }
  const { words: left, taken } = withhold('Anita dan Rani, telepon 0817-555-909, RT 009.', secrets, voiceIn('id'))
  expect(left).toBe('Anita dan Rani, telepon 0817-555-909, RT 009.')
  expect([...taken]).toEqual([])
})

test('both languages tell of the same people with the same kinds of data', () => {
  expect(made({ language: 'en' }).people).toEqual(made({ language: 'id' }).people)
  expect(words({ language: 'en' })).toMatch(/Client and household|In the client’s words/)
})

test('somebody whom no consent can name is never covered, however much the client agreed to', () => {
  const { consents } = facts()
  const to = (kind: 'agency' | 'other') => ({ to: { kind }, categories: ['need'], on: '2026-11-25' }) as const
  expect(coverageOf(consents, to('agency'))).toMatchObject({ is: 'covered' })
  expect(coverageOf(consents, to('other'))).toEqual({ is: 'lacking', why: 'not-named' })
})
