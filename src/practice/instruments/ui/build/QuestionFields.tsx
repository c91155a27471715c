import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, Stack } from '@mantine/core'
import { TextField, TickField } from '#platform/web/parts/form/fields.tsx'
import { hasOptions, newItem } from '../../rules/form-draft.ts'
import type { ReactNode } from 'react'
import type { DraftItem } from '../../schema/draft.ts'
import look from './Build.module.css'
import { GROUPS, kindOf, KINDS } from './kinds.ts'
import type { Making } from './making.ts'
import { OptionsFields } from './OptionsFields.tsx'
import { TextsFields } from './TextsFields.tsx'
import { WhenField } from './WhenField.tsx'

type Props = { making: Making; item: DraftItem; at: string }

/** All of one question: its kind, its words, its answers, its limits, and when it is asked. */
export function QuestionFields({ making, item, at, inside }: Props & { inside: ReactNode }) {
  const { t } = useLingui()
  const { form } = making
  const isGroup = item.type === 'group'
  const isNumber = item.type === 'integer' || item.type === 'decimal'
  return (
    <Stack gap="md">
      <KindField making={making} item={item} at={at} />
      <TextsFields
        form={form}
        name={`${at}.text`}
        label={isGroup ? t`Name of the group` : t`Question`}
        expected={t`Write it in at least one of the languages.`}
        isLong={item.type === 'display'}
      />
      {!isGroup && item.type !== 'display' && (
        <>
          <TextsFields form={form} name={`${at}.help`} label={t`Help beside the question`} isOptional />
          <TickField form={form} name={`${at}.isRequired`} label={t`This question must be answered`} />
        </>
      )}
      {isNumber && (
        <div className={look.pair}>
          <TextField
            form={form}
            name={`${at}.minimum`}
            label={t`Lowest number`}
            expected={t`Write a number, such as 0, or leave it empty.`}
            kind="decimal"
            isOptional
          />
          <TextField
            form={form}
            name={`${at}.maximum`}
            label={t`Highest number`}
            expected={t`Write a number that is not below the lowest, or leave it empty.`}
            kind="decimal"
            isOptional
          />
        </div>
      )}
      {hasOptions(item.type) && <OptionsFields making={making} item={item} at={`${at}.options`} />}
      <WhenField making={making} item={item} at={`${at}.when`} />
      <FromElsewhere making={making} item={item} at={at} />
      {inside}
    </Stack>
  )
}

function KindField({ making, item, at }: Props) {
  const { t } = useLingui()
  const kinds = item.type === 'group' ? GROUPS : KINDS
  return (
    <NativeSelect
      id={`${at}.type`}
      label={t`Kind`}
      value={kindOf(item)?.id ?? ''}
      onChange={event => {
        const kind = kinds.find(({ id }) => id === event.currentTarget.value)
        if (!kind) return
        const { type, repeats } = kind
        const options =
          hasOptions(type) && item.options.length === 0 ? newItem([], type, repeats).options : item.options
        making.set(at, { ...item, type, repeats, options })
      }}
      data={kinds.map(({ id, words }) => ({ value: id, label: t(words) }))}
    />
  )
}

/** What came with the form from elsewhere and is not made by hand here: it stays, or is taken off as a whole. */
function FromElsewhere({ making, item, at }: Props) {
  const { t } = useLingui()
  const { calculated, constraint, initial } = item.kept
  const found = [
    ...(calculated ? [t`it is worked out from other answers`] : []),
    ...(constraint ? [t`its answer is checked by a rule`] : []),
    ...(initial ? [t`an answer stands there at first`] : []),
  ]
  if (found.length === 0) return null
  const list = found.join(', ')
  return (
    <div className={look.row}>
      <p>{t`Kept from the form that it came from: ${list}.`}</p>
      <div>
        <Button
          variant="default"
          onClick={() => {
            making.set(`${at}.kept`, { ...item.kept, calculated: null, constraint: null, initial: null })
          }}
        >
          <Trans>Take these off</Trans>
        </Button>
      </div>
    </div>
  )
}
