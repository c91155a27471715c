/** What reading any notation of formulas shares: marks, and which operator binds how firmly. */
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { Expression, FormulaTrouble, FunctionName } from '../schema/expression.ts'
import { isPlainPattern } from './expression.ts'

export type Mark = { kind: 'number' | 'text' | 'name' | 'question' | 'sign' | 'end'; text: string; at: number }
/** How one notation writes things. `primary` reads what stands where a value may stand. */
export type Notation = {
  marks: readonly (readonly [Exclude<Mark['kind'], 'end'>, RegExp])[]
  infix: Readonly<Record<string, readonly [FunctionName, number]>>
  primary: (reader: Reader) => Expression
  /** What may follow a value, such as a method; gives the value itself when nothing does. */
  after?: (reader: Reader, value: Expression) => Expression
}

class Unknown extends Error {
  readonly mark: Mark
  constructor(mark: Mark) {
    super(mark.text)
    this.mark = mark
  }
}

/** Reads one formula, mark by mark. */
export class Reader {
  readonly #marks: readonly Mark[]
  readonly #notation: Notation
  #place = 0
  constructor(formula: string, notation: Notation) {
    this.#notation = notation
    this.#marks = split(formula, notation.marks)
  }
  peek(ahead = 0): Mark {
    return this.#marks[this.#place + ahead] ?? { kind: 'end', text: '', at: -1 }
  }
  next(): Mark {
    const mark = this.peek()
    this.#place += 1
    return mark
  }
  /** Take this sign or word, if it stands here. */
  takes(text: string): boolean {
    const isHere = this.peek().text === text && this.peek().kind !== 'text'
    if (isHere) this.#place += 1
    return isHere
  }
  expect(text: string): void {
    if (!this.takes(text)) this.refuse()
  }
  refuse(mark = this.peek()): never {
    throw new Unknown(mark)
  }
  /** A whole formula, of operators that bind at least so firmly. */
  expression(least = 0): Expression {
    const { primary, after, infix } = this.#notation
    let left = primary(this)
    if (after) left = after(this, left)
    for (;;) {
      const found = this.peek().kind === 'text' ? undefined : infix[this.peek().text]
      if (!found || found[1] < least) return left
      this.next()
      left = { call: found[0], of: [left, this.expression(found[1] + 1)] }
    }
  }
  list(): Expression[] {
    this.expect('(')
    const all: Expression[] = []
    if (this.takes(')')) return all
    do all.push(this.expression())
    while (this.takes(','))
    this.expect(')')
    return all
  }
}

/** @returns the formula as we know it, or the mark from which on it is not understood */
export function readWith(formula: string, notation: Notation): Result<Expression, FormulaTrouble> {
  try {
    const reader = new Reader(formula, notation)
    const found = reader.expression()
    if (reader.peek().kind !== 'end') reader.refuse()
    const pattern = heavyPattern(found)
    return pattern === null ? ok(found) : fail({ code: 'formula-not-known', formula, at: 0, found: pattern })
  } catch (error) {
    if (!(error instanceof Unknown)) throw error
    return fail({ code: 'formula-not-known', formula, at: error.mark.at, found: error.mark.text })
  }
}

/** A pattern that might be tried for ever, or one that is itself an answer; null when there is none. */
function heavyPattern(expression: Expression): string | null {
  if (!('call' in expression)) return null
  const [, pattern] = expression.of
  if (expression.call === 'matches' && pattern) {
    if (!('value' in pattern)) return 'regex'
    if (!isPlainPattern(String(pattern.value))) return String(pattern.value)
  }
  return expression.of.map(heavyPattern).find(one => one !== null) ?? null
}

function split(formula: string, kinds: Notation['marks']): Mark[] {
  const marks: Mark[] = []
  let at = 0
  while (at < formula.length) {
    const space = /^\s+/.exec(formula.slice(at))
    if (space) {
      at += space[0].length
      continue
    }
    const found = kinds.flatMap(([kind, pattern]) => {
      const match = pattern.exec(formula.slice(at))
      return match ? [{ kind, text: match[1] ?? match[0], at, length: match[0].length }] : []
    })[0]
    if (!found) throw new Unknown({ kind: 'sign', text: formula.slice(at, at + 12), at })
    const { length, ...mark } = found
    marks.push(mark)
    at += length
  }
  return [...marks, { kind: 'end', text: '', at }]
}
