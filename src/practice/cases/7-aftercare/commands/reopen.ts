import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { ConsentUnclear } from '#confidentiality/consent/schema.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/shared/id.ts'
import { AccountId } from '#confidentiality/access/schema/actor.ts'
import { fail, ok, type Result } from '#platform/shared/result.ts'
import { summariesOf } from '#practice/people/queries.ts'
import { keepCase } from '../../1-intake/commands.ts'
import type { CaseKnown, NotInHousehold } from '../../1-intake/schema.ts'
import { needsOf, strengthsOf } from '../../2-assessment/queries.ts'
import { NeedId, StrengthId, type Need } from '../../2-assessment/schema.ts'
import { insertNeed, insertStrength } from '../../2-assessment/store.ts'
import { addCaseEvent } from '../../commands.ts'
import { partiesOf } from '../../queries/parties.ts'
import type { Case, CaseId, Client, NotAWorker } from '../../schema.ts'
import { suspectedCalled } from '../../rules/parties.ts'
import { PartyId, PositionId, type GuardianSuspected, type PartyView } from '../../schema/parties.ts'
import { loadCaseForChange, updateCase } from '../../store/cases.ts'
import { insertParty } from '../../store/parties.ts'
import { endRunning } from '../commands.ts'
import type { ReopenCase, ReopenedBefore, StillOpen } from '../schema.ts'
import { loadReopened } from '../store.ts'

type NotFound = { code: 'not-found' }
type Reused = { code: 'act-id-reused' }
type Refused = NotInHousehold | NotAWorker | ConsentUnclear | GuardianSuspected | CaseKnown | Reused | NotFound
type Reopening = StillOpen | ReopenedBefore | Refused

/**
 * Take a closed case up again as a new case that names the old one. Who the client is, who lives with them and what is known
 * of them stand with the person; the chosen needs are named again in the same words. The old case stays as it ended.
 */
export async function reopenCase(
  _permit: Permit<'case.reopen'>,
  context: Context,
  { caseId, needIds, ...input }: ReopenCase,
): Promise<Result<Case, Reopening>> {
  // Held, so that of two who take it up again at once one does.
  const old = await loadCaseForChange(context.tx, caseId)
  if (!old) return fail({ code: 'not-found' })
  if (old.closedOn === null) return fail({ code: 'still-open' })
  const before = await loadReopened(context, caseId)
  if (before !== null) return fail({ code: 'reopened-before', caseId: before })
  const needs = await needsOf(context, caseId)
  const again = needs.filter(({ id }) => needIds.includes(id))
  if (again.length < new Set(needIds).size) return fail({ code: 'not-found' })
  const parties = await partiesOf(context, caseId)
  const { basis, givenBy } = input.consent
  const suspected = basis === 'consent' ? suspectedCalled(parties, givenBy) : null
  if (suspected) return fail({ code: 'guardian-suspected', name: suspected.name })
  const assignTo = AccountId.parse(context.actorId)
  const opened = await keepCase(context, { ...input, client: await clientNow(context, old.client), assignTo })
  if (!opened.ok) return opened
  const episode = { ...opened.value, reopenOf: caseId }
  await updateCase(context.tx, episode)
  await nameAgain(context, episode.id, again)
  await carryOver(context, { from: caseId, to: episode.id, parties })
  await endRunning(context, caseId, 'came-back')
  await addCaseEvent(context, {
    caseId,
    kind: 'case.reopened',
    details: { episode: episode.id, words: input.presentingProblem },
  })
  return ok(episode)
}

/** The family as it is today: whoever speaks for it may have moved since. */
async function clientNow(context: Context, client: Client): Promise<Client> {
  if (client.kind === 'person') return client
  const { personId } = client
  const householdId = (await summariesOf(context, [personId])).get(personId)?.householdId ?? null
  return householdId === null ? { kind: 'person', personId } : { kind: 'family', personId, householdId }
}

type Carried = { from: CaseId; to: CaseId; parties: readonly PartyView[] }

/** What the client can do, and who has to do with the work today: known already, so not asked for again. */
async function carryOver(context: Context, { from, to, parties }: Carried): Promise<void> {
  for (const strength of await strengthsOf(context, from)) {
    await insertStrength(context.tx, { ...strength, id: StrengthId.parse(newId()), caseId: to })
  }
  for (const { name: _, ...party } of parties) {
    // Whoever may have harmed the client goes along whatever their position: else nothing would speak against their word.
    const standing = party.isSuspected ? party.positions : party.positions.filter(({ toOn }) => toOn === null)
    const positions = standing.map(one => ({ ...one, id: PositionId.parse(newId()) }))
    if (positions.length > 0) {
      await insertParty(context, { ...party, positions, id: PartyId.parse(newId()), caseId: to, version: 1 })
    }
  }
}

async function nameAgain(context: Context, caseId: CaseId, needs: readonly Need[]): Promise<void> {
  for (const need of needs) {
    const { term, urgency, inOwnWords: words } = need
    const fresh = { state: 'open', barrier: null, recordedOn: context.today, outcomeOn: null, version: 1 } as const
    await insertNeed(context.tx, { ...need, ...fresh, id: NeedId.parse(newId()), caseId })
    await addCaseEvent(context, { caseId, kind: 'need.recorded', details: { term, urgency, words } })
  }
}
