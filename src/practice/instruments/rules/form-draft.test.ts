import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { homeVisit } from '../examples.ts'
import type { DraftItem, FormDraft } from '../schema/draft.ts'
import type { Form } from '../schema/form.ts'
import { askedBefore, problemsInDraft } from './draft-problems.ts'
import { readQuestionnaire } from './fhir-read.ts'
import { writeQuestionnaire } from './fhir-write.ts'
import { copyOf, draftOf, emptyDraft, formOf, newItem } from './form-draft.ts'
import { shipped } from './forms.ts'
import { latestOf, nextVersion } from './own-form.ts'
import { NOT_VALIDATED, ownScoring, unclearBands } from './own-score.ts'
import { score } from './scoring.ts'
import { itemsOf } from './walk.ts'
import { readXlsform } from './xlsform.ts'
import { writeXlsform } from './xlsform-write.ts'

const folder = new URL('../definitions/', import.meta.url)
const documents = readdirSync(folder)
  .filter(name => name.endsWith('.json') && name !== 'scoring.json')
  .map((name): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))

const words = (said: string) => ({ id: said, en: '' })
const ask = (linkId: string, more: Partial<DraftItem> = {}): DraftItem => {
  return { ...newItem([], 'boolean', false), linkId, text: words(`${linkId}?`), ...more }
}
const after = (question: string, ...answers: string[]) => ({ when: { question, answers } })
const choice = (linkId: string, points: readonly string[]) =>
  ask(linkId, {
    type: 'choice',
    options: points.map((said, index) => ({ code: `a${index + 1}`, text: words(`jawaban ${index}`), points: said })),
  })
const draft = (items: DraftItem[], more: Partial<FormDraft> = {}): FormDraft => {
  return { ...emptyDraft(), title: words('Daftar'), items, ...more }
}
const troubles = (of: FormDraft) => problemsInDraft(of).map(({ path, code, other }) => [path, code, other])
const made = (of: FormDraft): Form => {
  return { ...formOf(of), url: 'urn:x', version: '1', publisher: null, status: 'active' }
}

/** A published scale's own points are no agency's to keep; everything else comes back. */
test.each([...shipped(documents), homeVisit].map(form => [form.url, form] as const))(
  '%s as it is typed comes back the same, but for its points',
  (_, form) => {
    const back = formOf(draftOf(form))
    expect({ ...form, ...back, items: [] }).toEqual({ ...form, items: [] })
    const withoutPoints: unknown = JSON.parse(JSON.stringify(form.items).replace(/"score":\d+/g, '"score":null'))
    expect(back.items).toEqual(withoutPoints)
  },
)

test('a copy of a published instrument has its words and none of its points', () => {
  const phq = shipped(documents).find(({ url }) => url === 'urn:simpul:form:phq-9')
  if (!phq) throw new Error('no PHQ-9')
  const copy = made(copyOf(phq))
  expect(copy.licence).toBe(phq.licence)
  expect(copy.ownScore).toBeNull()
  expect(itemsOf(copy.items).flatMap(({ options }) => options.map(option => option.score))).toEqual(
    itemsOf(phq.items).flatMap(({ options }) => options.map(() => null)),
  )
})

test('what lacks is named at its field', () => {
  expect(troubles(emptyDraft())).toEqual([
    ['title.id', 'no-title', null],
    ['items', 'no-question', null],
  ])
  const items = [
    ask('a', { text: words(' ') }),
    ask('b', { type: 'integer', minimum: 'lima', maximum: '3' }),
    ask('c', { type: 'decimal', minimum: '5', maximum: '4,5' }),
    ask('d', { type: 'choice', options: [] }),
    ask('e', { type: 'group' }),
    ask('f', after('gone', 'yes')),
    ask('g', after('a')),
    ask('h', after('a', 'perhaps')),
  ]
  expect(troubles(draft(items))).toEqual([
    ['items.0.text.id', 'no-words', null],
    ['items.1.minimum', 'not-a-number', null],
    ['items.2.maximum', 'limits-crossed', null],
    ['items.3.options', 'no-answers', null],
    ['items.4.items', 'empty-group', null],
    ['items.5.when', 'asked-of-nobody', 'gone'],
    ['items.6.when', 'no-answer-chosen', 'a'],
    ['items.7.when', 'answer-gone', 'a'],
  ])
})

test('questions that wait for each other in a circle are refused, each with the one that it waits for', () => {
  expect(troubles(draft([ask('a', after('b', 'yes')), ask('b', after('a', 'no'))]))).toEqual([
    ['items.0.when', 'circle', 'b'],
    ['items.1.when', 'circle', 'a'],
  ])
  const three = [ask('a', after('c', 'yes')), ask('b', after('a', 'yes')), ask('c', after('b', 'yes')), ask('d')]
  expect(troubles(draft(three)).map(([path, , other]) => [path, other])).toEqual([
    ['items.0.when', 'c'],
    ['items.1.when', 'a'],
    ['items.2.when', 'b'],
  ])
  expect(troubles(draft([ask('a', after('a', 'yes'))]))).toEqual([['items.0.when', 'circle', 'a']])
  expect(troubles(draft([ask('a', after('b', 'yes')), ask('b')]))).toEqual([])
})

test('a question may depend on those that are asked as often as it is', () => {
  const children = ask('child', { type: 'group', repeats: true, items: [ask('ill'), ask('seen')] })
  const items = [ask('met'), children, ask('why', { type: 'text' })]
  const before = (linkId: string) => askedBefore(items, linkId).map(one => one.linkId)
  expect(before('seen')).toEqual(['met', 'ill'])
  expect(before('why')).toEqual(['met'])
})

test('a total is made of all answers that count, and of what is asked alone', () => {
  const ill = choice('ill', ['0', '2'])
  const items = [ask('met'), ill, { ...choice('worse', ['0', '3']), ...after('ill', 'a2') }]
  const bands = [
    { key: 'x', from: '0', to: '2', label: words('sedikit') },
    { key: 'y', from: '3', to: '5', label: words('banyak') },
  ]
  const form = made(draft(items, { isScored: true, bands }))
  const scoring = ownScoring(form)
  if (!scoring) throw new Error('not scored')
  const of = (answers: Record<string, string | boolean>) => score(form, scoring, { answers, about: { sex: null } })
  expect(scoring.beside).toEqual([NOT_VALIDATED])
  expect([NOT_VALIDATED.id, NOT_VALIDATED.en].join(' ')).toMatch(/belum diuji.*not validated/)
  expect(of({ ill: 'a1' })).toMatchObject({ is: 'scored', total: 0, band: { label: { id: 'sedikit' } } })
  expect(of({ ill: 'a2' })).toMatchObject({ is: 'not-scored', missing: ['worse'] })
  expect(of({ ill: 'a2', worse: 'a2' })).toMatchObject({ total: 5, most: 5, band: { label: { id: 'banyak' } } })
  expect(of({})).toMatchObject({ is: 'not-scored', missing: ['ill'] })
  const inside = ask('child', { type: 'group', repeats: true, items: [choice('cough', ['0', '1'])] })
  expect(ownScoring(made(draft([ill, inside], { isScored: true })))?.items).toEqual(['ill'])
  expect(troubles(draft([inside], { isScored: true }))).toEqual([['isScored', 'no-points', null]])
  expect(ownScoring(made(draft(items)))).toBeNull()
})

test('several chosen answers count together', () => {
  const form = made(draft([{ ...choice('signs', ['1', '2', '4']), repeats: true }], { isScored: true }))
  const scoring = ownScoring(form)
  if (!scoring) throw new Error('not scored')
  expect(score(form, scoring, { answers: { signs: ['a1', 'a3'] }, about: { sex: null } })).toMatchObject({
    ...{ is: 'scored', total: 5, most: 7, band: null },
  })
})

test('points and spans that cannot be read, lack or cross are named', () => {
  const bands = [
    { key: 'x', from: '0', to: '4', label: words('sedikit') },
    { key: 'y', from: '4', to: '9', label: words('') },
    { key: 'z', from: '', to: '12', label: words('banyak') },
  ]
  expect(troubles(draft([choice('a', ['1', ''])], { isScored: true, bands }))).toEqual([
    ['items.0.options.1.points', 'points-missing', null],
    ['bands.1.label.id', 'band-without-words', null],
    ['bands.2.from', 'not-a-number', null],
    ['bands.1.to', 'band-unclear', null],
  ])
  expect(troubles(draft([choice('a', ['', ''])], { isScored: true }))).toEqual([['isScored', 'no-points', null]])
})

test('spans are clear exactly when no total lies in two of them', () => {
  const band = fc.record({ from: fc.integer({ min: 0, max: 12 }), length: fc.integer({ min: 0, max: 5 }) })
  fc.assert(
    fc.property(fc.array(band, { maxLength: 4 }), list => {
      const bands = list.map(({ from, length }) => ({ from, to: from + length }))
      const totals = Array.from({ length: 20 }, (_, total) => total)
      const isShared = totals.some(total => bands.filter(({ from, to }) => from <= total && total <= to).length > 1)
      expect(unclearBands(bands).length > 0).toBe(isShared)
    }),
  )
})

test('a form made by hand goes out both ways with its total, and its words in the languages that it has', () => {
  const items = [choice('ill', ['0', '2']), ask('since', { type: 'dateTime' })]
  const bands = [{ key: 'x', from: '0', to: '2', label: { id: 'Sama', en: 'Sama' } }]
  const form = made(draft(items, { title: { id: 'Daftar', en: 'List' }, isScored: true, bands }))
  const fhir = readQuestionnaire(JSON.parse(JSON.stringify(writeQuestionnaire(form))))
  expect(fhir).toEqual({ ok: true, value: form })
  const sheets = writeXlsform(form)
  expect(sheets.ok && readXlsform(sheets.value)).toMatchObject({
    ok: true,
    value: { items: form.items, ownScore: form.ownScore },
  })
})

test('versions are counted, whatever else was brought in under the same name', () => {
  expect(latestOf(['2', '10', '9'])).toBe('10')
  expect(nextVersion(latestOf(['draf', '1']))).toBe('2')
  expect(nextVersion(latestOf([]))).toBe('1')
})
