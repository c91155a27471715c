import { readFileSync } from 'node:fs'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { AgreementWords } from '../schema/agreement.ts'

const WORDS = AgreementWords.parse(
  JSON.parse(readFileSync(new URL('../definitions/agreement.json', import.meta.url), 'utf8')),
)

export function agreementWords(
  _permit: Permit<'term.read'>,
  _context: Context,
): Promise<Result<AgreementWords, never>> {
  return Promise.resolve(ok(WORDS))
}
