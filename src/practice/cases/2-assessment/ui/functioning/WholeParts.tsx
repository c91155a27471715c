import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { dayWords } from '#platform/web/dates.ts'
import { DayField } from '#platform/web/parts/form/DayField.tsx'
import { LongField } from '#platform/web/parts/form/fields.tsx'
import { Dimension, Judgement } from '../../schema/functioning.ts'
import { DIMENSION_WORDS, JUDGEMENT_WORDS } from '../parts/functioning-words.ts'
import { Summary } from './Summary.tsx'
import type { AssessmentForm, PartProps } from './useAssessment.ts'
import { MOST, MOST_OF_ONE, useTooLong } from './useTooLong.ts'
import { ViewGrid } from './ViewGrid.tsx'

type Props = Pick<PartProps, 'form' | 'before'>

/** The three dimensions in which the law sees social functioning. */
export function DimensionsPart({ form, before }: Props) {
  const { t } = useLingui()
  const tooLong = useTooLong(MOST_OF_ONE)
  const rows = Judgement.options.map(value => ({ value, label: t(JUDGEMENT_WORDS[value]) }))
  return (
    <Stack gap="lg">
      <p>
        <Trans>Three things make up social functioning in law (UU 14/2019). Ask the client first.</Trans>
      </p>
      {Dimension.options.map(id => (
        <Stack key={id} gap="sm">
          <ViewGrid
            form={form}
            name={`dimensions.${id}`}
            label={t(DIMENSION_WORDS[id])}
            rows={rows}
            before={before?.dimensions[id]}
          />
          <LongField
            form={form}
            name={`dimensions.${id}.words`}
            label={t`Why it is so`}
            expected={tooLong}
            isOptional
          />
        </Stack>
      ))}
    </Stack>
  )
}

/** Health as context, and what puts at risk and what protects. */
export function ContextPart({ form, before }: Props) {
  const { t } = useLingui()
  const tooLong = useTooLong(MOST)
  const lines = t`Write at most 50 lines of 500 characters each.`
  const day = before && dayWords(before.assessedOn)
  return (
    <Stack gap="md">
      {day && <p>{t`What stands here comes from ${day}. Change what is no longer so.`}</p>}
      <LongField
        form={form}
        name="health"
        expected={tooLong}
        label={t`Health`}
        hint={t`Only what bears on daily life, in words; a diagnosis belongs to whoever treats`}
        isOptional
      />
      <LongField
        form={form}
        name="mentalHealth"
        expected={tooLong}
        label={t`State of mind`}
        hint={t`Sleep, worry, hope, company`}
        isOptional
      />
      <LongField
        form={form}
        name="risks"
        expected={lines}
        label={t`What could make it worse`}
        hint={t`One in each line`}
        isOptional
      />
      <LongField
        form={form}
        name="protective"
        expected={lines}
        label={t`What protects`}
        hint={t`One in each line`}
        isOptional
      />
    </Stack>
  )
}

/** The whole in the client's words and in the worker's, side by side. */
export function ViewsPart({ form }: Pick<Props, 'form'>) {
  const { t } = useLingui()
  const tooLong = useTooLong(MOST)
  return (
    <Stack gap="md">
      <LongField
        form={form}
        name="clientView"
        expected={tooLong}
        label={t`How the client sees it all`}
        hint={t`In their own words. Leave it empty when you have not asked.`}
        isOptional
      />
      <LongField
        form={form}
        name="workerView"
        expected={tooLong}
        label={t`How you see it`}
        hint={t`It stays beside the client’s view and never replaces it.`}
        isOptional
      />
    </Stack>
  )
}

/** The day, and what it comes to in short. */
export function FinishPart({ form, terms }: Pick<PartProps, 'form' | 'terms'>) {
  const { t } = useLingui()
  return (
    <Stack gap="md">
      <DayField
        form={form}
        name="assessedOn"
        label={t`On which day was this so?`}
        hint={t`Usually today, or the day of the visit`}
        expected={t`Write a whole day, for example 17-2-2027.`}
        mayBeUnknown={false}
      />
      <Preview form={form} terms={terms} />
      <p>
        <Trans>Once it is finished it stays as it is; what changes later goes into a new assessment.</Trans>
      </p>
    </Stack>
  )
}

function Preview({ form, terms }: { form: AssessmentForm; terms: PartProps['terms'] }) {
  const content = form.readContent()
  return content && <Summary content={content} terms={terms} />
}
