import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { termsOfFunctioning } from '#practice/knowledge/queries/functioning.ts'
import { addCaseEvent, raiseAlarm } from '../../commands.ts'
import { heldById } from '../../queries.ts'
import type { Case, CaseClosed, CaseId } from '../../schema.ts'
import { loadCaseForChange } from '../../store/cases.ts'
import { named, peopleOfCase } from '../queries/functioning.ts'
import { dangersIn, judgeTerms, write, type Written } from '../rules/functioning.ts'
import type { TermUnknown } from '../schema.ts'
import type {
  DayToCome,
  Functioning,
  FunctioningClash,
  FunctioningEmpty,
  FunctioningFinished,
  NamedTwice,
  NotOfCase,
  RecordFunctioning,
} from '../schema/functioning.ts'
import { insertFunctioning, loadForWriting, updateFunctioning, type KeptFunctioning } from '../store/functioning.ts'

type Refusal =
  | CaseClosed
  | TermUnknown
  | NamedTwice
  | NotOfCase
  | DayToCome
  | FunctioningClash
  | FunctioningFinished
  | FunctioningEmpty
  | { code: 'not-found' }
  | { code: 'act-id-reused' }

/**
 * Keep an assessment as a draft, or finish it. Where someone wrote to the draft first, or began one of the same person, both
 * are answered. A danger that is newly named starts the clock of immediate danger, in a draft too.
 */
export async function recordFunctioning(
  _permit: Permit<'functioning.record'>,
  context: Context,
  sent: RecordFunctioning,
): Promise<Result<Functioning, Refusal>> {
  const dangers = dangersIn(sent)
  const found = await caseFor(context, sent.caseId, dangers.length > 0)
  if (!found.ok) return found
  const people = await peopleOfCase(context, found.value)
  const person = people.find(({ id }) => id === sent.personId)
  if (!person) return fail({ code: 'not-of-case' })
  const known = judgeTerms(sent, termsOfFunctioning())
  if (!known.ok) return known
  const kept = await loadForWriting(context, sent)
  const written = write(found.value, { kept: kept && strip(kept), sent, today: context.today })
  if (!written.ok) return written.failure.code === 'version-clash' ? clash(context, kept, sent) : fail(written.failure)
  const isKept = await keep(context, kept, written.value)
  if (!isKept) return clash(context, await loadForWriting(context, sent), sent)
  if (sent.isFinished) {
    const details = { person: person.fullName, on: sent.assessedOn }
    await addCaseEvent(context, { caseId: sent.caseId, kind: 'functioning.recorded', details })
  }
  const before = new Set(kept ? dangersIn(kept) : [])
  if (dangers.some(id => !before.has(id))) await raiseAlarm(context, sent.caseId, 'functioning')
  const [answer] = await named(context, [{ ...written.value, writtenAt: context.at, byId: context.actorId }])
  return answer ? ok(answer) : fail({ code: 'not-found' })
}

/** The case; where its clock may be started, held so that nobody else writes to it meanwhile. */
async function caseFor(context: Context, id: CaseId, mayChange: boolean): Promise<Result<Case, { code: 'not-found' }>> {
  if (!mayChange) return heldById(context, id)
  const found = await loadCaseForChange(context.tx, id)
  return found ? ok(found) : fail({ code: 'not-found' })
}

async function keep(context: Context, kept: KeptFunctioning | null, written: Written): Promise<boolean> {
  if (kept === null) return insertFunctioning(context, written)
  await updateFunctioning(context, written)
  return true
}

function strip({ byId: _id, writtenAt: _at, ...written }: KeptFunctioning): Written {
  return written
}

/** Both versions; an id that another case has is given to nothing here. */
async function clash(
  context: Context,
  kept: KeptFunctioning | null,
  sent: RecordFunctioning,
): Promise<Result<never, Refusal>> {
  const [standing] = kept === null ? [] : await named(context, [kept])
  if (!standing) return fail(sent.version === 0 ? { code: 'act-id-reused' } : { code: 'not-found' })
  return fail({ code: 'version-clash', kept: standing, sent })
}
