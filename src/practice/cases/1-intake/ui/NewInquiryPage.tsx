import { Trans, useLingui } from '@lingui/react/macro'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField, TextField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { Page } from '#platform/web/parts/page/Page.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { CaseSource } from '../../schema.ts'
import { SOURCE_WORDS } from '../../ui/words.ts'
import { recordInquiry } from '../api/inquiries.ts'
import { RecordInquiry } from '../schema/inquiries.ts'
import './learn.ts'
import { OriginFields } from './OriginFields.tsx'
import { wordsForIntake } from './parts/words.ts'
import { TriageField } from './TriageField.tsx'

const Draft = RecordInquiry.omit({ id: true })
type Values = {
  source: string
  teller: { kind: string; name: string; reachedAt: string }
  about: string
  words: string
  triage: string
}
const orNull = (text: string) => (text.trim() === '' ? null : text)

/** Someone calls, writes, comes or is met; whoever listens writes down what is said. */
export function NewInquiryPage() {
  const { t } = useLingui()
  const { draft, acting } = useInquiry()
  return (
    <Page
      title={t`Write down an inquiry`}
      back={{ to: '/inquiries', label: t`Inquiries` }}
      lead={<Trans>Listen first. A name is not needed to be helped.</Trans>}
    >
      <Form
        draft={draft}
        onSend={told => {
          acting.send({ ...told, id: draft.actId })
        }}
        trouble={<ActTrouble of={acting} words={wordsForIntake} />}
      >
        <Told form={draft.form} />
        <TriageField form={draft.form} triage={draft.form.getValues().triage} />
        <OriginFields form={draft.form} at="teller." />
        <SubmitBar
          label={t`Keep this inquiry`}
          pending={acting.pending}
          isKept={draft.isKept}
          cancelTo="/inquiries"
          onDiscard={draft.discard}
        />
      </Form>
    </Page>
  )
}

function Told({ form }: { form: FieldForm }) {
  const { t } = useLingui()
  return (
    <>
      <LongField
        form={form}
        name="words"
        label={t`What is said?`}
        hint={t`In their own words, not ours.`}
        expected={t`Write what was said, for example “The old man next door has not eaten for two days”.`}
      />
      <TextField
        form={form}
        name="about"
        label={t`Whom is it about, and where?`}
        hint={t`As far as it is said: a first name, a street, “an old man by the market”.`}
        isOptional
      />
      <ChoiceField
        form={form}
        name="source"
        label={t`How did it reach us?`}
        expected={t`Choose how it reached us.`}
        options={CaseSource.options.map(value => ({ value, label: t(SOURCE_WORDS[value]) }))}
        isBeside
      />
    </>
  )
}

function useInquiry() {
  const go = useGo()
  const fresh = (): Values => ({
    ...{ source: 'hotline', about: '', words: '', triage: '' },
    teller: { kind: 'not-known', name: '', reachedAt: '' },
  })
  const draft = useDraft<Values, typeof Draft>('inquiry', Draft, fresh, {
    toInput: ({ teller, about, ...rest }) => ({
      ...rest,
      about: orNull(about),
      teller: { ...teller, name: orNull(teller.name), reachedAt: orNull(teller.reachedAt) },
    }),
  })
  const acting = useAct(recordInquiry, {
    draft,
    onDone: ({ id }) => {
      go(`/inquiries/${id}`)
    },
  })
  return { draft, acting }
}
