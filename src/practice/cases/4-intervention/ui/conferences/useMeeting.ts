import * as z from 'zod'
import type { Colleague } from '#confidentiality/access/schema/members.ts'
import { addDays } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { todayHere } from '#platform/web/dates.ts'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { dayTyped, wholeDay } from '../../../ui/day-typed.ts'
import { HeldMeeting, PlannedMeeting, type Conference, type ConferenceMember } from '../../schema/conference.ts'
import { textOrNull, timeTyped } from '../typed.ts'
import { namesIn, type People } from '../usePeople.ts'

export type Around = { people: People; colleagues: readonly Colleague[]; isReady: boolean }
export type TypedTask = { id: string; what: string; who: string; dueOn: unknown }
type Typed = {
  meetsOn: unknown
  timeOfDay: string
  place: string
  agenda: string
  tapped: string[]
  others: string
  clientPresence: string
  clientWhy: string
}

const Planned = z.object({ meeting: PlannedMeeting })
const Held = z.object({ meeting: HeldMeeting })

export function useMeeting(caseId: string, around: Around, kept: Conference | null) {
  const fresh = (): { meeting: Typed } => ({ meeting: typedOf(around, kept, addDays(todayHere(), 7)) })
  const key = `conference to plan ${kept?.id ?? `of ${caseId}`}`
  return useDraft<{ meeting: Typed }, typeof Planned>(key, Planned, fresh, {
    toInput: ({ meeting }) => ({ meeting: inputOf(meeting, around) }),
  })
}

export function useHeld(caseId: string, around: Around, kept: Conference | null) {
  type Values = { meeting: Typed & { decisions: string; tasks: TypedTask[] } }
  const fresh = (): Values => ({ meeting: { ...typedOf(around, kept, todayHere()), decisions: '', tasks: [] } })
  const key = `conference held ${kept?.id ?? `of ${caseId}`}`
  return useDraft<Values, typeof Held>(key, Held, fresh, {
    toInput: ({ meeting: { decisions, tasks, ...meeting } }) => ({
      meeting: { ...inputOf(meeting, around), decisions, tasks: tasks.map(task => taskOf(task, around)) },
    }),
  })
}

/** A task that nobody has written into yet. */
export function freshTask(): TypedTask {
  return { id: newId(), what: '', who: '', dueOn: null }
}

function taskOf({ dueOn, ...task }: TypedTask, { colleagues }: Around) {
  const accountId = colleagues.find(({ name }) => name === task.who.trim())?.accountId ?? null
  return { ...task, accountId, dueOn: dayTyped(dueOn) }
}

function typedOf({ people, colleagues }: Around, kept: Conference | null, on: string): Typed {
  const names = kept?.members.map(({ name }) => name) ?? []
  const known = new Set([...people.options.map(({ value }) => value), ...colleagues.map(({ name }) => name)])
  return {
    meetsOn: wholeDay(kept?.meetsOn ?? on),
    ...{ timeOfDay: kept?.timeOfDay ?? '', place: kept?.place ?? '', agenda: kept?.agenda ?? '' },
    tapped: names.filter(name => known.has(name)),
    others: names.filter(name => !known.has(name)).join(', '),
    ...{ clientPresence: kept?.clientPresence ?? '', clientWhy: kept?.clientWhy ?? '' },
  }
}

function inputOf({ tapped, others, ...meeting }: Typed, around: Around) {
  const { clientPresence, clientWhy } = meeting
  return {
    ...meeting,
    meetsOn: dayTyped(meeting.meetsOn),
    timeOfDay: timeTyped(meeting.timeOfDay),
    place: textOrNull(meeting.place),
    members: [...new Set([...tapped, ...namesIn(others)])].map(name => memberOf(name, around)),
    clientWhy: clientPresence === 'present' ? null : textOrNull(clientWhy),
  }
}

function memberOf(name: string, { people, colleagues }: Around): ConferenceMember {
  const as = people.options.find(({ value }) => value === name)?.who.as
  if (as === 'household' || as === 'client') return { as: 'family', name }
  if (as === 'party') return { as: 'party', name }
  return { as: colleagues.some(one => one.name === name) ? 'colleague' : 'other', name }
}
