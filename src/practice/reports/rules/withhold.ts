// What stands on no paper, wherever in the record or in own words it was written.
import type { Block, Document } from '#platform/shared/document.ts'
import type { Secrets } from '../schema/facts.ts'
import type { Voice } from './say.ts'

const SHORTEST = 3
const TITLES = /^(?:ibu|bu|bapak|pak|mas|mbak|kak|hj|h|sdr|sdri|mr|mrs|ms)\.?\s+/iu
/** Sixteen digits, also with dots or spaces between them: a number of identity. */
const IDENTITY = /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/g

export type Withheld = 'reporter' | 'address' | 'number'

/** @returns the words without what must not stand there, and what was taken out */
export function withhold(words: string, secrets: Secrets, { said }: Voice): { words: string; taken: Set<Withheld> } {
  const taken = new Set<Withheld>()
  const replace = (from: string, what: RegExp, by: string, kind: Withheld) =>
    from.replace(what, () => {
      taken.add(kind)
      return by
    })
  let left = replace(words, IDENTITY, said('numberWithheld'), 'number')
  for (const address of secrets.addresses.filter(isLongEnough)) {
    left = replace(left, patternOf(address), said('addressWithheld'), 'address')
  }
  const name = secrets.reporterName?.trim().replace(TITLES, '') ?? ''
  if (isLongEnough(name)) left = replace(left, patternOf(name), said('nameWithheld'), 'reporter')
  return { words: left, taken }
}

const isLongEnough = (secret: string) => secret.trim().length >= SHORTEST

/** The words as a whole, in any case, however many spaces stand between them. */
function patternOf(secret: string): RegExp {
  const words = secret.trim().split(/\s+/)
  const escaped = words.map(word => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped.join(String.raw`\s+`)}(?![\p{L}\p{N}])`, 'giu')
}

/** Whether words name somebody: the name as a whole, in any case. */
export function says(words: string, name: string): boolean {
  return patternOf(name).test(words)
}

/** A paper with every one of its words passed through. */
export function throughout(paper: Document, pass: (words: string) => string): Document {
  return { ...paper, foot: pass(paper.foot), blocks: paper.blocks.map(block => blockThrough(block, pass)) }
}

function blockThrough(block: Block, pass: (words: string) => string): Block {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'said':
      return { ...block, text: pass(block.text) }
    case 'list':
      return { ...block, items: block.items.map(pass) }
    case 'facts':
      return { ...block, rows: block.rows.map(({ label, value }) => ({ label, value: pass(value) })) }
    case 'table':
      return { ...block, rows: block.rows.map(row => row.map(pass)) }
    case 'picture':
      return { ...block, words: pass(block.words) }
    case 'sign':
      return { ...block, names: block.names.map(pass) }
  }
}

/** Every word that a paper says, for whoever looks for something in it. */
export function wordsOf(paper: Document): string {
  const all: string[] = []
  throughout(paper, words => {
    all.push(words)
    return words
  })
  return all.join('\n')
}
