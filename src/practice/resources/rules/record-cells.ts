import { modelOf } from '../schema/record-model.ts'
import { profileType } from '../schema/record-profile.ts'
import type { HsdsKind } from '../schema/record.ts'

const STARTS = /^[=+\-@\t\r\n＝＋－＠]/
// Numbers and phone numbers compute at most themselves.
const HARMLESS = /^[+-]?[\d\s().,/-]*$/

/** What a spreadsheet would take for a formula. */
function isFormula(text: string): boolean {
  const bare = text.replace(/^'+/, '')
  return STARTS.test(bare) && !HARMLESS.test(bare)
}

/** A formula with an apostrophe before it, so that a spreadsheet shows it and does not run it. */
export function defuse(text: string): string {
  return isFormula(text) ? `'${text}` : text
}

/** The text that was defused, exactly. */
export function undefuse(text: string): string {
  return text.startsWith("'") && isFormula(text) ? text.slice(1) : text
}

/** A value as a cell tells it; null when no cell can, so that reading the cell would not give the same value. */
export function cellOf(kind: HsdsKind, name: string, value: unknown): string | null {
  const said = typeof value === 'string' ? value : JSON.stringify(value)
  const cell = typeof value === 'string' ? defuse(value) : said
  const isTold = cell !== '' && JSON.stringify(valueOf(kind, name, cell)) === JSON.stringify(value)
  return isTold ? cell : null
}

/** What a cell holds, by the type of its column; text where it is not what the column should hold. */
export function valueOf(kind: HsdsKind, name: string, cell: string): unknown {
  const text = undefuse(cell)
  const own = modelOf(kind).own.find(field => field.name === name)
  const type = own ? own.type : profileType(kind, name)
  if (type === 'number') return numberOf(text)
  if (type === 'tick') return tickOf(text)
  return type === 'json' ? jsonOf(text) : text
}

function numberOf(text: string): number | string {
  const bare = text.trim()
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(bare) ? Number(bare) : text
}

function tickOf(text: string): boolean | string {
  const bare = text.trim().toLowerCase()
  if (['true', 'yes', 'ya', '1'].includes(bare)) return true
  return ['false', 'no', 'tidak', '0'].includes(bare) ? false : text
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
