import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId } from '#practice/cases/schema.ts'
import { MapFact } from './schema/act.ts'
import type { MapId, Told } from './schema/map.ts'

type Row = Omit<MapFact, 'told'> & { told: unknown; personId: string | null; byId: string; at: string }
type PastRow = Omit<Row, 'personId'>
const tables = (tx: Tx) => tx.$extendTables<{ mapFact: Row; mapFactPast: PastRow }>()
const COLUMNS = MapFact.keyof().options

/** Everything that was told of a case's map, in the order in which it was first told; what was taken back among it. */
export async function loadFacts(tx: Tx, caseId: CaseId): Promise<MapFact[]> {
  const some = tables(tx).selectFrom('mapFact').select(COLUMNS).where('caseId', '=', caseId)
  const rows = await some.orderBy('id').execute()
  return rows.map(row => MapFact.parse(row))
}

/** One fact, held until the transaction ends, so that two writers of one version cannot both win. */
export async function loadFactForChange(tx: Tx, caseId: CaseId, id: MapId): Promise<MapFact | null> {
  const one = tables(tx).selectFrom('mapFact').select(COLUMNS).where('caseId', '=', caseId).where('id', '=', id)
  const row = await one.forUpdate().executeTakeFirst()
  return row ? MapFact.parse(row) : null
}

/** @returns false when the id is taken in this case */
export async function insertFact({ tx, at, actorId }: Context, fact: MapFact): Promise<boolean> {
  const row = { ...fact, told: JSON.stringify(fact.told), personId: personIn(fact.told), byId: actorId, at }
  const insert = tables(tx).insertInto('mapFact').values(row)
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** How a fact stood goes to what is past; then it is as given. */
export async function updateFact({ tx, at, actorId }: Context, before: MapFact, fact: MapFact): Promise<void> {
  const by = { byId: actorId, at }
  await tables(tx)
    .insertInto('mapFactPast')
    .values({ ...before, told: JSON.stringify(before.told), ...by })
    .execute()
  const { id, caseId, told, version, isTakenBack } = fact
  await tables(tx)
    .updateTable('mapFact')
    .set({ told: JSON.stringify(told), version, isTakenBack, personId: personIn(told), ...by })
    .where('caseId', '=', caseId)
    .where('id', '=', id)
    .execute()
}

function personIn(told: Told): string | null {
  return told.kind === 'kin' ? told.personId : null
}
