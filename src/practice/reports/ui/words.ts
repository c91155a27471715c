import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Coverage, DataKind, ReportFormat, ReportWarning } from '../schema/report.ts'

type Words<Of extends string> = Record<Of, MessageDescriptor>

export const DATA_WORDS: Words<DataKind> = {
  name: msg`name`,
  age: msg`age`,
  nik: msg`last four digits of the NIK`,
  address: msg`address`,
  health: msg`health`,
  safety: msg`safety`,
  need: msg`needs`,
  situation: msg`situation`,
}

export const WARNING_WORDS: Words<ReportWarning> = {
  'others-named': msg`It names people other than the client. Ask whether this recipient must know them.`,
  'address-protected': msg`Someone may be in danger, so the address is not printed.`,
  'service-protected': msg`A service at a protected place is printed without its name and its words.`,
  'reporter-withheld': msg`Whoever told us of the client is not printed. Their name was taken out wherever it stood; look that the rest does not point at them.`,
  'reporter-lives-there': msg`Whoever told us of the client lives with them or is the one who speaks. Look that nothing says that it was they who told us.`,
  'number-withheld': msg`A number of identity stood in the words and was taken out.`,
  'category-official': msg`It names an official category that can wound. Keep it only if this recipient asks for it.`,
  'category-left-out': msg`A category that can wound is left out: it belongs in a social report or a report for a court alone.`,
  'sensitive-need': msg`It tells of a need that can shame or endanger someone. Leave the part out if this recipient need not know.`,
  'own-words': msg`Simpul cannot tell whom your own words name. Read them once more.`,
}

export const LACKING_WORDS: Words<Extract<Coverage, { is: 'lacking' }>['why']> = {
  none: msg`The client has agreed to nothing of this kind for this recipient.`,
  withdrawn: msg`The client took back the consent for this recipient.`,
  ended: msg`The consent for this recipient has run out.`,
  categories: msg`There is a consent for this recipient, but not for all of what this report shows.`,
  'not-named': msg`No consent in this case names this recipient.`,
}

export const FORMAT_WORDS: Words<ReportFormat> = {
  pdf: msg`PDF, to send or keep`,
  docx: msg`DOCX, to work on further`,
  page: msg`A page to print`,
}

/** What to say of a failure that a report can meet; null leaves it to the common words. */
export function wordsForReport({ code }: { code: string }): MessageDescriptor | null {
  switch (code) {
    case 'report-changed':
      return msg`The record has changed since you looked. Look at the report again, then make it.`
    case 'report-ground-missing':
      return msg`No consent covers this. Say on which basis it is given, and why.`
    default:
      return null
  }
}
