import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { clockWords, dayOf, dayWords, momentWords } from '#platform/web/dates.ts'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { Folded } from '../../../ui/parts/Folded.tsx'
import { MISSED_WORDS } from '../../../ui/words.ts'
import type { ContactView } from '../../schema/contact.ts'
import { FinishDialog, type Ending } from './FinishDialog.tsx'
import { CONTACT_ICONS, CONTACT_WORDS } from '../parts/words.ts'
import { PlanDialog } from './PlanDialog.tsx'
import look from '../Work.module.css'

type Props = { contact: ContactView; today: string; mayWrite: boolean }

/** A contact that is planned, with the ways in which it can end. */
export function PlannedCard({ contact, today, mayWrite }: Props) {
  const { t } = useLingui()
  const { kind, plannedOn, timeOfDay, aim } = contact
  const day = plannedOn ?? today
  return (
    <li className={look.card}>
      <div className={look.head}>
        <h3>
          <Icon name={CONTACT_ICONS[kind]} size={18} /> {t(CONTACT_WORDS[kind])}
        </h3>
        {day < today ? (
          <StatusMark tone="attention" label={t`Not recorded yet`} />
        ) : (
          <StatusMark tone={day === today ? 'wait' : 'calm'} icon="clock" label={dayWords(day, 'relative', today)} />
        )}
      </div>
      <p className={look.line}>
        {dayWords(day)}
        {timeOfDay !== null && `, ${clockWords(timeOfDay)}`}
      </p>
      {aim !== null && <p className={look.line}>{aim}</p>}
      <Who contact={contact} />
      {mayWrite && <Endings contact={contact} />}
    </li>
  )
}

function Endings({ contact }: { contact: ContactView }) {
  const [asked, setAsked] = useState<Ending | 'other-day' | null>(null)
  const close = () => {
    setAsked(null)
  }
  const ask = (what: Ending | 'other-day') => () => {
    setAsked(what)
  }
  return (
    <div className={look.acts}>
      <Button onClick={ask('done')}>
        <Trans>It took place</Trans>
      </Button>
      <Button variant="default" onClick={ask('missed')}>
        <Trans>It did not come about</Trans>
      </Button>
      <Button variant="default" onClick={ask('other-day')}>
        <Trans>Another day</Trans>
      </Button>
      <Button variant="subtle" onClick={ask('cancelled')}>
        <Trans>Call it off</Trans>
      </Button>
      {asked === 'other-day' && <PlanDialog caseId={contact.caseId} kept={contact} onClose={close} />}
      {asked !== null && asked !== 'other-day' && <FinishDialog contact={contact} to={asked} onClose={close} />}
    </div>
  )
}

/** A contact as it was told: when, with whom, what happened, what is next, and who wrote it. */
export function ToldCard({ contact }: { contact: ContactView }) {
  const { t } = useLingui()
  const { kind, state, happenedOn, plannedOn, words, nextStep, missedWhy, toldByName, toldAt } = contact
  const by = toldByName ?? t`an account that is gone`
  const when = toldAt === null ? '' : dayOf(toldAt) === happenedOn ? dayWords(happenedOn, 'short') : momentWords(toldAt)
  return (
    <li className={look.card}>
      <div className={look.head}>
        <h3>
          <Icon name={CONTACT_ICONS[kind]} size={18} /> {t(CONTACT_WORDS[kind])}
        </h3>
        {state === 'done' && <StatusMark tone="good" label={t`Took place`} />}
        {state === 'missed' && <StatusMark tone="wait" icon="minus" label={t`Did not come about`} />}
        {state === 'cancelled' && <StatusMark tone="done" icon="cross" label={t`Called off`} />}
      </div>
      <p className={look.line}>{dayWords(happenedOn ?? plannedOn ?? '')}</p>
      {missedWhy !== null && <p className={look.line}>{t(MISSED_WORDS[missedWhy])}</p>}
      <Who contact={contact} />
      {words !== null && <Folded words={words} />}
      {nextStep !== null && (
        <p className={look.line}>
          <strong>
            <Trans>Next:</Trans>
          </strong>{' '}
          {nextStep}
        </p>
      )}
      <p className={look.quiet}>{t`Written by ${by} · ${when}`}</p>
    </li>
  )
}

function Who({ contact: { withWhom, place } }: { contact: ContactView }) {
  const { t } = useLingui()
  const names = withWhom.map(({ name }) => name).join(', ')
  if (names === '' && place === null) return null
  return (
    <p className={look.quiet}>
      {names !== '' && t`With ${names}`}
      {names !== '' && place !== null && ' · '}
      {place}
    </p>
  )
}
