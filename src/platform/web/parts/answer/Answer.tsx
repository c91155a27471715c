import '../frame/styles.ts'
import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Skeleton, Stack } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Result } from '#platform/shared/result.ts'
import { wordsForAny } from '../../words.ts'
import { Notice } from '../notice/Notice.tsx'

type Props<Value, Failure extends { code: string }> = {
  /** What `useQuery(asking(row, input))` gave. */
  of: Pick<UseQueryResult<Result<Value, Failure>>, 'data' | 'isError' | 'isFetching' | 'refetch'>
  /** Words for the failures that this row names; null leaves it to the common words. */
  words?: (failure: Failure) => MessageDescriptor | null
  /** What stands there meanwhile; a few grey lines when left out. */
  loading?: ReactNode
  children: (value: Value) => ReactNode
}

/** What was asked for, once it is there; till then that it is coming, and else why not and what to do. */
export function Answer<Value, Failure extends { code: string }>(props: Props<Value, Failure>) {
  const { of, words, loading, children } = props
  if (of.data?.ok) return <>{children(of.data.value)}</>
  if (of.data) {
    const { failure } = of.data
    return <Trouble words={words?.(failure) ?? wordsForAny(failure)} of={of} canRetry={mayPass(failure.code)} />
  }
  if (of.isError) return <Trouble words={wordsForAny({ code: 'unreadable' })} of={of} canRetry />
  return <>{loading ?? <Waiting />}</>
}

/** Trouble that may be gone at the next try. */
function mayPass(code: string): boolean {
  return code === 'unreachable' || code === 'fault'
}

type TroubleProps = {
  words: MessageDescriptor
  canRetry: boolean
  of: { isFetching: boolean; refetch: () => Promise<unknown> }
}

function Trouble({ words, canRetry, of }: TroubleProps) {
  const { t } = useLingui()
  const retry = (
    <Button variant="default" loading={of.isFetching} onClick={() => void of.refetch()}>
      <Trans>Try again</Trans>
    </Button>
  )
  return (
    <Notice tone={canRetry ? 'wait' : 'calm'} isNews {...(canRetry && { action: retry })}>
      {t(words)}
    </Notice>
  )
}

/** Grey lines where an answer will stand. */
export function Waiting({ lines = 3 }: { lines?: number }) {
  const { t } = useLingui()
  return (
    <Stack gap="sm" role="status" aria-label={t`Loading`}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={56} radius="md" />
      ))}
    </Stack>
  )
}
