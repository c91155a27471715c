import type { Problems } from './problems.ts'
import type { NamedTable, TextRow } from './table-names.ts'

const LOOKED_AT = 15
const MOST_HEADS = 300

/**
 * Rows of cells as a table. Heads stand in the first row that is about as full as the fullest: titles above them are
 * passed by. Two heads of the same name are told apart; a row that is longer than its heads is left out, because what
 * stands in it has moved.
 *
 * @param before - how many rows of the file stand before the first
 */
export function namedTable(
  name: string,
  rows: readonly (readonly string[])[],
  problems: Problems,
  before = 0,
): NamedTable {
  const at = headAt(rows)
  const columns = headsOf(name, rows[at] ?? [], { row: at + 1 + before, problems })
  const body: TextRow[] = []
  for (const [index, cells] of rows.entries()) {
    if (index <= at || cells.every(cell => cell.trim() === '')) continue
    const row = index + 1 + before
    const origin = { sheet: name, row }
    const beyond = cells.slice(columns.length).filter(cell => cell.trim() !== '')
    if (beyond.length > 0) {
      const expected = String(columns.length)
      problems.add(origin, {
        column: '',
        value: beyond.join(' | '),
        reason: 'row-too-long',
        effect: 'row-left-out',
        expected,
      })
      continue
    }
    if (cells.length < columns.length) {
      const expected = String(columns.length)
      problems.add(origin, { column: '', value: cells.join(' | '), reason: 'row-too-short', effect: 'kept', expected })
    }
    const told = columns.flatMap((column, place) => (column === '' ? [] : [[column, cells[place] ?? ''] as const]))
    body.push({ row, cells: Object.fromEntries(told) })
  }
  return { name, columns: columns.filter(column => column !== ''), rows: body }
}

function headAt(rows: readonly (readonly string[])[]): number {
  const full = rows.slice(0, LOOKED_AT).map(cells => cells.filter(cell => cell.trim() !== '').length)
  const most = Math.max(0, ...full)
  return Math.max(
    0,
    full.findIndex(count => count > 0 && count >= most * 0.6),
  )
}

function headsOf(
  name: string,
  cells: readonly string[],
  { row, problems }: { row: number; problems: Problems },
): string[] {
  const seen = new Map<string, number>()
  const heads = cells.slice(0, MOST_HEADS).map((cell, place) => {
    const head = cell.trim().replace(/\s+/g, ' ').slice(0, 200)
    if (head === '') {
      return ''
    }
    const before = seen.get(head.toLowerCase()) ?? 0
    seen.set(head.toLowerCase(), before + 1)
    if (before === 0) return head
    const made = `${head} (${before + 1})`
    problems.add(
      { sheet: name, row },
      { column: `${head} #${place + 1}`, value: head, reason: 'header-twice', effect: 'kept', expected: made },
    )
    return made
  })
  while (heads.at(-1) === '') heads.pop()
  return heads.map((head, place) => (head === '' ? unnamed(name, place, { row, problems }) : head))
}

/** A column without a head holds something that nobody can say the meaning of; it can still be mapped. */
function unnamed(name: string, place: number, { row, problems }: { row: number; problems: Problems }): string {
  const made = `#${place + 1}`
  problems.add(
    { sheet: name, row },
    { column: made, value: '', reason: 'header-missing', effect: 'kept', expected: made },
  )
  return made
}
