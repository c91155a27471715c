import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import { Handover, PaperStanding, type ArrangeHandover, type TickPaper } from '../schema/handover.ts'

const columns = sql`referral_id, on_day, time_of_day, place, location_id, goes_along, transport, points, version, said_at`

/** What is arranged for one referral, and whose account said it; null while nothing is. */
export async function loadHandover({ tx }: Context, id: string): Promise<{ found: Handover; saidBy: string } | null> {
  const { rows } = await sql<{ saidBy: string }>`select ${columns}, said_by from handover
    where agency_id = current_agency() and referral_id = ${id}`.execute(tx)
  if (!rows[0]) return null
  const { saidBy, ...row } = rows[0]
  return { found: Handover.parse(row), saidBy }
}

/** What is arranged in a case, by the referral. */
export async function loadHandovers({ tx }: Context, caseId: string): Promise<Handover[]> {
  const { rows } = await sql`select ${columns} from handover
    where agency_id = current_agency() and case_id = ${caseId}`.execute(tx)
  return rows.map(row => Handover.parse(row))
}

/** False when another version stands than the one that was seen. */
export async function saveHandover({ tx, at, actorId }: Context, said: ArrangeHandover): Promise<boolean> {
  const { id, caseId, onDay, timeOfDay, place, locationId, goesAlong, transport, points, version } = said
  const done =
    version === 0
      ? await sql`insert into handover (referral_id, case_id, on_day, time_of_day, place, location_id, goes_along, transport,
            points, said_at, said_by, version)
          values (${id}, ${caseId}, ${onDay}, ${timeOfDay}, ${place}, ${locationId}, ${goesAlong}, ${transport}, ${points},
            ${at}, ${actorId}, 1) on conflict do nothing`.execute(tx)
      : await sql`update handover set on_day = ${onDay}, time_of_day = ${timeOfDay}, place = ${place},
            location_id = ${locationId}, goes_along = ${goesAlong}, transport = ${transport}, points = ${points},
            said_at = ${at}, said_by = ${actorId}, version = version + 1
          where agency_id = current_agency() and referral_id = ${id} and version = ${version}`.execute(tx)
  return done.numAffectedRows === 1n
}

/** What was said of the papers of each referral of a case, by the paper's Indonesian name. */
export async function loadPapers({ tx }: Context, caseId: string): Promise<Map<string, Map<string, PaperStanding>>> {
  const { rows } = await sql<{ referralId: string; paper: string; state: string }>`
    select referral_id, paper, state from handover_paper
    where agency_id = current_agency() and case_id = ${caseId}`.execute(tx)
  const byReferral = Map.groupBy(rows, ({ referralId }) => referralId)
  return new Map(
    [...byReferral].map(([id, said]) => [
      id,
      new Map(said.map(({ paper, state }) => [paper, PaperStanding.parse(state)])),
    ]),
  )
}

export async function savePaper({ tx, at, actorId }: Context, { id, caseId, paper, state }: TickPaper): Promise<void> {
  await sql`insert into handover_paper (referral_id, case_id, paper, state, said_at, said_by)
    values (${id}, ${caseId}, ${paper}, ${state}, ${at}, ${actorId})
    on conflict (agency_id, referral_id, paper) do update
      set state = excluded.state, said_at = excluded.said_at, said_by = excluded.said_by`.execute(tx)
}
