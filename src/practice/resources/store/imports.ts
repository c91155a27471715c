import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import { ImportRun } from '../schema/directory.ts'

export async function upsertRun(tx: Tx, run: ImportRun): Promise<void> {
  const report = JSON.stringify(run.report)
  await sql`
    insert into import_run values (${run.id}, ${run.fileName}, ${run.startedAt}, ${run.finishedAt}, ${report})
    on conflict (id) do update set finished_at = excluded.finished_at, report = excluded.report`.execute(tx)
}

/** Latest first. */
export async function loadRuns(tx: Tx, limit: number): Promise<ImportRun[]> {
  const { rows } = await sql`
    select id, file_name, started_at, finished_at, report from import_run
    order by started_at desc, id limit ${limit}`.execute(tx)
  return rows.map(row => ImportRun.parse(row))
}
