import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { needTerms } from '#practice/knowledge/queries.ts'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { vocabularyOf, type NeedVocabulary } from '../rules/needs.ts'
import { Programme } from '../schema/programme.ts'
import { RecordWords } from '../schema/record-words.ts'

const folder = new URL('../definitions/', import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

const Elsewhere = z.record(z.string(), z.object({ names: z.array(z.string()), phrases: z.array(z.string()) }))

let vocabulary: NeedVocabulary | null = null

/** Words by which needs are recognised in services from elsewhere; made once. */
export function needVocabulary(): NeedVocabulary {
  vocabulary ??= vocabularyOf(needTerms(), Elsewhere.parse(read('needs-elsewhere.json')))
  return vocabulary
}

export function readProgrammes(): Programme[] {
  return z.array(Programme).parse(read('programmes.json'))
}

let recordWords: RecordWords | null = null

/** What people call the objects of HSDS and their fields; read once. */
export function wordsOfRecords(): RecordWords {
  recordWords ??= RecordWords.parse(read('record-words.json'))
  return recordWords
}

const PsksLabels = z.array(z.object({ code: z.string(), label: Bilingual }))

/** Choices of fields that are defined elsewhere, by the field's name. */
export function choicesElsewhere(): Record<string, { value: string; label: Bilingual }[]> {
  const psks = PsksLabels.parse(read('psks/psks.json'))
  return { psks: psks.map(({ code, label }) => ({ value: code, label })) }
}

/** A JSON Schema of HSDS, by the name of its file. */
export function hsdsSchema(name: string): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(read(`hsds/${name}.json`))
}
