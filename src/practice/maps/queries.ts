import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { needsOf } from '#practice/cases/2-assessment/queries.ts'
import { caseById } from '#practice/cases/queries.ts'
import type { Case, CaseId } from '#practice/cases/schema.ts'
import { peopleByIds, staysAround } from '#practice/people/queries.ts'
import type { Person, PersonId } from '#practice/people/schema/person.ts'
import { referralsOf } from '#practice/referrals/queries/sender.ts'
import { informalOfCase } from '#practice/resources/queries.ts'
import type * as api from './api.ts'
import { mapOn } from './rules/on.ts'
import { overlay, type Drawn } from './rules/overlay.ts'
import { bondsFrom, homesFrom, kinFrom, tiesOfHelpers, tiesOfReferrals } from './rules/records.ts'
import type { MapFact } from './schema/act.ts'
import { MapId, type CaseMap } from './schema/map.ts'
import { loadFacts } from './store.ts'

type NotFound = { code: 'not-found' }

export async function mapOfCase(
  _permit: Permit<'map.read'>,
  context: Context,
  { caseId }: InputOf<typeof api.mapOfCase>,
): Promise<Result<CaseMap, NotFound>> {
  const found = await caseById(context, caseId)
  return found.ok ? ok(await wholeMap(context, found.value)) : found
}

/** The map of a case as it was on a day, for reports and comparisons; days are `YYYY-MM-DD`. */
export async function mapOf(context: Context, caseId: CaseId, onDay: string): Promise<Result<CaseMap, NotFound>> {
  const found = await caseById(context, caseId)
  return found.ok ? ok(mapOn(await wholeMap(context, found.value), onDay)) : found
}

/** Everything that a case's map was ever drawn from. */
export async function wholeMap(context: Context, found: Case): Promise<CaseMap> {
  const { id: caseId, client, openedOn, closedOn } = found
  const facts = await loadFacts(context.tx, caseId)
  const needs = await needsOf(context, caseId)
  const firstOn = needs.map(({ recordedOn }) => recordedOn).toSorted()[0] ?? openedOn
  return {
    ...{ caseId, clientId: MapId.parse(client.personId), isFamily: client.kind === 'family', firstOn },
    ...{ today: context.today, isOpen: closedOn === null },
    ...(await drawnFrom(context, found, facts)),
  }
}

async function drawnFrom(context: Context, { id: caseId, client }: Case, facts: readonly MapFact[]): Promise<Drawn> {
  const { timeZone } = context
  const rows = await staysAround(context, client.personId)
  const stays = rows.map(row => ({
    ...{ id: MapId.parse(row.id), homeId: MapId.parse(row.householdId), kinId: MapId.parse(row.personId) },
    ...{ role: row.role, since: row.sinceAt, until: row.untilAt },
  }))
  const atHome = [...new Set([client.personId, ...rows.map(({ personId }) => personId)])]
  const people = await peopleOn(context, atHome, facts)
  const kin = atHome.flatMap(id => {
    const person = people.get(id)
    return person ? [kinFrom(person, MapId.parse(id), id)] : []
  })
  const referrals = await referralsOf(context, caseId)
  const helpers = await informalOfCase(context, caseId)
  const ties = [
    ...tiesOfReferrals(
      referrals.map(referral => ({ id: MapId.parse(referral.id), referral })),
      timeZone,
    ),
    ...tiesOfHelpers(helpers.map(helper => ({ id: MapId.parse(helper.id), helper }))),
  ]
  const clientId = MapId.parse(client.personId)
  const homes = homesFrom(stays, clientId, timeZone)
  return overlay({ kin, ...bondsFrom(stays, clientId), homes, ties }, facts, people)
}

async function peopleOn(
  context: Context,
  atHome: readonly PersonId[],
  facts: readonly MapFact[],
): Promise<Map<string, Person>> {
  const meant = facts.flatMap(({ told }) => (told.kind === 'kin' ? (told.personId ?? []) : []))
  const people = await peopleByIds(context, [...atHome, ...meant])
  return new Map(people.map(person => [person.id, person]))
}
