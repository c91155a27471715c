import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { TextField } from '#platform/web/parts/form/fields.tsx'
import { Icon } from '#platform/web/parts/icon/Icon.tsx'
import { repeatsAround } from '../../rules/draft-problems.ts'
import { nextName } from '../../rules/form-draft.ts'
import type { DraftItem } from '../../schema/draft.ts'
import look from './Build.module.css'
import { moved, without, type Making } from './making.ts'
import { MoveButton } from './MoveButton.tsx'
import { Spot } from './Spot.tsx'
import { TextsFields } from './TextsFields.tsx'

type Props = { making: Making; item: DraftItem; at: string }

/** The answers to choose from, and, where the form has a total, what each counts. */
export function OptionsFields({ making, item, at }: Props) {
  const { t } = useLingui()
  const { options } = item
  const add = () => {
    const code = nextName(
      options.map(one => one.code),
      'a',
    )
    making.set(at, [...options, { code, text: { id: '', en: '' }, points: '' }])
  }
  return (
    <fieldset className={look.part}>
      <legend>
        <Trans>Answers to choose from</Trans>
      </legend>
      <Spot form={making.form} name={at} expected={t`Add at least one answer.`} />
      {options.map((option, index) => (
        <OptionRow key={option.code} {...{ making, item, at, index }} />
      ))}
      <div>
        <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={add}>
          <Trans>Add an answer</Trans>
        </Button>
      </div>
    </fieldset>
  )
}

function OptionRow({ making, item: { linkId, options }, at, index }: Props & { index: number }) {
  const { t } = useLingui()
  const { form, draft } = making
  const number = index + 1
  return (
    <div className={look.row}>
      <TextsFields
        form={form}
        name={`${at}.${index}.text`}
        label={t`Answer ${number}`}
        expected={t`Write this answer in at least one of the languages, or take it out.`}
      />
      {draft.isScored && repeatsAround(draft.items, linkId).length === 0 && (
        <TextField
          form={form}
          name={`${at}.${index}.points`}
          label={t`Points of answer ${number}`}
          hint={t`Give each answer of this question points, or none of them.`}
          expected={t`Write the points as a number, such as 0 or 2.`}
          kind="decimal"
          isOptional
        />
      )}
      <div className={look.acts}>
        <MoveButton
          by={-1}
          label={t`Move answer ${number} up`}
          isOff={index === 0}
          onMove={by => {
            making.set(at, moved(options, index, by))
          }}
        />
        <Button
          variant="default"
          aria-label={t`Take out answer ${number}`}
          onClick={() => {
            making.set(at, without(options, index))
          }}
        >
          <Trans>Take out</Trans>
        </Button>
      </div>
    </div>
  )
}
