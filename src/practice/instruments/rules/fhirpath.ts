/**
 * The cut of FHIRPath that forms are exchanged with: answers by linkId, comparisons, logic, sums. What it does not know
 * is named and refused, never guessed.
 *
 * @see HL7 SDC, http://hl7.org/fhir/uv/sdc/expressions.html
 */
import type { Result } from '#platform/shared/result.ts'
import type { Expression, FormulaTrouble, FunctionName } from '../schema/expression.ts'
import { readWith, type Notation, type Reader } from './notation.ts'

const INFIX = {
  ...{ or: ['or', 1], and: ['and', 2], '=': ['=', 4], '!=': ['!=', 4], in: ['selected', 3] },
  ...{ '<': ['<', 5], '<=': ['<=', 5], '>': ['>', 5], '>=': ['>=', 5] },
  ...{ '+': ['+', 6], '-': ['-', 6], '&': ['concat', 6], '*': ['*', 7], '/': ['div', 7], mod: ['mod', 7] },
} as const satisfies Notation['infix']
const METHODS: Readonly<Record<string, FunctionName>> = {
  ...{ exists: 'answered', not: 'not', count: 'count-selected', sum: 'sum', length: 'length', matches: 'matches' },
  ...{ toInteger: 'int', toDecimal: 'number', round: 'round' },
}

const NOTATION: Notation = {
  marks: [
    ['name', /^%[a-zA-Z]\w*/],
    ['name', /^\$this/],
    ['number', /^\d+(?:\.\d+)?/],
    ['text', /^'((?:[^'\\]|\\.)*)'/],
    ['sign', /^(?:<=|>=|!=|[-=<>+*/&(),.{}])/],
    ['name', /^[a-zA-Z]\w*/],
  ],
  infix: INFIX,
  primary: reader => {
    const mark = reader.next()
    if (mark.kind === 'number') return { value: Number(mark.text) }
    if (mark.kind === 'text') return { value: mark.text.replace(/\\(.)/g, '$1') }
    switch (mark.text) {
      case '%resource':
      case '%questionnaireResponse':
        return answerOf(reader)
      case '$this':
        return { own: true }
      case 'true':
      case 'false':
        return { value: mark.text === 'true' }
      case '-':
        return { call: '-', of: [reader.expression(8)] }
      case '(': {
        const inner = reader.expression()
        reader.expect(')')
        return inner
      }
      case 'today':
        reader.expect('(')
        reader.expect(')')
        return { call: 'today', of: [] }
      case 'iif':
        return { call: 'if', of: reader.list() }
      default:
        return reader.refuse(mark)
    }
  },
  after: (reader, first) => {
    let value = first
    while (reader.takes('.')) {
      const mark = reader.next()
      if (mark.text === 'empty') {
        reader.list()
        value = { call: 'not', of: [{ call: 'answered', of: [value] }] }
        continue
      }
      const name = METHODS[mark.text]
      value = name ? { call: name, of: [value, ...reader.list()] } : reader.refuse(mark)
    }
    return value
  },
}

/** `%resource.descendants().where(linkId='x').answer.value`, and `.code` or `.ordinal()` of it. */
function answerOf(reader: Reader): Expression {
  const path = ['.', 'descendants', '(', ')', '.', 'where', '(', 'linkId', '=']
  for (const text of path) reader.expect(text)
  const linkId = reader.next()
  if (linkId.kind !== 'text') reader.refuse(linkId)
  for (const text of [')', '.', 'answer', '.', 'value']) reader.expect(text)
  const answer = { answer: linkId.text }
  if (reader.peek().text !== '.') return answer
  const what = reader.peek(1).text
  if (what !== 'code' && what !== 'ordinal' && what !== 'weight') return answer
  reader.next()
  reader.next()
  if (what === 'code') return answer
  reader.expect('(')
  reader.expect(')')
  return { call: 'score', of: [answer] }
}

export function readFhirpath(formula: string): Result<Expression, FormulaTrouble> {
  const read = readWith(formula, NOTATION)
  return read.ok ? { ok: true, value: turned(read.value) } : read
}

/** `'code' in answers` is written the other way round from ours. */
function turned(expression: Expression): Expression {
  if (!('call' in expression)) return expression
  const of = expression.of.map(turned)
  const [one, other] = of
  if (expression.call === 'selected' && one && other && 'value' in one) return { call: 'selected', of: [other, one] }
  return { ...expression, of }
}

/** @param isCoded - whether a question is answered by an option, whose code is compared */
export function writeFhirpath(expression: Expression, isCoded: (linkId: string) => boolean): string {
  const write = (one: Expression) => writeFhirpath(one, isCoded)
  if ('value' in expression)
    return typeof expression.value === 'string' ? quoted(expression.value) : String(expression.value)
  if ('own' in expression) return '$this'
  if ('answer' in expression) return `${answerPath(expression.answer)}${isCoded(expression.answer) ? '.code' : ''}`
  const { call } = expression
  const [first] = expression.of
  if (call === 'score') return first && 'answer' in first ? `${answerPath(first.answer)}.ordinal()` : '{}'
  const of = expression.of.map(write)
  const written = WRITTEN[call]
  if (written) return written(of)
  if (call in INFIX) return `(${of.join(` ${call} `)})`
  return `${of[0] ?? ''}.${methodOf(call)}(${of.slice(1).join(', ')})`
}

/** What FHIRPath writes otherwise than with its sign between, or as a method of the first. */
const WRITTEN: Partial<Record<FunctionName, (of: readonly string[]) => string>> = {
  selected: ([answers = '', code = '']) => `(${code} in ${answers})`,
  not: ([one = '']) => `${one}.not()`,
  answered: ([one = '']) => `${one}.exists()`,
  if: of => `iif(${of.join(', ')})`,
  today: () => 'today()',
  sum: of => `(${of.join(' + ')})`,
  div: of => `(${of.join(' / ')})`,
  concat: of => `(${of.join(' & ')})`,
  '-': of => (of.length === 1 ? `-${of[0] ?? ''}` : `(${of.join(' - ')})`),
}

function methodOf(name: FunctionName): string {
  return Object.entries(METHODS).find(([, ours]) => ours === name)?.[0] ?? name
}
const answerPath = (linkId: string) => `%resource.descendants().where(linkId = ${quoted(linkId)}).answer.value`
const quoted = (text: string) => `'${text.replace(/['\\]/g, found => `\\${found}`)}'`
