import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '#practice/cases/commands.ts'
import { openById } from '#practice/cases/queries.ts'
import type { CaseClosed, CaseEventKind, CaseId } from '#practice/cases/schema.ts'
import { peopleByIds } from '#practice/people/queries.ts'
import type * as api from './api.ts'
import { wholeMap } from './queries.ts'
import { judge, withTold } from './rules/judge.ts'
import { bondsWith, hangingOn, shownOf, toldOf, type Telling } from './rules/tell.ts'
import type { Kept, MapClash, MapRefusal } from './schema/act.ts'
import type { CaseMap, MapId, Told } from './schema/map.ts'
import { insertFact, loadFactForChange, updateFact } from './store.ts'

type Refused = CaseClosed | MapRefusal | { code: 'not-found' } | { code: 'act-id-reused' }

/** Put someone of the family on the map, with the bonds that they come with. */
export async function recordKin(
  _permit: Permit<'map.record'>,
  context: Context,
  { id, caseId, told, beside }: InputOf<typeof api.recordKin>,
): Promise<Result<Kept, Refused | MapClash>> {
  const map = await openMap(context, caseId)
  if (!map.ok) return map
  if (!(await isWrittenDown(context, told))) return fail({ code: 'not-found' })
  const bonds = beside === null ? [] : bondsWith(map.value, id, beside)
  const kept = await keepAll(context, map.value, [{ id, told, version: null }, ...bonds])
  if (!kept.ok) return kept
  await happened(context, caseId, 'kin.recorded', { what: told.what, beside: beside?.kind ?? 'nobody' })
  return kept
}

/** Tell a bond between people on the map; one that it replaces ends on the day on which it begins. */
export async function recordLink(
  _permit: Permit<'map.record'>,
  context: Context,
  { id, caseId, told, replaces }: InputOf<typeof api.recordLink>,
): Promise<Result<Kept, Refused | MapClash>> {
  const kept = await keepInstead(context, caseId, { id, told, version: null }, replaces)
  if (kept.ok) await happened(context, caseId, 'kin.recorded', { what: told.kind })
  return kept
}

export async function recordTie(
  _permit: Permit<'map.record'>,
  context: Context,
  { id, caseId, told, replaces }: InputOf<typeof api.recordTie>,
): Promise<Result<Kept, Refused | MapClash>> {
  const kept = await keepInstead(context, caseId, { id, told, version: null }, replaces)
  const { strength, isStressful, words } = told
  const details = { strength, stress: isStressful ? 'yes' : 'no', ...(words !== null && { words }) }
  if (kept.ok) await happened(context, caseId, 'tie.recorded', details)
  return kept
}

/** A tie is there no longer; also one that a referral or a helper brought. */
export async function endTie(
  _permit: Permit<'map.record'>,
  context: Context,
  { id, caseId, on, version }: InputOf<typeof api.endTie>,
): Promise<Result<Kept, Refused | MapClash>> {
  const map = await openMap(context, caseId)
  if (!map.ok) return map
  const shown = shownOf(map.value, id)
  if (shown?.kind !== 'tie') return fail({ code: 'not-found' })
  const { id: _, source: _source, version: _version, end: _end, ...told } = shown
  const kept = await keepAll(context, map.value, [{ id, told: { ...told, to: on }, version }])
  if (kept.ok) await happened(context, caseId, 'tie.ended', {})
  return kept
}

/** Put right what a map tells; whatever a record tells is from then on as told here. */
export async function reviseMap(
  _permit: Permit<'map.record'>,
  context: Context,
  { id, caseId, told, version }: InputOf<typeof api.reviseMap>,
): Promise<Result<Kept, Refused | MapClash>> {
  const map = await openMap(context, caseId)
  if (!map.ok) return map
  const shown = shownOf(map.value, id)
  if (!shown) return fail({ code: 'not-found' })
  if (shown.kind !== told.kind) return fail({ code: 'other-kind' })
  if (!(await isWrittenDown(context, told))) return fail({ code: 'not-found' })
  const kept = await keepAll(context, map.value, [{ id, told, version }])
  if (kept.ok) await happened(context, caseId, 'map.revised', { what: told.kind })
  return kept
}

/** Take something off the map that was put there by mistake; what hangs on it goes with it, and all of it stays readable. */
export async function takeBackFromMap(
  _permit: Permit<'map.record'>,
  context: Context,
  { id, caseId, version }: InputOf<typeof api.takeBackFromMap>,
): Promise<Result<Kept, Refused | MapClash>> {
  const map = await openMap(context, caseId)
  if (!map.ok) return map
  const shown = shownOf(map.value, id)
  if (!shown || id === map.value.clientId) return fail({ code: 'not-found' })
  const taken = await keep(context, caseId, { id, told: toldOf(shown), version }, true)
  if (!taken.ok) return taken
  for (const one of hangingOn(map.value, id)) {
    const gone = await keep(context, caseId, { id: one.id, told: toldOf(one), version: one.version }, true)
    if (!gone.ok) return gone
  }
  await happened(context, caseId, 'map.taken-back', { what: shown.kind })
  return taken
}

/** Whether the person whom something points at is there; of whatever points at nobody nothing is missing. */
async function isWrittenDown(context: Context, told: Told): Promise<boolean> {
  if (told.kind !== 'kin' || told.personId === null) return true
  return (await peopleByIds(context, [told.personId])).length > 0
}

async function openMap(context: Context, caseId: CaseId): Promise<Result<CaseMap, CaseClosed | { code: 'not-found' }>> {
  const open = await openById(context, caseId)
  return open.ok ? ok(await wholeMap(context, open.value)) : open
}

/** Keep something new; what it replaces ends on the day on which it begins, today where that is not said. */
async function keepInstead(
  context: Context,
  caseId: CaseId,
  telling: Telling,
  replaces: MapId | null,
): Promise<Result<Kept, Refused | MapClash>> {
  const map = await openMap(context, caseId)
  if (!map.ok) return map
  const before = replaces === null ? null : shownOf(map.value, replaces)
  if (replaces !== null && before?.kind !== telling.told.kind) return fail({ code: 'not-found' })
  const ended: Telling[] = before
    ? [{ id: before.id, told: { ...toldOf(before), to: telling.told.from ?? context.today }, version: before.version }]
    : []
  return keepAll(context, map.value, [telling, ...ended])
}

/** Keep one thing and whatever it brings; each is judged on the map with those before it. Answers with the first. */
async function keepAll(
  context: Context,
  map: CaseMap,
  tellings: readonly Telling[],
): Promise<Result<Kept, Refused | MapClash>> {
  let family: CaseMap = map
  let first: Kept | null = null
  for (const telling of tellings) {
    const may = judge(family, telling.id, telling.told)
    if (!may.ok) return may
    const kept = await keep(context, map.caseId, telling, false)
    if (!kept.ok) return kept
    family = { ...family, ...withTold(family, telling.id, telling.told) }
    first ??= kept.value
  }
  return first ? ok(first) : fail({ code: 'not-found' })
}

/** New under its id, or put right on the version that was seen. Version 0 is what another record tells: kept here from now on. */
async function keep(
  context: Context,
  caseId: CaseId,
  { id, told, version }: { id: MapId; told: Told; version: number | null },
  isTakenBack: boolean,
): Promise<Result<Kept, MapClash | { code: 'act-id-reused' }>> {
  const before = await loadFactForChange(context.tx, caseId, id)
  if (!before) {
    const isNew = await insertFact(context, { id, caseId, told, version: 1, isTakenBack })
    return isNew ? ok({ id, version: 1 }) : fail({ code: 'act-id-reused' })
  }
  if (version === null) return fail({ code: 'act-id-reused' })
  if (before.version !== version) {
    return fail({ code: 'version-clash', kept: { told: before.told, version: before.version }, sent: { id, version } })
  }
  await updateFact(context, before, { ...before, told, version: version + 1, isTakenBack })
  return ok({ id, version: version + 1 })
}

async function happened(
  context: Context,
  caseId: CaseId,
  kind: Extract<CaseEventKind, `${'kin' | 'tie' | 'map'}.${string}`>,
  details: Readonly<Record<string, string>>,
): Promise<void> {
  await addCaseEvent(context, { caseId, kind, details })
}
