import { expect, test } from 'vitest'
import { ASKED, NO_WISHES, serviceWith, SUBJECT } from '../examples.ts'
import { accessOf, papersOf } from './access.ts'
import { fromService } from './alternatives.ts'
import { changesOf, saidOf } from './explanation.ts'
import { rank } from './ranking.ts'

const two = (id: string, en: string) => ({ id, en })
const price = { option: null, amountMinor: 0, currency: 'IDR', words: null, validFrom: null }
const [leneng] = serviceWith().locations
const at = (more: object = {}) => ({ subject: { ...SUBJECT, ...more }, today: ASKED.today })
const ways = [
  { from: '52.02.04', words: two('Perahu Senin dan Kamis', 'A boat on Monday and Thursday') },
  { from: '52.71', words: two('Bus kota', 'City bus') },
  { from: null, words: two('Jalan kaki dari pasar', 'On foot from the market') },
]
const place = leneng ? { ...leneng, travelNotes: ways } : null
const english = (words: readonly { en: string }[]) => words.map(({ en }) => en)
const said = (of: ReturnType<typeof fromService>) => rank([of], NO_WISHES).flatMap(one => saidOf(one, ASKED.today))

test('ways are told from where the client lives; all of them while that is not known', () => {
  expect(english(accessOf(serviceWith(), place, at()).travelNotes)).toEqual([
    'A boat on Monday and Thursday',
    'On foot from the market',
  ])
  expect(accessOf(serviceWith(), place, at({ areas: null })).travelNotes).toHaveLength(3)
})

test('prices that ended are left out, those of tomorrow are told', () => {
  const costOptions = [
    { ...price, validTo: '2026-11-24' },
    { ...price, validTo: ASKED.today },
    { ...price, validTo: null, validFrom: '2027-01-01' },
  ]
  expect(accessOf(serviceWith({ costOptions }), null, at()).costOptions).toHaveLength(2)
})

test('a closure is told while it holds or comes, not when it is over', () => {
  const closed = (until: string | null) =>
    accessOf(serviceWith({ closure: { from: '2026-11-01', until, reason: null } }), null, at()).closure
  expect([closed('2026-11-24'), closed(ASKED.today)?.until, closed(null)?.until]).toEqual([null, ASKED.today, null])
})

test.each([
  [{ disabilitySeverity: 'moderate' }, true],
  [{ disabilitySeverity: 'none' }, false],
  [{ 'other:usesWheelchair': true }, true],
  [{}, false],
])('a client of whom %j is known: how one gets in is asked for: %s', (person, asks) => {
  const disabled = { ...ASKED, subject: { ...SUBJECT, person } }
  const says = said(fromService(serviceWith(), disabled)).map(one => one.says)
  expect(says.includes('access-not-known')).toBe(asks)
})

test('doors, interpreting and the way are on the card where they are known', () => {
  const known = serviceWith({
    interpretation: two('Bahasa isyarat', 'Sign language'),
    locations: [{ ...place, accessibility: [two('Tanpa anak tangga', 'No steps')] }],
  })
  expect(said(fromService(known, ASKED)).map(({ says }) => says)).toEqual(
    expect.arrayContaining(['way', 'access', 'interpreting']),
  )
})

test.each([
  ['Kartu keluarga', 'Family card', { household: { hasFamilyCard: true } }, true],
  ['Fotokopi KK', 'Copy of family card', { household: { hasFamilyCard: false } }, false],
  ['Akta kelahiran anak', 'Child’s birth certificate', { person: { hasBirthCertificate: true } }, true],
  ['Kartu JKN', 'JKN card', {}, null],
  ['Fotokopi KTP dan KK', 'Copies of ID and family card', { household: { hasFamilyCard: true } }, null],
  ['Surat pengantar RT', 'Letter from the neighbourhood head', { household: { hasFamilyCard: true } }, null],
])('of the paper “%s” (%s) it is known: %j → %s', (id, en, known, has) => {
  const subject = { ...SUBJECT, ...known }
  expect(papersOf([{ name: two(id, en), isRequired: true }], subject)[0]?.has).toBe(has)
})

test('a body of members that says nothing of whom it takes still fits, and tells to ask', () => {
  const formal = fromService(serviceWith({ resourceSystem: 'formal' }), ASKED)
  expect(formal.verdict).toBe('eligible')
  expect(formal.reasons.at(-1)).toMatchObject({ about: 'membership', verdict: 'not-known', isHard: false })
})

test.each([
  [{ fact: 'other:isFisherGroupMember', compare: { is: 'equal', to: true } }],
  [{ any: [{ fact: 'other:isUnionMember', compare: { is: 'equal', to: true } }] }],
  [{ fact: 'other:willingToJoinCooperative', compare: { is: 'equal', to: true } }],
])('what refuses someone who is no member may change when they join: %j', tree => {
  const line = {
    id: 'm',
    text: two('Anggota', 'Member'),
    tree,
    isHard: true,
    provedBy: [],
    source: null,
    checkedOn: null,
  }
  const none = {
    'other:isFisherGroupMember': false,
    'other:isUnionMember': false,
    'other:willingToJoinCooperative': false,
  }
  const subject = { ...SUBJECT, person: { ...SUBJECT.person, ...none }, members: [] }
  const { verdict, reasons } = fromService(serviceWith({ conditions: [line] }), { ...ASKED, subject })
  expect(verdict).toBe('not-eligible')
  expect(changesOf(reasons)).toContain('become-member')
})
