import { newId } from '#platform/shared/id.ts'
import type { SentOf } from '#platform/shared/operation.ts'
import { act } from '#platform/web/call.ts'
import { readImport } from '../api.ts'
import type { ImportRun } from '../schema/run.ts'
import { useInParts, type Work } from './useInParts.ts'

/** How many whole things are compared, of all that the file holds; none of none while it is not opened. */
export function comparedOf({ parts, unread }: Pick<ImportRun, 'parts' | 'unread'>): { done: number; all: number } {
  const done = parts.new + parts.changed + parts.doubtful + parts.gone + parts.unchanged
  return { done, all: done + unread }
}

const READING: Work<SentOf<typeof readImport>> = {
  step: input => act(readImport, input, newId()),
  countOf: comparedOf,
  isDone: ({ state }) => state !== 'reading',
}

/** Opening a file and comparing what it holds, part after part. */
export function useReading() {
  return useInParts(READING)
}
