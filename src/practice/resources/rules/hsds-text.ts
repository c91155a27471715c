import type { Bilingual } from '#practice/knowledge/schema.ts'

// Texts of HSDS stand in one language, and the same text is shown in both.
export const same = (text: string): Bilingual => ({ id: text, en: text })
export const isText = (text: string | null | undefined): text is string => typeof text === 'string' && text !== ''
export const textOf = (text: string | null | undefined) => (isText(text?.trim()) ? text.trim() : null)

export function bilingual(text: string | null | undefined): Bilingual | null {
  const found = textOf(text)
  return found === null ? null : same(found)
}
