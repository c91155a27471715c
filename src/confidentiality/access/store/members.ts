import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { Colleague, Member, Team, type InviteMember } from '../schema/members.ts'

const INVITATION = '7 days'
const columns = sql`m.id, m.account_id, m.name, m.email, m.role, m.team_id, t.name as team_name, m.starts_at, m.ends_at, m.version`

export async function loadMembers({ tx }: Context): Promise<Member[]> {
  const { rows } = await sql`
    select ${columns} from membership m left join team t on t.agency_id = m.agency_id and t.id = m.team_id
    where m.agency_id = current_agency() order by m.name, m.starts_at, m.id`.execute(tx)
  return rows.map(row => Member.parse(row))
}

/** Wait until nobody else is ending a membership of this agency, and let nobody begin before this transaction is over. */
export async function lockMembers({ tx }: Context): Promise<void> {
  await sql`select id from membership where agency_id = current_agency() order by id for update`.execute(tx)
}

export async function loadMember({ tx }: Context, id: string): Promise<Member | null> {
  const { rows } = await sql`
    select ${columns} from membership m left join team t on t.agency_id = m.agency_id and t.id = m.team_id
    where m.agency_id = current_agency() and m.id = ${id} for update of m`.execute(tx)
  return rows[0] ? Member.parse(rows[0]) : null
}

export async function loadTeams({ tx }: Context): Promise<Team[]> {
  return (await sql`select id, name from team order by name`.execute(tx)).rows.map(row => Team.parse(row))
}

export async function loadWorkers({ tx }: Context): Promise<Colleague[]> {
  const { rows } = await sql`
    select distinct account_id, name, team_id from membership
    where agency_id = current_agency() and role = 'worker' and starts_at <= now() and (ends_at is null or ends_at > now())
    order by name`.execute(tx)
  return rows.map(row => Colleague.parse(row))
}

export async function loadNames({ tx }: Context, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ accountId: string; name: string }>`
    select distinct on (account_id) account_id, name from membership
    where agency_id = current_agency() and account_id = any(${[...ids]}::uuid[])
    order by account_id, starts_at`.execute(tx)
  return new Map(rows.map(row => [row.accountId, row.name]))
}

export async function insertMember(
  context: Context,
  accountId: string,
  member: Omit<InviteMember, 'token'>,
): Promise<void> {
  const { id, email, name, role, teamId } = member
  await sql`insert into membership (id, account_id, name, email, role, team_id, starts_at, granted_by)
    values (${id}, ${accountId}, ${name}, ${email}, ${role}, ${teamId}, ${context.at}, ${context.actorId})`.execute(
    context.tx,
  )
}

export async function updateEnd({ tx, at }: Context, id: string): Promise<void> {
  await sql`update membership set ends_at = ${at}, version = version + 1 where id = ${id}`.execute(tx)
}

/** The account with this e-mail address, opened without a password where there is none yet. */
export async function accountFor({ tx }: Context, { email, name }: { email: string; name: string }): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into auth."user" ("id", "name", "email", "emailVerified") values (${newId()}, ${name}, ${email}, false)
    on conflict ("email") do update set "email" = excluded."email" returning "id"`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('An account could not be opened')
  return row.id
}

/**
 * Let whoever brings this token choose the account's password, for seven days, once. An account that has a password
 * already keeps it: an administrator of one agency must not be able to take over an account of another.
 */
export async function insertInvitation({ tx }: Context, accountId: string, token: string): Promise<void> {
  // The form in which better-auth looks for the token of a new password.
  const identifier = createHash('sha256').update(`reset-password:${token}`).digest('base64url')
  await sql`insert into auth."verification" ("id", "identifier", "value", "expiresAt")
    select ${newId()}, ${identifier}, ${accountId}, now() + ${INVITATION}::interval
    where not exists (select from auth."account" where "userId" = ${accountId})`.execute(tx)
}

export async function loadAgencyName({ tx }: Context): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from agency where agency_id = current_agency()`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('No agency was entered')
  return row.name
}

/** A new agency; from here on this transaction stands in it. */
export async function insertAgency(
  tx: Tx,
  { id, name, areaCode, timeZone }: { id: string; name: string; areaCode: string | null; timeZone: string },
): Promise<void> {
  await sql`select set_config('simpul.agency', ${id}, true)`.execute(tx)
  await sql`insert into agency (agency_id, name, area_code, time_zone) values (${id}, ${name}, ${areaCode}, ${timeZone})`.execute(
    tx,
  )
}
