import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '../../commands.ts'
import { caseById, heldById } from '../../queries.ts'
import type { CaseClosed } from '../../schema.ts'
import { cancelMeeting, holdMeeting, planMeeting, settle } from '../rules/conferences.ts'
import { excerpt } from '../rules/contacts.ts'
import type {
  CancelConference,
  Conference,
  ConferenceClash,
  ConferenceOver,
  ConferenceTask,
  HoldConference,
  PlanConference,
  SettleTask,
  TaskClash,
} from '../schema/conference.ts'
import type { DayNotYet } from '../schema/contact.ts'
import {
  insertConference,
  insertTasks,
  loadConferenceForChange,
  loadTaskForChange,
  updateConference,
  updateTask,
} from '../store/conferences.ts'

type NotFound = { code: 'not-found' }
type Reused = { code: 'act-id-reused' }
type Changing = CaseClosed | ConferenceClash | ConferenceOver | Reused | NotFound

/** Plan a conference, or plan it anew on the version that the writer saw. */
export async function planConference(
  _permit: Permit<'conference.hold'>,
  context: Context,
  input: PlanConference,
): Promise<Result<Conference, Changing>> {
  const found = await heldById(context, input.caseId)
  if (!found.ok) return found
  const kept = await keptFor(context, input)
  if (!kept.ok) return kept
  const planned = planMeeting(found.value, kept.value, input)
  if (!planned.ok) return planned
  if (!(await keep(context, kept.value, planned.value))) return fail({ code: 'act-id-reused' })
  const { caseId, meetsOn: on, timeOfDay, agenda } = planned.value
  const details = { on, ...(timeOfDay !== null && { time: timeOfDay }), words: excerpt(agenda) }
  await addCaseEvent(context, { caseId, kind: 'conference.planned', details })
  return planned
}

/** Tell what was decided, with the tasks that someone took on; planned before or not. */
export async function holdConference(
  _permit: Permit<'conference.hold'>,
  context: Context,
  sent: HoldConference,
): Promise<Result<Conference, Changing | DayNotYet>> {
  const found = await heldById(context, sent.caseId)
  if (!found.ok) return found
  const kept = await keptFor(context, sent)
  if (!kept.ok) return kept
  const held = holdMeeting(found.value, kept.value, { sent, today: context.today })
  if (!held.ok) return held
  const { conference, tasks } = held.value
  const isKept = (await keep(context, kept.value, conference)) && (await insertTasks(context, tasks))
  if (!isKept) return fail({ code: 'act-id-reused' })
  const { caseId, meetsOn: on, members, clientPresence } = conference
  const details = {
    ...{ on, presence: clientPresence, tasks: String(tasks.length), words: excerpt(sent.decisions) },
    ...(members.length > 0 && { with: members.map(({ name }) => name).join(', ') }),
  }
  await addCaseEvent(context, { caseId, kind: 'conference.held', details })
  return ok(conference)
}

export async function cancelConference(
  _permit: Permit<'conference.hold'>,
  context: Context,
  sent: CancelConference,
): Promise<Result<Conference, Changing>> {
  const found = await heldById(context, sent.caseId)
  if (!found.ok) return found
  const kept = await loadConferenceForChange(context, sent)
  if (!kept) return fail({ code: 'not-found' })
  const cancelled = cancelMeeting(found.value, kept, sent)
  if (!cancelled.ok) return cancelled
  await updateConference(context, cancelled.value)
  const { caseId, words } = sent
  await addCaseEvent(context, { caseId, kind: 'conference.cancelled', details: { on: kept.meetsOn, words } })
  return cancelled
}

/** A task that is done or dropped; it may be told anew. */
export async function settleTask(
  _permit: Permit<'conference.hold'>,
  context: Context,
  sent: SettleTask,
): Promise<Result<ConferenceTask, TaskClash | NotFound>> {
  const found = await caseById(context, sent.caseId)
  if (!found.ok) return found
  const kept = await loadTaskForChange(context, sent)
  if (!kept) return fail({ code: 'not-found' })
  const settled = settle(kept, sent, context.today)
  if (!settled.ok) return settled
  await updateTask(context, settled.value)
  const { caseId, what, who, state, words } = settled.value
  const details = { what, who, state, ...(words !== null && { words }) }
  await addCaseEvent(context, { caseId, kind: 'conference.task-settled', details })
  return settled
}

/** What stands before: nothing for one that nobody wrote down; not-found for one that was seen and is not there. */
async function keptFor(
  context: Context,
  sent: PlanConference | HoldConference,
): Promise<Result<Conference | null, NotFound>> {
  if (sent.version === null) return ok(null)
  const kept = await loadConferenceForChange(context, sent)
  return kept ? ok(kept) : fail({ code: 'not-found' })
}

async function keep(context: Context, before: Conference | null, now: Conference): Promise<boolean> {
  if (before === null) return insertConference(context, now)
  await updateConference(context, now)
  return true
}
