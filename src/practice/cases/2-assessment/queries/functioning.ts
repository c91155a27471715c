import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { householdOf, householdView, summariesOf } from '#practice/people/queries.ts'
import type { PersonSummary } from '#practice/people/schema/person.ts'
import { caseById } from '../../queries.ts'
import type { Case, CaseId } from '../../schema.ts'
import type { CaseFunctioning, Functioning } from '../schema/functioning.ts'
import { loadFunctioning, type KeptFunctioning } from '../store/functioning.ts'

/** Finished assessments of a case, the latest first, of everyone in it: for evaluation and reports. */
export async function functioningOf(context: Context, caseId: CaseId): Promise<Functioning[]> {
  const kept = await loadFunctioning(context, caseId)
  return named(
    context,
    kept.filter(({ state }) => state === 'finished'),
  )
}

/** Whom an assessment in this case can be of: the client first, then everyone who lives with them. */
export async function peopleOfCase(context: Context, { client }: Case): Promise<PersonSummary[]> {
  const home =
    client.kind === 'family'
      ? await householdView(context, client.householdId)
      : await householdOf(context, client.personId)
  const speaks = (await summariesOf(context, [client.personId])).get(client.personId)
  const others = home?.members.map(({ person }) => person).filter(({ id }) => id !== client.personId) ?? []
  return [...(speaks ? [speaks] : []), ...others]
}

/** Assessments with the name of whoever wrote last. */
export async function named(context: Context, kept: readonly KeptFunctioning[]): Promise<Functioning[]> {
  const names = await namesOfAccounts(context, [...new Set(kept.map(({ byId }) => byId))])
  return kept.map(({ byId, ...assessment }) => ({ ...assessment, byName: names.get(byId) ?? null }))
}

export async function functioningOfCase(
  _permit: Permit<'functioning.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<CaseFunctioning, { code: 'not-found' }>> {
  const found = await caseById(context, caseId)
  if (!found.ok) return found
  const people = await peopleOfCase(context, found.value)
  const assessments = await named(context, await loadFunctioning(context, caseId))
  // Someone who has left the household keeps the assessments that were made of them.
  const gone = assessments.map(({ personId }) => personId).filter(id => !people.some(person => person.id === id))
  const known = await summariesOf(context, gone)
  return ok({ people: [...people, ...known.values()], assessments })
}
