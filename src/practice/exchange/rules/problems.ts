import type { ImportProblem, ProblemEffect, ProblemReason } from '../schema/problem.ts'

/** Where something of a file stands, and whom or what it is about. */
export type Origin = { sheet: string; row: number | null; path?: string; name?: string | null }
export type Found = {
  column: string
  value: unknown
  reason: ProblemReason
  effect: ProblemEffect
  expected?: string | null | undefined
}

const MOST_VALUE = 120

/** Keeps what was found, the first of each kind at one place once. */
export class Problems {
  readonly list: ImportProblem[] = []
  readonly #told = new Set<string>()

  add({ sheet, row, path, name }: Origin, { column, value, reason, effect, expected }: Found): void {
    const where = [path, column].filter(Boolean).join('/')
    const key = `${sheet} ${row ?? ''} ${where} ${reason}`
    if (this.#told.has(key)) return
    this.#told.add(key)
    this.list.push({
      ...{ sheet, row, column: where.slice(0, 300), value: shown(value), reason, effect },
      ...{ expected: expected?.slice(0, MOST_VALUE) ?? null, name: name?.slice(0, 200) ?? null },
    })
  }
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > MOST_VALUE ? `${text.slice(0, MOST_VALUE - 1)}…` : text
}
