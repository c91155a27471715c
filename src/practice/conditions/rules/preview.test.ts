import { expect, test } from 'vitest'
import { LINES } from '../examples.ts'
import { examplePeople } from '../queries/people.ts'
import { previewOf } from './preview.ts'

const on = '2026-11-25'
const of = (name: string) => (one: { name: string }) => one.name === name

test('says of each whether they fit, why not, and what is missing, before and after', () => {
  const people = previewOf(examplePeople(), { before: [LINES.old], after: [LINES.old, LINES.poor], on })
  const sahnim = people.find(of('Inaq Sahnim'))
  expect(sahnim?.before).toMatchObject({ verdict: 'eligible', decidedBy: [] })
  expect(sahnim?.after).toMatchObject({
    verdict: 'not-known',
    decidedBy: [LINES.poor.text],
    missing: ['householdDecile'],
  })
  const rohani = people.find(of('Kak Siti'))
  expect(rohani?.after).toMatchObject({ verdict: 'not-eligible', decidedBy: [LINES.old.text], missing: [] })
})

test('a child at home may be taken where the mother is not', () => {
  const [rohani] = previewOf(examplePeople().filter(of('Kak Siti')), { before: [], after: [LINES.small], on })
  expect(rohani?.after).toMatchObject({ verdict: 'not-known', mayBeAnother: true })
})

test('where nobody knows where someone lives, that is what is missing', () => {
  const [abubakar] = previewOf(
    examplePeople().filter(({ key }) => key === 'abubakar'),
    { before: [], after: [LINES.here], on },
  )
  expect(abubakar?.after).toMatchObject({ verdict: 'not-known', isPlaceMissing: true })
})

test('people grow older', () => {
  const [then] = previewOf(
    examplePeople().filter(({ key }) => key === 'iqbal'),
    { before: [], after: [], on: '2030-06-16' },
  )
  expect(then?.ageYears).toBe(22)
})

test('lines that only guide change nothing', () => {
  const guiding = { ...LINES.old, isHard: false }
  for (const { before, after } of previewOf(examplePeople(), { before: [], after: [guiding], on })) {
    expect(after.verdict).toBe(before.verdict)
  }
})
