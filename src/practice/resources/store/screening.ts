import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'

/**
 * Ids of services that say whom they are for or what they give in money, and that serve everyone or one of the areas.
 *
 * @param areas - smallest first; null when it is not known where the household lives, and then only those for everyone
 */
export async function findToScreen(tx: Tx, areas: readonly string[] | null, limit: number): Promise<string[]> {
  const codes = sql`${[...(areas ?? [])]}::text[]`
  const { rows } = await sql<{ id: string }>`
    with near as (
      select s.id, s.is_anywhere from service s
      where s.status not in ('defunct', 'inactive')
        and (s.is_anywhere or s.id in (select a.service_id from service_area a where a.code = any(${codes}))))
    select s.id from near join service s using (id)
    where jsonb_array_length(s.conditions) > 0 or jsonb_array_length(s.amounts) > 0
      or s.minimum_age is not null or s.maximum_age is not null
      or exists (select from condition_version v where v.subject_id = s.id)
      or exists (select from service_program p join condition_version v on v.subject_id = p.program_id
                 where p.service_id = s.id)
    order by near.is_anywhere, s.id limit ${limit}`.execute(tx)
  return rows.map(({ id }) => id)
}
