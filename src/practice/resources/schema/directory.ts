import * as z from 'zod'
import { AreaCode } from '#practice/areas/schema.ts'
import { NeedTermId, type Bilingual } from '#practice/knowledge/schema.ts'
import { Psks, type Membership } from './actor.ts'
import { ActorKind, ResourceSystem, Service, ServiceId, type OrganizationId } from './resource.ts'

/** What is known of an organisation beyond its name. */
export type Organization = {
  id: OrganizationId
  name: string
  actorKind: ActorKind
  description?: Bilingual | null
  email?: string | null
  url?: string | null
  psks?: Psks[] | undefined
  membership?: Membership | undefined
}

/** What someone looks for in the directory. None of it is about a person, so it may stand in an address. */
export const DirectorySearch = z.strictObject({
  words: z.string().trim().max(100).optional(),
  need: NeedTermId.optional(),
  /** Services for whoever lives in this area, and services within it. */
  area: AreaCode.optional(),
  system: ResourceSystem.exclude(['informal']).optional(),
  actor: ActorKind.exclude(['not-known']).optional(),
  psks: Psks.optional(),
  /** The last service of the page before. */
  after: ServiceId.optional(),
})
export type DirectorySearch = z.infer<typeof DirectorySearch>

/** A service as a list shows it. */
export const DirectoryEntry = Service.pick({
  id: true,
  organization: true,
  name: true,
  resourceSystem: true,
  status: true,
  needs: true,
  areas: true,
  locations: true,
  openings: true,
  timeZone: true,
  cost: true,
  capacity: true,
  closure: true,
  closesOnHolidays: true,
  assuredOn: true,
})
export type DirectoryEntry = z.infer<typeof DirectoryEntry>

/** Names of the area codes that stand in an answer: the name, and with it those of the areas around. */
const AreaNames = z.record(z.string(), z.object({ name: z.string(), path: z.string() }))
export type AreaNames = z.infer<typeof AreaNames>

/** One page of services by name; `next` is the last one when there are more, else null. */
export const DirectoryPage = z.object({
  entries: z.array(DirectoryEntry),
  areaNames: AreaNames,
  next: ServiceId.nullable(),
})
export type DirectoryPage = z.infer<typeof DirectoryPage>

export const ServicePage = z.object({ service: Service, areaNames: AreaNames })
export type ServicePage = z.infer<typeof ServicePage>

/** A curator rang or visited: what holds today. Null where they could not say. */
export const ConfirmService = z.strictObject({
  id: ServiceId,
  status: z.enum(['active', 'temporarily closed', 'inactive']),
  placesLeft: z.int().nonnegative().max(100_000).nullable(),
  waitDays: z.int().nonnegative().max(3650).nullable(),
})
export type ConfirmService = z.infer<typeof ConfirmService>
