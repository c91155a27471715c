import type { PublicAnswer, PublicContext } from '#confidentiality/access/public-route.ts'
import { html, type Html } from '#platform/server/html.ts'
import { pathOf } from '#practice/areas/rules.ts'
import { findFor, PAGE, type FindAnswer } from '../queries/finding.ts'
import { hotlinesFor } from '../queries/hotlines.ts'
import type { Near } from '../rules/place.ts'
import type { FindAsked } from '../schema/asked.ts'
import { emptyState, placeNews } from './empty.ts'
import { entryCard } from './entry.ts'
import { hasWishes, hiddenFields, needGroups, searchForm } from './form.ts'
import { findPage } from './frame.ts'
import { hotlineSection } from './hotlines.ts'
import { mapOf, type Point } from './map.ts'
import { questionsFrom } from './questions.ts'
import { SCRIPTS } from './scripts.ts'
import { SERVICE_WORDS } from './service-words.ts'
import { sayIn, WORDS, type Say } from './words.ts'

/** The first page, or what was asked for. */
export async function searchPage(context: PublicContext, asked: FindAsked): Promise<PublicAnswer> {
  return isAsked(asked) ? resultsPage(context, asked) : homePage(context, asked)
}

function isAsked(asked: FindAsked): boolean {
  return asked.q !== '' || asked.near !== '' || asked.area !== undefined || asked.need !== undefined || hasWishes(asked)
}

function homePage(context: PublicContext, asked: FindAsked): PublicAnswer {
  const say = sayIn(context.language)
  return findPage(context, {
    title: say(WORDS.title),
    description: say(WORDS.lead),
    canonical: '/find',
    index: true,
    script: SCRIPTS.search,
    body: html`<p>${say(WORDS.lead)}</p>
      ${searchForm(say, asked, { is: 'unsaid' })} ${needGroups(say)}`,
  })
}

async function resultsPage(context: PublicContext, asked: FindAsked): Promise<PublicAnswer> {
  const { language } = context
  const say = sayIn(language)
  const answer = await findFor(context, asked)
  const { dangers, near, total } = answer
  const form = searchForm(say, asked, near)
  return findPage(context, {
    title: say(total === 0 ? WORDS.none : WORDS.results),
    quietTitle: 'Simpul',
    width: 'wide',
    script: SCRIPTS.search,
    body: html`${dangers.length > 0 && hotlineSection(say, language, hotlinesFor(dangers))}
    ${placeNews(say, asked, near)}
    ${total === 0 ? emptyState(say, language, asked, answer) : html`<p>${countWords(say, answer)}</p>`}
    ${
      total === 0
        ? html`<h2>${say(WORDS.change)}</h2>
            ${form}`
        : folded(say(WORDS.change), form)
    }
    ${total > 0 && resultsList(context, asked, answer)}`,
  })
}

function resultsList(context: PublicContext, asked: FindAsked, answer: FindAnswer): Html {
  const { language, at, nonce } = context
  const say = sayIn(language)
  const { near, hits, pages } = answer
  const page = Math.min(asked.page, pages)
  const area = near.is === 'one' ? near.area.code : null
  const first = (page - 1) * PAGE + 1
  const services = hits.map(({ service }) => service)
  const map = drawn(say, near, answer, first)
  return html`<div class="results ${map && 'with-map'}">
    <div>
      ${questionsFrom(say, services, say(SERVICE_WORDS.askListTitle), nonce)}
      <ol class="cards" start="${first}">
        ${hits.map((hit, place) => entryCard(hit, first + place, { say, language, at, area, isWheelchair: asked.wheelchair }))}
      </ol>
      ${pages > 1 && paging(say, asked, page, pages)}
    </div>
    ${map}
  </div>`
}

function folded(title: string, body: Html): Html {
  return html`<details class="no-print">
    <summary>${title}</summary>
    ${body}
  </details>`
}

function countWords(say: Say, { near, total }: FindAnswer): string {
  const counted = total === 1 ? say(WORDS.countedOne) : say(WORDS.counted, { count: total })
  return near.is === 'one' ? `${counted} ${say(WORDS.aroundPlace, { place: pathOf(near.area) })}` : counted
}

function drawn(say: Say, near: Near, { hits }: FindAnswer, first: number): Html | null {
  if (near.is !== 'one') return null
  const points = hits.flatMap(({ service }, place) =>
    service.locations.flatMap(({ latitude, longitude }): Point[] =>
      latitude === null || longitude === null ? [] : [{ number: first + place, latitude, longitude }],
    ),
  )
  const map = mapOf(near.area.code, points, say(WORDS.map, { place: pathOf(near.area) }))
  return (
    map &&
    html`<figure>
      ${map}
      <figcaption class="small dim">${say(WORDS.mapNote)}</figcaption>
    </figure>`
  )
}

function paging(say: Say, asked: FindAsked, page: number, pages: number): Html {
  return html`<form class="paging" method="post" action="/find">
    ${hiddenFields(asked)}
    ${page > 1 && html`<button class="quiet" name="page" value="${page - 1}">${say(WORDS.previous)}</button>`}
    <span>${say(WORDS.page, { page, pages })}</span>
    ${page < pages && html`<button class="quiet" name="page" value="${page + 1}">${say(WORDS.next)}</button>`}
  </form>`
}
