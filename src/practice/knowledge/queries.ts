import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { relatedTerms } from './rules.ts'
import { GlossaryWord, NeedTerm, ReasonTerm, type NeedTermId, type ReasonKind } from './schema.ts'

const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> =>
  schema.parse(JSON.parse(readFileSync(new URL(`./definitions/${name}`, import.meta.url), 'utf8')))

// Read and judged once, when the server starts: a definition with a fault must not wait for someone to need it.
const TERMS = read('needs.json', z.array(NeedTerm))
const WORDS = read('glossary.json', z.array(GlossaryWord))
const Reasons = z.object({
  barriers: z.array(ReasonTerm),
  providerDeclineReasons: z.array(ReasonTerm),
  clientDeclineReasons: z.array(ReasonTerm),
})
const { barriers, providerDeclineReasons, clientDeclineReasons } = read('barriers.json', Reasons)
const REASONS = {
  barrier: barriers,
  'provider-decline': providerDeclineReasons,
  'client-decline': clientDeclineReasons,
} as const satisfies Record<ReasonKind, ReasonTerm[]>

const ELSEWHERE = new Map(
  read('needs.json', z.array(z.object({ id: z.string(), openEligibility: z.array(z.string()) }))).map(
    ({ id, openEligibility }) => [id, openEligibility],
  ),
)

/** Names of terms in the Open Eligibility taxonomy that mean nearly the same as a need: a reference and no copy of it. */
export function openEligibilityNames(need: NeedTermId): readonly string[] {
  return ELSEWHERE.get(need) ?? []
}

/** All needs of the taxonomy, each group before its terms. */
export function needTerms(): readonly NeedTerm[] {
  return TERMS
}

/** The reasons of one kind, in the order in which they are offered. */
export function reasons(kind: ReasonKind): readonly ReasonTerm[] {
  return REASONS[kind]
}

/** A term, its group, and for a group all terms in it: what a service for this need may be filed under. */
export function termsRelatedTo(term: NeedTermId): NeedTermId[] {
  return relatedTerms(TERMS, term)
}

/** The words of practice, as docs/words.md tells them. */
export function glossaryWords(): readonly GlossaryWord[] {
  return WORDS
}

export function needTaxonomy(_permit: Permit<'term.read'>, _context: Context): Promise<Result<NeedTerm[], never>> {
  return Promise.resolve(ok(TERMS))
}

export function reasonTerms(
  _permit: Permit<'term.read'>,
  _context: Context,
  { kind }: { kind: ReasonKind },
): Promise<Result<ReasonTerm[], never>> {
  return Promise.resolve(ok([...REASONS[kind]]))
}

export function glossary(_permit: Permit<'term.read'>, _context: Context): Promise<Result<GlossaryWord[], never>> {
  return Promise.resolve(ok(WORDS))
}
