import '../learn.ts'
import { useLingui } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { asking } from '#platform/web/call.ts'
import { Picker } from '#platform/web/parts/picker/Picker.tsx'
import { areaByCode, searchAreas } from '../../api.ts'
import type { Area, AreaCode, AreaLevel } from '../../schema.ts'

type Props = {
  id: string
  label: ReactNode
  /** A code of an area; null while none is chosen. */
  value: AreaCode | null
  onChange: (code: AreaCode | null, area: Area | null) => void
  /** Only areas of this level; of all when left out. */
  level?: AreaLevel
  hint?: ReactNode
  error?: ReactNode
}

const PAUSE_MS = 200
const FOREVER = { staleTime: Infinity, meta: { isSteady: true } } as const

/** An area of Indonesia, found by any part of its name; every answer says where it lies. */
export function AreaPicker({ value, onChange, level, hint, ...rest }: Props) {
  const { t } = useLingui()
  const [words, setWords] = useState('')
  const { areas, isSettled } = useAreas(words, level)
  const chosen = useArea(value)
  return (
    <Picker
      {...rest}
      hint={hint ?? t`Type a part of the name, for example “jago”; add the district when there are many: “jago praya”`}
      chosen={value === null ? null : { title: chosen?.name ?? value, subtitle: chosen ? around(chosen) : '' }}
      words={words}
      onWords={setWords}
      options={areas.map(area => ({ id: area.code, title: area.name, subtitle: around(area) }))}
      onChoose={code => {
        setWords('')
        onChange(code, areas.find(area => area.code === code) ?? null)
      }}
      onClear={() => {
        onChange(null, null)
      }}
      emptyWords={
        isSettled && areas.length === 0 ? t`No area has this name. Try fewer letters or another spelling.` : null
      }
      changeLabel={t`Choose another area`}
    />
  )
}

function around({ within, postalCode }: Area): string {
  return [...within, ...(postalCode === null ? [] : [postalCode])].join(', ')
}

/** The areas for what is typed, once the typing pauses. */
function useAreas(words: string, level: AreaLevel | undefined) {
  const [asked] = useDebouncedValue(words.trim(), PAUSE_MS)
  const isAsked = asked !== '' && words.trim() !== ''
  const input = { words: asked, ...(level !== undefined && { level }) }
  const { data, isFetching } = useQuery({
    ...asking(searchAreas, input),
    ...FOREVER,
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  const areas: Area[] = isAsked && data?.ok ? data.value : []
  return { areas, isSettled: isAsked && !isFetching && data?.ok === true && asked === words.trim() }
}

function useArea(code: AreaCode | null): Area | null {
  const { data } = useQuery({ ...asking(areaByCode, { code: code ?? '' }), ...FOREVER, enabled: code !== null })
  return data?.ok ? data.value : null
}
