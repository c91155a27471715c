import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { areaNames } from '#practice/areas/queries.ts'
import { ancestorsOf } from '#practice/areas/rules.ts'
import { compare, isWorthALook, likenessOf, type Compared } from './rules/duplicates.ts'
import { ageOn, digitsOf, warningsOf } from './rules/identity.ts'
import { KEY_WEIGHTS, keysToCompare, keysToSearch, type Key } from './rules/keys.ts'
import { bestFirst } from './rules/search.ts'
import { personFacts, toldFacts } from './rules/subject.ts'
import type { Subject } from './schema/facts.ts'
import type { HouseholdId, Person, PersonId, PersonSummary, PossibleDuplicate } from './schema/person.ts'
import type { DuplicateQuestion, HouseholdMember, HouseholdView, PersonView } from './schema/registration.ts'
import { loadLatestFacts } from './store/facts.ts'
import { loadHomes, loadHousehold, loadMembers, loadStays, type MemberRow } from './store/households.ts'
import { findByKeys } from './store/keys.ts'
import { loadPeople } from './store/people.ts'

type NotFound = { code: 'not-found' }
type Home = { householdId: HouseholdId; villageCode: string | null }

const SHOWN = 20
const DUPLICATES_SHOWN = 5
const LAST_FOUR = 4

/** A person of this agency; null when there is none. */
export async function personById({ tx }: Context, id: PersonId): Promise<Person | null> {
  const [person] = await loadPeople(tx, [id])
  return person ?? null
}

/** Several people of this agency at once; whoever is not of it is absent. */
export function peopleByIds({ tx }: Context, ids: readonly PersonId[]): Promise<Person[]> {
  return loadPeople(tx, [...new Set(ids)])
}

/** Everyone who ever lived in a household with a person, the person among them: since and until when, as it was written down. */
export function staysAround({ tx }: Context, personId: PersonId): Promise<MemberRow[]> {
  return loadStays(tx, personId)
}

/** People as lists and banners show them; who is not of this agency is absent. */
export async function summariesOf(context: Context, ids: readonly PersonId[]): Promise<Map<PersonId, PersonSummary>> {
  const people = await loadPeople(context.tx, [...new Set(ids)])
  return summarise(context, people)
}

/** The household that a person belongs to now, with everyone in it; null when none is known. */
export async function householdOf(context: Context, personId: PersonId): Promise<HouseholdView | null> {
  const homes = await loadHomes(context.tx, [personId])
  const home = homes.get(personId)
  return home ? householdView(context, home.householdId) : null
}

/** A household with everyone in it now; null when there is none. */
export async function householdView(context: Context, id: HouseholdId): Promise<HouseholdView | null> {
  const household = await loadHousehold(context.tx, id)
  if (!household) return null
  const members = await loadMembers(context.tx, id)
  const summaries = await summariesOf(
    context,
    members.map(({ personId }) => personId),
  )
  const names = household.villageCode === null ? null : await areaNames(context, [household.villageCode])
  return {
    household,
    livesAt: (household.villageCode === null ? null : names?.get(household.villageCode)?.path) ?? null,
    members: members.flatMap(({ personId, role }): HouseholdMember[] => {
      const person = summaries.get(personId)
      return person ? [{ person, role }] : []
    }),
  }
}

/** A person as a rule of eligibility reads one, with household, members and areas; null when there is no such person. */
export async function subjectOf(context: Context, personId: PersonId): Promise<Subject | null> {
  return (await subjectAtHome(context, personId))?.subject ?? null
}

/** The same with who is who: `memberIds` are those of the subject's members, in that order; without a household one. */
export async function subjectAtHome(
  context: Context,
  personId: PersonId,
): Promise<{ subject: Subject; memberIds: PersonId[]; householdId: HouseholdId | null } | null> {
  const person = await personById(context, personId)
  if (!person) return null
  const home = (await loadHomes(context.tx, [personId])).get(personId)
  const household = home ? await loadHousehold(context.tx, home.householdId) : null
  const ids = household ? (await loadMembers(context.tx, household.id)).map(member => member.personId) : [personId]
  const people = await loadPeople(context.tx, ids)
  const told = await loadLatestFacts(context.tx, household ? [...ids, household.id] : ids)
  const factsOf = (one: Person) => personFacts(one, told.get(one.id) ?? [], context.today)
  const subject: Subject = {
    person: factsOf(person),
    household: household ? toldFacts(told.get(household.id) ?? []) : {},
    members: people.map(factsOf),
    membersAreAll: household?.membersAreAll ?? false,
    areas: household?.villageCode ? ancestorsOf(household.villageCode) : null,
  }
  return { subject, memberIds: people.map(({ id }) => id), householdId: household?.id ?? null }
}

export async function searchPeople(
  _permit: Permit<'person.search'>,
  context: Context,
  { words }: { words: string },
): Promise<Result<PersonSummary[], never>> {
  const people = await loadPeople(context.tx, await findByKeys(context.tx, weighed(keysToSearch(words))))
  const best = bestFirst(words, people).slice(0, SHOWN)
  return ok(inOrder(best, await summarise(context, best)))
}

export async function possibleDuplicates(
  _permit: Permit<'person.search'>,
  context: Context,
  asked: DuplicateQuestion,
): Promise<Result<PossibleDuplicate[], never>> {
  const found = await findByKeys(context.tx, weighed(keysToCompare(asked)))
  const people = await loadPeople(
    context.tx,
    found.filter(id => id !== asked.exceptId),
  )
  const homes = await loadHomes(
    context.tx,
    people.map(({ id }) => id),
  )
  const compared = people
    .map(person => {
      const kept: Compared = { ...person, villageCode: homes.get(person.id)?.villageCode ?? null }
      const fields = compare(asked, kept)
      return { person, fields, likeness: likenessOf(fields) }
    })
    .filter(({ fields }) => isWorthALook(fields))
    .sort((a, b) => b.likeness - a.likeness || (a.person.id < b.person.id ? -1 : 1))
    .slice(0, DUPLICATES_SHOWN)
  const summaries = await summarise(
    context,
    compared.map(({ person }) => person),
  )
  return ok(
    compared.flatMap(({ person, fields, likeness }) => {
      const summary = summaries.get(person.id)
      return summary ? [{ person: summary, fields, likeness }] : []
    }),
  )
}

export async function personPage(
  _permit: Permit<'person.read'>,
  context: Context,
  { id }: { id: PersonId },
): Promise<Result<PersonView, NotFound>> {
  const view = await personView(context, id)
  return view ? ok(view) : fail({ code: 'not-found' })
}

/** All that is known of a person; null when there is no such person in this agency. */
export async function personView(context: Context, id: PersonId): Promise<PersonView | null> {
  const person = await personById(context, id)
  if (!person) return null
  const household = await householdOf(context, id)
  const about = household ? [id, household.household.id] : [id]
  const told = await loadLatestFacts(context.tx, about)
  const summary = (await summarise(context, [person])).get(id)
  if (!summary) return null
  return {
    person,
    summary,
    household,
    facts: about.flatMap(subject => told.get(subject) ?? []),
    warnings: warningsOf(person, context.today),
  }
}

export async function householdPage(
  _permit: Permit<'person.read'>,
  context: Context,
  { id }: { id: HouseholdId },
): Promise<Result<HouseholdView, NotFound>> {
  const view = await householdView(context, id)
  return view ? ok(view) : fail({ code: 'not-found' })
}

async function summarise(context: Context, people: readonly Person[]): Promise<Map<PersonId, PersonSummary>> {
  const homes: Map<PersonId, Home> = await loadHomes(
    context.tx,
    people.map(({ id }) => id),
  )
  const codes = [...homes.values()].flatMap(({ villageCode }) => (villageCode === null ? [] : [villageCode]))
  const names = await areaNames(context, codes)
  return new Map(
    people.map(({ id, fullName, sex, birth, nik }) => {
      const { householdId = null, villageCode = null } = homes.get(id) ?? {}
      return [
        id,
        {
          id,
          fullName,
          sex,
          ageYears: ageOn(birth, context.today),
          isAgeExact: birth.precision === 'day',
          nikLastFour: digitsOf(nik)?.slice(-LAST_FOUR) ?? null,
          householdId,
          villageCode,
          livesAt: (villageCode === null ? undefined : names.get(villageCode)?.path) ?? null,
        },
      ]
    }),
  )
}

function inOrder(people: readonly Person[], summaries: ReadonlyMap<PersonId, PersonSummary>): PersonSummary[] {
  return people.flatMap(({ id }) => summaries.get(id) ?? [])
}

function weighed(keys: readonly Key[]) {
  return keys.map(({ key, kind }) => ({ key, weight: KEY_WEIGHTS[kind] }))
}
