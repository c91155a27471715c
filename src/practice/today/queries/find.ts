import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { searchPeople } from '#practice/people/queries.ts'
import { servicesByWords } from '#practice/resources/queries/directory.ts'
import type { Found } from '../schema.ts'

/** People of the agency and services of the directory; nothing for no words. */
export async function findEverywhere(
  permit: Permit<'person.search'>,
  context: Context,
  { words }: { words: string },
): Promise<Result<Found, never>> {
  if (words.trim() === '') return ok({ people: [], services: [] })
  const people = await searchPeople(permit, context, { words })
  if (!people.ok) return people
  return ok({ people: people.value, services: await servicesByWords(context, words) })
}
