import { expect, test } from 'vitest'
import { readProgrammes } from './commands/definitions.ts'
import { servesAnywhere } from './rules/areas.ts'
import { conditionsOf } from './rules/criteria.ts'
import { programmeService, programmeServiceId } from './rules/programmes.ts'
import { hsdsOf } from './rules/hsds-write.ts'
import { phoneParts, phoneWords, telOf } from './rules/telephone.ts'
import { HsdsService } from './schema/hsds.ts'
import { Service } from './schema/resource.ts'

const of = (id: string) => {
  const found = readProgrammes().find(programme => programme.id === id)
  return conditionsOf(found ?? { id, criteria: [], lastCheckedOn: '2026-11-24' }).map(({ tree, isHard }) => [
    isHard ? 'hard' : 'guides',
    tree,
  ])
}
const anyMember = (fact: string, compare: object) => ({ anyMember: { fact, compare } })
const leaf = (fact: string, to: boolean) => ({ fact, compare: { is: 'equal', to } })
const decile = (value: number) => ({ fact: 'householdDecile', compare: { is: 'at-most', value } })
const levels = (...of: string[]) => anyMember('schoolLevel', { is: 'one-of', of })
const registers = [
  ['guides', leaf('isEnrolledDtsen', true)],
  ['guides', leaf('hasNik', true)],
]

test('PKH asks for poverty and one component in the family', () => {
  expect(of('pkh')).toEqual([
    ['hard', decile(4)],
    [
      'hard',
      {
        any: [
          anyMember('isPregnant', { is: 'equal', to: true }),
          anyMember('ageYears', { is: 'between', from: 0, to: 6 }),
          levels('sd', 'smp', 'sma', 'smk'),
          anyMember('ageYears', { is: 'at-least', value: 60 }),
          anyMember('disabilitySeverity', { is: 'equal', to: 'severe' }),
        ],
      },
    ],
    ['guides', { fact: 'other:countedPkhMembers', compare: { is: 'at-most', value: 4 } }],
    ...registers,
  ])
})

test('PIP asks for a pupil in the household, and a register, a special situation or other proof', () => {
  expect(of('pip')).toEqual([
    ['hard', levels('tk', 'sd', 'smp', 'sma', 'smk', 'paket-a', 'paket-b', 'paket-c')],
    ['guides', anyMember('ageYears', { is: 'between', from: 6, to: 21 })],
    [
      'hard',
      {
        any: [
          leaf('isEnrolledDtsen', true),
          leaf('other:pipSpecialSituation', true),
          leaf('other:pipEconomicOrSpecialGround', true),
        ],
      },
    ],
    ['guides', leaf('other:markedEligibleInDapodik', true)],
  ])
})

test('PBI-JK takes the poor, and former members who are gravely ill', () => {
  expect(of('pbi-jk')).toEqual([
    ['hard', { any: [decile(5), leaf('other:deactivatedPbiWithUrgentIllness', true)] }],
    ['guides', leaf('other:activeJknOtherSegment', false)],
    ...registers,
  ])
})

test('Sembako: the wider limit refuses, the narrower one only guides', () => {
  expect(of('sembako-bpnt')).toEqual([['hard', decile(5)], ['guides', decile(4)], ...registers])
})

test('where someone lives refuses nobody while no local curator has bound the place', () => {
  expect(of('sktm')[0]).toEqual(['guides', leaf('other:livesInIssuingVillage', true)])
})

test('every programme is a service that can be kept, under an id that never changes', () => {
  for (const programme of readProgrammes()) {
    const service = programmeService(programme)
    expect([programme.id, Service.safeParse(service).error?.issues]).toEqual([programme.id, undefined])
    expect(servesAnywhere(service)).toBe(true)
  }
  expect(programmeServiceId('pkh')).toBe('a0fc30ea-9d5e-530c-92b6-093d3279e0ea')
})

test.each([
  ['127 (SAGI, 24 jam)', '127', 'SAGI, 24 jam', 'tel:127'],
  ['112 (di daerah yang punya)', '112', 'di daerah yang punya', 'tel:112'],
  ['+62 21 2924 4800 (luar negeri)', '+62 21 2924 4800', 'luar negeri', 'tel:+622129244800'],
  ['119 ext 8', '119 ext 8', null, 'tel:119,8'],
  ['(0370) 555-0111', '(0370) 555-0111', null, 'tel:03705550111'],
])('of %j the number is %j and its words are %j', (text, number, description, tel) => {
  expect(phoneParts(text)).toEqual({ number, description })
  expect(phoneWords({ number, description })).toBe(text)
  expect(telOf(text)).toBe(tel)
})

test('no number of a programme is kept with words in it', () => {
  const phones = readProgrammes().flatMap(programme => {
    return HsdsService.parse(hsdsOf(programmeService(programme))).phones ?? []
  })
  expect(phones).toContainEqual(expect.objectContaining({ number: '127', description: 'SAGI, 24 jam' }))
  for (const { number } of phones) expect(number).toMatch(/^[\d +-]+( ext \d+)?$/)
})
