import { useQuery } from '@tanstack/react-query'
import * as z from 'zod'
import { asking } from '#platform/web/call.ts'
import { useDraft } from '#platform/web/parts/form/useDraft.ts'
import { consentsOfCase } from '#practice/cases/1-intake/api.ts'
import { KINDS, ReportAsked, ReportFormat, WriteReport, type Coverage } from '../schema/report.ts'

export const AGENCY = 'agency'
export const OTHER = 'other'

export type Values = {
  kind: string
  sections: string[]
  language: string
  recipient: string
  /** `agency`, `other`, or the id of an organisation. */
  to: string
  purpose: string
  opinion: string
  recommendations: string
}
const Asked = ReportAsked.omit({ caseId: true, recipientIs: true }).extend({ to: z.string().min(1) })

const inputOf = ({ opinion, recommendations, ...values }: Values) => ({
  ...values,
  opinion: opinion.trim() === '' ? null : opinion,
  recommendations: recommendations.trim() === '' ? null : recommendations,
})

/** What is chosen and written for a report; it lies on the device until the report is made. */
export function useReportDraft(caseId: string, language: 'id' | 'en') {
  const fresh = (): Values => ({
    ...{ kind: 'social-report', sections: [...KINDS['social-report'].sections], language, recipient: '', to: '' },
    ...{ purpose: '', opinion: '', recommendations: '' },
  })
  return useDraft<Values, typeof Asked>(`report of ${caseId}`, Asked, fresh, { toInput: inputOf })
}
export type ReportDraft = ReturnType<typeof useReportDraft>

/** What was chosen, as the server is asked for it. */
export function askedFrom(caseId: string, { to, ...asked }: z.output<typeof Asked>) {
  const recipientIs =
    to === AGENCY || to === OTHER ? ({ kind: to } as const) : ({ kind: 'organization', organizationId: to } as const)
  return { ...asked, caseId, recipientIs }
}
export type Asking = ReturnType<typeof askedFrom>

export type GroundValues = { format: string; basis: string; reason: string }
const Ground = z.object({ format: ReportFormat, basis: WriteReport.shape.basis, reason: WriteReport.shape.reason })
/** Where nothing covers it, the basis and the reason must be said. */
const groundFor = (isCovered: boolean) =>
  Ground.superRefine((ground, context) => {
    for (const field of ['basis', 'reason'] as const) {
      if (!isCovered && ground[field] === null) context.addIssue({ code: 'custom', path: [field] })
    }
  })

/** As which file, and on which ground where no consent covers it. */
export function useGroundDraft(caseId: string, coverage: Coverage) {
  const isCovered = coverage.is === 'covered'
  return useDraft<GroundValues, typeof Ground>(
    `ground of report of ${caseId}`,
    groundFor(isCovered),
    () => ({ format: 'pdf', basis: '', reason: '' }),
    {
      toInput: ({ format, basis, reason }) => ({
        format,
        basis: isCovered || basis === '' ? null : basis,
        reason: isCovered || reason.trim() === '' ? null : reason,
      }),
    },
  )
}

/** Organisations that consents of this case name, for the choice of a recipient. */
export function useKnownRecipients(caseId: string): { id: string; name: string }[] {
  const answer = useQuery(asking(consentsOfCase, { caseId }))
  const consents = answer.data?.ok ? answer.data.value : []
  const known = consents.flatMap(({ recipientOrganizationId: id, recipientName: name }) =>
    id === null || name === null ? [] : [[id, name] as const],
  )
  return [...new Map(known)].map(([id, name]) => ({ id, name }))
}
