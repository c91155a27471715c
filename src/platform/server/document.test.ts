import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Document } from '#platform/shared/document.ts'
import { filesInZip } from '../../../test/zip.ts'
import { docxOf } from './document-docx.ts'
import { pdfOf } from './document-pdf.ts'

const paper: Document = {
  ...{ from: 'Dinas Sosial Lombok Tengah', title: 'Laporan sosial', language: 'id', day: '25 November 2026' },
  foot: 'Rahasia: hanya untuk penerima.',
  blocks: [
    { kind: 'heading', text: 'Keadaan' },
    { kind: 'text', text: 'Baris satu\nBaris dua & <b>' },
    { kind: 'said', text: '“Saya ingin bekerja lagi.”' },
    { kind: 'list', items: ['Beras', 'Ongkos'] },
    { kind: 'facts', rows: [{ label: 'Nama', value: 'Siti Rohani' }] },
    { kind: 'facts', rows: [] },
    { kind: 'table', columns: ['Kebutuhan', 'Hasil'], rows: [['Makanan', 'terpenuhi']] },
    { kind: 'table', columns: ['Kosong'], rows: [] },
    {
      kind: 'picture',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="4" height="4"/></svg>',
      words: 'Gambar',
    },
    { kind: 'sign', names: ['Pekerja sosial', 'Supervisor'] },
  ],
}

describe('a paper', () => {
  it('becomes a PDF with every kind of piece in it', async () => {
    const bytes = await pdfOf(paper)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(streamsOf(bytes)).toBeGreaterThan(0)
    expect(bytes.length).toBeGreaterThan(5000)
  })

  it('becomes a file of a word processor in which what was typed is text and nothing else', async () => {
    const files = await filesInZip(await docxOf(paper))
    const body = files.get('word/document.xml')?.toString() ?? ''
    expect(body).toContain('Siti Rohani')
    expect(body).toContain('Baris dua &amp; &lt;b&gt;')
    expect(body).toContain('Gambar')
  })
})

/** How many compressed streams of the file open. */
function streamsOf(bytes: Buffer): number {
  const text = bytes.toString('latin1')
  return [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].filter(([, inner]) => {
    try {
      return inflateSync(Buffer.from(inner ?? '', 'latin1')).length > 0
    } catch {
      return false
    }
  }).length
}
