import '../form/styles.ts'
import { Button, TextInput } from '@mantine/core'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import look from './Picker.module.css'

export type PickerOption = { id: string; title: string; subtitle?: string; mark?: ReactNode }

type Props = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** What is chosen; null while nothing is. */
  chosen: Omit<PickerOption, 'id'> | null
  /** What is typed, and the options for it, the likeliest first. */
  words: string
  onWords: (words: string) => void
  options: readonly PickerOption[]
  onChoose: (id: string) => void
  /** Let go of what is chosen. */
  onClear: () => void
  /** Said when nothing fits what was typed; null while that is not known yet. */
  emptyWords: string | null
  /** Words for choosing anew: "Choose another". */
  changeLabel: string
}

/** One of very many: typed, and chosen from a short list under the field; by hand or by keyboard. */
export function Picker(props: Props) {
  const { id, label, error, chosen, changeLabel, onClear } = props
  const wantsFocus = useRef(false)
  if (!chosen) return <Search {...props} wantsFocus={wantsFocus} />
  return (
    <div>
      <div className={look.label} id={`${id}-label`}>
        {label}
      </div>
      <div className={look.chosen}>
        <div>
          <div className={look.title}>{chosen.title}</div>
          {chosen.subtitle !== undefined && <div className={look.subtitle}>{chosen.subtitle}</div>}
          {chosen.mark && <div className={look.mark}>{chosen.mark}</div>}
        </div>
        <Button
          id={id}
          variant="default"
          aria-describedby={`${id}-label`}
          onClick={() => {
            wantsFocus.current = true
            onClear()
          }}
        >
          {changeLabel}
        </Button>
      </div>
      {error && <p className={look.problem}>{error}</p>}
    </div>
  )
}

function Search({ wantsFocus, ...props }: Props & { wantsFocus: { current: boolean } }) {
  const { id, label, hint, error, words, options, emptyWords } = props
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const { shown, active, choose, handlers } = useList(props)
  useEffect(() => {
    if (wantsFocus.current) input.current?.focus()
    wantsFocus.current = false
  }, [wantsFocus])
  return (
    <div>
      <TextInput
        id={id}
        ref={input}
        label={label}
        description={hint}
        error={error}
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        {...(active >= 0 && shown.length > active && { 'aria-activedescendant': `${listId}-${active}` })}
        value={words}
        {...handlers}
      />
      <Options id={listId} of={id} options={shown} active={active} onChoose={choose} />
      <p role="status" className={look.empty} hidden={emptyWords === null || options.length > 0}>
        {emptyWords}
      </p>
    </div>
  )
}

/** Which options are shown, which of them the keyboard is at, and what keys and focus do. */
function useList({ options, onWords, onChoose }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const shown = isOpen ? options : []
  const choose = (option: PickerOption | undefined) => {
    if (!option) return
    setOpen(false)
    onChoose(option.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && options.length > 0) {
      event.preventDefault()
      setOpen(true)
      setActive(active < 0 && step < 0 ? options.length - 1 : (active + step + options.length) % options.length)
    }
    if (event.key === 'Enter' && shown.length > 0) {
      event.preventDefault()
      choose(shown[Math.max(0, active)])
    }
    if (event.key === 'Escape') setOpen(false)
  }
  const onChange = (event: { currentTarget: { value: string } }) => {
    setOpen(true)
    setActive(-1)
    onWords(event.currentTarget.value)
  }
  const set = (open: boolean) => () => {
    setOpen(open)
  }
  return { shown, active, choose, handlers: { onKeyDown, onChange, onFocus: set(true), onBlur: set(false) } }
}

type OptionsProps = {
  id: string
  /** The field's id. */
  of: string
  options: readonly PickerOption[]
  active: number
  onChoose: (option: PickerOption) => void
}

function Options({ id, of, options, active, onChoose }: OptionsProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      className={look.list}
      aria-labelledby={`${of}-label`}
      hidden={options.length === 0}
    >
      {options.map((option, index) => (
        // The field keeps the keyboard; here only a pointer presses.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={option.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={index === active ? `${look.option} ${look.active}` : look.option}
          onMouseDown={event => {
            event.preventDefault()
          }}
          onClick={() => {
            onChoose(option)
          }}
        >
          <span className={look.title}>{option.title}</span>
          {option.subtitle !== undefined && <span className={look.subtitle}>{option.subtitle}</span>}
          {option.mark && <span className={look.mark}>{option.mark}</span>}
        </div>
      ))}
    </div>
  )
}
