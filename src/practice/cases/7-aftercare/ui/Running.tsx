import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { addDays } from '#platform/shared/day.ts'
import { dayWords } from '#platform/web/dates.ts'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import caseLook from '../../ui/Case.module.css'
import type { Aftercare, AftercareView } from '../schema.ts'
import look from './Aftercare.module.css'
import { EndAftercareDialog } from './EndAftercareDialog.tsx'
import { OUTCOME_WORDS, RISK_WORDS } from './parts/words.ts'
import { PlanAftercareDialog } from './PlanAftercareDialog.tsx'

type Props = { caseId: string; aftercare: AftercareView; mayPlan: boolean }

/** The calendar that runs, those before it, and making or ending one. */
export function Running({ caseId, aftercare, mayPlan }: Props) {
  const { t } = useLingui()
  const may = useMay()
  const [asked, setAsked] = useState<'plan' | 'end' | null>(null)
  const { running, earlier } = aftercare
  const isAllowed = mayPlan && may('aftercare.plan')
  const ask = (what: 'plan' | 'end') => () => {
    setAsked(what)
  }
  const done = () => {
    setAsked(null)
  }
  const plan = isAllowed && (
    <Button onClick={ask('plan')} variant={running === null ? 'filled' : 'default'}>
      {running === null ? <Trans>Plan aftercare</Trans> : <Trans>Change the calendar</Trans>}
    </Button>
  )
  return (
    <section className={caseLook.section} aria-labelledby="calendar">
      <h2 id="calendar">
        <Trans>Asking how it goes</Trans>
      </h2>
      {running === null ? (
        <EmptyState title={t`No aftercare is planned`} action={plan}>
          <Trans>Agree with the client how often you ask how it goes, and for how long.</Trans>
        </EmptyState>
      ) : (
        <div className={look.box}>
          <Frequency of={running} aftercare={aftercare} />
          {isAllowed && (
            <Group gap="sm">
              {plan}
              <Button variant="default" onClick={ask('end')}>
                <Trans>End aftercare</Trans>
              </Button>
            </Group>
          )}
        </div>
      )}
      {earlier.length > 0 && <Earlier calendars={earlier} />}
      {asked === 'plan' && <PlanAftercareDialog caseId={caseId} frequencies={aftercare.frequencies} onClose={done} />}
      {asked === 'end' && running && <EndAftercareDialog of={running} onClose={done} />}
    </section>
  )
}

function Frequency({ of: { risk, startsOn, weeks }, aftercare }: { of: Aftercare; aftercare: AftercareView }) {
  const { t } = useLingui()
  const everyDays = aftercare.frequencies.risks.find(({ id }) => id === risk)?.everyDays ?? 0
  const until = dayWords(addDays(startsOn, weeks * 7), 'short')
  return (
    <>
      <strong>{t(RISK_WORDS[risk])}</strong>
      <div>
        <Plural value={everyDays} one="Asked every day" other="Asked every # days" />, {t`until ${until}`}
      </div>
    </>
  )
}

function Earlier({ calendars }: { calendars: readonly Aftercare[] }) {
  const { t } = useLingui()
  return (
    <List label={t`Earlier calendars`}>
      {calendars.map(({ id, startsOn, endedOn, outcome, endWords }) => (
        <ListRow
          key={id}
          title={t`${dayWords(startsOn, 'short')} to ${dayWords(endedOn ?? startsOn, 'short')}`}
          subtitle={endWords}
          marks={outcome !== null && <StatusMark tone="done" label={t(OUTCOME_WORDS[outcome])} />}
        />
      ))}
    </List>
  )
}
