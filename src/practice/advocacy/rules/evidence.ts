import type { UnmetCount } from '../schema.ts'
import { hideSmall } from './suppression.ts'

/** Needs of one kind, or of one district, as counted; `key` is the term or the district's code. */
export type Counted = { key: string; recorded: number; unmet: number; partlyMet: number; open: number }

/** Ready to be shown: small numbers hidden, the most often unmet first, hidden ones after the shown, ties by key. */
export function asEvidence(rows: readonly Counted[]): UnmetCount[] {
  const met = ({ recorded, unmet, partlyMet, open }: Counted) => recorded - unmet - partlyMet - open
  const hidden = hideSmall(
    rows.map(row => ({ parts: [row.unmet, row.partlyMet, row.open, met(row)], total: row.recorded })),
  )
  const shown = rows.map(({ key }, place) => {
    const [unmet = null, partlyMet = null, open = null] = hidden[place]?.parts ?? []
    return { key, recorded: hidden[place]?.total ?? null, unmet, partlyMet, open }
  })
  const weight = (count: number | null) => count ?? -1
  return shown.sort(
    (a, b) =>
      weight(b.unmet) - weight(a.unmet) ||
      weight(b.partlyMet) - weight(a.partlyMet) ||
      weight(b.recorded) - weight(a.recorded) ||
      (a.key < b.key ? -1 : 1),
  )
}
