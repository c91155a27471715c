import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { methodsThatFit, type Sought } from '../rules/methods.ts'
import { Method, MethodNeeds, type FittingMethod, type MethodId, type MethodSummary } from '../schema/methods.ts'

const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> =>
  schema.parse(JSON.parse(readFileSync(new URL(`../definitions/${name}`, import.meta.url), 'utf8')))

// Read and judged once, when the server starts.
const METHODS = read('methods.json', z.array(Method))
const NEEDS = read('method-needs.json', MethodNeeds)
const BY_ID = new Map(METHODS.map(method => [method.id, method]))
const SUMMARIES = METHODS.map(({ id, name, level, phases, keywords, evidence }): MethodSummary => {
  return { id, name, level, phases, keywords, grade: evidence.grade }
})

/** All methods of the library, in its own order. */
export function methods(): readonly Method[] {
  return METHODS
}

/** Which needs each method is used for. */
export function needsOfMethods(): MethodNeeds {
  return NEEDS
}

/** Methods that may serve a goal, the nearest first, with why and with what should be known before picking one. */
export function fittingMethods(sought: Sought): FittingMethod[] {
  return methodsThatFit(METHODS, NEEDS, sought).map(({ method, reasons }) => {
    const { id, name, what, indications, cautions, evidence, needsLicence, trainingNote } = method
    return { id, name, what, indications, cautions, evidence, needsLicence, trainingNote, reasons }
  })
}

export function methodsOfPractice(
  _permit: Permit<'term.read'>,
  _context: Context,
): Promise<Result<MethodSummary[], never>> {
  return Promise.resolve(ok(SUMMARIES))
}

export function methodPage(
  _permit: Permit<'term.read'>,
  _context: Context,
  { id }: { id: MethodId },
): Promise<Result<Method, { code: 'not-found' }>> {
  const found = BY_ID.get(id)
  return Promise.resolve(found ? ok(found) : fail({ code: 'not-found' }))
}
