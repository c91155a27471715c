import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '../commands.ts'
import { heldById } from '../queries.ts'
import type { CaseId } from '../schema.ts'
import { loadCaseForChange, updateCase } from '../store/cases.ts'
import { frequencies } from './queries.ts'
import { contactDays, contactIdOf, endCalendar, ended, everyDaysAt, mayFollow, signsSeen } from './rules.ts'
import type {
  Aftercare,
  AftercareClash,
  AftercareContact,
  AftercareEnded,
  AftercareOutcome,
  ContactTold,
  EndAftercare,
  NoAftercare,
  NotEnding,
  PlanAftercare,
  RecordAftercare,
} from './schema.ts'
import * as store from './store.ts'

type NotFound = { code: 'not-found' }
type Reused = { code: 'act-id-reused' }

/** Make a calendar; one that runs is replaced. The case goes on to its last phase. */
export async function planAftercare(
  _permit: Permit<'aftercare.plan'>,
  context: Context,
  { id, caseId, risk, startsOn, weeks }: PlanAftercare,
): Promise<Result<Aftercare, NotEnding | Reused | NotFound>> {
  const found = await loadCaseForChange(context.tx, caseId)
  if (!found) return fail({ code: 'not-found' })
  const follows = mayFollow(found)
  if (!follows.ok) return follows
  await endRunning(context, caseId, 'replaced')
  const plan = { id, caseId, risk, startsOn, weeks, endedOn: null, outcome: null, endWords: null, version: 1 }
  if (!(await store.insertAftercare(context, plan))) return fail({ code: 'act-id-reused' })
  const days = contactDays({ startsOn, weeks, everyDays: everyDaysAt(frequencies(), risk) })
  const fresh = {
    aftercareId: id,
    caseId,
    state: 'due',
    happenedOn: null,
    missedWhy: null,
    signs: [],
    words: null,
  } as const
  await store.insertContacts(
    context,
    days.map((dueOn, place) => ({ ...fresh, id: contactIdOf(id, place), dueOn, signs: [] })),
  )
  if (found.phase !== 'aftercare') {
    await updateCase(context.tx, { ...found, phase: 'aftercare', version: found.version + 1 })
  }
  const details = { risk, on: startsOn, count: String(days.length) }
  await addCaseEvent(context, { caseId, kind: 'aftercare.planned', details })
  return ok(plan)
}

/** Keep what came of a due contact, or of one that nobody had planned. */
export async function recordAftercare(
  _permit: Permit<'aftercare.record'>,
  context: Context,
  { caseId, contact }: { caseId: CaseId; contact: RecordAftercare },
): Promise<Result<AftercareContact, NoAftercare | ContactTold | Reused | NotFound>> {
  const found = await heldById(context, caseId)
  if (!found.ok) return found
  const running = await store.loadRunningForChange(context, caseId)
  if (!running) return fail({ code: 'no-aftercare' })
  const due = await store.loadContactForChange(context, { id: contact.id, caseId })
  if (due && due.state !== 'due') return fail({ code: 'contact-told' })
  const { id, state, happenedOn, words } = contact
  const told: AftercareContact = {
    ...{ id, caseId, state, happenedOn, words, aftercareId: running.id, dueOn: due?.dueOn ?? null },
    missedWhy: contact.state === 'missed' ? contact.missedWhy : null,
    signs: contact.state === 'done' ? contact.signs : [],
  }
  if (due) await store.updateContact(context, told)
  else if (!(await store.insertContacts(context, [told]))) return fail({ code: 'act-id-reused' })
  await addCaseEvent(context, eventOf(told))
  return ok(told)
}

function eventOf(told: AftercareContact) {
  const { caseId, state, happenedOn, missedWhy, words } = told
  const seen = signsSeen(told)
  const details = {
    ...(happenedOn !== null && { on: happenedOn }),
    ...(missedWhy !== null && { missedWhy }),
    ...(seen.length > 0 && { signs: seen.join('; ') }),
    ...(words !== null && { words }),
  }
  return { caseId, kind: state === 'missed' ? 'aftercare.missed' : 'aftercare.contacted', details } as const
}

/** End a calendar, on the version that was seen; what is still due falls away. */
export async function endAftercare(
  _permit: Permit<'aftercare.plan'>,
  context: Context,
  input: EndAftercare,
): Promise<Result<Aftercare, AftercareEnded | AftercareClash | NotFound>> {
  const kept = await store.loadAftercareForChange(context, input)
  if (!kept) return fail({ code: 'not-found' })
  const done = endCalendar(kept, input, context.today)
  if (!done.ok) return done
  await store.updateAftercare(context, done.value)
  await store.dropDue(context, kept.id)
  const { caseId, outcome, words } = input
  const details = { outcome, ...(words !== null && { words }) }
  await addCaseEvent(context, { caseId, kind: 'aftercare.ended', details })
  return done
}

/** The calendar that runs is over because something else begins; nothing when none runs. */
export async function endRunning(context: Context, caseId: CaseId, outcome: AftercareOutcome): Promise<void> {
  const running = await store.loadRunningForChange(context, caseId)
  if (!running) return
  await store.updateAftercare(context, ended(running, { outcome, words: null, on: context.today }))
  await store.dropDue(context, running.id)
}
