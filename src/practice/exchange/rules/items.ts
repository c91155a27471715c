import {
  keyOf,
  type DirectoryRecord,
  type HsdsKind,
  type RecordLink,
  type RecordSet,
} from '#practice/resources/schema/record.ts'
import { childOf, parentOf, WHOLE } from './check.ts'

/**
 * A whole thing of a file, with all that stands within it.
 *
 * @property needs - organisations and terms that it points to, in short: taken in with it where they are not there yet
 */
export type Item = {
  kind: HsdsKind
  id: string
  name: string
  organization: { id: string; name: string } | null
  records: DirectoryRecord[]
  links: RecordLink[]
  needs: DirectoryRecord[]
}

const ORDER: readonly HsdsKind[] = ['taxonomy', 'taxonomy_term', 'organization', 'service']

/**
 * The whole things of a set, in the order in which they are taken in: lists of terms, organisations, services by their
 * organisation, and what stands in none of them. A place that several services are at goes along with each.
 */
export function itemsOf(set: RecordSet): Item[] {
  const within = new Within(set)
  const roots = set.records.filter(({ kind }) => kind === 'organization' || kind === 'service')
  const items = roots.map(root => within.itemOf(root))
  items.push(...within.listsOfTerms())
  const covered = new Set(items.flatMap(({ records }) => records.map(keyOf)))
  const loose = set.records.filter(record => !covered.has(keyOf(record)) && !WHOLE.includes(record.kind))
  const tops = loose.filter(record => !loose.some(other => within.isWithin(record, other)))
  items.push(...tops.map(top => within.itemOf(top)))
  const rank = ({ kind }: Item) => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length)
  const house = ({ organization }: Item) => organization?.name ?? ''
  return items.sort(
    (one, other) => rank(one) - rank(other) || (house(one) < house(other) ? -1 : house(one) > house(other) ? 1 : 0),
  )
}

class Within {
  readonly #byKey: ReadonlyMap<string, DirectoryRecord>
  readonly #below = new Map<string, RecordLink[]>()
  readonly #set: RecordSet

  constructor(set: RecordSet) {
    this.#set = set
    this.#byKey = new Map(set.records.map(record => [keyOf(record), record]))
    for (const link of set.links) {
      const known = this.#below.get(parentOf(link))
      if (known) known.push(link)
      else this.#below.set(parentOf(link), [link])
    }
  }

  isWithin(record: DirectoryRecord, other: DirectoryRecord): boolean {
    return record !== other && (this.#below.get(keyOf(other)) ?? []).some(link => childOf(link) === keyOf(record))
  }

  /** Whole things within it are not gone into, but told in short. */
  itemOf(root: DirectoryRecord, more: readonly DirectoryRecord[] = []): Item {
    const records = new Map<string, DirectoryRecord>([root, ...more].map(record => [keyOf(record), record]))
    const links: RecordLink[] = []
    const needs = new Map<string, DirectoryRecord>()
    for (const queue = [...records.values()]; queue.length > 0;) {
      const at = queue.shift()
      for (const link of (at && this.#below.get(keyOf(at))) ?? []) {
        links.push(link)
        const child = this.#byKey.get(childOf(link))
        if (!child || records.has(keyOf(child))) continue
        if (WHOLE.includes(child.kind)) needs.set(keyOf(child), { ...child, isPart: true })
        else {
          records.set(keyOf(child), child)
          queue.push(child)
        }
      }
    }
    const organization = root.kind === 'organization' ? root : this.#organizationOf(root)
    return {
      ...{ kind: root.kind, id: root.id, name: nameOf(root), records: [...records.values()], links },
      ...{ needs: [...needs.values()] },
      organization: organization && { id: organization.id, name: nameOf(organization) },
    }
  }

  #organizationOf(root: DirectoryRecord): DirectoryRecord | null {
    const link = this.#below.get(keyOf(root))?.find(({ field }) => field === 'organization')
    return (link && this.#byKey.get(childOf(link))) ?? null
  }

  /** Terms of one taxonomy are one list; those of none are one too. */
  listsOfTerms(): Item[] {
    const lists = new Map<string, DirectoryRecord[]>()
    for (const record of this.#set.records) {
      if (record.kind !== 'taxonomy_term' && record.kind !== 'taxonomy') continue
      const list = record.kind === 'taxonomy' ? record.id : this.#taxonomyOf(record)
      const known = lists.get(list)
      if (known) known.push(record)
      else lists.set(list, [record])
    }
    return [...lists.values()].flatMap(list => {
      const root = list.find(({ kind }) => kind === 'taxonomy') ?? list[0]
      if (!root) return []
      const said = root.body['taxonomy']
      const name = root.kind === 'taxonomy' || typeof said !== 'string' ? nameOf(root) : said
      const item = this.itemOf(
        root,
        list.filter(one => one !== root),
      )
      return [{ ...item, name, organization: null }]
    })
  }

  #taxonomyOf(term: DirectoryRecord): string {
    const link = this.#below.get(keyOf(term))?.find(({ field }) => field === 'taxonomy_detail')
    const said = term.body['taxonomy']
    return link?.childId ?? (typeof said === 'string' ? said : '')
  }
}

const TELLING = [
  'name',
  'number',
  'address_1',
  'document',
  'label',
  'url',
  'option',
  'identifier',
  'source',
  'email',
  'code',
]

/** What a record is called where people read of it; empty when nothing in it is a name. */
export function nameOf({ kind, body }: Pick<DirectoryRecord, 'kind' | 'body'>): string {
  const text = (name: string) => {
    const value = body[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  }
  if (kind === 'schedule') {
    const hours = [text('opens_at'), text('closes_at')].filter(one => one !== '').join('–')
    return [text('byday'), hours].filter(one => one !== '').join(' ') || text('description').slice(0, 120)
  }
  const found = TELLING.map(text).find(one => one !== '') ?? text('description')
  return found.slice(0, 200)
}
