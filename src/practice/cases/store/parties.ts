import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId } from '../schema.ts'
import { Party, Position, type PartyId, type PartyWho } from '../schema/parties.ts'

type PartyRow = Omit<Party, 'who' | 'positions'> & {
  kind: PartyWho['kind']
  personId: string | null
  organizationId: string | null
  name: string | null
}
type Recorded = { recordedAt: string; recordedBy: string }
type PositionRow = Position & { partyId: string }
type Told = { at: string; byId: string }
const tables = (tx: Tx) => tx.$extendTables<{ party: PartyRow & Recorded; partyPosition: PositionRow & Told }>()
const MARKS = ['speaks', 'consents', 'isSuspected'] as const
const COLUMNS = ['id', 'caseId', 'kind', 'personId', 'organizationId', 'name', ...MARKS, 'version'] as const
const POSITION = [...Position.keyof().options, 'partyId'] as const

/** @returns false when an id is taken */
export async function insertParty(context: Context, { who, positions, ...party }: Party): Promise<boolean> {
  const row = {
    ...party,
    kind: who.kind,
    personId: who.kind === 'person' ? who.personId : null,
    organizationId: who.kind === 'organization' ? who.organizationId : null,
    name: who.kind === 'named' ? who.name : null,
    recordedAt: context.at,
    recordedBy: context.actorId,
  }
  const insert = tables(context.tx).insertInto('party').values(row)
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n && (await insertPositions(context, party.id, positions))
}

async function insertPositions({ tx, at, actorId }: Context, partyId: PartyId, positions: readonly Position[]) {
  const rows = positions.map(position => ({ ...position, partyId, at, byId: actorId }))
  const insert = tables(tx).insertInto('partyPosition').values(rows)
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === BigInt(rows.length)
}

/** Marks and version of a party, the positions that have ended meanwhile, and those that are new. */
export async function updateParty(context: Context, before: Party, after: Party): Promise<boolean> {
  const { id, speaks, consents, isSuspected, version, positions } = after
  const party = tables(context.tx).updateTable('party').set({ speaks, consents, isSuspected, version })
  await party.where('id', '=', id).execute()
  const known = new Map(before.positions.map(one => [one.id, one]))
  for (const { id: positionId, toOn, endWords } of positions) {
    if (known.get(positionId)?.toOn !== null || toOn === null) continue
    const ended = tables(context.tx).updateTable('partyPosition').set({ toOn, endWords })
    await ended.where('id', '=', positionId).execute()
  }
  const added = positions.filter(one => !known.has(one.id))
  return added.length === 0 || insertPositions(context, id, added)
}

/** The party, held until the transaction ends; null unless it is of this case. */
export async function loadPartyForChange(
  tx: Tx,
  { id, caseId }: { id: PartyId; caseId: CaseId },
): Promise<Party | null> {
  const one = tables(tx).selectFrom('party').select(COLUMNS).where('id', '=', id).where('caseId', '=', caseId)
  const row = await one.forUpdate().executeTakeFirst()
  if (!row) return null
  const [party] = await withPositions(tx, [row])
  return party ?? null
}

/** Everyone who has to do with a case, in the order in which they were written down. */
export async function loadParties(tx: Tx, caseId: CaseId): Promise<Party[]> {
  const some = tables(tx).selectFrom('party').select(COLUMNS).where('caseId', '=', caseId)
  return withPositions(tx, await some.orderBy('recordedAt').orderBy('id').execute())
}

async function withPositions(tx: Tx, rows: readonly PartyRow[]): Promise<Party[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const some = tables(tx).selectFrom('partyPosition').select(POSITION).where('partyId', 'in', ids)
  const positions = await some.orderBy('fromOn').orderBy('at').orderBy('id').execute()
  return rows.map(({ kind, personId, organizationId, name, ...row }) => {
    const who =
      kind === 'person' ? { kind, personId } : kind === 'organization' ? { kind, organizationId } : { kind, name }
    const own = positions.filter(({ partyId }) => partyId === row.id).map(({ partyId: _, ...position }) => position)
    return Party.parse({ ...row, who, positions: own })
  })
}
