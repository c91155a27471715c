import type { Aid } from '../schema/aid.ts'

/** Whole rupiah of all money given; what was taken back was never given. */
export function totalOf(aid: readonly (Pick<Aid, 'amountRupiah'> & { takenBackFor: string | null })[]): number {
  return aid.reduce((sum, one) => sum + (one.takenBackFor === null ? (one.amountRupiah ?? 0) : 0), 0)
}

/**
 * Whole rupiah as people type them: `150000`, `150.000`, `Rp 1.500.000,00`; `150rb`, `1,5 jt`.
 *
 * @returns null when it cannot be read, or is not a whole rupiah above nothing
 */
export function readRupiah(typed: string): number | null {
  const said = /^(?:rp\.?)?\s*([\d.,\s]+?)\s*(rb|ribu|k|jt|juta)?$/i.exec(typed.trim())
  const [, digits = '', unit] = said ?? []
  const amount = amountOf(digits.replace(/\s/g, ''), unit !== undefined)
  const times = unit === undefined ? 1 : /^j/i.test(unit) ? 1_000_000 : 1000
  const rupiah = amount === null ? Number.NaN : Math.round(amount * times * 100) / 100
  return Number.isSafeInteger(rupiah) && rupiah > 0 ? rupiah : null
}

/** Points and commas part thousands, except before one or two last digits, or where a unit follows. */
function amountOf(digits: string, hasUnit: boolean): number | null {
  if (/^\d+$/.test(digits)) return Number(digits)
  if (hasUnit && /^\d+[.,]\d{1,2}$/.test(digits)) return Number(digits.replace(',', '.'))
  const parts = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:[.,](\d{1,2}))?$/.exec(digits)
  if (!parts) return null
  const [, whole = '', , rest = '0'] = parts
  return Number(whole.replace(/[.,]/g, '')) + Number(`0.${rest}`)
}

/** How many or how much of a thing, with a comma or a point before a part: `10`, `2,5`. @returns null when it is no number above nothing */
export function readQuantity(typed: string): number | null {
  const said = /^\s*(\d+(?:[.,]\d{1,3})?)\s*$/.exec(typed)?.[1]
  const quantity = said === undefined ? 0 : Number(said.replace(',', '.'))
  return quantity > 0 ? quantity : null
}
