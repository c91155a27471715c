/** A number to ring, and what is said of it: whose it is, when it answers; null when nothing is. */
export type Phone = { number: string; description: string | null }

/** Longer words are no name of a number; they stay with its record. */
const MOST_WORDS = 80

/** `127 (SAGI, 24 jam)`: the number, and its words by themselves. An area code in brackets is part of the number. */
export function phoneParts(text: string): Phone {
  const found = /^(.*\d.*?)\s*\(([^()]*\p{L}[^()]*)\)$/u.exec(text.trim())
  const [number = '', description = ''] = found?.slice(1) ?? []
  return found ? { number: number.trim(), description: description.trim() } : { number: text.trim(), description: null }
}

/** The other way round, as people read it. */
export function phoneWords({ number, description }: Phone): string {
  const words = description?.trim() ?? ''
  const isShown = words !== '' && words.length <= MOST_WORDS && /^[^()]*\p{L}[^()]*$/u.test(words)
  return isShown && phoneParts(number).description === null ? `${number} (${words})` : number
}

/** What a telephone dials: the number alone, and its extension after a pause. */
export function telOf(text: string): string {
  const [main = '', extension = ''] = phoneParts(text).number.split(/\s*\b(?:ext\.?|ekstensi|pesawat)\s*/i)
  const digits = main.replace(/[^\d+]/g, '')
  const beyond = extension.replace(/\D/g, '')
  return `tel:${digits}${beyond === '' ? '' : `,${beyond}`}`
}
