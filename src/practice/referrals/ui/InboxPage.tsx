import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { daysBetween } from '#platform/shared/day.ts'
import { asking } from '#platform/web/call.ts'
import { countWords, dayOf, dayWords, todayHere } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import { inbox } from '../api.ts'
import { InboxGroup, type Inbox, type InboxLine } from '../schema/view.ts'
import { ReferralMark } from './parts/ReferralMark.tsx'
import look from './Referral.module.css'
import { GROUP_WORDS } from './words.ts'

const place = getRouteApi('/inbox')

/** What others ask of this organisation. */
export function InboxPage() {
  const { t } = useLingui()
  const { group = 'new', after } = place.useSearch()
  const found = useQuery(asking(inbox, { group, ...(after !== undefined && { after }) }))
  return (
    <Page
      title={t`Requests`}
      lead={
        <Trans>
          Workers ask your organisation to help someone. You see what the client agreed to share, and no more.
        </Trans>
      }
      width="wide"
    >
      <Answer of={found}>
        {page => (
          <>
            <Groups counts={page.counts} active={group} />
            <Lines page={page} group={group} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function Groups({ counts, active }: { counts: Inbox['counts']; active: InboxGroup }) {
  const { t } = useLingui()
  return (
    <nav aria-label={t`Requests by how far they have come`}>
      <ul className={look.tabs}>
        {InboxGroup.options.map(group => (
          <li key={group}>
            <PlaceLink to={`/inbox?group=${group}`} {...(group === active && { 'aria-current': 'page' })}>
              {t(GROUP_WORDS[group])} ({countWords(counts[group])})
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Lines({ page, group }: { page: Inbox; group: InboxGroup }) {
  const { t } = useLingui()
  if (page.referrals.length === 0) return <Nothing group={group} />
  return (
    <>
      <List label={t(GROUP_WORDS[group])}>
        {page.referrals.map(line => (
          <Line key={line.id} line={line} />
        ))}
      </List>
      {page.after !== null && (
        <PlaceLink to={`/inbox?group=${group}&after=${encodeURIComponent(page.after)}`} className={look.go}>
          <Trans>Show more</Trans>
        </PlaceLink>
      )}
    </>
  )
}

function Nothing({ group }: { group: InboxGroup }) {
  const { t } = useLingui()
  const words: Record<InboxGroup, string> = {
    new: t`Nobody is waiting for a first answer. New requests appear here by themselves.`,
    waiting: t`Nobody is on your waiting list.`,
    'in-progress': t`You have not accepted anyone at the moment.`,
    closed: t`Requests that are done, declined or taken back are kept here.`,
  }
  return <EmptyState title={t`Nothing here`}>{words[group]}</EmptyState>
}

function Line({ line }: { line: InboxLine }) {
  const { t } = useLingui()
  const say = useSay()
  const needWords = useNeedWords()
  const need = line.need === null ? null : needWords(line.need).plain
  return (
    <ListRow
      to={`/inbox/${line.id}`}
      title={line.fullName ?? need ?? say(line.serviceName)}
      subtitle={[line.fullName === null ? null : need, say(line.serviceName), line.senderAgency]
        .filter(Boolean)
        .join(' · ')}
      marks={
        <>
          <ReferralMark state={line.state} />
          {line.repliedAt !== null && <StatusMark tone="attention" icon="message" label={t`The worker wrote`} />}
        </>
      }
      meta={<When line={line} />}
    />
  )
}

function When({ line }: { line: InboxLine }) {
  if (line.expectedOn !== null && line.state === 'on-hold')
    return <Trans>expected on {dayWords(line.expectedOn, 'short')}</Trans>
  const days = daysBetween(dayOf(line.sentAt), todayHere())
  if (line.state === 'requested' && days > 0)
    return <Plural value={days} one="waiting for # day" other="waiting for # days" />
  return dayWords(dayOf(line.sentAt), 'relative')
}
