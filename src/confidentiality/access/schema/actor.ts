import * as z from 'zod'
import { idOf } from '#platform/shared/id.ts'

export const AgencyId = idOf('AgencyId')
export type AgencyId = z.infer<typeof AgencyId>
export const AccountId = idOf('AccountId')
export type AccountId = z.infer<typeof AccountId>
export const TeamId = idOf('TeamId')
export type TeamId = z.infer<typeof TeamId>
export const MembershipId = idOf('MembershipId')
export type MembershipId = z.infer<typeof MembershipId>

/** What someone is in an agency. One person may be several, one membership each. */
export const Role = z.enum([
  'worker',
  'front-office',
  'supervisor',
  'curator',
  'planner',
  'data-protection-officer',
  'administrator',
  'provider',
])
export type Role = z.infer<typeof Role>

/** Who acts, for which agency, as what, and the time zone of its calendar. */
export const Actor = z.object({
  accountId: AccountId,
  name: z.string(),
  agencyId: AgencyId,
  agencyName: z.string(),
  timeZone: z.string(),
  isDemonstration: z.boolean(),
  roles: z.array(Role),
  /** The teams that they supervise; a colleague in a team opens none of its cases. */
  teamIds: z.array(TeamId),
  /** The directory's organisation that a provider answers for; null for everyone else. */
  organizationId: z.string().nullable(),
})
export type Actor = z.infer<typeof Actor>

/** How an actor stands to a record such as a case. A relation has a start, an end, and someone who granted it. */
export const RelationKind = z.enum(['assigned', 'team', 'referral', 'break-glass'])
export type RelationKind = z.infer<typeof RelationKind>
