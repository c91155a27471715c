import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import { PersonId } from '../schema/person.ts'

// A key that so many people share says little; reading all of them would cost more than it finds.
const LONGEST_LIST = 3000
const LOOKED_AT = 200

/** Post people under their keys; each person's former keys go. */
export async function replaceKeys(tx: Tx, people: readonly { id: PersonId; keys: readonly string[] }[]): Promise<void> {
  const pairs = people.flatMap(({ id, keys }) => keys.map(key => ({ id, key })))
  await sql`delete from person_key where person_id = any(${people.map(({ id }) => id)}::uuid[])`.execute(tx)
  await sql`
    insert into person_key (key, person_id)
    select * from unnest(${pairs.map(({ key }) => key)}::text[], ${pairs.map(({ id }) => id)}::uuid[])`.execute(tx)
}

/** The people who share most with some keys, each key counted with its weight. */
export async function findByKeys(tx: Tx, keys: readonly { key: string; weight: number }[]): Promise<PersonId[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<{ personId: string }>`
    select posted.person_id
    from unnest(${keys.map(({ key }) => key)}::text[], ${keys.map(({ weight }) => weight)}::int[]) as wanted (key, weight)
    cross join lateral (
      select person_id from person_key where person_key.key = wanted.key limit ${LONGEST_LIST}
    ) posted
    group by posted.person_id order by sum(wanted.weight) desc, posted.person_id limit ${LOOKED_AT}`.execute(tx)
  return rows.map(row => PersonId.parse(row.personId))
}
