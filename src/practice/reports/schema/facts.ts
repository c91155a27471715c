// All that a report may be made from, read from the record once.
import type { KeptConsent } from '#confidentiality/consent/schema.ts'
import type { CaseCategory } from '#practice/cases/1-intake/schema/categories.ts'
import type { Need, Strength } from '#practice/cases/2-assessment/schema.ts'
import type { Functioning } from '#practice/cases/2-assessment/schema/functioning.ts'
import type { PlanTask } from '#practice/cases/3-plan/schema.ts'
import type { KeptAgreement } from '#practice/cases/3-plan/schema/agreement.ts'
import type { CaseWork } from '#practice/cases/4-intervention/schema/work.ts'
import type { Evaluation } from '#practice/cases/5-evaluation/schema.ts'
import type { ClosingView } from '#practice/cases/6-termination/schema.ts'
import type { Case } from '#practice/cases/schema.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { OfficialCategory } from '#practice/knowledge/schema/categories.ts'
import type { FunctioningTerms } from '#practice/knowledge/schema/functioning.ts'
import type { CaseMap } from '#practice/maps/schema/map.ts'
import type { PersonSummary } from '#practice/people/schema/person.ts'
import type { HouseholdView } from '#practice/people/schema/registration.ts'
import type { CaseReferral } from '#practice/referrals/schema/view.ts'

/** What must stand on no paper, wherever it is written. */
export type Secrets = {
  /** The name of whoever reported the case; null where nobody did, or it is the client. */
  reporterName: string | null
  /** Addresses that nobody may learn. */
  addresses: readonly string[]
}

/** A need term as a report says it. */
export type NeedWords = { label: Bilingual; isSensitive: boolean }

export type ReportFacts = {
  agency: string
  workerName: string
  today: string
  case: Case
  client: PersonSummary
  household: HouseholdView | null
  /** Whether the client's address may be learned by nobody: someone may be in danger. */
  isAddressProtected: boolean
  secrets: Secrets
  categories: readonly { chosen: CaseCategory; official: OfficialCategory }[]
  needs: readonly Need[]
  strengths: readonly Strength[]
  /** Finished assessments, the latest first. */
  functioning: readonly Functioning[]
  /** Null where there is no plan. */
  plan: { tasks: readonly PlanTask[] } | null
  agreements: readonly KeptAgreement[]
  evaluation: Evaluation
  work: CaseWork
  referrals: readonly CaseReferral[]
  /** Services of these referrals whose place is protected. */
  protectedServices: ReadonlySet<string>
  consents: readonly KeptConsent[]
  closing: ClosingView | null
  map: CaseMap
  terms: {
    needs: ReadonlyMap<string, NeedWords>
    reasons: ReadonlyMap<string, Bilingual>
    functioning: FunctioningTerms
  }
  /** A calendar day or an instant in words of the report's language. */
  dayWords: (day: string) => string
}
