import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { HistoryNote } from '../schema/record-page.ts'
import type { RecordWords } from '../schema/record-words.ts'
import type { HsdsKind } from '../schema/record.ts'
import { modelOf } from '../schema/record-model.ts'
import { titleOf } from './record-titles.ts'

type Json = Record<string, unknown>
/** @property terms - the names of needs, by id */
export type Telling = { words: RecordWords; terms: ReadonlyMap<string, Bilingual> }

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const same = (text: string): Bilingual => ({ id: text, en: text })

/** The history of an object and of all that stands within it, the latest first. */
export function historyOf(kind: HsdsKind, document: Json, telling: Telling): HistoryNote[] {
  const found = new Map<string, HistoryNote>()
  gather(kind, document, null, { ...telling, found })
  const inOrder = [...found].sort(([one, a], [other, b]) => {
    return a.on === b.on ? (one < other ? 1 : -1) : a.on < b.on ? 1 : -1
  })
  return inOrder.map(([, note]) => note)
}

type Gathering = Telling & { found: Map<string, HistoryNote> }

function gather(kind: HsdsKind, document: Json, part: Bilingual | null, telling: Gathering): void {
  for (const note of listIn(document['metadata'])) {
    telling.found.set(textOf(note['id']), noteOf(kind, note, part, telling))
  }
  for (const field of modelOf(kind).nested) {
    if (field.name === 'metadata') continue
    const value = document[field.name]
    for (const child of field.isList ? listIn(value) : isObject(value) ? [value] : []) {
      gather(field.kind, child, titleOf(field.kind, child, telling.words), telling)
    }
  }
}

const listIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])

function noteOf(kind: HsdsKind, note: Json, part: Bilingual | null, telling: Telling): HistoryNote {
  const name = textOf(note['field_name'])
  const field = telling.words[kind].fields[name.replace(/^en:/, '')]?.label ?? same(name.replaceAll('_', ' '))
  return {
    on: textOf(note['last_action_date']).slice(0, 10),
    by: textOf(note['updated_by']),
    action: textOf(note['last_action_type']),
    part,
    field: name.startsWith('en:') ? { id: `${field.id}, dalam bahasa Inggris`, en: `${field.en}, in English` } : field,
    old: valueWords(kind, name, textOf(note['previous_value']), telling),
    new: valueWords(kind, name, textOf(note['replacement_value']), telling),
  }
}

/** A value as people read it: choices and needs by their names, days with the day first. */
function valueWords(kind: HsdsKind, name: string, text: string, { words, terms }: Telling): Bilingual {
  const chosen = words[kind].fields[name]?.choices?.[text]
  if (chosen) return chosen
  if (text === 'true') return { id: 'Ya', en: 'Yes' }
  if (text === 'false') return { id: 'Tidak', en: 'No' }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return same(text.split('-').reverse().join('-'))
  const listed = /^[[{]/.test(text) ? jsonOf(text) : null
  if (!Array.isArray(listed)) return listed === null ? same(text) : { id: 'diubah', en: 'changed' }
  const named = listed.filter(one => typeof one === 'string').map(one => terms.get(one) ?? same(one))
  if (named.length < listed.length) return { id: 'diubah', en: 'changed' }
  return { id: named.map(one => one.id).join(', '), en: named.map(one => one.en).join(', ') }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
