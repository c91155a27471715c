import { sql } from 'kysely'
import * as z from 'zod'
import type { Tx } from '#platform/server/db.ts'
import { Mapping } from '../schema/mapping.ts'
import { ImportProblem } from '../schema/problem.ts'
import { ImportRun, PARTS } from '../schema/run.ts'

const Row = z.object({
  ...ImportRun.pick({ id: true, fileName: true, source: true, format: true, state: true }).shape,
  ...ImportRun.pick({ startedAt: true, finishedAt: true, rows: true, stays: true, refused: true }).shape,
  byWhom: z.string(),
  counts: z.array(
    z.object({ part: z.enum(PARTS), count: z.number(), chosen: z.number(), taken: z.number(), failed: z.number() }),
  ),
  unread: z.number(),
  leftOut: z.number(),
  others: z.number(),
})
const RUN = sql`i.id, i.file_name, i.source, i.format, i.state, i.started_at, i.finished_at, i.by_whom, i.rows, i.stays, i.refused,
  coalesce((select jsonb_agg(to_jsonb(found)) from (
    select part, count(*)::int as count, count(*) filter (where is_chosen)::int as chosen,
      count(*) filter (where outcome = 'taken')::int as taken, count(*) filter (where outcome = 'failed')::int as failed
    from directory_import_item where import_id = i.id and part <> 'unread' group by part) as found), '[]') as counts,
  (select count(*)::int from directory_import_item where import_id = i.id and part = 'unread') as unread,
  (select count(*)::int from directory_import_problem
    where import_id = i.id and problem ->> 'effect' = 'row-left-out') as left_out,
  (select count(*)::int from directory_import_problem
    where import_id = i.id and problem ->> 'effect' <> 'row-left-out') as others`

function runOf(row: unknown): ImportRun {
  const { byWhom, counts, leftOut, others, ...run } = Row.parse(row)
  const of = (part: (typeof PARTS)[number]) => counts.find(one => one.part === part)?.count ?? 0
  const sum = (key: 'chosen' | 'taken' | 'failed') => counts.reduce((total, one) => total + one[key], 0)
  const [taken, failed] = [sum('taken'), sum('failed')]
  return {
    ...run,
    by: byWhom,
    parts: {
      new: of('new'),
      changed: of('changed'),
      doubtful: of('doubtful'),
      gone: of('gone'),
      unchanged: of('unchanged'),
    },
    ...{ chosen: sum('chosen'), done: taken + failed, taken, failed, problems: { leftOut, others } },
  }
}

/** Latest first. */
export async function loadRuns(tx: Tx, limit: number): Promise<ImportRun[]> {
  const { rows } =
    await sql`select ${RUN} from directory_import i order by started_at desc, id desc limit ${limit}`.execute(tx)
  return rows.map(runOf)
}

/** Null when there is none. `hold`: nobody else works on it until the transaction ends. */
export async function loadRun(tx: Tx, id: string, hold = false): Promise<ImportRun | null> {
  if (hold) await sql`select from directory_import where id = ${id} for update`.execute(tx)
  const { rows } = await sql`select ${RUN} from directory_import i where i.id = ${id}`.execute(tx)
  return rows[0] === undefined ? null : runOf(rows[0])
}

/** Sources, the latest first. */
export async function loadSources(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ source: string }>`
    select source from directory_import where state <> 'undone' group by source order by max(started_at) desc limit 50`.execute(
    tx,
  )
  return rows.map(({ source }) => source)
}

/** A file that came, and is not opened yet: what kind it is and how many rows it has is not known before. */
export async function insertRun(tx: Tx, run: Pick<ImportRun, 'id' | 'fileName' | 'source' | 'by'>): Promise<void> {
  await sql`insert into directory_import (id, file_name, source, format, state, started_at, by_whom, rows)
    values (${run.id}, ${run.fileName}, ${run.source}, 'table', 'reading', now(), ${run.by}, 0)`.execute(tx)
}

/** What it turned out to be. `tables`: those of someone's own as JSON; null for a file of the standard. */
export async function updateOpened(
  tx: Tx,
  id: string,
  { format, rows, tables }: Pick<ImportRun, 'format' | 'rows'> & { tables: string | null },
): Promise<void> {
  await sql`update directory_import set format = ${format}, rows = ${rows}, tables = ${tables}::jsonb where id = ${id}`.execute(
    tx,
  )
}

export async function updateState(tx: Tx, id: string, state: ImportRun['state'], isFinished: boolean): Promise<void> {
  await sql`update directory_import set state = ${state}, finished_at = case when ${isFinished} then now() end
    where id = ${id}`.execute(tx)
}

/** `refused` null: whatever was the matter, it is being tried otherwise. */
export async function updateRefused(tx: Tx, id: string, refused: ImportRun['refused']): Promise<void> {
  const said = refused === null ? null : JSON.stringify(refused)
  await sql`update directory_import set refused = ${said}::jsonb where id = ${id}`.execute(tx)
}

export async function updateStays(tx: Tx, id: string, stays: readonly string[]): Promise<void> {
  await sql`update directory_import set stays = ${JSON.stringify(stays)} where id = ${id}`.execute(tx)
}

/** Also what is told of rows in short: a file that is not needed any more leaves nothing behind but what was taken in. */
export async function dropTables(tx: Tx, id: string): Promise<void> {
  await sql`update directory_import set tables = null where id = ${id}`.execute(tx)
}

/** Files that were looked at and left lying are not kept, and one that nobody opened only for an hour. */
export async function dropAbandoned(tx: Tx, days: number): Promise<void> {
  await sql`with old as (
      update directory_import i set state = 'undone', tables = null, finished_at = now()
      where (state in ('mapping', 'previewed', 'reading') and started_at < now() - make_interval(days => ${days}))
        or (state = 'reading' and started_at < now() - interval '1 hour'
          and exists (select from directory_import_file f where f.import_id = i.id)) returning id),
    file as (delete from directory_import_file using old where import_id = old.id)
    update directory_import_item set content = null from old where import_id = old.id`.execute(tx)
}

/** Tables of someone's own as they are shown: their columns, how many rows, and the first of those. */
const Head = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  count: z.number(),
  rows: z.array(z.object({ row: z.number(), cells: z.record(z.string(), z.string()) })),
})
export type TableHead = z.infer<typeof Head>

/** Null when the file had none, or they are gone. */
export async function loadHeads(
  tx: Tx,
  id: string,
  rows: number,
): Promise<{ tables: TableHead[]; mapping: Mapping | null } | null> {
  const found = await sql<{ tables: unknown; mapping: unknown }>`
    select mapping, (select jsonb_agg(jsonb_build_object('name', t -> 'name', 'columns', t -> 'columns',
        'count', jsonb_array_length(t -> 'rows'),
        'rows', jsonb_path_query_array(t -> 'rows', '$[0 to $last]', jsonb_build_object('last', ${rows - 1}::int))) order by nth)
      from jsonb_array_elements(tables) with ordinality as given (t, nth)) as tables
    from directory_import where id = ${id} and tables is not null`.execute(tx)
  const [row] = found.rows
  return row ? { tables: z.array(Head).parse(row.tables ?? []), mapping: Mapping.nullable().parse(row.mapping) } : null
}

/** The tables as JSON, and how they were explained; null when there are none or nobody explained them. */
export async function loadExplained(tx: Tx, id: string): Promise<{ tables: string; mapping: Mapping } | null> {
  const { rows } = await sql<{ tables: string; mapping: unknown }>`
    select tables::text as tables, mapping from directory_import where id = ${id} and tables is not null`.execute(tx)
  const [row] = rows
  const mapping = Mapping.nullable().parse(row?.mapping ?? null)
  return row && mapping ? { tables: row.tables, mapping } : null
}

const PIECE_BYTES = 1_000_000

/** Keep a file until it is opened. */
export async function insertFile(tx: Tx, id: string, bytes: Buffer): Promise<void> {
  for (let piece = 0; piece * PIECE_BYTES < bytes.length; piece++) {
    const part = bytes.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES)
    await sql`insert into directory_import_file (import_id, piece, bytes) values (${id}, ${piece}, ${part})`.execute(tx)
  }
}

/** Null when there is none. Piece by piece, since the database tells bytes as text of twice the length. */
export async function loadFile(tx: Tx, id: string): Promise<Buffer<ArrayBuffer> | null> {
  const { rows } = await sql<{ length: number }>`select coalesce(sum(length(bytes)), 0)::int as length
    from directory_import_file where import_id = ${id}`.execute(tx)
  const length = rows[0]?.length ?? 0
  if (length === 0) return null
  // In memory of its own, so that it can be given away whole.
  const whole = Buffer.from(new ArrayBuffer(length))
  for (let piece = 0; piece * PIECE_BYTES < length; piece++) {
    const found = await sql<{ bytes: Buffer }>`select bytes from directory_import_file
      where import_id = ${id} and piece = ${piece}`.execute(tx)
    found.rows[0]?.bytes.copy(whole, piece * PIECE_BYTES)
  }
  return whole
}

export async function deleteFile(tx: Tx, id: string): Promise<void> {
  await sql`delete from directory_import_file where import_id = ${id}`.execute(tx)
}

export async function keepMapping(
  tx: Tx,
  run: Pick<ImportRun, 'id' | 'source'>,
  mapping: Mapping,
  heads: string,
): Promise<void> {
  const said = JSON.stringify(mapping)
  await sql`update directory_import set mapping = ${said} where id = ${run.id}`.execute(tx)
  await sql`insert into import_mapping (source, heads, mapping) values (${run.source}, ${heads}, ${said})
    on conflict (source) do update set heads = excluded.heads, mapping = excluded.mapping, used_at = now()`.execute(tx)
}

/** How this source was explained last, or else a table of the same heads; null when neither came before. */
export async function loadMapping(tx: Tx, source: string, heads: string): Promise<Mapping | null> {
  const { rows } = await sql<{ mapping: unknown }>`
    select mapping from import_mapping where source = ${source} or heads = ${heads}
    order by (heads = ${heads}) desc, (source = ${source}) desc, used_at desc limit 1`.execute(tx)
  return rows[0] ? (Mapping.safeParse(rows[0].mapping).data ?? null) : null
}

export async function replaceProblems(
  tx: Tx,
  id: string,
  problems: readonly ImportProblem[],
  most: number,
): Promise<void> {
  await sql`delete from directory_import_problem where import_id = ${id}`.execute(tx)
  await addProblems(tx, id, problems.slice(0, most))
}

export async function addProblems(tx: Tx, id: string, problems: readonly ImportProblem[]): Promise<void> {
  if (problems.length === 0) return
  await sql`insert into directory_import_problem (import_id, place, problem)
    select ${id}, first.place + given.nth, given.problem
    from jsonb_array_elements(${JSON.stringify(problems)}::jsonb) with ordinality as given (problem, nth),
      (select coalesce(max(place), 0) as place from directory_import_problem where import_id = ${id}) as first`.execute(
    tx,
  )
}

export async function loadProblems(tx: Tx, id: string): Promise<ImportProblem[]> {
  const { rows } = await sql<{ problem: unknown }>`
    select problem from directory_import_problem where import_id = ${id} order by place`.execute(tx)
  return rows.map(({ problem }) => ImportProblem.parse(problem))
}
