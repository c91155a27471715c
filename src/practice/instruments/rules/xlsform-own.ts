/** What stands in an XLSForm at first, and the total that an agency made up, which is a column of ours alone. */
import type { Expression } from '../schema/expression.ts'
import { OwnScore, type FormProblem, type ItemType } from '../schema/form.ts'
import { readXpath } from './xpath.ts'

type Place = { where: string; problems: FormProblem[] }

/** @returns what the default says, plain or worked out; null where there is none */
export function defaultOf(written: string | undefined, type: ItemType, place: Place): Expression | null {
  if (written === undefined) return null
  if (type === 'boolean') return { value: ['yes', 'true', 'true()', 'ya', '1'].includes(written.toLowerCase()) }
  if (type === 'integer' || type === 'decimal') {
    const number = Number(written)
    if (Number.isFinite(number)) return { value: number }
  } else if (!/^\w[\w-]*\(|\$\{/.test(written)) return { value: written }
  const read = readXpath(written)
  if (read.ok) return read.value
  place.problems.push({ where: place.where, reason: 'formula-not-known', found: written.slice(0, 200) })
  return null
}

/** @returns null where the workbook has none */
export function scoreIn(written: string | undefined, { problems }: Pick<Place, 'problems'>): OwnScore | null {
  if (written === undefined) return null
  try {
    const read = OwnScore.safeParse(JSON.parse(written))
    if (read.success) return read.data
  } catch {
    // Not readable at all: told below, like what is readable and is no score.
  }
  problems.push({ where: 'settings x_score', reason: 'formula-not-known', found: written.slice(0, 200) })
  return null
}
