import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { areaNames } from '#practice/areas/queries.ts'
import { agesOf, eligibilityWords, linesInForce, type Layer } from '#practice/resources/rules/conditions.ts'
import type { OwnLine } from '#practice/resources/schema/conditions.ts'
import type { ConditionLine } from '#practice/resources/schema/criteria.ts'
import { subjectLines, type SubjectLines } from '#practice/resources/queries/conditions.ts'
import { examplePeople } from './people.ts'
import { findingsOf } from '../rules/checks.ts'
import { differencesOf, historyOf } from '../rules/history.ts'
import { previewOf } from '../rules/preview.ts'
import { areasIn } from '../rules/sentences.ts'
import type { AskCriteria, Criteria, CriteriaPreview, PreviewCriteria } from '../schema.ts'

type NotFound = { code: 'not-found' }

/** The conditions of one subject: what is written for it, what holds with what stands above, and all versions. */
export async function criteriaOf(
  _permit: Permit<'criteria.read'>,
  context: Context,
  { kind, id, ...asked }: AskCriteria,
): Promise<Result<Criteria, NotFound>> {
  const { place, on } = { place: asked.place ?? null, on: asked.on ?? context.today }
  const found = await subjectLines(context, { kind, id, place }, on)
  if (!found) return fail({ code: 'not-found' })
  const { imported, versions, own, above, isImported, service } = found
  const inForce = linesInForce([...above, own])
  const lines = inForce.map(({ line }) => line)
  const history = historyOf(versions, imported)
  const names = await namesIn(context, [...lines, ...history.flatMap(entry => entry.lines)])
  const areaName = (code: string) => names[code] ?? code
  return ok({
    subject: { kind, id, place },
    name: found.name,
    serviceName: found.serviceName,
    program: found.program,
    isGuarded: found.isGuarded,
    within: found.within,
    on,
    version: versions[0]?.version ?? 0,
    own: [...own.lines],
    isImported,
    inherited: linesInForce(above),
    inForce,
    history,
    findings: findingsOf(lines, areaName),
    differences: service ? differencesOf(service, lines) : [],
    people: previewOf(examplePeople(), { before: lines, after: lines, on }),
    areaNames: names,
  })
}

/** Lines as they would be, against those that hold on the same day. */
export async function previewCriteria(
  _permit: Permit<'criteria.read'>,
  context: Context,
  { subject, lines, on }: PreviewCriteria,
): Promise<Result<CriteriaPreview, NotFound>> {
  const found = await subjectLines(context, subject, on)
  if (!found) return fail({ code: 'not-found' })
  const inForce = linesInForce([...found.above, { from: subject.kind, lines }])
  const after = inForce.map(({ line }) => line)
  return ok({
    inForce,
    findings: await checked(context, after),
    ages: agesOf(after),
    words: eligibilityWords(after),
    people: previewOf(examplePeople(), { before: heldLines(found), after, on }),
    areaNames: await namesIn(context, after),
  })
}

function heldLines({ above, own }: SubjectLines): ConditionLine[] {
  const layers: Layer[] = [...above, own]
  return linesInForce(layers).map(({ line }) => line)
}

/** What checks find of lines, said with the names of areas. */
export async function checked(context: Context, lines: readonly ConditionLine[]) {
  const names = await namesIn(context, lines)
  return findingsOf(lines, code => names[code] ?? code)
}

async function namesIn(context: Context, lines: readonly OwnLine[]): Promise<Record<string, string>> {
  const codes = lines.flatMap(line => ('isOff' in line ? [] : areasIn(line.tree)))
  const names = await areaNames(context, [...new Set(codes)])
  return Object.fromEntries([...names].map(([code, { name }]) => [code, name]))
}
