import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { useField } from '#platform/web/parts/form/useField.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { ReasonSelect } from '#practice/knowledge/ui/parts/ReasonSelect.tsx'
import { useNeedWords } from '#practice/knowledge/ui/parts/useNeedWords.ts'
import { recordNeedOutcome } from '../api.ts'
import { RecordNeedOutcome, type Need } from '../schema.ts'
import { ClashDialog } from './ClashDialog.tsx'
import { NEED_STATE_WORDS, wordsForAssessment } from './parts/words.ts'

const Draft = z.object({ outcome: recordNeedOutcome.input.omit({ id: true, caseId: true }) })
const STATES = RecordNeedOutcome.shape.state.options
type Values = { outcome: { state: string; barrier: string; words: string; version: number } }
type Props = { need: Need; onClose: () => void }

/** Say what came of a need: met, partly met or unmet; and then what stood in the way, where that is known. */
export function OutcomeDialog({ need, onClose }: Props) {
  const { t } = useLingui()
  const wordsOf = useNeedWords()
  const { draft, acting } = useOutcome({ need, onClose })
  const { id, caseId } = need
  const { state } = draft.form.getValues().outcome
  if (acting.failure?.code === 'version-clash') {
    const sendOn = (version: number) => {
      const { data } = draft.read(draft.form.getValues())
      if (data) acting.send({ ...data.outcome, id, caseId, version })
    }
    return <ClashDialog clash={acting.failure} onKeep={draft.finish} onSend={sendOn} onClose={onClose} />
  }
  return (
    <Dialog isOpen onClose={onClose} title={wordsOf(need.term).plain} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ outcome }) => {
          acting.send({ ...outcome, id, caseId })
        }}
        trouble={<ActTrouble of={acting} words={wordsForAssessment} />}
      >
        <ChoiceField
          form={draft.form}
          name="outcome.state"
          label={t`What came of this need?`}
          hint={t`As the client sees it. A need that is partly met or unmet stays in view.`}
          expected={t`Choose whether the need is met, partly met or unmet.`}
          options={STATES.map(value => ({ value, label: t(NEED_STATE_WORDS[value]) }))}
          isBeside
        />
        {(state === 'partly-met' || state === 'unmet') && <BarrierField form={draft.form} />}
        <LongField form={draft.form} name="outcome.words" isOptional label={t`What happened, in a few words`} />
        <SubmitBar label={t`Record this`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
      </Form>
    </Dialog>
  )
}

function BarrierField({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  const name = 'outcome.barrier'
  const expected = t`Choose what stood in the way, or leave it empty when that is not known.`
  const { value, change, isWrong } = useField({ form, name, expected })
  return (
    <ReasonSelect
      id={name}
      kind="barrier"
      label={t`What stood in the way (leave it empty when not known)`}
      value={typeof value === 'string' ? value : ''}
      onChange={change}
      {...(isWrong && { error: expected })}
    />
  )
}

function useOutcome({ need, onClose }: Props) {
  const { t } = useLingui()
  const fresh = (): Values => ({
    outcome: {
      state: need.state === 'open' ? '' : need.state,
      barrier: need.barrier ?? '',
      words: '',
      version: need.version,
    },
  })
  const draft = useDraft<Values, typeof Draft>(`outcome of need ${need.id}`, Draft, fresh, { toInput: inputOf })
  const acting = useAct(recordNeedOutcome, {
    draft,
    onDone: () => {
      notify({ message: t`What came of the need is recorded.` })
      onClose()
    },
  })
  return { draft, acting }
}

const textOf = (text: string) => (text.trim() === '' ? null : text)

/** What is left empty is not known; where a need is met, nothing stood in the way. */
function inputOf({ outcome: { barrier, words, ...rest } }: Values) {
  return { outcome: { ...rest, barrier: rest.state === 'met' ? null : textOf(barrier), words: textOf(words) } }
}
