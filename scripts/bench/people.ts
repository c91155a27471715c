import { sql } from 'kysely'
import { LOTENG } from '#confidentiality/access/examples.ts'
import { connect, inTransaction, type Tx } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { keysOf, keysToSearch, KEY_WEIGHTS } from '#practice/people/rules/keys.ts'
import { PersonId } from '#practice/people/schema/person.ts'
import { findByKeys, replaceKeys } from '#practice/people/store/keys.ts'
import { dice, race, type Race } from './race.ts'

const FIRST =
  'siti,nur,ahmad,muhamad,lalu,baiq,made,wayan,ketut,sri,dewi,abdul,zainal,haji,rina,yuli,agus,budi,eko,fitri'.split(
    ',',
  )
const LAST =
  'aminah,hidayah,mulyadi,saputra,rahman,hasanah,wirawan,lestari,kurniawan,suhaimi,zohri,mahsun,jannah,supardi'.split(
    ',',
  )
const BATCH = 5000

/** A person by two words of a name, behind the wall; the rival looks for them anywhere in the name, row by row. */
export async function peopleSearch(urlOf: (role: string, name: string) => string, count: number): Promise<Race> {
  const names = await fill(urlOf('postgres', 'simpul'), count)
  const db = connect(urlOf('simpul_app', 'simpul'))
  const roll = dice(11)
  const asked = Array.from({ length: 1100 }, () => names[Math.floor(roll() * names.length)] ?? { id: '', name: '' })
  const within = <Answer>(work: (tx: Tx) => Promise<Answer>) =>
    inTransaction(db, async tx => {
      await sql`select set_config('simpul.agency', ${LOTENG.agencyId}, true)`.execute(tx)
      return ok(await work(tx))
    }).then(({ value }) => value)
  const ours = ({ id, name }: { id: string; name: string }) =>
    within(async tx => {
      const keys = keysToSearch(name).map(({ kind, key }) => ({ key, weight: KEY_WEIGHTS[kind] }))
      const found: readonly string[] = await findByKeys(tx, keys)
      return found.includes(id)
    })
  const rival = ({ id, name }: { id: string; name: string }) =>
    within(async tx => {
      const words = name.split(' ').map(word => sql`full_name ilike ${`%${word}%`}`)
      const found = await sql<{ id: string }>`select id from person where ${sql.join(words, sql` and `)}`.execute(tx)
      return found.rows.some(row => row.id === id)
    })
  const job = `a person by name, of ${count.toLocaleString('en')}`
  const result = await race(job, asked, { ours, rival }, (a, b) => a && b)
  await db.destroy()
  return result
}

/** People with names of three words, of which the third is rare, so that a name means somebody. */
async function fill(superuserUrl: string, count: number): Promise<{ id: string; name: string }[]> {
  const roll = dice(3)
  const one = (words: readonly string[]) => words[Math.floor(roll() * words.length)] ?? ''
  const rare = () =>
    Array.from({ length: 6 }, (_, place) => one((place % 2 === 0 ? 'bdgjklmnprstw' : 'aeiou').split(''))).join('')
  const people = Array.from({ length: count }, () => ({ id: newId(), name: `${one(FIRST)} ${one(LAST)} ${rare()}` }))
  const db = connect(superuserUrl)
  for (let from = 0; from < people.length; from += BATCH) {
    const part = people.slice(from, from + BATCH)
    await db.transaction().execute(async tx => {
      await sql`select set_config('simpul.agency', ${LOTENG.agencyId}, true)`.execute(tx)
      await sql`insert into person (id, full_name, sex, birth_precision, version, registered_by)
        select id, name, 'not-known', 'not-known', 1, id from unnest(${part.map(({ id }) => id)}::uuid[],
          ${part.map(({ name }) => name)}::text[]) as given (id, name)`.execute(tx)
      const unknown = { birth: { precision: 'not-known' }, nik: null, phone: null } as const
      await replaceKeys(
        tx,
        part.map(({ id, name }) => ({ id: PersonId.parse(id), keys: keysOf({ fullName: name, ...unknown }) })),
      )
    })
  }
  await sql`analyze person; analyze person_key`.execute(db)
  await db.destroy()
  return people
}
