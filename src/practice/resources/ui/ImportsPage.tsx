import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { countWords, momentWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { directoryImports } from '../api.ts'
import type { ImportRun } from '../schema/directory.ts'
import { ImportProblems } from './ImportProblems.tsx'

/** What imports did to the directory: how many came in, what was left out, and what to do about it. */
export function ImportsPage() {
  const { t } = useLingui()
  const answer = useQuery(asking(directoryImports, {}))
  return (
    <Page
      title={t`What imports did`}
      width="wide"
      back={{ to: '/directory', label: t`Directory` }}
      lead={<Trans>Services that came from files of other directories. Running an import again is safe.</Trans>}
    >
      <Answer of={answer}>
        {runs =>
          runs.length === 0 ? (
            <EmptyState title={t`Nothing was imported yet`}>
              <Trans>
                Whoever runs Simpul brings in a file of the Human Services Data Specification with the command{' '}
                <code>simpul import hsds</code> and the name of the file.
              </Trans>
            </EmptyState>
          ) : (
            <Stack gap="xl">
              {runs.map(run => (
                <Run key={run.id} run={run} />
              ))}
            </Stack>
          )
        }
      </Answer>
    </Page>
  )
}

function Run({ run: { id, fileName, startedAt, finishedAt, report } }: { run: ImportRun }) {
  const { t } = useLingui()
  const skipped = new Set(report.skipped.map(({ row }) => row)).size
  const warned = new Set(report.warnings.map(({ row }) => row)).size
  return (
    <section aria-labelledby={id}>
      <Stack gap="sm">
        <h2 id={id}>{fileName}</h2>
        <p>{momentWords(startedAt)}</p>
        <Group gap="xs">
          {finishedAt === null && <StatusMark tone="wait" label={t`not finished`} />}
          {report.wasStopped && <StatusMark tone="wait" label={t`stopped, ${countWords(report.left)} not reached`} />}
          <StatusMark tone="good" label={t`${countWords(report.created)} new`} />
          <StatusMark tone="calm" label={t`${countWords(report.changed)} changed`} />
          <StatusMark tone="calm" label={t`${countWords(report.unchanged)} as before`} />
          <StatusMark tone={skipped > 0 ? 'attention' : 'calm'} label={t`${countWords(skipped)} left out`} />
        </Group>
        {skipped > 0 && (
          <ImportProblems
            title={plural(skipped, { one: '# service was left out', other: '# services were left out' })}
            fileName={fileName}
            problems={report.skipped}
          />
        )}
        {warned > 0 && (
          <ImportProblems
            title={plural(warned, { one: '# service is worth a look', other: '# services are worth a look' })}
            fileName={fileName}
            problems={report.warnings}
          />
        )}
      </Stack>
    </section>
  )
}
