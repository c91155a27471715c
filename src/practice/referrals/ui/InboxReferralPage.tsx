import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { dayOf, dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { FactList, type Fact } from '#platform/web/parts/facts/FactList.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { Timeline } from '#platform/web/parts/timeline/Timeline.tsx'
import { useSay } from '#platform/web/say.ts'
import { useReasonWords } from '#practice/knowledge/ui/parts/useReasonWords.ts'
import { inboxReferral } from '../api.ts'
import { actsOf } from '../rules/loop.ts'
import { CancelReason } from '../schema/act.ts'
import type { InboxReferral, ReferralMessage } from '../schema/referral.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { PackageFacts } from './parts/PackageFacts.tsx'
import { ReferralMark } from './parts/ReferralMark.tsx'
import look from './Referral.module.css'
import { CANCEL_WORDS } from './words.ts'

const place = getRouteApi('/inbox/$referralId')

/** One request as the provider sees it, and what can be answered now. */
export function InboxReferralPage() {
  const { t } = useLingui()
  const say = useSay()
  const { referralId } = place.useParams()
  const found = useQuery(asking(inboxReferral, { id: referralId }))
  const title = found.data?.ok ? say(found.data.value.serviceName) : t`Request`
  return (
    <Page title={title} back={{ to: '/inbox', label: t`Requests` }}>
      <Answer of={found}>{seen => <Request key={referralId} seen={seen} />}</Answer>
    </Page>
  )
}

function Request({ seen }: { seen: InboxReferral }) {
  return (
    <>
      <div>
        <ReferralMark state={seen.state} />
        <p>
          <Trans>
            {seen.senderName}, {seen.senderAgency}, asks for this on {dayWords(dayOf(seen.sentAt))}.
          </Trans>
        </p>
      </div>
      <Standing seen={seen} />
      <Shared seen={seen} />
      {seen.messages.length > 0 && <Messages messages={seen.messages} worker={seen.senderName} />}
      {actsOf('provider', seen.state).length > 0 && <AnswerForm key={seen.version} seen={seen} />}
    </>
  )
}

function Shared({ seen }: { seen: InboxReferral }) {
  if (seen.fields.length === 0) {
    return (
      <Notice>
        <Trans>This request is closed. What was shared about the client can no longer be seen here.</Trans>
      </Notice>
    )
  }
  return (
    <section className={look.paper} aria-labelledby="shared">
      <h2 id="shared">
        {seen.basis === 'consent' ? (
          <Trans>What the client agreed to share</Trans>
        ) : (
          <Trans>What was shared, as the law allows</Trans>
        )}
      </h2>
      <PackageFacts fields={seen.fields} />
      {seen.note !== null && <blockquote className={look.words}>{seen.note}</blockquote>}
      <p className={look.small}>
        <Trans>Copy of {dayWords(dayOf(seen.sentAt))}. Use it for this request only.</Trans>
      </p>
    </section>
  )
}

function Standing({ seen }: { seen: InboxReferral }) {
  const { t } = useLingui()
  const reasonWords = useReasonWords('provider-decline')
  const { state, reason, waitPlace, expectedOn, output } = seen
  const facts: Fact[] = []
  const cancelled = state === 'cancelled' ? CancelReason.safeParse(reason).data : undefined
  if (reason !== null) {
    const value = cancelled ? t(CANCEL_WORDS[cancelled]) : reasonWords(reason).label
    facts.push({ label: t`Reason`, value, hint: seen.reasonWords })
  }
  if (state === 'on-hold') facts.push({ label: t`Place on the waiting list`, value: waitPlace })
  if (expectedOn !== null) facts.push({ label: t`Expected`, value: dayWords(expectedOn) })
  if (output !== null) facts.push({ label: t`What was given`, value: output })
  return facts.length === 0 ? null : <FactList facts={facts} />
}

function Messages({ messages, worker }: { messages: readonly ReferralMessage[]; worker: string }) {
  const { t } = useLingui()
  const newestFirst = messages.toReversed()
  return (
    <section className={look.section}>
      <h2>
        <Trans>Messages</Trans>
      </h2>
      <Timeline
        entries={newestFirst.map(({ id, at, from, words }) => ({
          ...{ id, at, body: words },
          title: from === 'worker' ? worker : t`Your organisation`,
        }))}
      />
    </section>
  )
}
