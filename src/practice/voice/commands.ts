import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { addDays } from '#platform/shared/day.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '#practice/cases/commands.ts'
import { openById } from '#practice/cases/queries.ts'
import type { CaseClosed, CaseId } from '#practice/cases/schema.ts'
import { digestOf, wordDigestOf } from '#practice/referrals/commands/links.ts'
import { referralsOf } from '#practice/referrals/queries/sender.ts'
import { voiceIn } from './queries.ts'
import {
  LINK_DAYS,
  type ClientAnswer,
  type ClientAnswerId,
  type ClientLinkId,
  type MakeClientLink,
  type RecordClientAnswer,
  type Voice,
} from './schema.ts'
import { insertAnswer, insertLink, loadAnswers, updateEnded, updateRead, type NewAnswer } from './store.ts'

type NotFound = { code: 'not-found' }
type AnswerFailure = { code: 'referral-elsewhere' } | { code: 'act-id-reused' }

/**
 * Give the client a link to follow the help and to say how it went. One link opens a case at a time: whoever had an
 * earlier one sees nothing any more.
 */
export async function makeClientLink(
  _permit: Permit<'voice.link'>,
  context: Context,
  { id, caseId, token, word }: MakeClientLink,
): Promise<Result<Voice, CaseClosed | NotFound>> {
  const open = await openById(context, caseId)
  if (!open.ok) return open
  await updateEnded(context, { caseId, id: null })
  const expiresAt = `${addDays(context.at.slice(0, 10), LINK_DAYS)}${context.at.slice(10)}`
  await insertLink(context, { id, caseId, digest: digestOf(token), wordDigest: wordDigestOf(token, word), expiresAt })
  return ok(await voiceIn(context, caseId))
}

export async function endClientLink(
  _permit: Permit<'voice.link'>,
  context: Context,
  { id, caseId }: { id: ClientLinkId; caseId: CaseId },
): Promise<Result<Voice, NotFound>> {
  await updateEnded(context, { caseId, id })
  return ok(await voiceIn(context, caseId))
}

export function recordClientAnswer(
  _permit: Permit<'voice.record'>,
  context: Context,
  answer: RecordClientAnswer,
): Promise<Result<ClientAnswer, AnswerFailure>> {
  return keepAnswer(context, answer)
}

export async function readClientAnswer(
  _permit: Permit<'voice.record'>,
  context: Context,
  of: { caseId: CaseId; id: ClientAnswerId },
): Promise<Result<ClientAnswer, NotFound>> {
  const read = await updateRead(context, of)
  return read ? ok(read) : fail({ code: 'not-found' })
}

/** Keep what the client says of a referral of the same case; it stands in the timeline, and waits for the worker. */
export async function keepAnswer(context: Context, answer: NewAnswer): Promise<Result<ClientAnswer, AnswerFailure>> {
  const { caseId, referralId, said, words, through } = answer
  const referral = (await referralsOf(context, caseId)).find(({ id }) => id === referralId)
  if (!referral) return fail({ code: 'referral-elsewhere' })
  if (!(await insertAnswer(context, answer))) return fail({ code: 'act-id-reused' })
  const { serviceName, organizationName: organization } = referral
  const about = { referral: referralId, service: serviceName.id, serviceEn: serviceName.en, organization }
  const details = { ...about, said, through, ...(words !== null && { words }) }
  await addCaseEvent(context, { caseId, kind: 'client.answered', details })
  const kept = (await loadAnswers(context, caseId)).find(({ id }) => id === answer.id)
  return kept ? ok(kept) : fail({ code: 'act-id-reused' })
}
