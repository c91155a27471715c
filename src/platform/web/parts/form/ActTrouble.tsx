import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { FailureOf, Operation } from '#platform/shared/operation.ts'
import type { Acting } from '../../useAct.ts'
import { wordsForAny } from '../../words.ts'
import { Notice } from '../notice/Notice.tsx'

type Props<Row extends Operation> = {
  /** What `useAct` gave. */
  of: Pick<Acting<Row>, 'failure' | 'isUnreachable' | 'isBroken' | 'again' | 'pending'>
  /** Words for the failures that this row names; null leaves it to the common words. */
  words?: (failure: FailureOf<Row>) => MessageDescriptor | null
}

/** Why an act did not happen, in words; without a connection, a way to send it again. Nothing when all is well. */
export function ActTrouble<Row extends Operation>({ of, words }: Props<Row>) {
  const { t } = useLingui()
  const { failure } = of
  if (of.isBroken) return <Notice tone="attention" isNews title={t(wordsForAny({ code: 'unreadable' }))} />
  if (failure === null) return null
  const again = (
    <Button variant="default" loading={of.pending} onClick={of.again}>
      <Trans>Send again</Trans>
    </Button>
  )
  return (
    <Notice tone={of.isUnreachable ? 'wait' : 'attention'} isNews {...(of.isUnreachable && { action: again })}>
      {t(words?.(failure) ?? wordsForAny(failure))}
    </Notice>
  )
}
