import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import type * as api from '../api/parties.ts'
import { addCaseEvent } from '../commands.ts'
import { heldById, openById } from '../queries.ts'
import { nameOfParty } from '../queries/parties.ts'
import { stillOpen } from '../rules.ts'
import * as rules from '../rules/parties.ts'
import type { CaseClosed } from '../schema.ts'
import type {
  EndsBeforeBeginning,
  GuardianSuspected,
  Party,
  PartyClash,
  PositionEnded,
  SeenParty,
} from '../schema/parties.ts'
import { insertParty, loadPartyForChange, updateParty } from '../store/parties.ts'

type NotFound = { code: 'not-found' }
type Reused = { code: 'act-id-reused' }

export async function recordParty(
  _permit: Permit<'party.record'>,
  context: Context,
  { id, caseId, who, position, marks }: InputOf<typeof api.recordParty>,
): Promise<Result<Party, CaseClosed | GuardianSuspected | Reused | NotFound>> {
  const found = await openById(context, caseId)
  if (!found.ok) return found
  const name = await nameOfParty(context, who)
  if (name === null) return fail({ code: 'not-found' })
  const judged = rules.judgeMarks(marks, name)
  if (!judged.ok) return judged
  const party: Party = {
    ...{ id, caseId, who, ...marks, version: 1 },
    positions: [{ ...position, toOn: null, endWords: null }],
  }
  if (!(await insertParty(context, party))) return fail({ code: 'act-id-reused' })
  const { system, role } = position
  const details = { party: name, system, role, ...marksIn(marks) }
  await addCaseEvent(context, { caseId, kind: 'party.recorded', details })
  return ok(party)
}

export async function placeParty(
  _permit: Permit<'party.record'>,
  context: Context,
  { position, replaces, ...seen }: InputOf<typeof api.placeParty>,
): Promise<Result<Party, CaseClosed | PartyClash | PositionEnded | EndsBeforeBeginning | Reused | NotFound>> {
  const found = await seenParty(context, seen)
  if (!found.ok) return found
  const placed = rules.placeParty(found.value, position, replaces)
  if (!placed.ok) return placed
  if (!(await updateParty(context, found.value, placed.value))) return fail({ code: 'act-id-reused' })
  const { system, role } = position
  const party = (await nameOfParty(context, placed.value.who)) ?? ''
  await addCaseEvent(context, { caseId: seen.caseId, kind: 'party.placed', details: { party, system, role } })
  return placed
}

export async function endPosition(
  _permit: Permit<'party.record'>,
  context: Context,
  { positionId, toOn, words, ...seen }: InputOf<typeof api.endPosition>,
): Promise<Result<Party, CaseClosed | PartyClash | PositionEnded | EndsBeforeBeginning | NotFound>> {
  const found = await seenParty(context, seen)
  if (!found.ok) return found
  const ended = rules.endPosition(found.value, positionId, { toOn, words })
  if (!ended.ok) return ended
  await updateParty(context, found.value, ended.value)
  const position = ended.value.positions.find(({ id }) => id === positionId)
  const party = (await nameOfParty(context, ended.value.who)) ?? ''
  const details = { party, system: position?.system ?? '', ...(words !== null && { words }) }
  await addCaseEvent(context, { caseId: seen.caseId, kind: 'party.ended', details })
  return ended
}

export async function markParty(
  _permit: Permit<'party.record'>,
  context: Context,
  { marks, words, ...seen }: InputOf<typeof api.markParty>,
): Promise<Result<Party, CaseClosed | PartyClash | GuardianSuspected | NotFound>> {
  const found = await seenParty(context, seen)
  if (!found.ok) return found
  const name = (await nameOfParty(context, found.value.who)) ?? ''
  const judged = rules.judgeMarks(marks, name)
  if (!judged.ok) return judged
  const marked = { ...found.value, ...judged.value, version: found.value.version + 1 }
  await updateParty(context, found.value, marked)
  const details = { party: name, words, ...marksIn(marks) }
  await addCaseEvent(context, { caseId: seen.caseId, kind: 'party.marked', details })
  return ok(marked)
}

/** A party of an open case, held, on the version that the writer saw. */
async function seenParty(
  context: Context,
  seen: SeenParty,
): Promise<Result<Party, CaseClosed | PartyClash | NotFound>> {
  const found = await heldById(context, seen.caseId)
  if (!found.ok) return found
  const open = stillOpen(found.value)
  if (!open.ok) return open
  const kept = await loadPartyForChange(context.tx, { id: seen.partyId, caseId: seen.caseId })
  return kept ? rules.onParty(kept, seen) : fail({ code: 'not-found' })
}

function marksIn({ speaks, consents, isSuspected }: Pick<Party, 'speaks' | 'consents' | 'isSuspected'>) {
  return {
    ...(speaks && { speaks: 'yes' }),
    ...(consents && { consents: 'yes' }),
    ...(isSuspected && { suspected: 'yes' }),
  }
}
