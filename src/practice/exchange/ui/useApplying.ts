import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newId } from '#platform/shared/id.ts'
import type { FailureOf, SentOf } from '#platform/shared/operation.ts'
import { act } from '#platform/web/call.ts'
import { applyImport } from '../api.ts'

type Progress = { done: number; chosen: number; perSecond: number }

/**
 * Taking in, batch after batch, until all is done, someone stops it or something is in the way. What was done stays: it
 * can be left and gone on with.
 */
export function useApplying() {
  const queries = useQueryClient()
  const isStopped = useRef(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failure, setFailure] = useState<FailureOf<typeof applyImport> | null>(null)
  const [isBroken, setBroken] = useState(false)
  const last = useRef<SentOf<typeof applyImport> | null>(null)

  const start = async (input: SentOf<typeof applyImport>, before = 0) => {
    isStopped.current = false
    last.current = input
    setFailure(null)
    setBroken(false)
    setProgress({ done: before, chosen: 0, perSecond: 0 })
    const began = performance.now()
    try {
      for (let isDone = false; !isDone;) {
        const answer = await act(applyImport, input, newId())
        if (!answer.ok) {
          setFailure(answer.failure)
          break
        }
        const run = answer.value
        isDone = run.state === 'applied' || isStopped.current
        const seconds = Math.max((performance.now() - began) / 1000, 0.001)
        setProgress({ done: run.done, chosen: run.chosen, perSecond: (run.done - before) / seconds })
      }
    } catch {
      setBroken(true)
    }
    setProgress(null)
    await queries.invalidateQueries({ predicate: ({ meta }) => meta?.['isSteady'] !== true })
  }
  return {
    progress,
    start: (input: SentOf<typeof applyImport>, before = 0) => void start(input, before),
    stop: () => {
      isStopped.current = true
    },
    trouble: {
      ...{ failure, isBroken, pending: progress !== null, isUnreachable: failure?.code === 'unreachable' },
      again: () => {
        if (last.current) void start(last.current)
      },
    },
  }
}
export type Applying = ReturnType<typeof useApplying>
