import { sql } from 'kysely'
import * as z from 'zod'
import type { Context } from '#platform/server/context.ts'
import { FormAnswer, type FormKey } from './schema/kept.ts'

const Row = z.object({ document: z.unknown(), isRetired: z.boolean(), keptOn: z.iso.date() })
export type FormRow = z.infer<typeof Row>

/** Every version of the agency's own forms, the latest kept first. */
export async function loadForms({ tx }: Pick<Context, 'tx'>): Promise<FormRow[]> {
  const { rows } = await sql`select document, is_retired, kept_on from agency_form
    order by kept_on desc, url, version desc`.execute(tx)
  return rows.map(row => Row.parse(row))
}

export async function loadForm({ tx }: Pick<Context, 'tx'>, { url, version }: FormKey): Promise<FormRow | null> {
  const { rows } = await sql`select document, is_retired, kept_on from agency_form
    where url = ${url} and version = ${version}`.execute(tx)
  return rows[0] ? Row.parse(rows[0]) : null
}

/** The versions of one form that the agency keeps, in no order. */
export async function loadVersions({ tx }: Pick<Context, 'tx'>, url: string): Promise<string[]> {
  const { rows } = await sql`select version from agency_form where url = ${url}`.execute(tx)
  return rows.map(row => z.object({ version: z.string() }).parse(row).version)
}

/** @returns false when this version is kept already */
export async function insertForm(context: Context, { url, version }: FormKey, document: unknown): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into agency_form (url, version, document, kept_on, kept_by)
    values (${url}, ${version}, ${JSON.stringify(document)}, ${context.today}, ${context.actorId})
    on conflict do nothing`.execute(context.tx)
  return numAffectedRows === 1n
}

/** @returns false when the agency keeps no such form */
export async function updateRetired({ tx }: Context, { url, version }: FormKey, isRetired: boolean): Promise<boolean> {
  const { numAffectedRows } = await sql`update agency_form set is_retired = ${isRetired}
    where url = ${url} and version = ${version}`.execute(tx)
  return numAffectedRows === 1n
}

const Kept = FormAnswer.omit({ recordedByName: true }).extend({ recordedBy: z.uuid() })
export type KeptAnswer = z.infer<typeof Kept>

/** @returns false when the id is taken */
export async function insertAnswer(
  { tx, actorId }: Context,
  kept: Omit<KeptAnswer, 'recordedBy' | 'takenBackFor'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into form_answer
    (id, subject_id, url, version, answers, score, said_by, answered_on, recorded_at, recorded_by)
    values (${kept.id}, ${kept.subjectId}, ${kept.url}, ${kept.version}, ${JSON.stringify(kept.answers)},
      ${kept.score === null ? null : JSON.stringify(kept.score)}, ${kept.saidBy}, ${kept.answeredOn}, ${kept.recordedAt}, ${actorId})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** @returns false when nothing was answered under this id about this record, or when it was taken back before */
export async function updateTakenBack(
  { tx }: Context,
  of: { id: string; subjectId: string },
  why: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update form_answer set taken_back_for = ${why}
    where id = ${of.id} and subject_id = ${of.subjectId} and taken_back_for is null`.execute(tx)
  return numAffectedRows === 1n
}

/** Everything that was answered about a record, the latest first. */
export async function loadAnswers({ tx }: Context, subjectId: string): Promise<KeptAnswer[]> {
  const { rows } = await sql`select id, subject_id, url, version, answers, score, said_by, answered_on, recorded_at,
      recorded_by, taken_back_for
    from form_answer where subject_id = ${subjectId} order by answered_on desc, id desc`.execute(tx)
  return rows.map(row => Kept.parse(row))
}
