import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/shared/id.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { areaNames } from '#practice/areas/queries.ts'
import { householdOf, householdView, personView } from './queries.ts'
import { isBornLater } from './rules/identity.ts'
import { keysOf } from './rules/keys.ts'
import { birthFromAge, isReadable } from './rules/subject.ts'
import type { FactName } from './schema/facts.ts'
import type { Household, Person, PersonId, RecordedFact } from './schema/person.ts'
import {
  RecordedFactId,
  type AddMember,
  type Departure,
  type FoundHousehold,
  type HouseholdView,
  type KeptFact,
  type NewPerson,
  type PersonView,
  type RecordFact,
  type RegisterPerson,
} from './schema/registration.ts'
import { insertRecordedFact } from './store/facts.ts'
import {
  endMember,
  insertHousehold,
  insertMember,
  insertMembers,
  loadHousehold,
  loadHouseholdForChange,
  updateHousehold,
} from './store/households.ts'
import { replaceKeys } from './store/keys.ts'
import { insertPeople, loadPeople, loadPersonForChange, updatePerson } from './store/people.ts'

type NotFound = { code: 'not-found' }
type BornLater = { code: 'birth-in-future' }
type Known = { code: 'person-known' }
type VillageUnknown = { code: 'village-unknown' }
type Clash<Record> = { code: 'version-clash'; kept: Record; sent: Record }
type Unreadable = { code: 'fact-unreadable'; fact: FactName }
type Registering = BornLater | Known | VillageUnknown | NotFound

/** Write down a person, and with them the household or the one that they join. */
export async function registerPerson(
  _permit: Permit<'person.register'>,
  context: Context,
  input: RegisterPerson,
): Promise<Result<PersonView, Registering>> {
  return keepRegistration(context, input)
}

/** What registerPerson does, for whoever registers by another way than a screen. */
export async function keepRegistration(
  context: Context,
  { belongsTo, ...person }: RegisterPerson,
): Promise<Result<PersonView, Registering>> {
  const members = belongsTo.kind === 'new' ? belongsTo.members : []
  const others = members.map(({ role: _, ...other }) => other)
  const kept = await keepPeople(context, [person, ...others])
  if (!kept.ok) return kept
  if (belongsTo.kind === 'join') {
    const household = await loadHousehold(context.tx, belongsTo.householdId)
    if (!household) return fail({ code: 'not-found' })
    await insertMember(context, { householdId: household.id, personId: person.id, role: belongsTo.role })
  }
  if (belongsTo.kind === 'new') {
    const { household, role } = belongsTo
    if (!(await isVillageKnown(context, household.villageCode))) return fail({ code: 'village-unknown' })
    if (!(await insertHousehold(context.tx, household))) return fail({ code: 'person-known' })
    const all = [{ id: person.id, role }, ...members].map(member => ({ personId: member.id, role: member.role }))
    await insertMembers(context, household.id, all)
  }
  const view = await personView(context, person.id)
  return view ? ok(view) : fail({ code: 'not-found' })
}

/** Correct a person on the version that was seen; a clash answers with both. */
export async function revisePerson(
  _permit: Permit<'person.revise'>,
  context: Context,
  sent: Person,
): Promise<Result<Person, BornLater | Clash<Person> | NotFound>> {
  const kept = await loadPersonForChange(context.tx, sent.id)
  if (!kept) return fail({ code: 'not-found' })
  if (kept.version !== sent.version) return fail({ code: 'version-clash', kept, sent })
  if (isBornLater(sent.birth, context.today)) return fail({ code: 'birth-in-future' })
  return ok(await rewrite(context, sent))
}

/** Keep what was told; the latest counts, and the earlier ones stay. */
export async function recordFact(
  _permit: Permit<'fact.record'>,
  context: Context,
  { personId, about, ...recorded }: RecordFact,
): Promise<Result<KeptFact, Unreadable | { code: 'household-not-known' } | NotFound>> {
  if (!isReadable(recorded.fact, about, recorded.value)) return fail({ code: 'fact-unreadable', fact: recorded.fact })
  const [person] = await loadPeople(context.tx, [personId])
  if (!person) return fail({ code: 'not-found' })
  const kept = await keepFact(context, personId, about, recorded)
  return kept ? ok(kept) : fail({ code: 'household-not-known' })
}

/**
 * Keep a fact about a person or about the household that the person belongs to. An age or a sex is also written into the
 * person's record where that does not know it: it is the record that rules read.
 *
 * @returns null when the fact is about the household and none is known
 */
export async function keepFact(
  context: Context,
  personId: PersonId,
  about: 'person' | 'household',
  recorded: RecordedFact,
): Promise<KeptFact | null> {
  const household = about === 'household' ? await householdOf(context, personId) : null
  if (about === 'household' && !household) return null
  const kept: KeptFact = { id: RecordedFactId.parse(newId()), about, ...recorded, recordedAt: context.at }
  await insertRecordedFact(context, household?.household.id ?? personId, kept)
  if (recorded.fact === 'ageYears' || recorded.fact === 'sex') await writeIntoRecord(context, personId, recorded)
  return kept
}

export async function foundHousehold(
  _permit: Permit<'person.register'>,
  context: Context,
  { personId, role, ...household }: FoundHousehold,
): Promise<Result<HouseholdView, VillageUnknown | NotFound>> {
  const [person] = await loadPeople(context.tx, [personId])
  if (!person) return fail({ code: 'not-found' })
  if (!(await isVillageKnown(context, household.villageCode))) return fail({ code: 'village-unknown' })
  if (!(await insertHousehold(context.tx, household))) return fail({ code: 'not-found' })
  await insertMember(context, { householdId: household.id, personId, role })
  return viewOf(context, household.id)
}

export async function reviseHousehold(
  _permit: Permit<'person.revise'>,
  context: Context,
  sent: Household,
): Promise<Result<Household, VillageUnknown | Clash<Household> | NotFound>> {
  const kept = await loadHouseholdForChange(context.tx, sent.id)
  if (!kept) return fail({ code: 'not-found' })
  if (kept.version !== sent.version) return fail({ code: 'version-clash', kept, sent })
  if (!(await isVillageKnown(context, sent.villageCode))) return fail({ code: 'village-unknown' })
  const revised = { ...sent, version: sent.version + 1 }
  await updateHousehold(context.tx, revised)
  return ok(revised)
}

export async function addMember(
  _permit: Permit<'person.register'>,
  context: Context,
  { householdId, role, who }: AddMember,
): Promise<Result<HouseholdView, BornLater | Known | NotFound>> {
  const household = await loadHousehold(context.tx, householdId)
  if (!household) return fail({ code: 'not-found' })
  if (who.kind === 'new') {
    const kept = await keepPeople(context, [who.person])
    if (!kept.ok) return kept
  }
  const personId = who.kind === 'new' ? who.person.id : who.personId
  const [person] = await loadPeople(context.tx, [personId])
  if (!person) return fail({ code: 'not-found' })
  await insertMember(context, { householdId, personId, role })
  return viewOf(context, householdId)
}

export async function leaveHousehold(
  _permit: Permit<'person.revise'>,
  context: Context,
  { householdId, personId }: Departure,
): Promise<Result<HouseholdView, NotFound>> {
  if (!(await endMember(context, { personId, householdId }))) return fail({ code: 'not-found' })
  return viewOf(context, householdId)
}

/** People with their keys, in this transaction: whoever registers next already sees them. */
async function keepPeople(context: Context, people: readonly NewPerson[]): Promise<Result<null, BornLater | Known>> {
  if (people.some(({ birth }) => isBornLater(birth, context.today))) return fail({ code: 'birth-in-future' })
  if ((await insertPeople(context, people)) < people.length) return fail({ code: 'person-known' })
  await replaceKeys(
    context.tx,
    people.map(person => ({ id: person.id, keys: keysOf(person) })),
  )
  return ok(null)
}

async function rewrite(context: Context, person: Person): Promise<Person> {
  const revised = { ...person, version: person.version + 1 }
  await updatePerson(context.tx, revised)
  await replaceKeys(context.tx, [{ id: revised.id, keys: keysOf(revised) }])
  return revised
}

async function writeIntoRecord(context: Context, personId: PersonId, told: RecordedFact): Promise<void> {
  const kept = await loadPersonForChange(context.tx, personId)
  if (!kept) return
  const { fact, value, knownOn } = told
  if (fact === 'ageYears' && typeof value === 'number' && kept.birth.precision === 'not-known') {
    await rewrite(context, { ...kept, birth: birthFromAge(value, knownOn) })
  }
  if (fact === 'sex' && (value === 'female' || value === 'male') && kept.sex === 'not-known') {
    await rewrite(context, { ...kept, sex: value })
  }
}

async function isVillageKnown(context: Context, code: string | null): Promise<boolean> {
  return code === null || (await areaNames(context, [code])).has(code)
}

async function viewOf(context: Context, id: Household['id']): Promise<Result<HouseholdView, NotFound>> {
  const view = await householdView(context, id)
  return view ? ok(view) : fail({ code: 'not-found' })
}
