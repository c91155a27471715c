import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { needById } from '#practice/cases/2-assessment/queries.ts'
import type { Need, NeedId } from '#practice/cases/2-assessment/schema.ts'
import { caseById } from '#practice/cases/queries.ts'
import type { Case, CaseId } from '#practice/cases/schema.ts'
import { householdOf, personById, summariesOf } from '#practice/people/queries.ts'
import type { PersonId } from '#practice/people/schema/person.ts'
import type { PackageSources } from '../rules/package.ts'

/** The case, the need, and what the record holds of each field that a referral may carry. */
export async function sourcesOf(
  context: Context,
  { caseId, needId }: { caseId: CaseId; needId: NeedId },
): Promise<Result<{ case: Case; need: Need; sources: PackageSources }, { code: 'not-found' }>> {
  const found = await caseById(context, caseId)
  if (!found.ok) return found
  const need = await needById(context, { caseId, needId })
  if (!need.ok) return need
  const person = await personFields(context, found.value.client.personId)
  if (!person) return fail({ code: 'not-found' })
  const { term, inOwnWords } = need.value
  const sources = { ...person, need: term, inOwnWords, situation: found.value.presentingProblem }
  return ok({ case: found.value, need: need.value, sources })
}

async function personFields(
  context: Context,
  id: PersonId,
): Promise<Omit<PackageSources, 'need' | 'inOwnWords' | 'situation'> | null> {
  const person = await personById(context, id)
  const summary = (await summariesOf(context, [id])).get(id)
  if (!person || !summary) return null
  const home = await householdOf(context, id)
  const { ageYears, isAgeExact } = summary
  return {
    fullName: person.fullName,
    ageYears: ageYears === null ? null : `${isAgeExact ? '' : '~'}${ageYears}`,
    sex: person.sex === 'not-known' ? null : person.sex,
    nik: person.nik,
    phone: person.phone,
    contactWishes: person.contactWishes,
    village: summary.livesAt,
    addressLine: home ? addressOf(home.household) : null,
    // Of a household that is not fully listed nobody knows how many live there.
    householdSize: home?.household.membersAreAll ? String(home.members.length) : null,
  }
}

function addressOf(household: { addressLine: string | null; rt: string | null; rw: string | null }): string | null {
  const { addressLine, rt, rw } = household
  const parts = [addressLine, rt && `RT ${rt}`, rw && `RW ${rw}`].filter(part => part !== null && part !== '')
  return parts.length > 0 ? parts.join(', ') : null
}
