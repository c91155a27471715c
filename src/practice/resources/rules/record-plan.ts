import { keyOf, type DirectoryRecord, type RecordKey, type RecordLink, type RecordSet } from '../schema/record.ts'
import { isProtected, withoutProtected } from './protected.ts'
import { fieldsOf, isSame, merged, type Whole } from './record-merge.ts'
import { SHARED } from './records.ts'

/**
 * What keeping a set would do.
 *
 * @property created, changed - as they will be; `changed` beside what is kept now
 * @property frozen - objects that get fields which are not shown where they stand already, and what is shown there
 * @property hidden - ids of places that become protected, or come back protected and may have left a trace
 */
export type Plan = {
  created: Whole[]
  changed: { old: Whole; now: Whole }[]
  unchanged: RecordKey[]
  frozen: (RecordKey & { keys: string[] })[]
  hidden: string[]
}

/** Records that a set speaks of: those in it, and those that its links alone speak of. */
export function keysOfSet({ records, links }: Pick<RecordSet, 'records' | 'links'>): RecordKey[] {
  const parents = links.map(({ parentKind, parentId }) => ({ kind: parentKind, id: parentId }))
  return [...new Map([...records, ...parents].map(({ kind, id }) => [keyOf({ kind, id }), { kind, id }])).values()]
}

/** @param stored - what is kept of keysOfSet now, by key */
export function planOf(given: RecordSet, stored: ReadonlyMap<string, Whole>): Plan {
  const known = new Set([...stored.values()].filter(({ record }) => isProtected(record)).map(({ record }) => record.id))
  const set = withoutProtected(given, known)
  const plan: Plan = { created: [], changed: [], unchanged: [], frozen: [], hidden: [] }
  const wholes = wholesOf(set, stored).map(whole => ({ whole, old: stored.get(keyOf(whole.record)) ?? null }))
  const narrow = new Map<string, string[]>()
  for (const { whole, old } of wholes) {
    if (!old || !SHARED.includes(whole.record.kind)) continue
    const [before, now] = [fieldsOf(old), fieldsOf(whole)]
    if (whole.record.isPart && before.some(field => !now.includes(field))) narrow.set(keyOf(whole.record), now)
    const { kind, id } = whole.record
    if (now.some(field => !before.includes(field))) plan.frozen.push({ kind, id, keys: before })
  }
  for (const { whole, old } of wholes) {
    const now = bareWhole(merged({ ...whole, links: whole.links.map(link => narrowed(link, narrow)) }, old))
    if (!old) plan.created.push(now)
    else if (isSame(now, old)) plan.unchanged.push(whole.record)
    else plan.changed.push({ old, now })
    if (isProtected(now.record) && !(old && isProtected(old.record))) plan.hidden.push(now.record.id)
  }
  return plan
}

/** What was kept before it was protected must not come back where a file is silent. */
function bareWhole({ record, links }: Whole): Whole {
  const bare = withoutProtected({ records: [record], links })
  return { record: bare.records[0] ?? record, links: bare.links }
}

function narrowed(link: RecordLink, narrow: ReadonlyMap<string, string[]>): RecordLink {
  const shown = narrow.get(keyOf({ kind: link.childKind, id: link.childId }))
  if (!shown || link.keys !== null || !link.isShown) return link
  return { ...link, keys: shown.length === 0 ? ['id'] : shown }
}

function wholesOf(set: RecordSet, stored: ReadonlyMap<string, Whole>): Whole[] {
  const linksOf = new Map<string, RecordLink[]>()
  for (const link of set.links) {
    const key = keyOf({ kind: link.parentKind, id: link.parentId })
    linksOf.set(key, [...(linksOf.get(key) ?? []), link])
  }
  const inSet = new Set(set.records.map(keyOf))
  const added = [...linksOf].flatMap(([key, links]) => {
    const old = inSet.has(key) ? undefined : stored.get(key)
    return old ? [withMore(old, links)] : []
  })
  return [...set.records.map(record => ({ record, links: linksOf.get(keyOf(record)) ?? [] })), ...added]
}

/** A record that a set is silent about but for something new that stands within it. */
function withMore(old: Whole, links: readonly RecordLink[]): Whole {
  const record: DirectoryRecord = { kind: old.record.kind, id: old.record.id, body: {}, isPart: true }
  const fields = new Set(links.map(({ field }) => field))
  const kept = old.links.filter(({ field, isList }) => isList && fields.has(field))
  for (const link of links) {
    const isThere = kept.some(({ field, childId }) => field === link.field && childId === link.childId)
    const place = kept
      .filter(({ field }) => field === link.field)
      .reduce((most, one) => Math.max(most, one.place + 1), 0)
    if (!isThere) kept.push(link.isList ? { ...link, place } : link)
  }
  return { record, links: kept }
}
