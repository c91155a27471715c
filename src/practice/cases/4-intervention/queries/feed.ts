import ical, { ICalCalendarMethod } from 'ical-generator'
import { contextOf, enter } from '#confidentiality/access/commands.ts'
import type { PublicAnswer, PublicContext } from '#confidentiality/access/public-route.ts'
import { reachOf } from '#confidentiality/access/schema/policy.ts'
import { addDays } from '#platform/shared/day.ts'
import { digestOf } from '../commands/feed.ts'
import { instantIn } from '../rules/calendar.ts'
import type { CalendarEntry } from '../schema/calendar.ts'
import { openFeed } from '../store/calendar.ts'
import { casesWithDue, dueIn } from './calendar.ts'

const AHEAD_DAYS = 180
const HOUR_MS = 3_600_000
const PLAIN = 'text/plain; charset=utf-8'

/** All that a calendar program is told: the kind, in a word. Whoever looks over a shoulder learns nothing of a person. */
const WORDS = {
  visit: { id: 'Kunjungan', en: 'Visit' },
  office: { id: 'Pertemuan di kantor', en: 'Meeting at the office' },
  phone: { id: 'Telepon', en: 'Phone call' },
  message: { id: 'Pesan', en: 'Message' },
  group: { id: 'Pertemuan', en: 'Meeting' },
  conference: { id: 'Konferensi kasus', en: 'Conference' },
  task: { id: 'Tugas', en: 'Task' },
  'plan-task': { id: 'Tugas', en: 'Task' },
  aftercare: { id: 'Telepon', en: 'Phone call' },
  clock: { id: 'Batas waktu', en: 'Deadline' },
} as const

/**
 * The calendar behind a private link, as whoever made it would see it now: it enters their agency as them, so that what they
 * may no longer see is gone from it at once. Unknown, ended and expired links are one to whoever asks.
 */
export async function calendarFeedFile(context: PublicContext, { token }: { token: string }): Promise<PublicAnswer> {
  const kept = await openFeed(context.tx, digestOf(token.replace(/\.ics$/, '')), context.at)
  const actor = kept && (await enter(context.tx, kept.accountId, kept.agencyId))
  const mayRead = actor?.roles.some(role => reachOf(role, 'calendar.read') !== null) ?? false
  if (!actor || actor.agencyId !== kept.agencyId || !mayRead) return { status: 404, type: PLAIN, body: 'Not found' }
  const own = contextOf(context.tx, actor, { now: new Date(context.at), purpose: 'help' })
  const entries = await dueIn(own, await casesWithDue(own, 'mine'), addDays(own.today, AHEAD_DAYS))
  const headers = { 'content-disposition': 'attachment; filename="simpul.ics"', 'x-robots-tag': 'noindex' }
  return { type: 'text/calendar; charset=utf-8', headers, body: writeCalendar(context, own.timeZone, entries) }
}

function writeCalendar(
  { base, language, at }: PublicContext,
  timeZone: string,
  entries: readonly CalendarEntry[],
): string {
  const calendar = ical({
    name: 'Simpul',
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Simpul', product: 'Calendar', language: language.toUpperCase() },
    ttl: 3600,
    x: [['X-WR-TIMEZONE', timeZone]],
  })
  for (const { id, caseId, kind, contactKind, on, timeOfDay } of entries) {
    const start = new Date(timeOfDay === null ? `${on}T00:00:00Z` : instantIn(timeZone, on, timeOfDay))
    const length = kind === 'clock' ? 0 : HOUR_MS
    calendar.createEvent({
      id: `${id}@simpul`,
      stamp: new Date(at),
      start,
      ...(timeOfDay === null ? { allDay: true } : { end: new Date(start.getTime() + length) }),
      summary: WORDS[contactKind ?? (kind === 'contact' ? 'visit' : kind)][language],
      url: `${base}/cases/${caseId}/work`,
    })
  }
  return calendar.toString()
}
