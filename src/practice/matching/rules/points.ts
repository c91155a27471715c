/** What one fact about an alternative is worth: a share from 0 to 1 of the weight of its part. */
import type { Alternative, NeedFit, RankingPart, RankingReason, Reach, Verdict, Wishes } from '../schema/alternative.ts'

export type Weighed = Pick<
  Alternative,
  'fit' | 'verdict' | 'reach' | 'distanceMetres' | 'waitDays' | 'available' | 'isFree' | 'languages' | 'resourceSystem'
>
type Share = { share: number; value: RankingReason['value'] }

/** What nobody has said gets the middle: neither a gift nor a punishment. */
const MIDDLE = 0.5
/** Half a kilometre or less is as near as can be; each doubling takes an eighth, so that 128 km is the end. */
const NEAREST_METRES = 500
const DOUBLINGS = 8
/** Nobody who asks for something near means a morning's walk. */
const NEAR_METRES = 5_000
/** Three months and longer are the end. */
const LONGEST_DAYS = 90
const SOON_DAYS = 3

const FITS = { exact: 1, group: 0.6, related: 0.3 } as const satisfies Record<NeedFit, number>
const VERDICTS = { eligible: 1, 'not-known': MIDDLE, 'not-eligible': 0 } as const satisfies Record<Verdict, number>
const IS_NEAR = {
  neighbourhood: true,
  phone: true,
  home: true,
  place: false,
  protected: false,
  'not-known': false,
} as const satisfies Record<Reach, boolean>

/** The parts of a rank, in the order in which they are told. */
export const PARTS = [
  { part: 'needFit', judge: ({ fit }) => ({ share: FITS[fit], value: fit }) },
  { part: 'verdict', judge: ({ verdict }) => ({ share: VERDICTS[verdict], value: verdict }) },
  { part: 'access', judge: accessOf },
  {
    part: 'wait',
    judge: ({ waitDays }) => ({ share: waitDays === null ? MIDDLE : waitShare(waitDays), value: waitDays }),
  },
  // One place left is a place: whether there are two or twenty more helps this client no further.
  { part: 'capacity', judge: ({ available }) => ({ share: shareOf(available && available > 0), value: available }) },
  { part: 'cost', judge: ({ isFree }) => ({ share: shareOf(isFree), value: isFree }) },
  { part: 'language', judge: ({ languages }, { language }) => shareIf(speaks(languages, language)) },
  { part: 'wishes', judge: wishesOf },
] as const satisfies { part: RankingPart; judge: (candidate: Weighed, wishes: Wishes) => Share }[]

/** @returns 1 within 500 m, half at 8 km, 0 from 128 km on; never less */
export function distanceShare(metres: number): number {
  const doublings = Math.log2(Math.max(metres, NEAREST_METRES) / NEAREST_METRES)
  return Math.max(0, 1 - doublings / DOUBLINGS)
}

/** @returns 1 for no wait, 0 from 90 days on; the first days weigh most */
export function waitShare(days: number): number {
  return Math.max(0, 1 - Math.log2(1 + days) / Math.log2(1 + LONGEST_DAYS))
}

function accessOf({ reach, distanceMetres }: Weighed): Share {
  if (IS_NEAR[reach]) return { share: 1, value: reach }
  // How far a place is whose address must stay secret would tell where it is.
  if (reach === 'protected' || distanceMetres === null) return { share: MIDDLE, value: null }
  return { share: distanceShare(distanceMetres), value: Math.round(distanceMetres) }
}

/** The share of the stated wishes that are met; what is not known counts half. The value is null when none was stated. */
function wishesOf(candidate: Weighed, wishes: Wishes): Share {
  const shares = [
    wishes.near ? [isNear(candidate)] : [],
    wishes.free ? [candidate.isFree] : [],
    wishes.soon ? [candidate.waitDays === null ? null : candidate.waitDays <= SOON_DAYS] : [],
    wishes.system ? [candidate.resourceSystem === wishes.system] : [],
    wishes.language ? [speaks(candidate.languages, wishes.language)] : [],
  ].flat()
  if (shares.length === 0) return { share: MIDDLE, value: null }
  const share = shares.reduce<number>((sum, met) => sum + shareOf(met), 0) / shares.length
  return { share, value: share }
}

function isNear({ reach, distanceMetres }: Weighed): boolean | null {
  if (IS_NEAR[reach]) return true
  return reach === 'protected' || distanceMetres === null ? null : distanceMetres <= NEAR_METRES
}

/** Null while the client has not said which language, or nobody has said which ones are spoken there. */
function speaks(languages: readonly string[], wanted: string | null): boolean | null {
  return wanted === null || languages.length === 0 ? null : languages.includes(wanted)
}

function shareIf(met: boolean | null): Share {
  return { share: shareOf(met), value: met }
}

function shareOf(met: boolean | 0 | null): number {
  if (met === null) return MIDDLE
  return met ? 1 : 0
}
