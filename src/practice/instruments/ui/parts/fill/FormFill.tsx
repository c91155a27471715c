import '../../learn.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { todayHere } from '#platform/web/dates.ts'
import type { FieldForm } from '#platform/web/parts/form/useDraft.ts'
import { isShown, withinOf } from '../../../rules/answers.ts'
import type { Answers, Form, FormItem } from '../../../schema/form.ts'
import { FillItems } from './FillItems.tsx'

type Props = {
  form: Form
  answers: Answers
  change: (answers: Answers) => void
  errors?: FieldForm['errors']
}

/** A form to fill in: all of it on one page, or one question at a time, which suits a small screen and a long talk. */
export function FormFill({ form, answers, change, errors = {} }: Props) {
  const { t } = useLingui()
  const [step, setStep] = useState<number | null>(null)
  const page = useRef<HTMLDivElement>(null)
  const within = withinOf(form, answers, todayHere())
  const filling = { answers, change, errors, prefix: 'answers.' }
  const steps = stepsOf(form.items, within)
  const at = step === null || steps.length === 0 ? null : Math.min(step, steps.length - 1)
  const now = at === null ? null : steps[at]
  const [number, all] = [(at ?? 0) + 1, steps.length]
  // What is wrong must have its place on the page, so that it can be named and gone to.
  if (step !== null && Object.keys(errors).some(path => path.startsWith(filling.prefix))) setStep(null)
  useWalkByKey(page, at, steps.length, setStep)
  return (
    <Stack gap="lg">
      <Group>
        <Button
          variant="default"
          aria-pressed={at !== null}
          onClick={() => {
            setStep(at === null ? 0 : null)
          }}
        >
          {at === null ? t`One question at a time` : t`All questions on one page`}
        </Button>
        {at !== null && <span role="status">{t`Question ${number} of ${all}`}</span>}
      </Group>
      <p>
        <Trans>A question that the client does not want to answer may be left open.</Trans>
      </p>
      <div ref={page}>
        <Stack gap="lg">
          <FillItems items={now ? [...stemsOf(form.items), now] : form.items} filling={filling} within={within} />
        </Stack>
      </div>
      {at !== null && <Walk at={at} last={steps.length - 1} go={setStep} />}
    </Stack>
  )
}

/**
 * One question at a time by keyboard: the cursor stands in each as it comes, and the key that a phone's keyboard offers last
 * goes on to the next one and does not send the form.
 */
function useWalkByKey(
  page: RefObject<HTMLDivElement | null>,
  at: number | null,
  count: number,
  go: (step: number) => void,
) {
  useEffect(() => {
    if (at !== null) page.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
  }, [page, at])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (at === null || event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
      event.preventDefault()
      go(Math.min(at + 1, count - 1))
    }
    const around = page.current
    around?.addEventListener('keydown', onKey)
    return () => {
      around?.removeEventListener('keydown', onKey)
    }
  }, [page, at, count, go])
}

function Walk({ at, last, go }: { at: number; last: number; go: (step: number) => void }) {
  return (
    <Group>
      <Button
        variant="default"
        disabled={at === 0}
        onClick={() => {
          go(at - 1)
        }}
      >
        <Trans>Back</Trans>
      </Button>
      <Button
        variant="default"
        disabled={at === last}
        onClick={() => {
          go(at + 1)
        }}
      >
        <Trans>Next question</Trans>
      </Button>
    </Group>
  )
}

/** What is asked at one go, with these answers: a question, or a group that repeats. */
function stepsOf(items: readonly FormItem[], within: ReturnType<typeof withinOf>): FormItem[] {
  return items
    .filter(item => item.type !== 'display' && isShown(item, within))
    .flatMap(item => (item.type === 'group' && !item.repeats ? stepsOf(item.items, within) : [item]))
}

/** Words at the head of a form that all its questions lean on. */
function stemsOf(items: readonly FormItem[]): FormItem[] {
  const first = items.findIndex(item => item.type !== 'display')
  return items.slice(0, Math.max(first, 0))
}
