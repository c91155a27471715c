import * as z from 'zod'

/** A kind of expected failure: its code, its HTTP status, and the facts that a screen needs to say what to do next. */
export type FailureKind = { code: string; status: number; schema: z.ZodType<{ code: string }> }

export function failure<const Code extends string, Facts extends z.ZodRawShape>(
  code: Code,
  status: number,
  facts: Facts,
) {
  return { code, status, schema: z.object({ code: z.literal(code), ...facts }) }
}

/**
 * Someone wrote first: both values, so that a person decides which is right. Nothing is overwritten in silence.
 *
 * @param kept - the record as it stands now
 * @param sent - what the later writer sent
 */
export function versionClash<Kept extends z.ZodType, Sent extends z.ZodType>(kept: Kept, sent: Sent) {
  return failure('version-clash', 409, { kept, sent })
}

/** What any act may answer, whichever room it belongs to. */
export const COMMON_FAILURES = [
  failure('input-invalid', 422, { fields: z.array(z.string()) }),
  failure('act-id-missing', 400, {}),
  failure('act-id-reused', 409, {}),
  failure('signed-out', 401, {}),
  failure('not-permitted', 403, {}),
  /** One answer for what does not exist, for what another agency keeps, and for what the actor has no relation to. */
  failure('not-found', 404, {}),
  /** The database is out of reach; nothing was changed. */
  failure('unavailable', 503, {}),
  /** A bug. The log knows the reference. */
  failure('fault', 500, { reference: z.string() }),
  /** Only a device says this: no answer came, so nothing is known. */
  failure('unreachable', 0, {}),
] as const
export type CommonFailure = z.output<(typeof COMMON_FAILURES)[number]['schema']>
