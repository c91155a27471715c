import writeXlsxFile from 'write-excel-file/node'
import type { Row, Sheets } from '../rules/xlsform.ts'

/** The three sheets as a workbook. Every cell is text, so that nothing in it is worked out by whoever opens it. */
export async function workbookOf({ survey, choices, settings }: Sheets): Promise<Buffer> {
  const sheets = [
    ['survey', survey],
    ['choices', choices],
    ['settings', settings],
  ] as const
  const written = writeXlsxFile(sheets.map(([sheet, rows]) => ({ sheet, data: cellsOf(rows) })))
  return written.toBuffer()
}

function cellsOf(rows: readonly Row[]) {
  const names = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const cell = (value: string) => (value === '' ? null : { value, type: String })
  return [names.map(cell), ...rows.map(row => names.map(name => cell(row[name] ?? '')))]
}
