import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { countWords } from '#platform/web/dates.ts'
import look from './Imports.module.css'
import type { Applying } from './useApplying.ts'

/** How many of how many, how fast, how long it may still take, and a way to stop. */
export function Progress({ applying: { progress, stop } }: { applying: Applying }) {
  const { t } = useLingui()
  if (!progress) return null
  const { done, chosen, perSecond } = progress
  const left = perSecond > 0 ? Math.ceil((chosen - done) / perSecond) : null
  return (
    <Stack gap="sm">
      <progress className={look.progress} aria-label={t`Taking in`} max={Math.max(chosen, 1)} value={done} />
      <p role="status">
        {chosen === 0 ? (
          <Trans>It begins.</Trans>
        ) : (
          <>
            {t`${countWords(done)} of ${countWords(chosen)}, ${countWords(Math.round(perSecond))} a second`}
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
