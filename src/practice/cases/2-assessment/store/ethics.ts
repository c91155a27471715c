import { sql } from 'kysely'
import * as z from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId } from '../../schema.ts'
import { EthicsRecord } from '../schema/ethics.ts'

export type KeptEthics = Omit<EthicsRecord, 'byName'> & { byId: string }
type Row = Omit<KeptEthics, 'byId' | 'title' | 'answers'> & { title: unknown; answers: unknown; recordedBy: string }
const tables = (tx: Tx) => tx.$extendTables<{ ethicsRecord: Row }>()
const COLUMNS = [...EthicsRecord.omit({ byName: true }).keyof().options, 'recordedBy'] as const

/** @returns false when the id is taken */
export async function insertEthics({ tx }: Context, { byId, ...kept }: KeptEthics): Promise<boolean> {
  const { title, answers } = kept
  const texts = { title: JSON.stringify(title), answers: JSON.stringify(answers) }
  const insert = tables(tx)
    .insertInto('ethicsRecord')
    .values({ ...kept, ...texts, recordedBy: byId })
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** What was decided in a case, the latest first. */
export async function loadEthics({ tx }: Context, caseId: CaseId): Promise<KeptEthics[]> {
  const some = tables(tx).selectFrom('ethicsRecord').select(COLUMNS).where('caseId', '=', caseId)
  const rows = await some.orderBy('decidedOn', 'desc').orderBy('id', 'desc').execute()
  return rows.map(({ recordedBy: byId, ...row }) => ({ ...EthicsRecord.omit({ byName: true }).parse(row), byId }))
}

const Happened = z.object({
  danger: z.boolean(),
  selfHarm: z.boolean(),
  consentRefused: z.boolean(),
  consentWithdrawn: z.boolean(),
  nothingChosen: z.boolean(),
  visitNotSafe: z.boolean(),
  handedOver: z.boolean(),
  severalAgencies: z.boolean(),
})

/** What a case's timeline tells that bears on ethics, in one statement. */
export async function loadHappened({ tx }: Context, caseId: CaseId): Promise<z.infer<typeof Happened>> {
  const { rows } = await sql`
    select
      coalesce(bool_or(kind = 'safety.alarmed'), false) as danger,
      coalesce(bool_or(kind = 'safety.alarmed' and details->>'why' = 'self-harm'), false) as self_harm,
      coalesce(bool_or(kind = 'consent.recorded' and details->>'answer' = 'refused'), false) as consent_refused,
      coalesce(bool_or(kind = 'consent.withdrawn'), false) as consent_withdrawn,
      coalesce(bool_or(kind = 'choice.recorded' and details->>'service' is null), false) as nothing_chosen,
      coalesce(bool_or(details->>'missedWhy' = 'not-safe'), false) as visit_not_safe,
      count(*) filter (where kind = 'case.assigned') > 1 as handed_over,
      count(distinct details->>'organization') filter (where kind = 'referral.sent') > 1 as several_agencies
    from case_event where case_id = ${caseId}`.execute(tx)
  return Happened.parse(rows[0])
}
