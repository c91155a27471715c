import { todayHere } from '#platform/web/dates.ts'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useAct } from '#platform/web/useAct.ts'
import { addRecord } from '../../api.ts'
import { readFields } from '../../rules/record-fields.ts'
import {
  AddRecord,
  type FieldProblems,
  type FieldValues,
  type RecordForm,
  type RecordPage,
} from '../../schema/record-page.ts'
import type { HsdsKind } from '../../schema/record.ts'

export type Place = { kind: HsdsKind; id: string; field: string } | null

/** What is wrong in the form of a new object, and in that of the one that is made with it. */
function problemsIn({ form, inner }: RecordForm, fields: FieldValues): FieldProblems {
  const today = todayHere()
  const own = readFields(form, fields, { body: {}, isNew: true, today }).problems
  if (!inner || (fields[inner.field] ?? '') !== '') return own
  const prefix = `${inner.field}/`
  const within = Object.entries(fields).filter(([name]) => name.startsWith(prefix))
  const given = Object.fromEntries(within.map(([name, value]) => [name.slice(prefix.length), value]))
  const theirs = readFields(inner.form, given, { body: {}, isNew: true, today }).problems
  return [...own, ...theirs.map(({ field, reason }) => ({ field: prefix + field, reason }))]
}

const schemaFor = (form: RecordForm) =>
  AddRecord.omit({ id: true }).superRefine(({ fields }, context) => {
    for (const { field } of problemsIn(form, fields)) context.addIssue({ code: 'custom', path: ['fields', field] })
  })

/** The draft of a new object, and its sending. @param begun - what is filled in from the start */
export function useAddition(form: RecordForm, within: Place, begun: FieldValues, onDone: (page: RecordPage) => void) {
  const { kind } = form
  const empty = Object.fromEntries([
    ...form.form.map(field => [field.name, emptyOf(field.type)] as const),
    ...(form.inner?.form ?? []).map(
      field => [`${form.inner?.field ?? ''}/${field.name}`, emptyOf(field.type)] as const,
    ),
  ])
  const fresh = () => ({ fields: { ...empty, ...form.values, ...begun } })
  const name = within ? `${kind} within ${within.kind} ${within.id} ${within.field}` : `new ${kind}`
  const draft = useDraft(name, schemaFor(form), fresh, {
    toInput: ({ fields }) => ({ kind, within, chosen: null, fields: filledIn(fields) }),
  })
  const acting = useAct(addRecord, { draft, onDone })
  const now = draft.form.getValues().fields
  const problems = new Map(problemsIn(form, filledIn(now)).map(({ field, reason }) => [field, reason]))
  return { draft, acting, problems, begun: { ...form.values, ...begun } }
}

const emptyOf = (type: string) => (type === 'needs' || type === 'many' || type === 'days' ? [] : '')

function filledIn(fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value.length > 0))
}
