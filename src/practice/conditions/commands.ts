import type { Permit } from '#confidentiality/access/schema/policy.ts'
import { nameOfAgency } from '#confidentiality/access/queries.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { keepVersion } from '#practice/resources/commands/conditions.ts'
import { subjectLines } from '#practice/resources/queries/conditions.ts'
import { linesInForce } from '#practice/resources/rules/conditions.ts'
import type { ConditionVersion } from '#practice/resources/schema/conditions.ts'
import { checked } from './queries/criteria.ts'
import { neverMet } from './rules/checks.ts'
import type { EndCriteria, Finding, PublishCriteria } from './schema.ts'

type NotFound = { code: 'not-found' }
type Clash<Sent> = { code: 'version-clash'; kept: ConditionVersion; sent: Sent }
type Refused =
  | NotFound
  | Clash<PublishCriteria>
  | { code: 'never-met'; findings: Finding[] }
  | { code: 'period-backwards'; validFrom: string; validTo: string }

/** The one role that publishes. */
const ROLE = 'curator'

/**
 * Publish lines of one subject, in force from a day on; earlier versions stay as they are.
 *
 * Lines that nobody could meet together with those above are told and not published, unless the curator says why: a rule
 * may be written so in its source.
 */
export async function publishCriteria(
  _permit: Permit<'criteria.publish'>,
  context: Context,
  input: PublishCriteria,
): Promise<Result<ConditionVersion, Refused>> {
  const { subject, lines, validFrom, validTo, despite } = input
  if (validTo !== null && validTo < validFrom) return fail({ code: 'period-backwards', validFrom, validTo })
  const found = await subjectLines(context, subject, validFrom)
  if (!found) return fail({ code: 'not-found' })
  const [latest] = found.versions
  if (latest && latest.version !== input.version) return fail({ code: 'version-clash', kept: latest, sent: input })
  const inForce = linesInForce([...found.above, { from: subject.kind, lines }]).map(({ line }) => line)
  const findings = neverMet(await checked(context, inForce), inForce)
  if (findings.length > 0 && despite === null) return fail({ code: 'never-met', findings })
  const { id, note } = input
  const version = await numbered(context, { id, subject, validFrom, validTo, lines, note, despite }, input.version)
  return (await keepVersion(context, version)) ? ok(version) : clash(context, input, validFrom)
}

/** Let what was imported, and what stands above, hold again from a day on. */
export async function endCriteria(
  _permit: Permit<'criteria.publish'>,
  context: Context,
  input: EndCriteria,
): Promise<Result<ConditionVersion, NotFound | Clash<EndCriteria>>> {
  const { id, subject, from, note } = input
  const found = await subjectLines(context, subject, from)
  const [latest] = found?.versions ?? []
  if (!latest) return fail({ code: 'not-found' })
  if (latest.version !== input.version) return fail({ code: 'version-clash', kept: latest, sent: input })
  const end = { id, subject, validFrom: from, validTo: null, lines: null, note, despite: null }
  const version = await numbered(context, end, input.version)
  return (await keepVersion(context, version)) ? ok(version) : clash(context, input, from)
}

type Unnumbered = Omit<ConditionVersion, 'version' | 'publishedAt' | 'publishedBy'>

async function numbered(context: Context, one: Unnumbered, seen: number): Promise<ConditionVersion> {
  const publishedBy = { role: ROLE, agency: await nameOfAgency(context) }
  return { ...one, version: seen + 1, publishedAt: context.at, publishedBy }
}

/** Someone published while this act was under way. */
async function clash<Sent extends Pick<PublishCriteria, 'subject'>>(context: Context, sent: Sent, on: string) {
  const found = await subjectLines(context, sent.subject, on)
  const [kept] = found?.versions ?? []
  return kept ? fail({ code: 'version-clash' as const, kept, sent }) : fail({ code: 'not-found' as const })
}
