import '../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { asking } from '#platform/web/call.ts'
import { Answer, Waiting } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { PersonLine } from '#practice/people/ui/parts/PersonLine.tsx'
import { casePage } from '../../api.ts'
import type { CaseView } from '../../schema.ts'
import { CaseMarks } from '../CaseMarks.tsx'
import { CasePlaces, type Place } from '../CasePlaces.tsx'
import look from '../Case.module.css'
import { useClientName } from './useClientName.ts'

type Props = {
  caseId: string
  /** Which of the case's pages this is. */
  active: Place
  /** For the browser's history, such as "Referrals"; a name never goes there. */
  title?: string
  actions?: ReactNode
  aside?: ReactNode
  children?: ReactNode
}

/** What stands around every page of a case: whose it is, how it stands, and its other pages. */
export function CaseFrame({ caseId, active, title, actions, aside, children }: Props) {
  const { t } = useLingui()
  const nameOf = useClientName()
  const query = useQuery(asking(casePage, { caseId }))
  const view = query.data?.ok ? query.data.value : null
  const isRefused = query.data?.ok === false
  return (
    <Page
      title={view ? nameOf(view.person, view.case.client.kind) : t`Case`}
      quietTitle={title ?? t`Case`}
      back={{ to: '/cases', label: t`Clients` }}
      lead={view && <Who view={view} />}
      {...(aside !== undefined && !isRefused && { aside })}
      {...(!isRefused && { actions })}
      width="wide"
    >
      <Answer of={query} loading={<Waiting lines={1} />}>
        {found => <CaseMarks view={found} />}
      </Answer>
      {!isRefused && (
        <>
          <CasePlaces caseId={caseId} active={active} />
          {children}
        </>
      )}
    </Page>
  )
}

function Who({ view: { person } }: { view: CaseView }) {
  return (
    <>
      <PersonLine person={person} />
      {' · '}
      <PlaceLink to={`/people/${person.id}`} className={look.person}>
        <Trans>All about this person</Trans>
      </PlaceLink>
    </>
  )
}
