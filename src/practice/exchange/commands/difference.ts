import type { Tx } from '#platform/server/db.ts'
import { compareRecords, documentsOf, type Comparison } from '#practice/resources/queries/records.ts'
import { fold } from '#practice/resources/rules/words.ts'
import { nestedField } from '#practice/resources/schema/record-model.ts'
import {
  HsdsKind,
  keyOf,
  RecordId,
  type DirectoryRecord,
  type RecordKey,
  type RecordLink,
  type RecordSet,
} from '#practice/resources/schema/record.ts'
import { Directory } from '../rules/duplicates.ts'
import { nameOf, type Item } from '../rules/items.ts'
import type { FieldChange, Part } from '../schema/run.ts'
import * as store from '../store/items.ts'

const BATCH = 200
const MOST_CHANGES = 30
const MOST_TEXT = 160

/**
 * Compare the next of what a file holds with the directory: whole things by how they stand to it.
 *
 * @returns true when that was the last, and what is gone is told too
 */
export async function compareNext(tx: Tx, run: { id: string; source: string }): Promise<boolean> {
  const batch = await store.loadUnread(tx, run.id, BATCH)
  if (batch.length > 0) {
    const names = new Set(batch.map(({ kind, name }) => `${kind} ${fold(name)}`))
    const directory = new Directory(await store.loadKnown(tx, await store.loadNamed(tx, names)))
    const set = joined(batch.map(({ content }) => content))
    const compared = new Compared(await compareRecords(tx, { ...set, conflicts: [] }))
    await compared.nameGone(tx)
    await store.updateCompared(
      tx,
      run.id,
      batch.map(item => comparedItem(item, compared, directory)),
    )
  }
  if (batch.length === BATCH) return false
  await keepGone(tx, run)
  return true
}

async function keepGone(tx: Tx, run: { id: string; source: string }): Promise<void> {
  const gone = await store.loadGone(tx, run)
  const next = gone.length === 0 ? 0 : await store.loadNextPlace(tx, run.id)
  const known = gone.map(({ id, ...one }, nth): store.NewItem => {
    return {
      ...one,
      id: RecordId.parse(id),
      place: next + nth,
      part: 'gone',
      changes: [],
      moreChanges: 0,
      alike: [],
      content: null,
    }
  })
  await store.insertItems(tx, run.id, known)
}

/** Records and links of several things, each once. */
export function joined(items: readonly Pick<Item, 'records' | 'links'>[]): Pick<RecordSet, 'records' | 'links'> {
  const records = new Map(items.flatMap(item => item.records).map(record => [keyOf(record), record]))
  const nameOfLink = (link: RecordLink) => `${link.parentKind} ${link.parentId} ${link.field} ${link.place}`
  const links = new Map(items.flatMap(item => item.links).map(link => [nameOfLink(link), link]))
  return { records: [...records.values()], links: [...links.values()] }
}

function comparedItem(item: store.UnreadItem, compared: Compared, directory: Directory): store.ComparedItem {
  const { place, content } = item
  const isNew = compared.created.has(keyOf(item))
  const changes = isNew ? [] : content.records.flatMap(record => compared.changesOf(record))
  const alike = isNew ? directory.alikeTo({ ...item, records: content.records }) : []
  const part: Part = isNew ? (alike.length > 0 ? 'doubtful' : 'new') : changes.length > 0 ? 'changed' : 'unchanged'
  const moreChanges = Math.max(0, changes.length - MOST_CHANGES)
  return { place, part, changes: changes.slice(0, MOST_CHANGES), moreChanges, alike }
}

/** What a comparison says of each record. */
class Compared {
  readonly created: ReadonlySet<string>
  readonly #changed: ReadonlyMap<string, Comparison['changed'][number]>
  readonly #gone: ReadonlyMap<string, RecordKey>
  readonly #names = new Map<string, string>()

  constructor({ created, changed, gone }: Comparison) {
    this.created = new Set(created.map(keyOf))
    this.#changed = new Map(changed.map(one => [keyOf(one), one]))
    this.#gone = new Map(gone.map(one => [one.id, one]))
  }

  /** What would be taken out is told by its name, which only the directory knows. */
  async nameGone(tx: Tx): Promise<void> {
    for (const [kind, keys] of Map.groupBy(this.#gone.values(), ({ kind }) => kind)) {
      const found = await documentsOf(
        tx,
        kind,
        keys.map(({ id }) => id),
        { full: false },
      )
      for (const document of found) this.#names.set(String(document['id']), nameOf({ kind, body: document }))
    }
  }

  changesOf(record: DirectoryRecord): FieldChange[] {
    const base = { kind: record.kind, name: nameOf(record) }
    if (this.created.has(keyOf(record))) return [{ ...base, name: '', field: '', old: null, new: nameOf(record) }]
    return (this.#changed.get(keyOf(record))?.fields ?? []).flatMap(({ field, old, new: now }): FieldChange[] => {
      const nested = nestedField(record.kind, field)
      if (!nested) return [{ ...base, field, old: textOf(old), new: textOf(now) }]
      const before: unknown[] = Array.isArray(old) ? old : []
      const after: unknown[] = Array.isArray(now) ? now : []
      const gone = before.filter(id => !after.includes(id))
      if (gone.length === 0 && after.every(id => before.includes(id))) {
        // The same objects in another order: nothing that anyone would notice, and still a change.
        return [{ ...base, field, old: String(before.length), new: String(after.length) }]
      }
      return gone.map(id => ({
        kind: HsdsKind.parse(nested.kind),
        name: '',
        field: '',
        old: this.#names.get(String(id)) ?? '',
        new: null,
      }))
    })
  }
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text
}
