/** Judging one condition: a small tree of facts, read in Kleene's three-valued logic. */
import type { Criterion, Comparison } from '#practice/resources/schema/criteria.ts'
import {
  FACTS,
  type FactName,
  type Facts,
  type FactValue,
  type NamedFact,
  type Subject,
} from '#practice/people/schema/facts.ts'
import { wholeHouseholdFact } from './household.ts'

/** Kleene's three. What nobody has asked yet is not-known, and never no. */
export type Truth = 'yes' | 'no' | 'not-known'

/** A fact that would settle a condition. `isNegated`: it stands under an odd number of nots. */
export type Unknown = {
  readonly fact: FactName
  readonly about: 'person' | 'household'
  readonly compare: Comparison
  readonly isNegated: boolean
  /** Where it asks for anyone at home: the condition that one of them must meet; null otherwise. */
  readonly ofAnyone: Criterion | null
}

/** `facts`: all that the tree asks for. `unknown` and `isPlaceUnknown`: what is missing, only while the truth is not known. */
export type Judgement = {
  readonly truth: Truth
  readonly facts: readonly FactName[]
  readonly unknown: readonly Unknown[]
  readonly isPlaceUnknown: boolean
}

type Leaf = Extract<Criterion, { fact: FactName }>

/**
 * Judge one tree for one client.
 *
 * A fact that is absent, or that cannot be compared (a word where a number is asked for), is not known. `other:` facts are
 * looked up in the person and then in the household. `anyMember` holds when it holds for one known member; it fails only
 * when everyone in the household is known to be listed, or when someone answered for the whole household.
 *
 * @param scope - whom the facts of a person are read from; a member of the household within `anyMember`
 * @returns the truth and, while it is not known, every fact that is missing; answering all of them settles it. Never fails.
 */
export function judge(tree: Criterion, subject: Subject, scope: Facts = subject.person): Judgement {
  if ('fact' in tree) return judgeFact(tree, subject, scope)
  if ('livesIn' in tree) return judgePlace(tree.livesIn, subject.areas)
  if ('not' in tree) return negated(judge(tree.not, subject, scope))
  if ('anyMember' in tree) return judgeMembers(tree.anyMember, subject)
  const isAll = 'all' in tree
  const parts = (isAll ? tree.all : tree.any).map(part => judge(part, subject, scope))
  return together(parts, isAll ? and(parts.map(({ truth }) => truth)) : or(parts.map(({ truth }) => truth)))
}

/** Kleene's and: one no decides; else one not-known leaves it open. Of nothing it is yes. */
export function and(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no'
  return truths.includes('not-known') ? 'not-known' : 'yes'
}

/** Kleene's or: one yes decides; else one not-known leaves it open. Of nothing it is no. */
export function or(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes'
  return truths.includes('not-known') ? 'not-known' : 'no'
}

/** Whether a value meets a comparison; null when the two cannot be compared. */
export function meets(value: FactValue, compare: Comparison): boolean | null {
  switch (compare.is) {
    case 'equal':
      return typeof value === typeof compare.to ? value === compare.to : null
    case 'one-of':
      return compare.of.some(one => typeof one === typeof value) ? compare.of.includes(value) : null
    case 'at-least':
      return typeof value === 'number' ? value >= compare.value : null
    case 'at-most':
      return typeof value === 'number' ? value <= compare.value : null
    case 'between':
      return typeof value === 'number' ? value >= compare.from && value <= compare.to : null
  }
}

/** Whether a fact is said of the person or of the household; what only one programme asks is asked of the person. */
function aboutOf(fact: FactName): 'person' | 'household' {
  return isNamed(fact) ? FACTS[fact].about : 'person'
}

function isNamed(fact: FactName): fact is NamedFact {
  return Object.hasOwn(FACTS, fact)
}

function judgeFact({ fact, compare }: Leaf, { household }: Subject, scope: Facts): Judgement {
  const about = aboutOf(fact)
  const value = about === 'household' ? household[fact] : (scope[fact] ?? (isNamed(fact) ? undefined : household[fact]))
  const met = value === undefined ? null : meets(value, compare)
  if (met !== null) return settled(met ? 'yes' : 'no', [fact])
  return {
    truth: 'not-known',
    facts: [fact],
    unknown: [{ fact, about, compare, isNegated: false, ofAnyone: null }],
    isPlaceUnknown: false,
  }
}

/** @param areas - where the client lives and all areas around it; null when that is not known */
function judgePlace(livesIn: readonly string[], areas: readonly string[] | null): Judgement {
  if (areas === null) return { truth: 'not-known', facts: [], unknown: [], isPlaceUnknown: true }
  return settled(livesIn.some(code => areas.includes(code)) ? 'yes' : 'no', [])
}

function judgeMembers(tree: Criterion, subject: Subject): Judgement {
  const fact = wholeHouseholdFact(tree)
  const ofMembers = subject.members.map(member => judge(tree, subject, member))
  const facts = [...new Set(ofMembers.flatMap(one => one.facts))]
  const truth = or(ofMembers.map(one => one.truth))
  const said = subject.household[fact]
  if (truth === 'yes' || (truth === 'no' && subject.membersAreAll)) return settled(truth, facts)
  if (typeof said === 'boolean') return settled(said ? 'yes' : 'no', facts)
  // One question for everyone at home is sooner answered than one for each of them.
  const unknown: Unknown = {
    fact,
    about: 'household',
    compare: { is: 'equal', to: true },
    isNegated: false,
    ofAnyone: tree,
  }
  return { truth: 'not-known', facts: [...facts, fact], unknown: [unknown], isPlaceUnknown: false }
}

function negated({ truth, unknown, ...rest }: Judgement): Judgement {
  const turned = { yes: 'no', no: 'yes', 'not-known': 'not-known' } as const satisfies Record<Truth, Truth>
  return { ...rest, truth: turned[truth], unknown: unknown.map(one => ({ ...one, isNegated: !one.isNegated })) }
}

function together(parts: readonly Judgement[], truth: Truth): Judgement {
  const facts = [...new Set(parts.flatMap(part => part.facts))]
  if (truth !== 'not-known') return settled(truth, facts)
  const open = parts.filter(part => part.truth === 'not-known')
  return {
    truth,
    facts,
    unknown: open.flatMap(part => part.unknown),
    isPlaceUnknown: open.some(part => part.isPlaceUnknown),
  }
}

function settled(truth: 'yes' | 'no', facts: readonly FactName[]): Judgement {
  return { truth, facts, unknown: [], isPlaceUnknown: false }
}
