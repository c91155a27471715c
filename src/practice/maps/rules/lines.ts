// How the lines of a family run: between partners, and from parents to children. They run in the space between two rows, each
// in a lane of its own, and pass a row only between those who stand in it.
import type { Child, Family, Union } from '../schema/map.ts'
import type { Point } from './homes.ts'
import { BOX, CELL } from './place.ts'

/** Where someone stands: a row, a place in it, and the left edge in cells. */
export type Place = { id: string; row: number; index: number; left: number }
type Run = { key: string; gutter: number; from: number; to: number }
type Hop = { gutter: number; from: number; to: number }
/** A way that is not yet placed from top to bottom. Each row's own gutter is above it; the last is below all. */
export type Way = {
  id: string
  start: 'symbol' | 'box' | 'bracket'
  startRow: number
  hops: Hop[]
  endRow: number
  keys: string[]
  bracket: string
}

const LANE = CELL
const ASIDE = 12
const SIDE = 18

/** The middle of someone, in units of the picture. */
export const middleOf = ({ left }: Pick<Place, 'left'>) => (left + BOX.width / 2) * CELL
export const areBeside = (one: Place, other: Place) => one.row === other.row && Math.abs(one.index - other.index) === 1

/** Ways of all bonds, and the lanes that they need in each gutter. */
export function waysOf(family: Family, placing: readonly Child[], places: ReadonlyMap<string, Place>) {
  const rows = Map.groupBy(places.values(), ({ row }) => row)
  const unionWays = family.unions.flatMap(union => wayOfUnion(union, places, rows))
  const placed = new Set(placing.map(({ id }) => id))
  const children = [...placing, ...family.children.filter(({ id }) => !placed.has(id))]
  const taken = new Map<string, number>()
  const childWays = children.flatMap(bond => {
    const count = taken.get(bond.childId) ?? 0
    const way = wayOfChild({ family, bond, places, rows, aside: count * ASIDE, isPlacing: placed.has(bond.id) })
    if (way.length > 0) taken.set(bond.childId, count + 1)
    return way
  })
  return { unionWays, childWays, children, lanes: lanesOf([...unionWays, ...childWays]) }
}

/** Where the children of a union hang: in the space beside its right-hand partner. */
export function dropOf(union: Union, places: ReadonlyMap<string, Place>): number | null {
  const [one, other] = [places.get(union.oneId), places.get(union.otherId)]
  if (!one || !other) return null
  if (one.row !== other.row) return middleOf(one.row > other.row ? one : other) + ASIDE
  const right = one.left > other.left ? one : other
  return right.left * CELL - 2 * CELL
}

type Rows = ReadonlyMap<number, readonly Place[]>

function wayOfUnion(union: Union, places: ReadonlyMap<string, Place>, rows: Rows): Way[] {
  const [one, other] = [places.get(union.oneId), places.get(union.otherId)]
  if (!one || !other || areBeside(one, other)) return []
  const [upper, lower] =
    one.row < other.row || (one.row === other.row && one.left < other.left) ? [one, other] : [other, one]
  const isSame = one.row === other.row
  const start = { x: middleOf(upper) + ASIDE, gutter: isSame ? upper.row : upper.row + 1 }
  const hops = hopsOf(start, { x: middleOf(lower) - ASIDE, gutter: lower.row }, rows)
  const keys = hops.map((_, index) => `${union.id}/${index}`)
  return [
    { id: union.id, start: isSame ? 'symbol' : 'box', startRow: upper.row, hops, endRow: lower.row, keys, bracket: '' },
  ]
}

type ChildWay = {
  family: Family
  bond: Child
  places: ReadonlyMap<string, Place>
  rows: Rows
  aside: number
  isPlacing: boolean
}

function wayOfChild({ family, bond, places, rows, aside, isPlacing }: ChildWay): Way[] {
  const child = places.get(bond.childId)
  const union = family.unions.find(({ id }) => id === bond.of.id)
  const [one, other] = union
    ? [places.get(union.oneId), places.get(union.otherId)]
    : [places.get(bond.of.id), undefined]
  if (!child || !one) return []
  const x = union ? dropOf(union, places) : middleOf(one)
  if (x === null) return []
  const startRow = Math.max(one.row, other?.row ?? one.row)
  const isLevel = other !== undefined && other.row === one.row
  const start = isLevel ? (areBeside(one, other) ? 'symbol' : 'bracket') : 'box'
  const hops = hopsOf({ x, gutter: startRow + 1 }, { x: middleOf(child) + aside, gutter: child.row }, rows)
  const keys = hops.map((_, index) => (index === 0 && isPlacing ? `of ${bond.of.id}` : `${bond.id}/${index}`))
  return [{ id: bond.id, start, startRow, hops, endRow: child.row, keys, bracket: `${bond.of.id}/0` }]
}

/** From gutter to gutter, through the gap nearest to the end in every row between. */
function hopsOf(start: { x: number; gutter: number }, end: { x: number; gutter: number }, rows: Rows): Hop[] {
  const hops: Hop[] = []
  let { x, gutter } = start
  while (gutter !== end.gutter) {
    const row = gutter < end.gutter ? gutter : gutter - 1
    const gap = gapNear(rows.get(row) ?? [], end.x)
    hops.push({ gutter, from: x, to: gap })
    x = gap
    gutter += gutter < end.gutter ? 1 : -1
  }
  return [...hops, { gutter, from: x, to: end.x }]
}

function gapNear(row: readonly Place[], x: number): number {
  const lefts = row.map(({ left }) => left * CELL).toSorted((a, b) => a - b)
  const width = BOX.width * CELL
  const gaps = lefts.map((left, index) => {
    const before = lefts[index - 1]
    return before === undefined ? left - SIDE : (before + width + left) / 2
  })
  const all = [...gaps, (lefts.at(-1) ?? x - width - SIDE) + width + SIDE]
  return all.reduce((best, gap) => (Math.abs(gap - x) < Math.abs(best - x) ? gap : best))
}

/** Which lane each run has in its gutter; runs that share a key are one. */
function lanesOf(ways: readonly Way[]): { laneOf: Map<string, number>; counts: Map<number, number> } {
  const runs = new Map<string, Run>()
  for (const { hops, keys } of ways) {
    hops.forEach(({ gutter, from, to }, index) => {
      const key = keys[index] ?? ''
      const run = runs.get(key) ?? { key, gutter, from, to }
      runs.set(key, { ...run, from: Math.min(run.from, run.to, from, to), to: Math.max(run.from, run.to, from, to) })
    })
  }
  const laneOf = new Map<string, number>()
  const counts = new Map<number, number>()
  for (const [gutter, within] of Map.groupBy(runs.values(), run => run.gutter)) {
    const ends: number[] = []
    for (const { key, from, to } of within.toSorted((a, b) => a.from - b.from)) {
      const free = ends.findIndex(end => end < from - LANE)
      const lane = free < 0 ? ends.length : free
      ends[lane] = to
      laneOf.set(key, lane)
    }
    counts.set(gutter, ends.length)
  }
  return { laneOf, counts }
}

/** The upper edges of rows and of their gutters, in units of the picture. */
export type Heights = { rowTop: (row: number) => number; laneTop: (gutter: number, lane: number) => number }

/** The points of a way, once the rows stand. */
export function pointsOf(way: Way, laneOf: ReadonlyMap<string, number>, { rowTop, laneTop }: Heights): Point[] {
  const [first] = way.hops
  const lane = (index: number) => laneTop(way.hops[index]?.gutter ?? 0, laneOf.get(way.keys[index] ?? '') ?? 0)
  const isBelow = (first?.gutter ?? 0) > way.startRow
  const starts = {
    symbol: rowTop(way.startRow) + (isBelow ? (BOX.symbol / 2) * CELL : 0),
    box: rowTop(way.startRow) + BOX.height * CELL,
    // Partners who do not stand beside each other are joined above their row; the children hang from there.
    bracket: laneTop(way.startRow, laneOf.get(way.bracket) ?? 0),
  }
  return [
    [first?.from ?? 0, starts[way.start]],
    ...way.hops.flatMap(({ from, to }, index): Point[] => [
      [from, lane(index)],
      [to, lane(index)],
    ]),
    [way.hops.at(-1)?.to ?? 0, rowTop(way.endRow)],
  ]
}
