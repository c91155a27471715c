import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { Person, type Birth, type PersonId } from '../schema/person.ts'
import type { NewPerson } from '../schema/registration.ts'

type PersonRow = Omit<Person, 'birth'> & {
  birthPrecision: Birth['precision']
  birthOn: string | null
  registeredBy: string
}
const tables = (tx: Tx) => tx.$extendTables<{ person: PersonRow }>()
const COLUMNS = [
  'id',
  'fullName',
  'sex',
  'birthPrecision',
  'birthOn',
  'nik',
  'phone',
  'contactWishes',
  'version',
] as const

/** @returns how many were written; fewer than given when an id was taken */
export async function insertPeople({ tx, actorId }: Context, people: readonly NewPerson[]): Promise<number> {
  const rows = people.map(({ birth, ...person }) => ({
    ...person,
    ...columnsOf(birth),
    version: 1,
    registeredBy: actorId,
  }))
  const insert = tables(tx).insertInto('person').values(rows)
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0)
}

export async function updatePerson(tx: Tx, { id, birth, ...changed }: Person): Promise<void> {
  const set = { ...changed, ...columnsOf(birth) }
  await tables(tx).updateTable('person').set(set).where('id', '=', id).execute()
}

export async function loadPeople(tx: Tx, ids: readonly PersonId[]): Promise<Person[]> {
  if (ids.length === 0) return []
  const some = tables(tx).selectFrom('person').select(COLUMNS)
  const rows = await some.where('id', '=', sql<PersonId>`any(${[...ids]}::uuid[])`).execute()
  return rows.map(fromRow)
}

/** The person, held until the transaction ends, so that two writers of one version cannot both win. */
export async function loadPersonForChange(tx: Tx, id: PersonId): Promise<Person | null> {
  const one = tables(tx).selectFrom('person').select(COLUMNS).where('id', '=', id)
  const row = await one.forUpdate().executeTakeFirst()
  return row ? fromRow(row) : null
}

function columnsOf(birth: Birth) {
  return { birthPrecision: birth.precision, birthOn: birth.precision === 'not-known' ? null : birth.on }
}

function fromRow({ birthPrecision, birthOn, ...row }: Omit<PersonRow, 'registeredBy'>): Person {
  const birth = { precision: birthPrecision, ...(birthOn !== null && { on: birthOn }) }
  return Person.parse({ ...row, birth })
}
