import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { countWords } from '#platform/web/dates.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import type { ImportRun } from '../schema/run.ts'
import { Progress } from './Progress.tsx'
import { wordsForImport } from './refusal-words.ts'
import { UndoButton } from './UndoButton.tsx'
import { useApplying } from './useApplying.ts'

/** It was begun and stopped in between: on a device that was closed, or by someone. */
export function Applying({ run }: { run: ImportRun }) {
  const { t } = useLingui()
  const applying = useApplying()
  if (applying.progress) return <Progress work={applying} label={t`Taking in`} begins={t`It begins.`} />
  return (
    <Stack gap="md">
      <ActTrouble of={applying.trouble} words={wordsForImport} />
      <Notice tone="wait" title={t`${countWords(run.done)} of ${countWords(run.chosen)} are in`}>
        <Trans>What is in stays in. You can go on with the rest, or undo all of it.</Trans>
      </Notice>
      <Group>
        <Button
          onClick={() => {
            applying.start({ id: run.id, parts: [], except: [] }, run.done)
          }}
        >
          <Trans>Go on</Trans>
        </Button>
        <UndoButton run={run} />
      </Group>
    </Stack>
  )
}
