import * as z from 'zod'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { AccessNote } from './access.ts'
import { Closure, Opening } from './hours.ts'
import { ActorKind, ServiceId } from './resource.ts'

/** A service as the public finds it: what words, place and wishes are compared with. Of protected places, nothing. */
export const Findable = z.object({
  id: ServiceId,
  name: Bilingual,
  description: Bilingual,
  organization: z.string(),
  actorKind: ActorKind,
  needs: z.array(z.string()),
  /** Codes of the areas that it serves. */
  areaCodes: z.array(z.string()),
  areaText: z.string(),
  /** It serves the whole country, or its areas rule nobody out. */
  isAnywhere: z.boolean(),
  places: z.array(
    z.object({
      name: z.string(),
      areaCode: z.string().nullable(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
      accessibility: z.array(AccessNote).nullable(),
    }),
  ),
  openings: z.array(Opening),
  timeZone: z.string(),
  closure: Closure.nullable(),
  closesOnHolidays: z.boolean().nullable(),
  isFree: z.boolean().nullable(),
  languages: z.array(z.string()),
})
export type Findable = z.infer<typeof Findable>
