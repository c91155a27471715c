import { fileURLToPath } from 'node:url'
import pdfmake, { type Content } from 'pdfmake'
import type { Block, Document } from '#platform/shared/document.ts'

const fontAt = (name: string) => fileURLToPath(import.meta.resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`))
const FONTS = {
  normal: fontAt('Regular'),
  bold: fontAt('Medium'),
  italics: fontAt('Italic'),
  bolditalics: fontAt('MediumItalic'),
}
pdfmake.setFonts({ Roboto: FONTS })
// A paper is made of its own words and our fonts; nothing that stands in it may reach for anything else.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(path => Object.values(FONTS).includes(path))

/** What makes PDF files, with our fonts and closed to everything else. */
export const paper = pdfmake

/** A letter or report as PDF: A4, with page numbers, its text selectable. @returns the bytes */
export function pdfOf({ from, title, language, day, foot, blocks }: Document): Promise<Buffer> {
  const page = language === 'id' ? 'Halaman' : 'Page'
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [56, 56, 56, 64],
      info: { title, author: from },
      language,
      defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.3 },
      footer: (now, all) => ({
        margin: [56, 16, 56, 0],
        fontSize: 8.5,
        columns: [foot, { text: `${page} ${now}/${all}`, alignment: 'right', width: 70 }],
      }),
      content: [
        { text: from, bold: true, fontSize: 12 },
        { text: day, margin: [0, 0, 0, 6] },
        { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 483, y2: 0, lineWidth: 1 }], margin: [0, 0, 0, 14] },
        { text: title, bold: true, fontSize: 15, margin: [0, 0, 0, 10] },
        ...blocks.map(contentOf),
      ],
    })
    .getBuffer()
}

function contentOf(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return { text: block.text, bold: true, fontSize: 12, margin: [0, 10, 0, 4], headlineLevel: 1 }
    case 'text':
      return { text: block.text, margin: [0, 0, 0, 6] }
    case 'said':
      return { text: block.text, italics: true, margin: [12, 0, 0, 6] }
    case 'list':
      return { ul: [...block.items], margin: [0, 0, 0, 6] }
    case 'facts':
      return rowsOf(
        block.rows.map(({ label, value }) => [{ text: label, color: '#555' }, value]),
        [140, '*'],
      )
    case 'table':
      return rowsOf(
        [block.columns.map(text => ({ text, bold: true })), ...block.rows.map(row => [...row])],
        block.columns.map(() => '*'),
        1,
      )
    case 'picture':
      return { svg: block.svg, fit: [483, 520], margin: [0, 4, 0, 8] }
    case 'sign':
      return { columns: block.names.map(name => ({ text: `\n\n\n\n${name}`, width: '*' })), margin: [0, 16, 0, 0] }
  }
}

/** A table of no rows is nothing: the maker of the file knows none. What it is given it writes into. */
function rowsOf(body: Content[][], widths: (number | '*')[], headerRows = 0): Content {
  if (body.length === headerRows) return { text: '' }
  return { table: { headerRows, widths, body }, layout: 'lightHorizontalLines', margin: [0, 0, 0, 8] }
}
