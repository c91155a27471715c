import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { useSay } from '#platform/web/say.ts'
import { CaseFrame } from '#practice/cases/ui/parts/CaseFrame.tsx'
import { referralPage } from '../api.ts'
import { TAKES_OUTCOME } from '../rules/attention.ts'
import { isEnded } from '../rules/loop.ts'
import type { CaseReferral, ReferralPage as Seen } from '../schema/view.ts'
import { CancelForm } from './CancelForm.tsx'
import { Course } from './Course.tsx'
import { HandoverSection } from './handover/HandoverSection.tsx'
import { OutcomeForm } from './OutcomeForm.tsx'
import { LinkSection } from './LinkSection.tsx'
import { PackageFacts } from './parts/PackageFacts.tsx'
import { ReferralMark } from './parts/ReferralMark.tsx'
import look from './Referral.module.css'
import { ReplyForm } from './ReplyForm.tsx'
import { VoidForm } from './VoidForm.tsx'
import { Standing, Turn } from './Standing.tsx'

const place = getRouteApi('/cases/$caseId/referrals/$referralId')

/** One referral as the worker follows it: how it stands, what may be done now, what was sent and what was said. */
export function ReferralPage() {
  const { t } = useLingui()
  const { caseId, referralId } = place.useParams()
  const page = useQuery(asking(referralPage, { caseId, id: referralId }))
  return (
    <CaseFrame caseId={caseId} active="referrals" title={t`Referral`}>
      <Answer of={page}>{seen => <Referral key={referralId} seen={seen} />}</Answer>
    </CaseFrame>
  )
}

function Referral({ seen }: { seen: Seen }) {
  const { t } = useLingui()
  const say = useSay()
  const { referral } = seen
  const to = `/cases/${referral.caseId}/referrals`
  const may = useMay()
  const takesOutcome = TAKES_OUTCOME[referral.state] && referral.outcome === null && may('referral.outcome')
  const mayReply = !isEnded(referral.state) && may('referral.reply')
  return (
    <>
      <PlaceLink to={to} className={look.go}>
        <Icon name="back" size={18} /> <Trans>All referrals of this case</Trans>
      </PlaceLink>
      <header className={look.section}>
        <h2>{say(referral.serviceName)}</h2>
        <p>{referral.organizationName}</p>
        <div className={look.stand}>
          <ReferralMark state={referral.state} />
          <Turn referral={referral} />
        </div>
      </header>
      {seen.withdrawnAt !== null && !isEnded(referral.state) && (
        <Notice tone="attention" title={t`The client took back the consent for this`}>
          <Trans>Take the referral back below. From then on the provider sees nothing about the client.</Trans>
        </Notice>
      )}
      <Standing referral={referral} />
      {takesOutcome && referral.state === 'completed' && <OutcomeForm referral={referral} />}
      {mayReply && referral.askedAt !== null && <ReplyForm referral={referral} isAsked />}
      {(!isEnded(referral.state) || referral.appointmentOn !== null) && <HandoverSection referral={referral} />}
      <Course entries={seen.entries} organization={referral.organizationName} />
      <Sent seen={seen} />
      <Later referral={referral} />
    </>
  )
}

function Sent({ seen }: { seen: Seen }) {
  const { t } = useLingui()
  const { caseId, id, sentOn } = seen.referral
  return (
    <section className={look.paper} aria-label={t`What was sent`}>
      <h2>
        <Trans>What was sent</Trans>
      </h2>
      <PackageFacts fields={seen.fields} />
      {seen.note !== null && <blockquote className={look.words}>{seen.note}</blockquote>}
      <p className={look.small}>
        <Trans>
          Copy of {dayWords(sentOn)}, sent by {seen.senderName}.
        </Trans>
      </p>
      <PlaceLink to={`/cases/${caseId}/referrals/${id}/letter`} className={look.go}>
        <Icon name="print" size={18} /> <Trans>Letter of referral, to print</Trans>
      </PlaceLink>
    </section>
  )
}

/** What is seldom done: it stands last, and opens when it is wanted. */
function Later({ referral }: { referral: CaseReferral }) {
  const may = useMay()
  const takesOutcome = TAKES_OUTCOME[referral.state] && referral.outcome === null && may('referral.outcome')
  const mayReply = !isEnded(referral.state) && may('referral.reply')
  return (
    <>
      {!isEnded(referral.state) && (
        <details>
          <summary className={look.more}>
            <Trans>Let them answer without an account</Trans>
          </summary>
          <LinkSection referral={referral} />
        </details>
      )}
      {mayReply && referral.askedAt === null && (
        <details>
          <summary className={look.more}>
            <Trans>Write to {referral.organizationName}</Trans>
          </summary>
          <ReplyForm referral={referral} />
        </details>
      )}
      {takesOutcome && referral.state !== 'completed' && (
        <details>
          <summary className={look.more}>
            <Trans>The client already told what came of it</Trans>
          </summary>
          <OutcomeForm referral={referral} />
        </details>
      )}
      {!isEnded(referral.state) && may('referral.cancel') && (
        <details>
          <summary className={look.more}>
            <Trans>Take this referral back</Trans>
          </summary>
          <CancelForm referral={referral} />
        </details>
      )}
      {referral.state !== 'entered-in-error' && may('referral.cancel') && (
        <details>
          <summary className={look.more}>
            <Trans>This referral is a mistake</Trans>
          </summary>
          <VoidForm referral={referral} />
        </details>
      )}
    </>
  )
}
