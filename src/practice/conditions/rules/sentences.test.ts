import { expect, test } from 'vitest'
import { FACTS, type NamedFact } from '#practice/people/schema/facts.ts'
import type { Comparison, Criterion } from '#practice/resources/schema/criteria.ts'
import { LINES } from '../examples.ts'
import { optionsOf } from './phrases.ts'
import { sentenceOf } from './sentences.ts'

const known = { areaName: (code: string) => (code === '52.02' ? 'Lombok Tengah' : 'Mataram'), asks: {} }
const fact = (name: NamedFact, compare: Comparison): Criterion => ({ fact: name, compare })
const age = (from: number, to: number) => fact('ageYears', { is: 'between', from, to })
const pregnant = fact('isPregnant', { is: 'equal', to: true })
const poor = LINES.poor.tree

test.each<[Criterion, string, string]>([
  [age(0, 6), 'Berumur 0 sampai 6 tahun', 'Is 0 to 6 years old'],
  [{ not: LINES.old.tree }, 'Berumur di bawah 60 tahun', 'Is younger than 60'],
  [
    { not: age(7, 12) },
    'Berumur di bawah 7 tahun atau berumur di atas 12 tahun',
    'Is younger than 7 or is older than 12',
  ],
  [poor, 'Keluarganya di desil 1 sampai 4', 'The household is in welfare decile 1 to 4'],
  [{ not: poor }, 'Keluarganya di desil 5 sampai 10', 'The household is in welfare decile 5 to 10'],
  [{ livesIn: ['52.02', '52.71'] }, 'Tinggal di Lombok Tengah atau Mataram', 'Lives in Lombok Tengah or Mataram'],
  [{ not: { livesIn: ['52.02'] } }, 'Tidak tinggal di Lombok Tengah', 'Does not live in Lombok Tengah'],
  [
    { any: [pregnant, { anyMember: age(0, 5) }] },
    'Sedang hamil atau di rumah ada yang berumur 0 sampai 5 tahun',
    'Is pregnant or someone at home is 0 to 5 years old',
  ],
  [
    { not: { any: [pregnant, { anyMember: age(0, 5) }] } },
    'Tidak sedang hamil dan di rumah tidak ada yang berumur 0 sampai 5 tahun',
    'Is not pregnant and nobody at home is 0 to 5 years old',
  ],
  [
    { all: [poor, { any: [pregnant, age(0, 5)] }] },
    'Keluarganya di desil 1 sampai 4 dan (sedang hamil atau berumur 0 sampai 5 tahun)',
    'The household is in welfare decile 1 to 4 and (is pregnant or is 0 to 5 years old)',
  ],
  [
    fact('monthlyIncomeIdr', { is: 'at-most', value: 2_500_000 }),
    'Penghasilan keluarganya paling banyak Rp2.500.000 sebulan',
    'The household earns at most Rp2,500,000 a month',
  ],
  [
    fact('disabilitySeverity', { is: 'one-of', of: ['mild', 'moderate', 'severe'] }),
    'Punya disabilitas',
    'Has a disability',
  ],
  [fact('disabilitySeverity', { is: 'equal', to: 'severe' }), 'Punya disabilitas berat', 'Has a severe disability'],
  [
    fact('schoolLevel', { is: 'one-of', of: ['sd', 'smp'] }),
    'Bersekolah di SD/MI atau SMP/MTs',
    'Goes to primary school (SD/MI) or junior secondary school (SMP/MTs)',
  ],
  [{ not: fact('schoolLevel', { is: 'equal', to: 'not-in-school' }) }, 'Bersekolah', 'Is in school'],
  [fact('sex', { is: 'equal', to: 'female' }), 'Perempuan', 'Is female'],
  [{ all: [] }, 'Siapa saja boleh', 'Everyone may come'],
])('%j is said in both languages', (tree, id, en) => {
  expect(sentenceOf(tree, known)).toEqual({ id, en })
})

test('a fact that one service asks is said in its own words, and without any it is not made up', () => {
  const tree: Criterion = { fact: 'other:fishes', compare: { is: 'equal', to: true } }
  const asks = { 'other:fishes': { id: 'menangkap ikan', en: 'catches fish' } }
  expect(sentenceOf(tree, { ...known, asks })).toEqual({ id: 'Menangkap ikan', en: 'Catches fish' })
  expect(sentenceOf({ not: tree }, { ...known, asks })?.en).toBe('Not: “catches fish”')
  expect(sentenceOf({ any: [tree, pregnant] }, known)).toBeNull()
})

test('every fact has a sentence, said and turned round, with every option of it', () => {
  for (const name of Object.keys(FACTS).filter((key): key is NamedFact => key in FACTS)) {
    const { kind } = FACTS[name]
    const options = optionsOf(name).map(({ value }): Comparison => ({ is: 'equal', to: value }))
    const numbers: Comparison[] = [
      { is: 'at-least', value: 3 },
      { is: 'at-most', value: 3 },
      { is: 'between', from: 2, to: 3 },
      { is: 'equal', to: 3 },
    ]
    const told: Comparison[] = kind === 'yes-no' ? [{ is: 'equal', to: true }] : kind === 'number' ? numbers : options
    expect(told.length, name).toBeGreaterThan(0)
    for (const compare of told) {
      const yes = sentenceOf(fact(name, compare), known)
      const no = sentenceOf({ not: fact(name, compare) }, known)
      expect(yes, name).not.toBeNull()
      expect(no, name).not.toBeNull()
      expect(no).not.toEqual(yes)
    }
  }
})

test('every option of a fact has words', () => {
  expect(
    optionsOf('isVictimOf')
      .map(({ value }) => value)
      .sort(),
  ).toEqual([...FACTS.isVictimOf.options].sort())
  expect(
    optionsOf('schoolLevel')
      .map(({ value }) => value)
      .sort(),
  ).toEqual([...FACTS.schoolLevel.options].sort())
  expect(
    optionsOf('disabilitySeverity')
      .map(({ value }) => value)
      .sort(),
  ).toEqual([...FACTS.disabilitySeverity.options].sort())
  expect(
    optionsOf('maritalStatus')
      .map(({ value }) => value)
      .sort(),
  ).toEqual([...FACTS.maritalStatus.options].sort())
})
