import { Trans, useLingui } from '@lingui/react/macro'
import { Group, Stack } from '@mantine/core'
import { countWords } from '#platform/web/dates.ts'
import { Figure, Figures } from '#platform/web/parts/figure/Figure.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import type { ImportRun } from '../schema/run.ts'
import { UndoButton } from './UndoButton.tsx'

/** What an import did in the end. */
export function Taken({ run }: { run: ImportRun }) {
  const { t } = useLingui()
  const { taken, failed, parts, stays } = run
  if (run.state === 'undone') return <Undone stays={stays} />
  const left = parts.new + parts.changed + parts.doubtful + parts.gone - taken - failed
  return (
    <Stack gap="md">
      <Notice tone="good" title={t`The import is done`}>
        <Trans>Bringing the same file in again changes nothing that is in already.</Trans>
      </Notice>
      <Figures>
        <Figure value={countWords(taken)} label={t`Taken in`} />
        <Figure value={countWords(parts.unchanged)} label={t`As before`} />
        <Figure value={countWords(Math.max(0, left))} label={t`Not chosen`} />
        {failed > 0 && <Figure value={countWords(failed)} label={t`Could not be kept`} />}
      </Figures>
      {taken > 0 && (
        <Group>
          <UndoButton run={run} />
        </Group>
      )}
    </Stack>
  )
}

function Undone({ stays }: { stays: readonly string[] }) {
  const { t } = useLingui()
  if (stays.length === 0) {
    return (
      <Notice title={t`Nothing of it is in the directory`}>
        <Trans>Whatever it had changed is as it was before.</Trans>
      </Notice>
    )
  }
  return (
    <Notice tone="attention" title={t`Undone, but for what was changed since`}>
      <Trans>These were changed after the import and stay as they are:</Trans>
      <ul>
        {stays.map(name => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Notice>
  )
}
