import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PartialDay } from '#platform/shared/partial-day.ts'
import { asking } from '#platform/web/call.ts'
import { todayHere } from '#platform/web/dates.ts'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { previewCriteria } from '../api.ts'
import { draftOfLine, lineOfDraft, type DraftLine } from '../rules/editing.ts'
import { PreviewCriteria, PublishCriteria, type Criteria } from '../schema.ts'

type DayTyped = PartialDay | { precision: 'unread'; on: string } | null
/** What the form holds. */
export type Values = {
  version: number
  lines: DraftLine[]
  validFrom: DayTyped
  validTo: DayTyped
  note: string
  despite: string
}

const PAUSE_MS = 250
/** The version's id is the draft's own, so that it is published once. */
const Unnamed = PublishCriteria.omit({ id: true })

/** The draft of a change; it is kept on the device while it is written. */
export function useChangeDraft(criteria: Criteria) {
  const { subject, on } = criteria
  const day = on > todayHere() ? ` from ${on}` : ''
  const key = `conditions of ${subject.kind} ${subject.id} ${subject.place ?? ''}${day}`
  return useDraft(key, Unnamed, () => fresh(criteria), {
    toInput: ({ version, lines, validFrom, validTo, note, despite }: Values) => ({
      subject,
      version,
      lines: lines.map(lineOfDraft),
      validFrom: dayOf(validFrom) ?? '',
      validTo: dayOf(validTo),
      note: note.trim() === '' ? null : note,
      despite: despite.trim() === '' ? null : despite,
    }),
  })
}

/** A change of what holds on a day to come begins on that day. */
function fresh({ version, own, on }: Criteria): Values {
  const first = { precision: 'day', on: on > todayHere() ? on : todayHere() } as const
  return { version, lines: own.map(draftOfLine), validFrom: first, validTo: null, note: '', despite: '' }
}

/** A whole day; what is only a month, or cannot be read, stays for the schema to refuse. Null when nothing is typed. */
function dayOf(typed: DayTyped): string | null {
  if (typed === null) return null
  return typed.precision === 'day' ? typed.on : typed.precision
}

/** Whom the lines as they stand would take. While a condition is not whole yet, the last answer stays. */
export function usePreview({ subject }: Criteria, { lines, validFrom }: Values) {
  const input = { subject, lines: lines.map(lineOfDraft), on: dayOf(validFrom) ?? todayHere() }
  const written = JSON.stringify(input)
  const [asked] = useDebouncedValue(written, PAUSE_MS)
  const read = PreviewCriteria.safeParse(JSON.parse(asked))
  const [last, setLast] = useState({ written: asked, input: read.data ?? null })
  if (read.success && last.written !== asked) setLast({ written: asked, input: read.data })
  const sent = read.data ?? last.input
  const { data } = useQuery({
    ...asking(previewCriteria, sent ?? { subject, lines: [], on: todayHere() }),
    enabled: sent !== null,
    placeholderData: keepPreviousData,
  })
  return { preview: data?.ok ? data.value : null, isWaiting: !read.success }
}

/** Names of areas: those that came with the conditions, those of the preview and those that were just found. */
export function useNaming({ areaNames }: Criteria, previewed: Readonly<Record<string, string>>) {
  const [found, setFound] = useState<Readonly<Record<string, string>>>({})
  return {
    nameOf: (code: string) => found[code] ?? previewed[code] ?? areaNames[code] ?? code,
    onNamed: (code: string, name: string) => {
      setFound({ ...found, [code]: name })
    },
  }
}
