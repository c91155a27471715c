import { nameOfAgency } from '#confidentiality/access/queries.ts'
import type { Context } from '#platform/server/context.ts'
import { survivorOf } from '../store/organizations.ts'

/** Who says what a curator keeps: the role and the agency, as histories and exports show it; never a person. */
export async function whoSays(context: Context): Promise<string> {
  return `curator, ${await nameOfAgency(context)}`
}

/**
 * Whether whoever acts answers for this organisation: it is their own, or the one that their own was merged into.
 */
export async function answersFor({ tx, organizationId: own }: Context, organizationId: string): Promise<boolean> {
  if (own === null) return false
  return own === organizationId || (await survivorOf(tx, own)) === organizationId
}
