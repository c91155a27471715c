import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { LegalBasis } from '#confidentiality/consent/schema.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct, type Acting } from '#platform/web/useAct.ts'
import { BASIS_HINTS, BASIS_WORDS } from '#practice/cases/1-intake/ui/parts/words.ts'
import { reportsOfCase, writeReport } from '../api.ts'
import { ReportFormat, type ReportPreview } from '../schema/report.ts'
import look from './Reports.module.css'
import { useGroundDraft, type Asking, type ReportDraft } from './useReport.ts'
import { FORMAT_WORDS, wordsForReport } from './words.ts'

type Props = {
  caseId: string
  draft: ReportDraft
  asked: Asking
  preview: ReportPreview
  /** Look at it again: the record has changed. */
  onAgain: () => void
}

/** The last step: as which file, and on which ground where no consent covers it. */
export function Make({ caseId, draft, asked, preview, onAgain }: Props) {
  const { t } = useLingui()
  const go = useGo()
  const ground = useGroundDraft(caseId, preview.coverage)
  const acting = useAct(writeReport, {
    draft,
    stale: [reportsOfCase, { name: 'timelineOfCase' }],
    onDone: ({ id }) => {
      ground.finish()
      notify({ message: t`The report is made and kept.` })
      go(`/cases/${caseId}/reports/${id}`)
    },
  })
  return (
    <section className={look.box} aria-labelledby="make">
      <h2 id="make">
        <Trans>Make it</Trans>
      </h2>
      <Form
        draft={ground}
        onSend={sent => {
          acting.send({ ...asked, ...sent, id: draft.actId, seenHash: preview.hash })
        }}
        trouble={<Trouble of={acting} onAgain={onAgain} />}
      >
        <ChoiceField
          form={ground.form}
          name="format"
          label={t`As which file?`}
          options={ReportFormat.options.map(value => ({ value, label: t(FORMAT_WORDS[value]) }))}
        />
        {preview.coverage.is === 'lacking' && <GroundFields form={ground.form} />}
        <SubmitBar label={t`Make the report`} pending={acting.pending} />
      </Form>
    </section>
  )
}

/** Asked where no consent covers it; both are kept with the report. */
function GroundFields({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  return (
    <>
      <ChoiceField
        form={form}
        name="basis"
        label={t`On which basis is it given?`}
        expected={t`Choose on which basis it is given.`}
        options={LegalBasis.options.map(value => ({
          ...{ value, label: t(BASIS_WORDS[value]), hint: t(BASIS_HINTS[value]) },
        }))}
      />
      <LongField
        form={form}
        name="reason"
        label={t`Why, and who asked for it`}
        hint={t`If the client agreed, say how and when.`}
        expected={t`Write why it is given, for example “the judge asked for it by letter”.`}
      />
    </>
  )
}

function Trouble({ of, onAgain }: { of: Acting<typeof writeReport>; onAgain: () => void }) {
  return (
    <>
      <ActTrouble<typeof writeReport> of={of} words={wordsForReport} />
      {of.failure?.code === 'report-changed' && (
        <Button variant="default" onClick={onAgain}>
          <Trans>Look at it again</Trans>
        </Button>
      )}
    </>
  )
}
