import * as z from 'zod'
import { operation } from '#platform/shared/operation.ts'
import { publicRow } from '#platform/shared/public-row.ts'
import { Calendar, Feed, FeedId, FeedToken } from '../schema/calendar.ts'

const own = { permission: 'calendar.read', purpose: 'help' } as const

export const calendarView = operation({
  ...own,
  name: 'calendarView',
  summary: 'What is planned and due in my cases, or in those of the teams I supervise, from one day to another',
  method: 'GET',
  path: '/calendar',
  input: z.strictObject({
    from: z.iso.date(),
    days: z.coerce.number().int().min(1).max(62).default(7),
    scope: z.enum(['mine', 'team']).default('mine'),
  }),
  output: Calendar,
  failures: [],
  audit: { fact: 'calendar.read', about: null },
  offline: 'cached',
})

export const calendarFeed = operation({
  ...own,
  name: 'calendarFeed',
  summary: 'Whether a private calendar link of mine works now, and until when',
  method: 'GET',
  path: '/calendar/feed',
  input: z.strictObject({}),
  output: z.object({ feed: Feed.nullable() }),
  failures: [],
  audit: { fact: 'feed.read', about: null },
  offline: 'online-only',
})

export const makeCalendarFeed = operation({
  ...own,
  name: 'makeCalendarFeed',
  summary:
    'Make a private calendar link; the one before it ends. The token comes from the device and is kept as its digest',
  method: 'POST',
  path: '/calendar/feed',
  input: z.strictObject({ id: FeedId, token: FeedToken }),
  output: Feed,
  failures: [],
  audit: { fact: 'feed.made', about: null },
  offline: 'online-only',
})

export const endCalendarFeed = operation({
  ...own,
  name: 'endCalendarFeed',
  summary: 'End my private calendar link now',
  method: 'POST',
  path: '/calendar/feed/end',
  input: z.strictObject({}),
  output: z.object({ feed: Feed.nullable() }),
  failures: [],
  audit: { fact: 'feed.ended', about: null },
  offline: 'online-only',
})

export const feedRow = publicRow({
  name: 'calendarFeedFile',
  summary: 'A worker’s calendar for other programs (iCalendar): kinds and times, no names, no places, no words',
  method: 'GET',
  path: '/calendar-feed/:token',
  input: z.object({ token: z.string().max(200) }),
  answers: 'data',
  askedPerMinute: 30,
})
