import type { Tx } from '#platform/server/db.ts'
import { wordsOfRecords } from '../commands/definitions.ts'
import { subtitleOf, titleOf } from '../rules/record-titles.ts'
import { nester, recordId } from '../rules/records.ts'
import type { RecordTitle } from '../schema/record-page.ts'
import { keyOf, type HsdsKind, type RecordKey } from '../schema/record.ts'
import { loadKinds } from '../store/find.ts'
import { loadTree } from '../store/records.ts'

/** Names of records, in the order of the keys; what is not there is left out. */
export async function titlesOf(tx: Tx, keys: readonly RecordKey[]): Promise<RecordTitle[]> {
  const found = new Map<string, RecordTitle>()
  for (const [kind, ids] of Map.groupBy(keys, one => one.kind)) {
    const all = ids.map(({ id }) => id)
    const nest = nester(await loadTree(tx, kind, all))
    for (const id of all) {
      const document = nest(kind, id, { full: true })
      if (document) found.set(keyOf({ kind, id }), titled(kind, document))
    }
  }
  return keys.flatMap(key => found.get(keyOf(key)) ?? [])
}

/** A record by what people call it. */
export function titled(kind: HsdsKind, document: Record<string, unknown>): RecordTitle {
  const title = titleOf(kind, document, wordsOfRecords())
  const subtitle = subtitleOf(kind, document)
  return { kind, id: recordId(document['id']) ?? '', title, subtitle: subtitle === title.id ? null : subtitle }
}

/** The same where only ids are known. */
export async function titlesByIds(tx: Tx, ids: readonly string[]): Promise<RecordTitle[]> {
  return titlesOf(tx, await loadKinds(tx, ids))
}
