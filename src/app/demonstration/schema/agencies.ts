import * as z from 'zod'
import { Role } from '#confidentiality/access/schema/actor.ts'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { Membership, Psks } from '#practice/resources/schema/actor.ts'
import { ActorKind } from '#practice/resources/schema/resource.ts'
import { AreaCode } from '#practice/areas/schema.ts'
import { Key, Phone } from './words.ts'

export const WorldAgency = z.strictObject({
  key: Key,
  name: Bilingual,
  areaCode: AreaCode,
  timeZone: z.literal('Asia/Makassar'),
  address: z.string().min(1),
  postalCode: z.string().regex(/^\d{5}$/),
  phones: z.array(Phone),
  email: z.email(),
  description: Bilingual,
  teams: z.array(z.strictObject({ key: Key, name: Bilingual })).min(1),
})
export type WorldAgency = z.infer<typeof WorldAgency>

/** Whoever offers resources. `isProvider` marks those that answer referrals in Simpul. */
export const WorldOrganization = z.strictObject({
  key: Key,
  name: Bilingual,
  areaCode: AreaCode,
  actor: ActorKind,
  /** Which of the twelve PSKS it is; left out where none. */
  psks: z.array(Psks).min(1).optional(),
  /** How one becomes a member; left out where it helps whoever comes. */
  membership: Membership.optional(),
  description: Bilingual,
  phones: z.array(Phone),
  email: z.email().nullable(),
  isProvider: z.boolean(),
})
export type WorldOrganization = z.infer<typeof WorldOrganization>

export const WorldAgencies = z.strictObject({
  agencies: z.array(WorldAgency),
  organizations: z.array(WorldOrganization),
})
export type WorldAgencies = z.infer<typeof WorldAgencies>

/** An account of someone who works with Simpul. A member belongs to an agency, a provider's to an organisation. */
export const WorldAccount = z.strictObject({
  email: z.email(),
  name: z.string().min(1),
  memberships: z
    .array(
      z.union([
        z.strictObject({ agency: Key, role: Role.exclude(['provider']), team: Key.nullable() }),
        z.strictObject({ organization: Key, role: z.literal('provider') }),
      ]),
    )
    .min(1),
})
export type WorldAccount = z.infer<typeof WorldAccount>
