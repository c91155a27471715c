import { nameOfAgency } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { serviceById } from '#practice/resources/queries.ts'
import { answersFor, whoSays } from '#practice/resources/queries/who.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { BY_HAND, isSame, plainText, textOf, type FieldOf } from '../rules/fields.ts'
import type {
  ChangeField,
  ChangeRequest,
  ChangeState,
  ChangeVersion,
  DecideChange,
  ProposeChange,
} from '../schema/change.ts'
import { wholeOf } from '../queries/changes.ts'
import {
  eraseOldContacts,
  insertRequest,
  loadRequest,
  updatePart,
  updateState,
  type KeptPart,
  type KeptRequest,
  type NewPart,
  type NewRequest,
} from '../store/changes.ts'
import { applyTexts, readInto, type TextFor } from './apply.ts'

type NotFound = { code: 'not-found' }
type Changed = { code: 'changed-since'; version: number; parts: { place: number; now: string }[] }
type Unreadable = { code: 'value-unreadable'; parts: { place: number; field: ChangeField }[] }
type NotWaiting = { code: 'not-waiting'; state: ChangeState }

/** Someone with an account says what is wrong with a service; a curator decides. */
export async function proposeChange(
  _permit: Permit<'change.propose'>,
  context: Context,
  { id, serviceId, language, parts, words }: ProposeChange,
): Promise<Result<ChangeRequest, NotFound | { code: 'nothing-said' }>> {
  const service = await serviceById(context, serviceId)
  if (!service) return fail({ code: 'not-found' })
  const isOwn = await answersFor(context, service.organization.id)
  const told = partsFor(service, parts)
  if (told.length === 0 && (words ?? '') === '') return fail({ code: 'nothing-said' })
  await keepRequest(context.tx, {
    ...{ id, serviceId, source: isOwn ? 'provider' : 'colleague', askedBy: context.actorId, linkId: null },
    ...{ role: isOwn ? 'provider' : null, agency: await nameOfAgency(context), at: context.at },
    ...{ language, words: words === '' ? null : words, contact: null, parts: told, isSpam: false },
  })
  const kept = await loadRequest(context.tx, id)
  return kept ? ok(wholeOf(kept, service)) : fail({ code: 'not-found' })
}

/** What someone would have a field say, and what they saw there. */
export type Said = FieldOf & { proposed: string; seen?: string }

/** What is really proposed: not what stands there already, nor of a place that the service does not have. */
export function partsFor(service: Service, parts: readonly Said[]): NewPart[] {
  return parts.flatMap(({ field, location, proposed, seen }) => {
    const place = service.locations.find(({ id }) => id === location)
    if (location !== null && (!place || place.isProtected)) return []
    const now = seen === undefined ? textOf(service, { field, location }) : plainText({ field }, seen)
    const wanted = plainText({ field }, proposed)
    return isSame(now, wanted) ? [] : [{ field, location, seen: now, proposed: wanted }]
  })
}

/** Keep a request as someone made it; words without a field are a part of their own, so that they are decided too. */
export async function keepRequest(
  tx: Tx,
  { parts, ...request }: NewRequest & { parts: readonly NewPart[] },
): Promise<boolean> {
  await eraseOldContacts(tx, request.at)
  const isWordsOnly = parts.length === 0
  const other = { field: 'other', location: null, seen: '', proposed: request.words ?? '' } as const
  return insertRequest(tx, request, isWordsOnly ? [other] : parts)
}

/**
 * Decide parts of a request: put in what was accepted, as proposed or edited, and keep what it replaced. What changed
 * since it was looked at is shown, and nothing is overwritten. Parts that are not named wait on.
 */
export async function decideChange(
  _permit: Permit<'change.decide'>,
  context: Context,
  { id, version, parts, reason, closes }: DecideChange,
): Promise<Result<ChangeRequest, NotFound | Changed | Unreadable | NotWaiting | { code: 'reason-missing' }>> {
  const held = await hold(context.tx, id)
  if (!held) return fail({ code: 'not-found' })
  const { request, service } = held
  if (request.state !== 'waiting') return fail({ code: 'not-waiting', state: request.state })
  const chosen = parts.flatMap(decision => {
    const part = request.parts.find(({ place }) => place === decision.place)
    return part && part.decision === null ? [{ ...part, ...decision, kept: part }] : []
  })
  const clash = clashIn(service, request, { version, chosen })
  if (clash) return fail(clash)
  const isRefused = chosen.some(({ decision }) => decision === 'refused')
  if (isRefused && (reason ?? '') === '') return fail({ code: 'reason-missing' })
  const accepted = chosen.filter(({ decision }) => decision === 'accepted').map(one => ({ ...one, text: one.value }))
  const { unreadable } = readInto(service, accepted, context.today)
  if (unreadable.length > 0) {
    return fail({ code: 'value-unreadable', parts: unreadable.map(({ place, field }) => ({ place, field })) })
  }
  await putIn(context, service, { requestId: id, accepted, by: await whoSays(context) })
  for (const { place, decision } of chosen) {
    if (decision === 'refused') await updatePart(context.tx, id, { place, decision, applied: null, replaced: null })
  }
  const isDone =
    closes || request.parts.every(part => part.decision !== null || chosen.some(one => one.place === part.place))
  await updateState(context.tx, id, {
    ...{ state: isDone ? 'decided' : 'waiting', role: 'curator', agency: await nameOfAgency(context) },
    ...{ at: context.at, reason: reason === '' ? null : (reason ?? request.reason) },
  })
  return again(context, id)
}

type Chosen = KeptPart & { now: string }

/** Null when what was looked at still stands. */
function clashIn(
  service: Service,
  request: KeptRequest,
  { version, chosen }: { version: number; chosen: readonly Chosen[] },
): Changed | null {
  const moved = chosen
    .map(one => ({ place: one.place, now: textOf(service, one), saw: one.now }))
    .filter(({ now, saw }) => !isSame(now, saw))
  if (moved.length === 0 && request.version === version) return null
  return { code: 'changed-since', version: request.version, parts: moved.map(({ place, now }) => ({ place, now })) }
}

async function putIn(
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  service: Service,
  { requestId, accepted, by }: { requestId: string; accepted: readonly TextFor[]; by: string },
): Promise<void> {
  if (accepted.length === 0) return
  for (const { place, applied, replaced } of await applyTexts(tx, service, { texts: accepted, today, by })) {
    await updatePart(tx, requestId, { place, decision: 'accepted', applied, replaced })
  }
}

/** A trusted organisation's own correction takes effect at once, in one act with the request. */
export async function acceptAll(
  context: Pick<Context, 'tx' | 'today' | 'at'>,
  service: Service,
  { requestId, by }: { requestId: string; by: { role: string; agency: string } },
): Promise<void> {
  const request = await loadRequest(context.tx, requestId, { hold: true })
  if (request?.state !== 'waiting') return
  const texts = request.parts
    .filter(({ field }) => !BY_HAND.includes(field))
    .map(part => ({ ...part, text: part.proposed }))
  const { unreadable } = readInto(service, texts, context.today)
  const readable = texts.filter(one => !unreadable.some(({ place }) => place === one.place))
  await putIn(context, service, { requestId, accepted: readable, by: `${by.role}, ${by.agency}` })
  if (readable.length < request.parts.length) return
  await updateState(context.tx, requestId, { state: 'decided', ...by, at: context.at, reason: null })
}

/** Take a decision back: what was replaced stands there again, unless someone has changed it since. */
export async function undoDecision(
  _permit: Permit<'change.decide'>,
  context: Context,
  { id, version }: ChangeVersion,
): Promise<Result<ChangeRequest, NotFound | Changed | NotWaiting>> {
  const held = await hold(context.tx, id)
  if (!held) return fail({ code: 'not-found' })
  const { request, service } = held
  if (request.state === 'taken-back') return fail({ code: 'not-waiting', state: request.state })
  const applied = request.parts.filter(({ decision }) => decision === 'accepted')
  const chosen = applied.map(part => ({ ...part, now: part.applied ?? '' }))
  const clash = clashIn(service, request, { version, chosen })
  if (clash) return fail(clash)
  if (applied.length > 0) {
    await applyTexts(context.tx, service, {
      texts: applied.map(part => ({ ...part, text: part.replaced ?? '' })),
      today: context.today,
      by: await whoSays(context),
    })
  }
  for (const { place } of request.parts) {
    await updatePart(context.tx, id, { place, decision: null, applied: null, replaced: null })
  }
  await updateState(context.tx, id, { state: 'waiting', role: null, agency: null, at: null, reason: null })
  return again(context, id)
}

/**
 * Whoever asked takes it back: what was put in at once is as before, unless someone has changed it since.
 *
 * @returns false when it stands otherwise by now, or was decided by a curator
 */
export async function withdraw(
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  id: string,
  by: { role: string; agency: string; at: string },
): Promise<boolean> {
  const held = await hold(tx, id)
  if (!held) return false
  const { request, service } = held
  const isOwn = request.state === 'waiting' || request.decidedRole === by.role
  const applied = request.parts.filter(({ decision }) => decision === 'accepted')
  const stands = applied.every(part => isSame(textOf(service, part), part.applied ?? ''))
  if (!isOwn || !stands || request.state === 'taken-back') return false
  if (applied.length > 0) {
    const texts = applied.map(part => ({ ...part, text: part.replaced ?? '' }))
    await applyTexts(tx, service, { texts, today, by: `${by.role}, ${by.agency}` })
  }
  await updateState(tx, id, { ...by, state: 'taken-back', reason: null })
  return true
}

/** Lay aside what is no correction; it can be brought back. */
export async function markSpam(
  _permit: Permit<'change.decide'>,
  context: Context,
  { id, version }: ChangeVersion,
): Promise<Result<ChangeRequest, NotFound | Changed | NotWaiting>> {
  const request = await loadRequest(context.tx, id, { hold: true })
  if (!request) return fail({ code: 'not-found' })
  if (request.state !== 'waiting') return fail({ code: 'not-waiting', state: request.state })
  if (request.version !== version) return fail({ code: 'changed-since', version: request.version, parts: [] })
  const by = { role: 'curator', agency: await nameOfAgency(context) }
  await updateState(context.tx, id, { state: 'spam', ...by, at: context.at, reason: null })
  return again(context, id)
}

async function hold(tx: Tx, id: string): Promise<{ request: KeptRequest; service: Service } | null> {
  const request = await loadRequest(tx, id, { hold: true })
  const service = request && (await serviceById({ tx }, request.service.id))
  return request && service ? { request, service } : null
}

async function again({ tx }: Pick<Context, 'tx'>, id: string): Promise<Result<ChangeRequest, NotFound>> {
  const held = await hold(tx, id)
  return held ? ok(wholeOf(held.request, held.service)) : fail({ code: 'not-found' })
}
