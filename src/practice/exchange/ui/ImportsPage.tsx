import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { countWords, momentWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { StatusMark, type Tone } from '#platform/web/parts/status/StatusMark.tsx'
import { directoryImports } from '../api.ts'
import type { ImportRun } from '../schema/run.ts'
import { BringForm } from './BringForm.tsx'
import { STATE_WORDS } from './refusal-words.ts'

/** Where files of other directories come in, and what became of those that came. */
export function ImportsPage() {
  const { t } = useLingui()
  const answer = useQuery(asking(directoryImports, {}))
  return (
    <Page
      title={t`Imports`}
      back={{ to: '/directory', label: t`Directory` }}
      lead={
        <Trans>
          Bring in services from other directories and from tables. First you see what would change; nothing changes
          before you say so, and all of it can be undone.
        </Trans>
      }
    >
      <Stack gap="xl">
        <Answer of={answer}>
          {({ runs, sources }) => (
            <>
              <BringForm sources={sources} />
              <section aria-labelledby="runs">
                <Stack gap="sm">
                  <h2 id="runs">
                    <Trans>What came before</Trans>
                  </h2>
                  <Runs runs={runs} />
                </Stack>
              </section>
            </>
          )}
        </Answer>
      </Stack>
    </Page>
  )
}

function Runs({ runs }: { runs: readonly ImportRun[] }) {
  const { t } = useLingui()
  if (runs.length === 0) {
    return (
      <EmptyState title={t`Nothing was imported yet`}>
        <Trans>Files that you bring in stand here, with what they changed.</Trans>
      </EmptyState>
    )
  }
  return (
    <List>
      {runs.map(run => (
        <ListRow
          key={run.id}
          to={`/directory/imports/${run.id}`}
          title={run.fileName}
          subtitle={[run.source, momentWords(run.startedAt), run.by].filter(word => word !== '').join(' · ')}
          marks={<RunMarks run={run} />}
        />
      ))}
    </List>
  )
}

const TONES: Record<ImportRun['state'], Tone> = {
  reading: 'wait',
  refused: 'attention',
  mapping: 'wait',
  previewed: 'wait',
  applying: 'attention',
  applied: 'good',
  undone: 'calm',
}

/** How a run stands, how much of it was taken in, and how much was left out. */
export function RunMarks({ run: { state, taken, problems } }: { run: ImportRun }) {
  const { t } = useLingui()
  return (
    <>
      <StatusMark tone={TONES[state]} label={t(STATE_WORDS[state])} />
      {taken > 0 && state !== 'undone' && <StatusMark tone="calm" label={t`${countWords(taken)} taken in`} />}
      {problems.leftOut > 0 && (
        <StatusMark
          tone="attention"
          label={plural(problems.leftOut, { one: '# row left out', other: '# rows left out' })}
        />
      )}
    </>
  )
}
