import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { NamedFact } from '../../schema/facts.ts'

/** What a fact is called in a list, and how it is asked for. */
export const FACT_WORDS: Record<NamedFact, { label: MessageDescriptor; question: MessageDescriptor }> = {
  ageYears: { label: msg`Age in years`, question: msg`How old is this person, in years?` },
  sex: { label: msg`Sex`, question: msg`Is this person female or male?` },
  isPregnant: { label: msg`Pregnant`, question: msg`Is this person pregnant?` },
  hasNik: { label: msg`Has a NIK`, question: msg`Does this person have a NIK?` },
  hasBirthCertificate: {
    label: msg`Has a birth certificate`,
    question: msg`Does this person have a birth certificate?`,
  },
  hasJkn: { label: msg`Has JKN health insurance`, question: msg`Does this person have active JKN health insurance?` },
  disabilitySeverity: { label: msg`Disability`, question: msg`How much does a disability limit this person’s day?` },
  schoolLevel: { label: msg`School`, question: msg`Which school does this person go to?` },
  isVictimOf: { label: msg`Harm that this person has met`, question: msg`Has this person been harmed, and by what?` },
  maritalStatus: { label: msg`Marriage`, question: msg`Is this person married?` },
  isWorking: { label: msg`Has work`, question: msg`Does this person have work?` },
  householdDecile: {
    label: msg`Welfare decile (DTSEN)`,
    question: msg`In which welfare decile is the household, from 1 (poorest) to 10?`,
  },
  monthlyIncomeIdr: {
    label: msg`Household income a month, in rupiah`,
    question: msg`How much does the household earn in a month, in rupiah?`,
  },
  isEnrolledDtsen: {
    label: msg`Listed in DTSEN`,
    question: msg`Is the household listed in the national socio-economic data (DTSEN)?`,
  },
  hasFamilyCard: { label: msg`Has a family card`, question: msg`Does the household have a family card?` },
  ownsHome: { label: msg`Owns the home`, question: msg`Does the household own its home?` },
}

type Choices = {
  sex: 'female' | 'male'
  disabilitySeverity: 'none' | 'mild' | 'moderate' | 'severe'
  maritalStatus: 'single' | 'married' | 'divorced' | 'widowed'
}

/** The options of facts that are a choice, in words; the school levels keep the names that everybody uses. */
export const OPTION_WORDS: Partial<Record<NamedFact, Record<string, MessageDescriptor>>> = {
  sex: { female: msg`Female`, male: msg`Male` } satisfies Record<Choices['sex'], MessageDescriptor>,
  disabilitySeverity: {
    none: msg`Not at all`,
    mild: msg`A little`,
    moderate: msg`A lot`,
    severe: msg`Needs help all day`,
  } satisfies Record<Choices['disabilitySeverity'], MessageDescriptor>,
  maritalStatus: {
    single: msg`Not married`,
    married: msg`Married`,
    divorced: msg`Divorced`,
    widowed: msg`Widowed`,
  } satisfies Record<Choices['maritalStatus'], MessageDescriptor>,
  schoolLevel: {
    'not-in-school': msg`Not in school`,
    tk: msg`Kindergarten (TK/PAUD)`,
    sd: msg`Primary school (SD/MI)`,
    smp: msg`Junior secondary school (SMP/MTs)`,
    sma: msg`Senior secondary school (SMA/MA)`,
    smk: msg`Vocational secondary school (SMK)`,
    'paket-a': msg`Paket A (equal to SD)`,
    'paket-b': msg`Paket B (equal to SMP)`,
    'paket-c': msg`Paket C (equal to SMA)`,
    higher: msg`College or university`,
  },
  isVictimOf: {
    none: msg`No harm that is known`,
    violence: msg`Violence`,
    'domestic-violence': msg`Violence at home`,
    'sexual-violence': msg`Sexual violence`,
    'child-violence': msg`Violence against a child`,
    neglect: msg`Neglect`,
    exploitation: msg`Exploitation`,
    trafficking: msg`Trafficking`,
    disaster: msg`A disaster`,
    crime: msg`A crime`,
    'contact-with-law': msg`Being in contact with the law as a child`,
  },
}
