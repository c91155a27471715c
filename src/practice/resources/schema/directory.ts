import * as z from 'zod'
import { Day } from '#platform/shared/day.ts'
import { idOf } from '#platform/shared/id.ts'
import { AreaCode } from '#practice/areas/schema.ts'
import { NeedTermId, type Bilingual } from '#practice/knowledge/schema.ts'
import {
  InformalResource,
  ResourceSystem,
  Service,
  ServiceId,
  type ActorKind,
  type OrganizationId,
} from './resource.ts'

/** What is known of an organisation beyond its name. */
export type Organization = {
  id: OrganizationId
  name: string
  actorKind: ActorKind
  description?: Bilingual | null
  email?: string | null
  url?: string | null
}

/** What someone looks for in the directory. None of it is about a person, so it may stand in an address. */
export const DirectorySearch = z.strictObject({
  words: z.string().trim().max(100).optional(),
  need: NeedTermId.optional(),
  /** Services for whoever lives in this area, and services within it. */
  area: AreaCode.optional(),
  system: ResourceSystem.exclude(['informal']).optional(),
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

export const RecordInformalResource = z.strictObject({
  ...InformalResource.shape,
  caseId: idOf('CaseId'),
  /** True when they agreed to be asked for other clients of the agency too. */
  isShared: z.boolean(),
  consentOn: Day,
})
export type RecordInformalResource = z.infer<typeof RecordInformalResource>

/** Helpers known to one case, and whether each is shared within the agency. */
export const CaseHelpers = z.array(InformalResource)

/** Why a service of a file was left out, or what to look at in one that was taken in. */
export const ImportProblem = z.object({
  /** Counted from 1, as the services stand in the file. */
  row: z.int().positive(),
  /** The service's own id; null when it has none. */
  id: z.string().nullable(),
  name: z.string().nullable(),
  /** Where in the service, such as `phones/0/number`; empty for the whole. */
  field: z.string(),
  reason: z.enum([
    'required-missing',
    'wrong-type',
    'wrong-format',
    'not-allowed',
    'not-an-object',
    'id-not-uuid',
    'id-twice',
    'could-not-keep',
    'need-not-recognised',
    'organization-not-named',
    'schedule-not-weekly',
    'not-a-whole-number',
  ]),
  /** What the schema expects, in its own words, such as `string` or `uuid`; null when nothing more can be said. */
  expected: z.string().nullable(),
})
export type ImportProblem = z.infer<typeof ImportProblem>

/** Counts of services; every service of the file is in exactly one of created, changed, unchanged, skipped or left. */
export const ImportReport = z.object({
  total: z.int().nonnegative(),
  created: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  skipped: z.array(ImportProblem),
  /** Taken in, and worth a look. */
  warnings: z.array(ImportProblem),
  /** Not reached, because it was stopped. */
  left: z.int().nonnegative(),
  wasStopped: z.boolean(),
})
export type ImportReport = z.infer<typeof ImportReport>

export const ImportRun = z.object({
  id: idOf('ImportRunId'),
  fileName: z.string(),
  startedAt: z.iso.datetime(),
  /** Null while it runs, or when it was killed. */
  finishedAt: z.iso.datetime().nullable(),
  report: ImportReport,
})
export type ImportRun = z.infer<typeof ImportRun>
