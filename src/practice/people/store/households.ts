import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { Household, HouseholdId, HouseholdRole, PersonId } from '../schema/person.ts'
import type { NewHousehold } from '../schema/registration.ts'

export type MemberRow = {
  id: string
  householdId: HouseholdId
  personId: PersonId
  role: HouseholdRole
  sinceAt: string
  untilAt: string | null
}
const tables = (tx: Tx) => tx.$extendTables<{ household: Household; householdMember: MemberRow }>()
const COLUMNS = Household.keyof().options

/** @returns false when the id was taken */
export async function insertHousehold(tx: Tx, household: NewHousehold): Promise<boolean> {
  const insert = tables(tx)
    .insertInto('household')
    .values({ ...household, version: 1 })
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function updateHousehold(tx: Tx, { id, ...changed }: Household): Promise<void> {
  await tables(tx).updateTable('household').set(changed).where('id', '=', id).execute()
}

export async function loadHousehold(tx: Tx, id: HouseholdId): Promise<Household | null> {
  const row = await tables(tx).selectFrom('household').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row ? Household.parse(row) : null
}

/** The household, held until the transaction ends, so that two writers of one version cannot both win. */
export async function loadHouseholdForChange(tx: Tx, id: HouseholdId): Promise<Household | null> {
  const one = tables(tx).selectFrom('household').select(COLUMNS).where('id', '=', id)
  const row = await one.forUpdate().executeTakeFirst()
  return row ? Household.parse(row) : null
}

/** Someone belongs here from now on, and no longer where they belonged before. */
export async function insertMember(
  context: Context,
  member: { householdId: HouseholdId; personId: PersonId; role: HouseholdRole },
): Promise<void> {
  await endMember(context, { personId: member.personId })
  const row = { id: newId(), ...member, sinceAt: context.at, untilAt: null }
  await tables(context.tx).insertInto('householdMember').values(row).execute()
}

export async function insertMembers(
  { tx, at }: Context,
  householdId: HouseholdId,
  members: readonly { personId: PersonId; role: HouseholdRole }[],
): Promise<void> {
  const rows = members.map(member => ({ id: newId(), householdId, ...member, sinceAt: at, untilAt: null }))
  await tables(tx).insertInto('householdMember').values(rows).execute()
}

/** @returns whether there was a membership to end */
export async function endMember(
  { tx, at }: Context,
  { personId, householdId }: { personId: PersonId; householdId?: HouseholdId },
): Promise<boolean> {
  const living = tables(tx).updateTable('householdMember').set({ untilAt: at })
  const of = living.where('personId', '=', personId).where('untilAt', 'is', null)
  const done = await (householdId === undefined ? of : of.where('householdId', '=', householdId)).executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Who belongs to a household now, in the order in which they joined. */
export async function loadMembers(
  tx: Tx,
  householdId: HouseholdId,
): Promise<{ personId: PersonId; role: HouseholdRole }[]> {
  const rows = await tables(tx)
    .selectFrom('householdMember')
    .select(['personId', 'role'])
    .where('householdId', '=', householdId)
    .where('untilAt', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(row => ({ personId: PersonId.parse(row.personId), role: HouseholdRole.parse(row.role) }))
}

/** Where each person belongs now; one of whom no household is known is absent. */
export async function loadHomes(
  tx: Tx,
  people: readonly PersonId[],
): Promise<Map<PersonId, { householdId: HouseholdId; villageCode: Household['villageCode'] }>> {
  if (people.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('householdMember')
    .innerJoin('household', 'household.id', 'householdMember.householdId')
    .select(['householdMember.personId', 'household.id as householdId', 'household.villageCode'])
    .where('householdMember.personId', '=', sql<PersonId>`any(${[...people]}::uuid[])`)
    .where('householdMember.untilAt', 'is', null)
    .execute()
  return new Map(
    rows.map(row => [
      PersonId.parse(row.personId),
      { householdId: HouseholdId.parse(row.householdId), villageCode: row.villageCode },
    ]),
  )
}

/** Everyone who ever belonged to a household that a person belonged to, with since and until when, in order of time. */
export async function loadStays(tx: Tx, personId: PersonId): Promise<MemberRow[]> {
  const own = tables(tx).selectFrom('householdMember').select('householdId').where('personId', '=', personId)
  const rows = await tables(tx)
    .selectFrom('householdMember')
    .select(['id', 'householdId', 'personId', 'role', 'sinceAt', 'untilAt'])
    .where('householdId', 'in', own)
    .orderBy('sinceAt')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    ...row,
    householdId: HouseholdId.parse(row.householdId),
    personId: PersonId.parse(row.personId),
    role: HouseholdRole.parse(row.role),
  }))
}
