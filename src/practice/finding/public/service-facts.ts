import { html, type Html } from '#platform/server/html.ts'
import { freshness } from '#practice/resources/rules/freshness.ts'
import { unitWords } from '#practice/resources/rules/units.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { telephoneIn } from '../rules/telephone.ts'
import { amountList, costList } from './prices.ts'
import { SERVICE_WORDS as WORDS } from './service-words.ts'
import { hoursList } from './opening-hours.ts'
import { dayWords } from './time-words.ts'
import { LANGUAGES, type Language, type Say } from './words.ts'

type Told = { service: Service; names: ReadonlyMap<string, string>; language: Language; today: string }
type Fact = readonly [string, Html | string | null]

/** What to bring, what it costs and gives, when, how, and how sure all this is. */
export function serviceFacts(say: Say, told: Told): Html {
  const { service, language, today } = told
  const facts: Fact[] = [
    [say(WORDS.costs), costList(say, service, told)],
    [say(WORDS.gives), amountList(say, service, language)],
    [say(WORDS.hours), hoursList(say, language, service)],
    [say(WORDS.closed), closureWords(say, told)],
    [say(WORDS.apply), service.howToApply && say(service.howToApply)],
    [say(WORDS.contact), contacts(service)],
    [say(WORDS.areas), areaWords(say, told)],
    [say(WORDS.spoken), service.languages.map(code => (LANGUAGES[code] ? say(LANGUAGES[code]) : code)).join(', ')],
    [say(WORDS.interpreting), service.interpretation ? say(service.interpretation) : null],
    [say(WORDS.wait), waitWords(say, told)],
    [say(WORDS.membership), membershipWords(say, service)],
    [say(WORDS.confirmed), confirmedWords(say, service, { language, today })],
    [say(WORDS.source), sourceLink(service)],
  ]
  return html`<h2>${say(WORDS.papers)}</h2>
    ${paperList(say, service)}
    <h2>${say(WORDS.details)}</h2>
    <dl class="facts">
      ${facts
        .filter(([, value]) => value !== null && value !== '')
        .map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
    </dl>`
}

function paperList(say: Say, { papers }: Service): Html {
  if (papers.length === 0) return html`<p>${say(WORDS.papersNone)}</p>`
  return html`<ul class="papers">
    ${papers.map(({ name, isRequired }) => html`<li>${say(name)}${!isRequired && html` <span class="dim">(${say(WORDS.ifYouHave)})</span>`}</li>`)}
  </ul>`
}

function contacts({ phones, email, url }: Service): Html | null {
  if (phones.length === 0 && email === null && url === null) return null
  const numbers = phones.map(text => {
    const read = telephoneIn(text, 'phone')
    return read
      ? html`<a href="${read.href}">${read.number}</a>${read.note !== '' && html` (${read.note})`}`
      : html`${text}`
  })
  const site =
    url !== null && /^https?:\/\//i.test(url)
      ? html`<a href="${url}" rel="noreferrer nofollow">${url.replace(/^https?:\/\//i, '')}</a>`
      : null
  const mail = email === null ? null : html`<a href="mailto:${email}">${email}</a>`
  return html`${[...numbers, mail, site].filter(one => one !== null).map(one => html`${one}<br />`)}`
}

function areaWords(say: Say, { service, names }: Told): string {
  const words = service.areas
    .map(({ code, text }) => (code === null ? null : names.get(code)) ?? text)
    .filter(text => text !== '')
  return words.length === 0 ? say(WORDS.areasUnknown) : [...new Set(words)].join('; ')
}

function waitWords(say: Say, { service, language }: Told): string {
  const { waitDays, waitingPeople, capacity, capacities } = service
  const wait = waitDays === null ? WORDS.waitUnknown : waitDays === 0 ? WORDS.noWait : WORDS.waitDays
  const places = (capacities ?? (capacity ? [capacity] : [])).flatMap(({ available, unit, saidOn }) => {
    if (available === null) return []
    const told = { unit: say(unitWords(unit)), day: dayWords(language, saidOn), count: available }
    if (unit === '') return [say(available === 0 ? WORDS.fullAsOf : WORDS.left, told)]
    return [say(available === 0 ? WORDS.full : WORDS.placesLeft, told)]
  })
  const queue = waitingPeople ? [say(WORDS.queue, { count: waitingPeople })] : []
  return [...places, ...queue, say(wait, { days: waitDays ?? 0 })].join('; ')
}

function closureWords(say: Say, { service: { closure }, language }: Told): string | null {
  if (!closure) return null
  const until =
    closure.until === null
      ? say(WORDS.closedOpenEnd)
      : say(WORDS.closedUntil, { day: dayWords(language, closure.until) })
  return closure.reason === null ? until : `${until} (${say(closure.reason)})`
}

function membershipWords(say: Say, { organization: { membership } }: Service): string | null {
  if (!membership) return null
  const { howToJoin, cost } = membership
  return [say(WORDS.members), howToJoin && say(howToJoin), cost && say(cost)].filter(isText).join(' ')
}

const isText = (text: string | null): text is string => text !== null && text !== ''

function confirmedWords(
  say: Say,
  { assuredOn }: Service,
  { language, today }: Pick<Told, 'language' | 'today'>,
): string {
  if (assuredOn === null) return say(WORDS.neverConfirmed)
  const day = dayWords(language, assuredOn)
  return freshness(assuredOn, today) === 'fresh' ? day : say(WORDS.confirmedOld, { day })
}

function sourceLink({ source }: Service): Html | string | null {
  if (source === null) return null
  const isLink = source.url !== null && /^https?:\/\//i.test(source.url)
  return isLink ? html`<a href="${source.url}" rel="noreferrer nofollow">${source.name}</a>` : source.name
}
