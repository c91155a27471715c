import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { addDays } from '#platform/shared/day.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { areaNames } from '#practice/areas/queries.ts'
import type { CaseId } from '#practice/cases/schema.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { FiguresBy, HelpFigure, Voice, WaitingAnswer } from './schema.ts'
import { loadAnswers, loadCasesUnread, loadFigures, loadLinks, loadUnread } from './store.ts'

/** The links of a case and what the client said, as they stand now. */
export async function voiceIn(context: Context, caseId: CaseId): Promise<Voice> {
  return { links: await loadLinks(context, caseId), answers: await loadAnswers(context, caseId) }
}

export async function voiceOfCase(
  _permit: Permit<'voice.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<Voice, never>> {
  return ok(await voiceIn(context, caseId))
}

/** What clients of these cases said and nobody has read, the earliest first. @param names - of the clients, by case */
export async function answersWaiting(context: Context, names: ReadonlyMap<string, string>): Promise<WaitingAnswer[]> {
  const unread = await loadUnread(context, [...names.keys()])
  return unread.map(({ id, caseId, said, at }) => ({ id, caseId, said, at, clientName: names.get(caseId) ?? '' }))
}

/** Cases of the agency in which an answer waits to be read: a client may say something after the work has ended, too. */
export function casesWithAnswers(context: Context): Promise<string[]> {
  return loadCasesUnread(context)
}

const A_YEAR = 365
const SMALLEST = 5

/** What came of the agency's referrals of the last year, by service, need or the district where the client lives. */
export async function helpFigures(
  _permit: Permit<'figures.read'>,
  context: Context,
  { by }: { by: FiguresBy },
): Promise<Result<HelpFigure[], never>> {
  const figures = await loadFigures(context, { by, since: addDays(context.today, -A_YEAR) })
  const keys = figures.map(({ key }) => key)
  const areas = by === 'area' ? await areaNames(context, keys) : new Map<string, { name: string }>()
  const terms = new Map<string, Bilingual>(by === 'need' ? needTerms().map(({ id, label }) => [id, label]) : [])
  // By need or district a number below five could say whose it is; of a service everyone knows that it helps people.
  const told = by === 'service' ? figures : figures.filter(({ sent }) => sent >= SMALLEST)
  return ok(
    told.map(figure => {
      const area = areas.get(figure.key)?.name
      return {
        ...figure,
        name: figure.name ?? terms.get(figure.key) ?? (area === undefined ? null : { id: area, en: area }),
      }
    }),
  )
}
