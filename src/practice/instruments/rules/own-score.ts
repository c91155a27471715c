/** Totals that an agency made up for its own screener. They help to look twice; nobody tested them. */
import type { Form, FormProblem, OwnBand, Texts } from '../schema/form.ts'
import type { Scoring } from '../schema/score.ts'

export const NOT_VALIDATED: Texts = {
  id: 'Batas ini dibuat sendiri oleh lembaga dan belum diuji.',
  en: 'These bands are own-made, not validated.',
}
const CAUTION: Texts = {
  id: 'Daftar pertanyaan ini dibuat sendiri oleh lembaga dan belum diuji. Jumlah nilainya membantu melihat lagi; ini bukan diagnosis.',
  en: 'The agency made these questions itself, and nobody tested them. The total helps to look again; it is no diagnosis.',
}

/** How a form of the agency's own is scored; null where it has no total. */
export function ownScoring({ url, items, ownScore }: Form): Scoring | null {
  if (!ownScore) return null
  const counted = askedOnce(items).filter(({ options }) => options.some(({ score }) => score !== null))
  return {
    url,
    method: 'own-made',
    items: counted.map(({ linkId }) => linkId),
    bands: ownScore.bands.map((band, index) => ({ ...band, code: `band-${index + 1}` })),
    beside: [NOT_VALIDATED],
    alerts: [],
    caution: CAUTION,
    source: null,
    reliability: null,
    worseIs: ownScore.worseIs,
  }
}

/** Every question outside of groups that repeat: an answer given any number of times would have no highest total. */
function askedOnce(items: Form['items']): Form['items'] {
  return items.flatMap(item => (item.type !== 'group' ? [item] : item.repeats ? [] : askedOnce(item.items)))
}

/** The bands that end before they begin, or that share a total with an earlier one, by their place in the list. */
export function unclearBands(bands: readonly Pick<OwnBand, 'from' | 'to'>[]): number[] {
  return bands.flatMap(({ from, to }, index) => {
    const shares = bands.slice(0, index).some(other => from <= other.to && other.from <= to)
    return from > to || shares ? [index] : []
  })
}

/** What is wrong with the bands of a form. A total that no band holds is none of it: it has no name, and that is all. */
export function judgeBands({ ownScore }: Pick<Form, 'ownScore'>): FormProblem[] {
  return unclearBands(ownScore?.bands ?? []).map(index => ({
    where: `${index + 1}`,
    reason: 'bands-unclear',
    found: ownScore?.bands[index]?.label.id ?? ownScore?.bands[index]?.label.en ?? '',
  }))
}
