import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { dayWords } from '#platform/web/dates.ts'
import { List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Steps, type Step } from '#platform/web/parts/steps/Steps.tsx'
import { usePersonLine } from '#practice/people/ui/parts/PersonLine.tsx'
import { NeedsSection } from '../2-assessment/ui/parts/NeedsSection.tsx'
import { StrengthsSection } from '../2-assessment/ui/parts/StrengthsSection.tsx'
import { casePage } from '../api.ts'
import { Phase, type CaseView } from '../schema.ts'
import look from './Case.module.css'
import { CaseActs } from './CaseActs.tsx'
import { CaseTimeline } from './CaseTimeline.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { CaseFrame } from './parts/CaseFrame.tsx'
import { SafetyNotice } from './SafetyNotice.tsx'
import { PHASE_WORDS } from './words.ts'

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
  const { id, closedOn, presentingProblem } = view.case
  const isOpen = closedOn === null
  return (
    <Stack gap="xl">
      {isOpen ? (
        <>
          <SafetyNotice of={view.case} />
          <Phases view={view} />
        </>
      ) : (
        <Notice title={<Trans>This case was closed on {dayWords(closedOn)}</Trans>}>
          <Trans>It stays readable. If the client comes again, open a new case from the person’s page.</Trans>
        </Notice>
      )}
      <section className={look.section} aria-labelledby="problem">
        <h2 id="problem">
          <Trans>What brought the client here</Trans>
        </h2>
        <blockquote className={look.words}>{presentingProblem}</blockquote>
      </section>
      <NeedsSection caseId={id} isOpen={isOpen} />
      <StrengthsSection caseId={id} isOpen={isOpen} />
      <Home view={view} />
    </Stack>
  )
}

function Phases({ view }: { view: CaseView }) {
  const { t } = useLingui()
  const may = useMay()
  const [isMoving, setMoving] = useState(false)
  const now = Phase.options.indexOf(view.case.phase)
  const steps = Phase.options.map((phase, index): Step => {
    const state = index < now ? 'done' : index === now ? 'now' : 'later'
    return { id: phase, label: t(PHASE_WORDS[phase]), state }
  })
  return (
    <section className={look.section}>
      <Steps label={t`Phases of the work`} steps={steps} />
      {may('case.move') && (
        <div>
          <Button
            variant="default"
            onClick={() => {
              setMoving(true)
            }}
          >
            <Trans>Go on to another phase</Trans>
          </Button>
        </div>
      )}
      {isMoving && (
        <MoveDialog
          of={view.case}
          onClose={() => {
            setMoving(false)
          }}
        />
      )}
    </section>
  )
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
