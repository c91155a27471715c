import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { ACTORS, AGENCIES, idsOf, type ActorName } from '#confidentiality/access/examples.ts'
import { connect } from '#platform/server/db.ts'
import { migrate } from '#platform/server/migrate.ts'
import { loadReference } from '#app/reference.ts'

const source = new URL('../src/', import.meta.url)

/** Signs the sessions of tests. */
export const SECRET = 'a secret that is only for tests, forty letters'

/** Roles, database, tables and reference data, as an administrator would set them up once. */
export async function raise(urlOf: (role: string, name: string) => string): Promise<void> {
  const admin = connect(urlOf('postgres', 'postgres'))
  const roles = readFileSync(new URL('platform/server/roles.sql', source), 'utf8')
  for (const statement of roles.split(/;\n/).filter(text => text.trim())) await sql.raw(statement).execute(admin)
  await admin.destroy()
  const owner = connect(urlOf('simpul_migrator', 'simpul'), 'simpul_owner')
  await migrate(owner, source.pathname)
  await loadReference(owner, () => undefined)
  await owner.destroy()
}

/** What the cookie of an actor in tests holds: the token is the actor's name, signed as the sign-in signs it. */
export function sessionOf(name: ActorName): string {
  const signature = createHmac('sha256', SECRET).update(`token of ${name}`).digest('base64')
  return encodeURIComponent(`token of ${name}.${signature}`)
}

/** The example agencies, and everyone in them signed in. */
export async function seed(superuserUrl: string): Promise<void> {
  const db = connect(superuserUrl)
  for (const { agencyId, name, timeZone, areaCode, teams } of AGENCIES) {
    await sql`insert into agency values (${agencyId}, ${name}, ${areaCode}, ${timeZone}, false)`.execute(db)
    for (const team of teams) await sql`insert into team values (${agencyId}, ${team.id}, ${team.name})`.execute(db)
  }
  for (const [key, { agency, email, name, role, team, organization }] of Object.entries(ACTORS)) {
    const [actor] = Object.keys(ACTORS).filter((one): one is ActorName => one === key)
    if (!actor) continue
    const { accountId, membershipId } = idsOf(actor)
    const teamId = agency.teams.find(one => one.key === team)?.id ?? null
    await sql`insert into auth."user" ("id", "name", "email", "emailVerified") values (${accountId}, ${name}, ${email}, true)`.execute(
      db,
    )
    await sql`insert into auth."session" ("id", "token", "userId", "expiresAt")
      values (${accountId}, ${`token of ${key}`}, ${accountId}, now() + interval '1 day')`.execute(db)
    await sql`insert into membership (agency_id, id, account_id, name, email, role, team_id, organization_id)
      values (${agency.agencyId}, ${membershipId}, ${accountId}, ${name}, ${email}, ${role}, ${teamId}, ${organization})`.execute(
      db,
    )
  }
  await db.destroy()
}
