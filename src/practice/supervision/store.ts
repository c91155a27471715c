import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import { ReferralState } from '#practice/referrals/schema/referral.ts'
import { NeedCount } from './schema.ts'

/** Needs of these cases by term, the most often unmet first. */
export async function countNeeds({ tx }: Context, caseIds: readonly string[]): Promise<NeedCount[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql`
    select term, count(*) filter (where state = 'open')::int as open, count(*) filter (where state = 'met')::int as met,
      count(*) filter (where state = 'partly-met')::int as partly_met,
      count(*) filter (where state = 'unmet')::int as unmet
    from need where case_id = any(${[...caseIds]}::uuid[])
    group by term order by unmet desc, partly_met desc, open desc, term`.execute(tx)
  return rows.map(row => NeedCount.parse(row))
}

/** Referrals of these cases by state; a state that none is in is left out. */
export async function countReferrals({ tx }: Context, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*)::int as count from referral
    where agency_id = current_agency() and case_id = any(${[...caseIds]}::uuid[]) group by state`.execute(tx)
  return ReferralState.options.flatMap(state =>
    rows.filter(row => row.state === state).map(({ count }) => ({ state, count })),
  )
}
