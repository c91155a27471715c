import type { Purpose } from '#platform/shared/operation.ts'
import type { Act } from './act.ts'
import type { RelationKind, Role } from './actor.ts'

export type { Act } from './act.ts'

/** `agency`: any record of the own agency. A list: only with a living relation of one of these kinds to the record. */
type Reach = 'agency' | readonly RelationKind[]

const OWN_CASE = ['assigned'] as const
const TEAM_CASE = ['assigned', 'team'] as const

const EVERYONE = { 'self.read': 'agency', 'area.search': 'agency', 'term.read': 'agency' } as const
const SEES_DIRECTORY = {
  'directory.search': 'agency',
  'service.read': 'agency',
  'criteria.read': 'agency',
  'change.propose': 'agency',
} as const
const KEEPS_DIRECTORY = {
  'service.confirm': 'agency',
  'record.read': 'agency',
  'record.revise': 'agency',
  'directory.import': 'agency',
  'directory.export': 'agency',
  'capacity.report': 'agency',
  'change.decide': 'agency',
  'organization.merge': 'agency',
  'quality.read': 'agency',
  'criteria.publish': 'agency',
} as const
const REGISTERS = {
  'person.search': 'agency',
  'person.register': 'agency',
  'person.read': 'agency',
  'person.revise': 'agency',
  'fact.record': 'agency',
  'form.read': 'agency',
  // Helpers who agreed that the agency's workers know them.
  'informal.search': 'agency',
  'informal.keep': 'agency',
  'case.open': 'agency',
  'caseload.read': 'agency',
  'colleague.read': 'agency',
  'today.read': 'agency',
  'inquiry.record': 'agency',
  'inquiry.read': 'agency',
  'calendar.read': 'agency',
} as const
const WORKS_ON_CASES = {
  'consent.record': OWN_CASE,
  'consent.withdraw': OWN_CASE,
  'consent.read': OWN_CASE,
  'case.read': OWN_CASE,
  'case.note': OWN_CASE,
  'case.assign': OWN_CASE,
  'triage.answer': OWN_CASE,
  'party.record': OWN_CASE,
  'safety.record': OWN_CASE,
  'ethics.record': OWN_CASE,
  'ethics.read': OWN_CASE,
  'strength.record': OWN_CASE,
  'functioning.record': OWN_CASE,
  'functioning.read': OWN_CASE,
  'map.record': OWN_CASE,
  'map.read': OWN_CASE,
  'plan.read': OWN_CASE,
  'work.record': OWN_CASE,
  'work.read': OWN_CASE,
  'evaluation.read': OWN_CASE,
  'report.read': OWN_CASE,
  'instrument.answer': OWN_CASE,
  'instrument.read': OWN_CASE,
  'need.record': OWN_CASE,
  'need.revise': OWN_CASE,
  'need.read': OWN_CASE,
  'informal.record': OWN_CASE,
  'informal.revise': OWN_CASE,
  'informal.read': OWN_CASE,
  'entitlement.screen': OWN_CASE,
  'alternatives.read': OWN_CASE,
  'fact.answer': OWN_CASE,
} as const

/** The one policy, by role. What is not named here is refused. */
export const MAY = {
  worker: {
    ...EVERYONE,
    ...SEES_DIRECTORY,
    ...REGISTERS,
    ...WORKS_ON_CASES,
    'case.move': OWN_CASE,
    // A category of the official list can wound; a worker who knows the client chooses it.
    'category.record': OWN_CASE,
    'case.close': OWN_CASE,
    'case.reopen': OWN_CASE,
    'plan.draft': OWN_CASE,
    'agreement.confirm': OWN_CASE,
    'conference.hold': OWN_CASE,
    'evaluation.record': OWN_CASE,
    'aftercare.plan': OWN_CASE,
    'aftercare.record': OWN_CASE,
    'report.write': OWN_CASE,
    'need.outcome': OWN_CASE,
    'alternatives.present': OWN_CASE,
    'choice.record': OWN_CASE,
    'referral.send': OWN_CASE,
    'referral.read': OWN_CASE,
    'referral.reply': OWN_CASE,
    'referral.cancel': OWN_CASE,
    'referral.outcome': OWN_CASE,
    'voice.read': OWN_CASE,
    'voice.link': OWN_CASE,
    'voice.record': OWN_CASE,
    'figures.read': 'agency',
  },
  'front-office': { ...EVERYONE, ...SEES_DIRECTORY, ...REGISTERS, ...WORKS_ON_CASES },
  supervisor: {
    ...EVERYONE,
    ...SEES_DIRECTORY,
    'person.search': 'agency',
    'person.read': 'agency',
    'colleague.read': 'agency',
    'caseload.read': 'agency',
    'today.read': 'agency',
    'case.read': TEAM_CASE,
    'case.note': TEAM_CASE,
    'case.assign': TEAM_CASE,
    'triage.answer': TEAM_CASE,
    'safety.record': TEAM_CASE,
    'ethics.record': TEAM_CASE,
    'ethics.read': TEAM_CASE,
    'functioning.read': TEAM_CASE,
    'map.read': TEAM_CASE,
    'plan.read': TEAM_CASE,
    'plan.sign': TEAM_CASE,
    'work.read': TEAM_CASE,
    'conference.hold': TEAM_CASE,
    'evaluation.read': TEAM_CASE,
    'closing.sign': TEAM_CASE,
    'report.read': TEAM_CASE,
    'calendar.read': 'agency',
    'inquiry.read': 'agency',
    'recurrence.read': 'agency',
    'consent.read': TEAM_CASE,
    'form.read': 'agency',
    'form.keep': 'agency',
    'instrument.read': TEAM_CASE,
    'need.read': TEAM_CASE,
    'informal.read': TEAM_CASE,
    'informal.search': 'agency',
    'alternatives.read': TEAM_CASE,
    'entitlement.screen': TEAM_CASE,
    'referral.read': TEAM_CASE,
    'voice.read': TEAM_CASE,
    'figures.read': 'agency',
    'supervision.read': 'agency',
    'quality.read': 'agency',
    'unmet.read': 'agency',
  },
  curator: { ...EVERYONE, ...SEES_DIRECTORY, ...KEEPS_DIRECTORY, 'today.read': 'agency' },
  planner: {
    ...EVERYONE,
    ...SEES_DIRECTORY,
    'unmet.read': 'agency',
    'recurrence.read': 'agency',
    'quality.read': 'agency',
    'directory.export': 'agency',
    'today.read': 'agency',
  },
  'data-protection-officer': { ...EVERYONE, 'audit.read': 'agency', 'member.read': 'agency', 'today.read': 'agency' },
  administrator: {
    ...EVERYONE,
    ...SEES_DIRECTORY,
    'member.read': 'agency',
    'member.grant': 'agency',
    'member.end': 'agency',
    'plan.setting': 'agency',
    'today.read': 'agency',
  },
  provider: {
    ...EVERYONE,
    ...SEES_DIRECTORY,
    'capacity.report': 'agency',
    'inbox.read': 'agency',
    'referral.answer': 'agency',
  },
} as const satisfies Record<Role, Partial<Record<Act, Reach>>>

/** What each role acts for. The same act for another purpose is refused. */
export const PURPOSES = {
  worker: ['self', 'help', 'directory'],
  'front-office': ['self', 'help', 'directory'],
  supervisor: ['self', 'help', 'oversight', 'directory', 'policy'],
  curator: ['self', 'directory'],
  planner: ['self', 'directory', 'policy'],
  'data-protection-officer': ['self', 'directory', 'protection', 'administration'],
  administrator: ['self', 'directory', 'administration'],
  provider: ['self', 'directory', 'help'],
} as const satisfies Record<Role, readonly Purpose[]>

/** How far this role's permission for this act reaches; null when it has none. */
export function reachOf(role: Role, act: Act): Reach | null {
  const may: Partial<Record<Act, Reach>> = MAY[role]
  return may[act] ?? null
}

declare const judged: unique symbol
/** Proof that access to one act was judged. Only permit() makes one, and only app/handle calls it. */
export type Permit<A extends Act> = { readonly [judged]: A }
