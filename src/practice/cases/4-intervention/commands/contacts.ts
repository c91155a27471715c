import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '../../commands.ts'
import { heldById } from '../../queries.ts'
import type { CaseClosed, CaseEventKind } from '../../schema.ts'
import { excerpt, finish, plan, replan, tellNew } from '../rules/contacts.ts'
import type {
  Contact,
  ContactClash,
  ContactState,
  DayNotYet,
  FinishContact,
  PlanContact,
  RecordContact,
  ReplanContact,
  ToldBefore,
} from '../schema/contact.ts'
import { insertContact, loadContactForChange, updateContact } from '../store/contacts.ts'

type NotFound = { code: 'not-found' }
/** The id was given to another record before. */
type Reused = { code: 'act-id-reused' }
type Changing = CaseClosed | ContactClash | ToldBefore | NotFound

export async function planContact(
  _permit: Permit<'work.record'>,
  context: Context,
  input: PlanContact,
): Promise<Result<Contact, CaseClosed | Reused | NotFound>> {
  const found = await heldById(context, input.caseId)
  if (!found.ok) return found
  const planned = plan(found.value, input)
  if (!planned.ok) return planned
  if (!(await insertContact(context, planned.value))) return fail({ code: 'act-id-reused' })
  await tell(context, planned.value, 'contact.planned')
  return planned
}

/** Tell a contact straight as it was; nobody planned it. */
export async function recordContact(
  _permit: Permit<'work.record'>,
  context: Context,
  input: RecordContact,
): Promise<Result<Contact, CaseClosed | DayNotYet | Reused | NotFound>> {
  const found = await heldById(context, input.caseId)
  if (!found.ok) return found
  const told = tellNew(found.value, input, context.today)
  if (!told.ok) return told
  if (!(await insertContact(context, told.value))) return fail({ code: 'act-id-reused' })
  await tell(context, told.value, KINDS[told.value.state])
  return told
}

/** Another day, time, place or people, on the version that the writer saw. */
export async function replanContact(
  _permit: Permit<'work.record'>,
  context: Context,
  input: ReplanContact,
): Promise<Result<Contact, Changing>> {
  const found = await heldById(context, input.caseId)
  if (!found.ok) return found
  const kept = await loadContactForChange(context, input)
  if (!kept) return fail({ code: 'not-found' })
  const planned = replan(found.value, kept, input)
  if (!planned.ok) return planned
  await updateContact(context, planned.value)
  await tell(context, planned.value, 'contact.replanned')
  return planned
}

/** How a planned contact ended, on the version that the writer saw. */
export async function finishContact(
  _permit: Permit<'work.record'>,
  context: Context,
  sent: FinishContact,
): Promise<Result<Contact, Changing | DayNotYet>> {
  const found = await heldById(context, sent.caseId)
  if (!found.ok) return found
  const kept = await loadContactForChange(context, sent)
  if (!kept) return fail({ code: 'not-found' })
  const told = finish(found.value, kept, { sent, today: context.today })
  if (!told.ok) return told
  await updateContact(context, told.value)
  await tell(context, told.value, KINDS[told.value.state])
  return told
}

const KINDS = {
  planned: 'contact.planned',
  done: 'contact.done',
  missed: 'contact.missed',
  cancelled: 'contact.cancelled',
} as const satisfies Record<ContactState, CaseEventKind>

async function tell(context: Context, contact: Contact, kind: CaseEventKind): Promise<void> {
  const { caseId, kind: contactKind, withWhom, missedWhy, nextStep, words, aim } = contact
  const on = contact.happenedOn ?? contact.plannedOn
  const said = words ?? (contact.state === 'planned' ? aim : null)
  const details = {
    contact: contactKind,
    ...(on !== null && { on }),
    ...(contact.state === 'planned' && contact.timeOfDay !== null && { time: contact.timeOfDay }),
    ...(withWhom.length > 0 && { with: withWhom.map(({ name }) => name).join(', ') }),
    ...(missedWhy !== null && { missedWhy }),
    ...(nextStep !== null && { next: nextStep }),
    ...(said !== null && { words: excerpt(said) }),
  }
  await addCaseEvent(context, { caseId, kind, details })
}
