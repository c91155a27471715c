import { readFileSync } from 'node:fs'
import yazl from 'yazl'
import * as z from 'zod'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { ok } from '#platform/shared/result.ts'
import { eligibilityInForce, inStep } from '../queries/conditions.ts'
import { documentsOf, type Document } from '../queries/records.ts'
import { csvOf } from '../rules/csv.ts'
import { tablesOf } from '../rules/record-tables.ts'
import type { ExportedFile, ExportFormat } from '../schema/export.ts'
import type { HsdsKind, TableRow } from '../schema/record.ts'
import { loadIds, loadKeys, loadUnshown } from '../store/export.ts'
import { loadStored } from '../store/records.ts'

const MANY = 500
/** Objects that can be of no service, under the names of their tables. */
const BESIDES: readonly [string, HsdsKind][] = [
  ['organizations', 'organization'],
  ['locations', 'location'],
  ['service_at_locations', 'service_at_location'],
  ['programs', 'program'],
  ['taxonomies', 'taxonomy'],
  ['taxonomy_terms', 'taxonomy_term'],
  ['units', 'unit'],
  ['meta_table_descriptions', 'meta_table_description'],
]

/** The whole directory as a file that other directories read, and ours reads again without loss. */
export async function exportDirectory(
  _permit: Permit<'directory.export'>,
  context: Context,
  { format }: { format: ExportFormat },
): Promise<{ ok: true; value: ExportedFile }> {
  const { content, ...named } = await exportFile(context.tx, format, context.today)
  return ok({ ...named, base64: content.toString('base64') })
}

/** @param on - the day, for the file's name */
export async function exportFile(
  tx: Tx,
  format: ExportFormat,
  on: string,
): Promise<{ fileName: string; mediaType: string; content: Buffer }> {
  const named = (ending: string, mediaType: string) => ({ fileName: `simpul-directory-${on}.${ending}`, mediaType })
  return format === 'json'
    ? { ...named('json', 'application/json'), content: Buffer.from(await jsonOf(tx)) }
    : { ...named('zip', 'application/zip'), content: await zipOf(await tabular(tx)) }
}

/** `{ services, … }`: every service with all that is in it, and besides what no service shows whole. */
async function jsonOf(tx: Tx): Promise<string> {
  const parts = [`"services":[\n${await listOf(tx, 'service', await loadIds(tx, 'service'))}\n]`]
  for (const [name, kind] of BESIDES) {
    const ids = await loadUnshown(tx, kind)
    if (ids.length > 0) parts.push(`"${name}":[\n${await listOf(tx, kind, ids)}\n]`)
  }
  return `{\n${parts.join(',\n')}\n}\n`
}

async function listOf(tx: Tx, kind: HsdsKind, ids: readonly string[]): Promise<string> {
  const lines: string[] = []
  for (let from = 0; from < ids.length; from += MANY) {
    const documents: Document[] = await documentsOf(tx, kind, ids.slice(from, from + MANY), {
      full: true,
      asGiven: true,
    })
    const said = kind === 'service' ? await eligibilityInForce(tx, ids.slice(from, from + MANY)) : null
    lines.push(...documents.map(document => JSON.stringify(inStep(document, said?.get(String(document['id']))))))
  }
  return lines.join(',\n')
}

const Package = z.looseObject({
  resources: z.array(
    z.looseObject({
      name: z.string(),
      path: z.string(),
      schema: z.looseObject({ fields: z.array(z.looseObject({ name: z.string() })) }),
    }),
  ),
})
type Resource = z.infer<typeof Package>['resources'][number]

/**
 * The tabular package: its tables, each with our columns behind those of the standard, and two of our own for what its
 * tables cannot tell. Formulas are defused by an apostrophe, which our reading takes off again.
 */
async function tabular(tx: Tx): Promise<[name: string, text: string][]> {
  const stored = [...(await loadStored(tx, await loadKeys(tx))).values()]
  const said = await eligibilityInForce(tx, await loadIds(tx, 'service'))
  const records = stored.map(({ record }) =>
    record.kind === 'service' ? { ...record, body: inStep(record.body, said.get(record.id)) } : record,
  )
  const set = { records, links: stored.flatMap(({ links }) => links) }
  const { tables, rest, links } = tablesOf(set)
  const text = readFileSync(new URL('../definitions/hsds/datapackage.json', import.meta.url), 'utf8')
  const whole = Package.parse(JSON.parse(text))
  const standard = whole.resources.map(resource => withOurs(resource, tableOf(tables, resource.name)))
  const ours = [ownTable('simpul_rest', rest), ownTable('simpul_links', links)]
  const all = [...standard, ...ours.filter(({ rows }) => rows.length > 0)]
  const described = { ...whole, version: '3.1.0', resources: all.map(({ resource }) => resource) }
  return [
    ['datapackage.json', `${JSON.stringify(described, null, 2)}\n`],
    ...all.map(({ resource, rows }): [string, string] => {
      return [
        resource.path,
        csvOf(
          resource.schema.fields.map(field => field.name),
          rows,
        ),
      ]
    }),
  ]
}

function tableOf(tables: ReadonlyMap<string, TableRow[]>, name: string): TableRow[] {
  return tables.get(name) ?? []
}

/** Columns that the standard does not have stand behind its own. */
function withOurs(resource: Resource, rows: readonly TableRow[]) {
  const known = new Set(resource.schema.fields.map(field => field.name))
  const more = [...new Set(rows.flatMap(row => Object.keys(row)))].filter(name => !known.has(name)).sort()
  const fields = [...resource.schema.fields, ...more.map(name => ({ name, type: 'string' }))]
  return { resource: { ...resource, schema: { ...resource.schema, fields } }, rows }
}

function ownTable(name: string, rows: readonly TableRow[]) {
  const fields = Object.keys(rows[0] ?? {}).map(field => ({ name: field, type: 'string' }))
  const resource: Resource = { name, path: `${name}.csv`, profile: 'tabular-data-resource', schema: { fields } }
  return { resource, rows }
}

async function zipOf(files: readonly [name: string, text: string][]): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, text] of files) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
