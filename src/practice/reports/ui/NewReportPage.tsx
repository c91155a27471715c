import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { read } from '#platform/web/call.ts'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { wordsForAny } from '#platform/web/words.ts'
import { CaseFrame } from '#practice/cases/ui/parts/CaseFrame.tsx'
import { previewReport } from '../api.ts'
import type { ReportPreview } from '../schema/report.ts'
import { Choices, OwnWordsFields, RecipientFields } from './Fields.tsx'
import { Make } from './Make.tsx'
import { Paper } from './Paper.tsx'
import look from './Reports.module.css'
import { askedFrom, useReportDraft, type Asking, type ReportDraft } from './useReport.ts'
import { Whose } from './Whose.tsx'

const page = getRouteApi('/cases/$caseId/reports/new')

/** A report in three steps on one page: choose and write, look at whose data it shows, make it. */
export function NewReportPage() {
  const { t } = useLingui()
  const { caseId } = page.useParams()
  return (
    <CaseFrame caseId={caseId} active="reports" title={t`Make a report`}>
      <Steps key={caseId} caseId={caseId} />
    </CaseFrame>
  )
}

type Seen = { asked: Asking; typed: string; preview: ReportPreview }

function Steps({ caseId }: { caseId: string }) {
  const { i18n, t } = useLingui()
  const draft = useReportDraft(caseId, i18n.locale === 'en' ? 'en' : 'id')
  const { look: lookAt, isLooking, trouble, seen } = useLooking(draft)
  return (
    <div className={look.whole}>
      <h2>
        <Trans>Make a report</Trans>
      </h2>
      <Form
        draft={draft}
        onSend={values => void lookAt(askedFrom(caseId, values))}
        trouble={trouble !== null && <Notice tone="attention" isNews title={t(wordsForAny({ code: trouble }))} />}
      >
        <Choices form={draft.form} />
        <RecipientFields caseId={caseId} form={draft.form} />
        <OwnWordsFields form={draft.form} sections={draft.form.getValues().sections} />
        <SubmitBar
          label={t`Look at it first`}
          pending={isLooking}
          isKept={draft.isKept}
          cancelTo={`/cases/${caseId}/reports`}
          onDiscard={draft.discard}
        />
      </Form>
      {seen && (
        <>
          <Whose preview={seen.preview} />
          <Paper document={seen.preview.document} />
          <Make
            key={seen.preview.coverage.is}
            {...{ caseId, draft, asked: seen.asked, preview: seen.preview }}
            onAgain={() => void lookAt(seen.asked)}
          />
        </>
      )}
    </div>
  )
}

/** Looking at a report; what was looked at stands until something else is typed. */
function useLooking({ form }: ReportDraft) {
  const [seen, setSeen] = useState<Seen | null>(null)
  const [isLooking, setLooking] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const typed = JSON.stringify(form.getValues())
  const lookAt = async (asked: Asking) => {
    setLooking(true)
    const answer = await read(previewReport, asked).catch(() => null)
    setLooking(false)
    setTrouble(answer?.ok ? null : (answer?.failure.code ?? 'unreadable'))
    setSeen(answer?.ok ? { asked, typed, preview: answer.value } : null)
  }
  return { look: lookAt, isLooking, trouble, seen: seen?.typed === typed ? seen : null }
}
