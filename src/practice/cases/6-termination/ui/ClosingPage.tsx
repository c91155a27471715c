import './learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState } from '#platform/web/parts/list/List.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { EthicsNotice } from '../../2-assessment/ui/parts/EthicsNotice.tsx'
import { casePage } from '../../api.ts'
import type { CaseView } from '../../schema.ts'
import caseLook from '../../ui/Case.module.css'
import { CaseFrame } from '../../ui/parts/CaseFrame.tsx'
import { endingOfCase } from '../api.ts'
import type { Ending } from '../schema.ts'
import { ClosedCase } from './ClosedCase.tsx'
import { ClosingForm } from './ClosingForm.tsx'
import look from './Ending.module.css'
import { useSummary } from './useSummary.ts'

const page = getRouteApi('/cases/$caseId/closing')

const OF_ENDING = ['ending-and-transfer']

/** How the work ends: the form while it goes on, and afterwards what was written, with the supervisor's signature. */
export function ClosingPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const found = useQuery(asking(endingOfCase, { caseId }))
  const view = useQuery(asking(casePage, { caseId }))
  return (
    <CaseFrame caseId={caseId} active="aftercare" title={t`The end of the work`}>
      <section className={caseLook.section} aria-labelledby="ending">
        <h2 id="ending">
          <Trans>The end of the work</Trans>
        </h2>
        <Answer of={found}>
          {({ ending, closing }) =>
            closing !== null ? (
              <ClosedCase closing={closing} />
            ) : (
              <>
                <EthicsNotice caseId={caseId} about={OF_ENDING} here={OF_ENDING} />
                <Answer of={view}>{seen => <Open key={caseId} view={seen} ending={ending} />}</Answer>
              </>
            )
          }
        </Answer>
      </section>
    </CaseFrame>
  )
}

function Open({ view, ending }: { view: CaseView; ending: Ending }): ReactNode {
  const { t } = useLingui()
  const may = useMay()
  const { id, closedOn } = view.case
  const summary = useSummary(view)
  if (closedOn !== null) {
    return (
      <EmptyState title={t`How this case ended was not written down here`}>
        <Trans>It was closed before summaries and plans were kept. What happened in it stands in the timeline.</Trans>
      </EmptyState>
    )
  }
  if (ending.safety !== 'at-rest') {
    const isRunning = ending.safety === 'running'
    return (
      <Notice
        tone="attention"
        title={isRunning ? t`A safety clock is still running` : t`A safety protocol is still open`}
        action={
          <PlaceLink to={isRunning ? `/cases/${id}` : `/cases/${id}/safety`} className={look.go}>
            {isRunning ? <Trans>Say what was done for safety</Trans> : <Trans>Say why it may rest</Trans>}
          </PlaceLink>
        }
      >
        <Trans>
          Work does not end while nobody has said whether someone is safe. After that it can be closed here.
        </Trans>
      </Notice>
    )
  }
  if (!may('case.close')) return <p>{t`This case is still open. Its worker closes it here when the work is done.`}</p>
  if (summary === null) return <p role="status">{t`The summary is being put together…`}</p>
  return <ClosingForm view={view} ending={ending} summary={summary} />
}
