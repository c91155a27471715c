import { html, type Html } from '#platform/server/html.ts'
import { pathOf } from '#practice/areas/rules.ts'
import type { Area } from '#practice/areas/schema.ts'
import { programmeServiceId } from '#practice/resources/rules/programmes.ts'
import type { FindAnswer } from '../queries/finding.ts'
import { hotlinesFor } from '../queries/hotlines.ts'
import type { Near } from '../rules/place.ts'
import type { FindAsked } from '../schema/asked.ts'
import { addressOf } from './entry.ts'
import { hasWishes, hiddenFields } from './form.ts'
import { hotlineList } from './hotlines.ts'
import { WORDS, type Language, type Say } from './words.ts'

type Changed = Parameters<typeof hiddenFields>[1]

/** What to know of the place that was typed: which of several, or that none is called so. */
export function placeNews(say: Say, asked: FindAsked, near: Near): Html | null {
  if (near.is === 'not-found')
    return html`<p class="notice wait">${say(WORDS.placeNotFound, { place: asked.near })}</p>`
  if (near.is === 'choose') return choices(asked, say(WORDS.choosePlace), near.among)
  if (near.is === 'one' && near.others.length > 0) {
    const words = say(WORDS.otherPlaces, { place: pathOf(near.area) })
    return html`<details class="no-print">
      <summary>${words}</summary>
      ${choices(asked, null, near.others)}
    </details>`
  }
  return null
}

function choices(asked: FindAsked, title: string | null, areas: readonly Area[]): Html {
  return html`<form class="card no-print" method="post" action="/find">
    ${title !== null && html`<h2>${title}</h2>`} ${hiddenFields(asked, { near: '', area: '' })}
    <p class="row">
      ${areas.map(area => html`<button class="quiet" name="area" value="${area.code}">${fullName(area)}</button>`)}
    </p>
  </form>`
}

const fullName = ({ name, within }: Area) => [name, ...within].join(', ')

/** Nothing fits: what to try next, never just “no results”. */
export function emptyState(
  say: Say,
  language: Language,
  asked: FindAsked,
  { near, elsewhere, dangers }: FindAnswer,
): Html {
  const wider = near.is === 'one' && near.area.within.length > 0 ? widerOf(near.area) : null
  const again = (words: string, changed: Changed) =>
    html`<li>
      <form method="post" action="/find">${hiddenFields(asked, changed)}<button class="quiet">${words}</button></form>
    </li>`
  return html`<p>${say(WORDS.noneLead)}</p>
    <ul class="next-steps">
      ${hasWishes(asked) && again(say(WORDS.withoutWishes), { open: '', free: '', wheelchair: '', language: '', actor: '' })}
      ${wider && again(say(WORDS.wider, { place: wider.name }), { near: '', area: wider.code })}
      ${near.is === 'one' && again(say(WORDS.everywhere), { near: '', area: '' })}
      <li><a href="${addressOf(programmeServiceId('puskesos-slrt'), null)}">${say(WORDS.puskesos)}</a></li>
    </ul>
    ${elsewhere > 0 && html`<p>${say(WORDS.elsewhere, { count: elsewhere })}</p>`}
    ${
      dangers.length === 0 &&
      html`<h2>${say(WORDS.askByPhone)}</h2>
        ${hotlineList(say, language, hotlinesFor([]))}`
    }`
}

/** The area around: of a village its district, of a district its regency, of a regency its province. */
function widerOf({ code, within }: Area): { code: string; name: string } {
  return { code: code.split('.').slice(0, -1).join('.'), name: within[0] ?? '' }
}
