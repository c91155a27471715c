import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { addCaseEvent } from '#practice/cases/commands.ts'
import { openById } from '#practice/cases/queries.ts'
import type { CaseClosed } from '#practice/cases/schema.ts'
import { reasons } from '#practice/knowledge/queries.ts'
import { keepFact } from '#practice/people/commands.ts'
import { isReadable } from '#practice/people/rules/subject.ts'
import type { FactName } from '#practice/people/schema/facts.ts'
import type { KeptFact } from '#practice/people/schema/registration.ts'
import { judgedAlternatives } from './queries.ts'
import { judgeChoice } from './rules/choice.ts'
import type { Alternative } from './schema/alternative.ts'
import type {
  AnswerFact,
  Choice,
  ChoiceUnclear,
  NewRefusal,
  Presentation,
  PresentAlternatives,
} from './schema/choice.ts'
import {
  insertChoice,
  insertPresentation,
  insertRefusals,
  loadPresentation,
  updateSilenceEnded,
  updateTakenBack,
  upsertSilence,
} from './store.ts'

type NotFound = { code: 'not-found' }
type NotOffered = { code: 'not-offered'; keys: string[] }
type Unanswerable = { code: 'fact-unreadable'; fact: FactName } | { code: 'household-not-known' }

/**
 * Show alternatives to the client. They are judged anew at this moment, and what is shown is kept as it was, with weights,
 * wishes and the version of the rules: a later change of a service cannot change what a client chose from.
 *
 * @returns not-offered with the keys that the list does not hold any more
 */
export async function presentAlternatives(
  _permit: Permit<'alternatives.present'>,
  context: Context,
  { id, caseId, needId, keys, wishes }: PresentAlternatives,
): Promise<Result<Presentation, NotOffered | CaseClosed | NotFound>> {
  const open = await openById(context, caseId)
  if (!open.ok) return open
  const judged = await judgedAlternatives(context, { caseId, needId }, wishes)
  if (!judged.ok) return judged
  const { alternatives, term, rulesVersion, weights } = judged.value
  const missing = keys.filter(key => !alternatives.some(one => one.key === key))
  if (missing.length > 0) return fail({ code: 'not-offered', keys: missing })
  const presentation: Presentation = {
    id,
    caseId,
    needId,
    term,
    shownAt: context.at,
    shownByName: null,
    rulesVersion,
    weights,
    wishes,
    shown: (keys.length === 0 ? alternatives : alternatives.filter(({ key }) => keys.includes(key))).map(
      withoutContact,
    ),
    order: alternatives.map(({ key, title, verdict, score }) => ({ key, title, verdict, score })),
  }
  await insertPresentation(context, presentation)
  const details = { term, count: String(presentation.shown.length) }
  await addCaseEvent(context, { caseId, kind: 'alternatives.presented', details })
  return ok(presentation)
}

/** How to reach a helper is not copied: should they withdraw, it is nowhere any more. */
function withoutContact(alternative: Alternative): Alternative {
  return alternative.kind === 'informal' ? { ...alternative, phones: [] } : alternative
}

/** Keep the client's decision, in the client's words. Choosing nothing is a decision too; it ends nothing. */
export async function recordChoice(
  _permit: Permit<'choice.record'>,
  context: Context,
  choice: Choice,
): Promise<Result<Choice, ChoiceUnclear | CaseClosed | NotFound>> {
  const { caseId, needId, presentationId, chosen, refused, inOwnWords, madeOn } = choice
  const open = await openById(context, caseId)
  if (!open.ok) return open
  const kept = await loadPresentation(context, { caseId, needId }, presentationId)
  if (!kept) return fail({ code: 'not-found' })
  const known = reasons('client-decline').map(({ id }) => id)
  const judged = judgeChoice(choice, { shown: kept.presentation, reasons: known, today: context.today })
  if (!judged.ok) return judged
  await insertChoice(context, choice)
  const refusals = refused.map(({ key, reason, words }): NewRefusal => {
    return { caseId, needId, resourceKey: key, by: 'client', reason, words, on: madeOn }
  })
  await insertRefusals(context, refusals)
  const { term, shown, order } = kept.presentation
  const title = order.find(({ key }) => key === chosen)?.title
  const organization = shown.find(({ key }) => key === chosen)?.organization?.name
  const details = {
    term,
    refused: String(refused.length),
    ...(title && { service: title.id, serviceEn: title.en }),
    ...(organization !== undefined && { organization }),
    ...(inOwnWords !== null && { words: inOwnWords }),
  }
  await addCaseEvent(context, { caseId, kind: 'choice.recorded', details })
  return ok(choice)
}

/**
 * Keep what someone answered to a question of a card, about the client or about the household, and put it into the case's
 * timeline.
 */
export async function answerFact(
  _permit: Permit<'fact.answer'>,
  context: Context,
  { caseId, about, ...recorded }: AnswerFact,
): Promise<Result<KeptFact, Unanswerable | CaseClosed | NotFound>> {
  const open = await openById(context, caseId)
  if (!open.ok) return open
  const { fact, value } = recorded
  if (!isReadable(fact, about, value)) return fail({ code: 'fact-unreadable', fact })
  const kept = await keepFact(context, open.value.client.personId, about, recorded)
  if (!kept) return fail({ code: 'household-not-known' })
  await addCaseEvent(context, { caseId, kind: 'fact.recorded', details: { fact, value: String(value) } })
  return ok(kept)
}

/** What came of an attempt for a need: the next list tells it beside the same resource, and counts it against nobody. */
export async function noteRefusal(context: Context, refusal: NewRefusal): Promise<void> {
  await insertRefusals(context, [refusal])
}

/** A provider took back an answer that it gave by mistake: what it refused since an instant counts no more. */
export function takeBackRefusal(
  context: Context,
  of: { needId: string; resourceKey: string; since: string },
): Promise<void> {
  return updateTakenBack(context, of)
}

/**
 * Nobody answered in time. It is noticed whenever someone looks, so it carries an id of its own and stands once.
 *
 * @param id - the same for the same silence, such as that of the request
 */
export function noteSilence(context: Context, id: string, refusal: NewRefusal): Promise<void> {
  return upsertSilence(context, id, refusal)
}

/** An answer came after all: the silence counts no more. */
export function endSilence(context: Context, id: string): Promise<void> {
  return updateSilenceEnded(context, id)
}
