import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { Picker, type PickerOption } from '#platform/web/parts/picker/Picker.tsx'
import { StatusMark } from '#platform/web/parts/status/StatusMark.tsx'
import { useSay } from '#platform/web/say.ts'
import { groupOf, needsFor } from '../../rules.ts'
import type { NeedTerm, NeedTermId } from '../../schema.ts'
import { useNeeds } from './useNeeds.ts'

type Props = {
  id: string
  label: ReactNode
  /** A term of the taxonomy; null while none is chosen. */
  value: NeedTermId | null
  onChange: (termId: NeedTermId | null) => void
  hint?: ReactNode
  error?: ReactNode
}

const SHOWN = 30

/**
 * A need, found by what people call it, in either language; shown in plain words with the professional name beside it.
 * Before anything is typed the groups stand there, so that the kinds of help can be looked through.
 */
export function NeedPicker({ value, onChange, hint, ...rest }: Props) {
  const { t } = useLingui()
  const needs = useNeeds()
  const optionOf = useOption(needs)
  const [words, setWords] = useState('')
  const found = needsFor(needs, words)
  const offered = words.trim() === '' ? found.filter(({ id }) => groupOf(id) === null) : found.slice(0, SHOWN)
  const chosen = needs.find(({ id }) => id === value)
  return (
    <Picker
      {...rest}
      hint={hint ?? t`Type what is missing in everyday words, for example “rice” or “school fees”`}
      chosen={value === null ? null : chosen ? optionOf(chosen) : { title: '' }}
      words={words}
      onWords={setWords}
      options={offered.map(optionOf)}
      onChoose={id => {
        setWords('')
        onChange(id)
      }}
      onClear={() => {
        onChange(null)
      }}
      emptyWords={
        words.trim() !== '' && needs.length > 0 && found.length === 0
          ? t`No kind of help is called that. Try another word, or choose the nearest group.`
          : null
      }
      changeLabel={t`Choose another need`}
    />
  )
}

function useOption(needs: readonly NeedTerm[]): (need: NeedTerm) => PickerOption {
  const { t } = useLingui()
  const say = useSay()
  return need => {
    const group = needs.find(({ id }) => id === need.parent)
    return {
      id: need.id,
      title: say(need.plain),
      subtitle: group ? `${say(need.label)} · ${say(group.label)}` : say(need.label),
      ...(need.urgentByNature && { mark: <StatusMark tone="attention" label={t`cannot wait`} /> }),
    }
  }
}
