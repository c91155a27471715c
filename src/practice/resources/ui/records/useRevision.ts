import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { todayHere } from '#platform/web/dates.ts'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { notify } from '#platform/web/parts/notice/notify.tsx'
import { useAct } from '#platform/web/useAct.ts'
import { reviseRecord } from '../../api.ts'
import { readFields } from '../../rules/record-fields.ts'
import { alike } from '../../rules/records.ts'
import {
  FieldValues,
  ReviseRecord,
  type FieldProblems,
  type FormField,
  type RecordPage,
} from '../../schema/record-page.ts'

/** `was`: what stood in the fields when writing began, over `version`. */
type Draft = { fields: FieldValues; was: FieldValues; version: number }

/** Only what was changed is sent, and judged: an old value that is not as it should be keeps nobody from their work. */
export function changedIn({ fields, was }: Pick<Draft, 'fields' | 'was'>): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => !alike(value, was[name] ?? '')))
}

function problemsIn(form: readonly FormField[], { fields, was }: Pick<Draft, 'fields' | 'was'>): FieldProblems {
  const today = todayHere()
  const { body } = readFields(form, was, { body: {}, isNew: false, today })
  return readFields(form, changedIn({ fields, was }), { body, isNew: false, today }).problems
}

const schemaFor = (form: readonly FormField[]) =>
  z.object({ ...ReviseRecord.shape, was: FieldValues }).superRefine(({ fields, was }, context) => {
    for (const { field } of problemsIn(form, { fields, was })) {
      context.addIssue({ code: 'custom', path: ['fields', field] })
    }
  })

/** The draft of a change to one object, and its sending. */
export function useRevision(page: RecordPage) {
  const { t } = useLingui()
  const { kind, id, version, form, values } = page
  const fresh = (): Draft => ({ fields: values, was: values, version })
  const draft = useDraft(`record ${kind} ${id}`, schemaFor(form), fresh, {
    toInput: now => ({ kind, id, version: now.version, fields: now.fields, was: now.was }),
  })
  const acting = useAct(reviseRecord, {
    draft,
    onDone: () => {
      notify({ message: t`Saved. Search and lists show it at once.` })
    },
  })
  const now = draft.form.getValues()
  const problems = new Map(problemsIn(form, now).map(({ field, reason }) => [field, reason]))
  return { draft, acting, problems, isChanged: Object.keys(changedIn(now)).length > 0 }
}
