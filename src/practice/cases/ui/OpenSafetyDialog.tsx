import { Trans, useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useAct } from '#platform/web/useAct.ts'
import { openSafety } from '../api/safety.ts'
import { EmergencyNumbers } from './parts/EmergencyNumbers.tsx'
import { wordsForCase } from './words.ts'

const Draft = z.object({ danger: openSafety.input.omit({ caseId: true }) })

/** Say that someone may be in danger: the clock starts and the protocol opens. */
export function OpenSafetyDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useLingui()
  const draft = useDraft(`danger in ${caseId}`, Draft, () => ({ danger: { words: '' } }))
  const acting = useAct(openSafety, { draft, onDone: onClose })
  return (
    <Dialog isOpen onClose={onClose} title={t`Someone may be in danger`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ danger }) => {
          acting.send({ ...danger, caseId })
        }}
        trouble={<ActTrouble of={acting} words={wordsForCase} />}
      >
        <EmergencyNumbers />
        <p>
          <Trans>
            The safety clock starts, and the steps for safety open. Everyone who works on this case sees it.
          </Trans>
        </p>
        <LongField
          form={draft.form}
          name="danger.words"
          label={t`What was seen or said?`}
          expected={t`Write what was seen or said, for example “She has a cut above the eye and does not want to go home”.`}
        />
        <SubmitBar
          label={t`Open the safety protocol`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}
