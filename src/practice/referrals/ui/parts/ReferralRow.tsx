import '../learn.ts'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { dayWords, todayHere } from '#platform/web/dates.ts'
import { ListRow } from '#platform/web/parts/list/List.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import { ballOf, becauseOf, daysWaiting } from '../../rules/attention.ts'
import type { CaseReferral } from '../../schema/view.ts'
import { BECAUSE_WORDS } from '../words.ts'
import { ReferralMark } from './ReferralMark.tsx'

/** One referral in a worker's list: what was asked of whom, how it stands, whose turn it is. `of`: whom it is about. */
export function ReferralRow({ referral, of }: { referral: CaseReferral; of?: string }) {
  const { t } = useLingui()
  const say = useSay()
  const today = todayHere()
  const because = becauseOf(referral, today)
  // The other reasons name the state themselves.
  const saysItself = because !== null && because !== 'asked' && because !== 'silent' && because !== 'appointment'
  const isOurs = because !== null && because !== 'silent'
  return (
    <ListRow
      to={`/cases/${referral.caseId}/referrals/${referral.id}`}
      title={of ?? say(referral.serviceName)}
      subtitle={
        of === undefined ? referral.organizationName : `${say(referral.serviceName)} · ${referral.organizationName}`
      }
      marks={
        <>
          {saysItself ? null : <ReferralMark state={referral.state} />}
          {because && <StatusMark tone={isOurs ? 'attention' : 'wait'} label={t(BECAUSE_WORDS[because])} />}
        </>
      }
      meta={<Waiting referral={referral} />}
    />
  )
}

function Waiting({ referral }: { referral: CaseReferral }) {
  const today = todayHere()
  const { appointmentOn, appointmentAt } = referral
  if (appointmentOn !== null && becauseOf(referral, today) === 'appointment') {
    return [dayWords(appointmentOn, 'relative', today), appointmentAt].filter(part => part !== null).join(', ')
  }
  if (ballOf(referral, today) !== 'provider') return null
  const days = daysWaiting(referral, today)
  if (days === 0) return <Trans>sent today</Trans>
  return <Plural value={days} one="sent # day ago" other="sent # days ago" />
}
