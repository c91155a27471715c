import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { categoryByCode } from '#practice/knowledge/queries/categories.ts'
import { addCaseEvent } from '../../commands.ts'
import { openById } from '../../queries.ts'
import type { CaseClosed } from '../../schema.ts'
import type * as api from '../api/categories.ts'
import type {
  CategoryEnded,
  CategoryHeld,
  CategoryUnknown,
  ChooseCategory,
  ReasonMissing,
} from '../schema/categories.ts'
import * as store from '../store/categories.ts'

type NotFound = { code: 'not-found' }

/** Choose a category for a client. It creates no need, and one that can wound is kept with the reason for it. */
export async function chooseCategory(
  _permit: Permit<'category.record'>,
  context: Context,
  { id, caseId, code, reason }: ChooseCategory,
): Promise<Result<null, CaseClosed | CategoryUnknown | ReasonMissing | CategoryHeld | NotFound>> {
  const found = await openById(context, caseId)
  if (!found.ok) return found
  const category = categoryByCode(code)
  if (!category) return fail({ code: 'category-unknown' })
  if (category.restricted && reason === null) return fail({ code: 'reason-missing' })
  const chosen = { id, caseId, code, reason, chosenOn: context.today, endedOn: null, endWords: null }
  if (!(await store.insertCategory(context, chosen))) return fail({ code: 'category-held' })
  // The timeline is read more widely than the list of categories: of one that can wound it says no more than that.
  const details = category.restricted ? { restricted: 'yes' } : { category: code }
  await addCaseEvent(context, { caseId, kind: 'category.chosen', details })
  return ok(null)
}

export async function endCategory(
  _permit: Permit<'category.record'>,
  context: Context,
  { caseId, id, words }: InputOf<typeof api.endCategory>,
): Promise<Result<null, CaseClosed | CategoryEnded | NotFound>> {
  const found = await openById(context, caseId)
  if (!found.ok) return found
  if (!(await store.endCategory(context, { id, caseId }, words))) return fail({ code: 'category-ended' })
  await addCaseEvent(context, { caseId, kind: 'category.ended', details: { words } })
  return ok(null)
}
