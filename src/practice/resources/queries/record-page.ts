import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { areaNames } from '#practice/areas/queries.ts'
import { AreaCode } from '#practice/areas/schema.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import { choicesElsewhere, wordsOfRecords } from '../commands/definitions.ts'
import { valuesOf } from '../rules/record-fields.ts'
import { formOf, freshValues, INNER } from '../rules/record-form.ts'
import { historyOf } from '../rules/record-history.ts'
import { isProtected } from '../rules/protected.ts'
import { titleOf } from '../rules/record-titles.ts'
import { nester, recordId } from '../rules/records.ts'
import { modelOf, nestedField } from '../schema/record-model.ts'
import type {
  FindRecords,
  FormField,
  FoundRecords,
  RecordForm,
  RecordPage,
  RecordPart,
  RecordTitle,
} from '../schema/record-page.ts'
import { RECORDS_A_PAGE } from '../schema/record-page.ts'
import { PROFILE } from '../schema/record-profile.ts'
import { keyOf, type HsdsKind, type RecordKey } from '../schema/record.ts'
import { findRecordIds } from '../store/find.ts'
import { loadAbove, loadStored, loadTree, type Stored } from '../store/records.ts'
import { titled, titlesOf, toldApart } from './record-titles.ts'
import { documentsOf, type Document } from './records.ts'

type NotFound = { code: 'not-found' }
const MOST_ABOVE = 12
const MOST_NOTES = 60

/** All of one object of the directory, as a curator reads and changes it. */
export function recordPage(
  _permit: Permit<'record.read'>,
  { tx }: Context,
  key: RecordKey,
): Promise<Result<RecordPage, NotFound>> {
  return recordPageOf(tx, key)
}

/** The same for a command that answers with what is now kept. */
export async function recordPageOf(tx: Tx, key: RecordKey): Promise<Result<RecordPage, NotFound>> {
  const stored = (await loadStored(tx, [key])).get(keyOf(key))
  const tree = await loadTree(tx, key.kind, [key.id])
  const document = nester(tree)(key.kind, key.id, { full: true })
  if (!stored || !document) return fail({ code: 'not-found' })
  const { kind, id } = key
  const words = wordsOfRecords()
  const form = formFor(kind)
  const linked = linkedOf(stored)
  const above = await aboveOf(tx, key)
  const terms = new Map(needTerms().map(term => [term.id, term.label]))
  return ok({
    ...{ kind, id, version: stored.version, updatedAt: stored.updatedAt, updatedBy: stored.updatedBy },
    title: titleOf(kind, document, words),
    kindLabel: labelOf(kind),
    form,
    values: valuesOf(form, stored.record.body, linked),
    named: await namedIn(tx, form, stored, linked),
    parts: await namedAreas(tx, partsOf(kind, document, isProtected(stored.record))),
    within: above.titles,
    withinCount: above.count,
    history: historyOf(kind, document, { words, terms }).slice(0, MOST_NOTES),
    isGuarded: await isGuarded(tx, key, document),
    others: othersOf(kind, stored.record.body),
  })
}

/** Kinds in which a place, or that something is given there, may stand. */
const HOLDS_PLACES: readonly HsdsKind[] = ['service', 'service_at_location', 'location']

/** Whether a protected place stands in it, or in what it stands in: then its words are told of that place. */
async function isGuarded(tx: Tx, key: RecordKey, document: Document): Promise<boolean> {
  if (holdsProtected(document)) return true
  if (key.kind === 'service' || key.kind === 'organization') return false
  const links = await loadAbove(tx, [key])
  for (const kind of HOLDS_PLACES) {
    const ids = links.filter(link => link.parentKind === kind).map(link => link.parentId)
    const above = await documentsOf(tx, kind, ids.slice(0, MOST_ABOVE), { full: true })
    if (above.some(holdsProtected)) return true
  }
  return false
}

function holdsProtected(document: Document): boolean {
  if (document['is_protected'] === true) return true
  const within = [document['location'], ...documentsIn(document['service_at_locations'])]
  return within.some(one => typeof one === 'object' && one !== null && holdsProtected({ ...one }))
}

export function formFor(kind: HsdsKind): FormField[] {
  return formOf(kind, wordsOfRecords(), choicesElsewhere())
}

function labelOf(kind: HsdsKind) {
  return wordsOfRecords()[kind].one
}

/** Ids of the objects that a record has one of, by field. */
export function linkedOf({ links }: Pick<Stored, 'links'>): Record<string, string> {
  return Object.fromEntries(links.filter(({ isList }) => !isList).map(({ field, childId }) => [field, childId]))
}

async function namedIn(tx: Tx, form: readonly FormField[], stored: Stored, linked: Record<string, string>) {
  const keys = form.flatMap(({ name, of }) => {
    const id = of === null ? null : (linked[name] ?? recordId(stored.record.body[name]))
    return of === null || id === null ? [] : [{ kind: of, id }]
  })
  const titles = await titlesOf(tx, keys)
  return Object.fromEntries(titles.map(title => [title.id, title]))
}

function partsOf(kind: HsdsKind, document: Document, isHidden: boolean): RecordPart[] {
  const words = wordsOfRecords()
  return modelOf(kind)
    .nested.filter(({ name, isList }) => isList && name !== 'metadata' && !(isHidden && name === 'addresses'))
    .map(({ name, kind: of }) => ({
      field: name,
      kind: of,
      label: words[kind].fields[name]?.label ?? words[of].many,
      one: labelOf(of),
      items: documentsIn(document[name]).map(child => titled(of, child)),
    }))
}

/** An area that says only its code is called by its name. */
async function namedAreas(tx: Tx, parts: RecordPart[]): Promise<RecordPart[]> {
  const codes = parts.flatMap(({ items }) => items.flatMap(({ title }) => AreaCode.safeParse(title.id).data ?? []))
  const names = codes.length > 0 ? await areaNames({ tx }, codes) : new Map<string, { name: string; path: string }>()
  const nameOf = (item: RecordTitle): RecordTitle => {
    const area = names.get(item.title.id)
    return area
      ? { ...item, title: { id: area.name, en: area.name }, subtitle: { id: area.path, en: area.path } }
      : item
  }
  return parts.map(part => ({ ...part, items: part.items.map(nameOf) }))
}

function documentsIn(value: unknown): Document[] {
  const isObject = (one: unknown): one is Document => typeof one === 'object' && one !== null
  return Array.isArray(value) ? value.filter(isObject).filter(one => recordId(one['id']) !== null) : []
}

async function aboveOf(tx: Tx, key: RecordKey): Promise<{ titles: RecordPage['within']; count: number }> {
  const links = await loadAbove(tx, [key])
  const parents = new Map(
    links.map(({ parentKind, parentId, field }) => [parentId, { kind: parentKind, id: parentId, field }]),
  )
  const found = await titlesOf(tx, [...parents.values()].slice(0, MOST_ABOVE))
  const titles = await Promise.all(found.map(one => ofItsService(tx, one)))
  return { titles: titles.map(one => ({ ...one, field: parents.get(one.id)?.field ?? '' })), count: parents.size }
}

/** A service at a place is called by its service, where one looks at it from the place. */
async function ofItsService(tx: Tx, one: RecordTitle): Promise<RecordTitle> {
  if (one.kind !== 'service_at_location') return one
  const above = await loadAbove(tx, [one])
  const [service] = await titlesOf(
    tx,
    above.slice(0, 1).map(link => ({ kind: link.parentKind, id: link.parentId })),
  )
  return service ? { ...one, title: service.title, subtitle: one.title } : one
}

/** Properties that neither the standard nor our profile knows. */
function othersOf(kind: HsdsKind, body: Document): RecordPage['others'] {
  const { own, columns } = modelOf(kind)
  const known = ['id', 'link_id', 'resource_id', ...own.map(({ name }) => name), ...Object.keys(columns)]
  return Object.entries(body)
    .filter(([name]) => !known.includes(name) && !nestedField(kind, name) && !(name in (PROFILE[kind] ?? {})))
    .map(([name, value]) => ({
      name,
      value: (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 300),
    }))
}

/** The form for an object that is not there yet. */
export function recordForm(
  _permit: Permit<'record.read'>,
  { today }: Context,
  { kind }: { kind: HsdsKind },
): Promise<{ ok: true; value: RecordForm }> {
  const field = INNER[kind]
  const inner = field === undefined ? null : nestedField(kind, field)
  const made = inner && {
    ...{ field: inner.name, kind: inner.kind, label: labelOf(inner.kind) },
    // One thing at a time: what the new one has one of can be chosen on its own page.
    form: formFor(inner.kind).filter(({ type }) => type !== 'record'),
  }
  const prefixed = Object.entries(made ? freshValues(made.kind, today) : {})
  const values = {
    ...freshValues(kind, today),
    ...Object.fromEntries(prefixed.map(([name, value]) => [`${field ?? ''}/${name}`, value])),
  }
  return Promise.resolve(ok({ kind, kindLabel: labelOf(kind), form: formFor(kind), values, inner: made }))
}

/** Objects of a kind by their names, twenty at a time, those that look alike with what each belongs to. */
export async function findRecords(
  _permit: Permit<'record.read'>,
  { tx }: Context,
  { kind, words, from = 0 }: FindRecords,
): Promise<{ ok: true; value: FoundRecords }> {
  const { ids, total } = await findRecordIds(tx, kind, words ?? '', { from, limit: RECORDS_A_PAGE })
  const records = await titlesOf(
    tx,
    ids.map(id => ({ kind, id })),
  )
  return ok({ kindLabel: wordsOfRecords()[kind].many, total, records: await toldApart(tx, records) })
}
