import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { addCaseEvent, raiseAlarm } from '../../commands.ts'
import { stillOpen } from '../../rules.ts'
import type { CaseClosed } from '../../schema.ts'
import { loadCaseForChange } from '../../store/cases.ts'
import { signsOf } from '../rules/danger.ts'
import type { ScreenDanger } from '../schema/danger.ts'
import { insertScreening } from '../store/danger.ts'

type NotFound = { code: 'not-found' }
type Reused = { code: 'act-id-reused' }

/** Keep what was answered. Any yes starts the clock of immediate danger and opens the safety protocol at once. */
export async function screenDanger(
  _permit: Permit<'safety.record'>,
  context: Context,
  told: ScreenDanger,
): Promise<Result<null, CaseClosed | Reused | NotFound>> {
  const found = await loadCaseForChange(context.tx, told.caseId)
  if (!found) return fail({ code: 'not-found' })
  const open = stillOpen(found)
  if (!open.ok) return open
  return keepScreening(context, told)
}

/** The same within the act that opens a case. */
export async function keepScreening(context: Context, told: ScreenDanger): Promise<Result<null, Reused>> {
  if (!(await insertScreening(context, told))) return fail({ code: 'act-id-reused' })
  const { caseId } = told
  const signs = signsOf(told.answers)
  const details = signs.length === 0 ? {} : { signs: signs.join(' ') }
  await addCaseEvent(context, { caseId, kind: 'danger.asked', details })
  if (signs.length > 0) await raiseAlarm(context, caseId, 'screening')
  return ok(null)
}
