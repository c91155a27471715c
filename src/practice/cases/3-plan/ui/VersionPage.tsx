import './learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { asking } from '#platform/web/call.ts'
import { momentWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { CaseFrame } from '../../ui/parts/CaseFrame.tsx'
import { planVersion } from '../api.ts'
import { PlanReading } from './parts/PlanReading.tsx'
import { STANDING_TONES, STANDING_WORDS } from './parts/words.ts'
import look from './Plan.module.css'

const page = getRouteApi('/cases/$caseId/plan/versions/$number')

/** An earlier version of a plan, as it was written. */
export function VersionPage() {
  const { t } = useLingui()
  const { caseId, number } = page.useParams()
  const answer = useQuery(asking(planVersion, { caseId, number }))
  return (
    <CaseFrame caseId={caseId} active="plan" title={t`Plan, version ${number}`}>
      <Answer of={answer}>
        {({ content, standing, signature, writtenAt, byName }) => (
          <Stack gap="xl">
            <Stack gap="sm">
              <Group gap="xs">
                <StatusMark tone="calm" icon="paper" label={t`Version ${number}`} />
                <StatusMark tone={STANDING_TONES[standing]} label={t(STANDING_WORDS[standing])} />
              </Group>
              <p className={look.small} style={{ margin: 0 }}>
                {[byName, momentWords(writtenAt)].filter(one => one !== null).join(' · ')}
              </p>
              {signature?.words != null && (
                <Notice title={t`${signature.byName ?? t`The supervisor`} says:`}>
                  <p className={look.words}>{signature.words}</p>
                </Notice>
              )}
              <PlaceLink to={`/cases/${caseId}/plan`} className={look.link}>
                <Trans>The plan as it stands now</Trans>
              </PlaceLink>
            </Stack>
            <PlanReading caseId={caseId} content={content} tasks={null} />
          </Stack>
        )}
      </Answer>
    </CaseFrame>
  )
}
