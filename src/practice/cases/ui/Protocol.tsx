import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { dayWords, momentWords } from '#platform/web/dates.ts'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { SafetyStepKind, type SafetyStep, type SafetyView } from '../schema/safety.ts'
import look from './Case.module.css'
import { CloseSafetyDialog } from './CloseSafetyDialog.tsx'
import { EmergencyNumbers } from './parts/EmergencyNumbers.tsx'
import { SAFETY_WHY_WORDS, STEP_HINTS, STEP_WORDS } from './safety-words.ts'
import { SafetyStepDialog } from './SafetyStepDialog.tsx'

type Props = {
  caseId: string
  protocol: SafetyView
  mayWrite: boolean
  /** False where the numbers to call stand on the page already. */
  hasNumbers: boolean
}

/** The protocol that is open: whom to call, and step by step what was done. */
export function Protocol({ caseId, protocol, mayWrite, hasNumbers }: Props) {
  const { t } = useLingui()
  const may = useMay()
  const [asked, setAsked] = useState<SafetyStepKind | 'close' | null>(null)
  const isWriting = mayWrite && may('safety.record')
  const since = momentWords(protocol.openedAt)
  const done = () => {
    setAsked(null)
  }
  return (
    <section className={look.section} aria-labelledby="protocol">
      <h2 id="protocol">
        <Trans>Safety protocol</Trans>
      </h2>
      <Notice tone="attention" title={t(SAFETY_WHY_WORDS[protocol.why])}>
        <Trans>
          Open since {since}. First make sure that they are safe; do not confront whoever does harm. Write down what you
          do as you go.
        </Trans>
        {hasNumbers && <EmergencyNumbers />}
      </Notice>
      <List label={t`Steps of the safety protocol`}>
        {SafetyStepKind.options.map(step => (
          <StepRow
            key={step}
            step={step}
            told={protocol.steps.filter(one => one.step === step)}
            {...(isWriting && {
              onTell: () => {
                setAsked(step)
              },
            })}
          />
        ))}
      </List>
      {isWriting && (
        <CloseButton
          onPress={() => {
            setAsked('close')
          }}
        />
      )}
      {asked === 'close' && <CloseSafetyDialog caseId={caseId} protocol={protocol} onClose={done} />}
      {asked !== null && asked !== 'close' && (
        <SafetyStepDialog key={asked} caseId={caseId} step={asked} onClose={done} />
      )}
    </section>
  )
}

function CloseButton({ onPress }: { onPress: () => void }) {
  return (
    <div>
      <Button variant="default" onClick={onPress}>
        <Trans>Close the safety protocol</Trans>
      </Button>
    </div>
  )
}

type RowProps = { step: SafetyStepKind; told: readonly SafetyStep[]; onTell?: () => void }

function StepRow({ step, told, onTell }: RowProps) {
  const { t } = useLingui()
  const tell = told.length === 0 ? t`Write it down` : t`Say it anew`
  return (
    <ListRow
      title={t(STEP_WORDS[step])}
      subtitle={told.length === 0 ? t(STEP_HINTS[step]) : told.map(one => <Told key={one.id} of={one} />)}
      marks={
        told.length === 0 ? (
          <StatusMark tone="wait" label={t`not said yet`} />
        ) : (
          <StatusMark tone="good" label={t`written down`} />
        )
      }
      action={
        onTell && (
          <Button variant="default" onClick={onTell} aria-label={`${t(STEP_WORDS[step])} ${tell}`}>
            {tell}
          </Button>
        )
      }
    />
  )
}

function Told({ of: { words, checkOn, at, byName } }: { of: SafetyStep }) {
  const when = momentWords(at)
  const day = checkOn === null ? null : dayWords(checkOn)
  return (
    <div>
      {day !== null && (
        <div>
          <Trans>Look again on {day}</Trans>
        </div>
      )}
      <div className={look.said}>“{words}”</div>
      <div>{byName === null ? when : `${byName}, ${when}`}</div>
    </div>
  )
}
