import { namesOfAccounts, workersOf } from '#confidentiality/access/queries.ts'
import type { Colleague } from '#confidentiality/access/schema/members.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import { consentsAbout } from '#confidentiality/consent/queries.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf, OutputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { householdOf, summariesOf } from '#practice/people/queries.ts'
import type { PersonSummary } from '#practice/people/schema/person.ts'
import type * as api from './api.ts'
import { consentStateOn, stillOpen } from './rules.ts'
import type { Case, CaseClosed, CaseEvent, CaseId, CaseSummary, CaseView } from './schema.ts'
import { loadCase, loadCaseHeld, loadCasesOf } from './store/cases.ts'
import { loadEvents, type KeptEvent } from './store/events.ts'
import { loadOpenMark } from './store/safety.ts'
import { loadAssigned, loadSummaries, type CaseFilter } from './store/lists.ts'

type NotFound = { code: 'not-found' }
const PAGE = 25
const EVENTS = 30
/** More than anyone looks at in one list. */
const MOST = 1000

/** The case, or not-found: the same answer for a case that is absent and one that another agency keeps. */
export async function caseById(context: Context, id: CaseId): Promise<Result<Case, NotFound>> {
  const found = await loadCase(context.tx, id)
  return found ? ok(found) : fail({ code: 'not-found' })
}

/** The same, held until the transaction ends: nobody closes or moves it while something is written to it. */
export async function heldById(context: Context, id: CaseId): Promise<Result<Case, NotFound>> {
  const found = await loadCaseHeld(context.tx, id)
  return found ? ok(found) : fail({ code: 'not-found' })
}

/** A case in which work still goes on, held so; a closed one answers with the day. */
export async function openById(context: Context, id: CaseId): Promise<Result<Case, CaseClosed | NotFound>> {
  const found = await heldById(context, id)
  return found.ok ? stillOpen(found.value) : found
}

/** A case with the person who speaks for the client. */
export async function caseClient(
  context: Context,
  id: CaseId,
): Promise<Result<{ case: Case; person: PersonSummary }, NotFound>> {
  const found = await caseById(context, id)
  if (!found.ok) return found
  const { personId } = found.value.client
  const person = (await summariesOf(context, [personId])).get(personId)
  return person ? ok({ case: found.value, person }) : fail({ code: 'not-found' })
}

/**
 * Cases as lists show them, the latest opened first, in few statements however many they are.
 *
 * @param filter - `mine`: assigned to whoever acts; `team`: of the teams that they supervise; `agency`: all, for rooms whose
 *   own act was judged for that; `ids` narrows it further
 * @param page - what to begin after, and how many; without it as many as there are, up to a thousand
 */
export async function caseSummaries(
  context: Context,
  filter: CaseFilter,
  page: { after?: string | null; most?: number } = {},
): Promise<CaseSummary[]> {
  const rows = await loadSummaries(context, filter, { after: page.after ?? null, most: page.most ?? MOST })
  const people = await summariesOf(
    context,
    rows.map(({ personId }) => personId),
  )
  return rows.flatMap(({ personId, ...row }) => {
    const person = people.get(personId)
    return person ? [{ ...row, person }] : []
  })
}

export async function caseload(
  _permit: Permit<'caseload.read'>,
  context: Context,
  { scope, state, after }: InputOf<typeof api.caseload>,
): Promise<Result<OutputOf<typeof api.caseload>, never>> {
  const found = await caseSummaries(context, { scope, state }, { after: after ?? null, most: PAGE + 1 })
  const cases = found.slice(0, PAGE)
  return ok({ cases, next: found.length > PAGE ? (cases.at(-1)?.id ?? null) : null })
}

export async function casesOfPerson(
  _permit: Permit<'caseload.read'>,
  context: Context,
  { personId }: InputOf<typeof api.casesOfPerson>,
): Promise<Result<OutputOf<typeof api.casesOfPerson>, never>> {
  const cases = await loadCasesOf(context.tx, personId)
  const assigned = await loadAssigned(
    context,
    cases.map(({ id }) => id),
  )
  return ok(
    cases.map(({ id, openedOn, closedOn }) => {
      const workers = assigned.filter(({ recordId }) => recordId === id)
      const isMine = workers.some(({ accountId }) => accountId === context.actorId)
      return { id, openedOn, closedOn, workerNames: workers.map(({ name }) => name), isMine }
    }),
  )
}

export async function casePage(
  _permit: Permit<'case.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<CaseView, NotFound>> {
  const found = await caseClient(context, caseId)
  if (!found.ok) return found
  const [summary] = await loadSummaries(context, { scope: 'agency', state: 'all', ids: [caseId] }, { most: 1 })
  const workers = await loadAssigned(context, [caseId])
  return ok({
    ...found.value,
    household: await householdOf(context, found.value.person.id),
    workers: workers.map(({ accountId, name }) => ({ accountId, name })),
    consent: consentStateOn(await consentsAbout(context, caseId), context.today),
    openNeeds: summary?.openNeeds ?? 0,
    safety: await loadOpenMark(context.tx, caseId),
  })
}

export async function timelineOfCase(
  _permit: Permit<'case.read'>,
  context: Context,
  { caseId, before }: InputOf<typeof api.timelineOfCase>,
): Promise<Result<OutputOf<typeof api.timelineOfCase>, NotFound>> {
  const found = await caseById(context, caseId)
  if (!found.ok) return found
  const kept = await loadEvents(context, { caseId, before: before ?? null }, EVENTS + 1)
  const events = await named(context, kept.slice(0, EVENTS))
  return ok({ events, next: kept.length > EVENTS ? (events.at(-1)?.id ?? null) : null })
}

/** Events with the name of whoever acted; null for someone who is not of this agency, such as a provider. */
export async function named(context: Context, kept: readonly KeptEvent[]): Promise<CaseEvent[]> {
  const names = await namesOfAccounts(context, [...new Set(kept.map(({ byId }) => byId))])
  return kept.map(({ byId, ...event }) => ({ ...event, byName: names.get(byId) ?? null }))
}

export async function colleagues(
  _permit: Permit<'colleague.read'>,
  context: Context,
): Promise<Result<Colleague[], never>> {
  return ok(await workersOf(context))
}
