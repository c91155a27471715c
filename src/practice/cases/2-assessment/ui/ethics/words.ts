import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { EthicsWhy } from '../../schema/ethics.ts'

/** Why a situation is likely in this case, as a whole sentence. */
export const WHY_WORDS: Record<EthicsWhy, MessageDescriptor> = {
  'child-client': msg`The client is under 18.`,
  'child-at-home': msg`The client is a family with a child.`,
  'age-not-known': msg`The client’s age is not known yet. If they are under 18, this applies.`,
  'danger-named': msg`Immediate danger was named in this case.`,
  'harm-to-others': msg`When danger was asked about, harm to others was named.`,
  'self-harm-named': msg`Thoughts of self-harm were named.`,
  'child-harmed': msg`The record speaks of a child who is or may be harmed.`,
  'violence-named': msg`The record speaks of violence against an adult.`,
  'guardian-suspected': msg`A grown person who lives with the child is marked as one who may have harmed the client.`,
  'guardian-target': msg`Whoever speaks or consents for the client is also someone whom the work means to change.`,
  'suspect-at-home': msg`Someone who lives with the client is marked as one who may have harmed them.`,
  'worker-related': msg`Someone who works on this case also lives with the client.`,
  'cannot-act-now': msg`The assessment says that someone cannot act for themselves now.`,
  'consent-refused': msg`Someone was asked for consent and said no.`,
  'consent-withdrawn': msg`A consent was taken back.`,
  'nothing-chosen': msg`The client looked at the alternatives and chose none.`,
  'other-basis': msg`Help was begun on another basis than consent.`,
  'came-by-report': msg`Others reported this case; the client did not come by themselves.`,
  'under-order': msg`The assessment names a court order or supervision.`,
  'restraint-named': msg`Release from shackling or confinement is named as a need.`,
  'held-or-forced': msg`When danger was asked about, being held or forced was named.`,
  'no-place-found': msg`A need is not met because the service is missing or full.`,
  'sensitive-need': msg`A need is named for which people are often shamed.`,
  'family-client': msg`The client is a family: what one tells, others may hear.`,
  'several-agencies': msg`Several organisations were told of this client.`,
  'visit-not-safe': msg`A visit did not come about because it was not safe.`,
  'work-ends': msg`The work is being evaluated or coming to its end.`,
  'handed-over': msg`The case was handed over to another worker.`,
  'client-died': msg`The case was closed because the client died.`,
}

/** What to say of a failure that keeping a decision can meet; null leaves it to the common words. */
export function wordsForEthics({ code }: { code: string }): MessageDescriptor | null {
  switch (code) {
    case 'situation-unknown':
      return msg`This situation is no longer in the list. Load the page anew; what you wrote is kept on this device.`
    case 'day-to-come':
      return msg`This day has not come yet. Write the day on which it was decided.`
    default:
      return null
  }
}
