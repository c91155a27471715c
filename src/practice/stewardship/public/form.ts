import { html, type Html } from '#platform/server/html.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import type { Said } from '../commands/changes.ts'
import { fieldsOf, shownText, textOf, type FieldOf } from '../rules/fields.ts'
import { ChangeField } from '../schema/change.ts'
import { FIELD_HINTS, FIELD_WORDS, FREE_WORDS, STATUS_WORDS } from '../schema/words.ts'
import { EMPTY } from './words.ts'

export type Language = 'id' | 'en'

// On a phone many boxes are a wall: each field opens when it is touched. Nobody sees the box that only robots fill in.
export const FORM_STYLE = `
  details.field { border: 1px solid var(--edge); border-radius: .625rem; background: var(--surface); margin-bottom: .5rem }
  details.field > summary { display: block; position: relative; min-height: 2.75rem; padding: .625rem 2.5rem .625rem .875rem; cursor: pointer; font-weight: 620 }
  details.field > summary::after { content: '✎'; position: absolute; inset-inline-end: .875rem; top: .625rem; font-weight: 400; color: var(--brand) }
  details.field > summary .now { display: block; font-weight: 400; color: var(--dim); white-space: pre-line; overflow-wrap: anywhere }
  details.field > div { padding: 0 .875rem .875rem }
  details.field textarea { min-height: 4.5rem }
  .back { display: inline-flex; align-items: center; min-height: 2.75rem }
  .trap { position: absolute; inset-inline-start: -99rem }
  .now { white-space: pre-line }`

const WIDE: readonly ChangeField[] = ['phones', 'hours', 'address', 'costId', 'costEn', 'howToApplyId', 'howToApplyEn']
const LONG: readonly ChangeField[] = [
  ...WIDE,
  'papersId',
  'papersEn',
  'conditionsHereId',
  'conditionsHereEn',
  'eligibilityText',
  'descriptionId',
  'descriptionEn',
]
const NUMBERS: readonly ChangeField[] = ['placesLeft', 'waitDays']

/** The fields of a service that a form shows, as they stand; each opens to be corrected. */
export function fieldBoxes(service: Service, language: Language, shows: (of: FieldOf) => boolean): Html[] {
  return fieldsOf(service)
    .filter(of => of.field !== 'other' && shows(of))
    .map(of => box(service, of, language))
}

function box(service: Service, of: FieldOf, language: Language): Html {
  const kept = textOf(service, of)
  const now = shownText(of, kept, language)
  const key = `${of.field}.${of.location ?? ''}`
  const place = service.locations.find(({ id }) => id === of.location)?.name
  const label = `${FIELD_WORDS[of.field][language]}${place === undefined ? '' : ` · ${place}`}`
  const hint = FIELD_HINTS[of.field]?.[language]
  return html`<details class="field">
    <summary>${label}<span class="now">${wordsFor(of.field, now, language)}</span></summary>
    <div>
      <input type="hidden" name="s.${key}" value="${now}" />
      <label for="v.${key}"><span class="small">${RIGHT[language]}</span></label>
      ${hint !== undefined && html`<span class="hint">${hint}</span>`} ${control(of.field, key, now, language)}
    </div>
  </details>`
}
const RIGHT: Bilingual = { id: 'Yang benar', en: 'What is right' }

function control(field: ChangeField, key: string, now: string, language: Language): Html {
  if (field === 'status') return select(key, STATUS_WORDS, now, language)
  if (field === 'isFree') return select(key, FREE_WORDS, now, language)
  if (LONG.includes(field)) return html`<textarea id="v.${key}" name="v.${key}" maxlength="4000">${now}</textarea>`
  const mode = NUMBERS.includes(field) ? 'numeric' : 'text'
  return html`<input
    id="v.${key}"
    name="v.${key}"
    type="text"
    inputmode="${mode}"
    value="${now}"
    maxlength="500"
    autocomplete="off"
  />`
}

function select(key: string, options: Readonly<Record<string, Bilingual>>, now: string, language: Language): Html {
  return html`<select id="v.${key}" name="v.${key}">
    ${now in options ? null : html`<option value="${now}" selected>${EMPTY[language]}</option>`}
    ${Object.entries(options).map(([value, words]) =>
      value === now
        ? html`<option value="${value}" selected>${words[language]}</option>`
        : html`<option value="${value}">${words[language]}</option>`,
    )}
  </select>`
}

/** Above a form of a service that is given at a protected place; null for any other. */
export function guardNotice({ locations }: Service, language: Language): Html | null {
  return locations.some(({ isProtected }) => isProtected)
    ? html`<p class="notice attention">${GUARD[language]}</p>`
    : null
}
const GUARD: Bilingual = {
  id: 'Alamat tempat ini dirahasiakan demi keselamatan penghuninya. Jangan tulis jalan, RT/RW, nomor rumah, patokan, titik peta, atau nomor telepon lain. Kalimat seperti itu tidak kami tampilkan.',
  en: 'The address of this place is kept secret, for the safety of those who live there. Please write no street, house number, landmark, point on a map or other telephone number. Such a sentence is not shown.',
}

/** How a field stands, as a line of words. */
export function wordsFor(field: ChangeField, text: string, language: Language): string {
  const words: Readonly<Record<string, Bilingual>> =
    field === 'status' ? STATUS_WORDS : field === 'isFree' ? FREE_WORDS : {}
  return words[text]?.[language] ?? (text === '' ? EMPTY[language] : text)
}

/** As many as anyone corrects at once, with or without an account. */
const MOST_PARTS = 30

/** What a form sent and would have otherwise than it stood when it was opened, field by field; the first thirty. */
export function saidIn(sent: Readonly<Record<string, unknown>>): Said[] {
  const said = Object.entries(sent).flatMap(([name, proposed]) => {
    const [kind, field, ...place] = name.split('.')
    const known = ChangeField.safeParse(field)
    if (kind !== 'v' || !known.success || known.data === 'other' || typeof proposed !== 'string') return []
    const location = place.join('.')
    const seen = sent[`s.${known.data}.${location}`]
    // A form sends every field that it shows; those that nobody touched are no part of what was said.
    if (seen === proposed) return []
    return [{ field: known.data, location: location === '' ? null : location, proposed, seen }]
  })
  return said.slice(0, MOST_PARTS).map(({ proposed, seen, ...of }) => ({
    ...{ ...of, proposed: plain(proposed) },
    ...(typeof seen === 'string' && { seen: plain(seen) }),
  }))
}

const plain = (text: string) => text.replace(/\r\n?/g, '\n').slice(0, 4000)
