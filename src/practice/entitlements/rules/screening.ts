/** The whole household against the whole directory: judged, counted, put in order, with what to ask next. */
import { programmeServiceId } from '#practice/resources/rules/programmes.ts'
import type { NeedTermId } from '#practice/knowledge/schema.ts'
import type { FactName, Facts, Subject } from '#practice/people/schema/facts.ts'
import type { PersonId } from '#practice/people/schema/person.ts'
import type { Service, ServiceId } from '#practice/resources/schema/resource.ts'
import type { Definitions, ProgrammeMoney } from '../schema/definitions.ts'
import type { Group, Screened, Screening } from '../schema/screening.ts'
import { askedBy, homeOf, type Asked, type Home, type Told } from './home.ts'
import { asksAge, isPersonal, judgeAtHome, type Judged } from './judging.ts'
import { moneyOf, totalOf } from './money.ts'
import { firstPapers, listedPapers, papersToBring } from './papers.ts'
import { questionsToAsk, worthOf, type Standing } from './questions.ts'
import { hardTrees, leavesOf, linesOf } from './trees.ts'

export type Screen = {
  readonly told: Told
  readonly services: readonly Service[]
  /** Keys of the national programmes. */
  readonly programmes: readonly string[]
  /** Terms of the needs that are open in this case. */
  readonly needs: readonly NeedTermId[]
  readonly definitions: Definitions
  readonly today: string
}

const GROUPS = { may: 0, ask: 1, open: 2, not: 3 } as const satisfies Record<Group, number>
/** Age and sex say that someone could come, and nothing of whether they have a reason to. */
const SAYS_NO_NEED: ReadonlySet<string> = new Set<FactName>(['ageYears', 'sex'])
/** Needs and facts that nobody else at home or at the door should read of. */
const DISCREET = /^(safety|substance-use)\/|victim|trafficking|crisis|trauma|divorce/

/**
 * Judge every service for everyone at home. Nothing is dropped, and the order of what comes in changes nothing.
 *
 * @returns results by group, the most money first, then by name; questions in the order to ask; papers; the sum
 */
export function screen(of: Screen): Pick<Screening, 'results' | 'questions' | 'papers' | 'total'> {
  const { told: asTold, definitions, programmes } = of
  const told = { ...asTold, people: inOrder(asTold) }
  const services = of.services.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const asked = askedBy(services, definitions.questions)
  const home = homeOf(told, asked)
  const keys = new Map<string, string>(programmes.map(key => [programmeServiceId(key), key]))
  const standings: (Standing & { result: Screened })[] = services.map(service => {
    const judged = judgeAtHome(service, home, asked.ofMember)
    const result = resultOf(service, judged, { of, home, asked, programme: keys.get(service.id) ?? null })
    return { service, judged, result, worth: worthOf(result.money?.yearMinor.most ?? 0) }
  })
  const listed = standings.map(({ result }) => result).toSorted(byGroup)
  const { results, total } = totalOf(listed, definitions.money)
  const helpOf = (programme: string): ServiceId | null => {
    const id = programmeServiceId(programme)
    return services.some(service => service.id === id) ? id : null
  }
  return {
    results,
    total,
    questions: questionsToAsk({ told, asked, standings, words: definitions.questions, papers: definitions.papers }),
    papers: papersToBring(results, home, definitions.papers, helpOf),
  }
}

/** The client first, then by id. */
function inOrder({ people, clientId }: Told): Told['people'] {
  const rank = (id: PersonId) => (id === clientId ? 0 : 1)
  return people.toSorted((one, other) => rank(one.id) - rank(other.id) || (one.id < other.id ? -1 : 1))
}

type Around = { of: Screen; home: Home; asked: Asked; programme: string | null }

function resultOf(service: Service, judged: Judged, { of, home, asked, programme }: Around): Screened {
  const { definitions, today } = of
  const rules: ProgrammeMoney | null = definitions.money.find(one => one.programme === programme) ?? null
  const { id, name, organization, needs, howToApply, caution, source, phones } = service
  const { verdict, holdsFor, mayHoldFor, reasons, open, asksPlace, asksMembers } = judged
  const whose = { ofWhom: holdsFor, isPersonal: isPersonal(service, asked.ofMember) }
  const isUnasked = programme === null && !needs.some(need => of.needs.includes(need))
  const checked = linesOf(service)
    .flatMap(({ checkedOn }) => checkedOn ?? [])
    .toSorted()
  return {
    ...{ serviceId: id, programme, name, organization: organization.name, needs, howToApply, caution, source, phones },
    ...{ verdict, reasons: [...reasons], asksPlace, asksMembers },
    group: groupOf(service, judged, isUnasked ? { home, ofMember: asked.ofMember } : null),
    isPersonal: whose.isPersonal,
    holdsFor: [...holdsFor],
    mayHoldFor: [...mayHoldFor],
    questions: open.map(({ key }) => key),
    money: verdict === 'not-eligible' ? null : moneyOf(service.amounts ?? [], rules, home, today),
    papers: listedPapers(service, definitions.papers),
    firstPapers: verdict === 'not-eligible' ? [] : firstPapers(service, whose, home, definitions.papers),
    checkedOn: checked[0] ?? service.assuredOn,
    isDiscreet: needs.some(need => DISCREET.test(need)) || isAboutHarm(service, definitions),
  }
}

/** Whether any of its lines asks for what is to be asked in private. */
function isAboutHarm(service: Service, { questions }: Definitions): boolean {
  const facts = linesOf(service)
    .flatMap(({ tree }) => leavesOf(tree))
    .map(({ leaf }) => leaf.fact)
  return facts.some(fact => fact === 'isVictimOf' || questions.some(one => one.isSensitive && one.fact === fact))
}

/**
 * @param unasked - of a local service that answers no open need of the case, for whom it is judged: an area, an age or a
 *   sex is then no claim, also where an age stands among other reasons and is the one that holds
 */
function groupOf(
  service: Service,
  { verdict }: Judged,
  unasked: { home: Home; ofMember: ReadonlySet<string> } | null,
): Group {
  if (verdict === 'not-known') return 'ask'
  if (verdict === 'not-eligible') return 'not'
  const trees = hardTrees(service)
  if (trees.length === 0 && !asksAge(service)) return 'open'
  if (!unasked) return 'may'
  const leaves = trees.flatMap(tree => leavesOf(tree))
  const isOnly = leaves.every(({ leaf }) => SAYS_NO_NEED.has(leaf.fact))
  return isOnly || restsOnAge(service, unasked) ? 'open' : 'may'
}

/** It fits by ages and sexes alone, and would not be known to fit without them: nobody there has told a reason to come. */
function restsOnAge(service: Service, { home, ofMember }: { home: Home; ofMember: ReadonlySet<string> }): boolean {
  const judged = (holds: (fact: string) => boolean) => judgeAtHome(service, narrowed(home, holds), ofMember).verdict
  return judged(fact => SAYS_NO_NEED.has(fact)) === 'eligible' && judged(fact => !SAYS_NO_NEED.has(fact)) !== 'eligible'
}

/** The same household, of which only some facts were told. */
function narrowed(home: Home, isTold: (fact: string) => boolean): Home {
  const some = (facts: Facts): Facts => Object.fromEntries(Object.entries(facts).filter(([fact]) => isTold(fact)))
  const subject = (of: Subject): Subject => ({
    ...of,
    ...{ person: some(of.person), household: some(of.household), members: of.members.map(some) },
  })
  return {
    ...home,
    people: home.people.map(one => ({ ...one, facts: some(one.facts) })),
    household: some(home.household),
    ...{ subject: subject(home.subject), apart: subject(home.apart) },
  }
}

function byGroup(one: Screened, other: Screened): number {
  const worth = ({ money }: Screened) => (money ? money.yearMinor.most + money.onceMinor.most : 0)
  return (
    GROUPS[one.group] - GROUPS[other.group] ||
    worth(other) - worth(one) ||
    one.questions.length - other.questions.length ||
    (one.name.id < other.name.id ? -1 : one.name.id > other.name.id ? 1 : one.serviceId < other.serviceId ? -1 : 1)
  )
}
