import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { homeVisit, item } from '../examples.ts'
import type { Answers } from '../schema/form.ts'
import { reliableChange } from './change.ts'
import { scorings, shipped } from './forms.ts'
import { score, type About } from './scoring.ts'
import { itemsOf } from './walk.ts'

const file = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../definitions/${name}.json`, import.meta.url), 'utf8'))
const all = scorings(file('scoring'))
const instrument = (name: string) => {
  const [form] = shipped([file(name)])
  const scoring = all.find(({ url }) => url === form?.url)
  if (!form || !scoring) throw new Error(`No instrument ${name}`)
  return { form, scoring }
}
const scored = (name: string, answers: Answers, about: About = { sex: null }) => {
  const { form, scoring } = instrument(name)
  return score(form, scoring, { answers, about })
}
const digits = (codes: string) => Array.from(codes, code => code)
const each = (prefix: string, codes: readonly string[]): Answers =>
  Object.fromEntries(codes.map((code, index) => [`${prefix}-${index + 1}`, code]))

test.each([
  ['000000000', 0, 'minimal'],
  ['111110000', 5, 'mild'],
  ['222220000', 10, 'moderate'],
  ['333330000', 15, 'moderately-severe'],
  ['333333200', 20, 'severe'],
  ['333333333', 27, 'severe'],
])('PHQ-9 %s is %i', (codes, total, code) => {
  expect(scored('phq-9', each('phq', digits(codes)))).toMatchObject({ is: 'scored', total, most: 27, band: { code } })
})

test('any thought of self-harm opens the safety protocol, whatever the total, and even when it cannot be scored', () => {
  expect(scored('phq-9', each('phq', digits('000000001')))).toMatchObject({ total: 1, alerts: ['self-harm'] })
  expect(scored('phq-9', { 'phq-9': '1' })).toMatchObject({ is: 'not-scored', alerts: ['self-harm'] })
  expect(scored('phq-9', each('phq', digits('333333330')))).toMatchObject({ alerts: [] })
})

test('an unanswered question is no zero: which ones lack is told', () => {
  const { 'phq-3': _, 'phq-7': __, ...answers } = each('phq', digits('111111111'))
  expect(scored('phq-9', answers)).toEqual({ is: 'not-scored', missing: ['phq-3', 'phq-7'], alerts: ['self-harm'] })
})

test('AUDIT-C knows two cut-offs, none where the sex is not known, and asks no more of who never drinks', () => {
  const three = each('audit', ['1', '1', '1'])
  expect(scored('audit-c', three, { sex: 'female' })).toMatchObject({ total: 3, band: { code: 'above' } })
  expect(scored('audit-c', three, { sex: 'male' })).toMatchObject({ total: 3, band: { code: 'below' } })
  expect(scored('audit-c', three)).toMatchObject({ total: 3, band: null })
  expect(scored('audit-c', { 'audit-1': '0' }, { sex: 'male' })).toMatchObject({
    total: 0,
    most: 12,
    band: { code: 'below' },
  })
  expect(scored('audit-c', { 'audit-1': '2' })).toMatchObject({ is: 'not-scored', missing: ['audit-2', 'audit-3'] })
})

test('the bands of a form that is judged by its total leave no total out and take none twice', () => {
  for (const { url, method, bands } of all) {
    if (method === 'none' || bands.length === 0) continue
    const byTotal = bands.filter(({ from }) => from !== null)
    if (byTotal.length === 0) continue
    for (const sex of ['female', 'male'] as const) {
      const own = byTotal.filter(band => band.sex === undefined || band.sex === sex)
      const ends = own.map(({ from, to }) => [from ?? 0, to ?? 0] as const)
      expect(
        ends.map(([from]) => from),
        url,
      ).toEqual([0, ...ends.slice(0, -1).map(([, to]) => to + 1)])
      expect(ends.every(([from, to]) => from <= to)).toBe(true)
    }
  }
})

test('Rosenberg turns five sentences round by what they say', () => {
  expect(scored('rosenberg', each('self', Array<string>(10).fill('sa')))).toMatchObject({ total: 15 })
  const proud = each('self', ['sa', 'sd', 'sa', 'sa', 'sd', 'sd', 'sa', 'sd', 'sd', 'sa'])
  expect(scored('rosenberg', proud)).toMatchObject({ total: 30, band: { code: 'high' } })
  const { form } = instrument('rosenberg')
  const turned = form.items.filter(({ options }) => options[0]?.score === 0).map(({ text }) => text.en)
  expect(turned).toHaveLength(5)
  expect(turned.every(text => /no good|not have much|useless|respect|failure/.test(text ?? ''))).toBe(true)
})

test('the Washington Group short set: one very difficult domain decides', () => {
  expect(scored('wg-ss', each('wg', digits('111111')))).toMatchObject({ total: 0, band: { code: 'below' } })
  expect(scored('wg-ss', { 'wg-3': '2' })).toMatchObject({ total: 1, band: { code: 'above' } })
  expect(scored('wg-ss', { 'wg-3': '1' })).toMatchObject({ is: 'not-scored' })
})

const food = (often: Record<number, string>): Answers =>
  Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => index + 1).flatMap(number => {
      const said = often[number]
      return said === undefined
        ? [[`occurred-${number}`, 'no']]
        : [
            [`occurred-${number}`, 'yes'],
            [`often-${number}`, said],
          ]
    }),
  )
test.each([
  [{}, 0, 'secure'],
  [{ 1: '1' }, 1, 'secure'],
  [{ 1: '2' }, 2, 'mild'],
  [{ 2: '1' }, 1, 'mild'],
  [{ 4: '1' }, 1, 'mild'],
  [{ 3: '2' }, 2, 'moderate'],
  [{ 5: '2' }, 2, 'moderate'],
  [{ 6: '3' }, 3, 'severe'],
  [{ 1: '1', 9: '1' }, 2, 'severe'],
])('food insecurity %o scores %i and is %s', (often, total, code) => {
  expect(scored('hfias', food(often))).toMatchObject({ total, band: { code } })
})

test('food insecurity with a question left open names it', () => {
  const { 'occurred-4': _, ...answers } = food({ 1: '1' })
  expect(scored('hfias', answers)).toMatchObject({ is: 'not-scored', missing: ['occurred-4'] })
  expect(scored('hfias', { ...food({}), 'occurred-2': 'yes' })).toMatchObject({ missing: ['often-2'] })
})

test('WHODAS 2.0, brought in by who is licensed: one open question is made up for by the mean, two are not', () => {
  const scoring = all.find(({ method }) => method === 'whodas-12')
  if (!scoring) throw new Error('no scoring')
  const options = ['0', '1', '2', '3', '4'].map(code => ({ code, text: { en: code }, score: Number(code) }))
  const form = {
    ...homeVisit,
    url: scoring.url,
    items: scoring.items.map(linkId => item(linkId, 'choice', { options })),
  }
  const of = (answers: Answers) => score(form, scoring, { answers, about: { sex: null } })
  const twelve = each('whodas', Array<string>(12).fill('2'))
  expect(of(twelve)).toMatchObject({ is: 'scored', total: 24, most: 48 })
  const { 'whodas-4': _, ...eleven } = twelve
  expect(of(eleven)).toMatchObject({ is: 'scored', total: 24 })
  const { 'whodas-9': __, ...ten } = eleven
  expect(of(ten)).toEqual({ is: 'not-scored', missing: ['whodas-4', 'whodas-9'], alerts: [] })
})

test('every scored instrument names questions that it has, and its bands leave no gap', () => {
  for (const scoring of all.filter(({ method }) => method !== 'whodas-12')) {
    const { form } = instrument(scoring.url.replace('urn:simpul:form:', ''))
    const known = itemsOf(form.items).map(({ linkId }) => linkId)
    expect(scoring.items.filter(linkId => !known.includes(linkId))).toEqual([])
    if (scoring.method !== 'sum' && scoring.method !== 'rosenberg') continue
    const most = scoring.items.reduce(
      (sum, linkId) =>
        sum +
        Math.max(
          ...(itemsOf(form.items).find(one => one.linkId === linkId)?.options ?? []).map(option => option.score ?? 0),
        ),
      0,
    )
    for (let total = 0; total <= most; total += 1) {
      expect(scoring.bands.filter(({ from, to }) => (from ?? 0) <= total && total <= (to ?? 0))).toHaveLength(1)
    }
  }
})

test('a change of ten points is reliable where nine is not', () => {
  const published = { sd: 7.5, reliability: 0.8 }
  const change = reliableChange({ earlier: 30, later: 20 }, published)
  expect(change.threshold).toBeCloseTo(9.297, 3)
  expect(change.index).toBeCloseTo(-2.108, 3)
  expect([change.isReliable, reliableChange({ earlier: 30, later: 21 }, published).isReliable]).toEqual([true, false])
})

test('a better answer to any question never makes a worse total', () => {
  const codes = fc.array(fc.constantFrom('0', '1', '2', '3'), { minLength: 9, maxLength: 9 })
  fc.assert(
    fc.property(codes, fc.nat(8), (given, place) => {
      const total = (list: readonly string[]) => {
        const found = scored('phq-9', each('phq', list))
        return found?.is === 'scored' ? found.total : NaN
      }
      expect(total(given.map((code, index) => (index === place ? '0' : code)))).toBeLessThanOrEqual(total(given))
    }),
  )
})
