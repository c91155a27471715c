import { useLingui } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useState } from 'react'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useGo } from '#platform/web/parts/link/PlaceLink.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct, type Acting } from '#platform/web/useAct.ts'
import { buildForm, formPage, formsList } from '../../api.ts'
import { problemsInDraft } from '../../rules/draft-problems.ts'
import { formOf } from '../../rules/form-draft.ts'
import { ownUrl } from '../../rules/own-form.ts'
import { FormDraft } from '../../schema/draft.ts'
import { FormProblems } from '../FormProblems.tsx'
import { placeOfForm } from '../parts/FormList.tsx'
import { useTexts } from '../parts/useTexts.tsx'
import look from './Build.module.css'
import type { Making } from './making.ts'
import { Preview } from './Preview.tsx'
import { QuestionList } from './QuestionList.tsx'
import { ScorePart } from './ScorePart.tsx'
import { TextsFields } from './TextsFields.tsx'

const Whole = FormDraft.superRefine((draft, context) => {
  for (const { path } of problemsInDraft(draft)) context.addIssue({ code: 'custom', path: path.split('.') })
})

type Props = {
  /** Names the draft on this device. */
  draftKey: string
  begin: () => FormDraft
  /** The version that this one follows; null for a form that is new. */
  after: { url: string; version: string } | null
  cancelTo: string
}

/** Making a form by hand, with how it will be asked beside it. */
export function Builder({ draftKey, begin, after, cancelTo }: Props) {
  const { t } = useLingui()
  const { draft, acting, making } = useBuilding(draftKey, begin)
  return (
    <div className={look.sides}>
      <Form
        draft={draft}
        onSend={made => {
          acting.send({ url: after?.url ?? ownUrl(draft.actId), basis: after?.version ?? null, ...formOf(made) })
        }}
        trouble={<Trouble acting={acting} draft={making.draft} />}
      >
        <Fields making={making} />
        <SubmitBar
          label={after ? t`Keep as a new version` : t`Keep this form`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
          cancelTo={cancelTo}
        />
      </Form>
      <Preview draft={making.draft} />
    </div>
  )
}

/** The draft on this device, sending it, and what every part of the builder is given of it. */
function useBuilding(draftKey: string, begin: () => FormDraft) {
  const { t } = useLingui()
  const go = useGo()
  const [open, onOpen] = useState<string | null>(null)
  const draft = useDraft(draftKey, Whole, begin)
  const acting = useAct(buildForm, {
    draft,
    stale: [formsList, formPage],
    onDone: ({ form }) => {
      notify({ message: t`The form is kept. It can be asked in a case now.` })
      go(`/forms/one${placeOfForm(form)}`)
    },
  })
  const set = (path: string, value: unknown) => {
    draft.form.clearErrors()
    draft.form.setFieldValue(path, value)
  }
  const making: Making = { form: draft.form, draft: draft.form.getValues(), open, onOpen, set }
  return { draft, acting, making }
}

function Trouble({ acting, draft }: { acting: Acting<typeof buildForm>; draft: FormDraft }) {
  const { text } = useTexts()
  const { failure } = acting
  if (failure?.code !== 'form-not-understood') return <ActTrouble of={acting} words={wordsForBuilding} />
  return <FormProblems problems={failure.problems} fileName={text(formOf(draft).title)} />
}

function Fields({ making }: { making: Making }) {
  const { t } = useLingui()
  return (
    <>
      <TextsFields
        form={making.form}
        name="title"
        label={t`Name of the form`}
        expected={t`Write what the form is called, in at least one of the languages.`}
      />
      <TextsFields form={making.form} name="description" label={t`What it is for`} isLong isOptional />
      <section className={look.part} aria-labelledby="questions">
        <h2 id="questions">{t`Questions`}</h2>
        <QuestionList making={making} items={making.draft.items} at="items" isInside={false} />
      </section>
      <ScorePart making={making} />
    </>
  )
}

function wordsForBuilding({ code }: { code: string }): MessageDescriptor | null {
  switch (code) {
    case 'form-changed':
      return msg`Someone kept a newer version of this form meanwhile. Yours is still on this device. Open the newest version, look at what changed, and write your changes into it.`
    case 'version-taken':
      return msg`Someone kept this version at the same moment. Send it again.`
    default:
      return null
  }
}
