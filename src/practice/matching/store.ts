import { sql, type Generated } from 'kysely'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/shared/id.ts'
import { EarlierRefusal } from './schema/alternative.ts'
import { Choice, Presentation, type NewRefusal } from './schema/choice.ts'

type Tables = {
  presentation: {
    id: string
    caseId: string
    needId: string
    snapshot: unknown
    shownAt: string
    shownBy: string
  }
  choice: Omit<Choice, 'id' | 'caseId' | 'needId' | 'presentationId' | 'refused'> & {
    id: string
    caseId: string
    needId: string
    presentationId: string
    refused: unknown
    recordedAt: string
    recordedBy: string
  }
  needRefusal: {
    id: string
    caseId: string
    needId: string
    resourceKey: string
    refusedBy: EarlierRefusal['by']
    reason: string
    words: string | null
    refusedOn: string
    recordedAt: string
    takenBackAt: Generated<string | null>
  }
}
const tables = ({ tx }: Context) => tx.$extendTables<Tables>()
type OfNeed = { caseId: string; needId: string }

const Snapshot = Presentation.omit({ id: true, caseId: true, needId: true, shownAt: true, shownByName: true })

export async function insertPresentation(context: Context, presentation: Presentation): Promise<void> {
  const { id, caseId, needId, shownAt, shownByName: _, ...snapshot } = presentation
  const row = { id, caseId, needId, shownAt, shownBy: context.actorId, snapshot: JSON.stringify(snapshot) }
  await tables(context).insertInto('presentation').values(row).execute()
}

/** As it was shown, with the account that showed it; null when this need has no such presentation. */
export async function loadPresentation(context: Context, { caseId, needId }: OfNeed, id: string) {
  const row = await tables(context)
    .selectFrom('presentation')
    .selectAll()
    .where('id', '=', id)
    .where('needId', '=', needId)
    .where('caseId', '=', caseId)
    .executeTakeFirst()
  if (!row) return null
  const { snapshot, shownBy, ...head } = row
  const presentation = Presentation.parse({ ...head, shownByName: null, ...Snapshot.parse(snapshot) })
  return { presentation, shownBy }
}

export async function insertChoice(context: Context, choice: Choice): Promise<void> {
  const row = {
    ...choice,
    refused: JSON.stringify(choice.refused),
    recordedAt: context.at,
    recordedBy: context.actorId,
  }
  await tables(context).insertInto('choice').values(row).execute()
}

/** The latest first, each with when and by whom it was written down, and what was shown then. */
export async function loadChoices(context: Context, { caseId, needId }: OfNeed) {
  const { rows } = await sql<Record<string, unknown> & { recordedAt: string; recordedBy: string; snapshot: unknown }>`
    select c.id, c.case_id, c.need_id, c.presentation_id, c.chosen, c.refused, c.in_own_words, c.present, c.made_on,
      c.recorded_at, c.recorded_by, p.snapshot
    from choice c join presentation p on p.agency_id = c.agency_id and p.id = c.presentation_id
    where c.need_id = ${needId} and c.case_id = ${caseId}
    order by c.made_on desc, c.recorded_at desc, c.id desc`.execute(context.tx)
  return rows.map(({ recordedAt, recordedBy, snapshot, ...choice }) => ({
    choice: Choice.parse(choice),
    recordedAt,
    recordedBy,
    snapshot: Snapshot.parse(snapshot),
  }))
}

export async function insertRefusals(context: Context, refusals: readonly NewRefusal[]): Promise<void> {
  if (refusals.length === 0) return
  const rows = refusals.map(({ caseId, needId, resourceKey, by, reason, words, on }) => {
    const what = { resourceKey, refusedBy: by, reason, words, refusedOn: on, recordedAt: context.at }
    return { id: newId(), caseId, needId, ...what }
  })
  await tables(context).insertInto('needRefusal').values(rows).execute()
}

export async function updateTakenBack(
  { tx, at }: Context,
  of: { needId: string; resourceKey: string; since: string },
): Promise<void> {
  await sql`update need_refusal set taken_back_at = ${at} where agency_id = current_agency() and need_id = ${of.needId}
    and resource_key = ${of.resourceKey} and refused_by = 'provider' and recorded_at >= ${of.since}`.execute(tx)
}

export async function upsertSilence({ tx, at }: Context, id: string, silence: NewRefusal): Promise<void> {
  const { caseId, needId, resourceKey, by, reason, words, on } = silence
  await sql`insert into need_refusal (id, case_id, need_id, resource_key, refused_by, reason, words, refused_on, recorded_at)
    values (${id}, ${caseId}, ${needId}, ${resourceKey}, ${by}, ${reason}, ${words}, ${on}, ${at})
    on conflict (agency_id, id) do update set taken_back_at = null
      where need_refusal.taken_back_at is not null`.execute(tx)
}

export async function updateSilenceEnded({ tx, at }: Context, id: string): Promise<void> {
  await sql`update need_refusal set taken_back_at = ${at}
    where agency_id = current_agency() and id = ${id} and taken_back_at is null`.execute(tx)
}

/** Cases still open whose last choice for an open need is one of these helpers, counted by the helper's id. */
export async function countFamilies(
  { tx }: Context,
  ids: readonly string[],
  except: string | null,
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; families: number }>`
    with last as (
      select distinct on (h.need_id) h.need_id, h.case_id, h.chosen from choice h
      where h.need_id in (select a.need_id from choice a where a.chosen = any(${ids.map(id => `informal:${id}`)}::text[]))
      order by h.need_id, h.made_on desc, h.recorded_at desc, h.id desc)
    select split_part(last.chosen, ':', 2) as id, count(distinct last.case_id)::int as families
    from last join need n on n.id = last.need_id and n.state = 'open'
    join "case" c on c.id = last.case_id and c.closed_on is null
    where last.chosen = any(${ids.map(id => `informal:${id}`)}::text[]) and last.case_id is distinct from ${except}::uuid
    group by last.chosen`.execute(tx)
  return new Map(rows.map(({ id, families }) => [id, families]))
}

/** What was refused for one need, by the key of the alternative, the latest first. */
export async function loadRefusals(context: Context, needId: string): Promise<Map<string, EarlierRefusal[]>> {
  const rows = await tables(context)
    .selectFrom('needRefusal')
    .select(['resourceKey', 'refusedBy as by', 'reason', 'words', 'refusedOn as on'])
    .where('needId', '=', needId)
    .where('takenBackAt', 'is', null)
    .orderBy('refusedOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const byKey = Map.groupBy(rows, ({ resourceKey }) => resourceKey)
  return new Map(
    [...byKey].map(([key, ofKey]) => [key, ofKey.map(({ resourceKey: _, ...one }) => EarlierRefusal.parse(one))]),
  )
}
