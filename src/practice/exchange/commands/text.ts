import { parse, CsvError } from 'csv-parse/sync'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { FileRefused } from '../schema/problem.ts'
import type { Problems } from '../rules/problems.ts'
import type { NamedTable } from '../rules/table-names.ts'
import { namedTable } from '../rules/head.ts'

const MOST_ROWS = 200_000
const LOOKED_AT = 4000
const SEPARATORS = [',', ';', '\t', '|']
const QUOTED = /"(?:[^"]|"")*"/g

/**
 * The text of a file: UTF-8 with or without a mark, UTF-16 of either order, else Windows-1252 as older spreadsheets
 * write it; null when it is no text at all.
 */
export function decode(bytes: Buffer): string | null {
  const label = encodingOf(bytes)
  const text =
    label === 'utf-8'
      ? (strictly(bytes) ?? new TextDecoder('windows-1252').decode(bytes))
      : new TextDecoder(label).decode(bytes)
  const start = text.slice(0, LOOKED_AT)
  const strange = start.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0
  return strange > start.length / 100 ? null : text.replace(/^\uFEFF/, '')
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, LOOKED_AT)
  const noughts = (odd: number) => start.reduce((count, byte, at) => count + (byte === 0 && at % 2 === odd ? 1 : 0), 0)
  // Latin letters in two bytes: every second one is nought.
  if (noughts(1) > start.length / 4 && noughts(0) < start.length / 20) return 'utf-16le'
  return noughts(0) > start.length / 4 && noughts(1) < start.length / 20 ? 'utf-16be' : 'utf-8'
}

function strictly(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A table of a text with commas, semicolons, tabs or bars between its cells. */
export function readCsv(name: string, text: string, problems: Problems): Result<NamedTable, FileRefused> {
  const said = /^"?sep=(.)"?\r?\n/.exec(text)
  const body = said ? text.slice(said[0].length) : text
  try {
    const rows = parse(body, {
      delimiter: said?.[1] ?? separatorOf(body),
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 4_000_000,
    })
    if (rows.length > MOST_ROWS) return fail({ code: 'file-refused', why: 'too-many-rows', detail: String(MOST_ROWS) })
    return ok(namedTable(name, rows, problems, said ? 1 : 0))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error ? String(error['lines']) : null
    return fail({ code: 'file-refused', why: 'quote-not-closed', detail: line })
  }
}

/** The sign that stands in most of the first lines, equally often in each. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, LOOKED_AT)
    .replace(QUOTED, '')
    .split(/\r?\n/)
    .filter(line => line !== '')
    .slice(0, 10)
  const counts = SEPARATORS.map(sign => {
    const each = lines.map(line => line.split(sign).length - 1)
    const usual = each[0] ?? 0
    return { sign, weight: usual * 10 + each.filter(count => count === usual && count > 0).length }
  })
  return counts.reduce((best, one) => (one.weight > best.weight ? one : best)).sign
}
