import { nameOfAgency } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type { Noting } from '#practice/resources/commands/notes.ts'
import { moveServices, amendOrganization, type OrganizationFields } from '#practice/resources/commands/amend.ts'
import { alike } from '#practice/resources/rules/records.ts'
import type { OrganizationId } from '#practice/resources/schema/resource.ts'
import { MergeField, MergeSide, type MergeOrganizations, type PastMerge } from '../schema/merging.ts'
import {
  deleteApart,
  forgetMoved,
  holdMerge,
  holdOrganizations,
  insertApart,
  insertMerge,
  loadFollowers,
  loadMerges,
  loadMoved,
  loadServicesOf,
  loadSides,
  markUnmerged,
  updateFields,
  updateFollowers,
  updateMerged,
  updateOwner,
} from '../store/organizations.ts'

type NotFound = { code: 'not-found' }
type NotPossible = { code: 'merge-not-possible'; why: 'merged-already' | 'same-record' }

/**
 * Make one of two records of an organisation: what the absorbed one gives, the survivor gives from now on, with the fields
 * that were chosen. The absorbed id stays: what names it (accounts, referrals, links, files) finds it still.
 */
export async function mergeOrganizations(
  _permit: Permit<'organization.merge'>,
  context: Context,
  { id, survivorId, absorbedId, fromAbsorbed }: MergeOrganizations,
): Promise<Result<PastMerge, NotFound | NotPossible>> {
  if (survivorId === absorbedId) return fail({ code: 'merge-not-possible', why: 'same-record' })
  const { tx, at } = context
  const done = await holdMerge(tx, id)
  if (done) return past(tx, id)
  const held = await holdOrganizations(tx, [survivorId, absorbedId])
  const [survivor, absorbed] = await loadSides(tx, [survivorId, absorbedId])
  if (!survivor || !absorbed) return fail({ code: 'not-found' })
  if ([...held.values()].some(({ mergedInto }) => mergedInto !== null)) {
    return fail({ code: 'merge-not-possible', why: 'merged-already' })
  }
  const chosen = fieldsFrom(absorbed, fromAbsorbed)
  const services = await loadServicesOf(tx, absorbedId)
  const carried = await loadFollowers(tx, absorbedId)
  const by = { at, role: 'curator', agency: await nameOfAgency(context) }
  const before = fieldsFrom(survivor, fromAbsorbed)
  await insertMerge(tx, { id, survivorId, absorbedId, before, after: chosen, carried, services }, by)
  await updateMerged(tx, [absorbedId], { into: survivorId, at })
  await updateMerged(tx, carried, { into: survivorId, at })
  await move(tx, services, survivorId, notingOf(context, by.agency))
  await revise(tx, survivorId, chosen, notingOf(context, by.agency))
  await deleteApart(tx, pairOf(survivorId, absorbedId))
  return past(tx, id)
}

function notingOf({ today }: Pick<Context, 'today'>, agency: string): Noting {
  return { by: `curator, ${agency}`, on: today, action: 'update' }
}

async function move(tx: Tx, services: readonly string[], to: string, noting: Noting): Promise<void> {
  await updateOwner(tx, services, to)
  await moveServices(tx, services, to, noting)
}

async function revise(tx: Tx, id: string, fields: OrganizationFields, noting: Noting): Promise<void> {
  if (Object.keys(fields).length === 0) return
  await amendOrganization(tx, id, fields, noting)
  await updateFields(tx, id, fields)
}

function fieldsFrom(side: MergeSide, fields: readonly MergeField[]): OrganizationFields {
  const { name, actorKind, description, email, url } = side
  const all = { name, actorKind, description, email, url }
  return Object.fromEntries(Object.entries(all).filter(([field]) => fields.some(one => one === field)))
}

/**
 * Take a merge apart again: services that came with it, those too that an import brought under the absorbed id since, go
 * back; fields that were chosen go back where nobody has changed them since. What was edited in between stays.
 */
export async function unmergeOrganizations(
  _permit: Permit<'organization.merge'>,
  context: Context,
  { id }: { id: string },
): Promise<Result<PastMerge, NotFound | { code: 'already-undone' }>> {
  const { tx, at } = context
  const kept = await holdMerge(tx, id)
  if (!kept) return fail({ code: 'not-found' })
  if (kept.undoneAt !== null) return fail({ code: 'already-undone' })
  const held = await holdOrganizations(tx, [kept.survivorId, kept.absorbedId])
  // The survivor itself may have been absorbed since: what it gave is then another's.
  const holder = held.get(kept.survivorId)?.mergedInto ?? kept.survivorId
  const moved = await loadMoved(tx, id, holder)
  const noting = notingOf(context, await nameOfAgency(context))
  await markUnmerged(tx, id, at)
  await updateMerged(tx, [kept.absorbedId], { into: null, at: null })
  await updateFollowers(tx, kept.absorbedId)
  await forgetMoved(tx, id, moved)
  await move(tx, moved, kept.absorbedId, noting)
  const [now] = await loadSides(tx, [kept.survivorId])
  if (now) await revise(tx, kept.survivorId, stillAsChosen(now, kept), noting)
  return past(tx, id)
}

const Chosen = MergeSide.pick({ name: true, actorKind: true, description: true, email: true, url: true })

/** Of the chosen fields those that stand as they were chosen, as they were before. */
function stillAsChosen(
  now: MergeSide,
  { before, after }: { before: Record<string, unknown>; after: Record<string, unknown> },
): OrganizationFields {
  const fields = MergeField.options.filter(field => field in after && alike(now[field], after[field]))
  const was = Chosen.parse({ ...now, ...before })
  return Object.fromEntries(fields.map(field => [field, was[field]]))
}

/** Two records that look alike are two organisations: they are not shown as a pair again. */
export async function keepApart(
  _permit: Permit<'organization.merge'>,
  context: Context,
  { one, other }: { one: OrganizationId; other: OrganizationId },
): Promise<Result<{ one: OrganizationId; other: OrganizationId }, NotFound>> {
  const held = await holdOrganizations(context.tx, [one, other])
  if (held.size < 2) return fail({ code: 'not-found' })
  const by = { at: context.at, role: 'curator', agency: await nameOfAgency(context) }
  await insertApart(context.tx, pairOf(one, other), by)
  return ok({ one, other })
}

function pairOf(one: string, other: string): readonly [string, string] {
  return one < other ? [one, other] : [other, one]
}

async function past(tx: Tx, id: string): Promise<Result<PastMerge, NotFound>> {
  const [merge] = await loadMerges(tx, [id])
  return merge ? ok(merge) : fail({ code: 'not-found' })
}
