import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useEffect } from 'react'
import { countWords } from '#platform/web/dates.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import type { ImportRun } from '../schema/run.ts'
import { Progress } from './Progress.tsx'
import { wordsForImport } from './refusal-words.ts'
import { UndoButton } from './UndoButton.tsx'
import { comparedOf, useReading } from './useReading.ts'

/** A file on its way to being shown: opened by itself, then compared part by part; stopped or left, it can go on. */
export function Reading({ run }: { run: ImportRun }) {
  const { t } = useLingui()
  const reading = useReading()
  const { start } = reading
  const { done, all } = comparedOf(run)
  const { id } = run
  const isFresh = all === 0
  useEffect(() => {
    if (isFresh) start({ id })
    // Once, for a file that has just come.
  }, [])
  if (reading.progress) {
    return <Progress work={reading} label={t`Reading and comparing`} begins={t`The file is being opened.`} />
  }
  return (
    <Stack gap="md">
      <ActTrouble of={reading.trouble} words={wordsForImport} />
      <Notice
        tone="wait"
        title={isFresh ? t`The file is not opened yet` : t`${countWords(done)} of ${countWords(all)} are compared`}
      >
        <Trans>The directory stays as it is. You can go on at any time, or put the file away.</Trans>
      </Notice>
      <Group>
        <Button
          onClick={() => {
            start({ id }, done)
          }}
        >
          <Trans>Go on</Trans>
        </Button>
        <UndoButton run={run} />
      </Group>
    </Stack>
  )
}
