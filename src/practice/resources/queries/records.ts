import type { Tx } from '#platform/server/db.ts'
import { changesOf, type FieldChange } from '../rules/record-merge.ts'
import { keysOfSet, planOf } from '../rules/record-plan.ts'
import { nester } from '../rules/records.ts'
import type { HsdsKind, NestOptions, RecordKey, RecordSet } from '../schema/record.ts'
import { loadProtected, loadStored, loadTree } from '../store/records.ts'

export type Document = Record<string, unknown>

/** An object of the directory with all that stands within it; null when there is no such object. */
export async function documentOf(tx: Tx, kind: HsdsKind, id: string, options: NestOptions): Promise<Document | null> {
  const [found] = await documentsOf(tx, kind, [id], options)
  return found ?? null
}

/** The same for many, in the order of the ids and in two round trips; ids that are not known are left out. */
export async function documentsOf(
  tx: Tx,
  kind: HsdsKind,
  ids: readonly string[],
  options: NestOptions,
): Promise<Document[]> {
  const nest = nester(await loadTree(tx, kind, ids))
  return ids.map(id => nest(kind, id, options)).filter(document => document !== null)
}

/** What keeping a set would change. `changed`: field by field; of lists of objects the ids. */
export type Comparison = {
  created: RecordKey[]
  changed: (RecordKey & { fields: FieldChange[] })[]
  unchanged: RecordKey[]
  /** Objects that stand in one of these now and no longer would, and then are gone. */
  gone: RecordKey[]
}

/** Compare a set with what is kept, by the same rules by which keepRecords keeps it. */
export async function compareRecords(tx: Tx, set: RecordSet): Promise<Comparison> {
  const plan = planOf(set, await loadStored(tx, keysOfSet(set)))
  const stays = new Set(
    [...plan.created, ...plan.changed.map(({ now }) => now)].flatMap(now => now.links.map(l => l.childId)),
  )
  const left = plan.changed.flatMap(({ old, now }) => {
    const still = new Set(now.links.map(({ childId }) => childId))
    return old.links.filter(({ childId }) => !still.has(childId) && !stays.has(childId))
  })
  return {
    created: plan.created.map(({ record: { kind, id } }) => ({ kind, id })),
    changed: plan.changed.map(({ old, now }) => ({
      kind: now.record.kind,
      id: now.record.id,
      fields: changesOf(old, now),
    })),
    unchanged: plan.unchanged.map(({ kind, id }) => ({ kind, id })),
    gone: left.map(({ childKind, childId }) => ({ kind: childKind, id: childId })),
  }
}

/** Ids of all places that are kept as protected, though whoever brings them may not say so. */
export async function protectedPlaces(tx: Tx): Promise<string[]> {
  return loadProtected(tx)
}
