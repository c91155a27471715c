import type { PublicContext } from '#confidentiality/access/public-route.ts'
import { needTerms, openEligibilityNames } from '#practice/knowledge/queries.ts'
import { openDocuments, openLists } from '#practice/resources/queries/listing.ts'
import { fold } from '#practice/resources/rules/words.ts'
import type { Asked } from '../rules/hsds-asked.ts'
import { publicDocument } from '../rules/hsds-public.ts'
import { needTermHsds, needsTaxonomy, openEligibilityTaxonomy } from '../rules/needs-taxonomy.ts'

type Json = Record<string, unknown>
type Context = Pick<PublicContext, 'tx' | 'base'>
type Kind = 'taxonomy' | 'taxonomy_term'
/** Ours first, then those that came with directories from elsewhere. `limit` null: all. */
type Paging = { limit: number | null; offset: number }
type Wanted = Pick<Asked, 'words' | 'taxonomyId' | 'isTopOnly' | 'parentId'>

/** Taxonomies, or terms of them, that fit. */
export async function listOf(
  context: Context,
  kind: Kind,
  asked: Wanted,
  { limit, offset }: Paging,
): Promise<{ contents: Json[]; total: number }> {
  const ours = ownOf(context, kind).filter(one => fits(one, asked))
  const others = await openLists.terms(context.tx, kind, { ...asked, ids: null })
  const ids = [...ours.map(one => String(one['id'])), ...others.map(({ id }) => id)]
  const shown = ids.slice(offset, limit === null ? undefined : offset + limit)
  const found = new Map(ours.map(one => [String(one['id']), one]))
  const rest = shown.filter(id => !found.has(id))
  for (const one of await told(context, kind, rest)) found.set(String(one['id']), one)
  return { contents: shown.map(id => found.get(id)).filter(one => one !== undefined), total: ids.length }
}

/** Null when there is none. */
export async function oneOf(context: Context, kind: Kind, id: string): Promise<Json | null> {
  const own = ownOf(context, kind).find(one => one['id'] === id)
  if (own) return own
  const [found] = await told(context, kind, [id])
  return found ?? null
}

async function told({ tx }: Context, kind: Kind, ids: readonly string[]): Promise<Json[]> {
  const documents = await openDocuments(tx, kind, ids, true)
  return documents.map(document => publicDocument(kind, document)).filter(one => one !== null)
}

function ownOf({ base }: Context, kind: Kind): Json[] {
  if (kind === 'taxonomy') return [needsTaxonomy(base), openEligibilityTaxonomy()]
  return needTerms().map(term => needTermHsds(term, base, openEligibilityNames(term.id)))
}

function fits(one: Json, { words, taxonomyId, isTopOnly, parentId }: Wanted): boolean {
  const texts = fold(JSON.stringify([one['name'], one['description'], one['code'], one['translations']]))
  const isFound = words === null || (words.length > 0 && words.every(word => texts.includes(word)))
  const isFiled = taxonomyId === null || one['taxonomy_id'] === taxonomyId
  return (
    isFound &&
    isFiled &&
    (!isTopOnly || one['parent_id'] === undefined) &&
    (parentId === null || one['parent_id'] === parentId)
  )
}
