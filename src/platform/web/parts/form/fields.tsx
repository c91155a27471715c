import './styles.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'
import look from './Form.module.css'
import { useField, type FieldProps } from './useField.ts'

export type Option = { value: string; label: string; hint?: string }

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** A label, and that an answer may be left out. */
export function Label({ children, isOptional }: { children: ReactNode; isOptional: boolean | undefined }) {
  if (!isOptional) return children
  return (
    <>
      {children}{' '}
      <span className={look.hint} style={{ display: 'inline' }}>
        (<Trans>if you wish</Trans>)
      </span>
    </>
  )
}

/** What is wrong with a group of choices, beside it. */
export function Problem({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className={look.problem}>
      <Icon name="attention" size={16} />
      {children}
    </p>
  )
}

/** Words for a field that is wrong, when the form gave none. */
export function useExpected(expected: string | undefined): string {
  const { t } = useLingui()
  return expected ?? t`This answer is missing or cannot be read.`
}

function useTextField(props: FieldProps) {
  const { value, change, isWrong } = useField(props)
  const expected = useExpected(props.expected)
  return {
    id: props.name,
    label: <Label isOptional={props.isOptional}>{props.label}</Label>,
    description: props.hint,
    value: textOf(value),
    error: isWrong && expected,
    onChange: (event: { currentTarget: { value: string } }) => {
      change(event.currentTarget.value)
    },
  }
}

type TextProps = FieldProps & {
  /** Which keyboard a phone shows. */
  kind?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url'
  autoComplete?: HTMLInputAutoCompleteAttribute
  placeholder?: string
}

/** One line of text. */
export function TextField({ kind = 'text', autoComplete = 'off', placeholder, ...props }: TextProps) {
  return (
    <TextInput
      {...useTextField(props)}
      inputMode={kind}
      autoComplete={autoComplete}
      {...(placeholder !== undefined && { placeholder })}
    />
  )
}

/** Several lines; it grows with what is written. */
export function LongField(props: FieldProps) {
  return <Textarea {...useTextField(props)} className={look.long} autoComplete="off" />
}

/** One of many, where cards would fill the screen. Begins with an empty line, so that nothing is chosen by chance. */
export function SelectField({ options, ...props }: FieldProps & { options: readonly Option[] }) {
  return (
    <NativeSelect {...useTextField(props)}>
      <option value="" />
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </NativeSelect>
  )
}

type GroupProps = FieldProps & {
  options: readonly Option[]
  /** Short choices stand beside each other where there is room. */
  isBeside?: boolean
}

/** One of a few: cards with large targets. */
export function ChoiceField({ options, isBeside, ...props }: GroupProps) {
  const { value, change } = useField(props)
  return (
    <Group {...props} {...(isBeside && { isBeside })}>
      {options.map(option => (
        <Choice
          key={option.value}
          {...option}
          kind="radio"
          name={props.name}
          isChosen={value === option.value}
          onChoose={() => {
            change(option.value)
          }}
        />
      ))}
    </Group>
  )
}

/** Any of a few; the value is a list. */
export function ManyField({ options, isBeside, ...props }: GroupProps) {
  const { value, change } = useField(props)
  const chosen: unknown[] = Array.isArray(value) ? value : []
  return (
    <Group {...props} {...(isBeside && { isBeside })}>
      {options.map(option => (
        <Choice
          key={option.value}
          {...option}
          kind="checkbox"
          name={props.name}
          isChosen={chosen.includes(option.value)}
          onChoose={isChosen => {
            change(isChosen ? [...chosen, option.value] : chosen.filter(one => one !== option.value))
          }}
        />
      ))}
    </Group>
  )
}

type Grouping = FieldProps & { isBeside?: boolean; children: ReactNode }

function Group({ form, name, label, hint, expected, isOptional, isBeside, children }: Grouping) {
  const { isWrong } = useField({ form, name, ...(expected !== undefined && { expected }) })
  const words = useExpected(expected)
  const told = [hint ? `${name}-hint` : '', isWrong ? `${name}-problem` : ''].filter(id => id !== '').join(' ')
  return (
    <fieldset id={name} className={look.group} {...(told !== '' && { 'aria-describedby': told })}>
      <legend>
        <Label isOptional={isOptional}>{label}</Label>
      </legend>
      {hint && (
        <span id={`${name}-hint`} className={look.hint}>
          {hint}
        </span>
      )}
      {isWrong && <Problem id={`${name}-problem`}>{words}</Problem>}
      <div className={isBeside ? `${look.choices} ${look.beside}` : look.choices}>{children}</div>
    </fieldset>
  )
}

type ChoiceProps = Option & {
  kind: 'radio' | 'checkbox'
  name: string
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}

function Choice({ kind, name, value, label, hint, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className={look.choice}>
      <input
        type={kind}
        name={name}
        value={value}
        checked={isChosen}
        onChange={event => {
          onChoose(event.currentTarget.checked)
        }}
      />
      <span>{label}</span>
      {hint !== undefined && <span className={look.hint}>{hint}</span>}
    </label>
  )
}

/** One yes that someone gives by ticking; not ticked is false. */
export function TickField(props: FieldProps) {
  const { value, change, isWrong } = useField(props)
  const expected = useExpected(props.expected)
  return (
    <div>
      <label className={look.tick}>
        <input
          id={props.name}
          type="checkbox"
          checked={value === true}
          {...(isWrong && { 'aria-invalid': true, 'aria-describedby': `${props.name}-problem` })}
          onChange={event => {
            change(event.currentTarget.checked)
          }}
        />
        <span>{props.label}</span>
      </label>
      {props.hint && <span className={look.hint}>{props.hint}</span>}
      {isWrong && <Problem id={`${props.name}-problem`}>{expected}</Problem>}
    </div>
  )
}
