import { expect, test } from 'vitest'
import { NeedTermId } from '#practice/knowledge/schema.ts'
import type { Facts } from '#practice/people/schema/facts.ts'
import { PersonId } from '#practice/people/schema/person.ts'
import { readProgrammes } from '#practice/resources/commands/definitions.ts'
import { foodParcel } from '#practice/resources/examples.ts'
import { programmeService, programmeServiceId } from '#practice/resources/rules/programmes.ts'
import type { Criterion } from '#practice/resources/schema/criteria.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { GRANDMOTHER, homeWith, local, NURUL, RIZKI, SAHNIM_HOME } from './examples.ts'
import { definitions } from './queries/definitions.ts'
import { plainlySo, type Told } from './rules/home.ts'
import { guidesFor } from './rules/papers.ts'
import { screen } from './rules/screening.ts'
import { implies } from './rules/trees.ts'
import type { Screened } from './schema/screening.ts'

const TODAY = '2026-11-25'
const NATIONAL = readProgrammes().map(programmeService)
const programmes = readProgrammes().map(({ id }) => id)
const around = (told: Told, services: readonly Service[], today = TODAY) => ({
  told,
  services,
  programmes,
  definitions: definitions(),
  today,
})
const screened = (told: Told, services: readonly Service[] = NATIONAL, today = TODAY) =>
  screen({ ...around(told, services, today), needs: [] })
const of = (key: string, told: Told): Screened => {
  const found = screened(told).results.find(({ programme }) => programme === key)
  if (!found) throw new Error(`${key} was dropped`)
  return found
}
const RUPIAH = 100

test.each<[string, Facts, Screened['verdict'], Screened['group']]>([
  ['pkh', {}, 'not-known', 'ask'],
  ['pkh', { householdDecile: 2 }, 'eligible', 'may'],
  ['pkh', { householdDecile: 9 }, 'not-eligible', 'not'],
  ['kp2mi-pekerja-migran', { 'other:hasMigrantWorker': true }, 'eligible', 'may'],
  ['atensi-yapi', { 'other:orphanStatus': false }, 'not-eligible', 'not'],
  ['sembako-bpnt', { householdDecile: 5 }, 'eligible', 'may'],
  ['pip', { isEnrolledDtsen: true }, 'eligible', 'may'],
  ['sapa-129', {}, 'eligible', 'open'],
  ['rumah-sejahtera-terpadu', { 'other:hadHousingAid': true }, 'not-eligible', 'not'],
])('%s with %j told of the household: %s', (key, household, verdict, group) => {
  expect(of(key, homeWith(household))).toMatchObject({ verdict, group })
})

test('a programme for the household says through whom it is', () => {
  expect(of('pip', homeWith({ isEnrolledDtsen: true }))).toMatchObject({ isPersonal: false, holdsFor: [RIZKI, NURUL] })
})

test('a programme for one person says for whom of the household', () => {
  expect(of('pelatihan-kerja-blk-prakerja', SAHNIM_HOME)).toMatchObject({ isPersonal: true, holdsFor: [GRANDMOTHER] })
})

test('a yes for anyone at home fits the household, and names nobody', () => {
  const worker = of('kur', homeWith({ 'other:hasMicroBusiness': true }))
  expect(worker).toMatchObject({ verdict: 'eligible', holdsFor: [] })
})

const FROM_60: Criterion = { fact: 'ageYears', compare: { is: 'at-least', value: 60 } }
const WOMEN: Criterion = { fact: 'sex', compare: { is: 'equal', to: 'female' } }
const HERE: Criterion = { livesIn: ['52.02'] }
const CHILD_AT_HOME: Criterion = { anyMember: { fact: 'ageYears', compare: { is: 'at-most', value: 12 } } }
const HAS_CARD: Criterion = { fact: 'hasFamilyCard', compare: { is: 'equal', to: true } }

test.each<[string, Criterion, readonly string[], Screened['group']]>([
  ['an area', HERE, [], 'open'],
  ['an age', FROM_60, [], 'open'],
  ['a sex', WOMEN, [], 'open'],
  ['an area, an age and a sex', { all: [HERE, FROM_60, WOMEN] }, [], 'open'],
  ['a child at home', CHILD_AT_HOME, [], 'open'],
  ['an age, with another need recorded,', FROM_60, ['health/primary-care'], 'open'],
  ['an age, with its need recorded,', FROM_60, ['food/emergency-food'], 'may'],
  ['an area, with its need recorded,', HERE, ['health/primary-care', 'food/emergency-food'], 'may'],
  ['a family card', HAS_CARD, [], 'may'],
  ['an age and a family card', { all: [FROM_60, HAS_CARD] }, [], 'may'],
])('a local service that asks for %s stands under the right heading', (_asks, tree, needs, group) => {
  const { results } = screen({
    ...around(SAHNIM_HOME, [local(6, tree)]),
    needs: needs.map(need => NeedTermId.parse(need)),
  })
  expect(results[0]).toMatchObject({ verdict: 'eligible', group })
})

const SEVERE: Criterion = { fact: 'disabilitySeverity', compare: { is: 'one-of', of: ['moderate', 'severe'] } }
const SHUT_IN: Criterion = { fact: 'other:cannotLeaveHome', compare: { is: 'equal', to: true } }
const OLD_OR_DISABLED: Criterion = { any: [FROM_60, SEVERE, SHUT_IN] }
type Asking = { told: Told; needs?: readonly string[] }
const withGrandmother = (facts: Facts): Told => ({
  ...SAHNIM_HOME,
  people: SAHNIM_HOME.people.map(one => (one.id === GRANDMOTHER ? { ...one, facts: { ...one.facts, ...facts } } : one)),
})

test.each<[string, Criterion, Asking, Screened['group']]>([
  ['age alone', OLD_OR_DISABLED, { told: SAHNIM_HOME }, 'open'],
  ['age alone, and no disability', OLD_OR_DISABLED, { told: withGrandmother({ disabilitySeverity: 'none' }) }, 'open'],
  ['a disability too', OLD_OR_DISABLED, { told: withGrandmother({ disabilitySeverity: 'severe' }) }, 'may'],
  ['age, with its need recorded', OLD_OR_DISABLED, { told: SAHNIM_HOME, needs: ['food/emergency-food'] }, 'may'],
  ['age and a card that is asked for too', { all: [OLD_OR_DISABLED, HAS_CARD] }, { told: SAHNIM_HOME }, 'may'],
])('a service at home for older or disabled people that fits by %s', (_by, tree, { told, needs = [] }, group) => {
  const { results } = screen({ ...around(told, [local(6, tree)]), needs: needs.map(need => NeedTermId.parse(need)) })
  expect(results[0]).toMatchObject({ verdict: 'eligible', group })
})

test('a local service of which only the age is told beside the lines is open to everyone of that age', () => {
  const [old] = screened(SAHNIM_HOME, [{ ...foodParcel, minimumAgeYears: 60 }]).results
  expect(old).toMatchObject({ verdict: 'eligible', group: 'open' })
})

test('a national programme that asks for an age may be asked for without a need', () => {
  const national = { ...local(7, FROM_60), id: programmeServiceId('pkh') }
  expect(screened(SAHNIM_HOME, [national]).results[0]).toMatchObject({ programme: 'pkh', group: 'may' })
})

test('someone who is not written down yet may be the one; when everyone is, nobody is', () => {
  const forOld = local(1, { fact: 'ageYears', compare: { is: 'at-least', value: 90 } })
  const [some] = screened(homeWith({}, { membersAreAll: false }), [forOld]).results
  const [all] = screened(SAHNIM_HOME, [forOld]).results
  expect([some?.verdict, some?.asksMembers, all?.verdict]).toEqual(['not-known', true, 'not-eligible'])
})

test('a fact that one told as a person is not asked of the household again', () => {
  const told = {
    ...SAHNIM_HOME,
    people: SAHNIM_HOME.people.map((one, place) =>
      place === 0 ? { ...one, facts: { ...one.facts, 'other:houseUnfit': false } } : one,
    ),
  }
  expect(of('rumah-sejahtera-terpadu', told).verdict).toBe('not-eligible')
})

test('where only some places take the household, those count', () => {
  const place = {
    ...(foodParcel.locations[0] ?? {
      id: '',
      name: '',
      address: null,
      areaCode: null,
      latitude: null,
      longitude: null,
      isProtected: false,
      openings: [],
    }),
  }
  const [strict] = local(2, { fact: 'householdDecile', compare: { is: 'at-most', value: 1 } }).conditions
  const service = local(
    3,
    { fact: 'householdDecile', compare: { is: 'at-most', value: 6 } },
    {
      locations: [
        { ...place, conditions: strict ? [strict] : [] },
        { ...place, id: 'other' },
      ],
    },
  )
  expect(screened(homeWith({ householdDecile: 4 }), [service]).results[0]?.verdict).toBe('eligible')
})

test.each<[Facts, Facts]>([
  [{ ageYears: 40, sex: 'male' }, { isPregnant: false }],
  [{ ageYears: 61, sex: 'female' }, { isPregnant: false }],
  [{ ageYears: 25, sex: 'female' }, {}],
  [
    { ageYears: 2, sex: 'female' },
    { isPregnant: false, schoolLevel: 'not-in-school', maritalStatus: 'single' },
  ],
  [{}, {}],
])('what age and sex say by themselves: %j', (facts, plain) => {
  expect(plainlySo(facts)).toEqual(plain)
})

const age = (compare: Parameters<typeof implies>[0]['compare']) => ({ fact: 'ageYears', compare }) as const
test.each([
  [age({ is: 'at-least', value: 75 }), age({ is: 'at-least', value: 60 }), true],
  [age({ is: 'at-least', value: 60 }), age({ is: 'at-least', value: 75 }), false],
  [age({ is: 'between', from: 1, to: 4 }), age({ is: 'at-most', value: 17 }), true],
  [age({ is: 'equal', to: 5 }), age({ is: 'between', from: 0, to: 6 }), true],
  [age({ is: 'at-most', value: 17 }), { fact: 'schoolLevel', compare: { is: 'equal', to: 'sd' } } as const, false],
])('who meets %j meets %j: %s', (one, other, expected) => {
  expect(implies(one, other)).toBe(expected)
})

test('someone of 75 at home is someone of 60: that is not asked again', () => {
  const old = { fact: 'ageYears', compare: { is: 'at-least', value: 75 } } as const
  const older = { fact: 'ageYears', compare: { is: 'at-least', value: 60 } } as const
  const services = [local(4, { anyMember: old }), local(5, { anyMember: older })]
  const told = homeWith({ 'other:anyMemberAgeYearsFrom75': true }, { membersAreAll: false, people: [] })
  expect(screened(told, services).results.map(({ verdict }) => verdict)).toEqual(['eligible', 'eligible'])
})

test('a family of decile 3 is poor or vulnerable without being asked; of decile 5 it is asked', () => {
  const keysAt = (householdDecile: number) => screened(homeWith({ householdDecile })).questions.map(({ fact }) => fact)
  expect(keysAt(3)).not.toContain('other:poorOrVulnerableFamily')
  expect(keysAt(5)).toContain('other:poorOrVulnerableFamily')
})

test('what nobody at home is of an age for is asked late, and still asked', () => {
  const facts = screened(SAHNIM_HOME).questions.map(({ fact }) => fact)
  expect(facts.indexOf('other:yearsSinceGraduation')).toBeGreaterThan(facts.length / 2)
})

test('PKH counts each member once, with the highest, and four at most', () => {
  const person = (tail: number, facts: Facts) => ({
    id: PersonId.parse(`019ac700-0000-7000-8000-00000000010${tail}`),
    facts,
  })
  const people = [
    person(1, { ageYears: 70, sex: 'female', disabilitySeverity: 'severe', schoolLevel: 'not-in-school' }),
    person(2, { ageYears: 5, sex: 'female', disabilitySeverity: 'none', schoolLevel: 'tk' }),
    person(3, { ageYears: 3, sex: 'male', disabilitySeverity: 'none', schoolLevel: 'not-in-school' }),
    person(4, { ageYears: 17, sex: 'male', disabilitySeverity: 'none', schoolLevel: 'sma' }),
    person(5, { ageYears: 9, sex: 'male', disabilitySeverity: 'none', schoolLevel: 'sd' }),
  ]
  const told = homeWith({ householdDecile: 1 }, { people, clientId: people[0]?.id ?? GRANDMOTHER })
  const known = (2_400_000 + 3_000_000 + 3_000_000 + 2_000_000) * RUPIAH
  expect(of('pkh', told).money?.yearMinor).toEqual({ known, most: known })
})

test('someone at home who is said to be pregnant counts once, though nobody wrote down who', () => {
  const people = [{ id: GRANDMOTHER, facts: { ageYears: 31, sex: 'female' } }]
  const told = homeWith({ householdDecile: 1, 'other:anyMemberIsPregnantIsTrue': true }, { people })
  expect(of('pkh', told).money?.amounts[0]).toMatchObject({ holdsFor: [], isForSomeone: true })
})

test('amounts of more than a year ago warn, and those of this year do not', () => {
  const { money } = of('pip', homeWith({ isEnrolledDtsen: true }))
  expect(money?.amounts.map(({ asOf, isOld }) => [asOf, isOld])).toEqual([
    ['2026-02-09', false],
    ['2025-01-06', true],
    ['2025-01-06', true],
    ['2025-07-01', true],
  ])
})

test('what is not given together is added up once, and loans, insurance and ceilings never', () => {
  const poor = { householdDecile: 2, 'other:extremelyPoor': true, 'other:villageDeliberationDecision': true }
  const { results, total } = screened(homeWith(poor))
  const village = results.find(({ programme }) => programme === 'blt-dana-desa')
  expect(village?.money?.leftOutFor.map(({ en }) => en)).toEqual([
    'Family Hope Programme (PKH)',
    'Staple Food Programme (Sembako/BPNT)',
  ])
  expect(total.yearMinor.known).toBe((4_200_000 + 2_400_000) * RUPIAH)
  expect(results.find(({ programme }) => programme === 'bpjs-ketenagakerjaan-bpu')?.money?.onceMinor.most).toBe(0)
})

test.each([
  ['KTP-el atau NIK', ['nik-ktp']],
  ['Kartu Keluarga', ['kk']],
  ['KIP, KKS, atau SKTM sebagai bukti', ['sktm', 'kartu-bantuan']],
  ['Buku KIA atau surat keterangan hamil (komponen ibu hamil)', ['buku-kia']],
  ['Foto rumah', []],
])('a paper named “%s” is one that is told how to get: %j', (name, guides) => {
  expect(guidesFor({ id: name, en: name }, definitions().papers)).toEqual(guides)
})

test('a paper that a pupil is known to lack is the first step to what is for that pupil, and to nothing else', () => {
  expect(of('pip', homeWith({ isEnrolledDtsen: true })).firstPapers).toContain('nik-ktp')
  expect(of('kur', homeWith({ 'other:hasMicroBusiness': true })).firstPapers).not.toContain('nik-ktp')
  const [first] = screened(homeWith({ isEnrolledDtsen: true })).papers
  expect(first).toMatchObject({ guide: { id: 'nik-ktp' }, state: 'lacks', lackedBy: [NURUL] })
})

test('what could put someone in danger when others read it is marked', () => {
  expect(of('uptd-ppa', SAHNIM_HOME).isDiscreet).toBe(true)
  expect(of('pkh', SAHNIM_HOME).isDiscreet).toBe(false)
})

test('the decile is asked first: it settles the most money', () => {
  const [first] = screened(SAHNIM_HOME).questions
  expect(first).toMatchObject({ fact: 'householdDecile', about: 'household', kind: 'number' })
  expect(first?.settles).toContain(programmeServiceId('pkh'))
  expect(first?.provedBy.map(({ en }) => en)).toEqual(['Being listed in DTSEN (decile)'])
})
