// The standard's schemas with our profile laid over them.
import { mergePatch } from './merge-patch.ts'

type Json = Record<string, unknown>

/** A merged schema with the address it is served at, so that its references to others lead somewhere. */
export function mergedSchema(name: string, parts: { schema: Json; patch: Json | null; base: string }): Json {
  const merged = asObject(mergePatch(parts.schema, parts.patch ?? {}))
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: schemaAddress(parts.base, name), ...merged }
}

function schemaAddress(base: string, name: string): string {
  return `${base}/hsds/profile/merged/${name}.json`
}

/** The standard's OpenAPI document with our patch, and the merged schemas within it so that it stands alone. */
export function mergedOpenapi(parts: {
  openapi: Json
  patch: Json
  schemas: Record<string, Json>
  base: string
}): Json {
  const merged = asObject(mergePatch(parts.openapi, parts.patch))
  const components = asObject(merged['components'])
  const named = Object.entries(parts.schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema])
  const schemas = { ...asObject(components['schemas']), ...asObject(Object.fromEntries(named)) }
  return asObject(
    referred({ ...merged, servers: [{ url: `${parts.base}/hsds` }], components: { ...components, schemas } }),
  )
}

function referred(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(referred)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).map(([key, value]: [string, unknown]) => {
      const file = key === '$ref' && typeof value === 'string' ? /^(\w+)\.json$/.exec(value)?.[1] : undefined
      return [key, file === undefined ? referred(value) : `#/components/schemas/${file}`]
    }),
  )
}

/** The data package of the standard with the columns of our profile. */
export function mergedPackage(datapackage: Json, patches: ReadonlyMap<string, Json>): Json {
  const { resources } = datapackage
  if (!Array.isArray(resources)) return datapackage
  return { ...datapackage, resources: resources.map((one: unknown) => withColumns(asObject(one), patches)) }
}

function withColumns(resource: Json, patches: ReadonlyMap<string, Json>): Json {
  const schema = asObject(resource['schema'])
  const { fields } = schema
  const added = Object.entries(asObject(patches.get(kindOf(String(resource['name'])))?.['properties']))
    .filter(([, property]) => isColumn(asObject(property)))
    .map(([name, property]) => columnOf(name, asObject(property)))
  if (!Array.isArray(fields) || added.length === 0) return resource
  return { ...resource, schema: { ...schema, fields: [...fields.map((one: unknown) => one), ...added] } }
}

/** Tables are named in the plural here and there: `services`, `service_at_locations`. */
function kindOf(table: string): string {
  return table.replace(/ies$/, 'y').replace(/(?<!s)s$/, '')
}

const isColumn = (property: Json) => !('$ref' in property) && !('$ref' in asObject(property['items']))

function columnOf(name: string, { type, format, title, description }: Json): Json {
  const said: unknown = Array.isArray(type) ? type.find(one => one !== 'null') : type
  return { name, type: format === 'date' ? 'date' : said, title, description }
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
}
