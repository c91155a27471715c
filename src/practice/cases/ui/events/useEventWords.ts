import type { CaseEvent, CaseEventKind } from '../../schema.ts'
import type { EventGroup, Tell, Told } from './told.ts'
import { useAssessmentEvents } from './useAssessmentEvents.ts'
import { useCaseEvents } from './useCaseEvents.ts'
import { useConsentEvents } from './useConsentEvents.ts'
import { useEndingEvents } from './useEndingEvents.ts'
import { useMapEvents } from './useMapEvents.ts'
import { useNeedEvents } from './useNeedEvents.ts'
import { usePartyEvents } from './usePartyEvents.ts'
import { usePlanEvents } from './usePlanEvents.ts'
import { useReferralEvents } from './useReferralEvents.ts'
import { useReportEvents } from './useReportEvents.ts'
import { useSafetyEvents } from './useSafetyEvents.ts'
import { useWorkEvents } from './useWorkEvents.ts'

/** What happened, as a whole sentence in the active language. */
export function useEventWords(): (event: CaseEvent) => Told {
  const ofAssessment = useAssessmentEvents()
  const ofCase = useCaseEvents()
  const ofConsent = useConsentEvents()
  const ofNeeds = useNeedEvents()
  const ofMap = useMapEvents()
  const ofReferrals = useReferralEvents()
  const ofPlan = usePlanEvents()
  const ofReports = useReportEvents()
  const ofParties = usePartyEvents()
  const ofSafety = useSafetyEvents()
  const ofWork = useWorkEvents()
  const ofEnding = useEndingEvents()
  const tell: Record<CaseEventKind, Tell> = {
    ...ofAssessment,
    ...ofWork,
    ...ofEnding,
    ...ofCase,
    ...ofConsent,
    ...ofNeeds,
    ...ofMap,
    ...ofParties,
    ...ofSafety,
    ...ofReferrals,
    ...ofPlan,
    ...ofReports,
  }
  return ({ kind, details, at }) => tell[kind](details, at)
}

export const GROUP_OF: Record<CaseEventKind, EventGroup> = {
  'case.opened': 'case',
  'case.assigned': 'case',
  'case.moved': 'case',
  'case.closed': 'case',
  'triage.answered': 'safety',
  'consent.recorded': 'consent',
  'consent.withdrawn': 'consent',
  'note.written': 'notes',
  'strength.recorded': 'needs',
  'instrument.answered': 'needs',
  'instrument.taken-back': 'needs',
  'danger.asked': 'safety',
  'safety.alarmed': 'safety',
  'safety.step': 'safety',
  'safety.closed': 'safety',
  'party.recorded': 'case',
  'party.placed': 'case',
  'party.ended': 'case',
  'party.marked': 'case',
  'category.chosen': 'case',
  'category.ended': 'case',
  'functioning.recorded': 'needs',
  'ethics.recorded': 'notes',
  'need.recorded': 'needs',
  'need.revised': 'needs',
  'need.outcome': 'needs',
  'plan.drafted': 'needs',
  'plan.signed': 'needs',
  'plan.sent-back': 'needs',
  'task.added': 'needs',
  'task.done': 'needs',
  'task.dropped': 'needs',
  'task.resumed': 'needs',
  'agreement.confirmed': 'consent',
  'agreement.ended': 'consent',
  'contact.planned': 'notes',
  'contact.replanned': 'notes',
  'contact.done': 'notes',
  'contact.missed': 'notes',
  'contact.cancelled': 'notes',
  'paper.attached': 'notes',
  'aid.given': 'notes',
  'advocacy.done': 'notes',
  'advocacy.answered': 'notes',
  'work.taken-back': 'notes',
  'conference.planned': 'notes',
  'conference.held': 'notes',
  'conference.cancelled': 'notes',
  'conference.task-settled': 'notes',
  'judgement.recorded': 'needs',
  'goal.rated': 'needs',
  'measure.recorded': 'needs',
  'closing.revised': 'case',
  'closing.signed': 'case',
  'closing.returned': 'case',
  'aftercare.planned': 'case',
  'aftercare.contacted': 'notes',
  'aftercare.missed': 'notes',
  'aftercare.ended': 'case',
  'case.reopened': 'case',
  'fact.recorded': 'needs',
  'informal.recorded': 'needs',
  'informal.revised': 'needs',
  'informal.withdrawn': 'needs',
  'kin.recorded': 'needs',
  'tie.recorded': 'needs',
  'tie.ended': 'needs',
  'map.revised': 'needs',
  'map.taken-back': 'needs',
  'alternatives.presented': 'referrals',
  'choice.recorded': 'referrals',
  'referral.sent': 'referrals',
  'referral.answered': 'referrals',
  'referral.replied': 'referrals',
  'referral.cancelled': 'referrals',
  'referral.voided': 'referrals',
  'referral.arranged': 'referrals',
  'referral.outcome': 'referrals',
  'client.answered': 'referrals',
  'report.written': 'case',
}
