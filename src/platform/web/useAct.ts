import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newId } from '#platform/shared/id.ts'
import type { FailureOf, Operation, OutputOf, SentOf } from '#platform/shared/operation.ts'
import { act } from './call.ts'

type Options<Row extends Operation> = {
  /** The draft that is sent: its act id survives a crash, and it is laid aside once the act is done. */
  draft?: { actId: string; finish: () => void }
  onDone?: (value: OutputOf<Row>) => void | Promise<void>
  /** The readings that the act makes stale; without them, all. */
  stale?: readonly { name: string }[]
}
export type Acting<Row extends Operation> = {
  send: (input: SentOf<Row>) => void
  /** Send the very same again, under the same act id. */
  again: () => void
  pending: boolean
  /** What the server answered, or `unreachable`; null before an answer and after success. */
  failure: FailureOf<Row> | null
  isUnreachable: boolean
  /** True when something broke before any answer could be read. */
  isBroken: boolean
  /** What the act answered last; null before. */
  value: OutputOf<Row> | null
}

/** Do an act from a screen: once, however often it is pressed or sent again. */
export function useAct<Row extends Operation & { method: 'POST' }>(row: Row, options: Options<Row> = {}): Acting<Row> {
  const queries = useQueryClient()
  const ownId = useRef<string | null>(null)
  const last = useRef<SentOf<Row> | null>(null)
  const isSending = useRef(false)
  const mutation = useMutation({
    mutationFn: (input: SentOf<Row>) => {
      ownId.current ??= newId()
      return act(row, input, options.draft?.actId ?? ownId.current)
    },
    onSuccess: async answer => {
      if (!answer.ok) return
      ownId.current = null
      options.draft?.finish()
      await Promise.all(
        options.stale?.map(({ name }) => queries.invalidateQueries({ queryKey: [name] })) ?? [
          queries.invalidateQueries({ predicate: ({ meta }) => meta?.['isSteady'] !== true }),
        ],
      )
      await options.onDone?.(answer.value)
    },
    onSettled: () => {
      isSending.current = false
    },
  })
  const send = (input: SentOf<Row>) => {
    if (isSending.current) return
    isSending.current = true
    last.current = input
    mutation.mutate(input)
  }
  const failure = mutation.data?.ok === false ? mutation.data.failure : null
  return {
    send,
    again: () => {
      if (last.current) send(last.current)
    },
    pending: mutation.isPending,
    failure,
    isUnreachable: failure?.code === 'unreachable',
    isBroken: mutation.isError,
    value: mutation.data?.ok ? mutation.data.value : null,
  }
}
