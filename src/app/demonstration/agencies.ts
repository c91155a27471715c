import { sql } from 'kysely'
import { inTransaction, type Database, type Tx } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import type { By } from './acts.ts'
import { ZONE, type Calendar } from './calendar.ts'
import { idFor, ORIGIN } from './ids.ts'
import type { WorldAccount, WorldOrganization } from './schema/agencies.ts'
import type { World } from './world.ts'

const MEMBERS_SINCE_DAYS = 600

export const agencyIdOf = (key: string) => idFor(`agency/${key}`, ORIGIN)
export const organizationIdOf = (key: string) => idFor(`organization/${key}`, ORIGIN)
const providerIdOf = (key: string) => idFor(`provider/${key}`, ORIGIN)
const teamIdOf = (agency: string, key: string) => idFor(`team/${agency}/${key}`, ORIGIN)

/** Do something within one agency's wall. */
export async function inAgency(db: Database, agencyId: string, work: (tx: Tx) => Promise<void>): Promise<void> {
  await inTransaction(db, async tx => {
    await sql`select set_config('simpul.agency', ${agencyId}, true)`.execute(tx)
    await work(tx)
    return ok(null)
  })
}

/** Whom the world's acts are done by. */
export type Cast = {
  /** @throws Error when the world has no such account in that agency */
  readonly member: (agency: string, email: string) => By
  /** Whoever answers for an organisation of the directory. */
  readonly provider: (organization: string) => By
}

type Accounts = ReadonlyMap<string, string>
type Joining = { id: string; accountId: string; name: string; email: string; role: string }
type Membership = Joining & { teamId: string | null; organizationId: string | null }

/** Write agencies, teams and memberships, and for every organisation that answers referrals an agency of its own. */
export async function loadAgencies(
  db: Database,
  world: World,
  { accounts, calendar }: { accounts: Accounts; calendar: Calendar },
): Promise<Cast> {
  const since = calendar.at(MEMBERS_SINCE_DAYS, 480).toISOString()
  for (const { key, name, areaCode, teams } of world.agencies) {
    await inAgency(db, agencyIdOf(key), async tx => {
      await insertAgency(tx, name.id, areaCode)
      for (const team of teams) {
        await sql`insert into team (id, name) values (${teamIdOf(key, team.key)}, ${team.name.id})
          on conflict do nothing`.execute(tx)
      }
      for (const one of membersOf(world, key, accounts)) await insertMembership(tx, one, since)
    })
  }
  const answering = answeringIn(world)
  for (const organization of answering) {
    await inAgency(db, providerIdOf(organization.key), async tx => {
      await insertAgency(tx, organization.name.id, organization.areaCode)
      await insertMembership(tx, staffOf(world, organization, accounts), since)
    })
  }
  return castOf(world, accounts, answering)
}

function castOf(world: World, accounts: Accounts, answering: readonly WorldOrganization[]): Cast {
  const providers = new Map(answering.map(one => [one.key, staffOf(world, one, accounts).accountId]))
  return {
    member: (agency, email) => ({ accountId: known(accounts, email), agencyId: agencyIdOf(agency) }),
    provider: key => ({ accountId: known(providers, key), agencyId: providerIdOf(key) }),
  }
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`${key}: nobody of this name acts in the world`)
  return id
}

/** Those who answer referrals in Simpul, and those who are told to have answered one. */
function answeringIn({ organizations, resources, cases }: World): WorldOrganization[] {
  const answered = new Set(
    cases.flatMap(one =>
      one.referrals
        .filter(({ acts }) => acts.some(act => act.by === 'provider'))
        .map(({ resource }) => resources.find(({ key }) => key === resource)?.organization),
    ),
  )
  return organizations.filter(one => one.isProvider || answered.has(one.key))
}

function membersOf({ accounts: all }: World, agency: string, accounts: Accounts): Membership[] {
  return all.flatMap(account =>
    account.memberships.flatMap(one => {
      if (!('agency' in one) || one.agency !== agency) return []
      const id = idFor(`membership/${account.email}/${agency}/${one.role}/${one.team ?? ''}`, ORIGIN)
      const teamId = one.team === null ? null : teamIdOf(agency, one.team)
      return [{ ...joining(account, accounts), id, role: one.role, teamId, organizationId: null }]
    }),
  )
}

function joining({ email, name }: WorldAccount, accounts: Accounts) {
  return { email, name, accountId: known(accounts, email) }
}

/** The organisation's own account where the world has one; else somebody who never signs in. */
function staffOf({ accounts: all }: World, { key, name, email }: WorldOrganization, accounts: Accounts): Membership {
  const account = all.find(one => one.memberships.some(of => 'organization' in of && of.organization === key))
  const unnamed = { email: email ?? `${key}@provider.example`, name: `Petugas ${name.id}` }
  return {
    ...(account ? joining(account, accounts) : { ...unnamed, accountId: idFor(`staff/${key}`, ORIGIN) }),
    ...{
      id: idFor(`membership/${key}`, ORIGIN),
      role: 'provider',
      teamId: null,
      organizationId: organizationIdOf(key),
    },
  }
}

async function insertAgency(tx: Tx, name: string, areaCode: string): Promise<void> {
  await sql`insert into agency (name, area_code, time_zone, is_demonstration)
    values (${name}, ${areaCode}, ${ZONE}, true) on conflict do nothing`.execute(tx)
}

async function insertMembership(tx: Tx, one: Membership, since: string): Promise<void> {
  await sql`insert into membership (id, account_id, name, email, role, team_id, organization_id, starts_at)
    values (${one.id}, ${one.accountId}, ${one.name}, ${one.email}, ${one.role}, ${one.teamId}, ${one.organizationId},
      ${since}) on conflict do nothing`.execute(tx)
}
