import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Refusal } from '../schema/problem.ts'
import type { ImportRun } from '../schema/run.ts'

const REFUSAL_WORDS: Record<Refusal, MessageDescriptor> = {
  empty: msg`The file is empty.`,
  'not-text': msg`This file is neither a table nor JSON. Bring in CSV, Excel (.xlsx), JSON or a zip of tables.`,
  'not-json': msg`Only half of the file is there, or it is damaged. Fetch it once more.`,
  'no-services': msg`This file holds no services and no organisations.`,
  'no-rows': msg`There is nothing under the heads of this table.`,
  'quote-not-closed': msg`A quotation mark is opened and never closed, so the rest cannot be told apart.`,
  'too-many-rows': msg`These are more rows than can be read at once. Cut the file into several.`,
  'half-a-zip': msg`Only half of the zip is there, or it is damaged. Fetch it once more.`,
  'zip-locked': msg`The zip is locked with a password. Unpack it, and bring in what is in it.`,
  'zip-too-many': msg`The zip holds far more files than a directory has.`,
  'zip-too-large': msg`Unpacked, this zip is larger than 120 MB. Cut it into several.`,
  'zip-bomb': msg`This zip unpacks to far more than it could honestly hold. It was not opened.`,
  'zip-without-tables': msg`There are no tables in this zip.`,
  'broken-workbook': msg`The workbook cannot be opened. Save it anew as .xlsx, or as CSV.`,
  'nothing-usable': msg`Not one row could be used. Say which column holds the name of the service or of the organisation.`,
  geojson: msg`This is a map (GeoJSON or alike), not a directory.`,
  fhir: msg`This is FHIR, a standard of health care. A directory in HSDS or a table is needed.`,
  xlsform: msg`This is the form of a survey (Kobo, ODK), not its answers. Export the answers as a table.`,
  'json-schema': msg`This file describes how data should look; it holds none.`,
  pdf: msg`This is a PDF. Ask for the table that it was made of.`,
  word: msg`This is a text document. Copy its table into a spreadsheet and bring that in.`,
  'old-excel': msg`This is an old Excel or OpenDocument file. Save it as .xlsx or CSV.`,
  picture: msg`This is a picture.`,
  'web-page': msg`This is a web page. Perhaps the download ended at a page to sign in.`,
  xml: msg`This is XML, which no directory of this kind uses.`,
  calendar: msg`This is a calendar.`,
  'business-card': msg`These are contacts of an address book.`,
  database: msg`This is a database file. Export its tables as CSV.`,
}

/** Why a file that was opened later could not be used. */
export function wordsForRefused({ why }: { why: Refusal }): MessageDescriptor {
  return REFUSAL_WORDS[why]
}

/** Why a file was refused, or an act came too late; null leaves it to the common words. */
export function wordsForImport(failure: { code: string; why?: Refusal }): MessageDescriptor | null {
  if (failure.code === 'file-refused' && failure.why) return REFUSAL_WORDS[failure.why]
  if (failure.code !== 'import-moved-on') return null
  return msg`This import stands otherwise by now: someone took it in or put it away. Load the page again.`
}

export const STATE_WORDS: Record<ImportRun['state'], MessageDescriptor> = {
  reading: msg`being read`,
  refused: msg`could not be used`,
  mapping: msg`its columns wait to be explained`,
  previewed: msg`looked at, nothing changed yet`,
  applying: msg`begun, not finished`,
  applied: msg`taken in`,
  undone: msg`undone`,
}
