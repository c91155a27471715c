/** What notes on accessibility say, and whether a wheelchair can get in. */
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { AccessMeaning, AccessNote } from '../schema/access.ts'

export const ACCESS_WORDS: Readonly<Record<AccessMeaning, Bilingual>> = {
  'wheelchair-yes': { id: 'Kursi roda bisa masuk', en: 'A wheelchair can get in' },
  'wheelchair-with-help': {
    id: 'Kursi roda bisa masuk bila dibantu',
    en: 'A wheelchair can get in with help',
  },
  'wheelchair-no': { id: 'Kursi roda tidak bisa masuk', en: 'A wheelchair cannot get in' },
  'toilet-yes': { id: 'Kamar kecil bisa dipakai dengan kursi roda', en: 'The toilet can be used with a wheelchair' },
  'toilet-no': {
    id: 'Kamar kecil tidak bisa dipakai dengan kursi roda',
    en: 'The toilet cannot be used with a wheelchair',
  },
  'deaf-yes': {
    id: 'Orang tuli dilayani dengan isyarat atau tulisan',
    en: 'Deaf people are served in sign language or writing',
  },
  'deaf-no': {
    id: 'Belum ada isyarat atau tulisan bagi orang tuli',
    en: 'No sign language or writing for deaf people',
  },
  'blind-yes': { id: 'Orang dengan hambatan melihat dituntun', en: 'Blind people are guided' },
  'blind-no': { id: 'Belum ada penuntun bagi orang dengan hambatan melihat', en: 'No guidance for blind people' },
}

/** A note as it is told: what it means, then its own words. */
export function accessWords({ id, en, meaning }: AccessNote): Bilingual {
  if (meaning === undefined) return { id, en }
  const means = ACCESS_WORDS[meaning]
  const told = (means: string, own: string) => (own === '' || own === means ? means : `${means}: ${own}`)
  return { id: told(means.id, id), en: told(means.en, en) }
}

/** Whether a wheelchair can get in; that nobody said so is not a no. */
export type WheelchairAccess = 'yes' | 'with-help' | 'no' | 'not-known'
const MEANS = {
  'wheelchair-yes': 'yes',
  'wheelchair-with-help': 'with-help',
  'wheelchair-no': 'no',
} as const satisfies Partial<Record<AccessMeaning, WheelchairAccess>>
const BEST_FIRST = ['yes', 'with-help', 'no'] as const satisfies readonly WheelchairAccess[]

/**
 * The best way in of those that are told. Where no note is coded, as in directories from elsewhere, plain words may say
 * that a wheelchair gets in; words never say that it does not.
 */
export function wheelchairAccess(notes: readonly AccessNote[]): WheelchairAccess {
  const coded = notes.flatMap(({ meaning }) =>
    Object.entries(MEANS).flatMap(([code, is]) => (code === meaning ? [is] : [])),
  )
  const best = BEST_FIRST.find(one => coded.includes(one))
  if (best !== undefined) return best
  return notes.some(note => note.meaning === undefined && saysYes(note)) ? 'yes' : 'not-known'
}

function saysYes({ id, en }: Bilingual): boolean {
  const said = `${id} ${en}`
  return (
    /kursi roda|wheel ?chair|landai|ramp\b|bidang miring/i.test(said) &&
    !/\b(tidak|belum|bukan|tanpa|no|not|without|cannot|can't)\b/i.test(
      said.replace(/tanpa anak tangga|no steps|without steps/gi, ''),
    )
  )
}
