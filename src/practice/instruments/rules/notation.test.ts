import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Expression } from '../schema/expression.ts'
import { evaluate, type Scope, type Value } from './expression.ts'
import { readFhirpath, writeFhirpath } from './fhirpath.ts'
import { readXpath, writeXpath } from './xpath.ts'

const scope = (answers: Record<string, Value> = {}): Scope => ({
  answer: linkId => answers[linkId] ?? null,
  score: () => null,
  own: null,
  today: '2026-11-25',
})
const xpath = (formula: string, answers?: Record<string, Value>) => {
  const read = readXpath(formula)
  if (!read.ok) throw new Error(`${read.failure.found} at ${read.failure.at}`)
  return evaluate(read.value, scope(answers))
}

test.each([
  ['${age} >= 18 and ${age} < 60', { age: 30 }, true],
  ['${age} >= 18 and ${age} < 60', { age: 70 }, false],
  ['${age} >= 18', {}, null],
  ["selected(${needs}, 'food')", { needs: ['food', 'shelter'] }, true],
  ["selected(${needs}, 'food')", {}, false],
  ["not(selected(${needs}, 'food')) or ${age} = 3", { needs: ['food'] }, null],
  ['count-selected(${needs}) > 1', { needs: ['food', 'shelter'] }, true],
  ["if(${sex} = 'f', 1, 2)", { sex: 'm' }, 2],
  ['1 + 2 * 3 - 4 div 2', {}, 5],
  ['-(2 + 3) * 2', {}, -10],
  ['round(10 div 3, 1)', {}, 3.3],
  ['sum(${a}, ${b})', { a: 1 }, null],
  ['sum(${a}, ${b})', { a: 1, b: 0 }, 1],
  ["regex(${nik}, '[0-9]{16}')", { nik: '5202046208640001' }, true],
  ['string-length(${name}) = 4', { name: 'Siti' }, true],
  ["regex(${mail}, '[^@ ]+@[a-z.]+')", { mail: 'ani@desa.id' }, true],
  ["regex(${mail}, '[^@ ]+@[a-z.]+')", { mail: 'a'.repeat(300) }, null],
  ["coalesce(${a}, 'none')", {}, 'none'],
])('%s', (formula, answers, value) => {
  expect(xpath(formula, answers)).toBe(value)
})

test.each([
  ['pulldata(1, 2)', 'pulldata', 0],
  ['${age} >= ', '', 10],
  ['${age} ** 2', '*', 8],
  ['position(..)', 'position', 0],
  ["'open", "'open", 0],
  ["regex(., '(a|a)*b')", '(a|a)*b', 0],
  ["regex(., '([a-z]+ ?)*')", '([a-z]+ ?)*', 0],
  ["regex(., '[a-z]+[a-z]+[a-z]+')", '[a-z]+[a-z]+[a-z]+', 0],
  ['regex(., ${other})', 'regex', 0],
])('a formula that is not known is named with its place: %s', (formula, found, at) => {
  expect(readXpath(formula)).toMatchObject({ ok: false, failure: { code: 'formula-not-known', found, at } })
})

/** Formulas over three questions, as both notations can write them. */
const formulas = fc.letrec<{ any: Expression }>(tie => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.record({ value: fc.oneof(fc.nat(99), fc.constantFrom('yes', 'no')) }),
    fc.record({ answer: fc.constantFrom('a', 'b', 'c') }),
    fc.record({
      call: fc.constantFrom('and', 'or', '=', '!=', '<', '<=', '>', '>=', '+', '-', '*', 'mod'),
      of: fc.tuple(tie('any'), tie('any')),
    }),
    fc.record({ call: fc.constant('not'), of: fc.tuple(tie('any')) }),
    fc.record({ call: fc.constant('if'), of: fc.tuple(tie('any'), tie('any'), tie('any')) }),
  ),
})).any
const answers = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.oneof(fc.nat(20), fc.boolean(), fc.constantFrom('yes', 'no')),
)

test('a formula means the same after it went out and came back, in either notation', () => {
  fc.assert(
    fc.property(formulas, answers, (formula, given) => {
      const meant = evaluate(Expression.parse(formula), scope(given))
      const asXpath = readXpath(writeXpath(formula) ?? '')
      const asFhirpath = readFhirpath(writeFhirpath(formula, () => false))
      expect(asXpath.ok && evaluate(asXpath.value, scope(given))).toEqual(meant)
      expect(asFhirpath.ok && evaluate(asFhirpath.value, scope(given))).toEqual(meant)
    }),
    { numRuns: 500 },
  )
})

test('FHIRPath of other systems is read', () => {
  const of = (linkId: string) => `%resource.descendants().where(linkId='${linkId}').answer.value`
  const read = (formula: string, given: Record<string, Value>) => {
    const found = readFhirpath(formula)
    return found.ok ? evaluate(found.value, scope(given)) : found.failure
  }
  expect(read(`${of('a')} > 3 and ${of('b')}.exists()`, { a: 4, b: 'x' })).toBe(true)
  expect(read(`'food' in ${of('a')}.code`, { a: ['food'] })).toBe(true)
  expect(read(`iif(${of('a')}.empty(), 0, ${of('a')})`, {})).toBe(0)
  expect(read('%patient.birthDate', {})).toMatchObject({ found: '%patient' })
})
