import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { KeptFact } from '../schema/registration.ts'

/** Keep a fact about a person or a household, whoever's id that is. */
export async function insertRecordedFact(context: Context, subjectId: string, kept: KeptFact): Promise<void> {
  const { id, about, fact, value, knownOn, saidBy, recordedAt } = kept
  await sql`
    insert into recorded_fact (id, subject_id, about, fact, value, known_on, said_by, recorded_at, recorded_by)
    values (${id}, ${subjectId}, ${about}, ${fact}, ${JSON.stringify(value)}, ${knownOn}, ${saidBy}, ${recordedAt},
      ${context.actorId})`.execute(context.tx)
}

/** Of each subject and fact the latest: known last, and of one day the one written down last. */
export async function loadLatestFacts(tx: Tx, subjects: readonly string[]): Promise<Map<string, KeptFact[]>> {
  if (subjects.length === 0) return new Map()
  const { rows } = await sql<{ subjectId: string }>`
    select distinct on (subject_id, fact)
      subject_id, id, about, fact, value, known_on, said_by, recorded_at
    from recorded_fact where subject_id = any(${[...subjects]}::uuid[])
    order by subject_id, fact, known_on desc, recorded_at desc, id desc`.execute(tx)
  return new Map(
    [...Map.groupBy(rows, row => row.subjectId)].map(([subject, facts]) => [
      subject,
      facts.map(row => KeptFact.parse(row)),
    ]),
  )
}
