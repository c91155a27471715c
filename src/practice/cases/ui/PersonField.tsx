import { useLingui } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState, type ComponentProps } from 'react'
import { asking } from '#platform/web/call.ts'
import { useField, type FieldProps } from '#platform/web/parts/form/useField.ts'
import { Picker } from '#platform/web/parts/picker/Picker.tsx'
import { personPage, searchPeople } from '#practice/people/api.ts'
import { usePersonLine } from '#practice/people/ui/parts/PersonLine.tsx'

const SHORTEST = 2
const PAUSE_MS = 300

/** Someone who is written down, found by name; the value is the person's id. */
export function PersonField(props: FieldProps) {
  const { t } = useLingui()
  const line = usePersonLine()
  const { value, change, isWrong } = useField(props)
  const chosenId = typeof value === 'string' && value !== '' ? value : null
  const kept = useQuery({ ...asking(personPage, { id: chosenId ?? '' }), enabled: chosenId !== null })
  const person = kept.data?.ok ? kept.data.value.summary : null
  return (
    <Search
      id={props.name}
      label={props.label}
      {...(isWrong && { error: t`Search for the name and choose the person.` })}
      chosen={chosenId === null ? null : person ? { title: person.fullName, subtitle: line(person) } : { title: '' }}
      onChoose={change}
      onClear={() => {
        change('')
      }}
    />
  )
}

/** The same outside of a form: whoever is chosen is told at once. */
export function PersonSearch({ onChoose }: { onChoose: (personId: string) => void }) {
  const { t } = useLingui()
  return (
    <Search
      id="person-search"
      label={t`Name of the person`}
      chosen={null}
      onChoose={onChoose}
      onClear={() => undefined}
    />
  )
}

type SearchProps = Pick<ComponentProps<typeof Picker>, 'id' | 'label' | 'error' | 'chosen' | 'onChoose' | 'onClear'>

function Search({ onChoose, ...props }: SearchProps) {
  const { t } = useLingui()
  const line = usePersonLine()
  const [words, setWords] = useState('')
  const [asked] = useDebouncedValue(words.trim(), PAUSE_MS)
  const isAsking = asked.length >= SHORTEST
  const search = useQuery({ ...asking(searchPeople, { words: asked }), enabled: isAsking })
  const found = isAsking && search.data?.ok ? search.data.value : []
  return (
    <Picker
      {...props}
      words={words}
      onWords={setWords}
      options={found.map(person => ({ id: person.id, title: person.fullName, subtitle: line(person) }))}
      onChoose={id => {
        setWords('')
        onChoose(id)
      }}
      emptyWords={
        isAsking && search.data?.ok && found.length === 0 ? t`Nobody is written down under these words.` : null
      }
      changeLabel={t`Choose someone else`}
    />
  )
}
