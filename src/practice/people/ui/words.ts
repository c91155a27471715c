import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { FieldAgreement, HouseholdRole, PersonWarning, RecordedFact, Sex } from '../schema/person.ts'

type Words<Key extends string> = Record<Key, MessageDescriptor>

export const SEX_WORDS: Words<Sex> = {
  female: msg`Female`,
  male: msg`Male`,
  'not-known': msg`Not known yet`,
}

export const HOUSEHOLD_ROLE_WORDS: Words<HouseholdRole> = {
  head: msg`Head of the household`,
  spouse: msg`Husband or wife`,
  child: msg`Child`,
  'child-in-law': msg`Son- or daughter-in-law`,
  grandchild: msg`Grandchild`,
  parent: msg`Parent`,
  'parent-in-law': msg`Parent-in-law`,
  sibling: msg`Brother or sister`,
  'other-relative': msg`Other relative`,
  'not-related': msg`Not a relative`,
}

export const WARNING_WORDS: Words<PersonWarning> = {
  'nik-not-16-digits': msg`The NIK does not have 16 digits. It is kept as it is; look at the card again when you can.`,
  'nik-against-birth': msg`The NIK says another day of birth than the one written here. One of them may be a slip, or the card is wrong.`,
  'nik-against-sex': msg`The NIK says another sex than the one written here. Look at the card again when you can.`,
  'nik-unknown-area': msg`The NIK begins with a province that does not exist. Look at the card again when you can.`,
  'birth-in-future': msg`The day of birth is still to come. Correct it when you know it.`,
  'age-over-110': msg`This person would be older than 110 years. The year of birth may be a slip.`,
  'name-one-word': msg`The name is one word. That is allowed; some offices ask for two words on new papers.`,
}

export const FIELD_WORDS: Words<FieldAgreement['field']> = {
  fullName: msg`Name`,
  birth: msg`Birth`,
  sex: msg`Sex`,
  nik: msg`NIK`,
  phone: msg`Telephone`,
  village: msg`Village`,
}

export const AGREEMENT_WORDS: Words<FieldAgreement['agreement']> = {
  agrees: msg`the same`,
  nearly: msg`nearly the same`,
  differs: msg`different`,
  'not-known': msg`not known yet`,
}

export const SAID_BY_WORDS: Words<RecordedFact['saidBy']> = {
  client: msg`the person said so`,
  family: msg`the family said so`,
  'worker-saw': msg`the worker saw it`,
  paper: msg`a paper shows it`,
  register: msg`a government register shows it`,
}

/** What to say of a failure that registering, correcting or a household can meet; null leaves it to the common words. */
export function wordsForPeople({ code }: { code: string }): MessageDescriptor | null {
  switch (code) {
    case 'birth-in-future':
      return msg`A day of birth is still to come. Correct it, or leave it empty.`
    case 'village-unknown':
      return msg`This village is not in the list of areas. Choose another, or leave it open for now.`
    case 'person-known':
      return msg`This was already written down. Search for the name to open it.`
    case 'household-not-known':
      return msg`No household is written down for this person yet. Write down the household first.`
    case 'fact-unreadable':
      return msg`This answer does not fit the question. Look at the number or the choice again.`
    case 'version-clash':
      return msg`Someone changed this meanwhile. Both versions stand below; choose which is right.`
    default:
      return null
  }
}
