import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '#confidentiality/access/ui/parts/useMay.ts'
import { asking } from '#platform/web/call.ts'
import { momentWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { PlaceLink } from '#platform/web/parts/link/PlaceLink.tsx'
import { EmptyState, List, ListRow } from '#platform/web/parts/list/List.tsx'
import { useSay } from '#platform/web/say.ts'
import { CaseFrame } from '#practice/cases/ui/parts/CaseFrame.tsx'
import { reportsOfCase } from '../api.ts'
import type { Report } from '../schema/report.ts'
import { KIND_WORDS } from '../schema/words.ts'
import look from './Reports.module.css'
import { FORMAT_WORDS } from './words.ts'

const page = getRouteApi('/cases/$caseId/reports')

/** What went out of a case, to whom, and the way to a new one. */
export function ReportsPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  const answer = useQuery(asking(reportsOfCase, { caseId }))
  const may = useMay()
  const make = may('report.write') && (
    <PlaceLink to={`/cases/${caseId}/reports/new`} className={look.go}>
      <Trans>Make a report</Trans>
    </PlaceLink>
  )
  return (
    <CaseFrame caseId={caseId} active="reports" title={t`Reports`}>
      <Answer of={answer}>
        {reports =>
          reports.length === 0 ? (
            <EmptyState title={t`No report has been made yet`} action={make}>
              <Trans>
                A social report, a summary or a report for a court is put together from the record. You see first whose
                data it shows; what goes out is kept here.
              </Trans>
            </EmptyState>
          ) : (
            <div className={look.whole}>
              {make}
              <List label={t`Reports that were made`}>
                {reports.map(report => (
                  <Row key={report.id} caseId={caseId} report={report} />
                ))}
              </List>
            </div>
          )
        }
      </Answer>
    </CaseFrame>
  )
}

function Row({ caseId, report }: { caseId: string; report: Report }) {
  const { t } = useLingui()
  const say = useSay()
  const { recipient } = report
  const parts = [t(FORMAT_WORDS[report.format]), report.byName].filter(part => part !== null)
  return (
    <ListRow
      to={`/cases/${caseId}/reports/${report.id}`}
      title={say(KIND_WORDS[report.kind])}
      subtitle={
        <>
          <Trans>To: {recipient}</Trans>
          <div>{parts.join(' · ')}</div>
        </>
      }
      meta={momentWords(report.writtenAt)}
    />
  )
}
