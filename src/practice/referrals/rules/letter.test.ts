import { expect, test } from 'vitest'
import { shelter } from '#practice/resources/examples.ts'
import { Service } from '#practice/resources/schema/resource.ts'
import { PackageField } from '../schema/referral.ts'
import { requested } from '../examples.ts'
import { letterOf, type LetterOf } from './letter.ts'

const fields = [
  { field: 'fullName', category: 'identity', value: 'Siti Rohani' },
  { field: 'ageYears', category: 'identity', value: '~34' },
  { field: 'need', category: 'need', value: 'safety/shelter' },
].map(one => PackageField.parse(one))
const page: LetterOf['page'] = {
  ...{ referral: requested, senderName: 'Baiq Rinjani', senderAgency: 'Dinas Sosial', note: 'Datang sore.' },
  ...{ basis: 'consent', fields },
}
const needs = new Map([['safety/shelter', { id: 'tempat aman', en: 'a safe place' }]])

/** Everything that stands in the letter, as one text. */
function textOf(told: Partial<LetterOf>, language: 'id' | 'en'): string {
  const rest = { page, service: null, needs, code: null, hash: 'abcdef0123456789ff', dayWords: (day: string) => day }
  return JSON.stringify(letterOf({ ...rest, ...told }, language))
}

test('what was ticked stands in the letter, in the words of its language', () => {
  const text = textOf({}, 'id')
  for (const said of ['Surat rujukan', 'Siti Rohani', '~34 tahun', 'tempat aman', 'Datang sore.'])
    expect(text).toContain(said)
  expect(textOf({}, 'en')).toContain('a safe place')
})

test('it names its copy by day and by the beginning of what was sent', () => {
  expect(textOf({}, 'id')).toContain('abcdef0123456789')
})

test('a protected place leaves no address on paper, only how to call', () => {
  const hidden = { ...shelter.locations[0], isProtected: true, address: 'Jalan Rahasia 7' }
  const service = Service.parse({ ...shelter, locations: [hidden], phones: ['0370-555-0199'] })
  const text = textOf({ service }, 'id')
  expect(text).toContain('0370-555-0199')
  expect(text).not.toContain('Rahasia')
})

test('with a link its code and word stand there; without one nothing asks to scan', () => {
  expect(textOf({ code: { svg: '<svg/>', word: 'padi-47' } }, 'id')).toContain('padi-47')
  expect(textOf({}, 'id')).not.toContain('Pindai')
})
