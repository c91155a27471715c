import type { LegalBasis } from '#confidentiality/consent/schema.ts'
import { addDays } from '#platform/shared/day.ts'
import { dayOf } from './calendar.ts'
import { idFor } from './ids.ts'
import type { WorldCase } from './schema/cases.ts'

const HOLDS_DAYS = 364

/** Why there is no consent, where the basis is another one. */
const REASONS = {
  consent: null,
  'vital-interest': 'Nyawa atau keselamatannya terancam; bantuan tidak bisa menunggu surat persetujuan.',
  'legal-obligation': 'Undang-undang mewajibkan lembaga melapor dan menolong.',
  'public-task': 'Bagian dari tugas pelayanan yang diberikan kepada lembaga.',
} as const satisfies Record<LegalBasis, string | null>

type Told = { at: Date; key: string; givenBy: string }

/** What the record keeps of a consent or another basis, but for its purpose, recipient and kinds of data. */
export function consentFrom({ basis, howGiven }: WorldCase['legalBasis'], { at, key, givenBy }: Told) {
  const givenOn = dayOf(at)
  const id = idFor(key, at)
  return { id, basis, howGiven, givenBy, reason: REASONS[basis], givenOn, endsOn: addDays(givenOn, HOLDS_DAYS) }
}
