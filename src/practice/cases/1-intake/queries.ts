import type { Permit } from '#confidentiality/access/schema/policy.ts'
import { consentsAbout } from '#confidentiality/consent/queries.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { caseById } from '../queries.ts'
import type { CaseId } from '../schema.ts'
import type { CaseConsent } from './schema.ts'
import { loadOrganizationNames } from './store.ts'

/** What the client agreed to and withdrew, the latest first. */
export async function consentsOfCase(
  _permit: Permit<'consent.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<CaseConsent[], { code: 'not-found' }>> {
  const found = await caseById(context, caseId)
  if (!found.ok) return found
  const consents = await consentsAbout(context, caseId)
  const recipients = consents.flatMap(({ recipientOrganizationId }) => recipientOrganizationId ?? [])
  const names = await namesOfOrganizations(context, [...new Set(recipients)])
  return ok(
    consents.map(consent => ({ ...consent, recipientName: names.get(consent.recipientOrganizationId ?? '') ?? null })),
  )
}

/** What organisations of the directory are called. */
export function namesOfOrganizations({ tx }: Context, ids: readonly string[]): Promise<Map<string, string>> {
  return loadOrganizationNames(tx, ids)
}
