/** What FHIR says beside an element: extensions, numbers in them, texts in other languages. */
import * as z from 'zod'
import type { Texts } from '../schema/form.ts'
import * as url from './fhir-urls.ts'

export type Language = 'id' | 'en'
export const Extension = z.looseObject({ url: z.string() })
export type Extension = z.infer<typeof Extension>
export const Extended = z.looseObject({ extension: z.array(Extension).optional() })

export function extensionOf(of: { extension?: Extension[] | undefined }, which: string): Extension | undefined {
  return of.extension?.find(one => one.url === which)
}

export function numberOf(extension: Extension | undefined): number | null {
  const found = Object.entries(extension ?? {}).find(([key]) => key === 'valueDecimal' || key === 'valueInteger')?.[1]
  return typeof found === 'number' ? found : null
}

/** @param language - that of the document; a text that stands in the other alone says so itself */
export function textsOf(text: string, extended: z.infer<typeof Extended> | undefined, language: Language): Texts {
  const own = extended && extensionOf(extended, url.LANGUAGE)?.['valueCode']
  const texts: Texts = { [own === 'id' || own === 'en' ? own : language]: text }
  for (const translation of extended?.extension ?? []) {
    if (translation.url !== url.TRANSLATION) continue
    const parts = Extended.safeParse(translation).data?.extension ?? []
    const lang = parts.find(one => one.url === 'lang')?.['valueCode']
    const content = parts.find(one => one.url === 'content')
    const said = content?.['valueString'] ?? content?.['valueMarkdown']
    if ((lang === 'id' || lang === 'en') && typeof said === 'string') texts[lang] = said
  }
  return texts
}
