/** Below this many people a number is not shown; never set lower than 5. */
export const SMALLEST = 5

/** A table of counts; the parts of each row add up to its total, and everyone may know what each column adds up to. */
export type Table = readonly { readonly parts: readonly number[]; readonly total: number }[]
export type HiddenTable = { parts: (number | null)[]; total: number | null }[]

type Place = readonly [row: number, column: number]

/**
 * Hide small numbers so that they cannot be worked out from the rest.
 *
 * A cell of 1 to SMALLEST − 1 is hidden. A sum with one hidden cell would tell it by subtraction: then the smallest other
 * cell of that sum above zero is hidden too, and so on until no row and no column has just one.
 *
 * @param smallest - below this many a cell is hidden; SMALLEST unless told, and never lower
 * @returns the same table, null where hidden; 0 stays 0, since nobody stands behind it
 */
export function hideSmall(table: Table, smallest = SMALLEST): HiddenTable {
  const cells = table.map(({ parts, total }) => [...parts, total])
  const hidden = cells.map(row => row.map(count => count > 0 && count < smallest))
  const sums = sumsOf(cells)
  const at = ([row, column]: Place) => cells[row]?.[column] ?? 0
  const isHidden = ([row, column]: Place) => hidden[row]?.[column] === true
  for (let changed = true; changed;) {
    changed = false
    for (const sum of sums) {
      if (sum.filter(isHidden).length !== 1) continue
      const open = sum.filter(place => !isHidden(place) && at(place) > 0).toSorted((a, b) => at(a) - at(b))
      const [next] = open
      const row = next && hidden[next[0]]
      if (!row) continue
      row[next[1]] = true
      changed = true
    }
  }
  return cells.map((row, place) => {
    const shown = row.map((count, column) => (isHidden([place, column]) ? null : count))
    return { parts: shown.slice(0, -1), total: shown.at(-1) ?? null }
  })
}

/** The places of every sum: each row with its total, and each column, whose sum everyone may know. */
export function sumsOf(cells: readonly (readonly number[])[]): Place[][] {
  const rows = cells.map((row, place) => row.map((_, column): Place => [place, column]))
  const width = Math.max(0, ...cells.map(row => row.length))
  const columns = Array.from({ length: width }, (_, column) => cells.map((_row, place): Place => [place, column]))
  return [...rows, ...columns]
}
