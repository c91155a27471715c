import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { reviseClosing } from '../api.ts'
import { ReviseClosing, type ClosingView } from '../schema.ts'
import { wordsForEnding } from './parts/words.ts'
import { freshPlan, isEmptyPlan, planFrom, withContact, type PlanDraft } from './plan-draft.ts'
import { PlanFields } from './PlanFields.tsx'

const Draft = z.object({ revision: ReviseClosing.omit({ caseId: true, id: true }) })
type Values = { revision: { summary: string; strengthening: PlanDraft; version: number } }
type Props = { closing: ClosingView; onClose: () => void }

/** Write summary or plan anew, until the supervisor has signed. */
export function ReviseClosingDialog({ closing, onClose }: Props) {
  const { t } = useLingui()
  const { draft, acting } = useRevision({ closing, onClose })
  const { caseId, id } = closing
  const { form } = draft
  const { strengthening } = form.getValues().revision
  return (
    <Dialog isOpen onClose={onClose} title={t`Change summary or plan`} cancelLabel={t`Not now`} size="xl">
      <Form
        draft={draft}
        onSend={({ revision }) => {
          acting.send({ ...revision, caseId, id })
        }}
        trouble={<ActTrouble of={acting} words={wordsForEnding} />}
      >
        <LongField form={form} name="revision.summary" label={t`Summary of the work`} expected={t`Write a summary.`} />
        <PlanFields
          form={form}
          at="revision.strengthening"
          plan={strengthening}
          onAdd={() => {
            form.setFieldValue('revision.strengthening', withContact(strengthening))
          }}
        />
        <SubmitBar
          label={t`Keep, and ask for the signature`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}

function useRevision({ closing, onClose }: Props) {
  const { t } = useLingui()
  const { id, summary, strengthening, version, closedByName } = closing
  const fresh = (): Values => ({
    revision: { summary, strengthening: freshPlan(strengthening, closedByName ?? ''), version },
  })
  const draft = useDraft<Values, typeof Draft>(`closing ${id} anew`, Draft, fresh, {
    toInput: ({ revision }) => {
      const isNone = strengthening === null && isEmptyPlan(revision.strengthening)
      return { revision: { ...revision, strengthening: isNone ? null : planFrom(revision.strengthening) } }
    },
  })
  const acting = useAct(reviseClosing, {
    draft,
    onDone: () => {
      notify({ message: t`Kept. The supervisor is asked to sign.` })
      onClose()
    },
  })
  return { draft, acting }
}
