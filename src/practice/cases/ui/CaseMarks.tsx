import { Trans, useLingui } from '@lingui/react/macro'
import { dayWords, todayHere } from '#platform/web/dates.ts'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import type { CaseView, ConsentState } from '../schema.ts'
import look from './Case.module.css'
import { ClockMark } from './parts/ClockMark.tsx'
import { CLOSE_WORDS, PHASE_WORDS } from './words.ts'

/** How a case stands at a glance: its phase or its end, safety, consent, and who has it. */
export function CaseMarks({ view }: { view: CaseView }) {
  const { t } = useLingui()
  const { phase, closedOn, closeReason } = view.case
  const names = view.workers.map(({ name }) => name).join(', ')
  return (
    <div className={look.marks}>
      {closedOn === null ? (
        <>
          <StatusMark tone="calm" icon="flag" label={t(PHASE_WORDS[phase])} />
          <ClockMark of={view.case} />
          <SafetyMark safety={view.safety} />
        </>
      ) : (
        <StatusMark tone="done" label={<Trans>Closed on {dayWords(closedOn, 'short')}</Trans>} />
      )}
      {closeReason !== null && <StatusMark tone="done" label={t(CLOSE_WORDS[closeReason])} />}
      <ConsentMark consent={view.consent} />
      <StatusMark
        tone={names === '' ? 'wait' : 'calm'}
        icon="account"
        label={
          names === '' ? t`Nobody has this case yet` : t({ context: 'who works on a case', message: `With ${names}` })
        }
      />
    </div>
  )
}

/** A safety protocol that is open: on every page of the case until someone closes it. */
function SafetyMark({ safety }: { safety: CaseView['safety'] }) {
  const { t } = useLingui()
  if (safety === null) return null
  const { checkOn } = safety
  const day = checkOn === null ? '' : dayWords(checkOn, 'short')
  if (checkOn !== null && checkOn >= todayHere()) {
    return <StatusMark tone="attention" icon="attention" label={t`Safety protocol open; look again on ${day}`} />
  }
  if (checkOn !== null) {
    return (
      <StatusMark tone="attention" icon="attention" label={t`Safety protocol open; it was to be looked at on ${day}`} />
    )
  }
  return <StatusMark tone="attention" icon="attention" label={t`Safety protocol open; no day to look again yet`} />
}

function ConsentMark({ consent: { state, basis, endsOn } }: { consent: ConsentState }) {
  const { t } = useLingui()
  const until = endsOn === null ? '' : dayWords(endsOn, 'short')
  switch (state) {
    case 'holds':
      return basis === 'consent' ? (
        <StatusMark tone="good" icon="lock" label={t`Consent until ${until}`} />
      ) : (
        <StatusMark tone="calm" icon="lock" label={t`Help without consent, by law, until ${until}`} />
      )
    case 'ended':
      return <StatusMark tone="attention" icon="lock" label={t`Consent has ended`} />
    case 'withdrawn':
      return <StatusMark tone="attention" icon="lock" label={t`Consent was taken back`} />
    case 'none':
      return <StatusMark tone="attention" icon="lock" label={t`No consent yet`} />
  }
}
