import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { AuditFact, type AuditQuestion } from './schema.ts'

type Tables = {
  keptAnswer: { actId: string; digest: string; answer: unknown }
}
/** Of an act; what else marks its place in this table, such as the demonstration, is shorter and stays. */
const DIGEST_LENGTH = 64
const FORGOTTEN_AT_ONCE = 50
const tables = (tx: Tx) => tx.$extendTables<Tables>()

export async function insertFact(context: Context, fact: string, about: string): Promise<void> {
  const { tx, purpose, actorId, at } = context
  await sql`call record_fact(${newId()}, ${about}, ${fact}, ${purpose}, ${actorId}, ${at})`.execute(tx)
}

/**
 * True when this transaction is the first to bring the act; a second one waits here until the first has ended. On the way
 * some answers of acts older than a week are forgotten; no device sends those again.
 */
export async function claimAct(tx: Tx, actId: string, digest: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with forgotten as (update kept_answer set answer = null where act_id in (
      select act_id from kept_answer where answer is not null and kept_at < now() - interval '7 days'
        and length(digest) = ${DIGEST_LENGTH} order by kept_at limit ${FORGOTTEN_AT_ONCE} for update skip locked))
    insert into kept_answer (act_id, digest) values (${actId}, ${digest}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export async function keepAnswer(tx: Tx, actId: string, answer: unknown): Promise<void> {
  const kept = { answer: JSON.stringify(answer) }
  await tables(tx).updateTable('keptAnswer').set(kept).where('actId', '=', actId).execute()
}

/** `isForgotten`: the act happened, and what it answered is not kept any more. */
export async function loadAnswer(tx: Tx, actId: string): Promise<Tables['keptAnswer'] & { isForgotten: boolean }> {
  const kept = tables(tx).selectFrom('keptAnswer').select(['actId', 'digest', 'answer'])
  const isForgotten = sql<boolean>`answer is null`.as('isForgotten')
  return kept.select(isForgotten).where('actId', '=', actId).executeTakeFirstOrThrow()
}

const KeptFact = AuditFact.omit({ actorName: true })

export async function loadFacts({ tx }: Context, asked: AuditQuestion, limit: number) {
  const { about = null, actorId = null, refusedOnly = false, before = null } = asked
  const { rows } = await sql`
    select id, about, number, fact, purpose, actor_id, at from audit_fact
    where agency_id = current_agency()
      and (${about}::uuid is null or about = ${about}) and (${actorId}::uuid is null or actor_id = ${actorId})
      and (not ${refusedOnly} or starts_with(fact, 'refused ')) and (${before}::timestamptz is null or at < ${before})
    order by at desc, id desc limit ${limit}`.execute(tx)
  return rows.map(row => KeptFact.parse(row))
}

/** Does every fact about a record follow from the one before it, and is the last one still the head? */
export async function isChainWhole({ tx }: Context, about: string): Promise<boolean> {
  const { rows } = await sql<{ whole: boolean }>`
    with link as (
      select number, hash, audit_hash(coalesce(lag(hash) over (order by number), '\\x'::bytea),
        about, number, fact, purpose, actor_id, at) as expected,
        row_number() over (order by number) as place
      from audit_fact where about = ${about})
    select coalesce(bool_and(hash = expected and number = place), true)
      and coalesce((select max(number) from link), 0)
        = coalesce((select number from audit_head where about = ${about}), 0) as whole
    from link`.execute(tx)
  return rows[0]?.whole === true
}
