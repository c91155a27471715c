import { v5 } from 'uuid'
import { recordId } from '#practice/resources/rules/records.ts'

/** For ids that are made of what stood in a file; never changed, or everything would come in twice. */
const NAMESPACE = '5e1f7a2c-9d34-5b1e-8f60-2c8a4d90b7e1'

/** The same id for the same words, each time. `words`: the source first, so that 7 here is not 7 elsewhere. */
export function madeId(...words: readonly string[]): string {
  return v5(words.join('\n'), NAMESPACE)
}

/** The UUID itself, in lower case; one that is made of the source, the kind and the id where it is none. */
export function idFor(source: string, kind: string, id: string | number): string {
  const bare = String(id).trim()
  return recordId(bare) ?? madeId(source, kind, bare)
}
