import { sql } from 'kysely'
import { connect, inTransaction, type Tx } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { findAreas } from '#practice/areas/store.ts'
import { dice, race, type Race } from './race.ts'

/** A village by any part of its name, among all 91,599 areas; the rival reads every row, as without an index. */
export async function areaSearch(url: string): Promise<Race> {
  const db = connect(url)
  const { rows } = await sql<{ name: string }>`
    select name from area where level = 'village' and length(name) > 6 order by code`.execute(db)
  const roll = dice(7)
  const parts = Array.from({ length: 1100 }, () => {
    const { name } = rows[Math.floor(roll() * rows.length)] ?? { name: 'Praya' }
    const [word = name] = name.split(' ').toSorted((a, b) => b.length - a.length)
    return word.slice(0, 3 + Math.floor(roll() * 4)).toLowerCase()
  })
  const within = <Answer>(work: (tx: Tx) => Promise<Answer>) =>
    inTransaction(db, async tx => ok(await work(tx))).then(({ value }) => value)
  const ours = (part: string) => within(async tx => (await findAreas(tx, [part], null)).length)
  const rival = (part: string) =>
    within(async tx => {
      await sql`set local enable_bitmapscan = off; set local enable_indexscan = off`.execute(tx)
      const found =
        await sql`select code from area where name ilike ${`%${part}%`} order by length(name), code limit 20`.execute(
          tx,
        )
      return found.rows.length
    })
  const result = await race('an area by part of its name, of 91,599', parts, { ours, rival }, (a, b) => a === b)
  await db.destroy()
  return result
}
