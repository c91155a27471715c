import { html, type Html } from '#platform/server/html.ts'
import { pathOf } from '#practice/areas/rules.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import { ActorKind } from '#practice/resources/schema/resource.ts'
import type { FindAsked } from '../schema/asked.ts'
import type { Near } from '../rules/place.ts'
import { ACTORS, LANGUAGES, WORDS, type Say } from './words.ts'

/** What a form sends again so that a page, a place or a wish is all that changes. */
export function hiddenFields(asked: FindAsked, changed: Partial<Record<keyof FindAsked, string>> = {}): Html[] {
  const all: Record<string, string> = {
    q: asked.q,
    near: asked.near,
    area: asked.area ?? '',
    need: asked.need ?? '',
    open: asked.open ? 'yes' : '',
    free: asked.free ? 'yes' : '',
    wheelchair: asked.wheelchair ? 'yes' : '',
    language: asked.language ?? '',
    actor: asked.actor ?? '',
    ...changed,
  }
  return Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)
}

/** The one search form. It is sent in the body: what is typed stands in no address. */
export function searchForm(say: Say, asked: FindAsked, near: Near): Html {
  const place = near.is === 'one' ? pathOf(near.area) : asked.near
  return html`<form class="card finder" method="post" action="/find" role="search" aria-label="${say(WORDS.title)}">
    <div class="field">
      <label for="q">${say(WORDS.need)}</label>
      <input
        id="q"
        type="search"
        name="q"
        maxlength="200"
        value="${asked.q}"
        autocomplete="off"
        aria-describedby="q-hint"
        enterkeyhint="search"
      />
      <span class="hint" id="q-hint">${say(WORDS.needHint)}</span>
    </div>
    <div class="field">
      <label for="near">${say(WORDS.near)}</label>
      <input
        id="near"
        type="text"
        name="near"
        maxlength="120"
        value="${place}"
        autocomplete="off"
        aria-describedby="near-hint"
      />
      <input type="hidden" name="area" id="area" value="${near.is === 'one' ? near.area.code : ''}" />
      <span class="hint" id="near-hint">${say(WORDS.nearHint)}</span>
      ${positionButton(say)}
    </div>
    ${wishes(say, asked)} ${asked.need !== undefined && html`<input type="hidden" name="need" value="${asked.need}" />`}
    <button type="submit">${say(WORDS.search)}</button>
  </form>`
}

/** Shown by the script alone: without one there is no position to ask for. */
function positionButton(say: Say): Html {
  return html`<div
    class="position"
    id="position"
    hidden
    data-wait="${say(WORDS.positionWait)}"
    data-none="${say(WORDS.positionNone)}"
    data-found="${say(WORDS.positionFound)}"
  >
    <button type="button" class="quiet" aria-describedby="position-hint">${say(WORDS.position)}</button>
    <span class="hint" id="position-hint">${say(WORDS.positionHint)}</span>
    <p role="status" class="small"></p>
  </div>`
}

/** Whether more was wished for than words and a place. */
export function hasWishes({ open, free, wheelchair, language, actor }: FindAsked): boolean {
  return open || free || wheelchair || language !== undefined || actor !== undefined
}

function wishes(say: Say, asked: FindAsked): Html {
  const summary = html`<summary>${say(WORDS.wishes)}</summary>`
  const fields = html`<div class="wishes">
    ${tick('open', say(WORDS.open), asked.open)} ${tick('free', say(WORDS.free), asked.free)}
    ${tick('wheelchair', say(WORDS.wheelchair), asked.wheelchair)}
    <div class="field">
      <label for="language">${say(WORDS.language)}</label>
      <select id="language" name="language">
        ${option('', say(WORDS.anyLanguage), asked.language)}
        ${Object.entries(LANGUAGES).map(([code, name]) => option(code, say(name), asked.language))}
      </select>
    </div>
    <div class="field">
      <label for="actor">${say(WORDS.actor)}</label>
      <select id="actor" name="actor">
        ${option('', say(WORDS.anyActor), asked.actor)}
        ${ActorKind.exclude(['not-known']).options.map(kind => option(kind, say(ACTORS[kind]), asked.actor))}
      </select>
    </div>
  </div>`
  return hasWishes(asked)
    ? html`<details open>${summary}${fields}</details>`
    : html`<details>${summary}${fields}</details>`
}

function tick(name: string, label: string, isTicked: boolean): Html {
  const box = isTicked
    ? html`<input type="checkbox" name="${name}" value="yes" checked />`
    : html`<input type="checkbox" name="${name}" value="yes" />`
  return html`<label class="choice">${box} ${label}</label>`
}

function option(value: string, label: string, chosen: string | undefined): Html {
  return value === (chosen ?? '')
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`
}

/** The groups of needs, one button each, in plain words. */
export function needGroups(say: Say): Html {
  const groups = needTerms().filter(({ parent }) => parent === null)
  return html`<h2>${say(WORDS.browse)}</h2>
    <form class="groups" method="post" action="/find">
      ${groups.map(({ id, label, plain }) => {
        return html`<button class="group" type="submit" name="need" value="${id}">
          <strong>${say(label)}</strong> <span>${say(plain)}</span>
        </button>`
      })}
    </form>`
}
