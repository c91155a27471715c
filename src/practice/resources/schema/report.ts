import * as z from 'zod'
import { ServiceId } from './resource.ts'

const count = z.int().nonnegative().max(100_000).nullable()

/** Places of one kind; empty `unit` where there is only one kind. Null where nobody can say. */
const ReportedPlaces = z
  .strictObject({ unit: z.string().trim().max(100), available: count, maximum: count })
  .refine(({ available, maximum }) => available === null || maximum === null || available <= maximum, {
    path: ['available'],
  })

/** How it stands at a service today, as whoever gives it says: places, waiting list, closed for a while. */
export const ReportCapacity = z.strictObject({
  id: ServiceId,
  places: z
    .array(ReportedPlaces)
    .max(20)
    .superRefine((places, context) => {
      for (const [nth, { unit }] of places.entries()) {
        const isTwice = places.findIndex(one => one.unit.toLowerCase() === unit.toLowerCase()) < nth
        if (isTwice) context.addIssue({ code: 'custom', path: [nth, 'unit'] })
      }
    }),
  waitingPeople: count,
  waitDays: z.int().nonnegative().max(3650).nullable(),
  closesOnHolidays: z.boolean().nullable(),
  /** Null: it is not closed. Days where it is given; `until` null: until further notice. */
  closure: z
    .strictObject({
      from: z.iso.date().nullable(),
      until: z.iso.date().nullable(),
      reason: z.string().trim().max(500).nullable(),
    })
    .refine(({ from, until }) => from === null || until === null || from <= until, { path: ['until'] })
    .nullable(),
})
export type ReportCapacity = z.infer<typeof ReportCapacity>
