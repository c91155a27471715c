import type * as z from 'zod'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { serviceById } from '#practice/resources/queries.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { fieldsOf, textOf, withText } from '../rules/fields.ts'
import type { ChangeLine, ChangeRequest, ChangesPage, ChangesSearch, Correctable } from '../schema/change.ts'
import { countWaiting, eraseOldContacts, loadLines, loadRequest, type KeptRequest } from '../store/changes.ts'

const PAGE = 20
const MINE = 50
/** Only so that a text can be read; it is kept nowhere. */
const SOME_DAY = '2000-01-01'

/** A request with how each field stands now beside what is proposed. */
export function wholeOf({ linkId: _, ...request }: KeptRequest, service: Service): ChangeRequest {
  return {
    ...request,
    isGuarded: isGuarded(service),
    parts: request.parts.map(({ replaced: _replaced, ...part }) => ({
      ...part,
      locationName: service.locations.find(({ id }) => id === part.location)?.name ?? null,
      now: textOf(service, part),
      isReadable: withText(service, part, part.proposed, SOME_DAY) !== null,
    })),
  }
}

/** Requests that wait, the oldest first, or those that were decided or laid aside, the latest first. */
export async function changeRequests(
  _permit: Permit<'change.decide'>,
  { tx, at }: Context,
  { state = 'waiting', source, service, after }: ChangesSearch,
): Promise<Result<ChangesPage, never>> {
  await eraseOldContacts(tx, at)
  const asked = { state, source: source ?? null, service: service ?? null, askedBy: null, after: after ?? null }
  const found = await loadLines(tx, asked, PAGE + 1)
  const requests = found.slice(0, PAGE)
  return ok({
    requests,
    waiting: await countWaiting(tx),
    next: found.length > PAGE ? (requests.at(-1)?.id ?? null) : null,
  })
}

/** One request, side by side with what stands now. */
export async function changeRequest(
  _permit: Permit<'change.decide'>,
  { tx, at }: Context,
  { id }: { id: string },
): Promise<Result<ChangeRequest, { code: 'not-found' }>> {
  await eraseOldContacts(tx, at)
  const request = await loadRequest(tx, id)
  const service = request && (await serviceById({ tx }, request.service.id))
  return request && service ? ok(wholeOf(request, service)) : fail({ code: 'not-found' })
}

/** What whoever is signed in has asked for, and what became of it, the latest first. */
export async function myChangeRequests(
  _permit: Permit<'change.propose'>,
  { tx, actorId }: Context,
): Promise<Result<ChangeLine[], never>> {
  return ok(await loadLines(tx, { state: null, source: null, service: null, askedBy: actorId, after: null }, MINE))
}

/** The fields of a service that can be said to be wrong, as they stand. */
export async function fieldsToCorrect(
  _permit: Permit<'change.propose'>,
  { tx }: Context,
  { id }: { id: string },
): Promise<Result<z.infer<typeof Correctable>, { code: 'not-found' }>> {
  const service = await serviceById({ tx }, id)
  if (!service) return fail({ code: 'not-found' })
  const fields = fieldsOf(service).map(of => ({
    ...of,
    locationName: service.locations.find(place => place.id === of.location)?.name ?? null,
    now: textOf(service, of),
  }))
  return ok({ name: service.name, organization: service.organization.name, isGuarded: isGuarded(service), fields })
}

function isGuarded({ locations }: Service): boolean {
  return locations.some(({ isProtected }) => isProtected)
}
