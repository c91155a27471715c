/** The words for one fact and its comparison, in both languages, as something that can be said of somebody. */
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { FactValue, NamedFact } from '#practice/people/schema/facts.ts'
import type { Comparison } from '#practice/resources/schema/criteria.ts'

type Pair = { readonly yes: Bilingual; readonly no: Bilingual }
const pair = (id: string, idNot: string, en: string, enNot: string): Pair => {
  return { yes: { id, en }, no: { id: idNot, en: enNot } }
}

/** Facts that are answered yes or no. */
const YES_NO: Partial<Record<NamedFact, Pair>> = {
  isPregnant: pair('sedang hamil', 'tidak sedang hamil', 'is pregnant', 'is not pregnant'),
  hasNik: pair('punya NIK', 'tidak punya NIK', 'has a NIK', 'has no NIK'),
  hasBirthCertificate: pair(
    'punya akta kelahiran',
    'tidak punya akta kelahiran',
    'has a birth certificate',
    'has no birth certificate',
  ),
  hasJkn: pair('punya JKN yang aktif', 'tidak punya JKN yang aktif', 'has active JKN', 'has no active JKN'),
  isWorking: pair('bekerja', 'tidak bekerja', 'has work', 'has no work'),
  isEnrolledDtsen: pair(
    'keluarganya terdata di DTSEN',
    'keluarganya tidak terdata di DTSEN',
    'the household is listed in DTSEN',
    'the household is not listed in DTSEN',
  ),
  hasFamilyCard: pair(
    'keluarganya punya kartu keluarga',
    'keluarganya tidak punya kartu keluarga',
    'the household has a family card',
    'the household has no family card',
  ),
  ownsHome: pair(
    'keluarganya punya rumah sendiri',
    'keluarganya tidak punya rumah sendiri',
    'the household owns its home',
    'the household does not own its home',
  ),
}

/** A choice: a verb, what follows it, and the one option that is said in words of its own. */
type Choice = { readonly verb: Pair; readonly none: string | null; readonly noneSaid: Pair; readonly of: Named }
type Named = Readonly<Record<string, Bilingual>>
const both = (id: string, en: string): Bilingual => ({ id, en })
const NOTHING = pair('', '', '', '')

const CHOICES: Partial<Record<NamedFact, Choice>> = {
  sex: {
    verb: pair('', 'bukan', 'is', 'is not'),
    none: null,
    noneSaid: NOTHING,
    of: { female: both('perempuan', 'female'), male: both('laki-laki', 'male') },
  },
  disabilitySeverity: {
    verb: pair('punya', 'tidak punya', 'has', 'does not have'),
    none: 'none',
    noneSaid: pair('tidak punya disabilitas', 'punya disabilitas', 'has no disability', 'has a disability'),
    of: {
      mild: both('disabilitas ringan', 'a mild disability'),
      moderate: both('disabilitas sedang', 'a moderate disability'),
      severe: both('disabilitas berat', 'a severe disability'),
    },
  },
  schoolLevel: {
    verb: pair('bersekolah di', 'tidak bersekolah di', 'goes to', 'does not go to'),
    none: 'not-in-school',
    noneSaid: pair('tidak bersekolah', 'bersekolah', 'is not in school', 'is in school'),
    of: {
      tk: both('TK/PAUD', 'kindergarten (TK/PAUD)'),
      sd: both('SD/MI', 'primary school (SD/MI)'),
      smp: both('SMP/MTs', 'junior secondary school (SMP/MTs)'),
      sma: both('SMA/MA', 'senior secondary school (SMA/MA)'),
      smk: both('SMK', 'vocational school (SMK)'),
      'paket-a': both('Paket A', 'Paket A'),
      'paket-b': both('Paket B', 'Paket B'),
      'paket-c': both('Paket C', 'Paket C'),
      higher: both('perguruan tinggi', 'college or university'),
    },
  },
  isVictimOf: {
    verb: pair('pernah mengalami', 'tidak pernah mengalami', 'has met', 'has not met'),
    none: 'none',
    noneSaid: pair(
      'tidak mengalami hal yang membahayakan',
      'mengalami hal yang membahayakan',
      'has met no harm',
      'has met harm',
    ),
    of: {
      violence: both('kekerasan', 'violence'),
      'domestic-violence': both('kekerasan dalam rumah tangga', 'violence at home'),
      'sexual-violence': both('kekerasan seksual', 'sexual violence'),
      'child-violence': both('kekerasan terhadap anak', 'violence against a child'),
      neglect: both('penelantaran', 'neglect'),
      exploitation: both('eksploitasi', 'exploitation'),
      trafficking: both('perdagangan orang', 'human trafficking'),
      disaster: both('bencana', 'a disaster'),
      crime: both('tindak kejahatan', 'a crime'),
      'contact-with-law': both('proses hukum', 'contact with the law'),
    },
  },
  maritalStatus: {
    verb: pair('', 'tidak', 'is', 'is not'),
    none: 'single',
    noneSaid: pair('belum pernah menikah', 'pernah menikah', 'has never married', 'is or was married'),
    of: {
      married: both('menikah', 'married'),
      divorced: both('bercerai', 'divorced'),
      widowed: both('ditinggal wafat pasangannya', 'widowed'),
    },
  },
}

/** A number: how each span of it is said. `below` and `above` are without the number itself. */
type Span = Record<'from' | 'to' | 'below' | 'above', (value: number) => Bilingual> & {
  readonly between: (from: number, to: number) => Bilingual
  readonly exactly: (values: Bilingual) => Pair
}

const AGE: Span = {
  from: age => both(`berumur ${age} tahun atau lebih`, `is ${age} years old or older`),
  to: age => both(`berumur ${age} tahun atau kurang`, `is ${age} years old or younger`),
  below: age => both(`berumur di bawah ${age} tahun`, `is younger than ${age}`),
  above: age => both(`berumur di atas ${age} tahun`, `is older than ${age}`),
  between: (from, to) => both(`berumur ${from} sampai ${to} tahun`, `is ${from} to ${to} years old`),
  exactly: ({ id, en }) =>
    pair(`berumur ${id} tahun`, `tidak berumur ${id} tahun`, `is ${en} years old`, `is not ${en} years old`),
}

const DECILE: Span = {
  from: decile => inDeciles(decile, 10),
  to: decile => inDeciles(1, decile),
  below: decile => inDeciles(1, decile - 1),
  above: decile => inDeciles(decile + 1, 10),
  between: inDeciles,
  exactly: ({ id, en }) =>
    pair(
      `keluarganya di desil ${id}`,
      `keluarganya tidak di desil ${id}`,
      `the household is in welfare decile ${en}`,
      `the household is not in welfare decile ${en}`,
    ),
}

function inDeciles(from: number, to: number): Bilingual {
  if (from === to) return DECILE.exactly(both(String(from), String(from))).yes
  return both(`keluarganya di desil ${from} sampai ${to}`, `the household is in welfare decile ${from} to ${to}`)
}

const INCOME: Span = {
  from: sum => earns('paling sedikit', 'at least', sum),
  to: sum => earns('paling banyak', 'at most', sum),
  below: sum => earns('kurang dari', 'less than', sum),
  above: sum => earns('lebih dari', 'more than', sum),
  between: (from, to) =>
    both(
      `penghasilan keluarganya ${rupiah(from).id} sampai ${rupiah(to).id} sebulan`,
      `the household earns ${rupiah(from).en} to ${rupiah(to).en} a month`,
    ),
  exactly: ({ id, en }) =>
    pair(
      `penghasilan keluarganya Rp${id} sebulan`,
      `penghasilan keluarganya bukan Rp${id} sebulan`,
      `the household earns Rp${en} a month`,
      `the household does not earn Rp${en} a month`,
    ),
}

function earns(id: string, en: string, sum: number): Bilingual {
  return both(
    `penghasilan keluarganya ${id} ${rupiah(sum).id} sebulan`,
    `the household earns ${en} ${rupiah(sum).en} a month`,
  )
}

const rupiah = (sum: number) => both(`Rp${grouped(sum, '.')}`, `Rp${grouped(sum, ',')}`)
const grouped = (sum: number, mark: string) => String(sum).replace(/\B(?=(\d{3})+(?!\d))/g, mark)

const NUMBERS: Partial<Record<NamedFact, Span>> = {
  ageYears: AGE,
  householdDecile: DECILE,
  monthlyIncomeIdr: INCOME,
}

/** A fact that only one service asks about, in the curator's own words. */
function ownSpan({ id, en }: Bilingual): Span {
  return {
    from: value => both(`${id}: ${value} atau lebih`, `${en}: ${value} or more`),
    to: value => both(`${id}: paling banyak ${value}`, `${en}: at most ${value}`),
    below: value => both(`${id}: kurang dari ${value}`, `${en}: less than ${value}`),
    above: value => both(`${id}: lebih dari ${value}`, `${en}: more than ${value}`),
    between: (from, to) => both(`${id}: ${from} sampai ${to}`, `${en}: ${from} to ${to}`),
    exactly: values =>
      pair(`${id}: ${values.id}`, `${id}: bukan ${values.id}`, `${en}: ${values.en}`, `${en}: not ${values.en}`),
  }
}

/** Several in one: “a, b or c”. */
export function either(words: readonly Bilingual[]): Bilingual {
  return both(joined(words, 'id', 'atau'), joined(words, 'en', 'or'))
}
/** “a, b and c”. */
export function together(words: readonly Bilingual[]): Bilingual {
  return both(joined(words, 'id', 'dan'), joined(words, 'en', 'and'))
}

function joined(words: readonly Bilingual[], language: keyof Bilingual, word: string): string {
  const said = words.map(one => one[language])
  const last = said.at(-1) ?? ''
  return said.length < 2 ? last : `${said.slice(0, -1).join(', ')} ${word} ${last}`
}

/**
 * What a comparison of a fact says of somebody, such as “is 0 to 6 years old”.
 *
 * @param own - the words of a fact that only one service asks about; null for a named fact
 * @returns null where there are no words for it
 */
export function phraseOf(
  fact: string,
  compare: Comparison,
  { isNot, own }: { isNot: boolean; own: Bilingual | null },
): Bilingual | null {
  const named = namedOf(fact)
  if (compare.is === 'equal' || compare.is === 'one-of') {
    return exactly(named, compare.is === 'equal' ? [compare.to] : compare.of, { isNot, own })
  }
  const span = (named ? NUMBERS[named] : undefined) ?? (own ? ownSpan(own) : null)
  if (!span) return null
  switch (compare.is) {
    case 'at-least':
      return isNot ? span.below(compare.value) : span.from(compare.value)
    case 'at-most':
      return isNot ? span.above(compare.value) : span.to(compare.value)
    case 'between':
      return isNot ? either([span.below(compare.from), span.above(compare.to)]) : span.between(compare.from, compare.to)
  }
}

type Saying = { isNot: boolean; own: Bilingual | null }

function exactly(named: NamedFact | null, values: readonly FactValue[], { isNot, own }: Saying): Bilingual | null {
  const [first] = values
  if (typeof first === 'boolean') {
    if (values.length > 1) return null
    const said = named ? YES_NO[named] : own ? ownPair(own) : null
    return said ? (first === isNot ? said.no : said.yes) : null
  }
  if (typeof first === 'number') {
    const span = (named ? NUMBERS[named] : undefined) ?? (own ? ownSpan(own) : null)
    const said = span?.exactly(either(values.map(value => both(String(value), String(value)))))
    return said ? (isNot ? said.no : said.yes) : null
  }
  const choice = named ? CHOICES[named] : undefined
  return choice && values.length > 0 ? chosen(choice, values.map(String), isNot) : null
}

function ownPair({ id, en }: Bilingual): Pair {
  return { yes: { id, en }, no: both(`tidak: “${id}”`, `not: “${en}”`) }
}

function chosen({ verb, none, noneSaid, of }: Choice, values: readonly string[], isNot: boolean): Bilingual | null {
  const others = values.filter(value => value !== none)
  const named = others.map(value => of[value])
  if (named.some(one => one === undefined)) return null
  // Everything but the one that says “none of it” is said shortly: “has a disability”.
  const isAnyOfThem = none !== null && others.length > 1 && others.length === Object.keys(of).length
  const all = either(named.filter(one => one !== undefined))
  const word = isNot ? verb.no : verb.yes
  const told = isAnyOfThem
    ? isNot
      ? noneSaid.yes
      : noneSaid.no
    : both(`${word.id} ${all.id}`.trim(), `${word.en} ${all.en}`)
  const parts = [
    ...(none !== null && values.includes(none) ? [isNot ? noneSaid.no : noneSaid.yes] : []),
    ...(others.length > 0 ? [told] : []),
  ]
  return isNot ? together(parts) : either(parts)
}

const ALL_NAMED = { ...YES_NO, ...CHOICES, ...NUMBERS }
function namedOf(fact: string): NamedFact | null {
  return Object.keys(ALL_NAMED).find((name): name is NamedFact => name === fact) ?? null
}

/** Options of a choice in both languages, as the sentences name them; for anything else none. */
export function optionsOf(fact: string): readonly { value: string; words: Bilingual }[] {
  const named = namedOf(fact)
  const choice = named ? CHOICES[named] : undefined
  if (!choice) return []
  const none = choice.none === null ? [] : [{ value: choice.none, words: choice.noneSaid.yes }]
  return [...none, ...Object.entries(choice.of).map(([value, words]) => ({ value, words }))]
}
