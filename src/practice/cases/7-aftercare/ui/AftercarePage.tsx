import './learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { casePage } from '../../api.ts'
import type { CaseView } from '../../schema.ts'
import caseLook from '../../ui/Case.module.css'
import { CaseFrame } from '../../ui/parts/CaseFrame.tsx'
import { aftercareOfCase } from '../api.ts'
import { mayFollow } from '../rules.ts'
import type { AftercareView } from '../schema.ts'
import look from './Aftercare.module.css'
import { Contacts } from './Contacts.tsx'
import { Episodes } from './parts/Episodes.tsx'
import { FollowingProblems } from './parts/FollowingProblems.tsx'
import { Running } from './Running.tsx'

const page = getRouteApi('/cases/$caseId/aftercare')

/** What follows the end: the calendar, contacts with their signs, the client's plan, and taking it up again. */
export function AftercarePage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const found = useQuery(asking(aftercareOfCase, { caseId }))
  const view = useQuery(asking(casePage, { caseId }))
  return (
    <CaseFrame caseId={caseId} active="aftercare" title={t`Aftercare`}>
      <Answer of={view}>
        {seen => (
          <Stack gap="xl">
            <End of={seen} />
            <Answer of={found}>{aftercare => <Following key={caseId} view={seen} aftercare={aftercare} />}</Answer>
            <Episodes caseId={caseId} />
            <FollowingProblems caseId={caseId} />
          </Stack>
        )}
      </Answer>
    </CaseFrame>
  )
}

/** How the work ends or has ended, and the way back into it. */
function End({ of: { case: itsCase } }: { of: CaseView }) {
  const may = useMay()
  const { id, closedOn } = itsCase
  const isClosed = closedOn !== null
  return (
    <section className={caseLook.section} aria-labelledby="end">
      <h2 id="end">
        <Trans>The end of the work</Trans>
      </h2>
      <Group gap="sm">
        {(isClosed || may('case.close')) && (
          <Button component={PlaceLink} to={`/cases/${id}/closing`} variant="default">
            {isClosed ? <Trans>How it ended, and the client’s plan</Trans> : <Trans>Close this case</Trans>}
          </Button>
        )}
        {isClosed && may('case.reopen') && (
          <Button component={PlaceLink} to={`/cases/${id}/reopen`} variant="default">
            <Trans>It has come back: take it up again</Trans>
          </Button>
        )}
      </Group>
    </section>
  )
}

function Following({ view, aftercare }: { view: CaseView; aftercare: AftercareView }) {
  const { t } = useLingui()
  const { id: caseId } = view.case
  const follows = mayFollow(view.case).ok
  const { running, earlier, contacts } = aftercare
  if (!follows && running === null && earlier.length === 0) {
    return (
      <EmptyState title={t`Aftercare begins when the work ends`}>
        <Trans>
          Then you ask for a while how it goes, more often where it may come back. The days stand here and in Today.
        </Trans>
      </EmptyState>
    )
  }
  return (
    <>
      <Running caseId={caseId} aftercare={aftercare} mayPlan={follows} />
      <section className={caseLook.section} aria-labelledby="contacts">
        <h2 id="contacts">
          <Trans>Contacts</Trans>
        </h2>
        <Contacts caseId={caseId} contacts={contacts} aftercare={aftercare} />
        {aftercare.strengthening === null && (
          <p
            className={look.small}
          >{t`No early signs were written down when the case was closed, so none are asked for.`}</p>
        )}
      </section>
    </>
  )
}
