import { html, type Html } from '#platform/server/html.ts'
import { ACCESS_WORDS, wheelchairAccess } from '#practice/resources/rules/access.ts'
import { serviceOpenAt } from '#practice/resources/rules/opening.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { Hit } from '../queries/finding.ts'
import { openWords } from './time-words.ts'
import { ACTORS, WORDS, type Language, type Say } from './words.ts'

const LONGEST = 170
/** `area`: where the search was from, to tell the distance on the next page too. */
type Shown = { say: Say; language: Language; at: string; area: string | null; isWheelchair?: boolean }

/** One service of a list, with the number that it has on the map. */
export function entryCard({ service, metres, isLocal }: Hit, number: number, shown: Shown): Html {
  const { say } = shown
  const told = shortened(say(service.description), LONGEST)
  return html`<li class="card entry" data-service="${service.id}">
    <h2>
      <span class="number" aria-hidden="true">${number}</span>
      <a href="${addressOf(service.id, shown.area)}">${say(service.name)}</a>
    </h2>
    <p class="small dim">${service.organization.name} · ${say(ACTORS[service.organization.actorKind])}</p>
    <p class="marks">${marksOf(service, shown, isLocal)}</p>
    ${told !== '' && html`<p>${told}</p>`}
    ${metres !== null && html`<p class="small">${distanceWords(say, metres)}</p>`}
  </li>`
}

export function addressOf(id: string, area: string | null): string {
  return `/find/services/${id}${area === null ? '' : `?area=${area}`}`
}

/** Open or closed, what it costs, and where it stands apart. */
export function marksOf(
  service: Service,
  { say, language, at, isWheelchair = false }: Omit<Shown, 'area'>,
  isLocal: boolean,
): Html[] {
  const { status, timeZone, cost, locations, areas } = service
  const state = serviceOpenAt(service, at)
  const isNational = !isLocal && areas.some(({ code }) => code === null) && locations.length === 0
  return [
    status === 'active'
      ? state !== null &&
        mark(openWords(say, language, state, { at, timeZone }), `moment ${state.isOpen ? 'good' : 'wait'}`)
      : mark(say(WORDS.closedForNow), 'wait'),
    mark(
      say(cost.isFree === null ? WORDS.costUnknown : cost.isFree ? WORDS.isFree : WORDS.isPaid),
      cost.isFree === true ? 'good' : '',
    ),
    isWheelchair && locations.length > 0 && wheelchairMark(say, locations),
    isNational && mark(say(WORDS.national), ''),
    locations.some(({ isProtected }) => isProtected) && mark(say(WORDS.protectedPlace), ''),
  ].filter(one => one !== false)
}

/** For whoever asked for it: that it is not known is said, and is no reason to be left out. */
function wheelchairMark(say: Say, locations: Service['locations']): Html {
  const all = locations.map(({ accessibility }) => wheelchairAccess(accessibility ?? []))
  const best = (['yes', 'with-help'] as const).find(one => all.includes(one))
  return best === undefined
    ? mark(say(WORDS.wheelchairUnknown), 'wait')
    : mark(say(ACCESS_WORDS[`wheelchair-${best}`]).toLowerCase(), 'good')
}

function mark(words: string, tone: string): Html {
  return html`<span class="mark ${tone}">${words}</span> `
}

export function distanceWords(say: Say, metres: number): string {
  if (metres < 1000) return say(WORDS.nearby)
  const km = metres < 9950 ? (metres / 1000).toFixed(1) : String(Math.round(metres / 1000))
  return say(WORDS.distance, { km: say({ id: km.replace('.', ','), en: km }) })
}

/** The beginning of a text, cut between words. */
export function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= most) return plain
  return `${plain.slice(0, plain.lastIndexOf(' ', most) + 1 || most).trimEnd()} …`
}

/** A text in the asked language, or in the one that there is. */
export function either(text: Bilingual): Bilingual {
  return { id: text.id || text.en, en: text.en || text.id }
}
