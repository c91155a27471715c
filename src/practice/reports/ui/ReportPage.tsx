import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { asking, read } from '#platform/web/call.ts'
import { momentWords } from '#platform/web/dates.ts'
import { Answer } from '#platform/web/parts/answer/Answer.tsx'
import { FactList } from '#platform/web/parts/facts/FactList.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { useSay } from '#platform/web/say.ts'
import { BASIS_WORDS } from '#practice/cases/1-intake/ui/parts/words.ts'
import { reportFile, writtenReport } from '../api.ts'
import type { Report } from '../schema/report.ts'
import { KIND_WORDS, SECTION_WORDS } from '../schema/words.ts'
import { Paper } from './Paper.tsx'
import look from './Reports.module.css'

const page = getRouteApi('/cases/$caseId/reports/$reportId')

/** One report as it went out: to read, to print, or to save the same file again. */
export function ReportPage() {
  const { t } = useLingui()
  const { caseId, reportId } = page.useParams()
  const answer = useQuery(asking(writtenReport, { caseId, id: reportId }))
  return (
    <Page title={t`Report`} back={{ to: `/cases/${caseId}/reports`, label: t`Reports` }}>
      <Answer of={answer}>
        {({ report, document }) => (
          <div className={look.whole}>
            <Acts report={report} />
            <Paper document={document} />
            <About report={report} />
          </div>
        )}
      </Answer>
    </Page>
  )
}

function Acts({ report: { id, caseId, format } }: { report: Report }) {
  const [isSaving, setSaving] = useState(false)
  const [isBroken, setBroken] = useState(false)
  const save = async () => {
    setSaving(true)
    const answer = await read(reportFile, { caseId, id }).catch(() => null)
    setSaving(false)
    setBroken(answer?.ok !== true)
    if (answer?.ok) saveFile(answer.value)
  }
  return (
    <div className={look.hidden}>
      {isBroken && (
        <Notice tone="attention" isNews>
          <Trans>The file could not be fetched. Try again, or print this page.</Trans>
        </Notice>
      )}
      <div className={look.acts}>
        {format !== 'page' && (
          <Button loading={isSaving} leftSection={<Icon name="download" size={18} />} onClick={() => void save()}>
            {format === 'pdf' ? <Trans>Save the PDF</Trans> : <Trans>Save the DOCX</Trans>}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<Icon name="print" size={18} />}
          onClick={() => {
            window.print()
          }}
        >
          <Trans>Print</Trans>
        </Button>
      </div>
    </div>
  )
}

/** What is kept beside the paper; it is not printed. */
function About({ report }: { report: Report }) {
  const { t } = useLingui()
  const say = useSay()
  const basis = report.consentId === null ? t(BASIS_WORDS[report.basis]) : t`A consent or basis of this case covers it`
  return (
    <section className={`${look.box} ${look.hidden}`} aria-labelledby="about">
      <h2 id="about">
        <Trans>What was kept</Trans>
      </h2>
      <FactList
        facts={[
          { label: t`Report`, value: say(KIND_WORDS[report.kind]) },
          { label: t`Recipient`, value: report.recipient },
          { label: t`For`, value: report.purpose },
          { label: t`Parts`, value: report.sections.map(section => say(SECTION_WORDS[section])).join('; ') },
          { label: t`Basis`, value: basis },
          ...(report.reason === null ? [] : [{ label: t`Why`, value: report.reason }]),
          { label: t`Made by`, value: report.byName },
          { label: t`On`, value: momentWords(report.writtenAt) },
          {
            label: t`Fingerprint`,
            value: <span className={look.print}>{report.sha256}</span>,
            hint: t`SHA-256: whoever holds the file can see that nothing in it was changed.`,
          },
        ]}
      />
    </section>
  )
}
