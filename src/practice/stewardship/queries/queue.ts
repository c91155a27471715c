import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { ancestorsOf } from '#practice/areas/rules.ts'
import { wordsAsked } from '#practice/resources/rules/words.ts'
import type { QueueCounts, QueueSearch, VerificationQueue } from '../schema/verification.ts'
import { countQueue, loadQueue } from '../store/queue.ts'

const PAGE = 20

/** Services to verify, the most urgent first and within that those that wait longest, twenty a page. */
export async function verificationQueue(
  _permit: Permit<'service.confirm'>,
  { tx, today }: Context,
  { kind, area, words, organization, after }: QueueSearch,
): Promise<Result<VerificationQueue, never>> {
  const asked = {
    areas: area === undefined ? null : ancestorsOf(area),
    words: wordsAsked(words ?? ''),
    organization: organization ?? null,
  }
  const page = { after: cursorIn(after), limit: PAGE + 1 }
  const found = await loadQueue(tx, today, { ...asked, kind: kind ?? null }, page)
  const rows = found.slice(0, PAGE)
  return ok({
    rows: rows.map(({ row }) => row),
    counts: await countQueue(tx, today, asked),
    next: found.length > PAGE ? (rows.at(-1)?.cursor ?? null) : null,
  })
}

/** How many services wait for which reason, for whoever begins the day. */
export function countsToVerify({ tx, today }: Pick<Context, 'tx' | 'today'>): Promise<QueueCounts> {
  return countQueue(tx, today, { areas: null, words: [], organization: null })
}

const CURSOR = /^([0-4]) (\d{4}-\d\d-\d\dT[\d:.]+Z) ([0-9a-f-]{36})$/

/** A cursor that was not ours begins anew. */
function cursorIn(text: string | undefined): { rank: number; since: string; id: string } | null {
  const found = CURSOR.exec(text ?? '')
  return found ? { rank: Number(found[1]), since: found[2] ?? '', id: found[3] ?? '' } : null
}
