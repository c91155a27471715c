import '#platform/web/parts/form/styles.ts'
import { useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '#platform/web/say.ts'
import { FACTS, type NamedFact } from '#practice/people/schema/facts.ts'
import type { Comparison } from '#practice/resources/schema/criteria.ts'
import { optionsOf } from '../rules/phrases.ts'
import look from './Conditions.module.css'

type Props = {
  id: string
  fact: NamedFact
  compare: Comparison
  onChange: (compare: Comparison) => void
  isWrong: boolean
}

/** How a fact is compared: a number by its span, a choice by what is ticked. A yes or no needs nothing more. */
export function CompareFields(props: Props) {
  const { kind } = FACTS[props.fact]
  if (kind === 'number') return <NumberFields {...props} />
  return kind === 'choice' ? <ChoiceTicks {...props} /> : null
}

type NumberProps = Pick<Props, 'id' | 'compare' | 'onChange'>

const HOW = ['between', 'at-least', 'at-most', 'exactly'] as const
type How = (typeof HOW)[number]

/** Numbers in the fact's own unit. */
export function NumberFields({ id, compare, onChange }: NumberProps) {
  const { t } = useLingui()
  const how = howOf(compare)
  const [first, second] = numbersOf(compare)
  const words = {
    between: t`from … to …`,
    'at-least': t`at least`,
    'at-most': t`at most`,
    exactly: t`exactly`,
  } satisfies Record<How, string>
  return (
    <div className={look.row}>
      <NativeSelect
        id={`${id}-how`}
        label={t`How it is compared`}
        value={how}
        onChange={event => {
          const chosen = HOW.find(one => one === event.currentTarget.value)
          if (chosen) onChange(compared(chosen, first ?? 0, second ?? first ?? 0))
        }}
      >
        {HOW.map(one => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </NativeSelect>
      <NumberInput
        id={`${id}-first`}
        label={how === 'between' ? t`From` : t`Number`}
        value={first}
        onChange={value => {
          onChange(compared(how, value, second ?? value))
        }}
      />
      {how === 'between' && (
        <NumberInput
          id={`${id}-second`}
          label={t`To`}
          value={second}
          onChange={value => {
            onChange(compared(how, first ?? 0, value))
          }}
        />
      )}
    </div>
  )
}

function howOf(compare: Comparison): How {
  return compare.is === 'equal' || compare.is === 'one-of' ? 'exactly' : compare.is
}

function numbersOf(compare: Comparison): (number | undefined)[] {
  const numbers = (values: readonly unknown[]) => values.filter(value => typeof value === 'number')
  if (compare.is === 'between') return [compare.from, compare.to]
  if (compare.is === 'equal') return numbers([compare.to])
  return compare.is === 'one-of' ? numbers(compare.of) : [compare.value]
}

function compared(how: How, first: number, second: number): Comparison {
  if (how === 'between') return { is: 'between', from: first, to: second }
  return how === 'exactly' ? { is: 'equal', to: first } : { is: how, value: first }
}

type NumberInputProps = { id: string; label: string; value: number | undefined; onChange: (value: number) => void }

/** What is typed stays as typed; what is no number is told to be missing when it is sent. */
function NumberInput({ id, label, value, onChange }: NumberInputProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState({ text: textOf(value), of: value })
  if (!Object.is(value, typed.of) && textOf(value) !== '') setTyped({ text: textOf(value), of: value })
  const isWrong = Number.isNaN(numberIn(typed.text))
  return (
    <TextInput
      id={id}
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={typed.text}
      error={isWrong && t`Write a number such as 6.`}
      onChange={event => {
        const text = event.currentTarget.value
        setTyped({ text, of: numberIn(text) })
        onChange(numberIn(text))
      }}
    />
  )
}

const textOf = (value: number | undefined) => (typeof value === 'number' && Number.isFinite(value) ? String(value) : '')

/** Dots and spaces that group thousands are passed over; a comma is a decimal sign. */
function numberIn(text: string): number {
  const plain = text
    .trim()
    .replace(/[.\s](?=\d{3}(\D|$))/g, '')
    .replace(',', '.')
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}

function ChoiceTicks({ id, fact, compare, onChange, isWrong }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const chosen = compare.is === 'equal' ? [compare.to] : compare.is === 'one-of' ? compare.of : []
  return (
    <fieldset className={look.ticks}>
      <legend>{t`Any of these`}</legend>
      {optionsOf(fact).map(({ value, words }) => (
        <label key={value} className={look.tick}>
          <input
            id={`${id}-${value}`}
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={event => {
              const rest = chosen.filter(one => one !== value)
              const of = event.currentTarget.checked ? [...rest, value] : rest
              onChange(of.length === 1 && of[0] !== undefined ? { is: 'equal', to: of[0] } : { is: 'one-of', of })
            }}
          />
          <span>{say(words)}</span>
        </label>
      ))}
      {isWrong && chosen.length === 0 && <p className={look.problem}>{t`Choose at least one.`}</p>}
    </fieldset>
  )
}
