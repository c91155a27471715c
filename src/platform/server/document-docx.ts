import {
  AlignmentType,
  BorderStyle,
  Document as Paper,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx'
import type { Block, Document } from '#platform/shared/document.ts'

/** A letter or report as a word processor opens it, to be worked on further. @returns the bytes */
export function docxOf({ from, title, language, day, foot, blocks }: Document): Promise<Buffer> {
  const paper = new Paper({
    creator: from,
    title,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 21, language: { value: language === 'id' ? 'id-ID' : 'en-GB' } } },
      },
    },
    sections: [
      {
        footers: { default: footer(foot) },
        children: [
          new Paragraph({ children: [run({ text: from, bold: true, size: 24 })] }),
          new Paragraph({ text: day, border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '444444' } } }),
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...blocks.flatMap(partsOf),
        ],
      },
    ],
  })
  return Packer.toBuffer(paper)
}

const run = (how: IRunOptions) => new TextRun(how)

function footer(foot: string): Footer {
  const children = [
    new TextRun({ text: `${foot}  `, size: 17 }),
    new TextRun({ children: [PageNumber.CURRENT], size: 17 }),
  ]
  return new Footer({ children: [new Paragraph({ children, alignment: AlignmentType.RIGHT })] })
}

function partsOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2, spacing: { before: 200, after: 80 } })]
    case 'text':
      return linesOf(block.text)
    case 'said':
      return linesOf(block.text, { italics: true })
    case 'list':
      return block.items.map(text => new Paragraph({ text, bullet: { level: 0 } }))
    case 'facts':
      return tableOf(block.rows.map(({ label, value }) => [label, value]))
    case 'table':
      return tableOf([block.columns, ...block.rows], { hasHead: true })
    case 'picture':
      // A word processor shows no SVG that every reader knows: its words stand for it.
      return linesOf(block.words)
    case 'sign':
      return [...linesOf('\n\n\n'), ...tableOf([block.names])]
  }
}

function linesOf(text: string, { italics = false } = {}): Paragraph[] {
  return text
    .split('\n')
    .map(line => new Paragraph({ children: [run({ text: line, italics })], spacing: { after: 80 } }))
}

function tableOf(rows: readonly (readonly string[])[], { hasHead = false } = {}): (Paragraph | Table)[] {
  if (rows.length === 0) return []
  const made = rows.map(
    (cells, index) =>
      new TableRow({
        tableHeader: hasHead && index === 0,
        children: cells.map(text => new TableCell({ children: cellOf(text, hasHead && index === 0) })),
      }),
  )
  return [new Table({ rows: made, width: { size: 100, type: WidthType.PERCENTAGE } }), new Paragraph({ text: '' })]
}

function cellOf(text: string, bold: boolean): Paragraph[] {
  return text.split('\n').map(line => new Paragraph({ children: [run({ text: line, bold })] }))
}
