import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { dayWords, todayHere } from '#platform/web/dates.ts'
import { FactList, type Fact } from '#platform/web/parts/facts/FactList.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { useReasonWords } from '#practice/knowledge/ui/parts/useReasonWords.ts'
import { answerBy, ballOf, becauseOf, daysWaiting, needsAlternative } from '../rules/attention.ts'
import type { CaseReferral } from '../schema/view.ts'
import look from './Referral.module.css'
import { CANCEL_WORDS, OUTCOME_WORDS } from './words.ts'
import { CancelReason } from '../schema/act.ts'

/** How it stands and what follows from it; after a refusal, the way to the next help for the same client. */
export function Standing({ referral }: { referral: CaseReferral }) {
  const today = todayHere()
  const because = becauseOf(referral, today)
  return (
    <>
      {needsAlternative(referral, today) && <OtherHelp referral={referral} />}
      {because === 'silent' && (
        <Notice
          tone="wait"
          title={
            <Plural
              value={daysWaiting(referral, today)}
              one="Nobody has answered for # day"
              other="Nobody has answered for # days"
            />
          }
          action={<ToAlternatives referral={referral} />}
        >
          <Trans>
            An answer was due by {dayWords(answerBy(referral))}. Call them, or look at other help for the same client:
            this request stays open beside it.
          </Trans>
        </Notice>
      )}
      <Facts referral={referral} />
    </>
  )
}

/** Whose turn it is, and for how long. */
export function Turn({ referral }: { referral: CaseReferral }) {
  const today = todayHere()
  const ball = ballOf(referral, today)
  const days = daysWaiting(referral, today)
  if (ball === null) return null
  if (ball === 'worker') return <Trans>It is your turn</Trans>
  if (days === 0) return <Trans>With the provider since today</Trans>
  return <Plural value={days} one="With the provider for # day" other="With the provider for # days" />
}

function OtherHelp({ referral }: { referral: CaseReferral }) {
  const { t } = useLingui()
  const { state, organizationName } = referral
  const titles = {
    far: t`The wait is long. There may be help sooner.`,
    failed: t`It could not be done this time. There is other help.`,
    rejected: t`This door is closed for now. There are others.`,
  }
  const title = state === 'rejected' ? titles.rejected : state === 'failed' ? titles.failed : titles.far
  return (
    <Notice tone="attention" title={title} action={<ToAlternatives referral={referral} />}>
      <Trans>
        It says nothing about the client. What {organizationName} answered is kept beside the other ways of help, so
        that nobody asks in vain twice.
      </Trans>
    </Notice>
  )
}

function ToAlternatives({ referral }: { referral: CaseReferral }) {
  return (
    <PlaceLink to={`/cases/${referral.caseId}/needs/${referral.needId}/alternatives`} className={look.go}>
      <Trans>See the next ways of help</Trans>
    </PlaceLink>
  )
}

function Facts({ referral }: { referral: CaseReferral }) {
  const { t } = useLingui()
  const reasonWords = useReasonWords('provider-decline')
  const { reason, reasonWords: words, waitPlace, expectedOn, output, outcome, outcomeWords } = referral
  const cancelled = CancelReason.safeParse(reason).data
  const facts: Fact[] = []
  if (reason !== null) {
    const value = cancelled && referral.state === 'cancelled' ? t(CANCEL_WORDS[cancelled]) : reasonWords(reason).label
    facts.push({ label: t`Reason`, value, ...(words !== null && { hint: words }) })
  }
  if (referral.state === 'requested') facts.push({ label: t`Answer due by`, value: dayWords(answerBy(referral)) })
  if (referral.state === 'on-hold') facts.push({ label: t`Place on the waiting list`, value: waitPlace })
  if (expectedOn !== null || referral.state === 'on-hold') {
    facts.push({ label: t`Expected`, value: expectedOn && dayWords(expectedOn) })
  }
  if (output !== null) facts.push({ label: t`What was given, as the provider says`, value: output })
  if (outcome !== null) {
    facts.push({ label: t`What came of it, as the client says`, value: t(OUTCOME_WORDS[outcome]), hint: outcomeWords })
  }
  return facts.length === 0 ? null : <FactList facts={facts} />
}
