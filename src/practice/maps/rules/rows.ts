// Who stands beside whom in a row: partners next to each other, siblings with the oldest on the left.
import type { Child, Family, Kin } from '../schema/map.ts'
import { startOf } from './days.ts'
import { byAge, parentsIn, placingBonds } from './kinship.ts'

/** People who stand side by side because they are or were partners. */
export type Block = { id: string; members: string[]; row: number }
export type Rows = { rows: Block[][]; bonds: Child[] }

const SWEEPS = 8

/** The blocks of each row, from left to right. */
export function rowsOf(family: Family, rowOf: ReadonlyMap<string, number>): Rows {
  const bonds = placingBonds(family)
  const blocks = blocksOf(family, rowOf)
  const last = Math.max(0, ...rowOf.values())
  let rows = Array.from({ length: last + 1 }, (_, row) => blocks.filter(block => block.row === row))
  const rules = rows.map(row => siblingOrder(family, bonds, row))
  const [up, down] = [neighbours(family, bonds, 'up'), neighbours(family, bonds, 'down')]
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const towards = sweep % 2 === 0 ? up : down
    const order = sweep % 2 === 0 ? rows.keys() : [...rows.keys()].reverse()
    for (const row of order) {
      const placed = placesIn(rows)
      const sorted = inOrder(rows[row] ?? [], rules[row] ?? [], block => wishOf(block, towards, placed))
      rows = rows.map((kept, index) => (index === row ? sorted : kept))
    }
  }
  return { rows, bonds }
}

function blocksOf(family: Family, rowOf: ReadonlyMap<string, number>): Block[] {
  const partners = new Map<string, string[]>()
  const since = (day: string | null) => (day === null ? '0000' : startOf(day))
  for (const { oneId, otherId } of family.unions.toSorted((a, b) => (since(a.from) < since(b.from) ? -1 : 1))) {
    if (rowOf.get(oneId) !== rowOf.get(otherId)) continue
    partners.set(oneId, [...(partners.get(oneId) ?? []), otherId])
    partners.set(otherId, [...(partners.get(otherId) ?? []), oneId])
  }
  const count = (one: Kin) => new Set(partners.get(one.id)).size
  const isMan = ({ sex }: Kin) => Number(sex === 'male')
  // Whoever has most partners stands in the middle of them; of two, the man or else the older on the left.
  const order = family.kin.toSorted((a, b) => count(b) - count(a) || isMan(b) - isMan(a) || byAge(a, b))
  const seen = new Set<string>()
  const chain = (id: string): string[] => {
    seen.add(id)
    return [id, ...(partners.get(id) ?? []).flatMap(other => (seen.has(other) ? [] : chain(other)))]
  }
  return order.flatMap(({ id }) => {
    if (seen.has(id)) return []
    seen.add(id)
    const beside = [...new Set(partners.get(id))]
    const earlier = beside.slice(0, Math.floor(beside.length / 2)).reverse()
    const left = earlier.flatMap(other => (seen.has(other) ? [] : chain(other)))
    const right = beside.flatMap(other => (seen.has(other) ? [] : chain(other)))
    return [{ id, members: [...left.reverse(), id, ...right], row: rowOf.get(id) ?? 0 }]
  })
}

/** Which block must stand left of which, because its sibling is the older. */
function siblingOrder(family: Family, bonds: readonly Child[], row: readonly Block[]): [string, string][] {
  const blockOf = new Map(row.flatMap(({ id, members }) => members.map(one => [one, id] as const)))
  return [...Map.groupBy(bonds, ({ of }) => of.id).values()].flatMap(siblings => {
    const ids = new Set<string>(siblings.map(({ childId }) => childId))
    const blocks = family.kin
      .filter(({ id }) => ids.has(id))
      .toSorted(byAge)
      .flatMap(({ id }) => blockOf.get(id) ?? [])
    return blocks.slice(1).flatMap((right, index): [string, string][] => {
      const left = blocks[index]
      return left === undefined || left === right ? [] : [[left, right]]
    })
  })
}

/** Of each person, their parents (up) or children (down) on the picture. */
function neighbours(family: Family, bonds: readonly Child[], towards: 'up' | 'down'): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const bond of bonds) {
    for (const parent of parentsIn(family, bond)) {
      const [from, to] = towards === 'up' ? [bond.childId, parent] : [parent, bond.childId]
      found.set(from, [...(found.get(from) ?? []), to])
    }
  }
  return found
}

/** Where everyone stands while all stand close together, each row in the middle. */
function placesIn(rows: readonly (readonly Block[])[]): Map<string, number> {
  return new Map(
    rows.flatMap(row => {
      const ids = row.flatMap(({ members }) => members)
      return ids.map((id, index) => [id, index - ids.length / 2] as const)
    }),
  )
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function wishOf(block: Block, towards: ReadonlyMap<string, string[]>, placed: ReadonlyMap<string, number>): number {
  const places = (ids: readonly string[]) => ids.map(id => placed.get(id) ?? 0)
  const wished = places(block.members.flatMap(one => towards.get(one) ?? []))
  return wished.length > 0 ? mean(wished) : mean(places(block.members))
}

/** The smallest wish first, but never before a block that must stand left of it. */
function inOrder(row: readonly Block[], rules: readonly (readonly [string, string])[], wish: (block: Block) => number) {
  const left = new Map(row.map(block => [block.id, { block, wish: wish(block) }]))
  const order: Block[] = []
  while (left.size > 0) {
    const waits = new Set(rules.filter(([before]) => left.has(before)).map(([, after]) => after))
    const free = [...left.values()].filter(({ block }) => !waits.has(block.id))
    // Two families may ask for opposite orders: then nobody is free, and the wish alone decides.
    const [next] = (free.length > 0 ? free : [...left.values()]).toSorted((a, b) => a.wish - b.wish)
    if (!next) break
    order.push(next.block)
    left.delete(next.block.id)
  }
  return order
}
