import * as z from 'zod'
import { PlanToSign } from '#practice/cases/3-plan/schema.ts'
import { CaseSummary } from '#practice/cases/schema.ts'
import { NeedTermId } from '#practice/knowledge/schema.ts'
import { ReferralState } from '#practice/referrals/schema/referral.ts'
import { CaseReferral } from '#practice/referrals/schema/view.ts'

/** How much one worker of the team carries. Weight: open cases, those with a running safety clock counted three times. */
export const WorkerLoad = z.object({
  name: z.string(),
  openCases: z.int(),
  runningClocks: z.int(),
  overdueClocks: z.int(),
  weight: z.int(),
})
export type WorkerLoad = z.infer<typeof WorkerLoad>

/** Needs of the team's cases by term and how they stand. */
export const NeedCount = z.object({
  term: NeedTermId,
  open: z.int(),
  met: z.int(),
  partlyMet: z.int(),
  unmet: z.int(),
})
export type NeedCount = z.infer<typeof NeedCount>

/** What a supervisor looks at: clocks, caseload, silence, what came of needs and of referrals, in the own teams. */
export const SupervisionView = z.object({
  /** Plans that wait for a signature, the longest waiting first. */
  toSign: z.array(PlanToSign),
  /** Cases whose end waits for a signature, the longest waiting first. */
  endsToSign: z.array(z.object({ case: CaseSummary, closedOn: z.iso.date() })),
  clocks: z.array(CaseSummary),
  /** Requests that no provider answered in twice the time that their urgency allows, the longest waiting first. */
  unanswered: z.array(z.object({ referral: CaseReferral, clientName: z.string() })),
  silent: z.array(CaseSummary),
  loads: z.array(WorkerLoad),
  needs: z.array(NeedCount),
  referrals: z.array(z.object({ state: ReferralState, count: z.int() })),
})
export type SupervisionView = z.infer<typeof SupervisionView>
