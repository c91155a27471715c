import type { Permit } from '#confidentiality/access/schema/policy.ts'
import { consentsAbout } from '#confidentiality/consent/queries.ts'
import type { KeptConsent } from '#confidentiality/consent/schema.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { summariesOf } from '#practice/people/queries.ts'
import { namesOfOrganizations } from '../1-intake/queries.ts'
import { agreementOf } from '../3-plan/queries/agreements.ts'
import { caseClient } from '../queries.ts'
import type { CaseId } from '../schema.ts'
import type { CaseParties, PartyView, PartyWho } from '../schema/parties.ts'
import { suspectedCalled } from '../rules/parties.ts'
import { loadAssigned } from '../store/lists.ts'
import { loadParties } from '../store/parties.ts'

/** Everyone who was named for a case beside the client and the workers, with every position they have had. */
export async function partiesOf(context: Context, caseId: CaseId): Promise<PartyView[]> {
  const parties = await loadParties(context.tx, caseId)
  const people = await summariesOf(
    context,
    parties.flatMap(({ who }) => (who.kind === 'person' ? [who.personId] : [])),
  )
  const organizations = await namesOfOrganizations(
    context,
    parties.flatMap(({ who }) => (who.kind === 'organization' ? [who.organizationId] : [])),
  )
  return parties.map(party => {
    const { who } = party
    const name =
      who.kind === 'named'
        ? who.name
        : who.kind === 'person'
          ? people.get(who.personId)?.fullName
          : organizations.get(who.organizationId)
    return { ...party, name: name ?? '' }
  })
}

/** What someone is called; null when the record or the directory does not know them. */
export async function nameOfParty(context: Context, who: PartyWho): Promise<string | null> {
  switch (who.kind) {
    case 'named':
      return who.name
    case 'person':
      return (await summariesOf(context, [who.personId])).get(who.personId)?.fullName ?? null
    case 'organization':
      return (await namesOfOrganizations(context, [who.organizationId])).get(who.organizationId) ?? null
  }
}

export async function partiesOfCase(
  _permit: Permit<'case.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<CaseParties, { code: 'not-found' }>> {
  const found = await caseClient(context, caseId)
  if (!found.ok) return found
  const { person, case: of } = found.value
  const workers = await loadAssigned(context, [caseId])
  const { state, agreements } = await agreementOf(context, caseId)
  return ok({
    clientAge: person.ageYears,
    clientName: person.fullName,
    clientKind: of.client.kind,
    agreedOn: state === 'holds' ? (agreements[0]?.agreedOn ?? null) : null,
    agents: workers.map(({ name }) => name),
    parties: await partiesOf(context, caseId),
  })
}

/**
 * The consents about a case that may be relied on, the latest first. What was agreed to by someone who is now suspected of
 * harming the client is left out: it was not the client's own will that they spoke.
 */
export async function consentsToRelyOn(context: Context, caseId: CaseId): Promise<KeptConsent[]> {
  const consents = await consentsAbout(context, caseId)
  if (consents.length === 0) return consents
  const parties = await partiesOf(context, caseId)
  return consents.filter(({ basis, givenBy }) => basis !== 'consent' || suspectedCalled(parties, givenBy) === null)
}
