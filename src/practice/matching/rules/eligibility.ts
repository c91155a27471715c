/** Whether a service would take a client: every rule that was tried, in whole reasons, and what is still to be asked. */
import type { ConditionLine } from '#practice/resources/schema/criteria.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import type { Facts, Subject } from '#practice/people/schema/facts.ts'
import type { MissingFact, Reason, Verdict } from '../schema/alternative.ts'
import { and, judge, or, type Judgement, type Truth } from './criteria.ts'
import { questionsOf, withoutRepeats } from './questions.ts'

/** `missing` is empty unless the verdict is not-known: what cannot change the verdict is not asked. */
export type Eligibility = { verdict: Verdict; reasons: Reason[]; missing: MissingFact[] }
type Tried = { reason: Reason; missing: MissingFact[] }
type AskedOfService = Pick<
  Service,
  | 'status'
  | 'areas'
  | 'minimumAgeYears'
  | 'maximumAgeYears'
  | 'eligibilityText'
  | 'conditions'
  | 'conditionsArePublished'
>

const VERDICTS = { yes: 'eligible', no: 'not-eligible', 'not-known': 'not-known' } as const satisfies Record<
  Truth,
  Verdict
>
const TRUTHS = { eligible: 'yes', 'not-eligible': 'no', 'not-known': 'not-known' } as const satisfies Record<
  Verdict,
  Truth
>
/** Where Simpul is at work; services of other countries are kept in the directory and never offered as if they were near. */
const COUNTRY = 'ID'

/**
 * Judge one service for one client: status, area, age, then the lines of conditions as the source has them.
 *
 * Only hard rules make the verdict, by Kleene's and. A guiding line advises; it makes neither a no nor a not-known. Words
 * about eligibility of which no rule was made stand as a guiding line that nobody has read with the client yet. A service
 * that refuses the one who speaks but may take someone else at home, such as a school, is no no: for whom the help is
 * meant has to be asked.
 *
 * @returns the verdict, a reason for every rule tried in the order tried, and the questions that would settle it; never fails
 * @see HSDS service.status, service_area, minimum_age, maximum_age, eligibility_description; decisions 0006
 */
export function judgeService(service: AskedOfService, subject: Subject): Eligibility {
  const own = judgeFor(service, subject)
  const isForAnother =
    own.verdict === 'not-eligible' && subject.members.some(member => mayTake(service, subject, member))
  return isForAnother ? { ...own, verdict: 'not-known', reasons: [...own.reasons, FOR_ANOTHER] } : own
}

/** Whether this member of the household could be taken, by what is known. */
function mayTake(service: AskedOfService, subject: Subject, member: Facts): boolean {
  return judgeFor(service, { ...subject, person: member }).verdict !== 'not-eligible'
}

/** The same for one person alone, without asking whether it could be for someone else at home. */
export function judgeFor(service: AskedOfService, subject: Subject): Eligibility {
  const lines = service.conditions.map(line => triedLine(line, subject))
  const tried = [triedStatus(service), ...triedArea(service, subject), ...triedAge(service, subject), ...lines]
  const unread = lines.length === 0 && service.eligibilityText ? [unreadText(service.eligibilityText)] : []
  const hard = tried.filter(({ reason }) => reason.isHard)
  const verdict = VERDICTS[and(hard.map(({ reason }) => TRUTHS[reason.verdict]))]
  return {
    verdict,
    reasons: [...tried, ...unread].map(({ reason }) => reason),
    missing: verdict === 'not-known' ? withoutRepeats(hard.flatMap(({ missing }) => missing)) : [],
  }
}

const blank = {
  isHard: true,
  sentence: null,
  values: {},
  facts: [],
  missing: [],
  asksPlace: false,
  provedBy: [],
  source: null,
}

const FOR_ANOTHER: Reason = { ...blank, about: 'another-member', verdict: 'not-known' }

function triedStatus({ status }: AskedOfService): Tried {
  const verdict = status === 'active' ? 'eligible' : 'not-eligible'
  return { reason: { ...blank, about: 'status', verdict, values: { status } }, missing: [] }
}

/** Nothing where a line of conditions says the same: one rule is not told twice. */
function triedArea({ areas, conditions }: AskedOfService, subject: Subject): Tried[] {
  const codes = areas.map(({ code }) => code)
  const isToldBelow = conditions.some(
    ({ tree, isHard }) =>
      isHard && 'livesIn' in tree && codes.every(code => code !== null && tree.livesIn.includes(code)),
  )
  if (codes.length > 0 && isToldBelow) return []
  // A directory that names no area has not said that everyone may come: someone has to ask.
  const truth = areas.length === 0 ? 'not-known' : or(areas.map(area => servesHere(area, subject.areas)))
  const asksPlace = truth === 'not-known' && subject.areas === null && codes.some(code => code !== null)
  const area = areas.map(({ text, code }) => text || code).join(', ')
  return [{ reason: { ...blank, about: 'area', verdict: VERDICTS[truth], values: { area }, asksPlace }, missing: [] }]
}

function servesHere({ code, country }: Service['areas'][number], livesIn: readonly string[] | null): Truth {
  if (country !== null && country !== COUNTRY) return 'no'
  if (code !== null) return livesIn === null ? 'not-known' : livesIn.includes(code) ? 'yes' : 'no'
  // Words alone, such as "the old town": someone has to ask.
  return country === COUNTRY ? 'yes' : 'not-known'
}

/** Ages in whole years, both ends included. Nothing where they were made of the lines, which say it themselves. */
function triedAge(service: AskedOfService, subject: Subject): Tried[] {
  const { minimumAgeYears: from, maximumAgeYears: to } = service
  if ((from === null && to === null) || service.conditionsArePublished) return []
  const compare = { is: 'between', from: from ?? 0, to: to ?? 200 } as const
  const judgement = judge({ fact: 'ageYears', compare }, subject)
  const age = subject.person['ageYears']
  const values = {
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(typeof age === 'number' && { age }),
  }
  const missing = judgement.unknown.map(({ fact, about }) => ({
    fact,
    about,
    compare,
    sentence: null,
    ofAnyone: null,
    provedBy: [],
  }))
  return [{ reason: { ...told(judgement), about: 'age', values }, missing }]
}

function triedLine(line: ConditionLine, subject: Subject): Tried {
  const judgement = judge(line.tree, subject)
  const { isHard, text: sentence, provedBy, source } = line
  const about = isMembership(line) ? 'membership' : 'condition'
  const reason = { ...told(judgement), about, isHard, sentence, provedBy, source } as const
  return { reason, missing: questionsOf(line, judgement.unknown) }
}

/** Belonging to a body that helps its members, such as a co-operative: `other:isFisherGroupMember`. */
function isMembership({ tree }: Pick<ConditionLine, 'tree'>): boolean {
  if ('fact' in tree) return /^other:(is\w*Member|willingToJoin\w*)$/.test(tree.fact)
  const parts = 'all' in tree ? tree.all : 'any' in tree ? tree.any : 'not' in tree ? [tree.not] : []
  return parts.some(part => isMembership({ tree: part }))
}

function told({ truth, facts, unknown, isPlaceUnknown }: Judgement) {
  const missing = unknown.map(({ fact }) => fact)
  return { ...blank, verdict: VERDICTS[truth], facts: [...facts], missing, asksPlace: isPlaceUnknown }
}

function unreadText(text: string): Tried {
  const sentence = { id: text, en: text }
  return { reason: { ...blank, about: 'eligibility-text', verdict: 'not-known', isHard: false, sentence }, missing: [] }
}
