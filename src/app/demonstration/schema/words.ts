import * as z from 'zod'

/*
 * The demonstration world: fictional agencies, people, resources and cases. Every day in it is told as whole days before
 * the day of loading, so that the world never grows old; keys hold within the world and are given ids when loaded.
 */

/** Names a thing within the world: `kasus-sahnim`. */
export const Key = z.string().regex(/^[a-z][a-z0-9-]*$/)
/** Whole days before the day of loading; 0 is that day itself. */
export const DaysAgo = z.int().nonnegative()
/** No such line exists: seven digits after an area code that has six. */
export const Phone = z.string().regex(/^0370-555-\d{4}$/)
/** Words as spoken, in the language spoken, with a reading for the English screen where it helps. */
export const OwnWords = z.strictObject({ spoken: z.string().min(1), en: z.string().min(1).nullable() })
