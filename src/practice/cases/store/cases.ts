import type { Tx } from '#platform/server/db.ts'
import type { PersonId } from '#practice/people/schema/person.ts'
import { Case, type CaseId } from '../schema.ts'

type CaseRow = Omit<Case, 'client'> & { clientKind: 'person' | 'family'; personId: string; householdId: string | null }
const tables = (tx: Tx) => tx.$extendTables<{ case: CaseRow }>()
const COLUMNS = [
  ...Case.omit({ client: true }).keyof().options,
  'clientKind',
  'personId',
  'householdId',
] as const satisfies readonly (keyof CaseRow)[]

/** @returns false when the id is taken */
export async function insertCase(tx: Tx, { client, ...found }: Case): Promise<boolean> {
  const { kind: clientKind, personId } = client
  const row = { ...found, clientKind, personId, householdId: client.kind === 'family' ? client.householdId : null }
  const insert = tables(tx).insertInto('case').values(row)
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

export async function loadCase(tx: Tx, id: CaseId): Promise<Case | null> {
  const row = await tables(tx).selectFrom('case').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The case, held as it is until the transaction ends: many may write to it at once, and nobody changes the case itself. */
export async function loadCaseHeld(tx: Tx, id: CaseId): Promise<Case | null> {
  const one = tables(tx).selectFrom('case').select(COLUMNS).where('id', '=', id)
  const row = await one.forShare().executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The case, held until the transaction ends, so that two writers of one version cannot both win. */
export async function loadCaseForChange(tx: Tx, id: CaseId): Promise<Case | null> {
  const one = tables(tx).selectFrom('case').select(COLUMNS).where('id', '=', id)
  const row = await one.forUpdate().executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function loadCasesOf(tx: Tx, personId: PersonId): Promise<Case[]> {
  const some = tables(tx).selectFrom('case').select(COLUMNS).where('personId', '=', personId)
  const rows = await some.orderBy('openedOn', 'desc').orderBy('id', 'desc').execute()
  return rows.map(fromRow)
}

/** Whatever of a case changes; who the client is does not. */
export async function updateCase(tx: Tx, { id, client: _, ...changed }: Case): Promise<void> {
  await tables(tx).updateTable('case').set(changed).where('id', '=', id).execute()
}

function fromRow({ clientKind: kind, personId, householdId, ...row }: CaseRow): Case {
  const client = kind === 'family' ? { kind, personId, householdId } : { kind, personId }
  return Case.parse({ ...row, client })
}
