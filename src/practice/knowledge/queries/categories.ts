import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { OfficialCategory, type NeutralCategory } from '../schema/categories.ts'

// Read and judged once, when the server starts.
const CATEGORIES = z
  .array(OfficialCategory)
  .parse(JSON.parse(readFileSync(new URL('../definitions/ppks.json', import.meta.url), 'utf8')))
const NEUTRAL = CATEGORIES.map(({ label: _label, unit: _unit, ...neutral }): NeutralCategory => neutral)

/** A category by its code, with its official name for reports; null when the list knows none of that code. */
export function categoryByCode(code: string): OfficialCategory | null {
  return CATEGORIES.find(category => category.code === code) ?? null
}

export function officialCategories(
  _permit: Permit<'term.read'>,
  _context: Context,
): Promise<Result<NeutralCategory[], never>> {
  return Promise.resolve(ok(NEUTRAL))
}
