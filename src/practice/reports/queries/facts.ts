import { nameOfAgency, namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Context } from '#platform/server/context.ts'
import { dayWords } from '#platform/server/public-page.ts'
import { dayIn } from '#platform/shared/day.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { categoriesOf, screeningsOf, tellerOf } from '#practice/cases/1-intake/queries/intake.ts'
import { signsOf } from '#practice/cases/1-intake/rules/danger.ts'
import type { DangerSign } from '#practice/cases/1-intake/schema/danger.ts'
import { needsOf, strengthsOf } from '#practice/cases/2-assessment/queries.ts'
import { functioningOf } from '#practice/cases/2-assessment/queries/functioning.ts'
import { planOf } from '#practice/cases/3-plan/queries.ts'
import { agreementOf } from '#practice/cases/3-plan/queries/agreements.ts'
import { workOf } from '#practice/cases/4-intervention/queries/work.ts'
import { evaluationOf } from '#practice/cases/5-evaluation/queries.ts'
import { closingOf } from '#practice/cases/6-termination/queries.ts'
import { caseClient } from '#practice/cases/queries.ts'
import { consentsToRelyOn } from '#practice/cases/queries/parties.ts'
import { safetyOf } from '#practice/cases/queries/safety.ts'
import type { Case, CaseId } from '#practice/cases/schema.ts'
import { needTerms, reasons } from '#practice/knowledge/queries.ts'
import { categoryByCode } from '#practice/knowledge/queries/categories.ts'
import { termsOfFunctioning } from '#practice/knowledge/queries/functioning.ts'
import { mapOf } from '#practice/maps/queries.ts'
import { householdOf, householdView } from '#practice/people/queries.ts'
import { referralsOf } from '#practice/referrals/queries/sender.ts'
import { servicesByIds } from '#practice/resources/queries.ts'
import type { ReportFacts } from '../schema/facts.ts'
import type { Language } from '../schema/report.ts'

/** Signs of danger in which whoever reads an address could bring it home. */
const UNSAFE: readonly DangerSign[] = ['hurt-now', 'afraid-home', 'child-unsafe', 'held-or-forced']

/** Everything that a report of a case may be made from, as it stands now. */
export async function factsOf(
  context: Context,
  caseId: CaseId,
  language: Language,
): Promise<Result<ReportFacts, { code: 'not-found' }>> {
  const found = await caseClient(context, caseId)
  if (!found.ok) return found
  const map = await mapOf(context, caseId, context.today)
  if (!map.ok) return fail({ code: 'not-found' })
  const names = await namesOfAccounts(context, [context.actorId])
  return ok({
    agency: await nameOfAgency(context),
    workerName: names.get(context.actorId) ?? '',
    today: context.today,
    case: found.value.case,
    client: found.value.person,
    map: map.value,
    ...(await placeOf(context, found.value.case)),
    ...(await lifeOf(context, caseId)),
    ...(await helpOf(context, found.value.case)),
    terms: {
      needs: new Map(needTerms().map(({ id, label, sensitive }) => [id, { label, isSensitive: sensitive }])),
      reasons: new Map(reasons('barrier').map(({ id, label }) => [id, label])),
      functioning: termsOfFunctioning(),
    },
    dayWords: day => dayWords(day.length > DAY ? dayIn(context.timeZone, new Date(day)) : day, language),
  })
}

const DAY = 10

/** Where the client lives, whether anyone may learn it, and what no paper may say. */
async function placeOf(
  context: Context,
  { id, client, triage, respondedAt }: Case,
): Promise<Pick<ReportFacts, 'household' | 'isAddressProtected' | 'secrets'>> {
  const household =
    client.kind === 'family'
      ? await householdView(context, client.householdId)
      : await householdOf(context, client.personId)
  const [screening] = await screeningsOf(context, id)
  const protocols = await safetyOf(context, id)
  const isAddressProtected =
    protocols.some(({ closedAt, steps }) => closedAt === null || steps.some(({ step }) => step === 'address')) ||
    (triage === 'immediate-danger' && respondedAt === null) ||
    (screening !== undefined && signsOf(screening.answers).some(sign => UNSAFE.includes(sign)))
  const teller = await tellerOf(context, id)
  const line = household?.household.addressLine ?? null
  return {
    household,
    isAddressProtected,
    secrets: {
      reporterName: teller === null || teller.kind === 'self' ? null : teller.name,
      addresses: isAddressProtected && line !== null ? [line] : [],
    },
  }
}

async function lifeOf(
  context: Context,
  caseId: CaseId,
): Promise<Pick<ReportFacts, 'categories' | 'needs' | 'strengths' | 'functioning'>> {
  const chosen = await categoriesOf(context, caseId)
  return {
    categories: chosen.flatMap(one => {
      const official = categoryByCode(one.code)
      return official ? [{ chosen: one, official }] : []
    }),
    needs: await needsOf(context, caseId),
    strengths: await strengthsOf(context, caseId),
    functioning: await functioningOf(context, caseId),
  }
}

type Help = 'plan' | 'agreements' | 'evaluation' | 'work' | 'referrals' | 'protectedServices' | 'consents' | 'closing'
async function helpOf(context: Context, found: Case): Promise<Pick<ReportFacts, Help>> {
  const { id } = found
  const referrals = await referralsOf(context, id)
  const services = await servicesByIds(context, [...new Set(referrals.map(({ serviceId }) => serviceId))])
  // A service that the directory does not hold any more may have been a protected one.
  const open = services.filter(({ locations }) => !locations.some(({ isProtected }) => isProtected))
  const openIds = new Set<string>(open.map(one => one.id))
  return {
    plan: await planOf(context, id),
    agreements: (await agreementOf(context, id)).agreements,
    evaluation: await evaluationOf(context, found),
    work: await workOf(context, id),
    referrals,
    protectedServices: new Set(referrals.map(({ serviceId }) => serviceId).filter(one => !openIds.has(one))),
    consents: await consentsToRelyOn(context, id),
    closing: await closingOf(context, id),
  }
}
