import './learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import type { OutputOf } from '#platform/shared/operation.ts'
import { asking } from '#platform/web/call.ts'
import { momentWords } from '#platform/web/dates.ts'
import { useKeptDrafts } from '#platform/web/drafts.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { casePage } from '../../api.ts'
import { CaseFrame } from '../../ui/parts/CaseFrame.tsx'
import { planOfCase } from '../api.ts'
import type { PlanVersion } from '../schema.ts'
import { AgreementSection } from './AgreementSection.tsx'
import { planDraftOf } from './draft.ts'
import { PlanReading } from './parts/PlanReading.tsx'
import { STANDING_TONES, STANDING_WORDS } from './parts/words.ts'
import look from './Plan.module.css'
import { SignSection } from './SignSection.tsx'
import { TaskActs } from './TaskActs.tsx'

const page = getRouteApi('/cases/$caseId/plan')
type Seen = OutputOf<typeof planOfCase>
type Props = { caseId: string; seen: Seen; isOpen: boolean }

/** The plan of a case: what the client wants to reach, who does what, how the supervisor sees it, and the agreement. */
export function PlanPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const view = useQuery(asking(casePage, { caseId }))
  const answer = useQuery(asking(planOfCase, { caseId }))
  const isOpen = view.data?.ok === true && view.data.value.case.closedOn === null
  return (
    <CaseFrame
      caseId={caseId}
      active="plan"
      title={t`Plan`}
      actions={isOpen && <Write caseId={caseId} of={answer.data?.ok ? answer.data.value : null} />}
    >
      <Answer of={answer}>{seen => <Seen key={caseId} caseId={caseId} seen={seen} isOpen={isOpen} />}</Answer>
    </CaseFrame>
  )
}

function Write({ caseId, of }: { caseId: string; of: Seen | null }) {
  const may = useMay()
  const drafts = useKeptDrafts()
  if (!may('plan.draft') || of === null) return null
  return (
    <Button component={PlaceLink} to={`/cases/${caseId}/plan/write`} leftSection={<Icon name="edit" size={18} />}>
      {drafts.includes(planDraftOf(caseId)) ? (
        <Trans>Go on with your draft</Trans>
      ) : of.plan === null ? (
        <Trans>Write the plan</Trans>
      ) : (
        <Trans>Change the plan</Trans>
      )}
    </Button>
  )
}

function Seen({ caseId, seen, isOpen }: Props) {
  const { t } = useLingui()
  const may = useMay()
  const { plan, lastSigned, tasks } = seen
  const canSign = isOpen && plan?.standing === 'not-signed' && !seen.isMine && may('plan.sign')
  const canWork = isOpen && may('work.record')
  return (
    <Stack gap="xl">
      {plan === null ? (
        <EmptyState title={t`No plan yet`}>
          <Trans>
            What the client wants to reach stands here, in their own words, and who does what until when. One goal and
            one task are enough to begin.
          </Trans>
        </EmptyState>
      ) : (
        <>
          <Standing seen={seen} plan={plan} />
          {canSign && <SignSection key={plan.id} plan={plan} lastSigned={lastSigned} />}
          <PlanReading
            caseId={caseId}
            content={plan.content}
            tasks={tasks}
            {...(canWork && { actOn: task => <TaskActs key={task.id} task={task} /> })}
          />
        </>
      )}
      <AgreementSection caseId={caseId} isOpen={isOpen} plan={plan} />
      <Versions caseId={caseId} versions={seen.versions} />
    </Stack>
  )
}

/** Which version this is, who wrote it, and what the supervisor said of it. */
function Standing({ seen: { needsSignature, isMine }, plan }: { seen: Seen; plan: NonNullable<Seen['plan']> }) {
  const { t } = useLingui()
  const { standing, signature, number, byName, writtenAt } = plan
  const [by, at] = [byName ?? t`an account that is gone`, momentWords(writtenAt)]
  const isShown = needsSignature || standing !== 'not-signed'
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <StatusMark tone="calm" icon="paper" label={t`Version ${number}`} />
        {isShown && <StatusMark tone={STANDING_TONES[standing]} label={t(STANDING_WORDS[standing])} />}
      </Group>
      <p className={look.small} style={{ margin: 0 }}>{t`Written by ${by}, ${at}`}</p>
      {standing === 'not-signed' && needsSignature && isMine && (
        <p style={{ margin: 0 }}>
          <Trans>
            It waits for your supervisor. You may go on working; what is urgent does not wait for a signature.
          </Trans>
        </p>
      )}
      {signature?.words != null && (
        <Notice
          tone={standing === 'sent-back' ? 'attention' : 'good'}
          title={t`${signature.byName ?? t`The supervisor`} says:`}
        >
          <p className={look.words}>{signature.words}</p>
        </Notice>
      )}
    </Stack>
  )
}

function Versions({ caseId, versions }: { caseId: string; versions: readonly PlanVersion[] }) {
  const { t } = useLingui()
  const earlier = versions.slice(1)
  if (earlier.length === 0) return null
  return (
    <details className={look.more}>
      <summary>
        <Trans>Earlier versions</Trans>
      </summary>
      <List label={t`Earlier versions`}>
        {earlier.map(({ number, standing, writtenAt, byName }) => (
          <ListRow
            key={number}
            to={`/cases/${caseId}/plan/versions/${number}`}
            title={t`Version ${number}`}
            subtitle={[byName, momentWords(writtenAt)].filter(one => one !== null).join(' · ')}
            marks={<StatusMark tone={STANDING_TONES[standing]} label={t(STANDING_WORDS[standing])} />}
          />
        ))}
      </List>
    </details>
  )
}
