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
 * @returns the act's own result, or act-id-reused when the id came with another act or another input, or so late that
 *   the answer is forgotten
 */
export async function once<Row extends Operation, Failure extends { code: string }>(
  context: Context,
  row: Row,
  act: { id: string; actorId: string; input: unknown },
  perform: () => Promise<Result<OutputOf<Row>, Failure>>,
): Promise<Result<OutputOf<Row>, Failure | { code: 'act-id-reused' }>> {
  const digest = digestOf(row.name, act)
  if (!(await claimAct(context.tx, act.id, digest))) {
    const kept = await loadAnswer(context.tx, act.id)
    return kept.digest === digest && !kept.isForgotten
      ? ok(z.parse<Row['output']>(row.output, kept.answer))
      : fail({ code: 'act-id-reused' })
  }
  const result = await perform()
  if (result.ok) await keepAnswer(context.tx, act.id, result.value)
  return result
}

const PIECE = 65_536

/** SHA-256 of `[name, actorId, input]` as JSON; a file in the input is gone through in pieces, without a second whole. */
function digestOf(name: string, { actorId, input }: { actorId: string; input: unknown }): string {
  const hash = createHash('sha256')
  const isPlain = typeof input === 'object' && input !== null && !Array.isArray(input) && !('toJSON' in input)
  if (!isPlain) return hash.update(JSON.stringify([name, actorId, input])).digest('hex')
  hash.update(`${JSON.stringify([name, actorId]).slice(0, -1)},{`)
  const said = Object.entries(input).filter(([, value]) => value !== undefined)
  for (const [place, [key, value]] of said.entries()) {
    hash.update(`${place === 0 ? '' : ','}${JSON.stringify(key)}:`)
    for (const piece of piecesOf(value)) hash.update(piece)
  }
  return hash.update('}]').digest('hex')
}

/** A value as JSON, a long text piece by piece: never between the halves of a sign that is written as two. */
function* piecesOf(value: unknown): Generator<string> {
  if (typeof value !== 'string' || value.length <= PIECE) {
    yield JSON.stringify(value)
    return
  }
  yield '"'
  for (let from = 0; from < value.length;) {
    const last = value.charCodeAt(from + PIECE - 1)
    const to = from + (last >= 0xd800 && last <= 0xdbff ? PIECE + 1 : PIECE)
    yield JSON.stringify(value.slice(from, to)).slice(1, -1)
    from = to
  }
  yield '"'
}
