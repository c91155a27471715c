import { nestedField } from '../schema/record-model.ts'
import { PROFILE } from '../schema/record-profile.ts'
import type { DirectoryRecord, HsdsKind, RecordLink } from '../schema/record.ts'
import { canonical } from './records.ts'

/** A record with what stands within it. */
export type Whole = { record: DirectoryRecord; links: RecordLink[] }

/** Lists that are written here: a file that does not know them takes nothing out of them. */
const WRITTEN_HERE: Partial<Record<HsdsKind, readonly string[]>> = { service: ['capacities'] }
const isWrittenHere = (kind: HsdsKind, field: string) =>
  field === 'metadata' || WRITTEN_HERE[kind]?.includes(field) === true

/**
 * What a record is once a file has spoken. The file's word counts; but where it is silent about what only this directory
 * says (properties of our profile, places left, the day of confirming, history), that stays. A record that was only
 * seen within others says nothing of the fields that are not shown there.
 */
export function merged(given: Whole, old: Whole | null): Whole {
  const record = { kind: given.record.kind, id: given.record.id }
  if (!old) return { record: { ...record, body: given.record.body }, links: given.links }
  const shown = new Set([...Object.keys(given.record.body), ...given.links.map(({ field }) => field)])
  const keeps = given.record.isPart
    ? (field: string) => !shown.has(field)
    : (field: string) => !shown.has(field) && isWrittenHere(record.kind, field)
  const links = [...given.links, ...old.links.filter(({ field }) => keeps(field))]
  return { record: { ...record, body: bodyOf(given.record, old.record.body, links) }, links }
}

function bodyOf(given: DirectoryRecord, old: DirectoryRecord['body'], links: readonly RecordLink[]) {
  const silent = Object.entries(old).filter(([field, value]) => {
    if (field in given.body) return given.isPart === true && given.body[field] === '' && value !== ''
    if (links.some(link => link.field === field)) return false
    return given.isPart === true || isOurs(given.kind, field)
  })
  const body = { ...given.body, ...Object.fromEntries(silent) }
  if (given.kind === 'service') body['assured_date'] = later(given.body['assured_date'], old['assured_date'])
  if (body['assured_date'] === undefined) delete body['assured_date']
  return body
}

function isOurs(kind: HsdsKind, field: string): boolean {
  return field in (PROFILE[kind] ?? {}) || (kind === 'service' && field === 'assured_date')
}

/** A confirmation is not taken back by an older one. */
function later(given: unknown, old: unknown): unknown {
  return typeof given === 'string' && typeof old === 'string' && old > given ? old : (given ?? old)
}

/** All fields that a record shows. */
export function fieldsOf({ record, links }: Whole): string[] {
  const shown = links.filter(({ isShown }) => isShown).map(({ field }) => field)
  return [...new Set([...Object.keys(record.body).filter(key => key !== 'id'), ...shown])].sort()
}

export function isSame(one: Whole, other: Whole): boolean {
  return canonical(one.record.body) === canonical(other.record.body) && linksText(one) === linksText(other)
}

function linksText({ links }: Whole): string {
  return links
    .map(link => canonical(link))
    .sort()
    .join('\n')
}

/** One difference of a record: a flat field with both values, or a list of objects with the ids of both. */
export type FieldChange = { field: string; old: unknown; new: unknown }

/** The differences, field by field; `undefined` where a field is absent. */
export function changesOf(old: Whole, now: Whole): FieldChange[] {
  const listed = (one: Whole, field: string) =>
    one.links
      .filter(link => link.field === field)
      .sort((a, b) => a.place - b.place)
      .map(({ childId }) => childId)
  const fields = new Set([
    ...[old, now].flatMap(one => [...Object.keys(one.record.body), ...one.links.map(l => l.field)]),
  ])
  return [...fields].sort().flatMap(field => {
    const isNested = nestedField(now.record.kind, field) !== null
    const [before, after] = isNested
      ? [listed(old, field), listed(now, field)]
      : [old.record.body[field], now.record.body[field]]
    return canonical([before]) === canonical([after]) ? [] : [{ field, old: before, new: after }]
  })
}
