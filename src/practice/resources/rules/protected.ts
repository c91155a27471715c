import { keyOf, type DirectoryRecord, type RecordLink, type RecordSet } from '../schema/record.ts'

/** All that a protected place may tell: its name, that it is protected, and the regency. */
const TELLS = ['id', 'name', 'alternate_name', 'location_type', 'is_protected', 'area_code', 'local_id']
const TELLING = ['addresses', 'accessibility', 'metadata']
const REGENCY = 5

export function isProtected({ kind, body }: Pick<DirectoryRecord, 'kind' | 'body'>): boolean {
  return kind === 'location' && body['is_protected'] === true
}

/**
 * The one door: a protected place keeps no address, no door, no coordinates and nothing finer than its regency; nor does the
 * history of it. What passes here can be kept, journalled and exported.
 *
 * @param known - ids of places that are protected already, though this set may not say so
 */
export function withoutProtected<Set extends Pick<RecordSet, 'records' | 'links'>>(
  set: Set,
  known: ReadonlySet<string> = new Set(),
): Set {
  const places = new Set([...known, ...set.records.filter(isProtected).map(({ id }) => id)])
  if (places.size === 0) return set
  const isOut = ({ parentKind, parentId, field }: RecordLink) =>
    parentKind === 'location' && places.has(parentId) && TELLING.includes(field)
  const gone = new Set(set.links.filter(isOut).map(childOf))
  // The history of an address tells it too.
  for (const link of set.links) if (link.field === 'metadata' && gone.has(parentOf(link))) gone.add(childOf(link))
  return {
    ...set,
    records: set.records
      .filter(record => !gone.has(keyOf(record)))
      .map(record => (places.has(record.id) ? bare(record) : record)),
    links: set.links.filter(link => !isOut(link) && !gone.has(childOf(link)) && !gone.has(parentOf(link))),
  }
}

const childOf = (link: RecordLink) => keyOf({ kind: link.childKind, id: link.childId })
const parentOf = (link: RecordLink) => keyOf({ kind: link.parentKind, id: link.parentId })

function bare(record: DirectoryRecord): DirectoryRecord {
  if (record.kind !== 'location') return record
  const told = Object.entries(record.body).filter(([field]) => TELLS.includes(field))
  const body: DirectoryRecord['body'] = { ...Object.fromEntries(told), is_protected: true }
  const code = body['area_code']
  if (typeof code === 'string') body['area_code'] = code.slice(0, REGENCY)
  return { ...record, body }
}
