import * as z from 'zod'
import { idOf } from '#platform/shared/id.ts'
import { CaseId } from '../../schema.ts'

export const ScreeningId = idOf('ScreeningId')

/** What is asked about at a first contact, in our own words; the screen has the sentences. */
export const DangerSign = z.enum([
  'hurt-now',
  'afraid-home',
  'child-unsafe',
  'self-harm',
  'harm-others',
  'held-or-forced',
  'nothing-to-live-on',
])
export type DangerSign = z.infer<typeof DangerSign>

export const DangerAnswer = z.enum(['yes', 'no', 'not-known'])
export type DangerAnswer = z.infer<typeof DangerAnswer>

/** An answer to each; not known is an answer and never a no. */
export const DangerAnswers = z.strictObject({
  'hurt-now': DangerAnswer,
  'afraid-home': DangerAnswer,
  'child-unsafe': DangerAnswer,
  'self-harm': DangerAnswer,
  'harm-others': DangerAnswer,
  'held-or-forced': DangerAnswer,
  'nothing-to-live-on': DangerAnswer,
} satisfies Record<DangerSign, typeof DangerAnswer>)
export type DangerAnswers = z.infer<typeof DangerAnswers>

/** What was answered to the questions about danger, when and to whom; asked again, it stands beside the time before. */
export const Screening = z.object({
  id: ScreeningId,
  caseId: CaseId,
  answers: DangerAnswers,
  at: z.iso.datetime(),
  byName: z.string().nullable(),
})
export type Screening = z.infer<typeof Screening>
export const ScreenDanger = z.strictObject({ id: ScreeningId, caseId: CaseId, answers: DangerAnswers })
export type ScreenDanger = z.infer<typeof ScreenDanger>
