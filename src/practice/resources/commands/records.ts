import type { Tx } from '#platform/server/db.ts'
import { isProtected, withoutProtected } from '../rules/protected.ts'
import { changesOf, fieldsOf, type Whole } from '../rules/record-merge.ts'
import { keysOfSet, planOf } from '../rules/record-plan.ts'
import { SHARED } from '../rules/records.ts'
import { keyOf, type RecordKey, type RecordLink, type RecordSet } from '../schema/record.ts'
import { deleteJournal, loadJournal, purgePlaces, writeJournal, type JournalEntry } from '../store/journal.ts'
import * as store from '../store/records.ts'
import { metadataLink, notesOf, spokenOf, type Noting } from './notes.ts'
import { project } from './project.ts'

/**
 * @property by - a role and an agency, never a person's name
 * @property runId - under which it can be undone; null: not at all
 * @property sourceName - what the directory came from is called, for services that do not say it themselves
 */
export type Keeping = { by: string; runId: string | null; sourceName?: string }
/** Counts of records; `unread`: ids of services that are kept, but cannot be read as one and so are not offered. */
export type KeptRecords = { created: number; changed: number; unchanged: number; unread: string[] }

/** Objects that are nothing by themselves: taken out of the last thing that they stood in, they are gone. */
const BY_THEMSELVES = ['organization', 'service', 'location', 'program', 'taxonomy', 'taxonomy_term', 'unit']

/**
 * Keep the objects of a file: what has changed is written and journalled, and what searches and matching read is made
 * anew. What only this directory says stays where the file is silent. The addresses of protected places go no further
 * than here. Fifty services at a time are a good measure.
 */
export async function keepRecords(tx: Tx, set: RecordSet, keeping: Keeping): Promise<KeptRecords> {
  const stored = await store.loadStored(tx, keysOfSet(set))
  const plan = planOf(set, stored)
  await purgePlaces(tx, plan.hidden)
  await store.narrowLinks(tx, plan.frozen)
  const changes = [...plan.created.map(now => ({ old: null, now })), ...plan.changed]
  const { unread } = await write(tx, changes, keeping)
  return { created: plan.created.length, changed: plan.changed.length, unchanged: plan.unchanged.length, unread }
}

export type Change = { old: Whole | null; now: Whole }

/** Write these as they are, with the journal, without what stands in nothing any more, and make the directory anew. */
async function write(
  tx: Tx,
  changes: readonly Change[],
  { by, runId, sourceName }: Keeping,
): Promise<{ unread: string[] }> {
  if (changes.length === 0) return { unread: [] }
  const versions = await store.writeRecords(
    tx,
    changes.map(({ now }) => now),
    by,
  )
  const orphans = await takeOrphans(tx, changes.flatMap(left))
  if (runId !== null) {
    const entries = changes.map(({ old, now: { record } }): JournalEntry => {
      return {
        key: { kind: record.kind, id: record.id },
        old: old && bare(old, isProtected(record)),
        version: versions.get(keyOf(record)) ?? null,
      }
    })
    await writeJournal(tx, runId, [...entries, ...orphans.map(goneEntry)])
  }
  const keys = changes.map(({ now: { record } }) => ({ kind: record.kind, id: record.id }))
  return { unread: await remake(tx, keys, sourceName) }
}

const goneEntry = (old: Whole): JournalEntry => ({
  key: { kind: old.record.kind, id: old.record.id },
  old: bare(old, false),
  version: null,
})

/** Also of before, nothing is kept that says where a place is that is protected now. */
function bare(old: Whole, isHidden: boolean): Whole {
  const known = new Set(isHidden ? [old.record.id] : [])
  const { records, links } = withoutProtected({ records: [old.record], links: old.links }, known)
  return { record: records[0] ?? old.record, links }
}

async function remake(tx: Tx, keys: readonly RecordKey[], sourceName?: string): Promise<string[]> {
  const touched = await store.touchAbove(tx, keys)
  return project(tx, touched, { on: new Date().toISOString().slice(0, 10), sourceName: sourceName ?? null })
}

/** What stood within before and no longer does. */
function left({ old, now }: Change): RecordKey[] {
  const still = new Set(now.links.map(({ childId }) => childId))
  return (old?.links ?? [])
    .filter(({ childId, childKind }) => !still.has(childId) && !BY_THEMSELVES.includes(childKind))
    .map(({ childKind, childId }) => ({ kind: childKind, id: childId }))
}

/** @returns the records that were taken out, as they were */
async function takeOrphans(tx: Tx, candidates: readonly RecordKey[]): Promise<Whole[]> {
  const orphans = await store.loadOrphans(tx, candidates)
  if (orphans.length === 0) return []
  const gone = [...(await store.loadStored(tx, orphans)).values()]
  await store.deleteRecords(tx, orphans)
  const below = gone.flatMap(({ record, links }) => left({ old: { record, links }, now: { record, links: [] } }))
  return [...gone, ...(await takeOrphans(tx, below))]
}

/** Take records out, with what stands only within them. A service is then no longer offered. */
export async function forgetRecords(tx: Tx, keys: readonly RecordKey[], { by, runId }: Keeping): Promise<void> {
  const found = await store.loadStored(tx, keys)
  const above = await store.loadAbove(tx, keys)
  const parents = await store.loadStored(
    tx,
    above.map(({ parentKind, parentId }) => ({ kind: parentKind, id: parentId })),
  )
  const touched = await store.touchAbove(tx, keys)
  const gone = [...found.values()]
  const isGone = ({ childKind, childId }: RecordLink) => found.has(keyOf({ kind: childKind, id: childId }))
  const changes = [...parents.values()]
    .filter(({ record }) => !found.has(keyOf(record)))
    .map(old => ({ old, now: { record: old.record, links: old.links.filter(link => !isGone(link)) } }))
  await store.deleteRecords(
    tx,
    [...found.values()].map(({ record }) => record),
  )
  const below = await takeOrphans(
    tx,
    gone.flatMap(old => left({ old, now: { ...old, links: [] } })),
  )
  if (runId !== null) await writeJournal(tx, runId, [...gone, ...below].map(goneEntry))
  await write(tx, changes, { by, runId })
  await project(tx, touched, { on: new Date().toISOString().slice(0, 10), sourceName: null })
}

/** What an undo did: how many records are as before, and which were left because they were changed since. */
export type Restored = { restored: number; refused: RecordKey[] }

/** Undo a run by its journal. What was changed since the run stays as it is, and is named. */
export async function restoreRun(tx: Tx, runId: string, by: string): Promise<Restored> {
  const entries = await loadJournal(tx, runId)
  const now = await store.loadStored(
    tx,
    entries.map(({ key }) => key),
  )
  const isAsLeft = ({ key, version }: JournalEntry) => (now.get(keyOf(key))?.version ?? null) === version
  const good = entries.filter(isAsLeft)
  const before = await store.touchAbove(
    tx,
    good.map(({ key }) => key),
  )
  await store.deleteRecords(
    tx,
    good.filter(({ old }) => old === null).map(({ key }) => key),
  )
  const back = good.flatMap(({ old }) => (old ? [old] : []))
  if (back.length > 0) await store.writeRecords(tx, back, by)
  await deleteJournal(
    tx,
    runId,
    good.map(({ key }) => key),
  )
  const after = await store.touchAbove(
    tx,
    good.map(({ key }) => key),
  )
  const both = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])]
  await project(
    tx,
    {
      services: both(before.services, after.services),
      organizations: both(before.organizations, after.organizations),
    },
    { on: new Date().toISOString().slice(0, 10), sourceName: null },
  )
  return { restored: good.length, refused: entries.filter(entry => !isAsLeft(entry)).map(({ key }) => key) }
}

/**
 * Change a record by hand: its fields and what stands within it as they are given, with a note of each change in the
 * history. Nothing else writes that history.
 *
 * @param more - objects that are new within it, or change together with it
 */
export async function reviseWhole(tx: Tx, change: Change, noting: Noting, more: readonly Change[] = []): Promise<void> {
  const [first, ...others] = await guarded(tx, [change, ...more])
  if (!first) return
  const { old, now } = first
  const changes = old ? changesOf(old, now) : []
  if (old && SHARED.includes(now.record.kind)) await showMore(tx, old, now)
  // The history of a protected place would tell where it was.
  const notes = isProtected(now.record) ? [] : notesOf(now.record, await spokenOf(tx, changes, others), noting)
  const places = now.links.filter(({ field }) => field === 'metadata').length
  const links = notes.map(({ id }, nth) => metadataLink(now.record, id, places + nth))
  const noted = notes.map((note): Change => ({ old: null, now: { record: note, links: [] } }))
  const written = { old, now: { record: now.record, links: [...now.links, ...links] } }
  await write(tx, [written, ...others, ...noted], { by: noting.by, runId: null })
}

/**
 * What may be kept of changes that are made together: in none of them anything of where a protected place is. Only who
 * revises a place that is protected can open it; who comes with a new object under its id cannot.
 */
async function guarded(tx: Tx, changes: readonly Change[]): Promise<Change[]> {
  const places = changes.filter(({ now }) => now.record.kind === 'location')
  const stored = await store.loadStored(
    tx,
    places.map(({ now: { record } }) => ({ kind: record.kind, id: record.id })),
  )
  const wasProtected = ({ kind, id }: RecordKey) => {
    const before = stored.get(keyOf({ kind, id }))
    return before !== undefined && isProtected(before.record)
  }
  const known = places
    .filter(({ old, now }) => old === null && wasProtected(now.record))
    .map(({ now }) => now.record.id)
  const given = { records: changes.map(({ now }) => now.record), links: changes.flatMap(({ now }) => now.links) }
  const { records, links } = withoutProtected(given, new Set(known))
  const hidden = records.filter(record => isProtected(record) && !wasProtected(record))
  await purgePlaces(
    tx,
    hidden.map(({ id }) => id),
  )
  const [kept, shown] = [new Map(records.map(record => [keyOf(record), record])), new Set(links)]
  return changes.flatMap(({ old, now }) => {
    const record = kept.get(keyOf(now.record))
    return record ? [{ old, now: { record, links: now.links.filter(link => shown.has(link)) } }] : []
  })
}

/** What is added by hand to an object that stands in many shows there too, but not its history. */
async function showMore(tx: Tx, old: Whole, now: Whole): Promise<void> {
  const { kind, id } = old.record
  await store.narrowLinks(tx, [{ kind, id, keys: fieldsOf(old).length === 0 ? ['id'] : fieldsOf(old) }])
  const isShort = kind === 'organization' || kind === 'service'
  const added = fieldsOf(now).filter(field => field !== 'metadata' && (!isShort || field in now.record.body))
  await store.widenLinks(tx, { kind, id }, added)
}
