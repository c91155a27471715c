import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { RelationKind, Role } from './schema/actor.ts'
import type { Colleague, Me, Member, Team } from './schema/members.ts'
import { MAY, type Permit } from './schema/policy.ts'
import { loadAgencyName, loadMembers, loadNames, loadTeams, loadWorkers } from './store/members.ts'
import { enterAgency, loadHeld } from './store/relations.ts'

/** Who acts, as the screens need it. */
export async function whoAmI(
  _permit: Permit<'self.read' | 'today.read'>,
  context: Context,
): Promise<Result<Me, { code: 'not-found' }>> {
  const actor = await enterAgency(context.tx, context.actorId, context.agencyId)
  if (!actor) return fail({ code: 'not-found' })
  const may = new Set(actor.roles.flatMap(role => Object.keys(MAY[role])))
  return ok({
    accountId: actor.accountId,
    name: actor.name,
    agency: { id: actor.agencyId, name: actor.agencyName },
    roles: actor.roles,
    may: [...may].sort(),
    organizationId: actor.organizationId,
    isDemonstration: actor.isDemonstration,
    today: context.today,
    timeZone: context.timeZone,
  })
}

/** The roles in which someone acts now, for acts that several roles may do and that they do for different records. */
export async function rolesOf({ tx, actorId, agencyId }: Context): Promise<readonly Role[]> {
  return (await enterAgency(tx, actorId, agencyId))?.roles ?? []
}

/** Everyone who belongs or belonged to this agency, by name, and its teams. */
export async function membersOfAgency(
  _permit: Permit<'member.read'>,
  context: Context,
): Promise<Result<{ members: Member[]; teams: Team[] }, never>> {
  return ok({ members: await loadMembers(context), teams: await loadTeams(context) })
}

/** The workers of this agency whom a case can be assigned to today, by name. */
export function workersOf(context: Context): Promise<Colleague[]> {
  return loadWorkers(context)
}

/** The names of accounts of this agency, for showing who did something; one that is not a member has no name here. */
export function namesOfAccounts(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  return loadNames(context, ids)
}

/** What the agency is called, for what it sends to others. */
export function nameOfAgency(context: Context): Promise<string> {
  return loadAgencyName(context)
}

/** The ids of the records that whoever acts holds a living relation of this kind to, such as the cases assigned to them. */
export function recordsHeld(context: Context, kind: RelationKind): Promise<string[]> {
  return loadHeld(context, kind)
}
