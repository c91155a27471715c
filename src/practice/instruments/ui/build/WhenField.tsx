import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { ManyField } from '#platform/web/parts/form/fields.tsx'
import { answersTo, askedBefore } from '../../rules/draft-problems.ts'
import type { DraftItem } from '../../schema/draft.ts'
import look from './Build.module.css'
import type { Making } from './making.ts'
import { Spot } from './Spot.tsx'
import { useTitle } from './useTitle.ts'
import { useWhenWords } from './useWhenWords.ts'

type Props = { making: Making; item: DraftItem; at: string }

/** When a question is asked: always, or only after one of some answers to another. */
export function WhenField({ making, item, at }: Props) {
  const { t } = useLingui()
  const { form, draft } = making
  const title = useTitle()
  const wrong = useWhenWords(making, item, at)
  const { when } = item
  const before = askedBefore(draft.items, item.linkId)
  const asked = before.find(({ linkId }) => linkId === when.question)
  const choices = [
    { value: '', label: t`Always` },
    ...before.map(one => ({ value: one.linkId, label: title(one) })),
    ...(when.question !== '' && !asked
      ? [{ value: when.question, label: t`a question that cannot be used here` }]
      : []),
  ]
  if (item.kept.shownWhen) return <KeptRule making={making} item={item} at={at} />
  return (
    <Spot form={form} name={at} expected={wrong}>
      <div className={look.part}>
        <NativeSelect
          id={`${at}.question`}
          label={t`Ask this only after an answer to`}
          description={
            before.length === 0
              ? t`Possible once there is a question with yes or no, or with answers to choose from.`
              : null
          }
          value={when.question}
          onChange={event => {
            making.set(at, { question: event.currentTarget.value, answers: [] })
          }}
          data={choices}
        />
        {asked && <AnswersField form={form} asked={asked} at={`${at}.answers`} />}
      </div>
    </Spot>
  )
}

function AnswersField({ form, asked, at }: { form: Making['form']; asked: DraftItem; at: string }) {
  const { t } = useLingui()
  const title = useTitle()
  const wordsFor = (value: string) => {
    if (asked.type === 'boolean') return value === 'yes' ? t`Yes` : t`No`
    return title(asked.options.find(({ code }) => code === value) ?? { text: { id: '', en: '' } })
  }
  return (
    <ManyField
      form={form}
      name={at}
      label={t`Ask it after any of these answers`}
      options={answersTo(asked).map(value => ({ value, label: wordsFor(value) }))}
      isBeside
    />
  )
}

/** A rule from elsewhere that is more than one answer to one question. */
function KeptRule({ making, item, at }: Props) {
  return (
    <div className={look.row}>
      <p>
        <Trans>When it is asked follows from a rule of the form that it came from.</Trans>
      </p>
      <div>
        <Button
          variant="default"
          onClick={() => {
            making.set(at.replace(/when$/, 'kept'), { ...item.kept, shownWhen: null })
          }}
        >
          <Trans>Ask it always</Trans>
        </Button>
      </div>
    </div>
  )
}
