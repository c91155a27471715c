import type { Tx } from './db.ts'

/** What every command and query is given: the open transaction, who acts for which agency, and when. */
export type Context = {
  readonly tx: Tx
  /** The account that acts. */
  readonly actorId: string
  readonly agencyId: string
  /** The teams that the actor supervises. */
  readonly teamIds: readonly string[]
  /** The directory's organisation that a provider answers for; null for everyone else. */
  readonly organizationId: string | null
  /** UTC instant. */
  readonly at: string
  /** Calendar day where the agency is, `YYYY-MM-DD`. */
  readonly today: string
  readonly timeZone: string
  readonly purpose: string
}
