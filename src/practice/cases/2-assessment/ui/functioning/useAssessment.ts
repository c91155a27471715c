import * as z from 'zod'
import { newId } from '#platform/shared/id.ts'
import { todayHere } from '#platform/web/dates.ts'
import type { DraftOf } from '#platform/web/parts/form/useDraft.ts'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { useAct } from '#platform/web/useAct.ts'
import type { FunctioningTerms } from '#practice/knowledge/schema/functioning.ts'
import { recordFunctioning } from '../../api/functioning.ts'
import {
  draftOfFunctioning,
  freshFunctioning,
  functioningFrom,
  reassessing,
  type FunctioningDraft,
} from '../../rules/functioning-draft.ts'
import { FunctioningContent, RecordFunctioning, type Functioning } from '../../schema/functioning.ts'

const Draft = RecordFunctioning.omit({ caseId: true, personId: true, isFinished: true })
const Content = z.object(FunctioningContent.shape)

/** The form of an assessment; `readContent` is what can be read of it so far, null while something in it cannot. */
export type AssessmentForm = DraftOf<FunctioningDraft, typeof Draft>['form'] & {
  readContent: () => FunctioningContent | null
}
/** What every part of the form is given. */
export type PartProps = { form: AssessmentForm; terms: FunctioningTerms; before: Functioning | null }
export type Told = {
  caseId: string
  personId: string
  /** The draft that the agency keeps; null where none is. */
  kept: Functioning | null
  /** The latest that is finished; null for a first one. */
  before: Functioning | null
}

/** The name on this device of an assessment that is not sent yet. */
export function functioningDraftOf({ caseId, personId, kept }: Omit<Told, 'before'>): string {
  return kept === null ? `functioning of ${caseId} ${personId}` : `functioning ${kept.id}`
}

/** Writing an assessment: its draft on this device, and keeping or finishing it with the agency. */
export function useAssessment({ onDone, ...told }: Told & { onDone: (kept: Functioning) => void }) {
  const { caseId, personId, kept, before } = told
  const fresh = (): FunctioningDraft => {
    if (kept) return draftOfFunctioning(kept)
    return before ? reassessing(before, newId(), todayHere()) : freshFunctioning(newId(), todayHere())
  }
  const draft = useDraft<FunctioningDraft, typeof Draft>(functioningDraftOf(told), Draft, fresh, {
    toInput: functioningFrom,
  })
  const acting = useAct(recordFunctioning, { draft, onDone })
  const send = (isFinished: boolean, over: { id?: string; version?: number } = {}) => {
    const read = draft.read(draft.form.getValues())
    if (read.success) acting.send({ ...read.data, ...over, caseId, personId, isFinished })
    else draft.form.validate()
  }
  const readContent = () => Content.safeParse(functioningFrom(draft.form.getValues())).data ?? null
  const form: AssessmentForm = { ...draft.form, readContent }
  return { draft, form, acting, send }
}
