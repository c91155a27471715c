import readXlsxFile from 'read-excel-file/node'
import { fail, type Result } from '#platform/shared/result.ts'
import { repackedWorkbook } from '#practice/exchange/commands/unzip.ts'
import { readQuestionnaire } from '../rules/fhir-read.ts'
import { readXlsform, type Row, type Sheets } from '../rules/xlsform.ts'
import type { Form } from '../schema/form.ts'
import type { FormFile, FormNotUnderstood } from '../schema/kept.ts'

/** The form that a file holds: a FHIR Questionnaire, or a workbook of XLSForm. */
export async function formIn({ fileName, base64 }: FormFile): Promise<Result<Form, FormNotUnderstood>> {
  const bytes = Buffer.from(base64, 'base64')
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK'
  if (isZip) return fromWorkbook(bytes)
  try {
    const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
    return readQuestionnaire(JSON.parse(text))
  } catch {
    return refuse('not-a-questionnaire', fileName)
  }
}

async function fromWorkbook(bytes: Buffer): Promise<Result<Form, FormNotUnderstood>> {
  try {
    const repacked = await repackedWorkbook(bytes)
    if (!repacked.ok) return refuse('not-an-xlsform', repacked.failure.detail ?? '')
    const sheets = await readXlsxFile(repacked.value)
    const rowsOf = (name: string): Row[] => {
      const found = sheets.find(({ sheet }) => sheet.toLowerCase().trim() === name)
      return found ? asRows(found.data) : []
    }
    const read: Sheets = { survey: rowsOf('survey'), choices: rowsOf('choices'), settings: rowsOf('settings') }
    return readXlsform(read)
  } catch {
    return refuse('not-an-xlsform', '')
  }
}

/** The first row names the columns; empty cells are absent. */
function asRows([head = [], ...rows]: readonly (readonly unknown[])[]): Row[] {
  const names = head.map(cell => textOf(cell).replace(/^(\w+)/, first => first.toLowerCase()))
  return rows.map(cells =>
    Object.fromEntries(
      names.flatMap((name, index) => {
        const text = textOf(cells[index])
        return name === '' || text === '' ? [] : [[name, text]]
      }),
    ),
  )
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell).trim() : ''
}

function refuse(reason: 'not-a-questionnaire' | 'not-an-xlsform', found: string) {
  return fail({ code: 'form-not-understood' as const, problems: [{ where: '', reason, found }] })
}
