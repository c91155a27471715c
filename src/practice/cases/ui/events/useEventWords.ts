import type { CaseEvent, CaseEventKind } from '../../schema.ts'
import type { EventGroup, Tell, Told } from './told.ts'
import { useCaseEvents } from './useCaseEvents.ts'
import { useConsentEvents } from './useConsentEvents.ts'
import { useNeedEvents } from './useNeedEvents.ts'
import { useReferralEvents } from './useReferralEvents.ts'

/** What happened, as a whole sentence in the active language. */
export function useEventWords(): (event: CaseEvent) => Told {
  const ofCase = useCaseEvents()
  const ofConsent = useConsentEvents()
  const ofNeeds = useNeedEvents()
  const ofReferrals = useReferralEvents()
  const tell: Record<CaseEventKind, Tell> = { ...ofCase, ...ofConsent, ...ofNeeds, ...ofReferrals }
  return ({ kind, details, at }) => tell[kind](details, at)
}

export const GROUP_OF: Record<CaseEventKind, EventGroup> = {
  'case.opened': 'case',
  'case.assigned': 'case',
  'case.moved': 'case',
  'case.closed': 'case',
  'triage.answered': 'notes',
  'consent.recorded': 'consent',
  'consent.withdrawn': 'consent',
  'note.written': 'notes',
  'strength.recorded': 'needs',
  'instrument.answered': 'needs',
  'instrument.taken-back': 'needs',
  'safety.alarmed': 'notes',
  'need.recorded': 'needs',
  'need.revised': 'needs',
  'need.outcome': 'needs',
  'fact.recorded': 'needs',
  'informal.recorded': 'needs',
  'informal.revised': 'needs',
  'informal.withdrawn': 'needs',
  'alternatives.presented': 'referrals',
  'choice.recorded': 'referrals',
  'referral.sent': 'referrals',
  'referral.answered': 'referrals',
  'referral.replied': 'referrals',
  'referral.cancelled': 'referrals',
  'referral.outcome': 'referrals',
}
