import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { dayWords } from '#platform/web/dates.ts'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { usePersonLine } from '#practice/people/ui/parts/PersonLine.tsx'
import { EthicsNotice } from '../2-assessment/ui/parts/EthicsNotice.tsx'
import { FunctioningSection } from '../2-assessment/ui/parts/FunctioningSection.tsx'
import { CategoriesSection } from '../1-intake/ui/parts/CategoriesSection.tsx'
import { OriginSection } from '../1-intake/ui/parts/OriginSection.tsx'
import { NeedsSection } from '../2-assessment/ui/parts/NeedsSection.tsx'
import { StrengthsSection } from '../2-assessment/ui/parts/StrengthsSection.tsx'
import { needsOfCase } from '../2-assessment/api.ts'
import { Episodes } from '../7-aftercare/ui/parts/Episodes.tsx'
import { FollowingProblems } from '../7-aftercare/ui/parts/FollowingProblems.tsx'
import { casePage } from '../api.ts'
import type { CaseView } from '../schema.ts'
import look from './Case.module.css'
import { CaseActs } from './CaseActs.tsx'
import { CaseTimeline } from './CaseTimeline.tsx'
import { CaseFrame } from './parts/CaseFrame.tsx'
import { PhaseSection } from './PhaseSection.tsx'
import { ProtocolNotice } from './ProtocolNotice.tsx'
import { SafetyNotice } from './SafetyNotice.tsx'

const page = getRouteApi('/cases/$caseId')

/** A case at work: safety, phase, what the client said, needs, strengths, household; beside it all that happened. */
export function CasePage() {
  const { caseId } = page.useParams()
  const query = useQuery(asking(casePage, { caseId }))
  const view = query.data?.ok ? query.data.value : null
  return (
    <CaseFrame
      caseId={caseId}
      active="overview"
      actions={view && <CaseActs key={caseId} view={view} />}
      aside={<CaseTimeline key={caseId} caseId={caseId} />}
    >
      {view && <Overview key={caseId} view={view} />}
    </CaseFrame>
  )
}

function Overview({ view }: { view: CaseView }) {
  const { id, closedOn, presentingProblem, source } = view.case
  const isOpen = closedOn === null
  return (
    <Stack gap="xl">
      {isOpen ? (
        <>
          <SafetyNotice of={view.case} />
          {view.safety !== null && <ProtocolNotice caseId={id} />}
          <PhaseSection view={view} />
        </>
      ) : (
        <Notice
          title={<Trans>This case was closed on {dayWords(closedOn)}</Trans>}
          action={
            <PlaceLink to={`/cases/${id}/aftercare`} className={look.go}>
              <Trans>How it ended, and what follows</Trans>
            </PlaceLink>
          }
        >
          <Trans>It stays readable. If the same problem comes back, take it up again from its aftercare.</Trans>
        </Notice>
      )}
      <Episodes caseId={id} />
      <EthicsNotice caseId={id} />
      <section className={look.section} aria-labelledby="problem">
        <h2 id="problem">
          <Trans>What brought the client here</Trans>
        </h2>
        <blockquote className={look.words}>{presentingProblem}</blockquote>
        {source !== 'walk-in' && <OriginSection caseId={id} />}
      </section>
      <NeedsSection caseId={id} isOpen={isOpen} />
      {isOpen && <FollowingProblems caseId={id} />}
      <StrengthsSection caseId={id} isOpen={isOpen} />
      <FunctioningSection caseId={id} />
      <Home view={view} />
      <Situation view={view} />
    </Stack>
  )
}

function Situation({ view: { case: of, person } }: { view: CaseView }) {
  const needs = useQuery(asking(needsOfCase, { caseId: of.id }))
  const named = needs.data?.ok ? needs.data.value.map(({ term }) => term) : []
  return <CategoriesSection caseId={of.id} isOpen={of.closedOn === null} age={person.ageYears} namedNeeds={named} />
}

/** Who lives with the client; each leads to their own page. */
function Home({ view: { person, household } }: { view: CaseView }) {
  const { t } = useLingui()
  const line = usePersonLine()
  const others = household?.members.filter(member => member.person.id !== person.id) ?? []
  return (
    <section className={look.section} aria-labelledby="home">
      <h2 id="home">
        <Trans>Who lives with the client</Trans>
      </h2>
      {household === null && <p>{t`The household is not known yet. It can be written down on the person’s page.`}</p>}
      {household !== null && others.length === 0 && <p>{t`Nobody else is written down in this household.`}</p>}
      {others.length > 0 && (
        <List label={t`Members of the household`}>
          {others.map(member => (
            <ListRow
              key={member.person.id}
              to={`/people/${member.person.id}`}
              title={member.person.fullName}
              subtitle={line({ ...member.person, livesAt: null })}
            />
          ))}
        </List>
      )}
      {household !== null && !household.household.membersAreAll && (
        <p>{t`It is not known yet whether everyone is listed.`}</p>
      )}
    </section>
  )
}
