// Families of examples: none of them lives. Used by tests and screens alike.
import { CaseId } from '#practice/cases/schema.ts'
import { MapId, type CaseMap, type ChildHow, type Family, type Kin, type SystemKind, type Tie } from './schema/map.ts'
import { goesRound, pairsOf } from './rules/kinship.ts'

const id = (kind: number, number: number) =>
  MapId.parse(`019ac000-0000-7000-9${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`)
const period = { from: null, to: null }
const kept = { source: 'told', version: 1 } as const

/** Someone of an example, by number. */
export function kinOf(number: number, told: Partial<Kin> = {}): Kin {
  return {
    ...{ id: id(1, number), kind: 'kin', what: 'person', personId: null, name: `P${number}` },
    ...{ sex: number % 2 === 0 ? 'male' : 'female', born: null, life: 'alive', died: null, twinOfId: null },
    ...{ isIdentical: null, words: null, isWrittenDown: false, ...period, ...kept, ...told },
  }
}

type Asked = {
  people: number
  /** Pairs of people by number. */
  unions: readonly (readonly [number, number])[]
  /** A child, of which union (by number) or, beyond twenty-three, of which person, and how. */
  children: readonly (readonly [number, number, ChildHow])[]
  homes: readonly (readonly number[])[]
  born: readonly (number | null)[]
}

const ALONE = 24

/** A family of numbers: what cannot be (with oneself, one's own ancestor, nobody there) is left out. */
export function family({ people, unions, children, homes, born }: Asked): Family {
  const kin = Array.from({ length: people }, (_, number) => {
    const year = born[number]
    return kinOf(number, { born: year == null ? null : String(year) })
  })
  const isThere = (number: number) => number < people
  let made: Family = { kin, unions: [], children: [], homes: [] }
  unions.forEach(([one, other], number) => {
    if (one === other || !isThere(one) || !isThere(other)) return
    const told = { kind: 'union', oneId: id(1, one), otherId: id(1, other), how: 'married', ended: null } as const
    made = { ...made, unions: [...made.unions, { id: id(2, number), ...told, ...period, ...kept }] }
  })
  children.forEach(([child, of, how], number) => {
    const parent = of - ALONE
    const union = made.unions.find(one => one.id === id(2, of))
    const ofWhom = union
      ? ({ kind: 'union', id: union.id } as const)
      : ({ kind: 'parent', id: id(1, Math.max(0, parent)) } as const)
    if (!isThere(child) || (!union && !isThere(parent)) || (!union && parent < 0)) return
    const bond = {
      id: id(3, number),
      kind: 'child',
      childId: id(1, child),
      of: ofWhom,
      how,
      ...period,
      ...kept,
    } as const
    const more = { ...made, children: [...made.children, bond] }
    if (!goesRound(pairsOf(more, more.children))) made = more
  })
  const roofs = homes.flatMap((members, number) => {
    const memberIds = members.filter(isThere).map(one => id(1, one))
    const home = {
      id: id(4, number),
      kind: 'home',
      words: null,
      memberIds,
      isClients: number === 0,
      ...period,
      ...kept,
    } as const
    return memberIds.length > 0 ? [home] : []
  })
  return { ...made, homes: roofs }
}

const GENERATIONS = 8
const COUPLES = 4

/** Sixty people in eight generations, with six households, two of them across generations. */
export function largeFamily(): Family {
  const perRow = [6, 8, 8, 8, 8, 8, 8, 6]
  const firsts = perRow.map((_, row) => perRow.slice(0, row).reduce((sum, count) => sum + count, 0))
  const unions: [number, number][] = []
  const children: [number, number, ChildHow][] = []
  for (let row = 0; row < GENERATIONS; row += 1) {
    const [first = 0, count = 0] = [firsts[row], perRow[row]]
    for (let couple = 0; couple < Math.min(COUPLES, count / 2); couple += 1) {
      unions.push([first + couple * 2, first + couple * 2 + 1])
    }
  }
  const unionsAbove = (row: number) => unions.findIndex(([one]) => one === firsts[row - 1])
  for (let row = 1; row < GENERATIONS; row += 1) {
    const [first = 0, count = 0, above = 0] = [firsts[row], perRow[row], perRow[row - 1]]
    for (let child = 0; child < count; child += 1) {
      // One of each couple was born here, the other came from elsewhere or from a neighbouring line.
      const of = unionsAbove(row) + ((child % 2 === 0 ? child / 2 : (child + 1) / 2) % (above / 2))
      if (child % 4 !== 3) children.push([first + child, of, child === 5 ? 'adopted' : 'born'])
    }
  }
  const homes = [
    [54, 55, 56],
    [57, 58],
    [46, 47, 38],
    [30, 31, 32, 33],
    [6, 7],
    [14, 22, 23],
  ]
  const born = Array.from(
    { length: 60 },
    (_, number) => 1850 + (number % 8) + 22 * firsts.findLastIndex(first => number >= first),
  )
  return family({ people: 60, unions, children, homes, born })
}

/** A map of a case on which this family stands, with ties; the first of the family is the client. */
export function mapFrom(made: Family, ties: readonly Tie[]): CaseMap {
  return {
    ...{
      caseId: CaseId.parse(id(6, 1)),
      clientId: id(1, 0),
      isFamily: true,
      firstOn: '2026-01-05',
      today: '2026-11-25',
    },
    ...{ isOpen: true, ...made, ties: [...ties] },
  }
}

/** A tie to something in the world around, by number. */
export function tieTo(number: number, told: Partial<Tie> & { system?: SystemKind; name?: string } = {}): Tie {
  const { system = 'school', name = `Sekolah ${number}`, ...how } = told
  return {
    ...{ id: id(5, number), kind: 'tie', ofId: null, with: { kind: 'system', system, name }, strength: 'ordinary' },
    ...{ isStressful: false, energy: 'not-known', words: null, ...period, ...kept, end: { kind: 'system' }, ...how },
  }
}
