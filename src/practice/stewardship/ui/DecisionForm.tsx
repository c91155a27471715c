import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ActTrouble } from '#platform/web/parts/form/ActTrouble.tsx'
import { ChoiceField, LongField, SelectField } from '#platform/web/parts/form/fields.tsx'
import { Form } from '#platform/web/parts/form/Form.tsx'
import { SubmitBar } from '#platform/web/parts/form/SubmitBar.tsx'
import { useDraft, type FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useSay, type Bilingual } from '#platform/web/say.ts'
import { useAct } from '#platform/web/useAct.ts'
import { changeRequest, decideChange } from '../api/changes.ts'
import { TellingNotice } from '#practice/resources/ui/parts/Telling.tsx'
import { BY_HAND, shownText } from '../rules/fields.ts'
import { DecideChange, type ChangePart, type ChangeRequest } from '../schema/change.ts'
import { FIELD_HINTS, FREE_WORDS, STATUS_WORDS } from '../schema/words.ts'
import look from './Care.module.css'
import { wordsForChange } from './failures.ts'
import { PartPair } from './PartPair.tsx'
import { STALE } from './stale.ts'

/** Something must be decided, or there is nothing to send. */
const Decided = DecideChange.extend({ parts: DecideChange.shape.parts.min(1) })
type Choice = { decision: string; value: string }

/** Part by part: put in (edited where it should be), refuse, or leave for later. */
export function DecisionForm({ request }: { request: ChangeRequest }) {
  const { t } = useLingui()
  const open = request.parts.filter(({ decision }) => decision === null)
  const { draft, acting } = useDecision(request, open)
  const { choices } = draft.form.getValues()
  const isRefused = choices.some(({ decision }) => decision === 'refused')
  return (
    <Form draft={draft} onSend={acting.send} trouble={<ActTrouble of={acting} words={wordsForChange} />}>
      <Stack id="parts">
        {open.map((part, nth) => (
          <div key={part.place} className={look.part}>
            <PartPair part={part} />
            <Decide form={draft.form} nth={nth} part={part} decision={choices[nth]?.decision ?? ''} />
          </div>
        ))}
      </Stack>
      {isRefused && (
        <LongField
          form={draft.form}
          name="reason"
          label={t`Why do you refuse it?`}
          hint={t`Whoever asked reads this.`}
        />
      )}
      <p>
        <Trans>What you leave for later waits on; everything can be taken back.</Trans>
      </p>
      <SubmitBar label={t`Decide`} pending={acting.pending} isKept={draft.isKept} onDiscard={draft.discard} />
    </Form>
  )
}

function useDecision(request: ChangeRequest, open: readonly ChangePart[]) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const language = i18n.locale === 'en' ? 'en' : 'id'
  const fresh = () => ({
    reason: '',
    choices: open.map((part): Choice => {
      return { decision: 'later', value: shownText(part, part.proposed, language) }
    }),
  })
  const draft = useDraft(`decision of ${request.id} ${request.version}`, Decided, fresh, {
    toInput: ({ reason, choices }) => ({
      ...{ id: request.id, version: request.version, closes: false, reason: reason.trim() === '' ? null : reason },
      parts: open.flatMap(({ place, now }, nth) => {
        const choice = choices[nth]
        return choice === undefined || choice.decision === 'later' ? [] : [{ ...choice, place, now }]
      }),
    }),
  })
  const acting = useAct(decideChange, {
    draft,
    stale: STALE,
    onDone: () => {
      notify({ message: t`Decided. Whoever asked can read it.` })
    },
  })
  const { failure } = acting
  useEffect(() => {
    if (failure?.code === 'changed-since') void queries.invalidateQueries({ queryKey: [changeRequest.name] })
  }, [failure, queries])
  return { draft, acting }
}

type DecideProps = { form: FieldForm; nth: number; part: ChangePart; decision: string }

function Decide({ form, nth, part, decision }: DecideProps) {
  const { t } = useLingui()
  const isOther = BY_HAND.includes(part.field)
  return (
    <Stack gap="sm">
      <ChoiceField
        form={form}
        name={`choices.${nth}.decision`}
        label={t`What do you decide?`}
        isBeside
        options={[
          { value: 'accepted', label: isOther ? t`I have seen to it` : t`Put it in` },
          { value: 'refused', label: t`Refuse` },
          { value: 'later', label: t`Later` },
        ]}
      />
      {decision === 'accepted' && !isOther && <Value form={form} name={`choices.${nth}.value`} part={part} />}
    </Stack>
  )
}

/** What is put in: as proposed, or edited first. */
function Value({ form, name, part: { field } }: { form: FieldForm; name: string; part: ChangePart }) {
  const { t } = useLingui()
  const say = useSay()
  const coded = field === 'status' ? STATUS_WORDS : field === 'isFree' ? FREE_WORDS : null
  const hint = FIELD_HINTS[field]
  if (coded) {
    const options = Object.entries<Bilingual>(coded).map(([value, words]) => ({ value, label: say(words) }))
    return <SelectField form={form} name={name} label={t`What it will say`} options={options} />
  }
  const isOpen = ['phones', 'email', 'url'].includes(field)
  return (
    <>
      <LongField form={form} name={name} label={t`What it will say`} isOptional {...(hint && { hint: say(hint) })} />
      {!isOpen && <TellingNotice text={form.getInputProps(name).value} />}
    </>
  )
}
