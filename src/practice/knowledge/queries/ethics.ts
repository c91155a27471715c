import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { EthicalSituation } from '../schema/ethics.ts'

// Read and judged once, when the server starts.
const SITUATIONS = z
  .array(EthicalSituation)
  .parse(JSON.parse(readFileSync(new URL('../definitions/ethics.json', import.meta.url), 'utf8')))

/** A situation by its id; null when there is none of that id. */
export function situationById(id: string): EthicalSituation | null {
  return SITUATIONS.find(situation => situation.id === id) ?? null
}

/** All situations, in their own order. */
export function situations(): readonly EthicalSituation[] {
  return SITUATIONS
}

export function ethicalSituations(
  _permit: Permit<'term.read'>,
  _context: Context,
): Promise<Result<EthicalSituation[], never>> {
  return Promise.resolve(ok(SITUATIONS))
}
