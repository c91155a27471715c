// Which ethical situations are likely in a case, from what its record knows. A prompt to ask, never a judgement of anyone.
import { groupOf } from '#practice/knowledge/rules.ts'
import type { DangerSign } from '../../1-intake/schema/danger.ts'
import type { Case, ConsentState } from '../../schema.ts'
import type { PersonSummary } from '#practice/people/schema/person.ts'
import type { Party, PartySystem } from '../../schema/parties.ts'
import type { EthicsWhy, LikelySituation } from '../schema/ethics.ts'

const GROWN_FROM = 18

/** What the record of a case knows that bears on ethics. */
export type EthicsFacts = {
  case: Pick<Case, 'client' | 'source' | 'phase' | 'triage' | 'closedOn' | 'closeReason'>
  consent: ConsentState
  /** Whole years of who speaks for the client; null when not known. */
  ageYears: number | null
  /** Whether a child lives with the client, as far as is known. */
  hasChildAtHome: boolean
  /** Needs that were named, by their terms, and those of them that the taxonomy calls sensitive. */
  terms: readonly string[]
  sensitiveTerms: readonly string[]
  /** What stood in the way of needs that are unmet or partly met. */
  barriers: readonly string[]
  /** What was answered yes when danger was last asked about. */
  signs: readonly DangerSign[]
  /** From the newest assessments: roles that someone is under, and whether someone is harmed or cannot act now. */
  roles: readonly string[]
  harmed: readonly ('child' | 'adult' | 'age-not-known')[]
  cannotActNow: boolean
  happened: {
    danger: boolean
    selfHarm: boolean
    consentRefused: boolean
    consentWithdrawn: boolean
    nothingChosen: boolean
    visitNotSafe: boolean
    handedOver: boolean
    severalAgencies: boolean
  }
  parties: {
    /** A grown person who lives with a child and may have harmed them. */
    guardianSuspected: boolean
    /** Whoever speaks or consents for the client is someone whom the work means to change. */
    guardianTarget: boolean
    suspectAtHome: boolean
    workerRelated: boolean
  }
}

const VIOLENCE = [
  'safety/domestic-violence-protection',
  'safety/sexual-violence-response',
  'safety/trafficking-recovery',
  'safety/immediate-danger',
  'safety/safe-shelter',
]
const CHILD_HARM = ['safety/child-protection', 'safety/child-exploitation-exit', 'safety/child-marriage-prevention']
const HURT: readonly DangerSign[] = ['hurt-now', 'afraid-home']
const UNDER_ORDER = ['life-situation/detained-or-imprisoned', 'life-situation/supervised-in-community']
const NO_PLACE = ['system-missing', 'system-too-small']
const RESTRAINT = 'mental-health/release-from-restraint'

type Judge = (facts: EthicsFacts) => readonly (EthicsWhy | false)[]

const isChild = ({ ageYears }: EthicsFacts) => ageYears !== null && ageYears < GROWN_FROM
const names = (some: readonly string[], asked: readonly string[]) => asked.some(one => some.includes(one))
const isHarmed = ({ terms, signs }: EthicsFacts) => names(terms, VIOLENCE) || names(signs, HURT)
const childHarm = (facts: EthicsFacts) =>
  names(facts.terms, CHILD_HARM) ||
  facts.harmed.includes('child') ||
  facts.signs.includes('child-unsafe') ||
  (isChild(facts) && isHarmed(facts))
const isDanger = ({ case: { triage }, happened }: EthicsFacts) => triage === 'immediate-danger' || happened.danger

/** In the order in which they are shown: where life and limb are at stake, first. */
const JUDGES: readonly (readonly [string, Judge])[] = [
  [
    'duty-to-warn',
    facts => [
      isDanger(facts) && 'danger-named',
      facts.signs.includes('harm-others') && 'harm-to-others',
      facts.parties.suspectAtHome && 'suspect-at-home',
    ],
  ],
  [
    'suicide-secrecy',
    facts => [(facts.happened.selfHarm || facts.signs.includes('self-harm')) && !isChild(facts) && 'self-harm-named'],
  ],
  ['child-abuse-disclosure', facts => [childHarm(facts) && 'child-harmed']],
  [
    'adult-survivor-no-report',
    facts => [!isChild(facts) && (isHarmed(facts) || facts.harmed.includes('adult')) && 'violence-named'],
  ],
  [
    'consent-of-a-child',
    facts => [
      isChild(facts) && 'child-client',
      facts.case.client.kind === 'family' && facts.hasChildAtHome && 'child-at-home',
      facts.ageYears === null && 'age-not-known',
    ],
  ],
  [
    'conflict-of-interest',
    ({ parties }) => [parties.guardianSuspected && 'guardian-suspected', parties.guardianTarget && 'guardian-target'],
  ],
  ['dual-relationship', facts => [facts.parties.workerRelated && 'worker-related']],
  ['consent-and-capacity', facts => [facts.cannotActNow && 'cannot-act-now']],
  [
    'shackling-restraint',
    ({ terms, signs }) => [
      terms.includes(RESTRAINT) && 'restraint-named',
      signs.includes('held-or-forced') && 'held-or-forced',
    ],
  ],
  [
    'refusing-service',
    ({ happened }) => [
      happened.consentRefused && 'consent-refused',
      happened.consentWithdrawn && 'consent-withdrawn',
      happened.nothingChosen && 'nothing-chosen',
    ],
  ],
  [
    'involuntary-client',
    ({ case: { source }, consent, roles }) => [
      source === 'report' && 'came-by-report',
      names(roles, UNDER_ORDER) && 'under-order',
      consent.state === 'holds' && consent.basis !== 'consent' && 'other-basis',
    ],
  ],
  ['worker-safety', ({ happened }) => [happened.visitNotSafe && 'visit-not-safe']],
  ['scarce-places', ({ barriers }) => [names(barriers, NO_PLACE) && 'no-place-found']],
  ['stigma-and-minorities', ({ sensitiveTerms }) => [sensitiveTerms.some(isStigmatised) && 'sensitive-need']],
  ['group-confidentiality', facts => [facts.case.client.kind === 'family' && 'family-client']],
  ['sharing-in-case-conference', ({ happened }) => [happened.severalAgencies && 'several-agencies']],
  [
    'ending-and-transfer',
    ({ case: { phase, closedOn }, happened }) => [
      closedOn === null && (phase === 'termination' || phase === 'evaluation') && 'work-ends',
      closedOn === null && happened.handedOver && 'handed-over',
    ],
  ],
  ['after-death', ({ case: { closeReason } }) => [closeReason === 'died' && 'client-died']],
]

/** Needs around which people are shamed; being in danger or in debt is not what marks them. */
function isStigmatised(term: string): boolean {
  const group = groupOf(term)
  return group === 'substance-use' || group === 'mental-health' || STIGMATISED.includes(term)
}
const STIGMATISED = [
  ...['health/hiv-care', 'health/tb-treatment', 'health/leprosy-care'],
  ...['identity-and-law/reentry-support', 'relations/community-acceptance', 'safety/discrimination-protection'],
]

/** The situations that are likely, each with every reason; none for a reason that is not known. */
export function likelySituations(facts: EthicsFacts): LikelySituation[] {
  return JUDGES.flatMap(([situation, judge]) => {
    const why = judge(facts).filter(reason => reason !== false)
    return why.length === 0 ? [] : [{ situation, why }]
  })
}

/** The ids that may be called likely; all others are chosen by hand. */
export const JUDGED: readonly string[] = JUDGES.map(([situation]) => situation)

/** A party as it bears on ethics: who, whether suspected, and for whom it speaks. */
export type EthicsParty = Pick<Party, 'who' | 'speaks' | 'consents' | 'isSuspected' | 'positions'>

/**
 * What the parties of a case make likely.
 *
 * @param people - everyone who lives with the client, the client among them
 * @param clientAge - whole years, null when not known; then whoever is suspected at home is taken for a guardian too
 */
export function judgeParties(
  parties: readonly EthicsParty[],
  {
    people,
    clientAge,
    on,
  }: { people: readonly Pick<PersonSummary, 'id' | 'ageYears'>[]; clientAge: number | null; on: string },
): EthicsFacts['parties'] {
  const atHome = ({ who }: EthicsParty) =>
    who.kind === 'person' ? (people.find(({ id }) => id === who.personId) ?? null) : null
  const stands = ({ positions }: EthicsParty, system: PartySystem) =>
    positions.some(one => one.system === system && one.fromOn <= on && (one.toOn === null || one.toOn >= on))
  const suspects = parties.filter(({ isSuspected }) => isSuspected)
  const mayBeChild = clientAge === null || clientAge < GROWN_FROM
  const isGrown = (person: { ageYears: number | null } | null) =>
    person !== null && (person.ageYears === null || person.ageYears >= GROWN_FROM)
  return {
    guardianSuspected: mayBeChild && suspects.some(one => isGrown(atHome(one))),
    guardianTarget: parties.some(one => (one.speaks || one.consents) && stands(one, 'target')),
    suspectAtHome: suspects.some(one => atHome(one) !== null),
    workerRelated: parties.some(one => stands(one, 'change-agent') && atHome(one) !== null),
  }
}
