import { expect, test } from 'vitest'
import { homeVisit, item } from '../examples.ts'
import type { Form } from '../schema/form.ts'
import { asMoment, typedOf } from './moment.ts'
import { initialAnswers, problemsOf, settle } from './answers.ts'
import { readQuestionnaire } from './fhir-read.ts'
import { readResponse } from './fhir-response.ts'
import { writeQuestionnaire, writeResponse } from './fhir-write.ts'
import { readXlsform } from './xlsform.ts'
import { writeXlsform } from './xlsform-write.ts'

const today = '2026-11-25'
const at = '2026-11-25T02:00:00Z'
const options = ['a', 'b'].map(code => ({ code, text: { id: code, en: code }, score: null }))
const visit: Form = {
  ...homeVisit,
  items: [
    ...homeVisit.items,
    item('when', 'dateTime'),
    item('clock', 'time'),
    item('from', 'date', { initial: { call: 'today', of: [] } }),
    item('ways', 'choice', { repeats: true, options, initial: { value: 'b' } }),
    item('rooms', 'integer', { initial: { value: 2 } }),
    item('owns', 'boolean', { initial: { value: false } }),
  ],
}
const given = {
  ...{ met: true, roof: 'leaks', water: 6, people: 4, child: [{ 'child-age': 9, school: false }, { 'child-age': 3 }] },
  ...{ when: '2026-11-25T14:30:00+09:00', clock: '08:15', ways: ['a', 'b'] },
}

test('answers that went out come back the same, without what is worked out', () => {
  const written: unknown = JSON.parse(JSON.stringify(writeResponse(visit, settle(visit, given, today), at)))
  expect(readResponse(visit, written)).toEqual({ ok: true, value: given })
  expect(JSON.stringify(written)).toContain('"valueDateTime":"2026-11-25T14:30:00+09:00"')
})

const answered = (items: unknown[], questionnaire = `${visit.url}|${visit.version}`) => {
  return { resourceType: 'QuestionnaireResponse', questionnaire, item: items }
}
test.each([
  ['of another kind', { resourceType: 'Questionnaire' }, 'not-a-response'],
  ['to another version', answered([], `${visit.url}|1`), 'other-form'],
  [
    'to a question that is not asked',
    answered([{ linkId: 'gone', answer: [{ valueBoolean: true }] }]),
    'question-unknown',
  ],
  [
    'twice to one question',
    answered([{ linkId: 'met', answer: [{ valueBoolean: true }, { valueBoolean: false }] }]),
    'answer-unknown',
  ],
  ['as a quantity', answered([{ linkId: 'water', answer: [{ valueQuantity: { value: 3 } }] }]), 'answer-unknown'],
])('answers %s are refused whole', (_, document, reason) => {
  expect(readResponse(visit, document)).toMatchObject({ ok: false, failure: { reason } })
})

test('a form with days and times, and with answers that stand there at first, goes out both ways and comes back', () => {
  expect(readQuestionnaire(JSON.parse(JSON.stringify(writeQuestionnaire(visit))))).toEqual({ ok: true, value: visit })
  const sheets = writeXlsform(visit)
  expect(sheets.ok && readXlsform(sheets.value)).toMatchObject({ ok: true, value: { items: visit.items } })
  expect(initialAnswers(visit.items, today)).toEqual({ from: today, ways: ['b'], rooms: 2, owns: false })
})

test('what stands there at first and cannot be known here is named, and the form is refused', () => {
  const initialExpression = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression'
  const patient = [{ url: initialExpression, valueExpression: { expression: '%patient.name' } }]
  const of = (part: object) => {
    const items = [{ linkId: 'x', type: 'choice', answerOption: [{ valueString: 'a' }, { valueString: 'b' }], ...part }]
    return readQuestionnaire({ resourceType: 'Questionnaire', title: 'T', item: items })
  }
  expect(of({ initial: [{ valueString: 'a' }] })).toMatchObject({ value: { items: [{ initial: { value: 'a' } }] } })
  const wrong = [
    { extension: patient },
    { initial: [{ valueString: 'a' }, { valueString: 'b' }] },
    { initial: [{ valueString: 'c' }] },
  ]
  for (const part of wrong) {
    expect(of(part)).toMatchObject({ ok: false, failure: { problems: [{ where: 'x', reason: 'formula-not-known' }] } })
  }
})

test.each([
  ['when', '2026-11-25T14:30:00+09:00', true],
  ['when', '2026-11-25T14:30', true],
  ['when', '2026-11-25', false],
  ['when', '2026-02-30T14:30:00Z', false],
  ['when', '2026-11-25T25:30', false],
  ['clock', '23:59', true],
  ['clock', '24:00', false],
  ['clock', 'sore', false],
])('%s answered with %s fits: %s', (linkId, value, fits) => {
  const found = problemsOf(visit, { met: true, [linkId]: value }, today)
  expect(found.map(({ path, reason }) => [path, reason])).toEqual(fits ? [] : [[linkId, 'not-a-time']])
})

test('a time is kept with its distance from UTC, and shown by the clock where it was written', () => {
  expect(asMoment('2026-11-25T14:30', () => 540)).toBe('2026-11-25T14:30:00+09:00')
  expect(asMoment('2026-11-25T14:30', () => -210)).toBe('2026-11-25T14:30:00-03:30')
  expect(asMoment('', () => 420)).toBe('')
  expect(typedOf('2026-11-25T14:30:00+09:00')).toBe('2026-11-25T14:30')
})
