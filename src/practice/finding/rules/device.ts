// What a device is given to judge by: trees in short, and the questions whose answers settle most of them.
import type { Comparison, ConditionLine, Criterion } from '#practice/resources/schema/criteria.ts'
import { differsByPlace } from '#practice/resources/rules/places.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import { wholeHouseholdFact } from '#practice/matching/rules/household.ts'
import { namedFact } from '#practice/people/rules/subject.ts'
import { FACTS } from '#practice/people/schema/facts.ts'
import type { DeviceTree } from './verdict.ts'

/** Lines that can refuse, of one service. */
export type DeviceService = { id: string; lines: DeviceTree[] }
/** A question as a person is asked it. `text`: a statement in its source’s words; null: the fact has a question of ours. */
export type Question = {
  fact: string
  kind: 'yes-no' | 'number' | 'choice'
  options: readonly string[]
  compare: Comparison
  /** It asks for anyone at home. */
  ofAnyone: { fact: string; compare: Comparison } | null
  text: Bilingual | null
}

/** Never asked on a page that others may see: what was done to a person. */
const NEVER_ASKED = ['isVictimOf']

type Judged = Pick<
  Service,
  'id' | 'conditions' | 'minimumAgeYears' | 'maximumAgeYears' | 'locations' | 'conditionsArePublished'
>

/**
 * The hard lines of a service, ages among them; where nothing can refuse, none. Where its places have conditions of their
 * own it fits as soon as it fits at one of them.
 */
export function deviceService(service: Judged): DeviceService {
  const { id } = service
  const age = ageLines(service)
  if (!differsByPlace(service)) return { id, lines: [...age, ...hardTrees(service.conditions)] }
  const places = service.locations.map(({ conditions }) => ({ all: hardTrees(conditions ?? service.conditions) }))
  return { id, lines: [...age, { any: places }] }
}

/** Each open place by itself, where they differ: to be told beside its address. */
export function devicePlaces(service: Judged): DeviceService[] {
  if (!differsByPlace(service)) return []
  const age = ageLines(service)
  return service.locations.flatMap(({ conditions, isProtected }, nth) =>
    isProtected
      ? []
      : [{ id: deviceId(service, nth), lines: [...age, ...hardTrees(conditions ?? service.conditions)] }],
  )
}

/** What a device calls a service at the nth of its places. */
export function deviceId({ id }: Pick<Service, 'id'>, nth: number): string {
  return `${id}.${nth}`
}

/** Lines that were published say the age themselves. */
function ageLines({ minimumAgeYears: from, maximumAgeYears: to, conditionsArePublished }: Judged): DeviceTree[] {
  if (conditionsArePublished === true || (from === null && to === null)) return []
  return [{ fact: 'ageYears', compare: { is: 'between', from: from ?? 0, to: to ?? 200 } }]
}

function hardTrees(lines: readonly ConditionLine[]): DeviceTree[] {
  return lines.filter(({ isHard }) => isHard).map(({ tree }) => deviceTree(tree))
}

/** Living in one of some areas becomes a fact by itself: a device knows no map. */
export function deviceTree(tree: Criterion): DeviceTree {
  if ('fact' in tree) return { fact: tree.fact, compare: tree.compare }
  if ('livesIn' in tree) return { fact: livesInFact(tree.livesIn), compare: { is: 'equal', to: true } }
  if ('not' in tree) return { not: deviceTree(tree.not) }
  if ('anyMember' in tree) return { anyone: deviceTree(tree.anyMember), fact: wholeHouseholdFact(tree.anyMember) }
  return 'all' in tree ? { all: tree.all.map(deviceTree) } : { any: tree.any.map(deviceTree) }
}

export function livesInFact(codes: readonly string[]): string {
  return `livesIn:${codes.toSorted().join(',')}`
}

/**
 * The questions for some services: those that touch most services first, at most so many. What only one programme asks is
 * asked in its own words, where its line or the line’s `asks` says them.
 */
export function questionsFor(services: readonly Judged[], most: number): Question[] {
  const found = new Map<string, { question: Question; touched: Set<number> }>()
  for (const [at, service] of services.entries()) {
    for (const question of questionsOfService(service)) {
      const known = found.get(question.fact)
      if (known) known.touched.add(at)
      else found.set(question.fact, { question, touched: new Set([at]) })
    }
  }
  return [...found.values()]
    .toSorted((one, other) => other.touched.size - one.touched.size)
    .slice(0, most)
    .map(({ question }) => question)
}

function questionsOfService(service: Judged): Question[] {
  const { minimumAgeYears: from, maximumAgeYears: to, conditionsArePublished } = service
  const hasAge = conditionsArePublished !== true && (from !== null || to !== null)
  const age: Criterion = { fact: 'ageYears', compare: { is: 'between', from: from ?? 0, to: to ?? 200 } }
  const atPlaces = differsByPlace(service)
    ? service.locations.flatMap(({ conditions }) => conditions ?? service.conditions)
    : service.conditions
  const lines = atPlaces.filter(line => line.isHard)
  return [...(hasAge ? leavesOf(age, null) : []), ...lines.flatMap(line => leavesOf(line.tree, line))]
}

function leavesOf(tree: Criterion, line: ConditionLine | null): Question[] {
  if ('all' in tree) return tree.all.flatMap(part => leavesOf(part, line))
  if ('any' in tree) return tree.any.flatMap(part => leavesOf(part, line))
  if ('not' in tree) return leavesOf(tree.not, line)
  const isWhole = line !== null && line.tree === tree
  if ('livesIn' in tree) return isWhole ? [statement(livesInFact(tree.livesIn), line.text)] : []
  if ('anyMember' in tree) return ofAnyone(tree.anyMember, isWhole ? line.text : null)
  if (NEVER_ASKED.includes(tree.fact)) return []
  const named = namedFact(tree.fact)
  if (named) {
    const known = FACTS[named]
    const options = known.kind === 'choice' ? known.options : []
    return [{ fact: named, kind: known.kind, options, compare: tree.compare, ofAnyone: null, text: null }]
  }
  const said = line?.asks?.[tree.fact] ?? (isWhole ? line.text : null)
  if (said === null || tree.compare.is !== 'equal' || tree.compare.to !== true) return []
  return [statement(tree.fact, said)]
}

/** Whether someone at home is so. What was done to them is not asked either. */
function ofAnyone(tree: Criterion, text: Bilingual | null): Question[] {
  const fact = wholeHouseholdFact(tree)
  if ('fact' in tree && NEVER_ASKED.includes(tree.fact)) return []
  if ('fact' in tree && (tree.fact === 'ageYears' || tree.fact === 'isPregnant')) {
    return [{ ...statement(fact, null), ofAnyone: { fact: tree.fact, compare: tree.compare } }]
  }
  return text === null ? [] : [statement(fact, text)]
}

function statement(fact: string, text: Bilingual | null): Question {
  return { fact, kind: 'yes-no', options: [], compare: { is: 'equal', to: true }, ofAnyone: null, text }
}
