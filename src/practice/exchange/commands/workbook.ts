import readXlsxFile, { InvalidSpreadsheetError } from 'read-excel-file/node'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { Problems } from '../rules/problems.ts'
import type { FileRefused } from '../schema/problem.ts'
import { isXlsForm } from '../rules/sniff.ts'
import { namedTable } from '../rules/head.ts'
import { repackedWorkbook } from './unzip.ts'
import type { NamedTable } from '../rules/table-names.ts'

/** The sheets of a workbook. Its own calendar, of 1900 or of 1904, has been taken into account in its days. */
export async function readWorkbook(bytes: Buffer, problems: Problems): Promise<Result<NamedTable[], FileRefused>> {
  try {
    const repacked = await repackedWorkbook(bytes)
    if (!repacked.ok) return repacked
    const sheets = await readXlsxFile(repacked.value)
    if (isXlsForm(sheets.map(({ sheet }) => sheet))) return fail({ code: 'file-refused', why: 'xlsform', detail: null })
    const tables = sheets.map(({ sheet, data }) => {
      const rows = data.map(row => row.map(textOf))
      const width = Math.max(0, ...rows.map(row => row.length))
      // Rows of a sheet end where their last cell is filled; that is no fault of theirs.
      return namedTable(
        sheet,
        rows.map(row => [...row, ...Array<string>(width - row.length).fill('')]),
        problems,
      )
    })
    const filled = tables.filter(({ rows }) => rows.length > 0)
    return filled.length > 0 ? ok(filled) : fail({ code: 'file-refused', why: 'no-rows', detail: null })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const detail = error instanceof InvalidSpreadsheetError ? error.message.slice(0, 200) : null
    return fail({ code: 'file-refused', why: 'broken-workbook', detail })
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return momentOf(value)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A day, a time of the day (which a sheet keeps as a moment of its first day), or both. */
function momentOf(value: Date): string {
  if (Number.isNaN(value.getTime())) return ''
  const iso = value.toISOString()
  const [day, clock] = [iso.slice(0, 10), iso.slice(11, 16)]
  if (/^(1899-12-3[01]|1900-01-0[01]|1904-01-01)$/.test(day) && clock !== '00:00') return clock
  return clock === '00:00' ? day : `${day} ${clock}`
}
