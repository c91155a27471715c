// Where everyone stands from left to right. Rows keep their order and their distances; within that, children come under
// their parents and parents over their children.
import type { Family } from '../schema/map.ts'
import { parentsIn } from './kinship.ts'
import type { Block, Rows } from './rows.ts'

/** The unit of the picture: everything stands on a grid of it. */
export const CELL = 12
/** What one person takes with the words below them, in cells; the symbol stands at the top, in the middle. */
export const BOX = { width: 10, height: 9, symbol: 4 } as const
/** Between partners, and between others, in cells. */
const BESIDE = { partners: 4, others: 3 } as const
const ROUNDS = 40
/** How far siblings draw together in each round. */
const TOGETHER = 0.4
const MARGIN = 3

/** The left edge of everyone, in cells. */
export function placesOf(family: Family, { rows, bonds }: Rows): Map<string, number> {
  const middle = new Map<string, number>()
  const move = (row: readonly Block[], wishOf: (block: Block) => number) => {
    put(row, compact(row, row.map(wishOf)), middle)
  }
  for (const row of rows) move(row, () => 0)
  const groups = [...Map.groupBy(bonds, ({ of }) => of.id).values()].map(siblings => ({
    parents: siblings[0] ? parentsIn(family, siblings[0]) : [],
    children: siblings.map(({ childId }) => childId),
  }))
  for (let round = 0; round < ROUNDS; round += 1) {
    const isDown = round % 2 === 1
    const order = isDown ? rows : rows.toReversed()
    for (const row of order) move(row, block => wishOf(block, groups, middle, isDown))
  }
  return snapped(rows, middle)
}

type Group = { parents: string[]; children: string[] }
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const widthOf = ({ members }: Block) => members.length * BOX.width + (members.length - 1) * BESIDE.partners
const offsetIn = (index: number) => index * (BOX.width + BESIDE.partners) + BOX.width / 2

/** Where the middle of a block would stand best: its members under their parents, or over their children. */
function wishOf(block: Block, groups: readonly Group[], middle: ReadonlyMap<string, number>, isDown: boolean): number {
  const places = (ids: readonly string[]) => ids.map(id => middle.get(id) ?? 0)
  const now = mean(places(block.members))
  const shifts = groups.flatMap(({ parents, children }) => {
    const here = (isDown ? children : parents).filter(id => block.members.includes(id))
    if (here.length === 0 || parents.length === 0) return []
    const among = mean(places(children))
    const shift = mean(places(parents)) - among
    // Siblings keep together: nothing else would hold them near each other.
    return [isDown ? shift + TOGETHER * (among - mean(places(here))) : -shift]
  })
  return shifts.length > 0 ? now + mean(shifts) : now
}

/**
 * The places of blocks, as near to their wishes as their order and distances allow (least squares, by pooling neighbours
 * that would overlap).
 */
function compact(row: readonly Block[], wishes: readonly number[]): number[] {
  const offsets: number[] = []
  let before: Block | null = null
  for (const block of row) {
    const last = offsets.at(-1) ?? 0
    offsets.push(before === null ? 0 : last + widthOf(before) / 2 + widthOf(block) / 2 + BESIDE.others)
    before = block
  }
  const pools: { sum: number; count: number }[] = []
  wishes.forEach((wish, index) => {
    let pool = { sum: wish - (offsets[index] ?? 0), count: 1 }
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count }
      pools.pop()
    }
    pools.push(pool)
  })
  const levels = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  return offsets.map((offset, index) => offset + (levels[index] ?? 0))
}

function put(row: readonly Block[], places: readonly number[], middle: Map<string, number>): void {
  row.forEach((block, index) => {
    const left = (places[index] ?? 0) - widthOf(block) / 2
    block.members.forEach((id, member) => middle.set(id, left + offsetIn(member)))
  })
}

/** On the grid, from the margin on, never closer than asked. */
function snapped(rows: Rows['rows'], middle: ReadonlyMap<string, number>): Map<string, number> {
  const lefts = new Map<string, number>()
  const least = Math.min(...[...middle.values()].map(x => x - BOX.width / 2))
  for (const row of rows) {
    let free = Number.NEGATIVE_INFINITY
    for (const { members } of row) {
      const left = Math.max(free, Math.round((middle.get(members[0] ?? '') ?? 0) - BOX.width / 2 - least) + MARGIN)
      members.forEach((id, index) => lefts.set(id, left + index * (BOX.width + BESIDE.partners)))
      free = left + members.length * (BOX.width + BESIDE.partners) - BESIDE.partners + BESIDE.others
    }
  }
  return lefts
}
