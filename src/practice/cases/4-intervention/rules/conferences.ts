import { fail, ok, type Result } from '#platform/shared/result.ts'
import { stillOpen } from '../../rules.ts'
import type { Case, CaseClosed } from '../../schema.ts'
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
import { notLater } from './contacts.ts'

type Changing = CaseClosed | ConferenceClash | ConferenceOver
type Sent = PlanConference | HoldConference | CancelConference

/** A conference that is planned for the first time (`kept` is null), or anew on the version that was seen. */
export function planMeeting(found: Case, kept: Conference | null, sent: PlanConference): Result<Conference, Changing> {
  const planned = stillPlanned(found, kept, sent)
  if (!planned.ok) return planned
  return ok({ ...sent, state: 'planned', decisions: null, version: (kept?.version ?? 0) + 1 })
}

/** What it decided, and the tasks that someone took on. */
export function holdMeeting(
  found: Case,
  kept: Conference | null,
  { sent, today }: { sent: HoldConference; today: string },
): Result<{ conference: Conference; tasks: ConferenceTask[] }, Changing | DayNotYet> {
  const planned = stillPlanned(found, kept, sent)
  if (!planned.ok) return planned
  const day = notLater(sent.meetsOn, today)
  if (!day.ok) return day
  const { tasks, ...told } = sent
  const { id: conferenceId, caseId } = sent
  const open = { caseId, conferenceId, state: 'open', settledOn: null, words: null, version: 1 } as const
  const conference = { ...told, state: 'held', version: (kept?.version ?? 0) + 1 } as const
  return ok({ conference, tasks: tasks.map(task => ({ ...task, ...open })) })
}

export function cancelMeeting(found: Case, kept: Conference, sent: CancelConference): Result<Conference, Changing> {
  const planned = stillPlanned(found, kept, sent)
  if (!planned.ok) return planned
  return ok({ ...kept, state: 'cancelled', version: kept.version + 1 })
}

function stillPlanned(found: Case, kept: Conference | null, sent: Sent): Result<Conference | null, Changing> {
  const open = stillOpen(found)
  if (!open.ok) return open
  if (kept === null) return ok(null)
  if (kept.version !== sent.version) return fail({ code: 'version-clash', kept, sent })
  return kept.state === 'planned' ? ok(kept) : fail({ code: 'conference-over', state: kept.state })
}

/** A task may be settled after the case was closed: whoever took it on still keeps their word. */
export function settle(kept: ConferenceTask, sent: SettleTask, today: string): Result<ConferenceTask, TaskClash> {
  if (kept.version !== sent.version) return fail({ code: 'version-clash', kept, sent })
  const { state, words } = sent
  return ok({ ...kept, state, words, settledOn: today, version: kept.version + 1 })
}
