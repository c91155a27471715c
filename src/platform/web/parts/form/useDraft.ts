import { useForm } from '@mantine/form'
import { useRef, useState } from 'react'
import * as z from 'zod'
import { newId } from '#platform/shared/id.ts'
import { draftOf, dropDraft, keepDraft } from '../../drafts.ts'

/** What has been typed so far, valid or not: any shape that JSON can carry. */
export type Draft = Record<string, unknown>
/** What every field part asks of a form. */
export type FieldForm = {
  getInputProps: (path: string) => { value?: unknown; onChange: (value: unknown) => void }
  setFieldValue: (path: string, value: never) => void
  errors: Partial<Record<string, unknown>>
}

type Options<Values> = {
  /** From what is typed to what the schema reads, such as an empty text that means null. */
  toInput?: (values: Values) => unknown
}

/** What a form, its fields and its sending are given. */
export type DraftOf<Values extends Draft, Schema extends z.ZodType> = {
  form: Omit<ReturnType<typeof useForm<Values>>, 'validate' | 'validateField' | 'isValid'> & {
    validate: () => { hasErrors: boolean }
  }
  /** Whether a draft lies on this device. */
  isKept: boolean
  /** The id under which sending this draft happens once. */
  actId: string
  /** What the schema reads from the draft. */
  read: (values: Values) => z.ZodSafeParseResult<z.output<Schema>>
  /** The act is done: lay the draft aside and begin anew. */
  finish: () => void
  /** Throw the draft away; returns how to get it back. */
  discard: () => () => void
}

/**
 * A form whose draft is kept on the device at every change and restored when the form opens again, after a reload, a
 * crash or a sign-out. Errors name the field only; its words stand beside it in the language of the moment.
 *
 * @param key - names the draft on this device, such as `need of <case id>`; give the component the same `key`
 * @param schema - what the act asks for; a draft may be far from it
 * @param fresh - the draft to begin with when none is kept
 */
export function useDraft<Values extends Draft, Schema extends z.ZodType>(
  key: string,
  schema: Schema,
  fresh: () => Values,
  { toInput = values => values }: Options<Values> = {},
): DraftOf<Values, Schema> {
  const [begun] = useState(() => begin(key, fresh))
  const [isKept, setKept] = useState(begun.isRestored)
  const actId = useRef(begun.actId)
  const isLaidAside = useRef(false)
  const keep = (values: Values) => {
    if (isLaidAside.current) return
    keepDraft(key, { actId: actId.current, at: new Date().toISOString(), values })
    setKept(true)
  }
  const form = useForm<Values>({
    initialValues: begun.values,
    validate: values => Object.fromEntries(pathsIn(schema.safeParse(toInput(values)).error).map(path => [path, true])),
    onValuesChange: keep,
  })
  const layAside = (values: Values) => {
    isLaidAside.current = true
    form.setValues(values)
    form.clearErrors()
    isLaidAside.current = false
    dropDraft(key)
    setKept(false)
  }
  return {
    form,
    isKept,
    actId: actId.current,
    read: (values: Values) => schema.safeParse(toInput(values)),
    finish: () => {
      actId.current = newId()
      layAside(fresh())
    },
    discard: () => {
      const thrown = form.getValues()
      layAside(fresh())
      return () => {
        form.setValues(thrown)
      }
    },
  }
}

function begin<Values extends Draft>(key: string, fresh: () => Values) {
  const values = fresh()
  const kept = draftOf(key)
  const restored = z.custom<Values>(found => hasShapeOf(values, found)).safeParse(kept?.values).data
  if (!kept || !restored) return { values, actId: newId(), isRestored: false }
  return { values: { ...values, ...restored }, actId: kept.actId, isRestored: true }
}

/** A draft of an older version of the form is not forced into a newer one. */
function hasShapeOf(values: Draft, found: unknown): boolean {
  const kept = z.record(z.string(), z.unknown()).safeParse(found).data
  return kept !== undefined && Object.entries(values).every(([name, value]) => isAlike(value, kept[name]))
}

function isAlike(value: unknown, kept: unknown): boolean {
  if (value === null || value === undefined || kept === null || kept === undefined) return true
  return typeof value === typeof kept && Array.isArray(value) === Array.isArray(kept)
}

function pathsIn(error: z.ZodError | undefined): string[] {
  return (error?.issues ?? []).map(issue => issue.path.map(String).join('.'))
}
