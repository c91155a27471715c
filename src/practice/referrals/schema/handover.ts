import * as z from 'zod'
import { versionClash } from '#platform/shared/failure.ts'
import { TimeOfDay } from '#practice/cases/4-intervention/schema/contact.ts'
import { Bilingual } from '#practice/knowledge/schema.ts'
import { Referral } from './referral.ts'

const Words = z.string().trim().min(1).max(2000).nullable()
const ofReferral = Referral.pick({ id: true, caseId: true })

/** Who goes there with the client. */
export const GoesAlong = z.enum(['not-known', 'worker', 'kin', 'volunteer', 'nobody'])
export type GoesAlong = z.infer<typeof GoesAlong>

/** What is said of a handover. The version is the one that was on the screen; 0 where nothing was arranged yet. */
export const ArrangeHandover = ofReferral.extend({
  /** The day by the calendar of the agency, and the time there; null while not agreed. */
  onDay: z.iso.date().nullable(),
  timeOfDay: TimeOfDay.nullable(),
  /** A place of the service by its id, or the place in words; both null while not known. */
  locationId: z.string().max(100).nullable(),
  place: Words,
  goesAlong: GoesAlong,
  transport: Words,
  /** What is to be said there, agreed with the client. */
  points: Words,
  version: z.int().nonnegative(),
})
export type ArrangeHandover = z.infer<typeof ArrangeHandover>

export const Handover = ArrangeHandover.omit({ id: true, caseId: true }).extend({
  referralId: Referral.shape.id,
  saidAt: z.iso.datetime(),
})
export type Handover = z.infer<typeof Handover>

/** How a paper stands with the client. */
export const PaperStanding = z.enum(['has', 'on-the-way', 'lacks', 'not-needed'])
export type PaperStanding = z.infer<typeof PaperStanding>

export const TickPaper = ofReferral.extend({
  /** The paper's Indonesian name on the service's list. */
  paper: z.string().min(1).max(500),
  state: PaperStanding,
})
export type TickPaper = z.infer<typeof TickPaper>

/** A paper that the service asks for; `state` null while nobody asked the client. */
export const ListedPaper = z.object({
  name: Bilingual,
  isRequired: z.boolean(),
  state: PaperStanding.nullable(),
  /** How to get what it names; empty where no guide is kept. */
  howToGet: z.array(z.object({ name: Bilingual, howToGet: Bilingual })),
})
export type ListedPaper = z.infer<typeof ListedPaper>

/** A place of the service where the client may be awaited. */
export const HandoverPlace = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string().nullable(),
  isProtected: z.boolean(),
})
export type HandoverPlace = z.infer<typeof HandoverPlace>

/** All that a worker sees of a handover; `arranged` null while nothing is. */
export const HandoverView = z.object({
  arranged: Handover.extend({ saidByName: z.string() }).nullable(),
  places: z.array(HandoverPlace),
  papers: z.array(ListedPaper),
})
export type HandoverView = z.infer<typeof HandoverView>

/** An appointment as a calendar takes it. */
export const AppointmentFile = ofReferral.extend({ language: z.enum(['id', 'en']) })
export type AppointmentFile = z.infer<typeof AppointmentFile>

export const HandoverClash = versionClash(Handover, z.object({ version: z.int() }))
