import type { Tx } from '#platform/server/db.ts'
import { wordsOfRecords } from '../commands/definitions.ts'
import { subtitleOf, titleOf } from '../rules/record-titles.ts'
import { nester, recordId } from '../rules/records.ts'
import type { RecordTitle } from '../schema/record-page.ts'
import { keyOf, type HsdsKind, type RecordKey, type RecordLink } from '../schema/record.ts'
import { loadKinds } from '../store/find.ts'
import { loadAbove, loadTree } from '../store/records.ts'

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
  return {
    kind,
    id: recordId(document['id']) ?? '',
    title,
    subtitle: subtitle === title.id || subtitle === null ? null : { id: subtitle, en: subtitle },
  }
}

/** The same where only ids are known. */
export async function titlesByIds(tx: Tx, ids: readonly string[]): Promise<RecordTitle[]> {
  return titlesOf(tx, await loadKinds(tx, ids))
}

/** What an object can be said to belong to; what stands between, such as a service at a place, is climbed over. */
const OWNERS: readonly HsdsKind[] = ['organization', 'program', 'service']
/** From a unit over its count of places to the service. */
const MOST_STEPS = 2

/** Those that look alike, or say nothing but their name, with what each belongs to beside them. */
export async function toldApart(tx: Tx, titles: readonly RecordTitle[]): Promise<RecordTitle[]> {
  const looks = Map.groupBy(titles, lookOf)
  const unclear = titles.filter(one => one.subtitle === null || (looks.get(lookOf(one))?.length ?? 0) > 1)
  const owners = await ownersOf(tx, unclear)
  return titles.map(one => {
    const owner = owners.get(one.id)
    const said = owner?.title.id === one.title.id ? owner.subtitle : owner?.title
    return said && unclear.includes(one) ? { ...one, subtitle: beside(one.subtitle, said) } : one
  })
}

const lookOf = ({ title, subtitle }: RecordTitle) => `${title.id.toLowerCase()} ${subtitle?.id ?? ''}`

function beside(one: RecordTitle['subtitle'], other: RecordTitle['title']): RecordTitle['title'] {
  return one === null ? other : { id: `${one.id} · ${other.id}`, en: `${one.en} · ${other.en}` }
}

/** By the id of what is owned; absent where it stands in nothing. */
async function ownersOf(tx: Tx, keys: readonly RecordKey[]): Promise<Map<string, RecordTitle>> {
  const reached = new Map<string, RecordKey>(keys.map(({ kind, id }) => [id, { kind, id }]))
  const owners = new Map<string, RecordKey>()
  for (let step = 0; step < MOST_STEPS && reached.size > 0; step += 1) {
    const above = Map.groupBy(await loadAbove(tx, [...reached.values()]), ({ childId }) => childId)
    for (const [id, { id: at }] of [...reached]) {
      const parents = (above.get(at) ?? []).map(parentOf)
      const owner = parents.find(({ kind }) => OWNERS.includes(kind))
      const [next] = parents
      reached.delete(id)
      if (owner) owners.set(id, owner)
      else if (next) reached.set(id, next)
    }
  }
  const titles = new Map((await titlesOf(tx, [...owners.values()])).map(one => [one.id, one]))
  return new Map(
    [...owners].flatMap(([id, owner]) => {
      const title = titles.get(owner.id)
      return title ? [[id, title] as const] : []
    }),
  )
}

const parentOf = ({ parentKind, parentId }: RecordLink): RecordKey => ({ kind: parentKind, id: parentId })
