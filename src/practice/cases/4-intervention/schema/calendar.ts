import * as z from 'zod'
import { idOf } from '#platform/shared/id.ts'
import { CaseId } from '../../schema.ts'
import { ContactKind, TimeOfDay } from './contact.ts'

export const CalendarKind = z.enum(['contact', 'conference', 'task', 'plan-task', 'aftercare', 'clock'])
export type CalendarKind = z.infer<typeof CalendarKind>

/** Something that is due or planned in a case. */
export const CalendarEntry = z.object({
  id: z.string(),
  caseId: CaseId,
  kind: CalendarKind,
  /** Of a contact; null of anything else. */
  contactKind: ContactKind.nullable(),
  on: z.iso.date(),
  timeOfDay: TimeOfDay.nullable(),
  clientName: z.string(),
  clientKind: z.enum(['person', 'family']),
  /** What it is for, or what is to be done; null when nobody said. */
  words: z.string().nullable(),
  place: z.string().nullable(),
  /** Who took a task on; null for what is the worker's own. */
  who: z.string().nullable(),
})
export type CalendarEntry = z.infer<typeof CalendarEntry>

export const Calendar = z.object({
  today: z.iso.date(),
  timeZone: z.string(),
  /** Before today and not told yet, the oldest first. */
  overdue: z.array(CalendarEntry),
  /** From the first to the last day asked for, in order of time. */
  entries: z.array(CalendarEntry),
})
export type Calendar = z.infer<typeof Calendar>

export const FeedId = idOf('FeedId')
export type FeedId = z.infer<typeof FeedId>
/** 256 random bits as text for an address, minted on the device; the server keeps their digest alone. */
export const FeedToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
/** Days for which a private link works before it must be made anew. */
export const FEED_DAYS = 366

/** A private link of whoever is signed in; its address is known on the device that made it alone. */
export const Feed = z.object({ id: FeedId, madeAt: z.iso.datetime(), endsAt: z.iso.datetime() })
export type Feed = z.infer<typeof Feed>
