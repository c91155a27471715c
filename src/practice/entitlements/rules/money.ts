/** What a programme would bring a household, as far as its amounts can be added up. Never a promise. */
import { judge, type Truth } from '#practice/matching/rules/criteria.ts'
import type { PersonId } from '#practice/people/schema/person.ts'
import type { Amount } from '#practice/resources/schema/resource.ts'
import type { AmountRule, ProgrammeMoney } from '../schema/definitions.ts'
import type { Money, Range, Screened, ScreenedAmount } from '../schema/screening.ts'
import type { Home, Person } from './home.ts'

const MONTHS = 12
const NOTHING: Range = { known: 0, most: 0 }
type Ruled = { readonly amount: ScreenedAmount; readonly rule: AmountRule }
type Worth = { readonly person: PersonId | null; readonly minor: number; readonly isSure: boolean }

/**
 * The amounts of a programme for this household.
 *
 * Each member counts once, with the highest amount that fits; a programme that counts so many members at most counts the
 * highest. `most` takes in whoever cannot be told yet. An amount without a rule is told and not added up.
 *
 * @param rules - null for services of which nobody has said how their amounts are counted
 * @returns null when the source names no amount
 */
export function moneyOf(
  amounts: readonly Amount[],
  rules: ProgrammeMoney | null,
  home: Home,
  today: string,
): Money | null {
  if (amounts.length === 0) return null
  const ruled = amounts.map(amount => {
    const rule = rules?.amounts.find(({ of }) => of === amount.for.id) ?? null
    return { amount: screened(amount, rule, home, today), rule }
  })
  const counted = ruled.flatMap(({ amount, rule }) => (rule && amount.isCounted ? [{ amount, rule }] : []))
  const atMost = rules?.membersAtMost ?? null
  return {
    amounts: ruled.map(({ amount }) => amount),
    yearMinor: sumOf(
      counted.filter(({ amount }) => amount.per !== 'once'),
      atMost,
    ),
    onceMinor: sumOf(
      counted.filter(({ amount }) => amount.per === 'once'),
      atMost,
    ),
    membersAtMost: atMost,
    note: rules?.note ?? null,
    leftOutFor: [],
  }
}

function screened(amount: Amount, rule: AmountRule | null, home: Home, today: string): ScreenedAmount {
  const told = home.people.map(person => ({ id: person.id, truth: rule ? fits(rule, person, home) : 'no' }))
  const of = (truth: Truth) => told.filter(one => one.truth === truth).map(({ id }) => id)
  const isPerMember = rule?.per === 'member'
  const holdsFor = isPerMember ? of('yes') : []
  return {
    ...amount,
    isOld: amount.asOf !== null && amount.asOf < yearBefore(today),
    isCounted: rule?.isCounted ?? false,
    isPerMember,
    holdsFor,
    mayHoldFor: isPerMember ? of('not-known') : [],
    isForSomeone: isPerMember && holdsFor.length === 0 && rule.when !== null && isSomeone(rule.when, home),
  }
}

/** Who it is for: an answer for anyone at home does not yet make it each of them. */
function fits({ when, ages }: AmountRule, { facts }: Person, home: Home): Truth {
  const age = facts['ageYears']
  if (ages && typeof age === 'number' && (age < ages[0] || age > ages[1])) return 'no'
  return when === null ? 'yes' : judge(when, home.apart, facts).truth
}

function isSomeone(when: NonNullable<AmountRule['when']>, home: Home): boolean {
  return judge({ anyMember: when }, home.subject).truth === 'yes'
}

function sumOf(counted: readonly Ruled[], atMost: number | null): Range {
  const ofHousehold = counted.filter(({ amount }) => !amount.isPerMember)
  const ofMembers = counted.filter(({ amount }) => amount.isPerMember).flatMap(worths)
  const members = {
    known: topOf(best(ofMembers.filter(({ isSure }) => isSure)), atMost),
    most: topOf(best(ofMembers), atMost),
  }
  const together = onlyHighest(ofHousehold).reduce((sum, one) => sum + valueOf(one), 0)
  return { known: members.known + together, most: members.most + together }
}

function worths(ruled: Ruled): Worth[] {
  const { holdsFor, mayHoldFor, isForSomeone } = ruled.amount
  const minor = valueOf(ruled)
  return [
    ...holdsFor.map(person => ({ person, minor, isSure: true })),
    ...(isForSomeone
      ? [{ person: null, minor, isSure: true }]
      : mayHoldFor.map(person => ({ person, minor, isSure: false }))),
  ]
}

/** Each person once, with the highest. */
function best(worths: readonly Worth[]): number[] {
  const named = Map.groupBy(worths, ({ person }) => person)
  return [...named].flatMap(([person, of]) => {
    const values = of.map(({ minor }) => minor)
    return person === null ? values : [Math.max(...values)]
  })
}

function topOf(values: readonly number[], atMost: number | null): number {
  const sorted = values.toSorted((one, other) => other - one)
  return (atMost === null ? sorted : sorted.slice(0, atMost)).reduce((sum, value) => sum + value, 0)
}

/** Of amounts that exclude each other the highest stands for all. */
function onlyHighest(ruled: readonly Ruled[]): Ruled[] {
  return ruled.filter(one => {
    const { choice } = one.rule
    if (choice === null) return true
    const [first] = ruled.filter(({ rule }) => rule.choice === choice).toSorted((a, b) => valueOf(b) - valueOf(a))
    return first === one
  })
}

/** For a year, or once. */
function valueOf({ amount: { amountMinor, per }, rule: { monthsAtMost } }: Ruled): number {
  return per === 'month' ? amountMinor * (monthsAtMost ?? MONTHS) : amountMinor
}

function yearBefore(day: string): string {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
}

type Counted = Pick<Screened, 'programme' | 'name' | 'verdict' | 'money'>

/**
 * What the household could claim in all. Programmes that are not given together are added up once: the one that stands
 * first in the list.
 *
 * @returns the results, each told because of what it was left out, and the sums
 */
export function totalOf<Result extends Counted>(results: readonly Result[], rules: readonly ProgrammeMoney[]) {
  const taken: Counted[] = []
  const total = { yearMinor: NOTHING, onceMinor: NOTHING, knownCount: 0, mostCount: 0, hasOld: false }
  const told = results.map((result): Result => {
    const { money, verdict, programme } = result
    if (!money || verdict === 'not-eligible' || !hasWorth(money)) return result
    const apart = rules.find(rule => rule.programme === programme)?.notWith ?? []
    const before = taken.filter(one => apart.includes(one.programme ?? '') && outweighs(one, result))
    if (before.length > 0) return { ...result, money: { ...money, leftOutFor: before.map(({ name }) => name) } }
    taken.push(result)
    return result
  })
  for (const { money, verdict } of taken) {
    if (!money) continue
    const isKnown = verdict === 'eligible' && money.yearMinor.known + money.onceMinor.known > 0
    total.yearMinor = plus(total.yearMinor, money.yearMinor, verdict === 'eligible')
    total.onceMinor = plus(total.onceMinor, money.onceMinor, verdict === 'eligible')
    total.knownCount += isKnown ? 1 : 0
    total.mostCount += 1
    total.hasOld ||= money.amounts.some(({ isOld, isCounted }) => isOld && isCounted)
  }
  return { results: told, total }
}

/** One that cannot be told yet takes no money away from one that fits. */
function outweighs(one: Counted, other: Counted): boolean {
  return one.verdict === 'eligible' || other.verdict !== 'eligible'
}

function hasWorth({ yearMinor, onceMinor }: Money): boolean {
  return yearMinor.most + onceMinor.most > 0
}

function plus(sum: Range, more: Range, isKnown: boolean): Range {
  return { known: sum.known + (isKnown ? more.known : 0), most: sum.most + more.most }
}
