import * as z from 'zod'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { AccountId, AgencyId, MembershipId, Role, TeamId } from './actor.ts'

/** Who is signed in, and what the screens may offer them. The server judges each act anew. */
export const Me = z.object({
  accountId: AccountId,
  name: z.string(),
  agency: z.object({ id: AgencyId, name: z.string() }),
  roles: z.array(Role),
  /** Acts that some role of theirs includes. */
  may: z.array(z.string()),
  organizationId: z.string().nullable(),
  isDemonstration: z.boolean(),
  /** Calendar day where the agency is, `YYYY-MM-DD`, and its time zone. */
  today: z.iso.date(),
  timeZone: z.string(),
})
export type Me = z.infer<typeof Me>

/** What an account is in this agency, from when until when; an instant without end is null. */
export const Member = z.object({
  id: MembershipId,
  accountId: AccountId,
  name: z.string(),
  email: z.string(),
  role: Role,
  teamId: TeamId.nullable(),
  teamName: z.string().nullable(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime().nullable(),
  version: z.int().positive(),
})
export type Member = z.infer<typeof Member>

/** A colleague whom a case can be assigned to. */
export const Colleague = z.object({ accountId: AccountId, name: z.string(), teamId: TeamId.nullable() })
export type Colleague = z.infer<typeof Colleague>

/** Someone invited to this agency. The token is minted where the invitation is written; only its digest is kept. */
export const InviteMember = z.strictObject({
  id: MembershipId,
  email: z.email().max(200).toLowerCase(),
  name: z.string().trim().min(1).max(200),
  role: Role.exclude(['provider']),
  teamId: TeamId.nullable(),
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
})
export type InviteMember = z.infer<typeof InviteMember>

/** A team of this agency. */
export const Team = z.object({ id: TeamId, name: z.string() })
export type Team = z.infer<typeof Team>

/** Whoever ends a membership names the version that they saw. */
export const EndMembership = z.strictObject({ id: MembershipId, version: z.int().positive() })
export type EndMembership = z.infer<typeof EndMembership>

export const MemberClash = versionClash(Member, EndMembership)
/** Nobody can lock everyone out: one's own membership, and that of the last administrator, stay. */
export const MustStay = failure('must-stay', 409, { why: z.enum(['self', 'last-administrator']) })
