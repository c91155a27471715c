import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId } from '../../schema.ts'
import { Paper, type PaperId } from '../schema/paper.ts'
import type { Mark } from './aid.ts'

type Row = Paper &
  Mark & { takenBackBy: string | null; takenBackAt: string | null; content: Buffer | null; thumbnail: Buffer | null }
const tables = (tx: Tx) => tx.$extendTables<{ paper: Row }>()
export type Files = { content: Buffer; thumbnail: Buffer | null }
/** As many as a page shows. */
const MOST = 200

/** @returns false when the id is taken */
export async function insertPaper({ tx, actorId, at }: Context, paper: Paper, files: Files): Promise<boolean> {
  const written = { recordedBy: actorId, recordedAt: at, takenBackFor: null, takenBackBy: null, takenBackAt: null }
  const insert = tables(tx)
    .insertInto('paper')
    .values({ ...paper, ...files, ...written })
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Papers of a case, the latest first, with their small pictures and never with the files. */
export async function loadPapers(
  { tx }: Context,
  caseId: CaseId,
): Promise<(Paper & Mark & { thumbnail: Buffer | null })[]> {
  const columns = [...Paper.keyof().options, 'recordedBy', 'recordedAt', 'takenBackFor', 'thumbnail'] as const
  const some = tables(tx).selectFrom('paper').select(columns).where('caseId', '=', caseId)
  const rows = await some.orderBy('recordedAt', 'desc').orderBy('id', 'desc').limit(MOST).execute()
  return rows.map(({ recordedBy, recordedAt, takenBackFor, thumbnail, ...row }) => {
    return { ...Paper.parse(row), recordedBy, recordedAt, takenBackFor, thumbnail }
  })
}

/** One paper with its file; null when the case has none of that id, or it was taken back. */
export async function loadFile(
  { tx }: Context,
  { id, caseId }: { id: PaperId; caseId: CaseId },
): Promise<{ paper: Paper; content: Buffer; recordedAt: string } | null> {
  const columns = [...Paper.keyof().options, 'recordedAt', 'content'] as const
  const one = tables(tx).selectFrom('paper').select(columns).where('id', '=', id).where('caseId', '=', caseId)
  const row = await one.executeTakeFirst()
  if (!row?.content) return null
  const { content, recordedAt, ...paper } = row
  return { paper: Paper.parse(paper), content, recordedAt }
}

/** Erase a paper's file and say why; see `markTakenBack` for the answers. */
export async function erasePaper(
  { tx, actorId, at }: Context,
  { id, caseId, words }: { id: PaperId; caseId: CaseId; words: string },
): Promise<'done' | 'before' | 'absent'> {
  const erased = { content: null, thumbnail: null, takenBackFor: words, takenBackBy: actorId, takenBackAt: at }
  const update = tables(tx).updateTable('paper').set(erased).where('id', '=', id).where('caseId', '=', caseId)
  const { numUpdatedRows } = await update.where('takenBackAt', 'is', null).executeTakeFirst()
  if (numUpdatedRows === 1n) return 'done'
  const one = tables(tx).selectFrom('paper').select('id').where('id', '=', id).where('caseId', '=', caseId)
  return (await one.executeTakeFirst()) ? 'before' : 'absent'
}
