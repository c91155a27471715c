import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { HsdsTranslations } from '../schema/hsds.ts'

// Texts of HSDS stand in one language, and the same text is shown in both.
export const same = (text: string): Bilingual => ({ id: text, en: text })
export const isText = (text: string | null | undefined): text is string => typeof text === 'string' && text !== ''
export const textOf = (text: string | null | undefined) => (isText(text?.trim()) ? text.trim() : null)

/** A text with what its translations say of it; null when nothing is said in any language. */
export function translated(from: { translations?: HsdsTranslations }, field: string, text: unknown): Bilingual | null {
  const base = typeof text === 'string' ? textOf(text) : null
  const inLanguage = (code: string) => {
    const said = from.translations?.[code]?.[field]
    return typeof said === 'string' ? textOf(said) : null
  }
  const [id, en] = [inLanguage('id') ?? base, inLanguage('en') ?? base]
  if (id === null && en === null) return null
  return { id: id ?? en ?? '', en: en ?? id ?? '' }
}
