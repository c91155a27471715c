import * as z from 'zod'

/** Kemendagri's dotted code: province `52`, regency `52.02`, district `52.02.01`, village `52.02.01.2001`. */
export const AreaCode = z.string().regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/)
export type AreaCode = z.infer<typeof AreaCode>
export const VillageCode = z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)

export const AreaLevel = z.enum(['province', 'regency', 'district', 'village'])
export type AreaLevel = z.infer<typeof AreaLevel>

/** An administrative area of Indonesia, with the names of the areas around it, largest last; postcode for a village only. */
export const Area = z.object({
  code: AreaCode,
  name: z.string(),
  level: AreaLevel,
  postalCode: z.string().nullable(),
  within: z.array(z.string()),
})
export type Area = z.infer<typeof Area>

/** A point on earth in degrees, WGS 84. */
export const Place = z.object({ latitude: z.number(), longitude: z.number() })
export type Place = z.infer<typeof Place>
