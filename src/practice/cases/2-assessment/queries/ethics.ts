import { namesOfAccounts } from '#confidentiality/access/queries.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import { consentsAbout } from '#confidentiality/consent/queries.ts'
import type { Context } from '#platform/server/context.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import type { PersonSummary } from '#practice/people/schema/person.ts'
import { screeningsOf } from '../../1-intake/queries/intake.ts'
import { signsOf } from '../../1-intake/rules/danger.ts'
import type { DangerSign } from '../../1-intake/schema/danger.ts'
import { caseById } from '../../queries.ts'
import { partiesOf } from '../../queries/parties.ts'
import { consentStateOn } from '../../rules.ts'
import type { Case, CaseId } from '../../schema.ts'
import { needsOf } from '../queries.ts'
import { judgeParties, likelySituations, type EthicsFacts } from '../rules/ethics.ts'
import type { CaseEthics, EthicsRecord } from '../schema/ethics.ts'
import type { Functioning } from '../schema/functioning.ts'
import { loadEthics, loadHappened, type KeptEthics } from '../store/ethics.ts'
import { functioningOf, peopleOfCase } from './functioning.ts'

const GROWN_FROM = 18
const CANNOT_ACT_NOW = 6

/** What was decided in the ethical situations of a case, the latest first. */
export async function ethicsOf(context: Context, caseId: CaseId): Promise<EthicsRecord[]> {
  return namedEthics(context, await loadEthics(context, caseId))
}

/** The same with the name of whoever wrote each; null for an account that is gone. */
export async function namedEthics(context: Context, kept: readonly KeptEthics[]): Promise<EthicsRecord[]> {
  const names = await namesOfAccounts(context, [...new Set(kept.map(({ byId }) => byId))])
  return kept.map(({ byId, ...record }) => ({ ...record, byName: names.get(byId) ?? null }))
}

export async function ethicsOfCase(
  _permit: Permit<'ethics.read'>,
  context: Context,
  { caseId }: { caseId: CaseId },
): Promise<Result<CaseEthics, { code: 'not-found' }>> {
  const found = await caseById(context, caseId)
  if (!found.ok) return found
  const likely = likelySituations(await factsOf(context, found.value))
  return ok({ likely, records: await ethicsOf(context, caseId) })
}

async function factsOf(context: Context, found: Case): Promise<EthicsFacts> {
  const people = await peopleOfCase(context, found)
  const [speaks, ...others] = people
  const needs = await needsOf(context, found.id)
  const terms = needs.map(({ term }) => term)
  const sensitive = new Set(needTerms().flatMap(({ id, sensitive: is }) => (is ? [id] : [])))
  return {
    case: found,
    consent: consentStateOn(await consentsAbout(context, found.id), context.today),
    ageYears: speaks?.ageYears ?? null,
    hasChildAtHome: others.some(({ ageYears }) => ageYears !== null && ageYears < GROWN_FROM),
    ...{ terms, sensitiveTerms: terms.filter(term => sensitive.has(term)) },
    barriers: needs.flatMap(({ barrier }) => barrier ?? []),
    ...assessedIn(newestOfEach(await functioningOf(context, found.id)), people),
    happened: await loadHappened(context, found.id),
    signs: await signsNamed(context, found.id),
    parties: judgeParties(await partiesOf(context, found.id), {
      people,
      clientAge: speaks?.ageYears ?? null,
      on: context.today,
    }),
  }
}

async function signsNamed(context: Context, caseId: CaseId): Promise<readonly DangerSign[]> {
  const [latest] = await screeningsOf(context, caseId)
  return latest ? signsOf(latest.answers) : []
}

/** Of each person the newest, given the latest first. */
function newestOfEach(assessments: readonly Functioning[]): Functioning[] {
  return [...new Map(assessments.toReversed().map(one => [one.personId, one])).values()]
}

function assessedIn(
  newest: readonly Functioning[],
  people: readonly PersonSummary[],
): Pick<EthicsFacts, 'roles' | 'harmed' | 'cannotActNow'> {
  const ageOf = new Map(people.map(({ id, ageYears }) => [id, ageYears]))
  const isHarmed = ({ roles, systems }: Functioning) =>
    roles.some(({ problem }) => problem === 'harmed') ||
    systems.some(({ problems }) => problems.some(({ problem }) => problem === 'close-ties/ties-harmful'))
  return {
    roles: newest.flatMap(({ roles }) => roles.map(({ role }) => role)),
    harmed: newest.filter(isHarmed).map(({ personId }) => {
      const age = ageOf.get(personId) ?? null
      return age === null ? 'age-not-known' : age < GROWN_FROM ? 'child' : 'adult'
    }),
    cannotActNow: newest.some(({ roles }) =>
      roles.some(({ coping }) => coping.client === CANNOT_ACT_NOW || coping.worker === CANNOT_ACT_NOW),
    ),
  }
}
