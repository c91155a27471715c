import { sql } from 'kysely'
import * as z from 'zod'
import { AccountId } from '#confidentiality/access/schema/actor.ts'
import type { Context } from '#platform/server/context.ts'
import { PersonId } from '#practice/people/schema/person.ts'
import { CaseSummary, type CaseId } from '../schema.ts'

/** `mine`: assigned to whoever acts. `team`: of the teams that they supervise. `agency`: all. */
export type CaseFilter = {
  scope: 'mine' | 'team' | 'agency'
  state: 'open' | 'closed' | 'all'
  ids?: readonly string[]
}
export type CasePage = { after?: string | null; most: number }

const Row = CaseSummary.omit({ person: true }).extend({ personId: PersonId })
export type CaseRow = z.infer<typeof Row>

const living = sql`r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())`
const related = {
  agency: sql`true`,
  mine: sql`c.id in (select r.record_id from relation r
    where r.account_id = current_account() and r.kind = 'assigned' and ${living})`,
  // A list shows no case that could not be opened: a colleague in the team opens none, its supervisor does.
  team: sql`c.id in (select r.record_id from relation r
    join membership m on m.agency_id = r.agency_id and m.team_id = r.team_id
    where m.account_id = current_account() and m.role = 'supervisor' and m.starts_at <= now()
      and (m.ends_at is null or m.ends_at > now()) and r.kind = 'team' and ${living})`,
} as const
const inState = {
  open: sql`c.closed_on is null`,
  closed: sql`c.closed_on is not null`,
  all: sql`true`,
} as const
const workers = sql`array(select distinct m.name from relation r
  join membership m on m.agency_id = r.agency_id and m.account_id = r.account_id
  where r.record_id = c.id and r.kind = 'assigned' and ${living} order by m.name)`

/** A page of cases, the latest opened first, in one statement. */
export async function loadSummaries({ tx }: Context, filter: CaseFilter, page: CasePage): Promise<CaseRow[]> {
  const { scope, state, ids } = filter
  const after = page.after ?? null
  const { rows } = await sql`
    select c.id, c.client_kind, c.person_id, c.phase, c.triage, c.respond_by, c.responded_at, c.opened_on, c.closed_on,
      ${workers} as worker_names,
      (select count(*)::int from need n where n.case_id = c.id and n.state = 'open') as open_needs,
      (select max(e.at) from case_event e where e.case_id = c.id) as last_event_at
    from "case" c
    where ${related[scope]} and ${inState[state]}
      and ${ids ? sql`c.id = any(${[...ids]}::uuid[])` : sql`true`}
      and ${after === null ? sql`true` : sql`(c.opened_on, c.id) < (select a.opened_on, a.id from "case" a where a.id = ${after})`}
    order by c.opened_on desc, c.id desc limit ${page.most}`.execute(tx)
  return rows.map(row => Row.parse(row))
}

const Assigned = z.object({ recordId: z.string(), accountId: AccountId, name: z.string() })

/** Who works on cases now, by name. */
export async function loadAssigned({ tx }: Context, ids: readonly CaseId[]): Promise<z.infer<typeof Assigned>[]> {
  if (ids.length === 0) return []
  const { rows } = await sql`
    select distinct r.record_id, r.account_id, m.name from relation r
    join membership m on m.agency_id = r.agency_id and m.account_id = r.account_id
    where r.record_id = any(${[...ids]}::uuid[]) and r.kind = 'assigned' and ${living} order by m.name`.execute(tx)
  return rows.map(row => Assigned.parse(row))
}
