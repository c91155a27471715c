import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf, OutputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { fittingMethods } from '#practice/knowledge/queries/methods.ts'
import type { FittingMethod } from '#practice/knowledge/schema/methods.ts'
import { needsOf } from '../../2-assessment/queries.ts'
import { caseById } from '../../queries.ts'
import type { CaseId } from '../../schema.ts'
import type * as api from '../api.ts'
import { inOrder } from '../rules/tasks.ts'
import type { AgreementView } from '../schema/agreement.ts'
import type { Plan, Signature } from '../schema.ts'
import { loadNeedsSignature } from '../store/agreements.ts'
import {
  loadGoals,
  loadNewest,
  loadSignature,
  loadSigned,
  loadTasks,
  loadVersion,
  loadVersions,
} from '../store/plans.ts'
import { agreementOf } from './agreements.ts'

type NotFound = { code: 'not-found' }

export async function planOfCase(
  _permit: Permit<'plan.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<OutputOf<typeof api.planOfCase>, NotFound>> {
  const found = await caseById(context, caseId)
  if (!found.ok) return found
  const newest = await loadNewest(context, caseId)
  const versions = await loadVersions(context, caseId)
  const names = await namesOfAccounts(context, [...new Set(versions.map(({ writtenById }) => writtenById))])
  const signed = newest?.standing === 'signed' ? null : await loadSigned(context, caseId)
  return ok({
    plan: newest && (await written(context, newest)),
    lastSigned: signed,
    goals: await loadGoals(context, caseId),
    tasks: inOrder(await loadTasks(context, caseId)),
    versions: versions.map(({ number, standing, writtenAt, writtenById }) => {
      return { number, standing, writtenAt, byName: names.get(writtenById) ?? null }
    }),
    needsSignature: await loadNeedsSignature(context),
    isMine: newest?.writtenById === context.actorId,
  })
}

export async function planVersion(
  _permit: Permit<'plan.read'>,
  context: Context,
  { caseId, number }: InputOf<typeof api.planVersion>,
): Promise<Result<OutputOf<typeof api.planVersion>, NotFound>> {
  const plan = await loadVersion(context, caseId, number)
  return plan ? ok(await written(context, plan)) : fail({ code: 'not-found' })
}

/** A version with the names of whoever wrote and judged it. */
async function written(context: Context, plan: Plan) {
  const kept = await loadSignature(context, plan.id)
  const names = await namesOfAccounts(context, [plan.writtenById, ...(kept ? [kept.byId] : [])])
  return { ...plan, byName: names.get(plan.writtenById) ?? null, signature: kept && named(kept, names) }
}

function named(
  { byId, ...kept }: Omit<Signature, 'byName'> & { byId: string },
  names: ReadonlyMap<string, string>,
): Signature {
  return { ...kept, byName: names.get(byId) ?? null }
}

export async function methodsForGoal(
  _permit: Permit<'plan.read'>,
  context: Context,
  { caseId, needId, level, words }: InputOf<typeof api.methodsForGoal>,
): Promise<Result<FittingMethod[], NotFound>> {
  const found = await caseById(context, caseId)
  if (!found.ok) return found
  const need = (await needsOf(context, caseId)).find(({ id }) => id === needId)
  // What is planned is done later: the methods of helping, or of what follows where the help has ended.
  const phase = found.value.phase === 'aftercare' ? 'aftercare' : 'intervention'
  const said = need ? `${words} ${need.inOwnWords}` : words
  return ok(fittingMethods({ phase, level, need: need?.term ?? null, words: said }))
}

export async function agreementOfCase(
  _permit: Permit<'plan.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<AgreementView, { code: 'not-found' }>> {
  const found = await caseById(context, caseId)
  return found.ok ? ok(await agreementOf(context, caseId)) : found
}

export async function planSetting(
  _permit: Permit<'plan.setting'>,
  context: Context,
): Promise<Result<{ needsSignature: boolean }, never>> {
  return ok({ needsSignature: await loadNeedsSignature(context) })
}
