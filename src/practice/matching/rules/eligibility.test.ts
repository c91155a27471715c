import { expect, test } from 'vitest'
import type { Subject } from '#practice/people/schema/facts.ts'
import { LINES, serviceWith, SUBJECT } from '../examples.ts'
import { judgeService } from './eligibility.ts'

const elsewhere = { code: null, text: 'San Mateo County', country: 'US' }

test.each<[string, Record<string, unknown>, Partial<Subject>, string]>([
  ['a service that asks nothing fits', {}, {}, 'eligible'],
  ['one that is closed for now does not fit', { status: 'temporarily closed' }, {}, 'not-eligible'],
  ['one that has ended does not fit', { status: 'defunct' }, {}, 'not-eligible'],
  ['one that names no area has not said that everyone may come', { areas: [] }, { areas: null }, 'not-known'],
  [
    'one for the whole country fits',
    { areas: [{ code: null, text: 'Indonesia', country: 'ID' }] },
    { areas: null },
    'eligible',
  ],
  [
    'one for another regency does not fit',
    { areas: [{ code: '52.71', text: 'Mataram', country: 'ID' }] },
    {},
    'not-eligible',
  ],
  ['one for another country does not fit', { areas: [elsewhere] }, {}, 'not-eligible'],
  ['one of its areas is enough', { areas: [elsewhere, { code: '52.02', text: '', country: null }] }, {}, 'eligible'],
  [
    'an area in words only has to be asked',
    { areas: [{ code: null, text: 'Kota tua', country: null }] },
    {},
    'not-known',
  ],
  ['where nobody knows where the client lives it is not known', {}, { areas: null }, 'not-known'],
  ['the youngest age is included', { minimumAgeYears: 62 }, {}, 'eligible'],
  ['too young does not fit', { minimumAgeYears: 65 }, {}, 'not-eligible'],
  ['too old does not fit', { maximumAgeYears: 18 }, {}, 'not-eligible'],
  ['an age nobody asked for is not known', { minimumAgeYears: 65 }, { person: {} }, 'not-known'],
  [
    'a hard line can refuse',
    { conditions: [{ ...LINES.older, tree: { not: LINES.older.tree } }] },
    { members: [] },
    'not-eligible',
  ],
  [
    'a guiding line cannot',
    { conditions: [{ ...LINES.older, isHard: false, tree: { not: LINES.older.tree } }] },
    {},
    'eligible',
  ],
  ['nor does a guiding line leave it open', { conditions: [LINES.livesAlone] }, {}, 'eligible'],
  ['words that no rule was made of only advise', { eligibilityText: 'Keluarga rentan' }, {}, 'eligible'],
  ['one no outweighs what is not known', { minimumAgeYears: 65, conditions: [LINES.poor] }, {}, 'not-eligible'],
])('%s', (_sentence, said, client, verdict) => {
  expect(judgeService(serviceWith(said), { ...SUBJECT, ...client }).verdict).toBe(verdict)
})

test('each rule that was tried is told, in the order tried', () => {
  const service = serviceWith({ minimumAgeYears: 60, conditions: [LINES.poor, LINES.livesAlone] })
  const { reasons } = judgeService(service, SUBJECT)
  expect(reasons.map(({ about, verdict }) => [about, verdict])).toEqual([
    ['status', 'eligible'],
    ['area', 'eligible'],
    ['age', 'eligible'],
    ['condition', 'not-known'],
    ['condition', 'not-known'],
  ])
})

test('an area that stands among the conditions is not told twice', () => {
  const { reasons } = judgeService(serviceWith({ conditions: [LINES.livesHere] }), SUBJECT)
  expect(reasons.map(({ about }) => about)).toEqual(['status', 'condition'])
})

test('what would settle it is asked once, with the papers that prove it', () => {
  const alike = { ...LINES.poor, id: 'again', provedBy: [{ id: 'KKS', en: 'Family welfare card' }] }
  const { missing } = judgeService(serviceWith({ conditions: [LINES.poor, alike] }), SUBJECT)
  expect(missing).toHaveLength(1)
  expect(missing[0]).toMatchObject({ fact: 'householdDecile', about: 'household', sentence: null })
  expect(missing[0]?.provedBy.map(({ id }) => id)).toEqual(['Kartu keluarga', 'KKS'])
})

test('what cannot change the verdict is not asked', () => {
  const service = serviceWith({ status: 'inactive', conditions: [LINES.poor] })
  expect(judgeService(service, SUBJECT).missing).toEqual([])
  expect(judgeService(serviceWith({ conditions: [LINES.livesAlone] }), SUBJECT).missing).toEqual([])
})

test('a programme’s own fact is asked in its own sentence, with the answer that makes the sentence true', () => {
  const { missing } = judgeService(serviceWith({ conditions: [LINES.notHelpedYet, LINES.smallChild] }), SUBJECT)
  expect(missing).toMatchObject([
    { fact: 'other:receivedZakatThisYear', sentence: LINES.notHelpedYet.text, compare: { is: 'equal', to: false } },
    { about: 'household', sentence: LINES.smallChild.text, compare: { is: 'equal', to: true } },
  ])
})

test('belonging to a body that helps its members is told as membership', () => {
  const member = { ...LINES.poor, tree: { fact: 'other:isFisherGroupMember', compare: { is: 'equal', to: true } } }
  const { reasons } = judgeService(serviceWith({ resourceSystem: 'formal', conditions: [member] }), SUBJECT)
  expect(reasons.at(-1)).toMatchObject({ about: 'membership', verdict: 'not-known' })
})

test('a service for a child is no no for the mother who asks: for whom the help is meant has to be asked', () => {
  const school = serviceWith({ minimumAgeYears: 6, maximumAgeYears: 15 })
  const mother = { ageYears: 34 }
  const judgedWith = (...children: { ageYears?: number }[]) =>
    judgeService(school, { ...SUBJECT, person: mother, members: [mother, ...children] })
  expect(judgedWith({ ageYears: 9 })).toMatchObject({ verdict: 'not-known', missing: [] })
  expect(judgedWith({ ageYears: 9 }).reasons.at(-1)?.about).toBe('another-member')
  expect(judgedWith({}).verdict).toBe('not-known')
  expect(judgedWith({ ageYears: 20 }).verdict).toBe('not-eligible')
})

test('where it turns on where the client lives, that is said', () => {
  const { reasons } = judgeService(serviceWith(), { ...SUBJECT, areas: null })
  expect(reasons.find(({ about }) => about === 'area')).toMatchObject({ verdict: 'not-known', asksPlace: true })
})
