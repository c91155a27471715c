import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { Actor, RelationKind } from '../schema/actor.ts'

type Tables = {
  relation: {
    id: string
    recordId: string
    kind: RelationKind
    accountId: string | null
    teamId: string | null
    startsAt: string
    endsAt: string | null
    grantedBy: string
  }
}
const tables = (tx: Tx) => tx.$extendTables<Tables>()

/** Holds until the transaction ends, never longer: a pooled connection must not remember an agency. */
export async function setAgency(tx: Tx, agencyId: string): Promise<void> {
  await sql`select set_config('simpul.agency', ${agencyId}, true)`.execute(tx)
}

/** Whether this transaction was opened with the token of a link to a referral. */
export async function isLinkBrought(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{
    link: string | null
  }>`select nullif(current_setting('simpul.link', true), '') as link`.execute(tx)
  return rows[0]?.link != null
}

/** The organisation that is answered for, until the transaction ends. */
export async function setOrganization(tx: Tx, organizationId: string): Promise<void> {
  await sql`select set_config('simpul.organization', ${organizationId}, true)`.execute(tx)
}

/** Enter the wanted agency, or the earliest that the account belongs to; null when it belongs to none today. */
export async function enterAgency(tx: Tx, accountId: string, wanted: string | null): Promise<Actor | null> {
  const { rows } = await sql<Record<string, unknown>>`
    select *, set_config('simpul.organization', coalesce(organization_id::text, ''), true)
    from enter_agency(${accountId}, ${wanted})`.execute(tx)
  const [row] = rows
  return row ? Actor.parse({ accountId, ...row }) : null
}

/** The living relations of an account, itself or by its teams, to a record. */
export async function relationsTo(
  tx: Tx,
  recordId: string,
  actor: { accountId: string; teamIds: readonly string[] },
): Promise<RelationKind[]> {
  const rows = await tables(tx)
    .selectFrom('relation')
    .select('kind')
    .where('recordId', '=', recordId)
    .where(is =>
      is.or([
        is('accountId', '=', actor.accountId),
        is('teamId', '=', sql<string>`any(${[...actor.teamIds]}::uuid[])`),
      ]),
    )
    .where('startsAt', '<=', sql<string>`now()`)
    .where(is => is.or([is('endsAt', 'is', null), is('endsAt', '>', sql<string>`now()`)]))
    .execute()
  return rows.map(row => RelationKind.parse(row.kind))
}

export type NewRelation = { recordId: string; kind: RelationKind; accountId: string | null; teamId: string | null }

export async function insertRelation(context: Context, relation: NewRelation): Promise<void> {
  const times = { startsAt: context.at, endsAt: null, grantedBy: context.actorId }
  await tables(context.tx)
    .insertInto('relation')
    .values({ id: newId(), ...relation, ...times })
    .execute()
}

export async function endRelations(context: Context, recordId: string, kind: RelationKind): Promise<void> {
  const living = tables(context.tx).updateTable('relation').set({ endsAt: context.at })
  await living.where('recordId', '=', recordId).where('kind', '=', kind).where('endsAt', 'is', null).execute()
}

export async function loadHeld({ tx, actorId }: Context, kind: RelationKind): Promise<string[]> {
  const { rows } = await sql<{ recordId: string }>`
    select distinct record_id from relation
    where agency_id = current_agency() and account_id = ${actorId} and kind = ${kind}
      and starts_at <= now() and (ends_at is null or ends_at > now())`.execute(tx)
  return rows.map(row => row.recordId)
}
