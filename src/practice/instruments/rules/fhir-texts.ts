/** Writing texts as FHIR does: one as the element, the other language as its translation. */
import type { Texts } from '../schema/form.ts'
import type { Language } from './fhir-extensions.ts'
import * as url from './fhir-urls.ts'

export type Json = Record<string, unknown>

/** A text that stands in the other language alone is the element itself, and says which language that is. */
export function texts(name: string, said: Texts, language: Language): Json {
  const other = language === 'id' ? 'en' : 'id'
  const base = said[language] ?? said[other]
  const beside =
    said[language] === undefined
      ? { url: url.LANGUAGE, valueCode: other }
      : {
          url: url.TRANSLATION,
          extension: [
            { url: 'lang', valueCode: other },
            { url: 'content', valueString: said[other] },
          ],
        }
  return {
    ...(base !== undefined && { [name]: base }),
    ...(said[other] !== undefined && { [`_${name}`]: { extension: [beside] } }),
  }
}
