import { readTime } from '../rules/calendar.ts'

/** A text that may be left out: what was typed, or null. */
export function textOrNull(typed: string): string | null {
  return typed.trim() === '' ? null : typed
}

/** A time as people type it, `HH:MM`; null where none is, and the text itself where it cannot be read. */
export function timeTyped(typed: string): string | null {
  return typed.trim() === '' ? null : (readTime(typed) ?? typed)
}
