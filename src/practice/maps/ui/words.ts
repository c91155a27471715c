import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ReferralState } from '#practice/referrals/schema/referral.ts'
import type { MapWarning } from '../rules/judge.ts'
import type { FamilySign, TieSign } from '../rules/legend.ts'
import type { ChildHow, Kin, Life, SystemKind, TieEnergy, TieStrength, UnionEnd, UnionHow } from '../schema/map.ts'

type Words<Of extends string> = Record<Of, MessageDescriptor>

export const SEX_WORDS: Words<Kin['sex']> = {
  female: msg`Female`,
  male: msg`Male`,
  'not-known': msg`Not known yet`,
}
export const LIFE_WORDS: Words<Life> = {
  alive: msg`Alive`,
  died: msg`Has died`,
  'not-known': msg`Not known yet`,
}
export const UNION_WORDS: Words<UnionHow> = {
  married: msg`Married, with papers`,
  'married-unregistered': msg`Married, without papers`,
  together: msg`Live together, not married`,
  'not-known': msg`Not known yet`,
}
export const END_WORDS: Words<UnionEnd> = {
  separated: msg`Separated`,
  divorced: msg`Divorced`,
  widowed: msg`One of them died`,
}
export const CHILD_WORDS: Words<ChildHow> = {
  born: msg`Born to them`,
  adopted: msg`Adopted, with papers`,
  foster: msg`Placed in care by an office`,
  'informal-care': msg`Raised by them, without papers`,
  step: msg`Stepchild`,
  milk: msg`Milk kinship`,
  'not-known': msg`Not known yet`,
}
/** The same in a word or two, as it stands on the picture. */
export const CHILD_MARKS: Words<ChildHow> = {
  born: msg`born`,
  adopted: msg`adopted`,
  foster: msg`foster`,
  'informal-care': msg`raised`,
  step: msg`step`,
  milk: msg`milk`,
  'not-known': msg`?`,
}
export const SYSTEM_WORDS: Words<SystemKind> = {
  family: msg`Wider family`,
  friends: msg`Friends`,
  neighbours: msg`Neighbours`,
  work: msg`Work and income`,
  school: msg`School`,
  health: msg`Health`,
  faith: msg`Faith`,
  'community-group': msg`Community group`,
  government: msg`Government office`,
  law: msg`Police and courts`,
  'money-lender': msg`Money-lender`,
  service: msg`Social service`,
  other: msg`Something else`,
}
export const STRENGTH_WORDS: Words<TieStrength> = {
  strong: msg`Strong`,
  ordinary: msg`Ordinary`,
  weak: msg`Weak`,
}
export const ENERGY_WORDS: Words<TieEnergy> = {
  to: msg`The client gives`,
  from: msg`The client gets`,
  both: msg`Both give and get`,
  'not-known': msg`Not known yet`,
}
export const STATE_WORDS: Words<ReferralState> = {
  requested: msg`Asked, no answer yet`,
  accepted: msg`Accepted`,
  'on-hold': msg`On a waiting list`,
  'in-progress': msg`Helping now`,
  rejected: msg`Declined`,
  completed: msg`Done`,
  failed: msg`Did not come about`,
  cancelled: msg`Taken back`,
  'entered-in-error': msg`Recorded by mistake`,
}
export const FAMILY_LEGEND: Words<FamilySign> = {
  male: msg`Man`,
  female: msg`Woman`,
  notKnown: msg`Not known yet`,
  pregnancy: msg`Pregnancy`,
  died: msg`Has died`,
  index: msg`Whose map this is`,
  union: msg`Married`,
  together: msg`Live together`,
  separated: msg`Separated`,
  divorced: msg`Divorced`,
  cared: msg`Adopted, foster, raised`,
  twins: msg`Twins`,
  identical: msg`Identical twins`,
  home: msg`Live under one roof`,
}
export const TIE_LEGEND: Words<TieSign> = {
  strong: msg`Strong tie`,
  ordinary: msg`Ordinary tie`,
  weak: msg`Weak tie`,
  stress: msg`Weighs on the client`,
  gives: msg`The client gives`,
  gets: msg`The client gets`,
  both: msg`Both give and get`,
}
export const WARNING_WORDS: Words<MapWarning['why']> = {
  'born-before-parent': msg`was born before this parent`,
  'young-parent': msg`would have a parent of less than 12 years`,
  'parent-died-before': msg`was born after this parent had died`,
  alike: msg`may be the same person as`,
}

/** Why something could not be kept; null leaves it to the common words. */
export function wordsForMap({ code }: { code: string }): MessageDescriptor | null {
  return REFUSALS[code] ?? null
}
const REFUSALS: Partial<Record<string, MessageDescriptor>> = {
  'own-ancestor': msg`Then someone would be their own ancestor. Look at who is whose child.`,
  'with-oneself': msg`Nobody has this bond with themselves. Choose someone else.`,
  'not-on-map': msg`Someone whom this names is not on the map any more. Close this and look again.`,
  'already-there': msg`This stands on the map already.`,
  'ends-before': msg`It would end before it began. Look at both days.`,
  'died-before': msg`They would have died before they were born. Look at both days.`,
  'other-kind': msg`Something else stands there now. Close this and look again.`,
  'case-closed': msg`This case is closed; nothing more can be kept in it.`,
  'version-clash': msg`Someone changed this while you were writing. What you wrote is kept on this device: close this, look at the map again, then open it once more.`,
}
