import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useState } from 'react'
import { todayHere } from '#platform/web/dates.ts'
import { settle } from '../../rules/answers.ts'
import { formOf } from '../../rules/form-draft.ts'
import { ownScoring } from '../../rules/own-score.ts'
import { score } from '../../rules/scoring.ts'
import type { FormDraft } from '../../schema/draft.ts'
import type { Answers, Form, FormItem, Texts } from '../../schema/form.ts'
import { FormFill } from '../parts/fill/FormFill.tsx'
import { ScoreCard } from '../parts/score/ScoreCard.tsx'
import { useTexts } from '../parts/useTexts.tsx'
import look from './Build.module.css'

/** The form as it will be asked, while it is made: by the same hand that asks it of a client. */
export function Preview({ draft }: { draft: FormDraft }) {
  const { t } = useLingui()
  const { text } = useTexts()
  const [answers, change] = useState<Answers>({})
  const none = t`no words yet`
  const made = formOf(draft)
  const form: Form = {
    ...made,
    items: made.items.map(item => named(item, { id: none, en: none })),
    url: 'urn:simpul:preview',
    version: '1',
    publisher: null,
    status: 'draft',
  }
  const scoring = ownScoring(form)
  const today = todayHere()
  const given = settle(form, answers, today)
  return (
    <section className={look.preview} aria-labelledby="preview">
      <Stack gap="md">
        <h2 id="preview">
          <Trans>As it will be asked</Trans>
        </h2>
        {text(form.title) !== '' && <p>{text(form.title)}</p>}
        {form.items.length === 0 ? (
          <p>
            <Trans>Add a question, and it stands here at once.</Trans>
          </p>
        ) : (
          <FormFill form={form} answers={answers} change={change} />
        )}
        {scoring && scoring.items.length > 0 && (
          <ScoreCard
            score={score(form, scoring, { answers: given, about: { sex: null }, today })}
            caution={scoring.caution}
            source={scoring.source}
          />
        )}
      </Stack>
    </section>
  )
}

/** A question or an answer that has no words yet still has its place, with that said in it. */
function named(item: FormItem, none: Texts): FormItem {
  const said = (texts: Texts) => (Object.keys(texts).length > 0 ? texts : none)
  return {
    ...item,
    text: said(item.text),
    options: item.options.map(option => ({ ...option, text: said(option.text) })),
    items: item.items.map(one => named(one, none)),
  }
}
