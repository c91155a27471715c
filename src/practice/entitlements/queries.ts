import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { needsOf } from '#practice/cases/2-assessment/queries.ts'
import { caseById } from '#practice/cases/queries.ts'
import { subjectAtHome, summariesOf } from '#practice/people/queries.ts'
import type { PersonId } from '#practice/people/schema/person.ts'
import { servicesToScreen } from '#practice/resources/queries/screening.ts'
import type * as api from './api.ts'
import { definitions } from './queries/definitions.ts'
import type { Told } from './rules/home.ts'
import { screen } from './rules/screening.ts'
import type { ScreenedMember, Screening } from './schema/screening.ts'

/**
 * What a client's household may ask for, by what is known on this day. Nothing is kept: it is judged anew each time, so
 * that an answer counts at once.
 *
 * @returns not-found when there is no such case
 */
export async function screenEntitlements(
  _permit: Permit<'entitlement.screen'>,
  context: Context,
  { caseId }: InputOf<typeof api.screenEntitlements>,
): Promise<Result<Screening, { code: 'not-found' }>> {
  const found = await caseById(context, caseId)
  if (!found.ok) return found
  const clientId = found.value.client.personId
  const home = await subjectAtHome(context, clientId)
  if (!home) return fail({ code: 'not-found' })
  const { subject, memberIds, householdId } = home
  const { services, programmes } = await servicesToScreen(context, subject.areas)
  const told: Told = {
    clientId,
    people: memberIds.map((id, place) => ({ id, facts: subject.members[place] ?? {} })),
    household: subject.household,
    membersAreAll: subject.membersAreAll,
    areas: subject.areas,
  }
  const needs = (await needsOf(context, caseId)).filter(({ state }) => state !== 'met')
  return ok({
    caseId,
    clientId,
    today: context.today,
    householdId,
    membersAreAll: subject.membersAreAll,
    isPlaceKnown: subject.areas !== null,
    isClosed: found.value.closedOn !== null,
    members: await membersOf(context, memberIds, clientId),
    needs: needs.map(({ id, term }) => ({ id, term })),
    ...screen({
      ...{ told, services, programmes, definitions: definitions(), today: context.today },
      needs: needs.map(({ term }) => term),
    }),
  })
}

/** Everyone at home, the client first. */
async function membersOf(context: Context, ids: readonly PersonId[], clientId: PersonId): Promise<ScreenedMember[]> {
  const summaries = await summariesOf(context, ids)
  const members = ids.flatMap((id): ScreenedMember[] => {
    const person = summaries.get(id)
    return person ? [{ id, name: person.fullName, ageYears: person.ageYears, isClient: id === clientId }] : []
  })
  return members.toSorted((one, other) => Number(other.isClient) - Number(one.isClient))
}
