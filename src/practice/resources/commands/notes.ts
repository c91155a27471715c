import * as z from 'zod'
import type { Tx } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { titlesByIds } from '../queries/record-titles.ts'
import type { FieldChange, Whole } from '../rules/record-merge.ts'
import { titleOf } from '../rules/record-titles.ts'
import { nester, recordId } from '../rules/records.ts'
import type { DirectoryRecord, RecordKey, RecordLink } from '../schema/record.ts'
import { wordsOfRecords } from './definitions.ts'

/** Who says so, on which day, and how: HSDS's last_action_type. */
export type Noting = { by: string; on: string; action: 'create' | 'update' | 'delete' | 'confirm' }

export function metadataLink(parent: RecordKey, id: string, place: number): RecordLink {
  return {
    ...{ parentKind: parent.kind, parentId: parent.id, field: 'metadata', place, isList: true, isShown: true },
    ...{ childKind: 'metadata' as const, childId: id, keys: null },
  }
}

/** History is not written about history, nor about what another field says already. */
const UNTOLD = ['metadata', 'capacity_unsaid', 'local_id']

/** Notes of the history, as HSDS's metadata has them. */
export function notesOf(
  key: RecordKey,
  changes: readonly FieldChange[],
  { by, on, action }: Noting,
): DirectoryRecord[] {
  return changes
    .filter(({ field }) => !UNTOLD.includes(field))
    .map(change => ({
      kind: 'metadata',
      id: newId(),
      body: {
        resource_type: key.kind,
        last_action_date: on,
        last_action_type: action,
        field_name: change.field,
        previous_value: textOf(change.old),
        replacement_value: textOf(change.new),
        updated_by: by,
      },
    }))
}

/** Changes as a history tells them: texts in English by themselves, objects that came or went by their names. */
export async function spokenOf(
  tx: Tx,
  changes: readonly FieldChange[],
  more: readonly { now: Whole }[],
): Promise<FieldChange[]> {
  const ids = changes.flatMap(({ old, new: now }) => [old, now].flatMap(idsIn))
  const names = ids.length === 0 ? new Map<string, string>() : await namesOf(tx, ids, more)
  return changes.flatMap(change => {
    if (change.field === 'translations') return englishChanges(change)
    const [before, after] = [idsIn(change.old), idsIn(change.new)]
    if (before.length === 0 && after.length === 0) return [change]
    const told = (some: readonly string[], others: readonly string[]) =>
      some.filter(id => !others.includes(id)).flatMap(id => names.get(id) ?? [])
    return [{ field: change.field, old: told(before, after), new: told(after, before) }]
  })
}

const idsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap((one: unknown) => recordId(one) ?? [])
    : recordId(value) === null
      ? []
      : [String(value)]

async function namesOf(tx: Tx, ids: readonly string[], more: readonly { now: Whole }[]): Promise<Map<string, string>> {
  const fresh = { records: more.map(({ now }) => now.record), links: more.flatMap(({ now }) => now.links) }
  const nest = nester(fresh)
  const found = await titlesByIds(tx, ids)
  const made = fresh.records.map(({ kind, id }): [string, string] => {
    return [id, titleOf(kind, nest(kind, id, { full: true }) ?? {}, wordsOfRecords()).id]
  })
  return new Map([...found.map(({ id, title }): [string, string] => [id, title.id]), ...made])
}

function englishChanges({ old, new: now }: FieldChange): FieldChange[] {
  const [before, after] = [old, now].map(value => Translations.parse(value).en)
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields
    .map(field => ({ field: `en:${field}`, old: before?.[field], new: after?.[field] }))
    .filter(change => change.old !== change.new)
}
const Translations = z.object({ en: z.record(z.string(), z.unknown()).catch({}) }).catch({ en: {} })

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
