import * as z from 'zod'
import { AreaCode } from '#practice/areas/schema.ts'
import { NeedTermId } from '#practice/knowledge/schema.ts'
import { ActorKind, ServiceId } from '#practice/resources/schema/resource.ts'

const words = (most: number) =>
  z
    .string()
    .catch('')
    .transform(text => text.trim().slice(0, most))
const ticked = z
  .enum(['yes', 'ya', '1', 'on', 'true'])
  .transform(() => true)
  .catch(false)

/**
 * What someone asks the public directory. Whatever cannot be read counts as not asked, so that a link from elsewhere
 * always leads to a page.
 */
export const FindAsked = z.object({
  /** The need in their own words. */
  q: words(200),
  /** A village, district, regency or postcode as they name it. */
  near: words(120),
  /** A place that was chosen from a list, or found on their own device. */
  area: AreaCode.optional().catch(undefined),
  need: NeedTermId.optional().catch(undefined),
  open: ticked,
  free: ticked,
  wheelchair: ticked,
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .catch(undefined),
  actor: ActorKind.exclude(['not-known']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(500).catch(1),
})
export type FindAsked = z.infer<typeof FindAsked>

/** A service, and the area that it was found from. */
export const ServiceAsked = z.object({ id: ServiceId, area: AreaCode.optional().catch(undefined) })
