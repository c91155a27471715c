import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { caseById } from '../../queries.ts'
import type { CaseId } from '../../schema.ts'
import type * as contacts from '../api/contacts.ts'
import type * as papers from '../api/papers.ts'
import { totalOf } from '../rules/work.ts'
import type { OpenedFile, PaperView } from '../schema/paper.ts'
import type { CaseWork } from '../schema/work.ts'
import { loadAdvocacy, loadAid, type Mark } from '../store/aid.ts'
import { loadConferences, loadTasks } from '../store/conferences.ts'
import { loadPlanned, loadTold, type KeptContact } from '../store/contacts.ts'
import { loadFile, loadPapers } from '../store/papers.ts'

type NotFound = { code: 'not-found' }
type Names = Map<string, string>
const ALL = 1000

/** All that was planned and done in a case; of what was told at most so many contacts, the latest first. */
export async function workOf(context: Context, caseId: CaseId, most = ALL): Promise<CaseWork> {
  const planned = await loadPlanned(context, caseId)
  const told = await loadTold(context, caseId, most + 1)
  const aid = await loadAid(context, caseId)
  const advocacy = await loadAdvocacy(context, caseId)
  const conferences = await loadConferences(context, caseId)
  const tasks = await loadTasks(context, caseId)
  const writers = [...planned, ...told, ...aid, ...advocacy, ...conferences].map(({ recordedBy }) => recordedBy)
  const names = await namesOfAccounts(context, [
    ...new Set([...writers, ...told.flatMap(({ toldBy }) => toldBy ?? [])]),
  ])
  return {
    planned: planned.map(one => contactView(one, names)),
    told: told.slice(0, most).map(one => contactView(one, names)),
    hasEarlier: told.length > most,
    aid: aid.map(one => written(one, names)),
    totalRupiah: totalOf(aid),
    advocacy: advocacy.map(one => written(one, names)),
    conferences: conferences.map(({ recordedBy, ...conference }) => ({
      ...conference,
      recordedByName: names.get(recordedBy) ?? null,
      tasks: tasks.filter(({ conferenceId }) => conferenceId === conference.id),
    })),
  }
}

function contactView({ recordedBy, toldBy, ...contact }: KeptContact, names: Names) {
  const toldByName = toldBy === null ? null : (names.get(toldBy) ?? null)
  return { ...contact, recordedByName: names.get(recordedBy) ?? null, toldByName }
}

function written<Kept extends Mark>({ recordedBy, ...kept }: Kept, names: Names) {
  return { ...kept, recordedByName: names.get(recordedBy) ?? null }
}

export async function workOfCase(
  _permit: Permit<'work.read'>,
  context: Context,
  { caseId, most }: InputOf<typeof contacts.workOfCase>,
): Promise<Result<CaseWork, NotFound>> {
  const found = await caseById(context, caseId)
  return found.ok ? ok(await workOf(context, caseId, most)) : found
}

export async function papersOfCase(
  _permit: Permit<'work.read'>,
  context: Context,
  { caseId }: InputOf<typeof papers.papersOfCase>,
): Promise<Result<PaperView[], NotFound>> {
  const found = await caseById(context, caseId)
  if (!found.ok) return found
  const kept = await loadPapers(context, caseId)
  const names = await namesOfAccounts(context, [...new Set(kept.map(({ recordedBy }) => recordedBy))])
  return ok(
    kept.map(({ thumbnail, ...paper }) => ({
      ...written(paper, names),
      thumbnail: thumbnail?.toString('base64') ?? null,
    })),
  )
}

/** The file under a name that says what it is and when it came, and names nobody. */
export async function openPaper(
  _permit: Permit<'work.read'>,
  context: Context,
  asked: InputOf<typeof papers.openPaper>,
): Promise<Result<OpenedFile, NotFound>> {
  const found = await caseById(context, asked.caseId)
  const kept = found.ok ? await loadFile(context, asked) : null
  if (!kept) return fail({ code: 'not-found' })
  const { kind, mediaType } = kept.paper
  const ending = mediaType === 'image/jpeg' ? 'jpg' : 'pdf'
  const fileName = `${kind}-${kept.recordedAt.slice(0, 10)}.${ending}`
  return ok({ fileName, mediaType, base64: kept.content.toString('base64') })
}
