import { useLingui } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asking } from '#platform/web/call.ts'
import { useField, type FieldProps } from '#platform/web/parts/form/useField.ts'
import { Picker } from '#platform/web/parts/picker/Picker.tsx'
import { searchDirectory } from '#practice/resources/api.ts'

const SHORTEST = 2
const PAUSE_MS = 300

/** An organisation of the directory, found by its services; the value is its id. */
export function OrganizationField(props: FieldProps) {
  const { t } = useLingui()
  const { value, change, isWrong } = useField(props)
  const [words, setWords] = useState('')
  const [title, setTitle] = useState('')
  const [asked] = useDebouncedValue(words.trim(), PAUSE_MS)
  const isAsking = asked.length >= SHORTEST
  const search = useQuery({ ...asking(searchDirectory, { words: asked }), enabled: isAsking })
  const entries = isAsking && search.data?.ok ? search.data.value.entries : []
  const found = new Map(entries.map(({ organization }) => [organization.id, organization.name] as const))
  const options = [...found].map(([id, name]) => ({ id, title: name }))
  const isChosen = typeof value === 'string' && value !== ''
  return (
    <Picker
      id={props.name}
      label={props.label}
      hint={t`Type its name or one of its services.`}
      {...(isWrong && { error: t`Search for the organisation and choose it.` })}
      chosen={isChosen ? { title: title === '' ? t`An organisation of the directory` : title } : null}
      words={words}
      onWords={setWords}
      options={options}
      onChoose={id => {
        setTitle(options.find(option => option.id === id)?.title ?? '')
        setWords('')
        change(id)
      }}
      onClear={() => {
        change('')
      }}
      emptyWords={
        isAsking && search.data?.ok && options.length === 0
          ? t`The directory knows none under these words. Choose “Someone by name” instead.`
          : null
      }
      changeLabel={t`Choose another`}
    />
  )
}
