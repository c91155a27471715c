import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Paper, Stack } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { read } from '#platform/web/call.ts'
import { countWords, dayWords } from '#platform/web/dates.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import type { SaidBy } from '#practice/instruments/schema/kept.ts'
import { ScoreCard } from '#practice/instruments/ui/parts/score/ScoreCard.tsx'
import { Steadiness } from '#practice/instruments/ui/parts/score/Steadiness.tsx'
import { useTexts } from '#practice/instruments/ui/parts/useTexts.tsx'
import { instrumentFile } from '../api.ts'
import type { CaseInstrument } from '../schema.ts'
import look from './Assessment.module.css'
import { TakeBackDialog } from './TakeBackDialog.tsx'

export const SAID_BY_WORDS: Record<SaidBy, MessageDescriptor> = {
  client: msg`the client`,
  family: msg`someone of the family`,
  guardian: msg`the guardian`,
  worker: msg`the worker, from what they saw`,
}

/** One answered instrument: its score, the change since the time before, and who spoke. */
export function AnsweredInstrument({ caseId, answered }: { caseId: string; answered: CaseInstrument }) {
  const { t } = useLingui()
  const { text } = useTexts()
  const may = useMay()
  const [isAsked, setAsked] = useState(false)
  const { title, saidBy, answeredOn, recordedByName, takenBackFor } = answered
  const [day, who] = [dayWords(answeredOn), t(SAID_BY_WORDS[saidBy])]
  const by = recordedByName ?? t`an account that is gone`
  return (
    <Paper withBorder p="md" className={look.card}>
      <Stack gap="sm">
        <h3>{text(title)}</h3>
        <p>{t`${day} · answered by ${who} · written down by ${by}`}</p>
        {takenBackFor === null ? (
          <>
            <Result answered={answered} />
            <Group>
              <TakeAlong caseId={caseId} id={answered.id} />
              {may('instrument.answer') && (
                <Button
                  variant="default"
                  onClick={() => {
                    setAsked(true)
                  }}
                >
                  <Trans>These answers are wrong</Trans>
                </Button>
              )}
            </Group>
          </>
        ) : (
          <StatusMark tone="attention" label={t`taken back: ${takenBackFor}`} />
        )}
      </Stack>
      {isAsked && (
        <TakeBackDialog
          caseId={caseId}
          id={answered.id}
          onClose={() => {
            setAsked(false)
          }}
        />
      )}
    </Paper>
  )
}

function TakeAlong({ caseId, id }: { caseId: string; id: string }) {
  const save = async () => {
    const answer = await read(instrumentFile, { caseId, id })
    if (answer.ok) saveFile(answer.value)
  }
  return (
    <Button
      variant="default"
      leftSection={<Icon name="download" size={18} />}
      onClick={() => {
        void save()
      }}
    >
      <Trans>Save the answers as a file (FHIR)</Trans>
    </Button>
  )
}

function Result({ answered: { score, caution, source, change } }: { answered: CaseInstrument }) {
  const { t } = useLingui()
  return (
    <>
      {score?.alerts.includes('self-harm') && (
        <Notice tone="attention" title={t`Thoughts of self-harm were named`}>
          <Trans>The clock of immediate danger was started. See the overview of the case for whom to call.</Trans>
        </Notice>
      )}
      <ScoreCard score={score} caution={caution} source={source} />
      {change && <Change change={change} />}
    </>
  )
}

/** How it changed, and whether that is more than chance. */
function Change({ change }: { change: NonNullable<CaseInstrument['change']> }) {
  const { t } = useLingui()
  const { since, difference, isBetter, isReliable, threshold, reliability } = change
  const [day, points] = [dayWords(since), countWords(Math.abs(difference))]
  const tone = isBetter === null || isReliable === false ? 'calm' : isBetter ? 'good' : 'attention'
  const least = threshold === null ? '' : countWords(Math.ceil(threshold))
  const sentence =
    isBetter === null
      ? t`The same as on ${day}`
      : isBetter
        ? t`Better than on ${day} by ${points}`
        : t`Heavier than on ${day} by ${points}`
  return (
    <div>
      <StatusMark tone={tone} label={sentence} />
      {isReliable === true && <p>{t`That is more than chance: ${least} or more would be.`}</p>}
      {isReliable === false && isBetter !== null && <p>{t`That may be chance: less than ${least} says little.`}</p>}
      {reliability && <Steadiness reliability={reliability} />}
    </div>
  )
}
