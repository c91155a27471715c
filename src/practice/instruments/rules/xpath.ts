/** The formulas of XLSForm, a cut of XPath as Kobo and ODK use it. */
import type { Result } from '#platform/shared/result.ts'
import type { Expression, FormulaTrouble, FunctionName } from '../schema/expression.ts'
import { readWith, type Notation } from './notation.ts'

/** XLSForm's name → ours, where they differ. */
const NAMES: Readonly<Record<string, FunctionName>> = {
  ...{ not: 'not', if: 'if', selected: 'selected', 'count-selected': 'count-selected', coalesce: 'coalesce' },
  ...{ round: 'round', int: 'int', number: 'number', min: 'min', max: 'max', sum: 'sum', concat: 'concat' },
  ...{ 'string-length': 'length', regex: 'matches', today: 'today' },
}
const WRITTEN: Readonly<Partial<Record<FunctionName, string>>> = { length: 'string-length', matches: 'regex' }
const INFIX = {
  ...{ or: ['or', 1], and: ['and', 2], '=': ['=', 3], '!=': ['!=', 3] },
  ...{ '<': ['<', 4], '<=': ['<=', 4], '>': ['>', 4], '>=': ['>=', 4] },
  ...{ '+': ['+', 5], '-': ['-', 5], '*': ['*', 6], div: ['div', 6], mod: ['mod', 6] },
} as const satisfies Notation['infix']

const NOTATION: Notation = {
  marks: [
    ['question', /^\$\{\s*([\w.-]+)\s*\}/],
    ['number', /^\d+(?:\.\d+)?/],
    ['text', /^'([^']*)'/],
    ['text', /^"([^"]*)"/],
    ['sign', /^(?:<=|>=|!=|[-=<>+*(),.])/],
    ['name', /^[a-zA-Z][\w-]*/],
  ],
  infix: INFIX,
  primary: reader => {
    const mark = reader.next()
    if (mark.kind === 'question') return { answer: mark.text }
    if (mark.kind === 'number') return { value: Number(mark.text) }
    if (mark.kind === 'text') return { value: mark.text }
    if (mark.text === '.') return { own: true }
    if (mark.text === '-') return { call: '-', of: [reader.expression(7)] }
    if (mark.text === '(') {
      const inner = reader.expression()
      reader.expect(')')
      return inner
    }
    const name = NAMES[mark.text]
    if (mark.kind === 'name' && reader.peek().text === '(') {
      const isTruth = mark.text === 'true' || mark.text === 'false'
      if (!name && !isTruth) reader.refuse(mark)
      const of = reader.list()
      return name ? { call: name, of } : { value: mark.text === 'true' }
    }
    return reader.refuse(mark)
  },
}

export function readXpath(formula: string): Result<Expression, FormulaTrouble> {
  const read = readWith(formula, NOTATION)
  return read.ok ? { ok: true, value: aboutAnswers(read.value) } : read
}

/** `${name} != ''` asks whether there is an answer. */
function aboutAnswers(expression: Expression): Expression {
  if (!('call' in expression)) return expression
  const [one, other] = expression.of
  if (one && 'answer' in one && other && 'value' in other && other.value === '') {
    const answered: Expression = { call: 'answered', of: [one] }
    if (expression.call === '!=') return answered
    if (expression.call === '=') return { call: 'not', of: [answered] }
  }
  return { ...expression, of: expression.of.map(aboutAnswers) }
}

/** @returns the formula in XLSForm's notation; null where it has no way to say it */
export function writeXpath(expression: Expression): string | null {
  if ('answer' in expression) return `\${${expression.answer}}`
  if ('own' in expression) return '.'
  if ('value' in expression) {
    const { value } = expression
    if (typeof value === 'string')
      return value.includes("'") ? (value.includes('"') ? null : `"${value}"`) : `'${value}'`
    return typeof value === 'boolean' ? `${String(value)}()` : String(value)
  }
  const of = expression.of.map(writeXpath)
  if (!of.every(one => one !== null)) return null
  const { call } = expression
  if (call === 'answered') return `${of[0] ?? ''} != ''`
  if (call === 'score' || call === 'count') return null
  if (call in INFIX && of.length === 2) return `(${of[0] ?? ''} ${call} ${of[1] ?? ''})`
  if (call === '-') return `-${of[0] ?? ''}`
  if (call === 'and' || call === 'or') return of.length === 0 ? null : `(${of.join(` ${call} `)})`
  return `${WRITTEN[call] ?? call}(${of.join(', ')})`
}
