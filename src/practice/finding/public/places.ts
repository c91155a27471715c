import { html, type Html } from '#platform/server/html.ts'
import { pathOf } from '#practice/areas/rules.ts'
import type { Area, Place } from '#practice/areas/schema.ts'
import { accessWords } from '#practice/resources/rules/access.ts'
import { distanceMetres } from '#practice/resources/rules/distance.ts'
import { atPlace } from '#practice/resources/rules/places.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { deviceId } from '../rules/device.ts'
import { conditionLine } from './condition-lines.ts'
import { distanceWords } from './entry.ts'
import { isToldByPlace, openingLines } from './opening-hours.ts'
import { SERVICE_WORDS as WORDS } from './service-words.ts'
import type { Language, Say } from './words.ts'

type Told = {
  service: Service
  names: ReadonlyMap<string, string>
  from: { area: Area; place: Place } | null
  language: Language
}

/** Where it is given and how to go; of a protected place only that it is kept secret, and the regency. */
export function placesSection(say: Say, told: Told): Html {
  const { locations } = told.service
  return html`<h2>${say(WORDS.place)}</h2>
    ${locations.length === 0 && html`<p>${say(WORDS.noPlace)}</p>`}
    ${locations.map((place, nth) => (place.isProtected ? secret(say, told, place.areaCode) : open(say, told, { place, nth })))}`
}

function secret(say: Say, { names }: Told, code: string | null): Html {
  const regency = code === null ? undefined : names.get(code)
  return html`<p class="notice">
    ${say(WORDS.secret)}${regency !== undefined && html` (${say(WORDS.inRegency, { place: regency })})`}
  </p>`
}

type At = { place: Service['locations'][number]; nth: number }

function open(say: Say, told: Told, { place, nth }: At): Html {
  const { names, from, service } = told
  const { name, address, areaCode, latitude, longitude, accessibility = [], transportation } = place
  const at = latitude === null || longitude === null ? null : { latitude, longitude }
  const area = areaCode === null ? undefined : names.get(areaCode)
  const distance =
    at && from
      ? `${distanceWords(say, distanceMetres(from.place, at))} ${say(WORDS.fromPlace, { place: pathOf(from.area) })}`
      : null
  const notes = notesFor(place, from?.area.code ?? null)
  const travel = [...(transportation ? [transportation] : []), ...notes].map(text => say(text))
  return html`<section class="card place" data-service="${deviceId(service, nth)}">
    <address>
      <strong>${name}</strong><br />
      ${address !== null && html`${address}<br />`} ${area !== undefined && html`${area}<br />`}
      ${distance !== null && html`<span class="small">${distance}</span><br />`}
      ${travel.length > 0 && html`<span>${say(WORDS.travel)}: ${travel.join(' ')}</span><br />`}
      ${accessibility.length > 0 && html`<span>${say(WORDS.access)}: ${accessibility.map(note => say(accessWords(note))).join('; ')}</span><br />`}
      ${at && html`<a class="back no-print" href="geo:${at.latitude},${at.longitude}">${say(WORDS.openMap)}</a>`}
    </address>
    ${ownOf(say, told, place)}
  </section>`
}

/** Hours, conditions and papers that are otherwise here than at the other places. */
function ownOf(say: Say, { service, language }: Told, place: Service['locations'][number]): Html | null {
  const { openings, added, dropped, papers } = atPlace(service, place)
  const hours = isToldByPlace(service) ? openingLines(say, language, openings) : []
  return html`${hours.length > 0 && html`<p><b>${say(WORDS.hoursHere)}</b><br />${hours.map(line => html`${line}<br />`)}</p>`}
  ${
    added.length > 0 &&
    html`<p><b>${say(WORDS.conditionsHere)}</b></p>
      <ul class="conditions">
        ${added.map(line => conditionLine(say, line))}
      </ul>`
  }
  ${
    dropped.length > 0 &&
    html`<p><b>${say(WORDS.notAskedHere)}</b></p>
      <ul class="conditions">
        ${dropped.map(({ text }) => html`<li>${say(text)}</li>`)}
      </ul>`
  }
  ${papers.length > 0 && html`<p><b>${say(WORDS.papersHere)}</b><br />${papers.map(({ name }) => say(name)).join(', ')}</p>`}`
}

/** What curators know of the way: from where someone is, and from anywhere. */
function notesFor({ travelNotes = [] }: Service['locations'][number], area: string | null): Bilingual[] {
  return travelNotes
    .filter(({ from }) => from === null || area === null || area === from || area.startsWith(`${from}.`))
    .map(({ words }) => words)
}
