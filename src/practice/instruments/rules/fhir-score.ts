/** The total that an agency made up, as extensions of ours: FHIR has no place for it. */
import type { OwnScore } from '../schema/form.ts'
import { Extended, extensionOf, numberOf, textsOf, type Extension, type Language } from './fhir-extensions.ts'
import { texts, type Json } from './fhir-texts.ts'
import * as url from './fhir-urls.ts'

export function writeOwnScore({ worseIs, bands }: OwnScore, language: Language): Json {
  return {
    url: url.OWN_SCORE,
    extension: [
      { url: 'worse-is', valueCode: worseIs },
      ...bands.map(({ from, to, label }) => ({
        url: 'band',
        extension: [
          { url: 'from', valueDecimal: from },
          { url: 'to', valueDecimal: to },
          { url: 'label', ...texts('valueString', label, language) },
        ],
      })),
    ],
  }
}

/** @returns null where the document has none; a band without its ends is left out */
export function ownScoreOf(document: { extension?: Extension[] | undefined }, language: Language): OwnScore | null {
  const parts = Extended.safeParse(extensionOf(document, url.OWN_SCORE)).data?.extension
  if (!parts) return null
  const bands = parts.filter(part => part.url === 'band').flatMap(part => bandOf(part, language))
  return { worseIs: parts.some(part => part['valueCode'] === 'less') ? 'less' : 'more', bands }
}

function bandOf(part: Extension, language: Language): OwnScore['bands'] {
  const inside = Extended.safeParse(part).data ?? {}
  const [from, to] = [numberOf(extensionOf(inside, 'from')), numberOf(extensionOf(inside, 'to'))]
  const label = extensionOf(inside, 'label')
  const said = label?.['valueString']
  if (from === null || to === null || typeof said !== 'string') return []
  return [{ from, to, label: textsOf(said, Extended.safeParse(label?.['_valueString']).data, language) }]
}
