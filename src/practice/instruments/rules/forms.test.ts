import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { homeVisit, item } from '../examples.ts'
import type { Form } from '../schema/form.ts'
import { problemsOf, settle } from './answers.ts'
import { readQuestionnaire } from './fhir-read.ts'
import { writeQuestionnaire, writeResponse } from './fhir-write.ts'
import { shipped } from './forms.ts'
import { itemsOf, judgeForm } from './walk.ts'
import { readXlsform } from './xlsform.ts'
import { writeXlsform } from './xlsform-write.ts'

const folder = new URL('../definitions/', import.meta.url)
const documents = readdirSync(folder)
  .filter(name => name.endsWith('.json') && name !== 'scoring.json')
  .map((name): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
const forms = [...shipped(documents), homeVisit]
const today = '2026-11-25'
const whole = <Value>(read: { ok: true; value: Value } | { ok: false; failure: unknown }): Value => {
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

test.each(forms.map(form => [form.url, form] as const))('%s goes out as FHIR and comes back the same', (_, form) => {
  expect(whole(readQuestionnaire(JSON.parse(JSON.stringify(writeQuestionnaire(form)))))).toEqual(form)
})

test.each(forms.map(form => [form.url, form] as const))('%s goes out as XLSForm and comes back the same', (_, form) => {
  const sheets = whole(writeXlsform(form))
  const { description: _d, status: _s, url: _u, title, items, ...rest } = whole(readXlsform(sheets))
  const { description: _e, status: _t, url: _v, items: sent, title: meant, ...expected } = form
  expect(rest).toEqual(expected)
  expect(title).toEqual(meant)
  expect(items).toEqual(sent)
})

test('an Indonesian text stands beside the English one wherever it is our own, and nowhere else', () => {
  for (const form of shipped(documents)) {
    const texts = itemsOf(form.items).flatMap(({ text, options }) => [text, ...options.map(option => option.text)])
    const isOurs = form.publisher === 'Simpul'
    expect(texts.every(text => (text.id !== undefined) === isOurs)).toBe(true)
  }
})

test('what is not asked any more is left out, and what can be worked out is filled in', () => {
  const given = {
    met: true,
    why: 'hujan',
    water: 6,
    people: 4,
    child: [
      { 'child-age': 3, school: true },
      { 'child-age': 9, school: false },
    ],
  }
  expect(settle(homeVisit, given, today)).toEqual({
    met: true,
    water: 6,
    people: 4,
    each: 1.5,
    child: [{ 'child-age': 3 }, { 'child-age': 9, school: false }],
  })
  expect(settle(homeVisit, { met: false, why: 'hujan', water: 6 }, today)).toEqual({
    met: false,
    why: 'hujan',
    water: 6,
  })
})

test('every answer that does not fit is named with its place', () => {
  expect(problemsOf(homeVisit, {}, today).map(({ path, reason }) => [path, reason])).toEqual([['met', 'required']])
  const given = {
    met: false,
    roof: 'gone',
    people: 0,
    water: 1.5,
    child: [{ 'child-age': 3 }, { 'child-age': 40 }, {}],
  }
  expect(problemsOf(homeVisit, given, today).map(({ path, reason }) => [path, reason])).toEqual([
    ['why', 'required'],
    ['roof', 'not-an-option'],
    ['child[1]/child-age', 'too-large'],
    ['child[2]/child-age', 'required'],
    ['water', 'not-whole'],
    ['people', 'constraint'],
  ])
})

test('answers go out as a FHIR response of exactly this version, a group once for each time', () => {
  const given = {
    met: true,
    roof: 'leaks',
    water: 6,
    people: 4,
    child: [{ 'child-age': 9, school: false }, { 'child-age': 3 }],
  }
  expect(writeResponse(homeVisit, settle(homeVisit, given, today), '2026-11-25T02:00:00Z')).toEqual({
    resourceType: 'QuestionnaireResponse',
    questionnaire: 'urn:simpul:form:home-visit|2',
    status: 'completed',
    authored: '2026-11-25T02:00:00Z',
    item: [
      { linkId: 'met', answer: [{ valueBoolean: true }] },
      { linkId: 'roof', answer: [{ valueCoding: { code: 'leaks', display: 'Leaks' } }] },
      {
        linkId: 'child',
        item: [
          { linkId: 'child-age', answer: [{ valueInteger: 9 }] },
          { linkId: 'school', answer: [{ valueBoolean: false }] },
        ],
      },
      { linkId: 'child', item: [{ linkId: 'child-age', answer: [{ valueInteger: 3 }] }] },
      { linkId: 'water', answer: [{ valueInteger: 6 }] },
      { linkId: 'people', answer: [{ valueInteger: 4 }] },
      { linkId: 'each', answer: [{ valueDecimal: 1.5 }] },
    ],
  })
})

const broken = (items: Form['items']) => judgeForm({ items }).map(({ where, reason }) => `${where}: ${reason}`)
test('a form that goes round, names a question twice or asks about none is refused by name', () => {
  const asks = (linkId: string) => ({ shownWhen: { call: 'answered' as const, of: [{ answer: linkId }] } })
  expect(broken([item('a', 'string', asks('b')), item('b', 'string', asks('a'))])).toEqual([
    'a: goes-round',
    'b: goes-round',
  ])
  expect(broken([item('a', 'string'), item('a', 'string')])).toEqual(['a: link-id-twice'])
  expect(broken([item('a', 'string', asks('gone')), item('c', 'choice')])).toEqual([
    'a: link-id-unknown',
    'c: no-options',
  ])
  expect(broken([])).toEqual([': empty'])
})

test.each([
  ['a patient', { resourceType: 'Patient' }, 'not-a-questionnaire', 'Patient'],
  ['an unknown kind of question', { item: [{ linkId: 'x', type: 'reference' }] }, 'type-not-known', 'reference'],
  ['a question for a photo', { item: [{ linkId: 'x', type: 'attachment' }] }, 'no-files', 'attachment'],
  ['a question without a name', { item: [{ type: 'string', text: 'Name?' }] }, 'link-id-missing', ''],
  [
    'a formula of another kind',
    {
      item: [
        {
          linkId: 'x',
          type: 'decimal',
          extension: [
            {
              url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
              valueExpression: { expression: '%patient.age' },
            },
          ],
        },
      ],
    },
    'formula-not-known',
    '%patient.age',
  ],
])('a questionnaire with %s is refused and nothing is guessed', (_, part, reason, found) => {
  const read = readQuestionnaire({ resourceType: 'Questionnaire', title: 'T', ...part })
  if (read.ok) throw new Error('it was taken')
  expect(read.failure.problems[0]).toMatchObject({ reason })
  expect(read.failure.problems[0]?.found).toContain(found)
})

test('an XLSForm with what we do not know names each row', () => {
  const read = readXlsform({
    survey: [
      { type: 'start', name: 'start' },
      { type: 'geopoint', name: 'where', label: 'Where' },
      { type: 'select_one missing', name: 'what', label: 'What' },
      { type: 'text', name: 'a', label: 'A', relevant: "pulldata('x')" },
      { type: 'image', name: 'p', label: 'P' },
      { type: 'begin repeat', name: 'r', label: 'R' },
    ],
    choices: [],
    settings: [{ form_title: 'T' }],
  })
  if (read.ok) throw new Error('it was taken')
  expect(read.failure.problems.map(({ where, reason }) => `${where}: ${reason}`)).toEqual([
    'survey 3: type-not-known',
    'survey 4: list-unknown',
    'survey 5 relevant: formula-not-known',
    'survey 6: no-files',
    'r: group-not-closed',
  ])
})
