import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/shared/id.ts'
import { fail, type Result } from '#platform/shared/result.ts'
import { formFor, linkedOf, recordPageOf } from '../queries/record-page.ts'
import { whoSays } from '../queries/who.ts'
import type { Whole } from '../rules/record-merge.ts'
import { readFields, valuesOf, type ReadFields } from '../rules/record-fields.ts'
import { INNER } from '../rules/record-form.ts'
import { nestedField } from '../schema/record-model.ts'
import type {
  AddRecord,
  FieldValues,
  RecordClash,
  RecordPage,
  RecordWrong,
  RemoveRecord,
  ReviseRecord,
} from '../schema/record-page.ts'
import { keyOf, type HsdsKind, type RecordKey, type RecordLink } from '../schema/record.ts'
import { holdRecord, loadAbove, loadStored, type Stored } from '../store/records.ts'
import type { Noting } from './notes.ts'
import { forgetRecords, reviseWhole, type Change } from './records.ts'

type NotFound = { code: 'not-found' }
type Answer<Failure extends { code: string }> = Promise<Result<RecordPage, Failure | NotFound>>

/** The history is written by what is done, never by hand. */
const isHistory = (kind: HsdsKind) => kind === 'metadata'

/** Change some fields of an object by hand; what is not given stays, unknown properties too. */
export async function reviseRecord(
  _permit: Permit<'record.revise'>,
  context: Context,
  { kind, id, version, fields }: ReviseRecord,
): Answer<RecordClash | RecordWrong> {
  const old = await held(context, { kind, id })
  if (!old || isHistory(kind)) return fail({ code: 'not-found' })
  const form = formFor(kind)
  if (old.version !== version) {
    const { updatedAt, updatedBy } = old
    const values = valuesOf(form, old.record.body, linkedOf(old))
    return fail({
      code: 'version-clash',
      kept: { version: old.version, values, updatedAt, updatedBy },
      sent: { fields },
    })
  }
  const read = readFields(form, fields, { body: old.record.body, isNew: false, today: context.today })
  if (read.problems.length > 0) return fail({ code: 'record-wrong', problems: read.problems })
  const links = await linksAfter(context, old, read.links)
  if (!links) return fail({ code: 'not-found' })
  const now = { record: { kind, id, body: read.body }, links }
  await reviseWhole(context.tx, { old, now }, await noting(context, 'update'))
  return recordPageOf(context.tx, { kind, id })
}

async function held({ tx }: Context, key: RecordKey): Promise<Stored | null> {
  await holdRecord(tx, key)
  return (await loadStored(tx, [key])).get(keyOf(key)) ?? null
}

async function noting(context: Context, action: Noting['action']): Promise<Noting> {
  return { by: await whoSays(context), on: context.today, action }
}

/** Its links with other objects in the fields that it has one of; null when one of them is not there. */
async function linksAfter(
  { tx }: Context,
  { record, links }: Whole,
  chosen: ReadFields['links'],
): Promise<RecordLink[] | null> {
  const others = links.filter(({ field }) => !(field in chosen))
  const made = Object.entries(chosen).flatMap(([name, id]) => {
    const field = nestedField(record.kind, name)
    return field && id !== null ? [linkOf(record, field.name, { kind: field.kind, id }, 0)] : []
  })
  const there = await loadStored(
    tx,
    made.map(({ childKind, childId }) => ({ kind: childKind, id: childId })),
  )
  return there.size === new Set(made.map(({ childId }) => childId)).size ? [...others, ...made] : null
}

function linkOf(parent: RecordKey, field: string, child: RecordKey, place: number): RecordLink {
  const isList = nestedField(parent.kind, field)?.isList === true
  // An organisation stands in its services with its own fields, not with all its places.
  const keys = !isList && (child.kind === 'organization' || child.kind === 'program') ? [] : null
  return {
    ...{ parentKind: parent.kind, parentId: parent.id, field, place, isList, isShown: true },
    ...{ childKind: child.kind, childId: child.id, keys },
  }
}

/** Add a new object to the directory, or one that is there to another object. Answers with where it was added. */
export async function addRecord(
  _permit: Permit<'record.revise'>,
  context: Context,
  { kind, id, within, chosen, fields }: AddRecord,
): Answer<RecordWrong> {
  if (isHistory(kind)) return fail({ code: 'not-found' })
  const parent = within && (await held(context, within))
  const place = within && nestedField(within.kind, within.field)
  if (within && (!parent || !place?.isList || place.kind !== kind)) return fail({ code: 'not-found' })
  const made = chosen === null ? await newRecord(context, { kind, id }, fields, within?.kind ?? null) : null
  if (made && !made.ok) return made
  const child = { kind, id: chosen ?? id }
  if (chosen !== null && (await loadStored(context.tx, [child])).size === 0) return fail({ code: 'not-found' })
  const changes = made?.value ?? []
  if (!parent) {
    const [root, ...more] = changes
    if (!root) return fail({ code: 'not-found' })
    await reviseWhole(context.tx, root, await noting(context, 'create'), more)
    return recordPageOf(context.tx, child)
  }
  const last = parent.links
    .filter(({ field }) => field === within.field)
    .reduce((most, one) => Math.max(most, one.place + 1), 0)
  const links = [...parent.links, linkOf(within, within.field, child, last)]
  await reviseWhole(
    context.tx,
    { old: parent, now: { record: parent.record, links } },
    await noting(context, 'create'),
    changes,
  )
  return recordPageOf(context.tx, within)
}

/** What is made: the object, and the one within it that was filled in with it. */
async function newRecord(
  context: Context,
  key: RecordKey,
  fields: FieldValues,
  parentKind: HsdsKind | null,
): Promise<Result<Change[], RecordWrong | NotFound>> {
  const own = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.includes('/')))
  const start = key.kind === 'attribute' && parentKind !== null ? { link_entity: parentKind } : {}
  const read = readFields(formFor(key.kind), own, { body: start, isNew: true, today: context.today })
  const inner = innerOf(context, key.kind, fields, read)
  const problems = [...read.problems, ...(inner?.problems ?? [])]
  if (problems.length > 0) return fail({ code: 'record-wrong', problems })
  const record = { ...key, body: read.body }
  const links = await linksAfter(context, { record, links: [] }, read.links)
  if (!links) return fail({ code: 'not-found' })
  if (!inner) return { ok: true, value: [{ old: null, now: { record, links } }] }
  const whole = { record, links: [...links, linkOf(key, inner.field, inner.record, 0)] }
  return { ok: true, value: [whole, { record: inner.record, links: [] }].map(now => ({ old: null, now })) }
}

/** The object that is made with it, unless one that is there was chosen; null when there is none. */
function innerOf({ today }: Context, kind: HsdsKind, fields: FieldValues, { links }: ReadFields) {
  const name = INNER[kind]
  const field = name === undefined ? null : nestedField(kind, name)
  if (!field || typeof links[field.name] === 'string') return null
  const own = Object.entries(fields)
    .filter(([key]) => key.startsWith(`${field.name}/`))
    .map(([key, value]) => [key.slice(field.name.length + 1), value] as const)
  const read = readFields(formFor(field.kind), Object.fromEntries(own), { body: {}, isNew: true, today })
  return {
    field: field.name,
    record: { kind: field.kind, id: newId(), body: read.body },
    problems: read.problems.map(({ field: at, reason }) => ({ field: `${field.name}/${at}`, reason })),
  }
}

type StillUsed = { code: 'still-used'; count: number }

/** Take an object out of another; what then stands in nothing is gone. Without another: out of the directory. */
export async function removeRecord(
  _permit: Permit<'record.revise'>,
  context: Context,
  { kind, id, version, within }: RemoveRecord,
): Answer<RecordClash | StillUsed> {
  const old = await held(context, { kind, id })
  if (!old || isHistory(kind)) return fail({ code: 'not-found' })
  if (within) {
    const parent = await held(context, within)
    if (!parent) return fail({ code: 'not-found' })
    const isIt = (link: RecordLink) => link.field === within.field && link.childId === id
    const now = { record: parent.record, links: parent.links.filter(link => !isIt(link)) }
    await reviseWhole(context.tx, { old: parent, now }, await noting(context, 'delete'))
    return recordPageOf(context.tx, within)
  }
  if (old.version !== version) {
    const { updatedAt, updatedBy } = old
    const values = valuesOf(formFor(kind), old.record.body, linkedOf(old))
    return fail({
      code: 'version-clash',
      kept: { version: old.version, values, updatedAt, updatedBy },
      sent: { fields: {} },
    })
  }
  const above = new Set((await loadAbove(context.tx, [{ kind, id }])).map(({ parentId }) => parentId))
  if (above.size > 0 && kind !== 'service') return fail({ code: 'still-used', count: above.size })
  const page = await recordPageOf(context.tx, { kind, id })
  await forgetRecords(context.tx, [{ kind, id }], { by: await whoSays(context), runId: null })
  return page
}
