import type { Tone } from '#platform/web/parts/status/StatusMark.tsx'

/** Codes and words that an event was kept with. */
export type Details = Readonly<Record<string, string>>
/** An event in words: a whole sentence, what else is known, and what someone wrote. */
export type Told = { title: string; lines?: readonly (string | null)[]; words?: string | undefined; tone?: Tone }
export type Tell = (details: Details, at: string) => Told

/** The groups that the timeline can be narrowed to. */
export const EVENT_GROUPS = ['notes', 'needs', 'referrals', 'consent', 'safety', 'case'] as const
export type EventGroup = (typeof EVENT_GROUPS)[number]
