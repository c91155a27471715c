import * as z from 'zod'
import { versionClash } from '#platform/shared/failure.ts'
import { TravelNote } from './access.ts'
import { Membership, Psks } from './actor.ts'
import { ActorKind, ServiceId } from './resource.ts'

/** What kind of actor an organisation is; no membership: it helps whoever comes. */
export const ActorTold = z.strictObject({
  actorKind: ActorKind,
  psks: z.array(Psks).max(12),
  membership: Membership.nullable(),
})
export type ActorTold = z.infer<typeof ActorTold>

/** `seen`: how it stood when the writer looked; it is compared with how it stands, so that nothing is overwritten unseen. */
export const DescribeActor = z.strictObject({ id: ServiceId, seen: ActorTold, told: ActorTold })
export type DescribeActor = z.infer<typeof DescribeActor>
export const ActorClash = versionClash(ActorTold, ActorTold)
export type ActorClash = z.infer<typeof ActorClash.schema>

const Notes = z.array(TravelNote).max(20)
export const DescribeWay = z.strictObject({ id: ServiceId, locationId: z.string(), seen: Notes, told: Notes })
export type DescribeWay = z.infer<typeof DescribeWay>
export const WayClash = versionClash(Notes, Notes)
export type WayClash = z.infer<typeof WayClash.schema>
