import type { Context } from '#platform/server/context.ts'
import type { KeptConsent } from './schema.ts'
import { loadConsents } from './store.ts'

/** Every consent and other basis about a case or person, the latest first, the ended and the withdrawn among them. */
export function consentsAbout(context: Context, subjectId: string): Promise<KeptConsent[]> {
  return loadConsents(context, subjectId)
}
