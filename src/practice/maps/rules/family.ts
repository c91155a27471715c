// The picture of a family, laid out: where everyone stands, how lines run, and what households take in.
import type { Child, Family, Kin, Union } from '../schema/map.ts'
import { generationsOf } from './generations.ts'
import { outlinesOf, type Box, type Outline, type Point } from './homes.ts'
import { areBeside, dropOf, middleOf, pointsOf, waysOf, type Heights, type Place } from './lines.ts'
import { BOX, CELL, placesOf } from './place.ts'
import { rowsOf } from './rows.ts'

/** Lengths are in units of the picture, boxes in cells of `CELL` units. */
export type FamilyLayout = {
  width: number
  height: number
  /** Ids in each row, from left to right. */
  rows: string[][]
  places: ReadonlyMap<string, Place>
  boxes: ReadonlyMap<string, Box>
  unions: { union: Union; points: Point[]; middle: Point }[]
  children: { bond: Child; points: Point[] }[]
  twins: { id: string; isIdentical: boolean | null; points: Point[] }[]
  outlines: Outline[]
}

const MARGIN = 3
/** What a gutter takes beside its lanes, in cells: the pads of outlines, and room for twins to fork. */
const GUTTER = 6

/** Lay a family out. It has no cycle: `judge` refuses those. An empty family is an empty picture. */
export function layOut(family: Family): FamilyLayout {
  const { rows, bonds } = rowsOf(family, generationsOf(family))
  const lefts = placesOf(family, { rows, bonds })
  const ids = rows.map(row => row.flatMap(({ members }) => members))
  const places = new Map(
    ids.flatMap((row, index) =>
      row.map((id, at): [string, Place] => [id, { id, row: index, index: at, left: lefts.get(id) ?? 0 }]),
    ),
  )
  const ways = waysOf(family, bonds, places)
  const { tops, bottom } = topsOf(ids.length, ways.lanes.counts)
  const heights: Heights = {
    rowTop: row => (tops[row] ?? bottom) * CELL,
    laneTop: (gutter, lane) => ((gutter === 0 ? 1 : (tops[gutter - 1] ?? 0) + BOX.height + 2) + lane + 0.5) * CELL,
  }
  const boxes = new Map([...places.values()].map(place => [place.id, boxOf(place, tops)]))
  const width = Math.max(0, ...[...boxes.values()].map(({ right }) => right)) + MARGIN
  const drawn = childLines(ways, heights)
  return {
    width: width * CELL,
    height: (bottom + MARGIN) * CELL,
    rows: ids,
    places,
    boxes,
    unions: unionLines(family, ways, { places, heights }),
    ...withTwins(family, drawn, places),
    outlines: outlinesOf(family.homes, boxes, { width, height: bottom + MARGIN }),
  }
}

function boxOf({ row, left }: Place, tops: readonly number[]): Box {
  const top = tops[row] ?? 0
  return { left, top, right: left + BOX.width, bottom: top + BOX.height }
}

/** Where each row begins, in cells, and where the last one ends. */
function topsOf(count: number, lanes: ReadonlyMap<number, number>): { tops: number[]; bottom: number } {
  const tops: number[] = []
  let top = MARGIN + (lanes.get(0) ?? 0)
  for (let row = 0; row < count; row += 1) {
    tops.push(top)
    top += BOX.height + GUTTER + (lanes.get(row + 1) ?? 0)
  }
  return { tops, bottom: top - GUTTER + 1 }
}

type Ways = ReturnType<typeof waysOf>
type Placed = { places: ReadonlyMap<string, Place>; heights: Heights }

function unionLines(family: Family, { unionWays, lanes }: Ways, { places, heights }: Placed): FamilyLayout['unions'] {
  return family.unions.flatMap(union => {
    const [one, other] = [places.get(union.oneId), places.get(union.otherId)]
    const drop = dropOf(union, places)
    if (!one || !other || drop === null) return []
    const way = unionWays.find(({ id }) => id === union.id)
    if (way) {
      const points = pointsOf(way, lanes.laneOf, heights)
      const [a, b] = [points[1] ?? [0, 0], points[2] ?? [0, 0]]
      return [{ union, points, middle: [(a[0] + b[0]) / 2, a[1]] }]
    }
    if (!areBeside(one, other)) return []
    const [left, right] = one.left < other.left ? [one, other] : [other, one]
    const y = heights.rowTop(one.row) + (BOX.symbol / 2) * CELL
    const half = (BOX.symbol / 2) * CELL
    const [from, to] = [middleOf(left) + half, middleOf(right) - half]
    const points: Point[] = [
      [from, y],
      [to, y],
    ]
    return [{ union, points, middle: [(from + to) / 2, y] }]
  })
}

function childLines({ childWays, children, lanes }: Ways, heights: Heights): FamilyLayout['children'] {
  const bondOf = new Map<string, Child>(children.map(bond => [bond.id, bond]))
  return childWays.flatMap(way => {
    const bond = bondOf.get(way.id)
    return bond ? [{ bond, points: pointsOf(way, lanes.laneOf, heights) }] : []
  })
}

/** The lines of twins fork from one point; those of identical twins are joined. */
function withTwins(family: Family, lines: FamilyLayout['children'], places: Placed['places']) {
  const twins = twinsOf(family.kin).flatMap(({ ids, isIdentical }) => {
    const own = lines.filter(({ bond, points }) => ids.includes(bond.childId) && points.length === 4)
    const shared = [...Map.groupBy(own, ({ bond }) => bond.of.id).values()].find(({ length }) => length > 1)
    return shared ? [{ lines: shared, isIdentical }] : []
  })
  const forks = new Map<string, number>()
  const bars = twins.map(({ lines: forked, isIdentical }) => {
    const xs = forked.map(({ bond }) => middleOf(places.get(bond.childId) ?? { left: 0 }))
    const fork = xs.reduce((sum, x) => sum + x, 0) / xs.length
    for (const { bond } of forked) forks.set(bond.id, fork)
    const [, , [, top] = [0, 0], [, end] = [0, 0]] = forked[0]?.points ?? []
    const half = (x: number): Point => [(x + fork) / 2, (top + end) / 2]
    return { id: forked[0]?.bond.id ?? '', isIdentical, points: [half(Math.min(...xs)), half(Math.max(...xs))] }
  })
  const children = lines.map(line => {
    const fork = forks.get(line.bond.id)
    const [start, lane, , end] = line.points
    if (fork === undefined || !start || !lane || !end) return line
    return { ...line, points: [start, lane, [fork, lane[1]] as const, end] }
  })
  return { children, twins: bars }
}

/** Who are twins of each other, together with those who are twins of one of them. */
function twinsOf(kin: readonly Kin[]): { ids: string[]; isIdentical: boolean | null }[] {
  const groups: { ids: string[]; isIdentical: boolean | null }[] = []
  for (const { id, twinOfId, isIdentical } of kin) {
    if (twinOfId === null) continue
    const found = groups.find(({ ids }) => ids.includes(id) || ids.includes(twinOfId))
    if (found) found.ids = [...new Set([...found.ids, id, twinOfId])]
    else groups.push({ ids: [twinOfId, id], isIdentical })
  }
  return groups
}
