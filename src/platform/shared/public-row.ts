import type * as z from 'zod'

/**
 * One row of a room's api.ts for what the public may ask without an account: pages that work without scripts, and data
 * that other systems read. A GET changes nothing: it runs in a transaction that cannot write, so that a preview robot
 * that opens every link has no effect.
 */
export type PublicRow = {
  name: string
  summary: string
  method: 'GET' | 'POST'
  /** Outside /api. Keys after a colon are taken from the input. */
  path: `/${string}`
  /** Of the query or of what a form or a JSON body sends, with the path's keys. Texts, as an address holds them. */
  input: z.ZodObject
  /** What a refusal looks like: a page for people, or a problem for programs. */
  answers: 'page' | 'data'
  /** How often one address of the internet may ask within a minute. */
  askedPerMinute: number
  /** The most that a body may hold, in bytes; 64 kB when absent. */
  maxBytes?: number
}

export function publicRow<const Row extends PublicRow>(row: Row): Row {
  return row
}
