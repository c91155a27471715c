import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Counted } from './rules/evidence.ts'

const Row = z.object({ key: z.string(), recorded: z.int(), unmet: z.int(), partlyMet: z.int(), open: z.int() })

/** Needs of the agency by kind: the groups of the taxonomy, since single terms are few and would say whose they are. */
export function countByGroup(context: Context): Promise<Counted[]> {
  return count(context, sql`split_part(n.term, '/', 1)`, sql`need n`)
}

/** Needs of the agency by the district where the client lives; those of whom that is not known are left out. */
export function countByDistrict(context: Context): Promise<Counted[]> {
  const lived = sql`need n join "case" c on c.agency_id = n.agency_id and c.id = n.case_id
    join household_member m on m.agency_id = c.agency_id and m.person_id = c.person_id and m.until_at is null
    join household h on h.agency_id = m.agency_id and h.id = m.household_id and h.village_code is not null`
  return count(context, sql`left(h.village_code, 8)`, lived)
}

async function count({ tx }: Context, key: RawBuilder<unknown>, from: RawBuilder<unknown>): Promise<Counted[]> {
  const { rows } = await sql`
    select ${key} as key, count(*)::int as recorded, count(*) filter (where n.state = 'unmet')::int as unmet,
      count(*) filter (where n.state = 'partly-met')::int as partly_met,
      count(*) filter (where n.state = 'open')::int as open
    from ${from} where n.agency_id = current_agency() group by 1 order by 1`.execute(tx)
  return rows.map(row => Row.parse(row))
}

export async function countBarriers({ tx }: Context): Promise<{ barrier: string; count: number }[]> {
  const { rows } = await sql<{ barrier: string; count: number }>`
    select barrier, count(*)::int as count from need
    where agency_id = current_agency() and barrier is not null and state in ('unmet', 'partly-met')
    group by barrier order by count desc, barrier`.execute(tx)
  return rows
}
