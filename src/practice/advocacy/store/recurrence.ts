import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Followed } from '../rules/survival.ts'

const Row = z.object({ key: z.string(), days: z.int(), returned: z.boolean(), count: z.int() })
/** A problem, method or district with how long its people were followed, and who came back. */
export type FollowedGroup = { key: string; followed: Followed[] }

// Needs of one kind are one problem. Where work ended because the client died, nothing can come back.
const problems = sql`
  problem as materialized (
    select distinct c.id as case_id, c.person_id, c.opened_on, c.closed_on, c.close_reason, split_part(n.term, '/', 1) as problem
    from "case" c join need n on n.agency_id = c.agency_id and n.case_id = c.id
    where c.agency_id = current_agency()
  ), ended as (
    select p.case_id, p.person_id, p.problem, p.closed_on, min(later.opened_on) as returned_on
    from problem p left join problem later on later.person_id = p.person_id and later.problem = p.problem
      and later.case_id <> p.case_id and later.opened_on >= p.closed_on
    where p.closed_on is not null and p.close_reason <> 'died' group by 1, 2, 3, 4
  ), ended_case as (
    select e.case_id, e.person_id, e.closed_on, least(min(e.returned_on), min(r.opened_on)) as returned_on
    from ended e left join "case" r on r.agency_id = current_agency() and r.reopen_of = e.case_id group by 1, 2, 3
  )`

/** Everyone whose work ended. */
export async function followedOfAll(context: Context): Promise<Followed[]> {
  const [all] = await follow(context, sql`'all'`, sql`ended_case e`)
  return all?.followed ?? []
}

/** By kind of problem: the groups of the taxonomy. */
export function followedByProblem(context: Context): Promise<FollowedGroup[]> {
  return follow(context, sql`e.problem`, sql`ended e`)
}

/** By method that stood in the plan; someone for whom several did counts for each. */
export function followedByMethod(context: Context): Promise<FollowedGroup[]> {
  const chosen = sql`ended_case e join plan_goal g on g.agency_id = current_agency() and g.case_id = e.case_id
    cross join lateral unnest(g.methods) as m (method)`
  return follow(context, sql`m.method`, chosen)
}

/** By district where the client lives; those of whom that is not known are left out. */
export function followedByDistrict(context: Context): Promise<FollowedGroup[]> {
  const lived = sql`ended_case e
    join household_member m on m.agency_id = current_agency() and m.person_id = e.person_id and m.until_at is null
    join household h on h.agency_id = m.agency_id and h.id = m.household_id and h.village_code is not null`
  return follow(context, sql`left(h.village_code, 8)`, lived)
}

/** Each person counts once in a group, from the first end of their work in it: a later one would count them twice. */
async function follow(
  { tx, today }: Context,
  key: RawBuilder<unknown>,
  from: RawBuilder<unknown>,
): Promise<FollowedGroup[]> {
  const { rows } = await sql`
    with ${problems}, first_end as (
      select distinct on (key, person_id) key, closed_on, returned_on
      from (select ${key} as key, e.person_id, e.closed_on, e.returned_on from ${from}) told
      order by key, person_id, closed_on, returned_on
    )
    select key, coalesce(returned_on, ${today}::date) - closed_on as days, returned_on is not null as returned,
      count(*)::int as count
    from first_end group by 1, 2, 3 order by 1, 2, 3`.execute(tx)
  const groups = Map.groupBy(
    rows.map(row => Row.parse(row)),
    row => row.key,
  )
  return [...groups].map(([name, some]) => ({ key: name, followed: some.map(({ key: _, ...one }) => one) }))
}
