import { Plural, Trans, useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { closeCase } from '../api.ts'
import { CloseReason, type CaseView } from '../schema.ts'
import { CLOSE_WORDS, wordsForCase } from './words.ts'

const Draft = z.object({ closing: closeCase.input.omit({ caseId: true, version: true }) })
type Values = { closing: { reason: string; words: string } }

/** Close a case, with the reason. Open needs are told of and hinder nothing. */
export function CloseDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useLingui()
  const { id: caseId, version } = view.case
  const draft = useDraft<Values, typeof Draft>(`closing of ${caseId}`, Draft, () => ({
    closing: { reason: '', words: '' },
  }))
  const acting = useAct(closeCase, {
    draft,
    onDone: () => {
      notify({ message: t`The case is closed. It stays readable.` })
      onClose()
    },
  })
  return (
    <Dialog isOpen onClose={onClose} title={t`Close this case`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ closing }) => {
          acting.send({ ...closing, caseId, version })
        }}
        trouble={<ActTrouble of={acting} words={wordsForCase} />}
      >
        <OpenNeeds count={view.openNeeds} />
        <ChoiceField
          form={draft.form}
          name="closing.reason"
          label={t`Why does it end?`}
          expected={t`Choose why it ends.`}
          options={CloseReason.options.map(value => ({ value, label: t(CLOSE_WORDS[value]) }))}
        />
        <LongField
          form={draft.form}
          name="closing.words"
          label={t`How it ended, and how the client can come back`}
          expected={t`Write a sentence, for example “The rice comes monthly now; she knows where to find us”.`}
        />
        <SubmitBar
          label={t`Close this case`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}

function OpenNeeds({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <Notice tone="wait" title={<Plural value={count} one="One need is still open" other="# needs are still open" />}>
      <Trans>You may close all the same. They stay in view as needs that nobody has met yet.</Trans>
    </Notice>
  )
}
