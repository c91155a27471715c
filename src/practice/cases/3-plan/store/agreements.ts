import { sql } from 'kysely'
import * as z from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { CaseId } from '../../schema.ts'
import { KeptAgreement, type Agreement } from '../schema/agreement.ts'

const Row = KeptAgreement.omit({ recordedByName: true }).extend({ recordedById: z.uuid() })
export type AgreementRow = z.infer<typeof Row>

/** @returns false when the id is taken */
export async function insertAgreement({ tx, at, actorId }: Context, agreement: Agreement): Promise<boolean> {
  const row = { ...agreement, recordedAt: at, recordedById: actorId }
  const tables = tx.$extendTables<{ workingAgreement: Agreement & { recordedAt: string; recordedById: string } }>()
  const insert = tables.insertInto('workingAgreement').values(row)
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** The agreements of a case with how they ended, the latest first. */
export async function loadAgreements({ tx }: Context, caseId: CaseId): Promise<AgreementRow[]> {
  const { rows } = await sql`
    select a.id, a.case_id, a.plan_number, a.how, a.agreed_by, a.agreed_on, a.until_on, a.present, a.assent, a.words,
      a.recorded_by_id, e.ended_on, e.end_words
    from working_agreement a left join agreement_ending e on e.agency_id = a.agency_id and e.agreement_id = a.id
    where a.case_id = ${caseId} order by a.agreed_on desc, a.recorded_at desc, a.id desc`.execute(tx)
  return rows.map(row => Row.parse(row))
}

/** @returns false when it was ended before */
export async function insertEnding(
  { tx, at, actorId }: Context,
  { id, endedOn, words }: { id: string; endedOn: string; words: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into agreement_ending (agreement_id, ended_on, end_words, recorded_at, recorded_by_id)
    values (${id}, ${endedOn}, ${words}, ${at}, ${actorId}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** Whether plans are signed in this agency; they are unless it said otherwise. */
export async function loadNeedsSignature({ tx }: Context): Promise<boolean> {
  const { rows } = await sql<{ needsSignature: boolean }>`select needs_signature from plan_setting`.execute(tx)
  return rows[0]?.needsSignature ?? true
}

export async function keepNeedsSignature({ tx, at, actorId }: Context, needsSignature: boolean): Promise<void> {
  await sql`insert into plan_setting (needs_signature, set_at, set_by_id) values (${needsSignature}, ${at}, ${actorId})
    on conflict (agency_id) do update set needs_signature = excluded.needs_signature, set_at = excluded.set_at,
      set_by_id = excluded.set_by_id`.execute(tx)
}
