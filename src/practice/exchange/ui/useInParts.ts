import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { FailureOf } from '#platform/shared/operation.ts'
import type { Result } from '#platform/shared/result.ts'
import type { applyImport, readImport } from '../api.ts'
import type { ImportRun } from '../schema/run.ts'

export type Failure = FailureOf<typeof applyImport> | FailureOf<typeof readImport>
/** How many of how many; `all` 0 while nobody knows yet. */
type Count = { done: number; all: number }
export type Progress = Count & { perSecond: number }

/** One part of the work, how far the run then is, and whether that was all. */
export type Work<Input> = {
  step: (input: Input) => Promise<Result<ImportRun, Failure>>
  countOf: (run: ImportRun) => Count
  isDone: (run: ImportRun) => boolean
}

/**
 * Long work on an import, part after part, until all is done, someone stops it or something is in the way. What was done
 * stays: it can be left and gone on with.
 */
export function useInParts<Input>({ step, countOf, isDone }: Work<Input>) {
  const queries = useQueryClient()
  const isStopped = useRef(false)
  const isUnderWay = useRef(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBroken, setBroken] = useState(false)
  const last = useRef<Input | null>(null)

  const start = async (input: Input, before = 0) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    isStopped.current = false
    last.current = input
    setFailure(null)
    setBroken(false)
    setProgress({ done: before, all: 0, perSecond: 0 })
    const began = performance.now()
    try {
      for (let isOver = false; !isOver;) {
        const answer = await step(input)
        if (!answer.ok) {
          setFailure(answer.failure)
          break
        }
        const run = answer.value
        isOver = isDone(run) || isStopped.current
        const seconds = Math.max((performance.now() - began) / 1000, 0.001)
        const count = countOf(run)
        setProgress({ ...count, perSecond: Math.max(0, count.done - before) / seconds })
      }
    } catch {
      setBroken(true)
    }
    isUnderWay.current = false
    setProgress(null)
    await queries.invalidateQueries({ predicate: ({ meta }) => meta?.['isSteady'] !== true })
  }
  const again = () => {
    if (last.current !== null) void start(last.current)
  }
  const stop = () => {
    isStopped.current = true
  }
  const isUnreachable = failure?.code === 'unreachable'
  return {
    ...{ progress, stop, start: (input: Input, before = 0) => void start(input, before) },
    trouble: { failure, isBroken, pending: progress !== null, isUnreachable, again },
  }
}
export type InParts = Pick<ReturnType<typeof useInParts>, 'progress' | 'stop'>
