import { useLingui } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asking } from '#platform/web/call.ts'
import { Label } from '#platform/web/parts/form/fields.tsx'
import { useField, type FieldProps } from '#platform/web/parts/form/useField.ts'
import { Picker } from '#platform/web/parts/picker/Picker.tsx'
import { useSay } from '#platform/web/say.ts'
import { findRecords } from '../../api.ts'
import type { RecordTitle } from '../../schema/record-page.ts'
import type { HsdsKind } from '../../schema/record.ts'

type Props = FieldProps & {
  kind: HsdsKind
  /** Names of what is chosen already, by id. */
  named: Readonly<Record<string, RecordTitle>>
}

const PAUSE_MS = 200

/** Another object of the directory, found by its name. The value is its id; empty while none is chosen. */
export function RecordPicker({ kind, named, form, name, label, hint, expected, isOptional }: Props) {
  const { t } = useLingui()
  const say = useSay()
  const [words, setWords] = useState('')
  const [known, setKnown] = useState<Readonly<Record<string, RecordTitle>>>({})
  const { value, change, isWrong } = useField({ form, name, ...(expected !== undefined && { expected }) })
  const id = typeof value === 'string' ? value : ''
  const { found, isSettled } = useFound(kind, words, id === '')
  const chosen = id === '' ? null : (known[id] ?? named[id] ?? null)
  const shown = (one: RecordTitle) => ({
    title: say(one.title),
    subtitle: one.subtitle === null ? '' : say(one.subtitle),
  })
  return (
    <Picker
      id={name}
      label={<Label isOptional={isOptional}>{label}</Label>}
      hint={hint ?? t`Type a part of the name`}
      {...(isWrong && { error: expected })}
      chosen={id === '' ? null : chosen ? shown(chosen) : { title: t`Not found any more`, subtitle: '' }}
      words={words}
      onWords={setWords}
      options={found.map(one => ({ id: one.id, ...shown(one) }))}
      onChoose={picked => {
        setWords('')
        const one = found.find(title => title.id === picked)
        if (one) setKnown({ ...known, [picked]: one })
        change(picked)
      }}
      onClear={() => {
        change('')
      }}
      emptyWords={isSettled && found.length === 0 ? t`Nothing has this name yet.` : null}
      changeLabel={t`Choose another`}
    />
  )
}

/** The first twenty stand there at once: often there are no more. */
function useFound(kind: HsdsKind, words: string, isOpen: boolean) {
  const [asked] = useDebouncedValue(words.trim(), PAUSE_MS)
  const { data, isFetching } = useQuery({
    ...asking(findRecords, { kind, ...(asked !== '' && { words: asked }) }),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  return { found: data?.ok ? data.value.records : [], isSettled: !isFetching && data?.ok === true }
}
