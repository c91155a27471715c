import './learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { whoAmI } from '#confidentiality/access/api.ts'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { todayHere } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { casePage } from '../../api.ts'
import page from '../../ui/Case.module.css'
import { CaseFrame } from '../../ui/parts/CaseFrame.tsx'
import { workOfCase } from '../api/contacts.ts'
import type { CaseWork } from '../schema/work.ts'
import { AdvocacySection } from './aid/AdvocacySection.tsx'
import { AidSection } from './aid/AidSection.tsx'
import { ConferenceCard } from './conferences/ConferenceCard.tsx'
import { PlannedCard, ToldCard } from './contacts/ContactCard.tsx'
import { PapersSection } from './papers/PapersSection.tsx'
import look from './Work.module.css'
import { WorkActs } from './WorkActs.tsx'

const route = getRouteApi('/cases/$caseId/work')
const MORE = 50

/** The work itself: what is next, what was done, what was given, and who came together about it. */
export function WorkPage() {
  const { t } = useLingui()
  const { caseId } = route.useParams()
  const [most, setMost] = useState(25)
  const query = useQuery(asking(workOfCase, { caseId, most }))
  const view = useQuery(asking(casePage, { caseId }))
  const isOpen = view.data?.ok === true && view.data.value.case.closedOn === null
  return (
    <CaseFrame caseId={caseId} active="work" title={t`Contacts and help`}>
      <Answer of={query}>
        {work => (
          <Work
            caseId={caseId}
            work={work}
            isOpen={isOpen}
            onMore={() => {
              setMost(most + MORE)
            }}
          />
        )}
      </Answer>
    </CaseFrame>
  )
}

type Props = { caseId: string; work: CaseWork; isOpen: boolean; onMore: () => void }

function Work({ caseId, work, isOpen, onMore }: Props) {
  const may = useMay()
  const me = useQuery(asking(whoAmI, {}))
  const today = me.data?.ok ? me.data.value.today : todayHere()
  const mayWrite = may('work.record')
  const over = work.conferences.filter(({ state }) => state !== 'planned')
  return (
    <Stack gap="xl">
      {isOpen && <WorkActs key={caseId} caseId={caseId} />}
      <Next work={work} today={today} isOpen={isOpen} mayWrite={mayWrite && isOpen} />
      <Told work={work} onMore={onMore} />
      <AidSection aid={work.aid} totalRupiah={work.totalRupiah} mayWrite={mayWrite} />
      <PapersSection key={caseId} caseId={caseId} mayWrite={mayWrite} />
      {over.length > 0 && (
        <section className={page.section} aria-labelledby="conferences">
          <h2 id="conferences">
            <Trans>Case conferences</Trans>
          </h2>
          <ul className={look.cards}>
            {over.map(conference => (
              <ConferenceCard key={conference.id} conference={conference} today={today} isOpen={isOpen} />
            ))}
          </ul>
        </section>
      )}
      <AdvocacySection advocacy={work.advocacy} isOpen={isOpen} mayWrite={mayWrite} />
    </Stack>
  )
}

/** What is planned, contacts before conferences, the soonest first. */
function Next({
  work,
  today,
  isOpen,
  mayWrite,
}: {
  work: CaseWork
  today: string
  isOpen: boolean
  mayWrite: boolean
}) {
  const { t } = useLingui()
  const conferences = work.conferences.filter(({ state }) => state === 'planned').toReversed()
  const isEmpty = work.planned.length === 0 && conferences.length === 0
  return (
    <section className={page.section} aria-labelledby="next">
      <h2 id="next">
        <Trans>What is next</Trans>
      </h2>
      {isEmpty ? (
        <EmptyState title={t`Nothing is planned`}>
          <Trans>
            Visits, calls and conferences that you plan stand here, in your calendar, and under Today when due.
          </Trans>
        </EmptyState>
      ) : (
        <ul className={look.cards}>
          {work.planned.map(contact => (
            <PlannedCard key={contact.id} contact={contact} today={today} mayWrite={mayWrite} />
          ))}
          {conferences.map(conference => (
            <ConferenceCard key={conference.id} conference={conference} today={today} isOpen={isOpen} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** What was told, the latest first. */
function Told({ work: { told, hasEarlier }, onMore }: { work: CaseWork; onMore: () => void }) {
  const { t } = useLingui()
  return (
    <section className={page.section} aria-labelledby="told">
      <h2 id="told">
        <Trans>Contacts and visits</Trans>
      </h2>
      {told.length === 0 ? (
        <EmptyState title={t`No contact is written down yet`}>
          <Trans>Every visit, call and message stands here once it is told, also those that did not come about.</Trans>
        </EmptyState>
      ) : (
        <ul className={look.cards}>
          {told.map(contact => (
            <ToldCard key={contact.id} contact={contact} />
          ))}
        </ul>
      )}
      {hasEarlier && (
        <div>
          <Button variant="default" onClick={onMore}>
            <Trans>Show earlier</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}
