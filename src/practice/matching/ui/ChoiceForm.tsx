import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { newId } from '#platform/shared/id.ts'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { ChoiceField, LongField, ManyField } from '#platform/web/parts/form/fields.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { useSay } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import { ReasonSelect } from '#practice/knowledge/ui/parts/ReasonSelect.tsx'
import { recordChoice } from '../api.ts'
import type { Alternative } from '../schema/alternative.ts'
import { Choice, type Presentation } from '../schema/choice.ts'
import look from './ChoicePage.module.css'

const NONE = 'none'
const PRESENT_WORDS: Record<Choice['present'][number], MessageDescriptor> = {
  client: msg`The client`,
  family: msg`Family`,
  guardian: msg`Guardian`,
  interpreter: msg`Interpreter`,
  worker: msg`Social worker`,
  other: msg`Someone else`,
}
const PRESENT = ['client', 'family', 'guardian', 'interpreter', 'worker', 'other'] as const

/** As typed: `reasons` and `words` by the place of the card, because keys hold signs that a path cannot. */
type Typed = {
  id: string
  chosen: string
  reasons: string[]
  words: string[]
  inOwnWords: string
  present: string[]
}
type Props = {
  presentation: Presentation
  shown: readonly Alternative[]
  today: string
  onChosen: (choice: Choice) => void
}

/** What was chosen or that nothing was, why not the others, in whose words, and who was there. */
export function ChoiceForm({ presentation, shown, today, onChosen }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const empty = shown.map(() => '')
  const draft = useDraft<Typed, typeof Choice>(
    `choice of ${presentation.id}`,
    Choice,
    () => ({ id: newId(), chosen: '', reasons: empty, words: empty, inOwnWords: '', present: ['client', 'worker'] }),
    { toInput: typed => choiceFrom(typed, { presentation, shown, today }) },
  )
  const choosing = useAct(recordChoice, { draft, onDone: onChosen })
  const { form } = draft
  const { chosen } = form.getValues()
  return (
    <Form draft={draft} onSend={choosing.send} trouble={<ActTrouble of={choosing} words={wordsForChoice} />}>
      <Chosen form={form} shown={shown} />
      {shown.map(({ key, title }, index) => {
        if (chosen === '' || chosen === key) return null
        return <WhyNot key={key} typed={form} index={index} title={say(title)} />
      })}
      <LongField
        form={form}
        name="inOwnWords"
        label={t`In the client’s own words`}
        hint={t`As it was said, in whatever language.`}
        isOptional
      />
      <ManyField
        form={form}
        name="present"
        label={t`Who was there?`}
        expected={t`Tick everyone who was there.`}
        isBeside
        options={PRESENT.map(value => ({ value, label: t(PRESENT_WORDS[value]) }))}
      />
      <SubmitBar
        label={t`Keep this decision`}
        pending={choosing.pending}
        isKept={draft.isKept}
        onDiscard={draft.discard}
      />
    </Form>
  )
}

type ChosenProps = { form: FieldForm; shown: readonly Alternative[] }

function Chosen({ form, shown }: ChosenProps) {
  const { t } = useLingui()
  const say = useSay()
  return (
    <ChoiceField
      form={form}
      name="chosen"
      label={t`The client chose`}
      expected={t`Say what the client chose, or that it was none of these.`}
      options={[
        ...shown.map(({ key, title }, index) => ({ value: key, label: `${index + 1}. ${say(title)}` })),
        { value: NONE, label: t`None of these`, hint: t`A good answer too; the need stays open.` },
      ]}
    />
  )
}

type WhyProps = { typed: ReturnType<typeof useDraft<Typed, typeof Choice>>['form']; index: number; title: string }

/** Why not this one; left empty, it was neither chosen nor refused and stays open. */
function WhyNot({ typed, index, title }: WhyProps) {
  const { t } = useLingui()
  const { reasons } = typed.getValues()
  const reason = reasons[index] ?? ''
  return (
    <div className={look.why}>
      <h3>
        <Trans>{title}: not chosen</Trans>
      </h3>
      <ReasonSelect
        id={`reasons.${index}`}
        kind="client-decline"
        label={t`Did the client say why not? Leave it empty if it stays open.`}
        value={reason}
        onChange={next => {
          typed.setFieldValue('reasons', reasons.with(index, next))
        }}
      />
      {reason !== '' && (
        <LongField form={typed} name={`words.${index}`} label={t`What the client said about it`} isOptional />
      )}
    </div>
  )
}

/** What the act asks for; a choice that was not made yet stays undefined, so that it is asked for. */
function choiceFrom(typed: Typed, { presentation, shown, today }: Omit<Props, 'onChosen'>): unknown {
  const { caseId, needId, id: presentationId } = presentation
  const refused = shown.flatMap(({ key }, index) => {
    const reason = typed.reasons[index] ?? ''
    return reason === '' || key === typed.chosen ? [] : [{ key, reason, words: textOrNull(typed.words[index]) }]
  })
  return {
    id: typed.id,
    caseId,
    needId,
    presentationId,
    chosen: typed.chosen === '' ? undefined : typed.chosen === NONE ? null : typed.chosen,
    refused,
    inOwnWords: textOrNull(typed.inOwnWords),
    present: typed.present,
    madeOn: today,
  }
}

const textOrNull = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : text)

function wordsForChoice(failure: { code: string }): MessageDescriptor | null {
  switch (failure.code) {
    case 'choice-unclear':
      return msg`Something in this decision cannot be right. Look at what is chosen and what is refused.`
    case 'case-closed':
      return msg`This case is closed; nothing more can be kept in it.`
    default:
      return null
  }
}
