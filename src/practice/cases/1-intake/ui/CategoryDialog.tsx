import { Trans, useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Dialog } from '#platform/web/parts/dialog/Dialog.tsx'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { LongField, SelectField, TickField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { Notice } from '#platform/web/parts/notice/Notice.tsx'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useSay } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import type { NeutralCategory } from '#practice/knowledge/schema/categories.ts'
import { useCategories } from '#practice/knowledge/ui/parts/useCategories.ts'
import { chooseCategory } from '../api/categories.ts'
import { wordsForIntake } from './parts/words.ts'

type Props = { caseId: string; age: number | null; held: readonly string[]; onClose: () => void }
type Values = { category: { code: string; reason: string; withRestricted: boolean } }

/** One that can wound asks for a reason. */
const draftFrom = (categories: readonly NeutralCategory[]) =>
  z.object({ category: chooseCategory.input.omit({ id: true, caseId: true }) }).superRefine(({ category }, context) => {
    const isRestricted = categories.find(({ code }) => code === category.code)?.restricted ?? false
    if (category.code === '') context.addIssue({ code: 'custom', path: ['category', 'code'] })
    if (isRestricted && category.reason === null) context.addIssue({ code: 'custom', path: ['category', 'reason'] })
  })
type Draft = ReturnType<typeof draftFrom>

/** Choose a category in neutral words; those that can wound are shown only when they are asked for. */
export function CategoryDialog({ caseId, age, held, onClose }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const categories = useCategories()
  const { draft, acting } = useChoice(caseId, categories, onClose)
  const { code, withRestricted } = draft.form.getValues().category
  const chosen = categories.find(one => one.code === code)
  const offered = categories.filter(one => !held.includes(one.code) && (withRestricted || !one.restricted))
  return (
    <Dialog isOpen onClose={onClose} title={t`Choose a situation`} cancelLabel={t`Not now`} size="lg">
      <Form
        draft={draft}
        onSend={({ category }) => {
          acting.send({ ...category, id: draft.actId, caseId })
        }}
        trouble={<ActTrouble of={acting} words={wordsForIntake} />}
      >
        <Why />
        <SelectField
          form={draft.form}
          name="category.code"
          label={t`Situation`}
          expected={t`Choose a situation.`}
          options={offered.map(one => ({ value: one.code, label: say(one.neutral) }))}
        />
        <TickField
          form={draft.form}
          name="category.withRestricted"
          label={t`Show situations that need special care too`}
          hint={t`They can wound when others learn of them. Choose one only when it is needed for help, and say why.`}
        />
        {chosen && isOutside(chosen, age) && <AgeOutside />}
        <LongField
          form={draft.form}
          name="category.reason"
          label={t`Why is it needed?`}
          expected={t`Write why, for example “The protection programme asks for it, and she agreed”.`}
          isOptional={chosen?.restricted !== true}
        />
        <SubmitBar
          label={t`Choose this situation`}
          pending={acting.pending}
          isKept={draft.isKept}
          onDiscard={draft.discard}
        />
      </Form>
    </Dialog>
  )
}

function Why() {
  return (
    <p>
      <Trans>Choose it with the client. It says what a report asks for, and never who someone is.</Trans>
    </p>
  )
}

function AgeOutside() {
  return (
    <Notice tone="wait">
      <Trans>
        The client’s age does not fit what is usual for it. Sources differ, so you may choose it all the same.
      </Trans>
    </Notice>
  )
}

/** An age that is not known is outside of nothing. */
function isOutside({ ageFromYears, ageToYears }: NeutralCategory, age: number | null): boolean {
  if (age === null) return false
  return age < (ageFromYears ?? age) || age > (ageToYears ?? age)
}

function useChoice(caseId: string, categories: readonly NeutralCategory[], onClose: () => void) {
  const { t } = useLingui()
  const fresh = (): Values => ({ category: { code: '', reason: '', withRestricted: false } })
  const draft = useDraft<Values, Draft>(`situation of ${caseId}`, draftFrom(categories), fresh, {
    toInput: ({ category: { code, reason } }) => ({
      category: { code, reason: reason.trim() === '' ? null : reason },
    }),
  })
  const acting = useAct(chooseCategory, {
    draft,
    onDone: () => {
      notify({ message: t`It is chosen. Ask about the needs that stand beside it.` })
      onClose()
    },
  })
  return { draft, acting }
}
