import './styles.ts'
import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { PartialDay, readPartialDay } from '#platform/shared/partial-day.ts'
import { partialDayWords, todayHere } from '../../dates.ts'
import { Label, useExpected } from './fields.tsx'
import look from './Form.module.css'
import { useField, type FieldProps } from './useField.ts'

/** What was typed and could not be read stays in the draft, where no schema takes it for a day. */
type Value = PartialDay | { precision: 'unread'; on: string } | null
type Props = FieldProps & {
  /** Whether "not known" is an answer here. */
  mayBeUnknown?: boolean
}

/**
 * A day as people know it: whole, a month, a year, or not known. Typed in any common way; what was understood is said.
 * The value is a `PartialDay`, or null while nothing is typed.
 */
export function DayField({ mayBeUnknown = true, ...props }: Props) {
  const { t } = useLingui()
  const { value, change, isWrong } = useField(props)
  const known = PartialDay.safeParse(value).data ?? null
  const [typed, setTyped] = useTyped(value)
  const expected = useExpected(props.expected)
  const isUnknown = known?.precision === 'not-known'
  const send = (text: string) => {
    setTyped(text, valueOf(text))
    change(valueOf(text))
  }
  return (
    <div>
      <TextInput
        id={props.name}
        className={look.day}
        label={<Label isOptional={props.isOptional}>{props.label}</Label>}
        description={props.hint ?? t`For example 17-8-1990, August 1990 or only 1990`}
        inputMode="text"
        autoComplete="off"
        value={isUnknown ? '' : typed}
        disabled={isUnknown}
        error={isWrong && expected}
        onChange={event => {
          send(event.currentTarget.value)
        }}
      />
      <div className={look.dayFoot}>
        {known && !isUnknown && <span role="status">{partialDayWords(known)}</span>}
        {mayBeUnknown && (
          <label className={look.tick}>
            <input
              type="checkbox"
              checked={isUnknown}
              onChange={event => {
                change(event.currentTarget.checked ? { precision: 'not-known', on: null } : valueOf(typed))
              }}
            />
            <span>{t`Not known yet`}</span>
          </label>
        )}
      </div>
    </div>
  )
}

/** The text in the field; it follows the draft when that is changed from elsewhere, as by restoring or discarding it. */
function useTyped(value: unknown) {
  const [typed, setTyped] = useState({ text: textOf(value), of: JSON.stringify(value) })
  const now = JSON.stringify(value)
  const isNotKnown = PartialDay.safeParse(value).data?.precision === 'not-known'
  if (now !== typed.of && !isNotKnown) setTyped({ text: textOf(value), of: now })
  const set = (text: string, of: Value) => {
    setTyped({ text, of: JSON.stringify(of) })
  }
  return [typed.text, set] as const
}

function valueOf(text: string): Value {
  if (text.trim() === '') return null
  return readPartialDay(text, todayHere()) ?? { precision: 'unread', on: text }
}

function textOf(value: unknown): string {
  const known = PartialDay.safeParse(value).data
  if (known) return known.precision === 'not-known' ? '' : partialDayWords(known)
  return isUnread(value) ? value.on : ''
}

function isUnread(value: unknown): value is { on: string } {
  return typeof value === 'object' && value !== null && 'on' in value && typeof value.on === 'string'
}
