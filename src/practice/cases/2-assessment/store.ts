import type { Tx } from '#platform/server/db.ts'
import type { CaseId } from '../schema.ts'
import { Need, Strength, type NeedId } from './schema.ts'

// The schema is the table's type: the wall fills in the agency, and camel case is snake case in SQL.
const tables = (tx: Tx) => tx.$extendTables<{ need: Need; strength: Strength }>()
const columns = Need.keyof().options

/** @returns false when the id is taken */
export async function insertNeed(tx: Tx, need: Need): Promise<boolean> {
  const insert = tables(tx).insertInto('need').values(need)
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function updateNeed(tx: Tx, { id, caseId, ...changed }: Need): Promise<void> {
  await tables(tx).updateTable('need').set(changed).where('id', '=', id).where('caseId', '=', caseId).execute()
}

export async function loadNeed(tx: Tx, { id, caseId }: { id: NeedId; caseId: CaseId }): Promise<Need | null> {
  const need = tables(tx).selectFrom('need').select(columns).where('id', '=', id).where('caseId', '=', caseId)
  const row = await need.executeTakeFirst()
  return row ? Need.parse(row) : null
}

/** The need, held until the transaction ends, so that two writers of one version cannot both win. */
export async function loadNeedForChange(tx: Tx, { id, caseId }: { id: NeedId; caseId: CaseId }): Promise<Need | null> {
  const need = tables(tx).selectFrom('need').select(columns).where('id', '=', id).where('caseId', '=', caseId)
  const row = await need.forUpdate().executeTakeFirst()
  return row ? Need.parse(row) : null
}

export async function loadNeeds(tx: Tx, caseId: CaseId): Promise<Need[]> {
  const rows = await tables(tx).selectFrom('need').select(columns).where('caseId', '=', caseId).execute()
  return rows.map(row => Need.parse(row))
}

/** @returns false when the id is taken */
export async function insertStrength(tx: Tx, strength: Strength): Promise<boolean> {
  const insert = tables(tx).insertInto('strength').values(strength)
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function loadStrengths(tx: Tx, caseId: CaseId): Promise<Strength[]> {
  const some = tables(tx).selectFrom('strength').select(Strength.keyof().options).where('caseId', '=', caseId)
  const rows = await some.orderBy('recordedOn').orderBy('id').execute()
  return rows.map(row => Strength.parse(row))
}
