import { dayCodes } from './days.ts'
import { checkTime } from './values.ts'

export type Hours = { freq: 'WEEKLY'; byday: string; opens_at: string; closes_at: string }

/** The time `HH:mm` that is written; a part of a day, as spreadsheets keep times, is one too. Null when it is none. */
export function clockOf(text: string): string | null {
  const bare = text.trim()
  if (/^0?\.\d+$/.test(bare)) {
    const minutes = Math.round(Number(bare) * 24 * 60)
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  }
  const { value } = checkTime(/^\d{1,2}$/.test(bare) ? `${bare}:00` : bare)
  return typeof value === 'string' && value !== '' ? value.slice(0, 5) : null
}

/** Hours that are written as a sentence, `Senin–Jumat 08.00–15.00; Sabtu 08.00–12.00`; null when they cannot be read. */
export function readHours(text: string): Hours[] | null {
  const found: Hours[] = []
  for (const part of text
    .split(/[;\n]+/)
    .map(one => one.trim())
    .filter(one => one !== '')) {
    const span =
      /(\d{1,2}[.:]\d{2}|\d{1,2})\s*(?:–|—|-|s\.?\/?d\.?|sampai|hingga|to|until)\s*(\d{1,2}[.:]\d{2}|\d{1,2})(?:\s*(?:wib|wita|wit))?\.?$/i.exec(
        part,
      )
    if (!span) return null
    const [opens, closes] = [clockOf(span[1] ?? ''), clockOf(span[2] ?? '')]
    const words = part
      .slice(0, span.index)
      .replace(/[,:(]\s*$/, '')
      .replace(/\s*(pukul|jam|pkl)\.?\s*$/i, '')
      .replace(/[,:]\s*$/, '')
    const days = dayCodes(words)
    if (!opens || !closes || !days) return null
    found.push({ freq: 'WEEKLY', byday: days.join(','), opens_at: opens, closes_at: closes })
  }
  return found.length === 0 ? null : found
}
