/** Working out the formulas of a form. What was not answered is not known, and nothing is concluded from it. */
import type { Expression, FunctionName } from '../schema/expression.ts'
import type { AnswerValue } from '../schema/form.ts'

/** null: not known. */
export type Value = AnswerValue | null
export type Scope = {
  /** What was answered to a question within reach; null when nothing. */
  answer: (linkId: string) => Value
  /** What the chosen option of a question counts; null when not answered or when it counts nothing. */
  score: (linkId: string) => number | null
  own: Value
  /** Calendar day, `YYYY-MM-DD`. */
  today: string
}

/** @returns the value of a formula; null when something that it needs is not known */
export function evaluate(expression: Expression, scope: Scope): Value {
  if ('value' in expression) return expression.value
  if ('answer' in expression) return scope.answer(expression.answer)
  if ('own' in expression) return scope.own
  return call(expression.call, expression.of, scope)
}

/** Does it hold? Not known is no yes: a question whose condition is not known is not asked yet. */
export function holds(expression: Expression, scope: Scope): boolean {
  return evaluate(expression, scope) === true
}

function call(name: FunctionName, of: readonly Expression[], scope: Scope): Value {
  const lazy = LAZY[name]
  if (lazy) return lazy(of, scope)
  const values = of.map(one => evaluate(one, scope))
  const eager = EAGER[name]
  if (!eager) throw new Error(`No meaning for ${name}`)
  return eager(values, scope)
}

type Lazy = (of: readonly Expression[], scope: Scope) => Value
const LAZY: Partial<Record<FunctionName, Lazy>> = {
  // Kleene's: one no decides an and, one yes an or, whatever is not known beside it.
  and: (of, scope) => kleene(of, scope, false),
  or: (of, scope) => kleene(of, scope, true),
  if: ([condition, yes, no], scope) => {
    const truth = condition && evaluate(condition, scope)
    const chosen = truth === true ? yes : truth === false ? no : undefined
    return chosen ? evaluate(chosen, scope) : null
  },
  coalesce: (of, scope) => {
    for (const one of of) {
      const value = evaluate(one, scope)
      if (value !== null && value !== '') return value
    }
    return null
  },
  score: ([one], scope) => (one && 'answer' in one ? scope.score(one.answer) : null),
}

function kleene(of: readonly Expression[], scope: Scope, deciding: boolean): boolean | null {
  let isKnown = true
  for (const one of of) {
    const value = evaluate(one, scope)
    if (value === deciding) return deciding
    if (typeof value !== 'boolean') isKnown = false
  }
  return isKnown ? !deciding : null
}

type Eager = (values: readonly Value[], scope: Scope) => Value
const minus = numbers((one, other) => one - other)
const EAGER: Partial<Record<FunctionName, Eager>> = {
  not: ([value]) => (typeof value === 'boolean' ? !value : null),
  '=': pair((one, other) => same(one, other)),
  '!=': pair((one, other) => !same(one, other)),
  '<': ordered((one, other) => one < other),
  '<=': ordered((one, other) => one <= other),
  '>': ordered((one, other) => one > other),
  '>=': ordered((one, other) => one >= other),
  '+': numbers((one, other) => one + other),
  '-': values => (values.length === 1 ? mapNumber(values[0], one => -one) : minus(values)),
  '*': numbers((one, other) => one * other),
  div: numbers((one, other) => (other === 0 ? null : one / other)),
  mod: numbers((one, other) => (other === 0 ? null : one % other)),
  selected: ([value, code]) => (value === null || value === undefined ? false : listOf(value).includes(text(code))),
  'count-selected': ([value]) => (value === null || value === undefined ? 0 : listOf(value).length),
  answered: ([value]) => !isEmpty(value ?? null),
  count: values => values.filter(value => !isEmpty(value)).length,
  sum: values => total(values),
  length: ([value]) => (typeof value === 'string' ? value.length : value === null ? 0 : null),
  matches: ([value, pattern]) => (typeof value === 'string' ? safeMatch(value, text(pattern)) : null),
  round: ([value, places]) => round(number(value), number(places) ?? 0),
  int: ([value]) => mapNumber(value, Math.trunc),
  number: ([value]) => number(value),
  min: values => extreme(values, Math.min),
  max: values => extreme(values, Math.max),
  concat: values => values.map(value => (value === null ? '' : String(value))).join(''),
  today: (_, { today }) => today,
}
function pair(judge: (one: AnswerValue, other: AnswerValue) => boolean): Eager {
  return ([one, other]) =>
    one === null || one === undefined || other === null || other === undefined ? null : judge(one, other)
}

function ordered(judge: (one: number | string, other: number | string) => boolean): Eager {
  return ([one, other]) => {
    const [left, right] = [number(one), number(other)]
    if (left !== null && right !== null) return judge(left, right)
    return typeof one === 'string' && typeof other === 'string' ? judge(one, other) : null
  }
}

function numbers(work: (one: number, other: number) => number | null) {
  return ([one, other]: readonly Value[]): number | null => {
    const [left, right] = [number(one), number(other)]
    return left === null || right === null ? null : work(left, right)
  }
}

/** A number, or a text that is one, as XLSForm compares them. */
function number(value: Value | undefined): number | null {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : null
}

function mapNumber(value: Value | undefined, work: (one: number) => number): number | null {
  const found = number(value)
  return found === null ? null : work(found)
}

function round(value: number | null, places: number): number | null {
  const factor = 10 ** Math.max(0, Math.min(10, Math.trunc(places)))
  return value === null ? null : Math.round((value + Number.EPSILON) * factor) / factor
}

/** Every part must be known: an unanswered question is not a zero. */
function total(values: readonly Value[]): number | null {
  const found = values.map(number)
  return found.every(one => one !== null) ? found.reduce((sum, one) => sum + one, 0) : null
}

function extreme(values: readonly Value[], work: (...all: number[]) => number): number | null {
  const found = values.map(number).filter(one => one !== null)
  return found.length === 0 ? null : work(...found)
}

function same(one: AnswerValue, other: AnswerValue): boolean {
  const [left, right] = [number(one), number(other)]
  if (left !== null && right !== null) return left === right
  if (Array.isArray(one) || Array.isArray(other)) return listOf(one).join(' ') === listOf(other).join(' ')
  return text(one) === text(other)
}

function listOf(value: AnswerValue): string[] {
  return Array.isArray(value) ? value : text(value).split(' ').filter(Boolean)
}

function text(value: Value | undefined): string {
  if (value === true) return 'true'
  if (value === false) return 'false'
  return value === null || value === undefined ? '' : String(value)
}

function isEmpty(value: Value): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

const LONGEST_MATCHED = 200
/** A letter, a class or an escape, as often as is said; no groups and no choices, which could be tried for ever. */
const PLAIN = /^\^?(?:(?:\\.|\[(?:\\.|[^\]\\])+\]|[^\\^$.|?*+()[\]{}]|\.)(?:\?|\+|\*|\{\d{1,3}(?:,\d{0,3})?\})?)*\$?$/u
const MOST_OPEN = 2

/** Whether a pattern is of the plain kind that ends soon whatever it is tried on. */
export function isPlainPattern(pattern: string): boolean {
  const open = pattern.replace(/\\.|\[(?:\\.|[^\]\\])+\]/gu, 'x').match(/[+*]|\{\d+,\}/gu) ?? []
  return pattern.length <= LONGEST_MATCHED && PLAIN.test(pattern) && open.length <= MOST_OPEN
}

/** A pattern of a form; one that is none, or that is not plain, says nothing. */
function safeMatch(value: string, pattern: string): boolean | null {
  if (value.length > LONGEST_MATCHED || !isPlainPattern(pattern)) return null
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(value)
  } catch {
    return null
  }
}
