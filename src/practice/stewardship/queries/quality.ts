import { stringify } from 'csv-stringify/sync'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/db.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { ancestorsOf } from '#practice/areas/rules.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import {
  QualityMeasure,
  type Gaps,
  type QualityLine,
  type QualityList,
  type QualityReport,
  type QualitySearch,
} from '../schema/quality.ts'
import {
  countByNeed,
  countWanting,
  isOfServices,
  loadArea,
  loadAreasBelow,
  loadMarks,
  loadNamed,
  loadWanting,
  type Counts,
} from '../store/quality.ts'
import { doubtfulContacts } from './contacts.ts'
import { holding } from './held.ts'
import { pairsToCompare } from './merging.ts'

const PAGE = 50

const around = (area: string | undefined) => (area === undefined ? null : ancestorsOf(area))

/** Counts by day, area and what they rest on beside services; forgotten whole when a service is written. */
const counted = holding(() => Promise.resolve(new Map<string, Counts>()))
const MOST_COUNTED = 200

async function countsNow(tx: Tx, today: string, area: string | undefined): Promise<Counts> {
  const known = await counted(tx)
  const key = `${today} ${area ?? ''} ${await loadMarks(tx)}`
  const counts = known.get(key) ?? (await countWanting(tx, { today, areas: around(area) }))
  if (known.size >= MOST_COUNTED) known.clear()
  known.set(key, counts)
  return counts
}

/** How whole and how true the directory is: counts of services on offer, each with a list behind it. */
export async function qualityReport(
  _permit: Permit<'quality.read'>,
  { tx, today }: Context,
  { area }: { area?: string | undefined },
): Promise<Result<QualityReport, never>> {
  const { wanting, ...counts } = await countsNow(tx, today, area)
  const servicesOf = new Map<string, Set<string>>()
  for (const { measure, serviceId } of await doubtfulContacts(tx, around(area))) {
    servicesOf.set(measure, (servicesOf.get(measure) ?? new Set()).add(serviceId))
  }
  const measures = QualityMeasure.options.map(measure => {
    return { measure, count: wanting.get(measure) ?? servicesOf.get(measure)?.size ?? 0 }
  })
  return ok({ ...counts, measures, duplicates: (await pairsToCompare({ tx })).length })
}

/** The services behind a count, fifty a page. */
export async function qualityList(
  _permit: Permit<'quality.read'>,
  context: Context,
  { measure, area, after }: QualitySearch,
): Promise<Result<QualityList, never>> {
  if (isOfServices(measure)) {
    const { tx, today } = context
    const { wanting } = await countsNow(tx, today, area)
    const asked = { today, areas: around(area), after: after ?? null, limit: PAGE + 1 }
    const found = await loadWanting(tx, measure, asked)
    const lines = found.slice(0, PAGE)
    return ok({
      lines,
      count: wanting.get(measure) ?? 0,
      next: found.length > PAGE ? (lines.at(-1)?.id ?? null) : null,
    })
  }
  const all = await linesOf(context, measure, area)
  const from = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
  const lines = all.slice(from, from + PAGE)
  return ok({ lines, count: all.length, next: from + PAGE < all.length ? (lines.at(-1)?.id ?? null) : null })
}

async function linesOf(
  { tx, today }: Context,
  measure: QualityMeasure,
  area: string | undefined,
): Promise<QualityLine[]> {
  if (isOfServices(measure)) return loadWanting(tx, measure, { today, areas: around(area), after: null, limit: null })
  const byService = new Map<string, Set<string>>()
  for (const { serviceId, what } of (await doubtfulContacts(tx, around(area))).filter(one => one.measure === measure)) {
    byService.set(serviceId, (byService.get(serviceId) ?? new Set()).add(what))
  }
  const lines = await loadNamed(tx, [...byService.keys()])
  return lines.map(line => ({ ...line, what: [...(byService.get(line.id) ?? [])].sort().join('; ') }))
}

/** The same list as a file for a spreadsheet; what would run as a formula there is defused. */
export async function qualityTable(
  _permit: Permit<'quality.read'>,
  context: Context,
  { measure, area }: { measure: QualityMeasure; area?: string | undefined },
): Promise<Result<{ fileName: string; mediaType: string; base64: string }, never>> {
  const lines = await linesOf(context, measure, area)
  const rows = lines.map(({ id, name, organization, assuredOn, what }) => {
    return {
      service_id: id,
      service: name.id,
      service_en: name.en,
      organization: organization.name,
      assured_on: assuredOn,
      what,
    }
  })
  const columns = ['service_id', 'service', 'service_en', 'organization', 'assured_on', 'what']
  const text = stringify(rows, { header: true, columns, escape_formulas: true, bom: true })
  return ok({
    fileName: `${measure}-${context.today}.csv`,
    mediaType: 'text/csv',
    base64: Buffer.from(text).toString('base64'),
  })
}

/** Which needs nobody meets in which of the areas below: the provinces, or the regencies or districts of one. */
export async function gapsByArea(
  _permit: Permit<'quality.read'>,
  { tx }: Context,
  { area }: { area?: string | undefined },
): Promise<Result<Gaps, never>> {
  const areas = await loadAreasBelow(tx, area ?? null)
  const { counts, anywhere } = await countByNeed(
    tx,
    areas.map(({ code }) => code),
  )
  const rows = needTerms()
    .filter(({ parent }) => parent === null)
    .map(({ id, label }) => ({
      ...{ need: id, label, anywhere: anywhere.get(id) ?? 0 },
      counts: areas.map(({ code }) => counts.get(`${id} ${code}`) ?? 0),
    }))
  return ok({ area: area === undefined ? null : await loadArea(tx, area), areas, rows })
}
