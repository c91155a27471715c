import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import { WaitingNeed } from './schema.ts'

const Row = WaitingNeed.omit({ clientName: true })

/** Open needs of these cases for which nothing was chosen yet. */
export async function loadWaiting(
  { tx }: Context,
  caseIds: readonly string[],
): Promise<Omit<WaitingNeed, 'clientName'>[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql`
    select n.case_id, n.id as need_id, n.term, n.urgency, n.recorded_on from need n
    where n.case_id = any(${[...caseIds]}::uuid[]) and n.state = 'open'
      and not exists (select from choice c where c.agency_id = n.agency_id and c.need_id = n.id)`.execute(tx)
  return rows.map(row => Row.parse(row))
}
