import * as z from 'zod'
import { AccountId } from '#confidentiality/access/schema/actor.ts'
import { failure, versionClash } from '#platform/shared/failure.ts'
import { idOf } from '#platform/shared/id.ts'
import { CaseId } from '../../schema.ts'
import { TimeOfDay } from './contact.ts'

export const ConferenceId = idOf('ConferenceId')
export type ConferenceId = z.infer<typeof ConferenceId>
export const ConferenceTaskId = idOf('ConferenceTaskId')
export type ConferenceTaskId = z.infer<typeof ConferenceTaskId>

export const ConferenceState = z.enum(['planned', 'held', 'cancelled'])
export type ConferenceState = z.infer<typeof ConferenceState>
/** Nothing about a client without the client: whoever was not asked to come is owed a reason. */
export const ClientPresence = z.enum(['present', 'invited', 'not-invited'])
export type ClientPresence = z.infer<typeof ClientPresence>

export const ConferenceMember = z.strictObject({
  as: z.enum(['colleague', 'family', 'party', 'organisation', 'other']),
  name: z.string().trim().min(1).max(200),
})
export type ConferenceMember = z.infer<typeof ConferenceMember>

/** People who come together about a case, and what they decide. */
export const Conference = z.strictObject({
  id: ConferenceId,
  caseId: CaseId,
  state: ConferenceState,
  /** The day for which it is planned, or on which it was held or called off. */
  meetsOn: z.iso.date(),
  timeOfDay: TimeOfDay.nullable(),
  place: z.string().trim().min(1).max(300).nullable(),
  agenda: z.string().trim().min(1).max(4000),
  members: z.array(ConferenceMember).max(40),
  clientPresence: ClientPresence,
  /** Why the client was not invited, or did not come; null otherwise. */
  clientWhy: z.string().trim().min(1).max(500).nullable(),
  /** Null until it is held. */
  decisions: z.string().trim().min(1).max(20_000).nullable(),
  version: z.int().positive(),
})
export type Conference = z.infer<typeof Conference>

/** What someone took on in a conference. */
export const ConferenceTask = z.strictObject({
  id: ConferenceTaskId,
  caseId: CaseId,
  conferenceId: ConferenceId,
  what: z.string().trim().min(1).max(500),
  who: z.string().trim().min(1).max(200),
  /** The colleague who took it on; null for anyone else. */
  accountId: AccountId.nullable(),
  dueOn: z.iso.date().nullable(),
  state: z.enum(['open', 'done', 'dropped']),
  settledOn: z.iso.date().nullable(),
  words: z.string().trim().min(1).max(1000).nullable(),
  version: z.int().positive(),
})
export type ConferenceTask = z.infer<typeof ConferenceTask>

export const ConferenceView = Conference.extend({
  recordedByName: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  tasks: z.array(ConferenceTask),
})
export type ConferenceView = z.infer<typeof ConferenceView>

/** `version` is null for one that nobody wrote down before, and else the version that was seen. */
const Act = { id: ConferenceId, caseId: CaseId }
const Seen = { version: z.int().positive().nullable() }
const why = { path: ['clientWhy'], error: 'Why the client was not invited' }
type Asked = { clientPresence: ClientPresence; clientWhy: string | null }
const isSaid = ({ clientPresence, clientWhy }: Asked) => clientPresence !== 'not-invited' || clientWhy !== null

const Meeting = Conference.omit({ id: true, caseId: true, state: true, decisions: true, version: true })
/** What a form asks for to plan a conference. */
export const PlannedMeeting = Meeting.refine(isSaid, why)
export const PlanConference = Meeting.extend({ ...Act, ...Seen }).refine(isSaid, why)
export type PlanConference = z.infer<typeof PlanConference>

const Told = Meeting.extend({
  decisions: z.string().trim().min(1).max(20_000),
  tasks: z.array(ConferenceTask.pick({ id: true, what: true, who: true, accountId: true, dueOn: true })).max(30),
})
/** What a form asks for to tell a conference. */
export const HeldMeeting = Told.refine(isSaid, why)
export const HoldConference = Told.extend({ ...Act, ...Seen }).refine(isSaid, why)
export type HoldConference = z.infer<typeof HoldConference>

export const CancelConference = Conference.pick({ id: true, caseId: true, version: true }).extend({
  words: z.string().trim().min(1).max(1000),
})
export type CancelConference = z.infer<typeof CancelConference>

export const ConferenceClash = versionClash(Conference, z.union([PlanConference, HoldConference, CancelConference]))
export type ConferenceClash = z.infer<typeof ConferenceClash.schema>
/** It was held or called off before. */
export const ConferenceOver = failure('conference-over', 409, { state: ConferenceState })
export type ConferenceOver = z.infer<typeof ConferenceOver.schema>

export const SettleTask = ConferenceTask.pick({ id: true, caseId: true, words: true, version: true }).extend({
  state: z.enum(['done', 'dropped']),
})
export type SettleTask = z.infer<typeof SettleTask>
export const TaskClash = versionClash(ConferenceTask, SettleTask)
export type TaskClash = z.infer<typeof TaskClash.schema>
