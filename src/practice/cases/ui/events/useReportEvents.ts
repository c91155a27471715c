import { useLingui } from '@lingui/react/macro'
import type { Tell } from './told.ts'

/** Sentences for reports. To whom one went stands with the report, not here. */
export function useReportEvents(): Record<'report.written', Tell> {
  const { t } = useLingui()
  return {
    'report.written': ({ report }) => {
      const kinds: Partial<Record<string, string>> = {
        'social-report': t`A social report was made`,
        'case-summary': t`A case summary was made`,
        'referral-summary': t`A summary for a referral was made`,
        'court-report': t`A report for a court or institution was made`,
      }
      return { title: kinds[report ?? ''] ?? t`A report was made` }
    },
  }
}
