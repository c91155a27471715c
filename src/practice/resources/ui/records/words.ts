import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { FieldProblem } from '../../schema/record-page.ts'
import type { HsdsKind } from '../../schema/record.ts'

/** What is expected in a field, by what is wrong with it now. */
export const PROBLEM_WORDS: Record<FieldProblem, MessageDescriptor> = {
  required: msg`This must be filled in.`,
  'not-a-number': msg`Write a number such as 12 or 3,5.`,
  'below-zero': msg`Write 0 or more.`,
  'not-a-day': msg`Write a whole day that exists, such as 25-11-2026.`,
  'not-a-time': msg`Write hours and minutes, such as 08:00.`,
  'not-a-link': msg`Write the address of a page, such as https://contoh.id/layanan.`,
  'not-an-email': msg`Write an e-mail address, such as kantor@contoh.id.`,
  'not-a-choice': msg`Choose one of those that are listed.`,
  'too-long': msg`This is too long. Keep what people need to know.`,
  'latitude-range': msg`Latitude lies between −90 and 90.`,
  'longitude-range': msg`Longitude lies between −180 and 180.`,
  'in-the-sea': msg`0 and 0 lie in the sea off Africa. Leave both empty when they are not known.`,
  swapped: msg`Latitude and longitude seem to be swapped: in Indonesia the small number is the latitude.`,
  'needs-both': msg`A place needs both latitude and longitude, or neither.`,
  'ends-before-start': msg`This ends before it begins.`,
  'ages-crossed': msg`The oldest age is below the youngest.`,
  'not-a-currency': msg`Write three letters, such as IDR.`,
  'not-a-country': msg`Write two letters, such as ID.`,
  'not-a-year': msg`Write the year in four digits, such as 1998.`,
  'not-days-of-month': msg`Write days of the month with commas, such as 1, 15 or -1.`,
  'not-numbered-days': msg`Choose which one and which day, such as the second Tuesday.`,
  'not-days-of-week': msg`Tick the days of the week: a week has no second Tuesday.`,
}

/** Objects that stand by themselves, as the list of them is chosen. */
export const LISTED = {
  organization: msg`Organisations`,
  location: msg`Places`,
  program: msg`Programmes`,
  taxonomy: msg`Taxonomies`,
  taxonomy_term: msg`Terms of taxonomies`,
  unit: msg`Units of places left`,
  meta_table_description: msg`Descriptions of tables`,
} as const satisfies Partial<Record<HsdsKind, MessageDescriptor>>
export type Listed = keyof typeof LISTED
export const LISTED_KINDS = [
  ...(['organization', 'location', 'program', 'taxonomy', 'taxonomy_term', 'unit'] as const),
  'meta_table_description',
] as const

/** Why an act on the directory's objects did not happen; null leaves it to the common words. */
export function wordsForRecords(failure: { code: string }): MessageDescriptor | null {
  switch (failure.code) {
    case 'record-wrong':
      return msg`Some answers cannot be kept as they are. Look at the fields that are marked.`
    case 'version-clash':
      return msg`Someone else changed this meanwhile. Below is what stands there now beside what you wrote.`
    case 'still-used':
      return msg`This still stands in other things. Take it out of them first.`
    default:
      return null
  }
}

/** Where an object is shown to whoever keeps the directory. */
export const placeOf = ({ kind, id }: { kind: HsdsKind; id: string }) => `/directory/records/${kind}/${id}`
