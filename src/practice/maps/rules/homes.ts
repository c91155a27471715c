// Households as outlines around those who live together. An outline takes in nobody else and crosses no other: where one line
// cannot do that, a household is drawn in parts that carry the same letter.
import type { Home } from '../schema/map.ts'

/** A rectangle in cells of the grid; right and bottom are the first cells outside. */
export type Box = { left: number; top: number; right: number; bottom: number }
export type Point = readonly [x: number, y: number]
/** One household's outline: closed lines through corners of cells, and where its letter stands. */
export type Outline = { home: Home; letter: string; cells: ReadonlySet<number>; lines: Point[][]; marks: Point[] }

const LETTERS = 26
const PAD = 1
/** The most that is between two who stand next to each other. */
const NEXT = 6

/** The outlines of households on a grid so many cells wide and high, those who live in two drawn with the first. */
export function outlinesOf(
  homes: readonly Home[],
  boxes: ReadonlyMap<string, Box>,
  size: { width: number; height: number },
) {
  const owner = new Map<number, string>()
  const at = (x: number, y: number) => y * size.width + x
  const claim = (box: Box, by: string) => {
    for (let y = box.top; y < box.bottom; y += 1) for (let x = box.left; x < box.right; x += 1) owner.set(at(x, y), by)
  }
  const homeOf = new Map<string, Home>()
  for (const home of homes) for (const id of home.memberIds) if (!homeOf.has(id) && boxes.has(id)) homeOf.set(id, home)
  for (const [id, box] of boxes) claim(homeOf.has(id) ? padded(box) : box, homeOf.get(id)?.id ?? '')
  const roofs = homes.map(home => {
    const members = home.memberIds.filter(id => homeOf.get(id) === home).flatMap(id => boxes.get(id) ?? [])
    const all = [...members, ...between(members)].map(padded)
    // Before any way is looked for: none may lead between two who stand next to each other under one roof.
    for (const box of all) claim(box, home.id)
    return { home, parts: all.map(box => new Set(cellsOf(box, at))) }
  })
  return roofs.flatMap(({ home, parts }, index): Outline[] => {
    if (parts.length === 0) return []
    const isFree = (cell: number) => owner.get(cell) === undefined
    const { cells, apart } = joined(parts, { isFree, width: size.width, height: size.height })
    for (const cell of cells) owner.set(cell, home.id)
    const marks = apart.map(part => corner(part, size.width))
    return [{ home, letter: letterOf(index), cells, lines: contour(cells, size.width), marks }]
  })
}

const letterOf = (index: number) =>
  String.fromCharCode(65 + (index % LETTERS)) + (index < LETTERS ? '' : String(Math.floor(index / LETTERS)))

/** The spaces between members who stand next to each other in a row; wide enough to touch both, too narrow for anybody else. */
function between(members: readonly Box[]): Box[] {
  return members.flatMap(box =>
    members
      .filter(({ left, top }) => top === box.top && left > box.right && left - box.right <= NEXT)
      .map(({ left }) => ({ ...box, left: box.right, right: left })),
  )
}

function padded({ left, top, right, bottom }: Box): Box {
  return { left: left - PAD, top: top - PAD, right: right + PAD, bottom: bottom + PAD }
}

function cellsOf(box: Box, at: (x: number, y: number) => number): number[] {
  const cells: number[] = []
  for (let y = box.top; y < box.bottom; y += 1) for (let x = box.left; x < box.right; x += 1) cells.push(at(x, y))
  return cells
}

type Grid = { isFree: (cell: number) => boolean; width: number; height: number }

/** Join parts by the shortest ways through free cells, for as long as there is one. */
function joined(parts: readonly Set<number>[], grid: Grid): { cells: Set<number>; apart: Set<number>[] } {
  const apart: Set<number>[] = []
  let left = [...parts]
  for (let part = left.shift(); part; part = left.shift()) {
    const goals = new Map(left.flatMap(other => [...other].map(cell => [cell, other] as const)))
    const way = wayFrom(part, goals, grid)
    const reached = way && goals.get(way.at(-1) ?? -1)
    if (!way || !reached) {
      apart.push(part)
      continue
    }
    // Where parts touch there is no way to widen.
    const wide = way.slice(1, -1).flatMap(cell => besides(cell, grid).filter(grid.isFree))
    left = [new Set([...part, ...way, ...wide, ...reached]), ...left.filter(other => other !== reached)]
  }
  return { cells: new Set(apart.flatMap(part => [...part])), apart }
}

/** The shortest way from a part through free cells to one of the goals, the goal's cell last; null when there is none. */
function wayFrom(part: ReadonlySet<number>, goals: ReadonlyMap<number, unknown>, grid: Grid): number[] | null {
  if (goals.size === 0) return null
  const cameFrom = new Map<number, number>([...part].map(cell => [cell, -1]))
  let edge = [...part]
  while (edge.length > 0) {
    const next: number[] = []
    for (const cell of edge) {
      for (const beside of besides(cell, grid)) {
        if (cameFrom.has(beside)) continue
        const isGoal = goals.has(beside)
        if (!isGoal && !grid.isFree(beside)) continue
        cameFrom.set(beside, cell)
        if (isGoal) return back(beside, cameFrom)
        next.push(beside)
      }
    }
    edge = next
  }
  return null
}

function back(cell: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const way: number[] = []
  for (let at = cell; at >= 0; at = cameFrom.get(at) ?? -1) way.unshift(at)
  return way
}

function besides(cell: number, { width, height }: Pick<Grid, 'width' | 'height'>): number[] {
  const [x, y] = [cell % width, Math.floor(cell / width)]
  return [
    ...(x > 0 ? [cell - 1] : []),
    ...(x < width - 1 ? [cell + 1] : []),
    ...(y > 0 ? [cell - width] : []),
    ...(y < height - 1 ? [cell + width] : []),
  ]
}

/** The upper left corner of a part. */
function corner(part: ReadonlySet<number>, width: number): Point {
  const first = Math.min(...[...part].map(cell => Math.floor(cell / width)))
  const x = Math.min(...[...part].filter(cell => Math.floor(cell / width) === first).map(cell => cell % width))
  return [x, first]
}

/** The closed lines around a set of cells, with its inside on the right, through the corners where they turn. */
function contour(cells: ReadonlySet<number>, width: number): Point[][] {
  const stride = width + 1
  const next = new Map<number, number[]>()
  const edge = (from: number, to: number) => next.set(from, [...(next.get(from) ?? []), to])
  for (const cell of cells) {
    const corner = Math.floor(cell / width) * stride + (cell % width)
    if (!cells.has(cell - width)) edge(corner, corner + 1)
    if (!cells.has(cell + 1)) edge(corner + 1, corner + 1 + stride)
    if (!cells.has(cell + width)) edge(corner + 1 + stride, corner + stride)
    if (!cells.has(cell - 1)) edge(corner + stride, corner)
  }
  const lines: Point[][] = []
  for (const start of next.keys()) {
    const line: number[] = []
    for (let at: number | undefined = start; at !== undefined; at = next.get(at)?.pop()) line.push(at)
    if (line.length > 4) lines.push(turns(line.slice(0, -1)).map(at => [at % stride, Math.floor(at / stride)]))
  }
  return lines
}

function turns(line: readonly number[]): number[] {
  const step = (index: number) => (line[(index + 1) % line.length] ?? 0) - (line[index] ?? 0)
  return line.filter((_, index) => step(index) !== step((index + line.length - 1) % line.length))
}
