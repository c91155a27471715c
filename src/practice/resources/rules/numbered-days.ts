import type { Bilingual } from '#practice/knowledge/schema.ts'
import { NumberedDay } from '../schema/hours.ts'
import type { RecordWords } from '../schema/record-words.ts'

type Json = Record<string, unknown>

/** Which one within the month, by its number; negative: from the end. Indonesian puts it behind the day. */
export const WHICH = {
  '1': { id: 'pertama', en: 'first' },
  '2': { id: 'kedua', en: 'second' },
  '3': { id: 'ketiga', en: 'third' },
  '4': { id: 'keempat', en: 'fourth' },
  '5': { id: 'kelima', en: 'fifth' },
  '-1': { id: 'terakhir', en: 'last' },
  '-2': { id: 'kedua dari akhir', en: 'second to last' },
  '-3': { id: 'ketiga dari akhir', en: 'third to last' },
  '-4': { id: 'keempat dari akhir', en: 'fourth to last' },
  '-5': { id: 'kelima dari akhir', en: 'fifth to last' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** A day as a form chooses it; either is empty while it is not chosen, `nth` also for every one of the month. */
export type ChosenDay = { nth: string; day: string }

/** The days that a text such as `1MO,-1FR` names, chosen in half too; what is no such thing is left out. */
export function chosenDays(said: string | readonly string[]): ChosenDay[] {
  return itemsOf(said).flatMap(item => {
    const found = /^\+?(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)?$/.exec(item)
    return found ? [{ nth: found[1] ?? '', day: found[2] ?? '' }] : []
  })
}

/** The other way round; a row in which nothing is chosen says nothing. */
export function daysChosen(rows: readonly ChosenDay[]): string {
  return rows
    .map(({ nth, day }) => `${nth}${day}`)
    .filter(item => item !== '')
    .join(',')
}

/** Days of a week, with their number within a month or without; null when one of them is no day. */
export function readNumberedDays(text: string): string | null {
  const items = itemsOf(text).map(item => item.replace(/^\+/, ''))
  return items.every(item => NumberedDay.safeParse(item).success) ? items.join(',') : null
}

/** Whether one of the days has a number, as only months know them. */
export function hasNumber(text: string): boolean {
  return itemsOf(text).some(item => /\d/.test(item))
}

/** The days of a schedule of HSDS: `Monday, Wednesday`, `second Tuesday of the month`; empty when it names none. */
export function scheduleDays(document: Json, words: RecordWords): Bilingual {
  return { id: daysIn('id', document, words), en: daysIn('en', document, words) }
}

function daysIn(language: 'id' | 'en', document: Json, words: RecordWords): string {
  const named = itemsOf(textOf(document['byday'])).map(item => {
    const [{ nth, day } = { nth: '', day: '' }] = chosenDays(item)
    const name = words.schedule.fields['byday']?.choices?.[day]?.[language]
    return name === undefined ? item : numbered(nth, name, language)
  })
  const dates = itemsOf(textOf(document['bymonthday'])).map(date => dateWords(date, language))
  const days = [...named, ...dates].join(', ')
  if (days === '' || textOf(document['freq']).toUpperCase() !== 'MONTHLY') return days
  const interval = document['interval']
  const months = typeof interval === 'number' && interval > 1 ? interval : null
  if (language === 'id') return `${days} setiap ${months === null ? 'bulan' : `${months} bulan`}`
  return `${days} of ${months === null ? 'the month' : `every ${months} months`}`
}

function numbered(nth: string, name: string, language: 'id' | 'en'): string {
  const which = Object.entries(WHICH).find(([number]) => number === nth)?.[1]
  if (!which) return name
  return language === 'id' ? `${name} ${which.id}` : `${which.en} ${name}`
}

function dateWords(date: string, language: 'id' | 'en'): string {
  if (date === '-1') return language === 'id' ? 'hari terakhir' : 'last day'
  return language === 'id' ? `tanggal ${date}` : `day ${date}`
}

function itemsOf(said: string | readonly string[]): string[] {
  const items = typeof said === 'string' ? said.toUpperCase().split(/[\s,;]+/) : said
  return items.filter(item => item !== '')
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
