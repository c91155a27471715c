/** The forms that Simpul ships, read from their FHIR documents. */
import { Form } from '../schema/form.ts'
import { Scoring } from '../schema/score.ts'
import { readQuestionnaire } from './fhir-read.ts'

/** @throws Error for a shipped form that is not understood; a test holds every one */
export function shipped(documents: readonly unknown[]): Form[] {
  return documents.map(document => {
    const read = readQuestionnaire(document)
    if (!read.ok) throw new Error(`A form of ours is not understood: ${JSON.stringify(read.failure.problems)}`)
    return Form.parse(read.value)
  })
}

export function scorings(document: unknown): Scoring[] {
  return Scoring.array().parse(document)
}
