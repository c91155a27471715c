import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { ChoiceField, LongField } from '#platform/web/parts/form/fields.tsx'
import { heaviest } from '../../rules/functioning.ts'
import { DangerNotice } from './DangerNotice.tsx'
import look from './Functioning.module.css'
import { OneOf, type Part } from './OneOf.tsx'
import type { PartProps } from './useAssessment.ts'
import { MOST_OF_ONE, useTooLong } from './useTooLong.ts'
import { useFunctioningWords } from './useWords.ts'
import { ViewGrid } from './ViewGrid.tsx'

const CHOICES = ['problem', 'severity', 'duration', 'coping', 'words'] as const
type Choice = (typeof CHOICES)[number]
type Props = PartProps & { at: number; onDone: () => void; onRemove: () => void }

/** One role: the kind of problem, how hard, how long, how someone copes, and words; one of the five at a time. */
export function RoleEditor({ onDone, onRemove, ...props }: Props) {
  const { t } = useLingui()
  const { nameOf } = useFunctioningWords(props.terms)
  const [choice, setChoice] = useState<Choice>('problem')
  const entry = props.form.getValues().roles[props.at]
  const parts = useParts(props)
  if (!entry) return null
  return (
    <Stack gap="md" className={look.card}>
      <h3>{nameOf(entry.role)}</h3>
      <OneOf
        label={t`What is asked about this role`}
        parts={parts}
        open={choice}
        onOpen={id => {
          setChoice(CHOICES.find(one => one === id) ?? 'problem')
        }}
      />
      <Question {...props} choice={choice} />
      {heaviest(entry.severity) === 6 && <DangerNotice />}
      <Foot {...{ choice, onDone, onRemove }} onChoice={setChoice} />
    </Stack>
  )
}

type FootProps = Pick<Props, 'onDone' | 'onRemove'> & { choice: Choice; onChoice: (choice: Choice) => void }

function Foot({ choice, onChoice, onDone, onRemove }: FootProps) {
  const { t } = useLingui()
  const place = CHOICES.indexOf(choice)
  const [back, next] = [CHOICES[place - 1], CHOICES[place + 1]]
  const to = (one: Choice) => () => {
    onChoice(one)
  }
  return (
    <Group gap="sm">
      {back !== undefined && (
        <Button variant="default" onClick={to(back)}>
          <Trans>Back</Trans>
        </Button>
      )}
      {next === undefined ? (
        <Button onClick={onDone}>{t`Done with this role`}</Button>
      ) : (
        <Button onClick={to(next)}>{t`Next question`}</Button>
      )}
      {next !== undefined && (
        <Button variant="default" onClick={onDone}>
          <Trans>All roles</Trans>
        </Button>
      )}
      <Button variant="subtle" onClick={onRemove}>
        <Trans>Take this role out</Trans>
      </Button>
    </Group>
  )
}

/** The five choices, and under each what stands there so far. */
function useParts({ form, terms, at }: PartProps & { at: number }): (Part & { id: Choice })[] {
  const { t } = useLingui()
  const { nameOf, levelOf, bothOf } = useFunctioningWords(terms)
  const entry = form.getValues().roles[at]
  if (!entry) return []
  const { problem, severity, duration, coping, inOwnWords, strength } = entry
  const both = (scale: 'severity' | 'coping', seen: typeof severity) =>
    heaviest(seen) === null ? null : bothOf(scale, seen)
  return [
    { id: 'problem', label: t`What kind`, told: problem === '' ? null : nameOf(problem) },
    { id: 'severity', label: t`How hard`, told: both('severity', severity) },
    { id: 'duration', label: t`How long`, told: duration === '' ? null : levelOf('duration', Number(duration)) },
    { id: 'coping', label: t`How they cope`, told: both('coping', coping) },
    { id: 'words', label: t`In words`, told: inOwnWords + strength === '' ? null : t`written` },
  ]
}

function Question({ form, terms, before, at, choice }: PartProps & { at: number; choice: Choice }) {
  const { t } = useLingui()
  const { rowsOf, say } = useFunctioningWords(terms)
  const role = form.getValues().roles[at]?.role
  const earlier = before?.roles.find(one => one.role === role)
  const name = (field: string) => `roles.${at}.${field}`
  switch (choice) {
    case 'problem':
      return (
        <ChoiceField
          form={form}
          name={name('problem')}
          label={t`What kind of problem is it, if there is one?`}
          options={[
            { value: '', label: t`None, or not known yet` },
            ...terms.problemKinds.map(({ id, label, anchor }) => ({ value: id, label: say(label), hint: say(anchor) })),
          ]}
          isBeside
        />
      )
    case 'severity':
      return (
        <ViewGrid
          form={form}
          name={name('severity')}
          label={t`How hard is it?`}
          hint={t`As the client says, and as you see it. The two may differ.`}
          rows={rowsOf('severity')}
          before={earlier?.severity}
        />
      )
    case 'duration':
      return <DurationField form={form} name={name('duration')} terms={terms} />
    case 'coping':
      return (
        <ViewGrid
          form={form}
          name={name('coping')}
          label={t`How do they cope with it?`}
          rows={rowsOf('coping')}
          before={earlier?.coping}
        />
      )
    case 'words':
      return <InWords form={form} name={name} />
  }
}

/** Since when: also of a problem in the surroundings. */
export function DurationField({ form, name, terms }: Pick<PartProps, 'form' | 'terms'> & { name: string }) {
  const { t } = useLingui()
  const { rowsOf } = useFunctioningWords(terms)
  const rows = rowsOf('duration').map(({ value, label }) => ({ value: String(value), label }))
  return (
    <ChoiceField
      form={form}
      name={name}
      label={t`How long has it been so?`}
      options={[...rows, { value: '', label: t`Not known yet` }]}
      isBeside
    />
  )
}

/** What the client says about it, and what is good in it. */
export function InWords({ form, name }: Pick<PartProps, 'form'> & { name: (field: string) => string }) {
  const { t } = useLingui()
  const tooLong = useTooLong(MOST_OF_ONE)
  return (
    <Stack gap="md">
      <LongField
        form={form}
        name={name('inOwnWords')}
        expected={tooLong}
        label={t`In the client’s own words`}
        hint={t`For example “I sew until midnight and it is not enough”`}
        isOptional
      />
      <LongField
        form={form}
        name={name('strength')}
        expected={tooLong}
        label={t`What is good here, and what helps?`}
        hint={t`Something they can do, someone who stands by them, something that has worked before`}
        isOptional
      />
    </Stack>
  )
}
