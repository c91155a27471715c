import { fail, ok, type Result } from '#platform/shared/result.ts'
import { respondBy } from '../../rules.ts'
import type { CaseId } from '../../schema.ts'
import type { Inquiry, InquiryClash, InquiryEnded, RecordInquiry, SeenInquiry } from '../schema/inquiries.ts'

/** An inquiry as it comes in, with the clock of its triage running. */
export function receive(told: RecordInquiry, at: string): Inquiry {
  return {
    ...told,
    respondBy: respondBy(told.triage, at),
    receivedAt: at,
    state: 'open',
    caseId: null,
    endedAt: null,
    advice: null,
    version: 1,
  }
}

type Ending = { caseId: CaseId } | { advice: string }

/** It becomes a case, or ends with advice; once, and on the version that was seen. */
export function endInquiry(
  kept: Inquiry,
  ending: Ending,
  { sent, at }: { sent: SeenInquiry; at: string },
): Result<Inquiry, InquiryClash | InquiryEnded> {
  if (kept.state !== 'open') return fail({ code: 'inquiry-ended', state: kept.state })
  if (kept.version !== sent.version) return fail({ code: 'version-clash', kept, sent })
  const ended = { ...kept, endedAt: at, version: kept.version + 1 }
  return 'caseId' in ending
    ? ok({ ...ended, state: 'case', caseId: ending.caseId })
    : ok({ ...ended, state: 'advised', advice: ending.advice })
}
