import './learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { FollowingProblems } from '../../7-aftercare/ui/parts/FollowingProblems.tsx'
import { casePage } from '../../api.ts'
import caseLook from '../../ui/Case.module.css'
import { CaseFrame } from '../../ui/parts/CaseFrame.tsx'
import { evaluationOfCase } from '../api.ts'
import type { Evaluation } from '../schema.ts'
import look from './Evaluation.module.css'
import { FunctioningChange } from './FunctioningChange.tsx'
import { Goals } from './Goals.tsx'
import { InstrumentChange } from './InstrumentChange.tsx'
import { Judgements } from './Judgements.tsx'
import { Measures } from './Measures.tsx'
import { NeedsMet } from './NeedsMet.tsx'

const page = getRouteApi('/cases/$caseId/progress')

/** What has changed: first as the client judges it, then goals, needs, scales, daily life, and what is counted by hand. */
export function ProgressPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const found = useQuery(asking(evaluationOfCase, { caseId }))
  return (
    <CaseFrame caseId={caseId} active="progress" title={t`Progress`}>
      <Answer of={found}>{evaluation => <Progress key={caseId} caseId={caseId} evaluation={evaluation} />}</Answer>
    </CaseFrame>
  )
}

function Progress({ caseId, evaluation }: { caseId: string; evaluation: Evaluation }) {
  const may = useMay()
  const view = useQuery(asking(casePage, { caseId }))
  const itsCase = view.data?.ok ? view.data.value.case : null
  const isOpen = itsCase !== null && itsCase.closedOn === null
  return (
    <Stack gap="xl">
      <Judgements caseId={caseId} judgements={evaluation.judgements} />
      <Goals caseId={caseId} evaluation={evaluation} isOpen={isOpen} />
      <NeedsMet caseId={caseId} />
      {may('instrument.read') && <InstrumentChange caseId={caseId} stretches={evaluation.stretches} />}
      {may('functioning.read') && <FunctioningChange caseId={caseId} />}
      <Measures caseId={caseId} evaluation={evaluation} />
      {may('map.read') && <MapLink caseId={caseId} />}
      <FollowingProblems caseId={caseId} />
    </Stack>
  )
}

function MapLink({ caseId }: { caseId: string }) {
  return (
    <section className={caseLook.section} aria-labelledby="map-change">
      <h2 id="map-change">
        <Trans>People and ties around the client</Trans>
      </h2>
      <p>
        <Trans>The map shows who stands around the client now, and how it was on an earlier day.</Trans>
      </p>
      <PlaceLink to={`/cases/${caseId}/map`} className={look.go}>
        <Trans>Open the map, then and now</Trans>
      </PlaceLink>
    </section>
  )
}
