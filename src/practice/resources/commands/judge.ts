import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { readHsds, type Reading } from '../rules/hsds.ts'
import { type ImportProblem } from '../schema/directory.ts'
import { HsdsService } from '../schema/hsds.ts'
import { hsdsSchema } from './definitions.ts'
import { digestOf, type Kept } from '../commands.ts'

/** A service of a file that was judged: to be kept, or skipped with every reason; warnings do not keep it out. */
export type Judged = {
  kept: (Kept & Required<Pick<Kept, 'origin'>>) | null
  skipped: ImportProblem[]
  warnings: ImportProblem[]
  named: Pick<ImportProblem, 'row' | 'id' | 'name'>
}
type At = { row: number; seen: Set<string>; reading: Reading }

/** Raised when the reading itself changes, so that what was imported before is read anew. */
const READING = 1
const MOST_REASONS = 10
/** A zero byte or half a character, as JSON escapes them: PostgreSQL keeps neither. */
const UNKEEPABLE = /(?<!\\)(\\\\)*\\u(0000|d[89a-f])/i
const SCHEMAS = [
  ...['accessibility', 'address', 'attribute', 'contact', 'cost_option', 'funding', 'language', 'location', 'metadata'],
  ...['organization', 'organization_identifier', 'phone', 'program', 'required_document', 'schedule', 'service'],
  ...['service_area', 'service_at_location', 'service_capacity', 'taxonomy', 'taxonomy_term', 'unit', 'url'],
]

let validate: ValidateFunction | null = null

/** The modular schemas of HSDS 3.1, compiled once. */
function validator(): ValidateFunction {
  if (validate) return validate
  // Not strict: the schemas carry words of their own, such as `core` and `example`.
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  for (const name of SCHEMAS) ajv.addSchema({ ...hsdsSchema(name), $id: `hsds:/${name}.json` })
  validate = ajv.compile({ $ref: 'hsds:/service.json' })
  return validate
}

/** @param at - `seen` holds the ids of the rows before, and is added to */
export function judgeHsds(document: unknown, { row, seen, reading }: At): Judged {
  const named = { row, ...nameOf(document) }
  const skip = (...problems: Pick<ImportProblem, 'field' | 'reason' | 'expected'>[]): Judged => {
    return {
      kept: null,
      skipped: problems.slice(0, MOST_REASONS).map(one => ({ ...named, ...one })),
      warnings: [],
      named,
    }
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return skip({ field: '', reason: 'not-an-object', expected: 'object' })
  }
  if (UNKEEPABLE.test(JSON.stringify(document))) return skip({ field: '', reason: 'could-not-keep', expected: 'text' })
  const check = validator()
  if (!check(document)) return skip(...(check.errors ?? []).map(problemOf))
  const parsed = HsdsService.safeParse(document)
  if (!parsed.success) {
    return skip(
      ...parsed.error.issues.map(issue => {
        return { field: issue.path.join('/'), reason: 'required-missing', expected: null } as const
      }),
    )
  }
  const read = readHsds(parsed.data, reading)
  if (!read) return skip({ field: 'id', reason: 'id-not-uuid', expected: 'uuid' })
  if (seen.has(read.service.id)) return skip({ field: 'id', reason: 'id-twice', expected: null })
  seen.add(read.service.id)
  return {
    kept: {
      service: read.service,
      organization: read.organization,
      origin: { document, digest: digestOf(READING, document) },
    },
    skipped: [],
    warnings: read.warnings.map(one => ({ ...named, ...one })),
    named,
  }
}

function nameOf(document: unknown): { id: string | null; name: string | null } {
  const found = typeof document === 'object' && document !== null ? document : {}
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 200) : null)
  return { id: 'id' in found ? text(found.id) : null, name: 'name' in found ? text(found.name) : null }
}

function problemOf({
  keyword,
  instancePath,
  params,
}: ErrorObject): Pick<ImportProblem, 'field' | 'reason' | 'expected'> {
  const field = instancePath.slice(1)
  const said = (key: string) => (key in params ? String(params[key]) : null)
  switch (keyword) {
    case 'required':
      return {
        field: [field, said('missingProperty')].filter(Boolean).join('/'),
        reason: 'required-missing',
        expected: null,
      }
    case 'type':
      return { field, reason: 'wrong-type', expected: said('type') }
    case 'format':
      return { field, reason: 'wrong-format', expected: said('format') }
    default:
      return { field, reason: 'not-allowed', expected: said('allowedValues') }
  }
}
