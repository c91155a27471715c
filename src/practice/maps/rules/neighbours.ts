// Where an arrow key leads on the picture of a family.
import type { Family } from '../schema/map.ts'
import type { FamilyLayout } from './family.ts'
import { parentsIn, placingBonds } from './kinship.ts'

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

/**
 * The relative that an arrow leads to: up to a parent, down to the first child, else to whoever stands nearest there; left
 * and right along the row. Null at the edge.
 */
export function relativeAt(family: Family, { rows, places }: FamilyLayout, id: string, arrow: Arrow): string | null {
  const here = places.get(id)
  if (!here) return null
  if (arrow === 'ArrowLeft') return rows[here.row]?.[here.index - 1] ?? null
  if (arrow === 'ArrowRight') return rows[here.row]?.[here.index + 1] ?? null
  const bonds = placingBonds(family)
  const kin =
    arrow === 'ArrowUp'
      ? bonds.filter(({ childId }) => childId === id).flatMap(bond => parentsIn(family, bond))
      : bonds.filter(bond => parentsIn(family, bond).includes(id)).map(({ childId }) => childId)
  const row = rows[here.row + (arrow === 'ArrowUp' ? -1 : 1)] ?? []
  const distance = (other: string) => Math.abs((places.get(other)?.left ?? 0) - here.left)
  const nearest = (ids: readonly string[]) => ids.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
  return nearest(kin) ?? nearest(row)
}
