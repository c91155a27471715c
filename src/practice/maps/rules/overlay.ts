// One map from what records tell and what was told here: under one id, what was told here stands.
import type { Person } from '#practice/people/schema/person.ts'
import type { MapFact } from '../schema/act.ts'
import type { CaseMap, Child, Family, Home, Kin, KinTold, MapId, Tie, TieTold, Union } from '../schema/map.ts'
import { parentsIn } from './kinship.ts'
import { kinFrom } from './records.ts'

export type Drawn = Pick<CaseMap, 'kin' | 'unions' | 'children' | 'homes' | 'ties'>

/**
 * The whole map. What was taken back is left out, also where a record would still tell it; what a family card supposes is
 * left out once somebody told how it is.
 *
 * @param people - by id, those whom told facts point at
 */
export function overlay(drawn: Drawn, facts: readonly MapFact[], people: ReadonlyMap<string, Person>): Drawn {
  const told = new Set<string>(facts.map(({ id }) => id))
  const standing = facts.filter(({ isTakenBack }) => !isTakenBack)
  const kin = [...drawn.kin.filter(({ id }) => !told.has(id)), ...standing.flatMap(fact => kinOf(fact, people))]
  const unions = [...drawn.unions.filter(({ id }) => !told.has(id)), ...standing.flatMap(unionOf)]
  const children = [...drawn.children.filter(({ id }) => !told.has(id)), ...standing.flatMap(childOf)]
  const homes = [...drawn.homes.filter(({ id }) => !told.has(id)), ...standing.flatMap(homeOf)]
  const ends = new Map(drawn.ties.map(tie => [tie.id, tie.end]))
  const ties = [...drawn.ties.filter(({ id }) => !told.has(id)), ...standing.flatMap(fact => tieOf(fact, ends))]
  return { ...withoutSuppositions({ kin, unions, children, homes }), ties }
}

const keptOf = ({ id, version }: MapFact) => ({ id, version, source: 'told' }) as const

function kinOf(fact: MapFact, people: ReadonlyMap<string, Person>): Kin[] {
  const { told } = fact
  if (told.kind !== 'kin') return []
  return [{ ...told, ...writtenDown(told, people, fact.id), ...keptOf(fact) }]
}

function writtenDown({ personId }: KinTold, people: ReadonlyMap<string, Person>, id: MapId) {
  const person = personId === null ? undefined : people.get(personId)
  if (!person) return { isWrittenDown: false }
  const { name, sex, born } = kinFrom(person, id, person.id)
  return { name, sex, born, isWrittenDown: true }
}

function unionOf(fact: MapFact): Union[] {
  return fact.told.kind === 'union' ? [{ ...fact.told, ...keptOf(fact) }] : []
}

function childOf(fact: MapFact): Child[] {
  return fact.told.kind === 'child' ? [{ ...fact.told, ...keptOf(fact) }] : []
}

function homeOf(fact: MapFact): Home[] {
  return fact.told.kind === 'home' ? [{ ...fact.told, ...keptOf(fact), isClients: false }] : []
}

/** A tie to a helper or service of which no record is left is not shown. */
function tieOf(fact: MapFact, ends: ReadonlyMap<string, Tie['end']>): Tie[] {
  const { told } = fact
  if (told.kind !== 'tie') return []
  const end = endOf(told, ends)
  return end ? [{ ...told, ...keptOf(fact), end }] : []
}

function endOf({ with: end }: TieTold, ends: ReadonlyMap<string, Tie['end']>): Tie['end'] | undefined {
  return end.kind === 'kin' || end.kind === 'system' ? { kind: end.kind } : ends.get(end.id)
}

function withoutSuppositions(family: Family): Family {
  const { unions, children } = family
  const pair = ({ oneId, otherId }: Union) => [oneId, otherId].sort().join(' ')
  const toldPairs = new Set(unions.filter(({ source }) => source === 'told').map(pair))
  const kept = unions.filter(union => union.source === 'told' || !toldPairs.has(pair(union)))
  const toldChildren = new Set<string>(children.filter(({ source }) => source === 'told').map(({ childId }) => childId))
  const bonds = children.filter(({ source, childId }) => source === 'told' || !toldChildren.has(childId))
  // A bond to a union that is gone hangs on nothing.
  return { ...family, unions: kept, children: bonds.filter(bond => parentsIn({ unions: kept }, bond).length > 0) }
}
