import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { countWords } from '#platform/web/dates.ts'
import look from './Imports.module.css'
import type { InParts } from './useInParts.ts'

type Props = {
  work: InParts
  /** What is being done, for whoever cannot see the bar. */
  label: string
  /** What is told while nobody knows yet how much there is. */
  begins: string
}

/** How many of how many, how fast, how long it may still take, and a way to stop. */
export function Progress({ work: { progress, stop }, label, begins }: Props) {
  const { t } = useLingui()
  if (!progress) return null
  const { done, all, perSecond } = progress
  const left = perSecond > 0 ? Math.ceil((all - done) / perSecond) : null
  return (
    <Stack gap="sm">
      {all === 0 ? (
        <progress className={look.progress} aria-label={label} />
      ) : (
        <progress className={look.progress} aria-label={label} max={all} value={done} />
      )}
      <p role="status">
        {all === 0 ? (
          begins
        ) : (
          <>
            {t`${countWords(done)} of ${countWords(all)}, ${countWords(Math.round(perSecond))} a second`}
            {left !== null && left > 0 && <>, {t`about ${countWords(left)} seconds left`}</>}
          </>
        )}
      </p>
      <Group>
        <Button variant="default" onClick={stop}>
          <Trans>Stop after this batch</Trans>
        </Button>
      </Group>
    </Stack>
  )
}
