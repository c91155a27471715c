import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { dayWords } from '#platform/web/dates.ts'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import page from '../../../ui/Case.module.css'
import { Folded } from '../../../ui/parts/Folded.tsx'
import type { AdvocacyView } from '../../schema/aid.ts'
import { ResultDialog } from './AdvocacyDialog.tsx'
import { ADVOCACY_WORDS, RESULT_TONES, RESULT_WORDS } from '../parts/words.ts'
import { TakeBackDialog } from './TakeBackDialog.tsx'
import look from '../Work.module.css'

type Props = { advocacy: readonly AdvocacyView[]; isOpen: boolean; mayWrite: boolean }

/** What was asked of others for the client, the latest first, and what came of it. */
export function AdvocacySection({ advocacy, isOpen, mayWrite }: Props) {
  if (advocacy.length === 0) return null
  return (
    <section className={page.section} aria-labelledby="advocacy">
      <h2 id="advocacy">
        <Trans>Stood up for the client</Trans>
      </h2>
      <ul className={look.cards}>
        {advocacy.map(action => (
          <Action key={action.id} action={action} isOpen={isOpen} mayWrite={mayWrite} />
        ))}
      </ul>
    </section>
  )
}

type Asked = 'result' | 'take-back' | null

function Action({ action, isOpen, mayWrite }: { action: AdvocacyView; isOpen: boolean; mayWrite: boolean }) {
  const { t } = useLingui()
  const [what, setWhat] = useState<Asked>(null)
  const close = () => {
    setWhat(null)
  }
  const ask = (next: Asked) => () => {
    setWhat(next)
  }
  const { role, toward, asked, result, came, actedOn, takenBackFor, recordedByName } = action
  const [day, by] = [dayWords(actedOn, 'short'), recordedByName ?? t`an account that is gone`]
  const mayChange = takenBackFor === null && mayWrite
  return (
    <li className={look.card}>
      <div className={look.head}>
        <h3>{toward}</h3>
        {takenBackFor === null ? (
          <StatusMark tone={RESULT_TONES[result]} label={t(RESULT_WORDS[result])} />
        ) : (
          <StatusMark tone="attention" label={t`taken back: ${takenBackFor}`} />
        )}
      </div>
      <p className={look.quiet}>{t(ADVOCACY_WORDS[role])}</p>
      <Folded words={asked} />
      {came !== null && <Folded words={came} className={page.words} />}
      <p className={look.quiet}>{t`Written by ${by} · ${day}`}</p>
      {mayChange && (
        <div className={look.acts}>
          {isOpen && (
            <Button variant="default" onClick={ask('result')}>
              <Trans>Tell what came of it</Trans>
            </Button>
          )}
          <Button variant="subtle" onClick={ask('take-back')}>
            <Trans>This is wrong</Trans>
          </Button>
        </div>
      )}
      {what === 'result' && <ResultDialog action={action} onClose={close} />}
      {what === 'take-back' && <TakeBackDialog caseId={action.caseId} of="advocacy" id={action.id} onClose={close} />}
    </li>
  )
}
