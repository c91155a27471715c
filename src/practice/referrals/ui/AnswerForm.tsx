import { Trans, useLingui } from '@lingui/react/macro'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { answerReferral, undoAnswer } from '../api.ts'
import { actsOf } from '../rules/loop.ts'
import { AnswerReferral } from '../schema/act.ts'
import { ReferralAct, type InboxReferral } from '../schema/referral.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { wordsForReferral } from './failures.ts'
import look from './Referral.module.css'
import { ACT_HINTS, ACT_WORDS } from './words.ts'

type Values = { act: string; reason: string; words: string; output: string; waitPlace: string; expectedOn: unknown }

/** What the provider answers: one act, and what that act asks for. */
export function AnswerForm({ seen }: { seen: InboxReferral }) {
  const { t } = useLingui()
  const draft = useAnswer(seen)
  const answering = useAnswering(seen.id, draft)
  const options = actsOf('provider', seen.state).map(value => {
    const hint = ACT_HINTS[value]
    return { value, label: t(ACT_WORDS[value]), ...(hint && { hint: t(hint) }) }
  })
  const act = ReferralAct.safeParse(draft.form.getValues().act).data ?? null
  return (
    <section className={look.section}>
      <h2>
        <Trans>Your answer</Trans>
      </h2>
      <Form
        draft={draft}
        onSend={answering.send}
        trouble={<ActTrouble<typeof answerReferral> of={answering} words={wordsForReferral} />}
      >
        <ChoiceField
          form={draft.form}
          name="act"
          label={t`What can you do?`}
          expected={t`Choose what you can do.`}
          options={options}
          isBeside
        />
        {act !== null && <AnswerFields act={act} form={draft.form} />}
        <SubmitBar
          label={t`Send this answer`}
          pending={answering.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </section>
  )
}

/** Send the answer; what was pressed by mistake can be taken back from the notice. */
function useAnswering(id: string, draft: ReturnType<typeof useAnswer>) {
  const { t } = useLingui()
  const undoing = useAct(undoAnswer, {
    onDone: () => {
      notify({ message: t`Your answer was taken back.` })
    },
  })
  return useAct(answerReferral, {
    draft,
    onDone: () => {
      const undo = {
        label: t`Take it back`,
        run: () => {
          undoing.send({ id: id })
        },
      }
      notify({ message: t`Your answer was sent. The worker is told at once.`, undo })
    },
  })
}

function useAnswer({ id, version }: InboxReferral) {
  const fresh = (): Values => ({ act: '', reason: '', words: '', output: '', waitPlace: '', expectedOn: null })
  return useDraft(`answer to ${id}`, AnswerReferral, fresh, { toInput: values => inputOf(values, { id, version }) })
}

/** Only what the chosen act asks for; what was typed for another act stays in the draft. */
function inputOf(values: Values, seen: { id: string; version: number }) {
  const { act, reason, words, output, waitPlace, expectedOn } = values
  const refuses = act === 'decline' || act === 'could-not'
  const place = act === 'wait-list' && waitPlace.trim() !== '' ? Number(waitPlace) : null
  return {
    ...seen,
    act,
    reason: refuses && reason !== '' ? reason : null,
    words: words.trim() === '' ? null : words,
    output: act === 'complete' && output.trim() !== '' ? output : null,
    waitPlace: place,
    expectedOn: act === 'wait-list' || act === 'accept' ? dayTyped(expectedOn) : null,
  }
}

/** The whole day that was typed; null when none was, and what no day can be, when it could not be read. */
function dayTyped(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  if (!('precision' in value) || !('on' in value)) return null
  if (value.precision === 'not-known') return null
  return typeof value.on === 'string' ? value.on : null
}
