import { Trans, useLingui } from '@lingui/react/macro'
import { Paper, Stack } from '@mantine/core'
import * as z from 'zod'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useField, type FieldProps } from '#platform/web/parts/form/useField.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { NeedPicker } from '#practice/knowledge/ui/parts/NeedPicker.tsx'
import { recordNeed } from '../api.ts'
import { RecordNeed } from '../schema.ts'
import look from './Assessment.module.css'
import { wordsForAssessment } from './parts/words.ts'
import { UrgencyField } from './UrgencyField.tsx'

// Several forms may stand on one page: every field is named after its form.
const Draft = z.object({ need: RecordNeed.omit({ id: true, caseId: true }) })
const fresh = () => ({ need: { term: '', urgency: '', inOwnWords: '' } })

/** The name of the draft of a need that is not sent yet. */
export function needDraftOf(caseId: string): string {
  return `need of ${caseId}`
}

/** Worker and client name a need together; several one after the other. Give it the case's id as `key`. */
export function NeedForm({ caseId, onDone }: { caseId: string; onDone?: () => void }) {
  const { t } = useLingui()
  const { draft, acting } = useNeed(caseId, onDone)
  const send = ({ need }: z.output<typeof Draft>) => {
    acting.send({ ...need, id: draft.actId, caseId })
  }
  return (
    <Paper withBorder p="md" className={look.card}>
      <Stack gap="md">
        <h3>
          <Trans>Name a need</Trans>
        </h3>
        <Form draft={draft} onSend={send} trouble={<ActTrouble of={acting} words={wordsForAssessment} />}>
          <TermField
            form={draft.form}
            name="need.term"
            label={t`What is needed`}
            expected={t`Choose the kind of help, for example food.`}
          />
          <UrgencyField form={draft.form} name="need.urgency" />
          <LongField
            form={draft.form}
            name="need.inOwnWords"
            label={t`In the client’s own words`}
            expected={t`Write what the client said, for example “There is nothing to eat tonight”.`}
          />
          <SubmitBar
            label={t`Record this need`}
            pending={acting.pending}
            isKept={draft.isKept}
            onDiscard={draft.discard}
          />
        </Form>
      </Stack>
    </Paper>
  )
}

function useNeed(caseId: string, onDone: (() => void) | undefined) {
  const { t } = useLingui()
  const draft = useDraft(needDraftOf(caseId), Draft, fresh)
  const acting = useAct(recordNeed, {
    draft,
    onDone: () => {
      notify({ message: t`The need is recorded. Name the next one, if there is one.` })
      onDone?.()
      document.getElementById('need.term')?.focus()
    },
  })
  return { draft, acting }
}

function TermField({ expected = '', ...props }: FieldProps) {
  const { value, change, isWrong } = useField({ ...props, expected })
  return (
    <NeedPicker
      id={props.name}
      label={props.label}
      value={typeof value === 'string' && value !== '' ? value : null}
      {...(isWrong && { error: expected })}
      onChange={term => {
        change(term ?? '')
      }}
    />
  )
}
