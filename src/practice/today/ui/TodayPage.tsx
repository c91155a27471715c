import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { whoAmI } from '#confidentiality/access/api.ts'
import { asking } from '#platform/web/call.ts'
import { dayWords, todayHere } from '#platform/web/dates.ts'
import { useKeptDrafts } from '#platform/web/drafts.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { DueRow } from '#practice/cases/4-intervention/ui/parts/DueRow.tsx'
import { AftercareRow } from '#practice/cases/7-aftercare/ui/parts/AftercareRow.tsx'
import { WaitingInquiries } from '#practice/cases/1-intake/ui/parts/WaitingInquiries.tsx'
import { CaseRow } from '#practice/cases/ui/parts/CaseRow.tsx'
import { ReferralRow } from '#practice/referrals/ui/parts/ReferralRow.tsx'
import { SaidRow } from '#practice/voice/ui/parts/SaidRow.tsx'
import { todayView } from '../api.ts'
import type { Today } from '../schema.ts'
import { OtherPlaces } from './OtherPlaces.tsx'
import { WaitingNeeds } from './WaitingNeeds.tsx'

/** What waits for whoever is signed in; for a provider that is their requests. */
export function TodayPage() {
  const me = useQuery(asking(whoAmI, {}))
  const may = me.data?.ok ? me.data.value.may : []
  if (may.includes('inbox.read') && !may.includes('today.read')) return <Navigate to="/inbox" replace />
  return <WorkOfToday />
}

/** The most pressing first; each row leads to where it can be done. */
function WorkOfToday() {
  const { t } = useLingui()
  const today = useQuery(asking(todayView, {}))
  const me = useQuery(asking(whoAmI, {}))
  const may = me.data?.ok ? me.data.value.may : []
  const day = me.data?.ok ? dayWords(me.data.value.today) : ''
  return (
    <Page
      title={t`Today`}
      lead={day}
      width="wide"
      actions={
        may.includes('person.register') && (
          <Button component={PlaceLink} to="/people">
            <Trans>Someone is here: search or register</Trans>
          </Button>
        )
      }
    >
      <Answer of={today}>
        {found => <Waiting found={found} may={may} today={me.data?.ok ? me.data.value.today : todayHere()} />}
      </Answer>
    </Page>
  )
}

function Waiting({ found, may, today }: { found: Today; may: readonly string[]; today: string }) {
  const { t } = useLingui()
  const { clocks, referrals, needs, silent, due, aftercare, said } = found
  const isCalm = [clocks, referrals, needs, silent, due, aftercare, said].every(
    list => list === null || list.length === 0,
  )
  if (clocks === null) return <OtherPlaces may={may} toVerify={found.toVerify} />
  return (
    <Stack gap="xl">
      <Drafts />
      {isCalm && <Calm />}
      <Some title={t`Safety first`} of={clocks}>
        {clocks.map(summary => (
          <CaseRow key={summary.id} summary={summary} />
        ))}
      </Some>
      <Some title={t`Planned for today, or not told yet`} of={due}>
        {due?.map(entry => (
          <DueRow key={entry.id} entry={entry} today={today} />
        ))}
      </Some>
      <Some title={t`Ask how it goes after the end`} of={aftercare}>
        {aftercare?.map(one => (
          <AftercareRow key={one.case.id} due={one} today={today} />
        ))}
      </Some>
      <Some title={t`What clients said`} of={said}>
        {said?.map(answer => (
          <SaidRow key={answer.id} answer={answer} />
        ))}
      </Some>
      <WaitingInquiries />
      <Some title={t`Referrals that wait for you`} of={referrals}>
        {referrals?.map(({ referral, clientName }) => (
          <ReferralRow key={referral.id} referral={referral} of={clientName} />
        ))}
      </Some>
      {needs !== null && needs.length > 0 && <WaitingNeeds needs={needs} />}
      <Some title={t`Nothing has happened here for two weeks`} of={silent}>
        {silent?.map(summary => (
          <CaseRow key={summary.id} summary={summary} />
        ))}
      </Some>
      {found.openCases !== null && <AllCases count={found.openCases} />}
    </Stack>
  )
}

function AllCases({ count }: { count: number }) {
  return (
    <p>
      <PlaceLink to="/cases">
        <Plural value={count} one="My one open case" other="All my # open cases" />
      </PlaceLink>
    </p>
  )
}

function Calm() {
  const { t } = useLingui()
  return (
    <EmptyState title={t`Nothing waits for you`}>
      <Trans>
        Safety clocks, what is planned for today, answers to referrals and needs without a choice show here as soon as
        there are any.
      </Trans>
    </EmptyState>
  )
}

function Some({ title, of, children }: { title: string; of: readonly unknown[] | null; children: ReactNode }) {
  if (of === null || of.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <List label={title}>{children}</List>
    </section>
  )
}

/** What was written on this device and not sent; a registration that was begun can be gone on with from here. */
function Drafts() {
  const { t } = useLingui()
  const drafts = useKeptDrafts()
  if (drafts.length === 0) return null
  const title = (
    <Plural value={drafts.length} one="One draft is kept on this device" other="# drafts are kept on this device" />
  )
  const registration = drafts.includes('person to register') && (
    <PlaceLink to="/people/new">{t`Go on registering`}</PlaceLink>
  )
  return (
    <Notice tone="wait" title={title} action={registration}>
      <Trans>What you typed and did not send opens again in its form.</Trans>
    </Notice>
  )
}
