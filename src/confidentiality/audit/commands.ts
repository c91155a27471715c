import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Operation, OutputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { claimAct, insertFact, keepAnswer, loadAnswer } from './store.ts'

/**
 * Keep who did or read what, in the act's own transaction: when this cannot be written, the act does not happen.
 *
 * @param about - the record's id; null when there is no one record (a list, a search): the actor's own chain, so that
 *   those who only look do not wait for each other
 */
export async function record(context: Context, fact: string, about: string | null): Promise<void> {
  await insertFact(context, fact, about ?? context.actorId)
}

/**
 * Do an act once. Sent again under the same id it gives the answer that was kept; two that arrive together wait for
 * each other. A failure is not kept: the same act may succeed later.
 *
 * @returns the act's own result, or act-id-reused when the id came with another act or another input
 */
export async function once<Row extends Operation, Failure extends { code: string }>(
  context: Context,
  row: Row,
  act: { id: string; actorId: string; input: unknown },
  perform: () => Promise<Result<OutputOf<Row>, Failure>>,
): Promise<Result<OutputOf<Row>, Failure | { code: 'act-id-reused' }>> {
  const digest = createHash('sha256')
    .update(JSON.stringify([row.name, act.actorId, act.input]))
    .digest('hex')
  if (!(await claimAct(context.tx, act.id, digest))) {
    const kept = await loadAnswer(context.tx, act.id)
    return kept.digest === digest
      ? ok(z.parse<Row['output']>(row.output, kept.answer))
      : fail({ code: 'act-id-reused' })
  }
  const result = await perform()
  if (result.ok) await keepAnswer(context.tx, act.id, result.value)
  return result
}
