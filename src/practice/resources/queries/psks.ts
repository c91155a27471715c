import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import { PsksKind, type Psks } from '../schema/actor.ts'

// Read and judged once, when the server starts: a definition with a fault must not wait for someone to need it.
const file = new URL('../definitions/psks/psks.json', import.meta.url)
const KINDS = z.array(PsksKind).parse(JSON.parse(readFileSync(file, 'utf8')))

/** The twelve kinds of potential and source of social welfare, in their order. */
export function psksKinds(_permit: Permit<'directory.search'>, _context: Context): Promise<Result<PsksKind[], never>> {
  return Promise.resolve(ok(KINDS))
}

/** How the kinds that an organisation is of are called, in their order. */
export function psksNames(codes: readonly Psks[]): Bilingual[] {
  return KINDS.filter(({ code }) => codes.includes(code)).map(({ neutral }) => neutral)
}
