import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DataCategory, LegalBasis } from '#confidentiality/consent/schema.ts'
import type { FailureOf } from '#platform/shared/operation.ts'
import type { recordConsent } from '#practice/cases/1-intake/api.ts'

type Words<Key extends string> = Record<Key, MessageDescriptor>

export const CATEGORY_WORDS: Words<DataCategory> = {
  identity: msg`name, age and identity`,
  contact: msg`contact details`,
  address: msg`address`,
  household: msg`household`,
  need: msg`what is needed`,
  situation: msg`situation`,
  health: msg`health`,
  safety: msg`safety`,
}

export const BASIS_WORDS: Words<LegalBasis> = {
  consent: msg`The client agrees`,
  'vital-interest': msg`Someone’s life or health is in danger`,
  'legal-obligation': msg`The law obliges us`,
  'public-task': msg`It is a public task given to us by law`,
}

export const HOW_WORDS = {
  spoken: msg`Said it`,
  signed: msg`Signed it`,
  thumbprint: msg`Gave a thumbprint`,
  'by-guardian': msg`A guardian agreed`,
}

/** Why a consent could not be kept; null for what any act may meet. */
export function wordsForConsent(failure: FailureOf<typeof recordConsent>): MessageDescriptor | null {
  if (failure.code === 'consent-unclear')
    return msg`Say how it was given or, without consent, why. It may hold for twelve months at most.`
  if (failure.code === 'case-closed') return msg`This case is closed. Take it up again before you go on.`
  return null
}
