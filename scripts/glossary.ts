// Write docs/words.md from the glossary: `node scripts/glossary.ts`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { glossaryWords } from '#practice/knowledge/queries.ts'
import type { GlossaryWord } from '#practice/knowledge/schema.ts'

const DOCS = join(import.meta.dirname, '../docs')

/** The glossary as a page: one row an idea, in its own order. */
export function pageOf(words: readonly GlossaryWord[]): string {
  const rows = words.map(({ id, indonesian, english, definition, avoid }) => {
    const cells = [`\`${id}\``, indonesian, english, definition.id, definition.en, avoid.join(', ')]
    return `| ${cells.map(cell).join(' | ')} |`
  })
  return [
    '# Words',
    '',
    'One word for each idea, in code, on screens and in talk. Written by `node scripts/glossary.ts` from',
    '`src/practice/knowledge/definitions/glossary.json`: change the words there.',
    '',
    '| Id | Indonesian | English | Pengertian | Definition | Better not |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

if (import.meta.main) {
  mkdirSync(DOCS, { recursive: true })
  writeFileSync(join(DOCS, 'words.md'), pageOf(glossaryWords()))
}
