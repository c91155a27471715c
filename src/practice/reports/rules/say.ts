import type { Block } from '#platform/shared/document.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { ReportFacts } from '../schema/facts.ts'
import type { DataKind, Language, ReportAsked } from '../schema/report.ts'
import { SAID, type SaidKey } from '../schema/words.ts'

/** Somebody whom one part of a report names, and what it says of them. */
export type Naming = { name: string; isClient: boolean; kinds: readonly DataKind[] }
/** One part of a report: what stands in it, and whom it names. */
export type Part = { blocks: Block[]; names: Naming[] }
export type Voice = { language: Language; say: (words: Bilingual) => string; said: (key: SaidKey) => string }
/** What a part is made from. */
export type From = { facts: ReportFacts; asked: ReportAsked; voice: Voice }

export function voiceIn(language: Language): Voice {
  return { language, say: words => words[language], said: key => SAID[key][language] }
}

export const heading = (text: string): Block => ({ kind: 'heading', text })
export const text = (words: string): Block => ({ kind: 'text', text: words })

/** A list; nothing where it is empty. */
export function list(items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items: [...items] }]
}

/** What someone said, under a label; nothing where nothing was said. */
export function saidUnder(label: string, words: string | null): Block[] {
  return words === null ? [] : [text(`${label}:`), { kind: 'said', text: words }]
}

/** A table; nothing where it has no rows. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', columns: [...columns], rows: rows.map(row => [...row]) }]
}

/** Parts of a line with something in them. */
export function joined(parts: readonly (string | null | undefined)[], between = ' · '): string {
  return parts.filter(part => part !== null && part !== undefined && part !== '').join(between)
}

/** What a part says of the client. */
export function ofClient({ facts }: From, ...kinds: DataKind[]): Naming {
  return { name: facts.client.fullName, isClient: true, kinds }
}

/** The same name with the same kinds for several people. */
export function ofOthers(names: readonly string[], ...kinds: DataKind[]): Naming[] {
  return names.map(name => ({ name, isClient: false, kinds }))
}
