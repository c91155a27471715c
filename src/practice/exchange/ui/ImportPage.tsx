import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Group, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { asking } from '#platform/web/call.ts'
import { momentWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { importRun } from '../api.ts'
import type { ImportPage as ImportPageAnswer } from '../schema/run.ts'
import { Applying } from './Applying.tsx'
import { Difference } from './Difference.tsx'
import { ImportProblems } from './ImportProblems.tsx'
import { Reading } from './Reading.tsx'
import { wordsForRefused } from './refusal-words.ts'
import { RunMarks } from './ImportsPage.tsx'
import { MappingForm } from './MappingForm.tsx'
import { Taken } from './Taken.tsx'

const page = getRouteApi('/directory/imports/$importId')

/** One file on its way in: explained, looked at, taken in, and undone where that is wished. */
export function ImportPage() {
  const { t } = useLingui()
  const { importId } = page.useParams()
  const [sheet, setSheet] = useState<string>()
  const answer = useQuery({ ...asking(importRun, { id: importId, sheet }), placeholderData: keepPreviousData })
  const run = answer.data?.ok ? answer.data.value.run : null
  return (
    <Page
      title={run?.fileName ?? t`Import`}
      back={{ to: '/directory/imports', label: t`Imports` }}
      lead={run && [run.source, momentWords(run.startedAt), run.by].filter(word => word !== '').join(' · ')}
    >
      <Answer of={answer}>{found => <Run key={found.run.id} found={found} onSheet={setSheet} />}</Answer>
    </Page>
  )
}

function Run({ found, onSheet }: { found: ImportPageAnswer; onSheet: (sheet: string) => void }) {
  const { t } = useLingui()
  const { run, table } = found
  const [isExplaining, setExplaining] = useState(false)
  const explains = table !== null && (run.state === 'mapping' || isExplaining)
  return (
    <Stack gap="lg">
      <Group gap="xs">
        <RunMarks run={run} />
      </Group>
      {run.refused && (
        <Notice tone="attention" title={t(wordsForRefused(run.refused))}>
          {run.refused.detail ?? <Trans>Nothing was changed.</Trans>}
        </Notice>
      )}
      {explains ? (
        <MappingForm
          key={table.sheet}
          run={run}
          table={table}
          onSheet={onSheet}
          onDone={() => {
            setExplaining(false)
          }}
        />
      ) : (
        <>
          {run.state === 'previewed' && (
            <Difference
              run={run}
              {...(table && {
                onExplain: () => {
                  setExplaining(true)
                },
              })}
            />
          )}
          {run.state === 'reading' && <Reading run={run} />}
          {run.state === 'applying' && <Applying run={run} />}
          {(run.state === 'applied' || run.state === 'undone') && <Taken run={run} />}
        </>
      )}
      <Problems found={found} />
    </Stack>
  )
}

function Problems({ found: { run, problems } }: { found: ImportPageAnswer }) {
  const out = problems.filter(({ effect }) => effect === 'row-left-out')
  const others = problems.filter(({ effect }) => effect !== 'row-left-out')
  const { fileName } = run
  if (problems.length === 0) {
    return run.state === 'previewed' ? (
      <Notice tone="good">
        <Trans>Nothing in the file is wrong.</Trans>
      </Notice>
    ) : null
  }
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">
        <Trans>What to look at in the file</Trans>
      </h2>
      {out.length > 0 && (
        <ImportProblems
          isOpen
          title={plural(out.length, { one: '# thing was left out', other: '# things were left out' })}
          fileName={fileName}
          problems={out}
        />
      )}
      {others.length > 0 && (
        <ImportProblems
          title={plural(others.length, { one: '# thing is worth a look', other: '# things are worth a look' })}
          fileName={fileName}
          problems={others}
        />
      )}
    </section>
  )
}
