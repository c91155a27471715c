import '../../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { NamedFact } from '#practice/people/schema/facts.ts'

/** What to say where a fact helps and nobody knows it by heart. */
export const HINTS: Partial<Record<NamedFact, MessageDescriptor>> = {
  householdDecile: msg`1 is the poorest tenth. It stands in the village’s social data; the village office can look it up.`,
  monthlyIncomeIdr: msg`All that comes in together; about right is enough.`,
}

/** Facts that stand among others in one condition, so that the condition’s own sentence would not ask for them alone. */
export const OTHER_QUESTIONS: Partial<Record<string, MessageDescriptor>> = {
  'other:cannotLeaveHome': msg`Is the client unable to leave the house?`,
  'other:gaveBirthThisYear': msg`Did the client give birth in the last 12 months?`,
  'other:hasPovertyLetter': msg`Does the client have a letter of poverty (SKTM) from the village?`,
  'other:hasTwoWitnesses': msg`Are there two witnesses who know the client?`,
}

export const SAID_BY_WORDS = {
  client: msg`the client`,
  family: msg`the family`,
  paper: msg`a paper`,
  'worker-saw': msg`I saw it myself`,
  register: msg`an official register`,
} as const
