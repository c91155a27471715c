import { i18n, type Messages } from '@lingui/core'

export const LANGUAGES = [
  { value: 'id', label: 'Indonesia' },
  { value: 'en', label: 'English' },
] as const
export type Language = (typeof LANGUAGES)[number]['value']

export type Catalogue = { messages: Messages }
/** A room's words, one catalogue a language, fetched on entering: `import.meta.glob<Catalogue>('./words/*.po')`. */
type Words = Record<string, () => Promise<Catalogue>>

/** The platform's own words are spoken from the start. */
const learned = new Set<Words>([import.meta.glob<Catalogue>('./words/*.po')])

/** Learn a room's words before its first screen is shown. */
export async function learn(words: Words): Promise<void> {
  learned.add(words)
  await fetchWords(words, i18n.locale)
}

/** Speak a language everywhere, and remember it on this device. */
export async function speak(language: Language): Promise<void> {
  await Promise.all([...learned].map(words => fetchWords(words, language)))
  i18n.activate(language)
  document.documentElement.lang = language
  localStorage.setItem('language', language)
}

/** Indonesian, unless this device was told otherwise. */
export function languageOfDevice(): Language {
  return localStorage.getItem('language') === 'en' ? 'en' : 'id'
}

async function fetchWords(words: Words, language: string): Promise<void> {
  const catalogue = await words[`./words/${language}.po`]?.()
  if (catalogue) i18n.load(language, catalogue.messages)
}
