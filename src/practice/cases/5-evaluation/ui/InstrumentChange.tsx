import { Trans, useLingui } from '@lingui/react/macro'
import { Paper, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { asking } from '#platform/web/call.ts'
import { countWords, dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { LineChart } from '#platform/web/parts/chart/LineChart.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { Steadiness } from '#practice/instruments/ui/parts/score/Steadiness.tsx'
import { useTexts } from '#practice/instruments/ui/parts/useTexts.tsx'
import { instrumentsOfCase } from '../../2-assessment/api.ts'
import type { CaseInstrument } from '../../2-assessment/schema.ts'
import caseLook from '../../ui/Case.module.css'
import { inDays } from '../rules.ts'
import type { Stretch } from '../schema.ts'
import look from './Evaluation.module.css'
import { usePhases } from './usePhases.ts'

type Props = { caseId: string; stretches: readonly Stretch[] }

/** Scales that were answered more than once: then, now, and whether the change since the time before is more than chance. */
export function InstrumentChange({ caseId, stretches }: Props) {
  const { t } = useLingui()
  const found = useQuery(asking(instrumentsOfCase, { caseId }))
  return (
    <section className={caseLook.section} aria-labelledby="instrument-change">
      <h2 id="instrument-change">
        <Trans>Questions that were asked again</Trans>
      </h2>
      <Answer of={found}>
        {answers => {
          const again = [...Map.groupBy(answers.filter(isScored), ({ url }) => url).values()].filter(
            one => one.length > 1,
          )
          return again.length === 0 ? (
            <p>{t`No set of questions was answered twice yet. After the second time the change stands here.`}</p>
          ) : (
            <Stack gap="md">
              {again.map(some => (
                <Instrument key={some[0]?.url} answers={some} stretches={stretches} />
              ))}
            </Stack>
          )
        }}
      </Answer>
      <PlaceLink to={`/cases/${caseId}/forms`} className={look.go}>
        <Trans>Ask again, or see all answers</Trans>
      </PlaceLink>
    </section>
  )
}

type Scored = CaseInstrument & { score: { is: 'scored' } }
function isScored(answer: CaseInstrument): answer is Scored {
  return answer.takenBackFor === null && answer.score?.is === 'scored'
}

/** @param answers - the latest first */
function Instrument({ answers, stretches }: { answers: readonly Scored[]; stretches: readonly Stretch[] }) {
  const { t } = useLingui()
  const { text } = useTexts()
  const phases = usePhases(stretches)
  const [latest, first] = [answers[0], answers.at(-1)]
  if (!latest || !first) return null
  const [then, now] = [countWords(first.score.total), countWords(latest.score.total)]
  const [day, today] = [dayWords(first.answeredOn, 'short'), dayWords(latest.answeredOn, 'short')]
  const points = inDays(answers.toReversed().map(({ answeredOn, score }) => ({ on: answeredOn, value: score.total })))
  return (
    <Paper component="article" withBorder p="md" className={look.card}>
      <Stack gap="sm">
        <h3>{text(latest.title)}</h3>
        <p>{t`From ${then} on ${day} to ${now} on ${today}`}</p>
        {latest.change && <Chance change={latest.change} />}
        {latest.change?.reliability && <Steadiness reliability={latest.change.reliability} />}
        {points.length > 1 && <LineChart label={text(latest.title)} points={points} phases={phases} />}
        {latest.caution && <p>{text(latest.caution)}</p>}
      </Stack>
    </Paper>
  )
}

function Chance({ change: { isBetter, isReliable, since } }: { change: NonNullable<CaseInstrument['change']> }) {
  const { t } = useLingui()
  const day = dayWords(since, 'short')
  if (isBetter === null) return <StatusMark tone="calm" label={t`The same as on ${day}`} />
  if (isReliable === false) return <StatusMark tone="calm" label={t`The change since ${day} may be chance`} />
  const isSure = isReliable === true
  if (isBetter) {
    return <StatusMark tone="good" label={isSure ? t`Better since ${day}, more than chance` : t`Better since ${day}`} />
  }
  return (
    <StatusMark tone="attention" label={isSure ? t`Heavier since ${day}, more than chance` : t`Heavier since ${day}`} />
  )
}
