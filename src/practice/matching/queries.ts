import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Context } from '#platform/server/context.ts'
import type { InputOf } from '#platform/shared/operation.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { areaNames, placesOf } from '#practice/areas/queries.ts'
import type { Case } from '#practice/cases/schema.ts'
import { caseById } from '#practice/cases/queries.ts'
import { needById, strengthsOf } from '#practice/cases/2-assessment/queries.ts'
import type { Need, Strength } from '#practice/cases/2-assessment/schema.ts'
import { termsRelatedTo } from '#practice/knowledge/queries.ts'
import { groupOf } from '#practice/knowledge/rules.ts'
import { subjectOf } from '#practice/people/queries.ts'
import type { Subject } from '#practice/people/schema/facts.ts'
import { contactsOf, informalFor, servicesFor } from '#practice/resources/queries.ts'
import type { InformalResource } from '#practice/resources/schema/informal.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import type * as api from './api.ts'
import { fromService, fromStrength, type Asked, type Unranked } from './rules/alternatives.ts'
import { fromInformal } from './rules/helpers.ts'
import { rank } from './rules/ranking.ts'
import { RULES_VERSION, WEIGHTS } from './rules/weights.ts'
import type { Alternative, Alternatives, Wishes } from './schema/alternative.ts'
import type { KeptChoice, Presentation } from './schema/choice.ts'
import { countFamilies, loadChoices, loadPresentation, loadRefusals } from './store.ts'

type NotFound = { code: 'not-found' }
type OfNeed = Pick<Need, 'caseId'> & { needId: Need['id'] }

/** Ways to get help for one need, in rank order, with reasons. */
export function alternativesFor(
  _permit: Permit<'alternatives.read'>,
  context: Context,
  { caseId, needId, near, free, soon, system, language }: InputOf<typeof api.alternativesFor>,
): Promise<Result<Alternatives, NotFound>> {
  const wishes = {
    near: near ?? false,
    free: free ?? false,
    soon: soon ?? false,
    system: system ?? null,
    language: language ?? null,
  }
  return judgedAlternatives(context, { caseId, needId }, wishes)
}

/**
 * The same for other rooms and for what is shown to a client: facts are gathered, each candidate is judged once, and all
 * are ranked. Services of other areas stand in the list only as far as the directory gave some of them; the rest is counted.
 *
 * @returns not-found when the case has no such need
 */
export async function judgedAlternatives(
  context: Context,
  asked: OfNeed,
  wishes: Wishes,
): Promise<Result<Alternatives, NotFound>> {
  const found = await caseAndNeed(context, asked)
  if (!found.ok) return found
  const { need, ofCase } = found.value
  const subject = await subjectOf(context, ofCase.client.personId)
  if (!subject) return fail({ code: 'not-found' })
  const terms = termsRelatedTo(need.term)
  const services = await servicesFor(context, { terms, areas: subject.areas })
  const helpers = await informalFor(context, { terms, caseId: need.caseId })
  const strengths = (await strengthsOf(context, need.caseId)).filter(one => mayHelp(one, terms))
  const { from, placeOf } = await placesAround(context, subject, helpers)
  const families = await familiesHelpedBy(
    context,
    helpers.map(({ id }) => id),
    need.caseId,
  )
  const question: Asked = {
    term: need.term,
    group: groupOf(need.term),
    subject,
    from,
    at: context.at,
    today: context.today,
    earlier: await loadRefusals(context, need.id),
  }
  const candidates: Unranked[] = [
    ...(await withAreaNames(context, [...services.inArea, ...services.elsewhere])).map(service =>
      fromService(service, question),
    ),
    ...helpers.map(helper =>
      fromInformal(helper, question, { ...placeOf(helper), counted: families.get(helper.id) ?? 0 }),
    ),
    ...strengths.map(strength => fromStrength(strength, question)),
  ]
  return ok({
    caseId: need.caseId,
    needId: need.id,
    term: need.term,
    urgency: need.urgency,
    rulesVersion: RULES_VERSION,
    weights: WEIGHTS,
    wishes,
    alternatives: rank(candidates, wishes),
    elsewhere: Math.max(0, services.elsewhereCount - services.elsewhere.length),
  })
}

/** The case and the need within it; not-found unless both belong together. */
async function caseAndNeed(
  context: Context,
  { caseId, needId }: OfNeed,
): Promise<Result<{ ofCase: Case; need: Need }, NotFound>> {
  const ofCase = await caseById(context, caseId)
  if (!ofCase.ok) return ofCase
  const need = await needById(context, { caseId, needId })
  return need.ok ? ok({ ofCase: ofCase.value, need: need.value }) : need
}

/** Areas that the directory names by their code alone get the name that people know. */
async function withAreaNames(context: Context, services: readonly Service[]): Promise<Service[]> {
  const codes = services.flatMap(({ areas }) => areas.flatMap(({ code, text }) => (text === '' ? (code ?? []) : [])))
  if (codes.length === 0) return [...services]
  const names = await areaNames(context, [...new Set(codes)])
  const named = (area: Service['areas'][number]) => {
    return area.text === '' && area.code !== null ? { ...area, text: names.get(area.code)?.name ?? '' } : area
  }
  return services.map(service => ({ ...service, areas: service.areas.map(named) }))
}

/** A strength that names no need may help with any. */
function mayHelp({ helpsWith }: Strength, terms: readonly string[]): boolean {
  return helpsWith.length === 0 || helpsWith.some(term => terms.includes(term))
}

/** Where the client and the helpers live, asked for together. */
async function placesAround(context: Context, { areas }: Subject, helpers: readonly InformalResource[]) {
  const home = areas?.[0]
  const codes = helpers.flatMap(({ areaCode }) => areaCode ?? [])
  const places = await placesOf(context, home === undefined ? codes : [home, ...codes])
  const names = codes.length === 0 ? new Map<string, { name: string }>() : await areaNames(context, codes)
  return {
    from: (home === undefined ? undefined : places.get(home)) ?? null,
    placeOf: ({ areaCode }: InformalResource) => ({
      areaName: (areaCode === null ? undefined : names.get(areaCode)?.name) ?? null,
      place: (areaCode === null ? undefined : places.get(areaCode)) ?? null,
    }),
  }
}

/**
 * How many families of the agency are helped by informal helpers now: the client's last choice for a need that is still
 * open, in a case that is still open.
 *
 * @param except - a case that is not counted, such as the one for which help is looked for
 * @returns by the helper's id; whoever was chosen by nobody is absent
 */
export function familiesHelpedBy(
  context: Context,
  ids: readonly string[],
  except: string | null = null,
): Promise<Map<string, number>> {
  return countFamilies(context, ids, except)
}

/** What was shown to the client, as it was shown; how to reach a helper, only while they agree to it. */
export async function presentationPage(
  _permit: Permit<'alternatives.read'>,
  context: Context,
  { id, ...ofNeed }: InputOf<typeof api.presentationPage>,
): Promise<Result<Presentation, NotFound>> {
  const kept = await loadPresentation(context, ofNeed, id)
  if (!kept) return fail({ code: 'not-found' })
  const names = await namesOfAccounts(context, [kept.shownBy])
  const { shown } = kept.presentation
  const contacts = await contactsOf(
    context,
    shown.flatMap(({ kind, resourceId }) => (kind === 'informal' ? resourceId : [])),
  )
  const reached = shown.map(alternative => {
    if (alternative.helper === null) return alternative
    const known = contacts.get(alternative.resourceId)
    const helper = { ...alternative.helper, isContactForClient: known?.isForClient ?? false }
    return { ...alternative, helper, phones: known === undefined ? [] : [known.contact] }
  })
  return ok({ ...kept.presentation, shown: reached, shownByName: names.get(kept.shownBy) ?? null })
}

/** What the client chose and refused for one need, the latest first. */
export async function choicesOfNeed(
  _permit: Permit<'alternatives.read'>,
  context: Context,
  ofNeed: InputOf<typeof api.choicesOfNeed>,
): Promise<Result<KeptChoice[], NotFound>> {
  const found = await caseAndNeed(context, ofNeed)
  if (!found.ok) return found
  const kept = await loadChoices(context, ofNeed)
  const names = await namesOfAccounts(context, [...new Set(kept.map(({ recordedBy }) => recordedBy))])
  return ok(
    kept.map(({ choice, recordedAt, recordedBy, snapshot }) => ({
      choice,
      recordedAt,
      recordedByName: names.get(recordedBy) ?? null,
      shown: snapshot.order.map(({ key, title }) => ({ key, title, kind: kindOf(key) })),
    })),
  )
}

/** What an alternative's key says it is. */
function kindOf(key: string): Alternative['kind'] {
  if (key.startsWith('informal:')) return 'informal'
  return key.startsWith('strength:') ? 'strength' : 'service'
}

/** What was shown for a need, by name, and which of it the client chose last; null when nothing was chosen yet. */
export async function lastChoiceFor(
  context: Context,
  ofNeed: OfNeed,
): Promise<{ madeOn: string; chosen: Bilingual | null; shown: Bilingual[] } | null> {
  const [last] = await loadChoices(context, ofNeed)
  if (!last) return null
  const { order } = last.snapshot
  const chosen = order.find(({ key }) => key === last.choice.chosen)?.title ?? null
  const shown = last.snapshot.shown.map(({ title }) => title)
  return { madeOn: last.choice.madeOn, chosen, shown }
}
