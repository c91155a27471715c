/**
 * In which order to ask, so that the fewest questions settle the most help and money: greedy, one step ahead. For each
 * open question every answer is tried, and what it would settle is counted.
 */
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { MissingFact } from '#practice/matching/schema/alternative.ts'
import { namedFact } from '#practice/people/rules/subject.ts'
import { FACTS, type FactName, type FactValue } from '#practice/people/schema/facts.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import type { FactQuestion, PaperGuide } from '../schema/definitions.ts'
import type { Question } from '../schema/screening.ts'
import { homeOf, withAnswer, type Asked, type Told } from './home.ts'
import { judgeAtHome, type Judged, type OpenFact } from './judging.ts'
import { hardTrees, leavesOf, turningPoints, type Leaf } from './trees.ts'

/** A service with how it stands; `worth`: what it counts for when it is settled, 1 for help and more for money. */
export type Standing = { readonly service: Service; readonly judged: Judged; readonly worth: number }
export type Asking = {
  readonly told: Told
  readonly asked: Asked
  readonly standings: readonly Standing[]
  readonly words: readonly FactQuestion[]
  readonly papers: readonly PaperGuide[]
}
type Open = OpenFact & { readonly touches: readonly Standing[] }

/** What stays open but has fewer questions left is worth this much of being settled. */
const NEARER = 0.5
/** Nobody at home is of the age that it is about: it may still be so, and is asked late. */
const UNLIKELY = 0.1
/** So much money a year counts as much as help without money: a third of a million rupiah. */
const AS_MUCH_AS_HELP_MINOR = 33_333_333
/** Beyond so many times that it no longer makes a difference. */
const MOST_TIMES = 5
const DECILES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** What a service counts for when it is settled. @param yearMinor - what it could bring in a year, 0 when nothing is said */
export function worthOf(yearMinor: number): number {
  return 1 + Math.min(MOST_TIMES, yearMinor / AS_MUCH_AS_HELP_MINOR)
}

/**
 * Every question that something still turns on, the one that is expected to settle most first.
 *
 * All answers count as equally likely. What is to be asked alone with a person stands after what is worth as much. The
 * order depends on nothing but what is known and what is judged; it never holds a fact that is known already.
 */
export function questionsToAsk(asking: Asking): Question[] {
  const leaves = asking.standings.flatMap(({ service }) => hardTrees(service).flatMap(tree => leavesOf(tree)))
  return openFacts(asking.standings)
    .map(open => asQuestion(open, asking, leaves))
    .toSorted(
      (one, other) =>
        other.worth - one.worth ||
        Number(one.isSensitive) - Number(other.isSensitive) ||
        other.touches.length - one.touches.length ||
        (one.key < other.key ? -1 : 1),
    )
}

function openFacts(standings: readonly Standing[]): Open[] {
  const open = new Map<string, Open>()
  for (const standing of standings) {
    for (const fact of standing.judged.open) {
      const earlier = open.get(fact.key)
      open.set(fact.key, { ...(earlier ?? fact), touches: [...(earlier?.touches ?? []), standing] })
    }
  }
  return [...open.values()]
}

function asQuestion(open: Open, asking: Asking, leaves: readonly { leaf: Leaf }[]): Question {
  const { key, personId, missing, touches } = open
  const own = asking.words.find(({ fact }) => fact === missing.fact) ?? null
  const answers = own?.answers?.map(({ value }) => value) ?? answersTo(missing, leaves)
  const chance = own?.ages && !isAnyoneOf(own.ages, asking.told) ? UNLIKELY : 1
  const tried = answers.map(value => triedAnswer(open, value, asking))
  const settles = new Set(tried.flatMap(({ settled }) => settled))
  const isTurned = own === null && missing.compare?.is === 'equal' && missing.compare.to === false
  return {
    key,
    fact: missing.fact,
    about: personId === null ? 'household' : 'person',
    personId,
    kind: kindOf(missing, own),
    answers: own?.answers ?? null,
    words: own?.question ?? null,
    sentence: missing.sentence,
    holdsWhen: missing.ofAnyone !== null || !isTurned,
    ofAnyone: missing.ofAnyone,
    isSensitive: own?.isSensitive ?? isSensitive(missing),
    provedBy: provedBy(missing, asking.papers),
    settles: touches
      .map(({ service }) => service.id)
      .filter(id => settles.has(id))
      .toSorted(),
    touches: touches.map(({ service }) => service.id).toSorted(),
    worth: Math.round(((chance * tried.reduce((sum, { worth }) => sum + worth, 0)) / tried.length) * 1000) / 1000,
  }
}

/** Papers that show it: those that the source names, and those that are known to; each once. */
function provedBy({ fact, ofAnyone, provedBy: named }: MissingFact, papers: readonly PaperGuide[]): Bilingual[] {
  const known = papers.filter(({ proves }) => proves.includes(ofAnyone?.fact ?? fact)).map(({ name }) => name)
  return [...new Map((named.length > 0 ? named : known).map(name => [name.id, name])).values()]
}

/** What one answer would settle, also through what follows from it. */
function triedAnswer({ missing, personId }: Open, value: FactValue, { told, asked, standings }: Asking) {
  const home = homeOf(withAnswer(told, { fact: missing.fact, personId }, value), asked)
  const base = missing.ofAnyone?.fact ?? missing.fact
  const settled: string[] = []
  let worth = 0
  for (const standing of standings) {
    if (standing.judged.verdict !== 'not-known' || !mentions(standing, missing.fact, base)) continue
    const after = judgeAtHome(standing.service, home, asked.ofMember)
    if (after.verdict !== 'not-known') {
      settled.push(standing.service.id)
      worth += standing.worth
    } else {
      const before = standing.judged.open.length
      worth += (NEARER * standing.worth * Math.max(0, before - after.open.length)) / Math.max(1, before)
    }
  }
  return { settled, worth }
}

/** Whether someone at home is, or may be, of these ages in whole years. */
function isAnyoneOf([from, to]: readonly [number, number], { people, membersAreAll }: Told): boolean {
  const ages = people.map(({ facts }) => facts['ageYears'])
  return !membersAreAll || ages.some(age => typeof age !== 'number' || (age >= from && age <= to))
}

function mentions({ judged }: Standing, fact: FactName, base: string): boolean {
  return judged.open.some(({ missing }) => missing.fact === fact || missing.ofAnyone?.fact === base)
}

function kindOf({ fact, compare }: MissingFact, own: FactQuestion | null): Question['kind'] {
  const named = namedFact(fact)
  if (named) return FACTS[named].kind
  if (own) return own.kind
  return compare !== null && compare.is !== 'equal' && compare.is !== 'one-of' ? 'number' : 'yes-no'
}

/** What can be answered: each option, or a number on either side of each limit that something turns on. */
function answersTo(missing: MissingFact, leaves: readonly { leaf: Leaf }[]): FactValue[] {
  if (missing.fact === 'householdDecile') return DECILES
  const named = namedFact(missing.fact)
  const known = named && FACTS[named]
  if (known?.kind === 'choice') return [...known.options]
  const points = leaves
    .filter(({ leaf }) => leaf.fact === missing.fact)
    .flatMap(({ leaf }) => turningPoints(leaf.compare))
  if (known?.kind === 'yes-no' || points.length === 0) return [true, false]
  return [...new Set(points)].toSorted((one, other) => one - other)
}

function isSensitive({ fact, ofAnyone }: MissingFact): boolean {
  return fact === 'isVictimOf' || ofAnyone?.fact === 'isVictimOf'
}
