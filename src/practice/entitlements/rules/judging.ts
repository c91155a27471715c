/** Whether a programme would take a household or someone in it, and what would settle that. */
import { judge } from '#practice/matching/rules/criteria.ts'
import { judgeFor, type Eligibility } from '#practice/matching/rules/eligibility.ts'
import type { MissingFact, Reason, Verdict } from '#practice/matching/schema/alternative.ts'
import type { PersonId } from '#practice/people/schema/person.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import type { Home, Person } from './home.ts'
import { anyoneParts, hardTrees, isOfHousehold, leavesOf } from './trees.ts'

/** A fact that would help to settle; `personId` null: it is asked once, for the household. */
export type OpenFact = { readonly key: string; readonly personId: PersonId | null; readonly missing: MissingFact }

export type Judged = {
  readonly verdict: Verdict
  readonly isPersonal: boolean
  /** Personal: whom it fits. Household: through whom. */
  readonly holdsFor: readonly PersonId[]
  readonly mayHoldFor: readonly PersonId[]
  readonly reasons: readonly Reason[]
  readonly open: readonly OpenFact[]
  readonly asksPlace: boolean
  readonly asksMembers: boolean
}

/**
 * Whether the answer can differ from one person to another in the same household. Where lines ask for anyone at home, the
 * programme is for the household, also when it asks for more that may be so for one of them.
 */
export function isPersonal(service: Service, ofMember: ReadonlySet<string>): boolean {
  if (asksAge(service)) return true
  const leaves = hardTrees(service).flatMap(tree => leavesOf(tree))
  const isForAnyone = leaves.some(({ isOfAnyone }) => isOfAnyone)
  return leaves.some(
    ({ leaf, isOfAnyone }) =>
      !isOfAnyone && !isOfHousehold(leaf.fact, ofMember) && !(isForAnyone && leaf.fact.startsWith('other:')),
  )
}

/** Ages that stand beside the lines; where lines were published they say it themselves. */
export function asksAge({ minimumAgeYears, maximumAgeYears, conditionsArePublished }: Service): boolean {
  return !conditionsArePublished && (minimumAgeYears !== null || maximumAgeYears !== null)
}

const BEST_FIRST = ['eligible', 'not-known', 'not-eligible'] as const satisfies readonly Verdict[]

/**
 * Judge one service for everyone at home. It fits the household as soon as it fits one of them, at one of its places; it
 * does not fit when it fits none of them and nobody else can live there.
 *
 * @returns while it cannot be told, every fact that would settle it, each once; never fails
 */
export function judgeAtHome(service: Service, home: Home, ofMember: ReadonlySet<string>): Judged {
  const judged = variantsOf(service).map(variant =>
    isPersonal(variant, ofMember) ? judgeEach(variant, home) : judgeTogether(variant, home),
  )
  const best = BEST_FIRST.map(verdict => judged.filter(one => one.verdict === verdict)).find(some => some.length > 0)
  const [first = judgeTogether(service, home), ...others] = best ?? []
  if (first.verdict !== 'not-known' || others.length === 0) return first
  return { ...first, open: eachOnce([first, ...others].flatMap(({ open }) => open)) }
}

/** Places with conditions of their own are judged by those, all others by the service's. */
function variantsOf(service: Service): Service[] {
  const groups = Map.groupBy(service.locations, ({ conditions }) => conditions ?? service.conditions)
  if (groups.size === 0) return [service]
  return [...groups].map(([conditions, locations]) => {
    return { ...service, conditions, locations: locations.map(({ conditions: _, ...place }) => place) }
  })
}

function eachOnce(facts: readonly OpenFact[]): OpenFact[] {
  return [...new Map(facts.map(one => [one.key, one])).values()]
}

function judgeTogether(service: Service, home: Home): Judged {
  const judged = judgeFor(service, home.subject)
  const parts = hardTrees(service).flatMap(anyoneParts)
  const through = home.people.filter(({ facts }) => parts.some(part => judge(part, home.apart, facts).truth === 'yes'))
  return {
    verdict: judged.verdict,
    isPersonal: false,
    holdsFor: through.map(({ id }) => id),
    mayHoldFor: [],
    reasons: judged.reasons,
    open: judged.missing.map(missing => openFact(missing, null)),
    asksPlace: turnsOnPlace(judged),
    asksMembers: false,
  }
}

function judgeEach(service: Service, home: Home): Judged {
  const judged = home.people.map(person => ({
    person,
    ...judgeFor(service, { ...home.subject, person: person.facts }),
  }))
  const open = judged.filter(({ verdict }) => verdict === 'not-known')
  const fits = judged.some(({ verdict }) => verdict === 'eligible')
  const stranger = judgeFor(service, { ...home.subject, person: {} })
  const asksMembers = !fits && !home.membersAreAll && stranger.verdict !== 'not-eligible'
  const verdict = fits ? 'eligible' : open.length > 0 || asksMembers ? 'not-known' : 'not-eligible'
  const told = judged.find(one => one.verdict === verdict) ?? judged[0] ?? { person: null, ...stranger }
  const apart = (person: Person) => judgeFor(service, { ...home.apart, person: person.facts }).verdict
  const facts = fits ? [] : open.flatMap(({ person, missing }) => missing.map(one => openFact(one, person.id)))
  return {
    verdict,
    isPersonal: true,
    holdsFor: home.people.filter(person => apart(person) === 'eligible').map(({ id }) => id),
    mayHoldFor: home.people.filter(person => apart(person) === 'not-known').map(({ id }) => id),
    reasons: told.reasons,
    open: eachOnce(facts),
    asksPlace: verdict === 'not-known' && open.some(turnsOnPlace),
    asksMembers,
  }
}

/** Facts without a name of their own are asked once for everyone: "does anyone at home …". */
function openFact(missing: MissingFact, personId: PersonId | null): OpenFact {
  const isShared = missing.about === 'household' || missing.fact.startsWith('other:')
  const ofWhom = isShared ? null : personId
  return { key: ofWhom === null ? `household ${missing.fact}` : `${ofWhom} ${missing.fact}`, personId: ofWhom, missing }
}

function turnsOnPlace({ verdict, reasons }: Eligibility): boolean {
  return verdict === 'not-known' && reasons.some(({ isHard, asksPlace }) => isHard && asksPlace)
}
