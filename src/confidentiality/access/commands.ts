import { randomBytes } from 'node:crypto'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { dayIn } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import type { Purpose } from '#platform/shared/operation.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { permitByLink } from './permit.ts'
import { mayEnd } from './rules.ts'
import { MembershipId, type Actor, type RelationKind } from './schema/actor.ts'
import type { EndMembership, InviteMember, Member } from './schema/members.ts'
import type { Permit } from './schema/policy.ts'
import {
  accountFor,
  insertAgency,
  insertInvitation,
  insertMember,
  loadMember,
  loadMembers,
  lockMembers,
  updateEnd,
} from './store/members.ts'
import {
  endRelations,
  enterAgency,
  insertRelation,
  relationsTo,
  setAgency,
  isLinkBrought,
  setOrganization,
  type NewRelation,
} from './store/relations.ts'

/**
 * Enter the agency that an account belongs to: from here on this transaction sees and writes that agency's rows only.
 *
 * @param wanted - the agency chosen by someone who belongs to several; null for the earliest
 * @returns who acts; null when the account belongs to no agency today
 */
export function enter(tx: Tx, accountId: string, wanted: string | null): Promise<Actor | null> {
  return enterAgency(tx, accountId, wanted)
}

/** What commands and queries are given of an actor who acts at an instant for a purpose. */
export function contextOf(tx: Tx, actor: Actor, { now, purpose }: { now: Date; purpose: Purpose }): Context {
  return {
    tx,
    actorId: actor.accountId,
    agencyId: actor.agencyId,
    teamIds: actor.teamIds,
    organizationId: actor.organizationId,
    at: now.toISOString(),
    today: dayIn(actor.timeZone, now),
    timeZone: actor.timeZone,
    purpose,
  }
}

/** How this actor stands to a record now: its own relations and those of its teams. */
export function relationsOf(tx: Tx, actor: Actor, recordId: string): Promise<RelationKind[]> {
  return relationsTo(tx, recordId, actor)
}

/** Grant an account or a team a relation to a record, from now on, by the one who acts. */
export function relate(context: Context, relation: NewRelation): Promise<void> {
  return insertRelation(context, relation)
}

/** End every living relation of one kind to a record: who was assigned is so no longer, at once. */
export function endRelation(context: Context, recordId: string, kind: RelationKind): Promise<void> {
  return endRelations(context, recordId, kind)
}

/** Give an account a membership from now on, and whoever brings the token the right to choose its password, once. */
export async function inviteMember(
  _permit: Permit<'member.grant'>,
  context: Context,
  { token, ...invited }: InviteMember,
): Promise<Result<Member, { code: 'not-found' }>> {
  const accountId = await accountFor(context, invited)
  await insertMember(context, accountId, invited)
  await insertInvitation(context, accountId, token)
  const member = await loadMember(context, invited.id)
  if (!member) throw new Error('A membership that was just written is not there')
  return ok(member)
}

/** End a membership now: the next thing its account asks for in this agency is refused. */
export async function endMembership(
  _permit: Permit<'member.end'>,
  context: Context,
  input: EndMembership,
): Promise<ReturnType<typeof mayEnd>> {
  await lockMembers(context)
  // An end written while this act waited lies after the act began, and yet it has passed.
  const at = new Date().toISOString()
  const found = mayEnd(await loadMembers(context), input, { actorId: context.actorId, at })
  if (!found.ok) return found
  await updateEnd(context, input.id)
  return ok({ ...found.value, endsAt: context.at, version: found.value.version + 1 })
}

/**
 * Write what a provider's answer means for the agency that asked, in that agency and in the same transaction, and come
 * back. The one way through the wall, open to an answer alone: the caller must have read `agencyId` from a referral that
 * the wall showed it, and hands nothing of what it meets there to the provider.
 *
 * @param work - given the context of that agency; when it throws, nothing of the transaction is kept
 * @see docs/decisions/0008-provider-crosses-the-wall.md
 */
export async function inAgencyOf<Value>(
  _permit: Permit<'referral.answer'>,
  context: Context,
  agencyId: string,
  work: (context: Context) => Promise<Value>,
): Promise<Value> {
  await setAgency(context.tx, agencyId)
  const value = await work({ ...context, agencyId, teamIds: [], organizationId: null })
  await setAgency(context.tx, context.agencyId)
  return value
}

/** Who holds a link that opens: its own id, and the organisation that it was made for. */
export type LinkHolder = { linkId: string; organizationId: string; timeZone: string }

/**
 * Act as whoever holds a link, for the organisation that it was made for. No agency is entered: every wall but the link's
 * own shows nothing, and of what stands behind that one only the record that the link names.
 *
 * @param holder - read from a link that the wall showed to its token
 * @see docs/decisions/0016-a-link-answers-one-referral.md
 */
export async function enterByLink(
  { tx, at }: { tx: Tx; at: string },
  { linkId, organizationId, timeZone }: LinkHolder,
): Promise<{ permit: Permit<'referral.answer'>; context: Context }> {
  if (!(await isLinkBrought(tx))) throw new Error('Nobody brought a link')
  await setOrganization(tx, organizationId)
  const nobody = { actorId: linkId, agencyId: '', teamIds: [] }
  const today = dayIn(timeZone, new Date(at))
  return { permit: permitByLink(), context: { ...nobody, tx, organizationId, at, today, timeZone, purpose: 'help' } }
}

/**
 * Enter the agency of a case as the client who holds its link. The database shows the one case that the link names,
 * whatever is asked for.
 *
 * @param holder - read from a link that the wall showed to its token
 * @see docs/decisions/0016-a-link-answers-one-referral.md
 */
export async function enterAsClient(
  { tx, at }: { tx: Tx; at: string },
  { linkId, agencyId, timeZone }: { linkId: string; agencyId: string; timeZone: string },
): Promise<Context> {
  await setAgency(tx, agencyId)
  const today = dayIn(timeZone, new Date(at))
  return { tx, actorId: linkId, agencyId, teamIds: [], organizationId: null, at, today, timeZone, purpose: 'self' }
}

/** A new agency and its first administrator, who has no colleague yet to be invited by. */
export type Founding = { agency: string; areaCode: string | null; timeZone: string; name: string; email: string }

/**
 * Found an agency: whoever runs the server does this once, from its terminal.
 *
 * @returns the token that lets the administrator choose a password, once and for seven days; only its digest is kept
 */
export async function foundAgency(tx: Tx, founding: Founding, now: Date): Promise<string> {
  const id = MembershipId.parse(newId())
  const agencyId = newId()
  await insertAgency(tx, {
    id: agencyId,
    name: founding.agency,
    areaCode: founding.areaCode,
    timeZone: founding.timeZone,
  })
  const context = {
    ...{ tx, agencyId, teamIds: [], organizationId: null, timeZone: founding.timeZone, purpose: 'administration' },
    ...{ actorId: newId(), at: now.toISOString(), today: dayIn(founding.timeZone, now) },
  }
  const accountId = await accountFor(context, founding)
  const { email, name } = founding
  await insertMember({ ...context, actorId: accountId }, accountId, {
    id,
    email,
    name,
    role: 'administrator',
    teamId: null,
  })
  const token = randomBytes(32).toString('base64url')
  await insertInvitation(context, accountId, token)
  return token
}
