import { sql } from 'kysely'
import * as z from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { Phase, type CaseId } from '../schema.ts'
import { ClientJudgement, GoalRating, Measure } from './schema.ts'

type Written = { writtenAt: string; byId: string }
const tables = (tx: Tx) =>
  tx.$extendTables<{
    clientJudgement: ClientJudgement & Written
    goalRating: GoalRating & Written
    caseMeasure: Omit<Measure, 'value'> & { value: number | string } & Written
  }>()
const written = ({ at, actorId }: Context) => ({ writtenAt: at, byId: actorId })

/** @returns false when the id is taken */
export async function insertJudgement(context: Context, judgement: ClientJudgement): Promise<boolean> {
  const insert = tables(context.tx)
    .insertInto('clientJudgement')
    .values({ ...judgement, ...written(context) })
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** The client's judgements, the latest first. */
export async function loadJudgements({ tx }: Context, caseId: CaseId): Promise<ClientJudgement[]> {
  const some = tables(tx).selectFrom('clientJudgement').select(ClientJudgement.keyof().options)
  const rows = await some
    .where('caseId', '=', caseId)
    .orderBy('askedOn', 'desc')
    .orderBy('writtenAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(row => ClientJudgement.parse(row))
}

/** @returns false when the id is taken */
export async function insertRating(context: Context, rating: GoalRating): Promise<boolean> {
  const insert = tables(context.tx)
    .insertInto('goalRating')
    .values({ ...rating, ...written(context) })
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Ratings of the goals of a case, in the order in which they were written. */
export async function loadRatings({ tx }: Context, caseId: CaseId): Promise<GoalRating[]> {
  const some = tables(tx).selectFrom('goalRating').select(GoalRating.keyof().options).where('caseId', '=', caseId)
  const rows = await some.orderBy('writtenAt').orderBy('id').execute()
  return rows.map(row => GoalRating.parse(row))
}

/** @returns false when the id is taken */
export async function insertMeasure(context: Context, measure: Measure): Promise<boolean> {
  const insert = tables(context.tx)
    .insertInto('caseMeasure')
    .values({ ...measure, ...written(context) })
  const done = await insert.onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** What was counted by hand, in the order in which it was written. */
export async function loadMeasures({ tx }: Context, caseId: CaseId): Promise<Measure[]> {
  const some = tables(tx).selectFrom('caseMeasure').select(Measure.keyof().options).where('caseId', '=', caseId)
  const rows = await some.orderBy('writtenAt').orderBy('id').execute()
  return rows.map(row => Measure.parse({ ...row, value: Number(row.value) }))
}

const Move = z.object({ to: Phase, on: z.iso.date() })

/** Every move from phase to phase, the earliest first, on the agency's calendar. */
export async function loadMoves({ tx, timeZone }: Context, caseId: CaseId): Promise<z.infer<typeof Move>[]> {
  const { rows } = await sql`
    select details->>'phase' as "to", to_char(at at time zone ${timeZone}, 'YYYY-MM-DD') as "on" from case_event
    where case_id = ${caseId} and kind = 'case.moved' order by at, id`.execute(tx)
  return rows.flatMap(row => Move.safeParse(row).data ?? [])
}
