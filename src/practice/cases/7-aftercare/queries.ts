import { readFileSync } from 'node:fs'
import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { problemsAfter } from '#practice/knowledge/queries/domino.ts'
import type { FollowingProblem } from '#practice/knowledge/schema/domino.ts'
import { needsOf } from '../2-assessment/queries.ts'
import { closingOf } from '../6-termination/queries.ts'
import { caseById, caseSummaries } from '../queries.ts'
import type { CaseId } from '../schema.ts'
import { inView } from './rules.ts'
import { Frequencies, type AftercareView, type DueAftercare, type Episode } from './schema.ts'
import { loadAftercare, loadContacts, loadDue, loadEpisodes } from './store.ts'

type NotFound = { code: 'not-found' }

// Read and judged once, when the server starts.
const FREQUENCIES = Frequencies.parse(
  JSON.parse(readFileSync(new URL('./definitions/aftercare.json', import.meta.url), 'utf8')),
)

/** How often to ask at each risk. */
export function frequencies(): Frequencies {
  return FREQUENCIES
}

/** Own cases, closed ones too, in which a contact of aftercare is due today or was before; the earliest first. */
export async function dueAftercare(context: Context): Promise<DueAftercare[]> {
  const due = await loadDue(context, context.today)
  const ids = due.map(({ caseId }) => caseId)
  const cases = ids.length === 0 ? [] : await caseSummaries(context, { scope: 'mine', state: 'all', ids })
  return due.flatMap(({ caseId, dueOn }) => {
    const found = cases.find(({ id }) => id === caseId)
    return found ? [{ case: found, dueOn }] : []
  })
}

/** The episodes of work on the same problem, the earliest first. */
export function episodesOf(context: Context, caseId: CaseId): Promise<Episode[]> {
  return loadEpisodes(context, caseId)
}

export async function aftercareOfCase(
  _permit: Permit<'evaluation.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<AftercareView, NotFound>> {
  const found = await caseById(context, caseId)
  if (!found.ok) return found
  const calendars = await loadAftercare(context, caseId)
  const contacts = inView(await loadContacts(context, caseId))
  const names = await namesOfAccounts(context, [...new Set(contacts.map(({ byId }) => byId))])
  return ok({
    running: calendars.find(({ endedOn }) => endedOn === null) ?? null,
    earlier: calendars.filter(({ endedOn }) => endedOn !== null),
    contacts: contacts.map(({ byId, ...contact }) => ({ ...contact, byName: names.get(byId) ?? null })),
    strengthening: (await closingOf(context, caseId))?.strengthening ?? null,
    frequencies: FREQUENCIES,
  })
}

export async function episodesOfCase(
  _permit: Permit<'case.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<Episode[], NotFound>> {
  const found = await caseById(context, caseId)
  return found.ok ? ok(await episodesOf(context, caseId)) : found
}

/** What often follows the needs of a case that are not met yet, so that early signs are asked for. */
export async function followingProblems(
  _permit: Permit<'need.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<FollowingProblem[], NotFound>> {
  const found = await caseById(context, caseId)
  if (!found.ok) return found
  const needs = await needsOf(context, caseId)
  const standing = needs.filter(({ state }) => state !== 'met').map(({ term }) => term)
  return ok(problemsAfter(standing, new Set(needs.map(({ term }) => term))))
}
