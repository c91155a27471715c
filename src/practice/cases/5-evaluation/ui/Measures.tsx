import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Paper, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { countWords, dayWords } from '#platform/web/dates.ts'
import { LineChart } from '#platform/web/parts/chart/LineChart.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import caseLook from '../../ui/Case.module.css'
import type { Evaluation, MeasureSeries } from '../schema.ts'
import look from './Evaluation.module.css'
import { MeasureDialog } from './MeasureDialog.tsx'
import { usePhases } from './usePhases.ts'

type Props = { caseId: string; evaluation: Evaluation }
type Asked = { of: MeasureSeries | null }

/** What worker and client count by hand, over the stretches of the work. */
export function Measures({ caseId, evaluation: { measures, stretches } }: Props) {
  const may = useMay()
  const [asked, setAsked] = useState<Asked | null>(null)
  const mayCount = may('evaluation.record')
  const ask = (of: MeasureSeries | null) => () => {
    setAsked({ of })
  }
  const begin = mayCount && (
    <Button variant="default" onClick={ask(null)}>
      <Trans>Count something new</Trans>
    </Button>
  )
  return (
    <section className={caseLook.section} aria-labelledby="measures">
      <h2 id="measures">
        <Trans>What you count together</Trans>
      </h2>
      {measures.length === 0 ? (
        <Nothing action={begin} />
      ) : (
        <Stack gap="md">
          {measures.map(series => (
            <Series key={series.name} series={series} stretches={stretches} onCount={mayCount ? ask(series) : null} />
          ))}
          {begin && <div>{begin}</div>}
        </Stack>
      )}
      {asked && (
        <MeasureDialog
          key={asked.of?.name ?? ''}
          caseId={caseId}
          of={asked.of}
          onClose={() => {
            setAsked(null)
          }}
        />
      )}
    </section>
  )
}

function Nothing({ action }: { action: ReactNode }) {
  const { t } = useLingui()
  return (
    <EmptyState title={t`Nothing is counted yet`} action={action}>
      <Trans>
        Some change shows best in a number that you follow together: meals a day, days at school, nights without a
        quarrel. Begin before help begins, so that then and now can be compared.
      </Trans>
    </EmptyState>
  )
}

type SeriesProps = { series: MeasureSeries; stretches: Evaluation['stretches']; onCount: (() => void) | null }

function Series({ series: { name, unit, better, points }, stretches, onCount }: SeriesProps) {
  const { t } = useLingui()
  const phases = usePhases(stretches)
  const label = unit === null ? name : `${name} (${unit})`
  const [first] = points
  return (
    <Paper component="article" withBorder p="md" className={look.card}>
      <Stack gap="sm">
        <h3>{name}</h3>
        {points.length > 1 ? (
          <LineChart label={label} points={points} phases={phases} better={better === 'neither' ? null : better} />
        ) : (
          first && <p>{`${dayWords(first.on)}: ${countWords(first.value)} ${unit ?? ''}`}</p>
        )}
        {points.length === 1 && <p>{t`From the second number on, a chart stands here.`}</p>}
        {onCount && (
          <div>
            <Button variant="default" onClick={onCount}>
              <Trans>Write down the next number</Trans>
            </Button>
          </div>
        )}
      </Stack>
    </Paper>
  )
}
