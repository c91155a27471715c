/** A household as programmes are judged for it: what was told, and what follows from that. */
import type { FactName, Facts, FactValue, Subject } from '#practice/people/schema/facts.ts'
import type { PersonId } from '#practice/people/schema/person.ts'
import { judge } from '#practice/matching/rules/criteria.ts'
import { wholeHouseholdFact } from '#practice/matching/rules/household.ts'
import type { Criterion } from '#practice/resources/schema/criteria.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import type { FactQuestion } from '../schema/definitions.ts'
import { anyoneParts, hardTrees, implies, isOfHousehold, leavesOf, linesOf, type Leaf } from './trees.ts'

export type Person = { readonly id: PersonId; readonly facts: Facts }

/** What is known of a household. Without one, `people` is the client alone. */
export type Told = {
  readonly clientId: PersonId
  /** The client first, the others by id: the order in which they were gathered changes nothing. */
  readonly people: readonly Person[]
  readonly household: Facts
  readonly membersAreAll: boolean
  readonly areas: readonly string[] | null
}

/** What the programmes in question ask for, gathered once. */
export type Asked = {
  /** Facts without a name of their own that may be so for one at home and not for another. */
  readonly ofMember: ReadonlySet<string>
  /** Facts of the household that a person may have been asked for. */
  readonly ofHousehold: readonly FactName[]
  /** Facts that are so, without being asked, where their condition holds. */
  readonly follows: readonly { readonly fact: FactName; readonly when: Criterion }[]
  /** Conditions on anyone at home that are one fact, with the name under which the household's answer is kept. */
  readonly anyone: readonly { readonly name: FactName; readonly leaf: Leaf }[]
}

/** A subject for the judge of conditions, and who is who in it. */
export type Home = Told & {
  /** Judges the household: an answer for anyone at home counts for each. */
  readonly subject: Subject
  /** Judges who it is: an answer for anyone at home says nothing yet about one of them. */
  readonly apart: Subject
}

const BOY_OR_GIRL = 9
const NO_MOTHER_ANY_MORE = 60
const BABY = 2
const CHILD = 11

/** What the conditions of these services ask for. */
export function askedBy(services: readonly Service[], questions: readonly FactQuestion[]): Asked {
  const ofMember = new Set(questions.filter(({ about }) => about === 'member').map(({ fact }) => fact))
  const trees = services.flatMap(service => linesOf(service).map(({ tree }) => tree))
  const facts = trees.flatMap(tree => leavesOf(tree)).map(({ leaf }) => leaf.fact)
  const ofHousehold = new Set(facts.filter(fact => fact.startsWith('other:') && isOfHousehold(fact, ofMember)))
  const anyone = services
    .flatMap(hardTrees)
    .flatMap(anyoneParts)
    .flatMap(part => ('fact' in part ? [{ name: wholeHouseholdFact(part), leaf: part }] : []))
  return {
    ofMember,
    follows: questions.flatMap(({ fact, follows }) => (follows ? [{ fact, when: follows }] : [])),
    ofHousehold: [...ofHousehold].toSorted(),
    anyone: [...new Map(anyone.map(one => [one.name, one])).values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

/** What was told, with all that follows from it. Nothing that was told is changed. */
export function homeOf(told: Told, asked: Asked): Home {
  const people = told.people.map(({ id, facts }) => ({ id, facts: { ...plainlySo(facts), ...facts } }))
  const household = { ...liftedFrom(people, asked.ofHousehold), ...someoneOf(people, asked, told), ...told.household }
  const [client] = people
  const said = { ...household, ...followsFrom(household, asked.anyone) }
  const before: Subject = {
    person: withoutOwn(client?.facts ?? {}, asked.ofMember),
    household: said,
    members: people.map(({ facts }) => facts),
    membersAreAll: told.membersAreAll,
    areas: told.areas,
  }
  const follows = asked.follows.filter(
    ({ fact, when }) => said[fact] === undefined && judge(when, before).truth === 'yes',
  )
  const whole: Facts = { ...said, ...Object.fromEntries(follows.map(({ fact }) => [fact, true])) }
  const subject = { ...before, household: whole }
  const ofEach = Object.entries(whole).filter(([fact, value]) => !(asked.ofMember.has(fact) && value === true))
  return { ...told, people, household, subject, apart: { ...subject, household: Object.fromEntries(ofEach) } }
}

/** The household after one more answer, about the household or about one person. */
export function withAnswer(
  told: Told,
  { fact, personId }: { fact: FactName; personId: PersonId | null },
  value: FactValue,
): Told {
  if (personId === null) return { ...told, household: { ...told.household, [fact]: value } }
  const answered = (one: Person) => (one.id === personId ? { ...one, facts: { ...one.facts, [fact]: value } } : one)
  return { ...told, people: told.people.map(answered) }
}

/**
 * What age and sex say already, so that nobody is asked whether an old man is pregnant. It never says more than that: a
 * mother is 10 to 59, a pupil is 3 or older, who marries is 12 or older.
 */
export function plainlySo({ ageYears: age, sex }: Facts): Facts {
  const isOlder = (years: number) => typeof age === 'number' && age > years
  const isYounger = (years: number) => typeof age === 'number' && age <= years
  return {
    ...((sex === 'male' || isYounger(BOY_OR_GIRL) || isOlder(NO_MOTHER_ANY_MORE - 1)) && { isPregnant: false }),
    ...(isYounger(BABY) && { schoolLevel: 'not-in-school' }),
    ...(isYounger(CHILD) && { maritalStatus: 'single' }),
  }
}

/** Facts of the household that somebody was asked for as a person: the client's answer first. */
function liftedFrom(people: readonly Person[], facts: readonly FactName[]): Facts {
  const told = facts.flatMap((fact): [string, FactValue][] => {
    const value = people.map(person => person.facts[fact]).find(one => one !== undefined)
    return value === undefined ? [] : [[fact, value]]
  })
  return Object.fromEntries(told)
}

/** What may be so for one and not for another is so for the household when it is so for one, and is not when for none. */
function someoneOf(people: readonly Person[], { ofMember }: Asked, { membersAreAll }: Told): Facts {
  const told = [...ofMember].flatMap((fact): [string, boolean][] => {
    if (people.some(({ facts }) => facts[fact] === true)) return [[fact, true]]
    return membersAreAll && people.every(({ facts }) => facts[fact] === false) ? [[fact, false]] : []
  })
  return Object.fromEntries(told)
}

/** Whoever speaks for the household speaks for anyone in it. */
function withoutOwn(facts: Facts, ofMember: ReadonlySet<string>): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([fact, value]) => !(ofMember.has(fact) && typeof value === 'boolean')),
  )
}

/** Answers about anyone at home that follow from others: someone of 75 is someone of 60; no pupil at all is none at SD. */
function followsFrom(household: Facts, anyone: Asked['anyone']): Facts {
  const follows = anyone.flatMap(({ name, leaf }): [string, boolean][] => {
    if (household[name] !== undefined) return []
    if (anyone.some(other => household[other.name] === true && implies(other.leaf, leaf))) return [[name, true]]
    if (anyone.some(other => household[other.name] === false && implies(leaf, other.leaf))) return [[name, false]]
    return []
  })
  return Object.fromEntries(follows)
}
