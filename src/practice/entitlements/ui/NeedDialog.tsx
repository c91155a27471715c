import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { useSay } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import { recordNeed } from '#practice/cases/2-assessment/api.ts'
import { RecordNeed, Urgency } from '#practice/cases/2-assessment/schema.ts'
import { URGENCY_WORDS, wordsForAssessment } from '#practice/cases/2-assessment/ui/parts/words.ts'
import type { CaseId } from '#practice/cases/schema.ts'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import type { Screened } from '../schema/screening.ts'

const Draft = RecordNeed.omit({ id: true, caseId: true })

type Props = { caseId: CaseId; result: Screened; onClose: () => void }

/** A programme becomes a need of the client's, in the client's words; then all ways to meet it are looked at. */
export function NeedDialog({ caseId, result, onClose }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const name = say(result.name)
  return (
    <Dialog isOpen onClose={onClose} title={t`Make this a need`} size="lg">
      <Stack gap="md">
        <p>
          <Trans>“{name}” is one way. Write down the need itself, so that the client can choose among all ways.</Trans>
        </p>
        <NeedForm caseId={caseId} result={result} onClose={onClose} />
      </Stack>
    </Dialog>
  )
}

function NeedForm({ caseId, result, onClose }: Props) {
  const { t } = useLingui()
  const { draft, acting, terms } = useNeed({ caseId, result, onClose })
  return (
    <Form
      draft={draft}
      onSend={need => {
        acting.send({ ...need, id: draft.actId, caseId })
      }}
      trouble={<ActTrouble of={acting} words={wordsForAssessment} />}
    >
      <ChoiceField
        form={draft.form}
        name="term"
        label={t`What is needed`}
        expected={t`Choose the kind of help.`}
        options={terms}
      />
      <ChoiceField
        form={draft.form}
        name="urgency"
        label={t`How soon must help come?`}
        expected={t`Choose how soon help must come. Not known yet is an answer too.`}
        options={Urgency.options.map(urgency => ({ value: urgency, label: t(URGENCY_WORDS[urgency]) }))}
        isBeside
      />
      <LongField
        form={draft.form}
        name="inOwnWords"
        label={t`In the client’s own words`}
        expected={t`Write what the client said.`}
      />
      <SubmitBar label={t`Record this need`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}

/** The need that is being written, with the first of the programme's own; recorded, it leads to its alternatives. */
function useNeed({ caseId, result, onClose }: Props) {
  const go = useGo()
  const wordsOf = useNeedWords()
  const fresh = () => ({ term: result.needs[0] ?? '', urgency: '', inOwnWords: '' })
  const draft = useDraft(`need of ${caseId} from ${result.serviceId}`, Draft, fresh)
  const acting = useAct(recordNeed, {
    draft,
    onDone: need => {
      onClose()
      go(`/cases/${caseId}/needs/${need.id}/alternatives`)
    },
  })
  return { draft, acting, terms: result.needs.map(term => ({ value: term, label: wordsOf(term).plain })) }
}
