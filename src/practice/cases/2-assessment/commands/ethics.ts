import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { situationById } from '#practice/knowledge/queries/ethics.ts'
import { addCaseEvent } from '../../commands.ts'
import { heldById } from '../../queries.ts'
import { namedEthics } from '../queries/ethics.ts'
import type { EthicsRecord, RecordEthics, SituationUnknown } from '../schema/ethics.ts'
import type { DayToCome } from '../schema/functioning.ts'
import { insertEthics } from '../store/ethics.ts'

type Refusal = SituationUnknown | DayToCome | { code: 'not-found' } | { code: 'act-id-reused' }

/**
 * Keep a decision with the questions as they were asked. A closed case takes one too: requests for a record come afterwards.
 * The timeline tells only which situation it was.
 */
export async function recordEthics(
  _permit: Permit<'ethics.record'>,
  context: Context,
  sent: RecordEthics,
): Promise<Result<EthicsRecord, Refusal>> {
  const found = await heldById(context, sent.caseId)
  if (!found.ok) return found
  const situation = situationById(sent.situation)
  const answers = sent.answers.flatMap(({ question, words }) => {
    const asked = situation?.ask[question]
    return asked ? [{ question: asked, words }] : []
  })
  if (!situation || answers.length < sent.answers.length) {
    return fail({ code: 'situation-unknown', situation: sent.situation })
  }
  if (sent.decidedOn > context.today) return fail({ code: 'day-to-come', today: context.today })
  const { title } = situation
  const kept = { ...sent, title, answers, recordedAt: context.at, byId: context.actorId }
  if (!(await insertEthics(context, kept))) return fail({ code: 'act-id-reused' })
  const details = { situation: title.id, situationEn: title.en }
  await addCaseEvent(context, { caseId: sent.caseId, kind: 'ethics.recorded', details })
  const [record] = await namedEthics(context, [kept])
  return record ? ok(record) : fail({ code: 'not-found' })
}
