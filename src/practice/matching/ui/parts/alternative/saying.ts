import type { IconName } from '#platform/web/parts/icon/Icon.tsx'

/** One line of a card: a picture, the words, and whether it says that something is not known. */
export type Saying = { icon: IconName; words: string; isUnknown: boolean }

export const line = (icon: IconName, words: string): Saying => ({ icon, words, isUnknown: false })
export const unknown = (icon: IconName, words: string): Saying => ({ icon, words, isUnknown: true })

/** A time of day as it is written: 08.00 in Indonesian, 08:00 in English. */
export function clockWords(clock: string, locale: string): string {
  return locale === 'en' ? clock : clock.replace(':', '.')
}

/** Several texts one after the other, each ended as a sentence. */
export function sentences(texts: readonly string[]): string {
  return texts.map(text => `${text.trim().replace(/[.]+$/, '')}.`).join(' ')
}
