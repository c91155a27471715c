import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ImportProblem, ProblemEffect, ProblemReason } from '../schema/problem.ts'
import { kindWords } from './field-words.ts'

type Words = { why: MessageDescriptor; todo: MessageDescriptor }

export const EFFECT_WORDS: Record<ProblemEffect, MessageDescriptor> = {
  'row-left-out': msg`left out`,
  'value-left-out': msg`only this value was left out`,
  mended: msg`mended`,
  kept: msg`taken in as it is`,
}

/** What is the matter with a value, a row or a table, and what to do about it. */
export const PROBLEM_WORDS: Record<ProblemReason, Words> = {
  'required-missing': {
    why: msg`Something that must be said is missing.`,
    todo: msg`Fill it in at the source and bring the file in again.`,
  },
  'not-a-number': { why: msg`A number is expected here.`, todo: msg`Write digits only, such as 12 or 12.5.` },
  'not-a-whole-number': {
    why: msg`The number of places is not a whole number.`,
    todo: msg`Ask how many places there are.`,
  },
  'not-a-date': { why: msg`The day is written in an unusual way.`, todo: msg`Write days like 2026-11-25.` },
  'impossible-date': {
    why: msg`There is no such day or hour.`,
    todo: msg`Look it up at the source; perhaps a digit slipped.`,
  },
  'doubtful-date': {
    why: msg`This could be two different days, so it was not guessed.`,
    todo: msg`Write days like 2026-11-25: year, month, day.`,
  },
  'empty-date': {
    why: msg`Spreadsheets write this day where a cell is empty.`,
    todo: msg`Nothing to do, unless a real day should stand there.`,
  },
  'serial-date': {
    why: msg`The day stood there as a spreadsheet’s own number.`,
    todo: msg`Check the day. Spreadsheets that count from 1904 are four years off.`,
  },
  'not-a-time': { why: msg`The time is written in an unusual way.`, todo: msg`Write times like 08:00.` },
  'not-an-email': { why: msg`This is no e-mail address.`, todo: msg`An address looks like nama@contoh.id.` },
  'not-a-link': { why: msg`This is no link.`, todo: msg`A link looks like https://contoh.id.` },
  'link-without-scheme': { why: msg`The link began without https://.`, todo: msg`Open it once to see that it works.` },
  'not-allowed': {
    why: msg`This value is not one of those that are allowed.`,
    todo: msg`Choose one of the allowed values at the source.`,
  },
  'wrong-type': {
    why: msg`Another kind of value is expected here.`,
    todo: msg`Correct it at the source, for example a number instead of words.`,
  },
  'not-an-object': { why: msg`This is no service.`, todo: msg`Take it out of the file, or ask whoever made it.` },
  'rule-nonsense': {
    why: msg`These opening times cannot be: a day or a repetition that does not exist.`,
    todo: msg`Ask for the opening hours and enter them by hand.`,
  },
  'coordinates-swapped': {
    why: msg`Latitude and longitude stood in each other’s place.`,
    todo: msg`Look at the map to see that the place is right now.`,
  },
  'coordinates-zero': {
    why: msg`0, 0 lies in the sea off Africa; somebody left the position empty.`,
    todo: msg`Enter the position, or leave it empty.`,
  },
  'coordinates-outside': {
    why: msg`This position is nowhere on earth; often the decimal point is missing.`,
    todo: msg`Correct it at the source.`,
  },
  'coordinates-half': { why: msg`Only one half of the position is there.`, todo: msg`Give both, or neither.` },
  'text-too-long': {
    why: msg`The text was longer than 25 pages and was cut.`,
    todo: msg`Ask for a short description.`,
  },
  'html-in-text': {
    why: msg`The text holds the marks of a web page. They are shown as letters and do nothing.`,
    todo: msg`Better ask for plain text.`,
  },
  'unkeepable-letters': {
    why: msg`Letters that cannot be stored were taken out.`,
    todo: msg`Read the text once to see that it still makes sense.`,
  },
  'protected-address': {
    why: msg`This place is protected: its address and position are not kept.`,
    todo: msg`Nothing to do. Take them out of the file too.`,
  },
  'tells-protected': {
    why: msg`This text may tell where a protected place is: a street, a landmark, a point or a telephone number.`,
    todo: msg`Take it out of the text. Pages for everyone leave such a sentence out until then.`,
  },
  'id-made': {
    why: msg`There was no lasting number of its own, so one was made that stays the same next time.`,
    todo: msg`Nothing to do, as long as names and numbers at the source stay the same.`,
  },
  'id-twice': {
    why: msg`Something with the same number came earlier in the file; that one was taken.`,
    todo: msg`Give each its own number, or take one of them out.`,
  },
  'told-twice': {
    why: msg`The file says two different things about the same; the first was taken.`,
    todo: msg`Decide which is right, at the source.`,
  },
  'points-nowhere': {
    why: msg`This points to something that is not in the file.`,
    todo: msg`Ask for the whole file, or correct the number.`,
  },
  'goes-round': {
    why: msg`These stand under each other in a ring.`,
    todo: msg`Decide at the source which of them stands on top.`,
  },
  'could-not-keep': {
    why: msg`This could not be stored or understood as a service.`,
    todo: msg`Look for very large numbers or unreadable letters at the source.`,
  },
  'header-twice': {
    why: msg`Two columns have the same head.`,
    todo: msg`Give each column a head of its own.`,
  },
  'header-missing': { why: msg`A column has no head.`, todo: msg`Write above it what it holds.` },
  'row-too-long': {
    why: msg`The row has more cells than there are heads, so its values have moved.`,
    todo: msg`Look for a comma or a quotation mark too many in this row.`,
  },
  'row-too-short': {
    why: msg`The row has fewer cells than there are heads.`,
    todo: msg`See whether its last values are missing.`,
  },
  'table-unknown': {
    why: msg`No table of the standard has this name.`,
    todo: msg`If it holds services, bring it in as a file of its own.`,
  },
  'need-not-recognised': {
    why: msg`It is not clear which need this meets, so no need leads to it yet.`,
    todo: msg`It can be found by its words. Ask the source to name the kind of service.`,
  },
  'organization-not-named': {
    why: msg`It is not said which organisation gives this service.`,
    todo: msg`Ask the source for the organisation.`,
  },
  'schedule-not-weekly': {
    why: msg`Some hours cannot be read as a week; they are kept as words.`,
    todo: msg`Enter them by hand, or ask before you send someone there.`,
  },
  'area-not-recognised': {
    why: msg`This area is not known here.`,
    todo: msg`Write it as regency and province.`,
  },
}

/** Kinds of values, by the names that checking gives them. */
const VALUE_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  text: msg`words`,
  long: msg`words`,
  number: msg`a number`,
  date: msg`a day, such as 2026-11-25`,
  datetime: msg`a day and a time, such as 2026-11-25T08:00:00Z`,
  time: msg`a time, such as 08:00`,
  uri: msg`a link, such as https://contoh.id`,
  email: msg`an e-mail address`,
  choice: msg`one of the allowed values`,
  tick: msg`true or false`,
  'true, false': msg`true or false`,
  'an object': msg`an object with fields of its own`,
  'a list of objects': msg`a list of objects`,
  physical: msg`a place that one can go to`,
}
const TELL_KINDS: readonly ProblemReason[] = ['required-missing', 'wrong-type', 'points-nowhere']

/** What should stand there: in words where it is a kind of value, else as it is to be written; empty when not known. */
export function expectedWords({
  reason,
  expected,
}: Pick<ImportProblem, 'reason' | 'expected'>): string | MessageDescriptor {
  if (expected === null || !TELL_KINDS.includes(reason)) return expected ?? ''
  return VALUE_WORDS[expected] ?? kindWords(expected) ?? expected
}
