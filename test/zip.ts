import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'

/** A zip of these files, by name, in memory. */
export async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream) if (Buffer.isBuffer(part)) parts.push(part)
  return Buffer.concat(parts)
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const letter = (place: number) => String.fromCharCode(65 + place)

/** A cell of a sheet: text, a number, or a day as the serial number of the workbook's calendar. */
export type Cell = string | number | { serial: number }

function cellOf(cell: Cell, at: string): string {
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  return typeof cell === 'number' ? `<c r="${at}"><v>${cell}</v></c>` : `<c r="${at}" s="1"><v>${cell.serial}</v></c>`
}

/** A workbook as Excel keeps one, as small as can be. */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  is1904 = false,
): Promise<Buffer> {
  const names = Object.keys(sheets)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const sheetFiles = Object.values(sheets).map((rows, nth): [string, string] => {
    const lines = rows.map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((cell, place) => cellOf(cell, `${letter(place)}${at + 1}`)).join('')}</row>`,
    )
    return [
      `xl/worksheets/sheet${nth + 1}.xml`,
      `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
    ]
  })
  const list = names
    .map((name, nth) => `<sheet name="${escaped(name)}" sheetId="${nth + 1}" r:id="rId${nth + 1}"/>`)
    .join('')
  const links = names.map(
    (_name, nth) =>
      `<Relationship Id="rId${nth + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${nth + 1}.xml"/>`,
  )
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}">${is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}">${links.join('')}<Relationship Id="s" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheetFiles),
  })
}

/** What a zip holds, by name. */
export async function filesInZip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  const zip = await fromBufferPromise(bytes, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = []
    for await (const part of await zip.openReadStreamPromise(entry)) if (Buffer.isBuffer(part)) parts.push(part)
    files.set(entry.fileName, Buffer.concat(parts))
  }
  return files
}
