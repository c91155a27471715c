import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { whoAmI } from '#confidentiality/access/api.ts'
import { asking } from '#platform/web/call.ts'
import { dayWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink, useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { personPage } from '#practice/people/api.ts'
import { PersonBanner } from '#practice/people/ui/parts/PersonBanner.tsx'
import { casesOfPerson, colleagues } from '../../api.ts'
import look from '../../ui/Case.module.css'
import { PersonSearch } from '../../ui/PersonField.tsx'
import { inquiryPage } from '../api/inquiries.ts'
import type { InquiryView } from '../schema/inquiries.ts'
import './learn.ts'
import { OpenCaseForm } from './OpenCaseForm.tsx'

const page = getRouteApi('/cases/new')

/** The first contact, from what was said to who takes it, in one form. */
export function OpenCasePage() {
  const { person, inquiry } = page.useSearch()
  if (person === '') return inquiry === '' ? <NobodyYet /> : <WhoIsIt inquiryId={inquiry} />
  if (inquiry === '') return <FirstContact key={person} personId={person} inquiry={null} />
  return <FromInquiry key={person} personId={person} inquiryId={inquiry} />
}

/** The person of an inquiry is searched for; perhaps they are written down already. */
function WhoIsIt({ inquiryId }: { inquiryId: string }) {
  const { t } = useLingui()
  const go = useGo()
  const query = useQuery(asking(inquiryPage, { id: inquiryId }))
  return (
    <Page title={t`Who is it about?`} back={{ to: `/inquiries/${inquiryId}`, label: t`Inquiry` }}>
      <Answer of={query}>
        {({ about, words }) => (
          <Stack gap="lg">
            {about !== null && <p>{about}</p>}
            <blockquote className={look.words}>{words}</blockquote>
            <PersonSearch
              onChoose={id => {
                go(`/cases/new?person=${id}&inquiry=${inquiryId}`)
              }}
            />
            <p>
              <Trans>
                Not written down yet? Register the person, then come back to this inquiry and search for the name.
              </Trans>{' '}
              <PlaceLink to="/people/new" className={look.go}>{t`Register a person`}</PlaceLink>
            </p>
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

function FromInquiry({ personId, inquiryId }: { personId: string; inquiryId: string }) {
  const { t } = useLingui()
  const query = useQuery(asking(inquiryPage, { id: inquiryId }))
  const found = query.data?.ok ? query.data.value : null
  if (found) return <FirstContact personId={personId} inquiry={found} />
  return (
    <Page title={t`First contact`}>
      <Answer of={query}>{() => null}</Answer>
    </Page>
  )
}

function NobodyYet() {
  const { t } = useLingui()
  const search = (
    <PlaceLink to="/people" className={look.go}>
      <Trans>Search for the person</Trans>
    </PlaceLink>
  )
  return (
    <Page title={t`Open a case`} back={{ to: '/cases', label: t`Clients` }}>
      <EmptyState title={t`Who is it about?`} action={search}>
        <Trans>A case begins with a person. Search first: perhaps they are written down already.</Trans>
      </EmptyState>
    </Page>
  )
}

function FirstContact({ personId, inquiry }: { personId: string; inquiry: InquiryView | null }) {
  const { t } = useLingui()
  const [takenBy, setTakenBy] = useState<string | null>(null)
  const person = useQuery(asking(personPage, { id: personId }))
  const me = useQuery(asking(whoAmI, {}))
  const staff = useQuery(asking(colleagues, {}))
  if (takenBy !== null) return <Taken personId={personId} by={takenBy} />
  return (
    <Page
      title={t`First contact`}
      back={{ to: `/people/${personId}`, label: t`Back to the person` }}
      lead={<Trans>Listen first. What is not known yet can come later.</Trans>}
    >
      <Answer of={person}>
        {view => (
          <>
            <PersonBanner person={view.summary} />
            <OtherCases personId={personId} />
            <Answer of={me}>
              {mine => (
                <Answer of={staff}>
                  {found => (
                    <OpenCaseForm
                      view={view}
                      inquiry={inquiry}
                      me={mine}
                      colleagues={found}
                      onHandedOver={setTakenBy}
                    />
                  )}
                </Answer>
              )}
            </Answer>
          </>
        )}
      </Answer>
    </Page>
  )
}

/** Whoever already works with this person; it hinders nothing. */
function OtherCases({ personId }: { personId: string }) {
  const { t } = useLingui()
  const { data } = useQuery(asking(casesOfPerson, { personId }))
  const open = data?.ok ? data.value.filter(({ closedOn }) => closedOn === null) : []
  if (open.length === 0) return null
  return (
    <Notice tone="wait" title={t`This person already has an open case`}>
      <Stack gap="xs">
        {open.map(({ id, openedOn, workerNames, isMine }) => {
          const names = workerNames.length > 0 ? workerNames.join(', ') : t`nobody yet`
          const day = dayWords(openedOn, 'short')
          return (
            <div key={id}>
              <Trans>
                Since {day}, with {names}.
              </Trans>{' '}
              {isMine && (
                <PlaceLink to={`/cases/${id}`} className={look.go}>
                  <Trans>Go on in that case</Trans>
                </PlaceLink>
              )}
            </div>
          )
        })}
        <div>{t`Speak with each other first. A second case is right only for something else.`}</div>
      </Stack>
    </Notice>
  )
}

/** For whoever opened a case that a colleague has now: it is out of their sight, and in whose. */
function Taken({ personId, by }: { personId: string; by: string }) {
  const { t } = useLingui()
  return (
    <Page title={t`The case is open`} back={{ to: '/', label: t`Today` }}>
      <Notice
        tone="good"
        isNews
        title={t`${by} has it now`}
        action={
          <PlaceLink to={`/people/${personId}`} className={look.go}>
            <Trans>Back to the person</Trans>
          </PlaceLink>
        }
      >
        <Trans>
          It stands at the top of their list, with the safety clock. What is in it is seen only by whoever works on it.
        </Trans>
      </Notice>
    </Page>
  )
}
