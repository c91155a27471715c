import { Trans, useLingui } from '@lingui/react/macro'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField, SelectField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useSay } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import type { CaseReferral } from '#practice/referrals/schema/view.ts'
import { recordClientAnswer, voiceOfCase } from '../api.ts'
import { RecordClientAnswer, Respect, Said } from '../schema.ts'
import { RESPECT_WORDS, SAID_WORDS, THROUGH_WORDS } from './words.ts'

type Props = { caseId: string; referrals: readonly CaseReferral[] }

/** A client without a telephone says it here, or someone they trust passes it on: that is kept too. */
export function AnswerForm({ caseId, referrals }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const { draft, recording } = useClientAnswer(caseId, referrals)
  return (
    <section>
      <h2>
        <Trans>Write down what the client says</Trans>
      </h2>
      <Form
        draft={draft}
        onSend={answer => {
          recording.send({ ...answer, id: draft.actId, caseId })
        }}
        trouble={<ActTrouble<typeof recordClientAnswer> of={recording} />}
      >
        <SelectField
          form={draft.form}
          name="referralId"
          label={t`About which help?`}
          expected={t`Choose the help that it is about.`}
          options={referrals.map(one => ({ value: one.id, label: say(one.serviceName) }))}
        />
        <Told form={draft.form} />
        <SubmitBar
          label={t`Keep the answer`}
          pending={recording.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </section>
  )
}

/** What was said, and how it reached whoever writes. */
function Told({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  const said = Said.options.map(value => ({ value, label: t(SAID_WORDS[value]) }))
  const respect = Respect.options.map(value => ({ value, label: t(RESPECT_WORDS[value]) }))
  const through = (['worker', 'trusted-person'] as const).map(value => ({ value, label: t(THROUGH_WORDS[value]) }))
  return (
    <>
      <ChoiceField
        form={form}
        name="said"
        label={t`Did you get help?`}
        expected={t`Choose what the client said.`}
        options={said}
      />
      <ChoiceField form={form} name="respect" label={t`Were you treated with respect?`} options={respect} isOptional />
      <LongField form={form} name="words" label={t`In the client’s own words`} isOptional />
      <ChoiceField
        form={form}
        name="through"
        label={t`How did you hear it?`}
        expected={t`Choose how you heard it.`}
        options={through}
      />
    </>
  )
}

const Draft = RecordClientAnswer.omit({ id: true, caseId: true })

function useClientAnswer(caseId: string, referrals: readonly CaseReferral[]) {
  const { t } = useLingui()
  const [only, ...others] = referrals
  const about = others.length === 0 ? (only?.id ?? '') : ''
  const fresh = () => ({ referralId: about, said: '', respect: '', words: '', through: 'worker' })
  const toInput = ({ respect, words, ...values }: ReturnType<typeof fresh>) => {
    return { ...values, respect: respect === '' ? null : respect, words: words.trim() === '' ? null : words }
  }
  const draft = useDraft(`client says in ${caseId}`, Draft, fresh, { toInput })
  const recording = useAct(recordClientAnswer, {
    draft,
    stale: [voiceOfCase],
    onDone: () => {
      notify({ message: t`Kept as the client said it.` })
    },
  })
  return { draft, recording }
}
