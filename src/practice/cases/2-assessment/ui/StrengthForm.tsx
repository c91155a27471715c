import { Trans, useLingui } from '@lingui/react/macro'
import { Paper, Stack } from '@mantine/core'
import * as z from 'zod'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { NeedsField } from '#practice/resources/ui/parts/NeedsField.tsx'
import { recordStrength } from '../api.ts'
import { RecordStrength } from '../schema.ts'
import look from './Assessment.module.css'
import { wordsForAssessment } from './parts/words.ts'

const Draft = z.object({ strength: RecordStrength.omit({ id: true, caseId: true }) })
type Values = { strength: { inOwnWords: string; helpsWith: string[] } }
const fresh = (): Values => ({ strength: { inOwnWords: '', helpsWith: [] } })

/** The name of the draft of a strength that is not sent yet. */
export function strengthDraftOf(caseId: string): string {
  return `strength of ${caseId}`
}

/** What a client can do, has or is good at; several one after the other. Give it the case's id as `key`. */
export function StrengthForm({ caseId }: { caseId: string }) {
  const { t } = useLingui()
  const draft = useDraft<Values, typeof Draft>(strengthDraftOf(caseId), Draft, fresh)
  const acting = useAct(recordStrength, {
    draft,
    onDone: () => {
      notify({ message: t`The strength is noted. Add the next one, if there is one.` })
      document.getElementById('strength.inOwnWords')?.focus()
    },
  })
  return (
    <Paper withBorder p="md" className={look.card}>
      <Stack gap="md">
        <h3>
          <Trans>Note a strength</Trans>
        </h3>
        <Form
          draft={draft}
          onSend={({ strength }) => {
            acting.send({ ...strength, id: draft.actId, caseId })
          }}
          trouble={<ActTrouble of={acting} words={wordsForAssessment} />}
        >
          <LongField
            form={draft.form}
            name="strength.inOwnWords"
            label={t`What the client can do, has or is good at`}
            hint={t`In their own words, for example “My sister watches the children when I work”`}
            expected={t`Write one strength, for example “I know how to sew”.`}
          />
          <NeedsField
            form={draft.form}
            name="strength.helpsWith"
            isOptional
            label={t`Which needs it may help with (if you wish)`}
            expected={t`Choose needs from the list.`}
          />
          <SubmitBar
            label={t`Note this strength`}
            pending={acting.pending}
            isKept={draft.isKept}
            onDiscard={draft.discard}
          />
        </Form>
      </Stack>
    </Paper>
  )
}
