import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { todayHere } from '#platform/web/dates.ts'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField, SelectField, TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { dayTyped, wholeDay } from '../../../ui/day-typed.ts'
import { recordAdvocacy, tellAdvocacy } from '../../api/aid.ts'
import { AdvocacyResult, AdvocacyRole, RecordAdvocacy, TellAdvocacy, type Advocacy } from '../../schema/aid.ts'
import { WholeDayField } from '../contacts/ContactFields.tsx'
import { ADVOCACY_WORDS, RESULT_WORDS, wordsForWork } from '../parts/words.ts'
import { textOrNull } from '../typed.ts'

const Draft = z.object({ action: RecordAdvocacy.omit({ id: true, caseId: true }) })
type Values = {
  action: { role: string; toward: string; asked: string; result: string; came: string; actedOn: unknown }
}
type Props = { caseId: string; onClose: () => void }

/** What was asked of others for the client, toward whom, in which role. */
export function AdvocacyDialog({ caseId, onClose }: Props) {
  const { t } = useLingui()
  const fresh = (): Values => ({
    action: { role: '', toward: '', asked: '', result: 'waiting', came: '', actedOn: wholeDay(todayHere()) },
  })
  const draft = useDraft<Values, typeof Draft>(`advocacy of ${caseId}`, Draft, fresh, {
    toInput: ({ action }) => ({
      action: { ...action, came: textOrNull(action.came), actedOn: dayTyped(action.actedOn) },
    }),
  })
  const acting = useAct(recordAdvocacy, {
    draft,
    onDone: () => {
      notify({ message: t`It is written down.` })
      onClose()
    },
  })
  return (
    <Dialog isOpen onClose={onClose} title={t`Stood up for the client`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ action }) => {
          acting.send({ ...action, id: draft.actId, caseId })
        }}
        trouble={<ActTrouble of={acting} words={wordsForWork} />}
      >
        <AskedFields form={draft.form} />
        <ResultFields form={draft.form} name="action" />
        <WholeDayField form={draft.form} name="action.actedOn" label={t`When was it?`} />
        <SubmitBar label={t`Keep this`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
      </Form>
    </Dialog>
  )
}

function AskedFields({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  return (
    <>
      <SelectField
        form={form}
        name="action.role"
        label={t`As what?`}
        expected={t`Choose the role in which you acted.`}
        options={AdvocacyRole.options.map(value => ({ value, label: t(ADVOCACY_WORDS[value]) }))}
      />
      <TextField
        form={form}
        name="action.toward"
        label={t`Toward whom`}
        hint={t`A person, an office or an organisation`}
        expected={t`Write toward whom, for example “The head of the school”.`}
      />
      <LongField
        form={form}
        name="action.asked"
        label={t`What was asked`}
        expected={t`Write what was asked, for example “To wait with the fee”.`}
      />
    </>
  )
}

function ResultFields({ form, name }: { form: FieldForm; name: string }) {
  const { t } = useLingui()
  return (
    <>
      <ChoiceField
        form={form}
        name={`${name}.result`}
        label={t`What came of it?`}
        options={AdvocacyResult.options.map(value => ({ value, label: t(RESULT_WORDS[value]) }))}
        isBeside
      />
      <LongField form={form} name={`${name}.came`} label={t`What they said`} isOptional />
    </>
  )
}

const Told = z.object({ told: TellAdvocacy.pick({ result: true, came: true }) })

/** What came of it, on the version that was seen. */
export function ResultDialog({ action, onClose }: { action: Advocacy; onClose: () => void }) {
  const { t } = useLingui()
  const { id, caseId, version, result, came } = action
  const fresh = (): { told: { result: string; came: string } } => ({ told: { result, came: came ?? '' } })
  const draft = useDraft<ReturnType<typeof fresh>, typeof Told>(`result of ${id}`, Told, fresh, {
    toInput: ({ told }) => ({ told: { ...told, came: textOrNull(told.came) } }),
  })
  const acting = useAct(tellAdvocacy, {
    draft,
    onDone: () => {
      notify({ message: t`It is written down.` })
      onClose()
    },
  })
  return (
    <Dialog isOpen onClose={onClose} title={t`What came of it?`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ told }) => {
          const seen = acting.failure?.code === 'version-clash' ? acting.failure.kept.version : version
          acting.send({ ...told, id, caseId, version: seen })
        }}
        trouble={<ActTrouble of={acting} words={wordsForWork} />}
      >
        {acting.failure?.code === 'version-clash' && (
          <blockquote>
            {t(RESULT_WORDS[acting.failure.kept.result])}: {acting.failure.kept.came}
          </blockquote>
        )}
        <ResultFields form={draft.form} name="told" />
        <SubmitBar label={t`Keep this`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
      </Form>
    </Dialog>
  )
}
