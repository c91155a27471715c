import { nameOfAgency } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { amendService } from '#practice/resources/commands/amend.ts'
import { serviceById } from '#practice/resources/queries.ts'
import { mainCapacity } from '#practice/resources/rules/hsds-hours.ts'
import { alike } from '#practice/resources/rules/records.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { Confirmation, type ConfirmAsItStands, type VerificationReason } from '../schema/verification.ts'
import {
  holdConfirmation,
  holdConfirmedAt,
  insertConfirmation,
  markUndone,
  updateConfirmedAt,
  type KeptConfirmation,
  type Standing,
} from '../store/confirmations.ts'
import { upsertRequest } from '../store/queue.ts'

type NotFound = { code: 'not-found' }
type Undone = { code: 'already-undone' } | { code: 'said-since'; at: string | null }
type Now = Pick<Context, 'tx' | 'at' | 'today'>

/**
 * Ask that a service be verified: someone was sent there and it went otherwise than the directory says. It is counted and
 * put before the curators; nothing that clients see changes, and no rank is lowered.
 *
 * @param asked - `at`: the instant that it went wrong; the same instant told again counts once
 */
export function askToVerify(
  tx: Tx,
  asked: { serviceId: string; reason: VerificationReason; at: string },
): Promise<void> {
  return upsertRequest(tx, asked)
}

/** A curator asked and heard that every field is true as it stands, or that the service is closed. */
export async function confirmAsItStands(
  _permit: Permit<'service.confirm'>,
  context: Context,
  { id, serviceId, finding }: ConfirmAsItStands,
): Promise<Result<Confirmation, NotFound>> {
  const by = { source: 'curator', role: 'curator', agency: await nameOfAgency(context), linkId: null } as const
  return keepFinding(context, { id, serviceId, finding, ...by })
}

export type FindingBy = {
  id: string
  serviceId: string
  finding: Confirmation['finding']
  source: 'curator' | 'link'
  role: string
  /** The agency, or for a link the organisation. */
  agency: string
  linkId: string | null
  /** The service as they said that it stands, of which places, wait, closure and whether it is shown to everyone are taken. */
  said?: Service
}

/** Keep what someone found, with what stood there before, so that it can be taken back. The same id once. */
export async function keepFinding(now: Now, { said, ...by }: FindingBy): Promise<Result<Confirmation, NotFound>> {
  const confirmedAt = await holdConfirmedAt(now.tx, by.serviceId)
  const service = await serviceById(now, by.serviceId)
  if (confirmedAt === undefined || !service) return fail({ code: 'not-found' })
  const before = standingOf(service, confirmedAt)
  const after = said ? standingOf(said, confirmedAt) : standingAfter(before, by.finding, now)
  if (await insertConfirmation(now.tx, { ...by, at: now.at, before, after })) {
    await writeStanding(now, service, { standing: after, by, action: by.finding === 'capacity' ? 'update' : 'confirm' })
  }
  const kept = await holdConfirmation(now.tx, by.id)
  return kept ? ok(shown(kept)) : fail({ code: 'not-found' })
}

function standingOf(service: Service, confirmedAt: string | null): Standing {
  const { status, assuredOn, waitDays, capacity, capacities, waitingPeople = null, closure = null } = service
  const isHiddenFromPublic = service.isHiddenFromPublic === true
  const places = capacities ?? (capacity ? [capacity] : [])
  return { status, assuredOn, confirmedAt, waitDays, places, waitingPeople, closure, isHiddenFromPublic }
}

function standingAfter(before: Standing, finding: Confirmation['finding'], { at, today }: Now): Standing {
  const status =
    finding === 'closed-for-now' ? 'temporarily closed' : finding === 'no-longer-offered' ? 'inactive' : before.status
  const places = before.places.map(one => (one.available === null ? one : { ...one, saidOn: today }))
  return { ...before, status, places, assuredOn: today, confirmedAt: at }
}

type Written = { standing: Standing; by: { role: string; agency: string }; action: 'confirm' | 'update' }

async function writeStanding({ tx, today }: Now, service: Service, { standing, by, action }: Written): Promise<void> {
  const { confirmedAt, places, waitingPeople, closure, isHiddenFromPublic, ...said } = standing
  const { capacities: _, waitingPeople: _people, closure: _closure, isHiddenFromPublic: _hidden, ...rest } = service
  const after: Service = {
    ...{ ...rest, ...said, capacity: mainCapacity(places) },
    ...(places.length > 1 && { capacities: places }),
    ...(waitingPeople !== null && { waitingPeople }),
    ...(closure && { closure }),
    ...(isHiddenFromPublic && { isHiddenFromPublic }),
  }
  const noting = { by: `${by.role}, ${by.agency}`, on: today, action }
  await amendService(tx, { before: service, after }, noting)
  await updateConfirmedAt(tx, service.id, confirmedAt)
}

/** Take a confirmation back, as long as nobody has said anything newer of the service. */
export async function undoConfirmation(
  _permit: Permit<'service.confirm'>,
  context: Context,
  { id }: { id: string },
): Promise<Result<Confirmation, NotFound | Undone>> {
  const kept = await holdConfirmation(context.tx, id)
  if (!kept) return fail({ code: 'not-found' })
  return takeBack(context, kept, { role: 'curator', agency: await nameOfAgency(context) })
}

/** The same for whoever may: what stood there before stands there again. */
export async function takeBack(
  now: Now,
  kept: KeptConfirmation,
  by: { role: string; agency: string },
): Promise<Result<Confirmation, NotFound | Undone>> {
  if (kept.undoneAt !== null) return fail({ code: 'already-undone' })
  const confirmedAt = await holdConfirmedAt(now.tx, kept.serviceId)
  const service = await serviceById(now, kept.serviceId)
  if (confirmedAt === undefined || !service) return fail({ code: 'not-found' })
  const { finding: _, ...after } = kept.after
  if (!alike(standingOf(service, confirmedAt), after)) return fail({ code: 'said-since', at: confirmedAt })
  await writeStanding(now, service, { standing: kept.before, by, action: 'update' })
  await markUndone(now.tx, kept.id, now.at)
  return ok(shown(kept))
}

function shown({ id, serviceId, at, after }: KeptConfirmation): Confirmation {
  return Confirmation.parse({ id, serviceId, at, finding: after.finding })
}
