import type * as z from 'zod'
import type { Tx } from '#platform/server/db.ts'
import type { PublicRow } from '#platform/shared/public-row.ts'

/**
 * What an act for the public is given. No agency is entered: every wall shows nothing, and what an act may read is what
 * belongs to everyone. Nobody is known, so nothing here names anyone.
 */
export type PublicContext = {
  readonly tx: Tx
  /** UTC instant. */
  readonly at: string
  /** Calendar day in western Indonesia, `YYYY-MM-DD`. */
  readonly today: string
  readonly language: 'id' | 'en'
  /** Scheme and host as people type them, such as `https://simpul.example.org`. */
  readonly base: string
  /** What was asked for, with the query. */
  readonly path: string
  /** Of this answer's own scripts and styles; nothing else may run. */
  readonly nonce: string
}

/** `status` is 200 when absent. */
export type PublicAnswer = {
  status?: number
  /** Media type, such as `text/html; charset=utf-8`. */
  type: string
  body: string | Buffer
  headers?: Record<string, string>
}

/** A row for the public and the act that answers it. */
export type PublicRoute<Row extends PublicRow = PublicRow> = {
  readonly row: Row
  // A method, as in route.ts: acts of all rows then fit one list.
  act(context: PublicContext, input: z.output<Row['input']>): Promise<PublicAnswer>
}

/** Pair a row with its act. */
export function publicRoute<Row extends PublicRow>(row: Row, act: PublicRoute<Row>['act']): PublicRoute<Row> {
  return { row, act }
}
