import { readFileSync } from 'node:fs'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { FunctioningTerms } from '../schema/functioning.ts'

// Read and judged once, when the server starts.
const TERMS = FunctioningTerms.parse(
  JSON.parse(readFileSync(new URL('../definitions/roles.json', import.meta.url), 'utf8')),
)

/** The words in which social functioning is assessed. */
export function termsOfFunctioning(): FunctioningTerms {
  return TERMS
}

export function functioningTerms(
  _permit: Permit<'term.read'>,
  _context: Context,
): Promise<Result<FunctioningTerms, never>> {
  return Promise.resolve(ok(TERMS))
}
