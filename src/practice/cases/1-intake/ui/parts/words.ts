import '../learn.ts'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Consent, DataCategory, LegalBasis } from '#confidentiality/consent/schema.ts'

type Words<Key extends string> = Record<Key, MessageDescriptor>

export const BASIS_WORDS: Words<LegalBasis> = {
  consent: msg`The client agrees`,
  'vital-interest': msg`Someone’s life or health is in danger`,
  'legal-obligation': msg`The law obliges us`,
  'public-task': msg`It is a public task given to us by law`,
}
/** When help may rest on this instead of consent. */
export const BASIS_HINTS: Words<LegalBasis> = {
  consent: msg`Asked and told in their own language. Always the first way.`,
  'vital-interest': msg`Only while nobody can be asked. Ask as soon as it is possible.`,
  'legal-obligation': msg`For example a child who must be protected.`,
  'public-task': msg`Only where a law or decree gives this task to the agency.`,
}

export const HOW_WORDS: Words<Consent['howGiven']> = {
  spoken: msg`Said it`,
  signed: msg`Signed it`,
  thumbprint: msg`Gave a thumbprint`,
  'by-guardian': msg`A guardian agreed`,
  'not-asked': msg`Was not asked`,
}

export const CATEGORY_WORDS: Words<DataCategory> = {
  identity: msg`Name, age and identity`,
  contact: msg`Contact details`,
  address: msg`Address`,
  household: msg`Household`,
  need: msg`What is needed`,
  situation: msg`Situation`,
  health: msg`Health`,
  safety: msg`Safety`,
}

/** What to say of a failure that a first contact or a consent can meet; null leaves it to the common words. */
export function wordsForIntake({ code }: { code: string }): MessageDescriptor | null {
  switch (code) {
    case 'consent-unclear':
      return msg`The consent cannot be kept like this. Say how it was given or, without consent, why; it holds for a year at most.`
    case 'consent-withdrawn':
      return msg`This consent was taken back before. Load the page to see when.`
    case 'not-in-household':
      return msg`This person does not belong to that household any more. Load the page and choose again.`
    case 'not-a-worker':
      return msg`This colleague cannot take cases at the moment. Choose someone else.`
    case 'case-known':
      return msg`This case was already opened. Look at the list of cases.`
    case 'guardian-suspected':
      return msg`Whoever may have harmed the client cannot consent for them. Ask another adult whom the client trusts, and look at safety first.`
    case 'inquiry-ended':
      return msg`This inquiry became a case, or ended with advice, meanwhile. Look at the list of inquiries.`
    case 'category-unknown':
      return msg`The list does not know this category. Load the page and choose again.`
    case 'category-held':
      return msg`This category was chosen already.`
    case 'category-ended':
      return msg`This category was ended meanwhile. Load the page to see why.`
    case 'reason-missing':
      return msg`This category can wound. Write why it is needed.`
    case 'case-closed':
      return msg`This case is closed, so nothing can be added. Everything in it stays readable.`
    default:
      return null
  }
}
