import { newId } from '#platform/shared/id.ts'
import type { SentOf } from '#platform/shared/operation.ts'
import { act } from '#platform/web/call.ts'
import { applyImport } from '../api.ts'
import { useInParts, type Work } from './useInParts.ts'

const APPLYING: Work<SentOf<typeof applyImport>> = {
  step: input => act(applyImport, input, newId()),
  countOf: ({ done, chosen }) => ({ done, all: chosen }),
  isDone: ({ state }) => state === 'applied',
}

/** Taking in, batch after batch. */
export function useApplying() {
  return useInParts(APPLYING)
}
