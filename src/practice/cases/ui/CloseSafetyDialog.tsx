import { Trans, useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { closeSafety } from '../api/safety.ts'
import { SafetyStepKind, type SafetyView } from '../schema/safety.ts'
import { STEP_WORDS } from './safety-words.ts'
import { wordsForCase } from './words.ts'

const Draft = z.object({ resting: closeSafety.input.omit({ caseId: true, id: true }) })
type Props = { caseId: string; protocol: SafetyView; onClose: () => void }

/** Say why the protocol may rest. Steps that were not written down are told of and hinder nothing. */
export function CloseSafetyDialog({ caseId, protocol, onClose }: Props) {
  const { t } = useLingui()
  const draft = useDraft(`end of danger in ${caseId}`, Draft, () => ({ resting: { words: '' } }))
  const acting = useAct(closeSafety, {
    draft,
    onDone: () => {
      notify({ message: t`The safety protocol is closed. It stays readable.` })
      onClose()
    },
  })
  const missing = SafetyStepKind.options.filter(step => !protocol.steps.some(one => one.step === step))
  return (
    <Dialog isOpen onClose={onClose} title={t`Close the safety protocol`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ resting }) => {
          acting.send({ ...resting, caseId, id: protocol.id })
        }}
        trouble={<ActTrouble of={acting} words={wordsForCase} />}
      >
        {missing.length > 0 && (
          <Notice tone="wait" title={t`Not written down yet`}>
            <Trans>You may close all the same.</Trans> {missing.map(step => t(STEP_WORDS[step])).join(' ')}
          </Notice>
        )}
        <LongField
          form={draft.form}
          name="resting.words"
          label={t`Why may it rest now?`}
          hint={t`What has changed, what the client says, what happens if it comes back.`}
          expected={t`Write why, for example “He has moved away; she and the children sleep at her mother’s”.`}
        />
        <SubmitBar
          label={t`Close the safety protocol`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}
