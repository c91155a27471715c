import type { PublicAnswer, PublicContext } from '#confidentiality/access/public-route.ts'
import { html, own, type Html } from '#platform/server/html.ts'
import { publicPage } from '#platform/server/public-page.ts'
import { dayIn } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { unitWords } from '#practice/resources/rules/units.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { shownText, textOf, type FieldOf } from '../rules/fields.ts'
import { FIELD_HINTS, FIELD_WORDS, STATUS_WORDS } from '../schema/words.ts'
import type { OpenedLink } from '../store/links.ts'
import { fieldBoxes, FORM_STYLE, guardNotice, wordsFor, type Language } from './form.ts'
import { dayWords, EMPTY, PROVIDER } from './words.ts'

const STYLE = `${FORM_STYLE}
  .card h2 { margin-top: 0 }
  .card .facts { grid-template-columns: minmax(0, 8rem) minmax(0, 1fr); margin-bottom: .75rem }
  .card .facts dd { margin: 0 }
  .card .notice { margin-bottom: .75rem }
  .card .row { margin-bottom: 0 }
  .card form { display: inline }
  .row form button { width: 100% }`

/** One answer for every link that opens nothing: the same words and the same status, so that guessing teaches nothing. */
export function deadPage(context: PublicContext): PublicAnswer {
  const { language } = context
  return page(context, {
    title: PROVIDER.dead[language],
    body: html`<p>${PROVIDER.deadHint[language]}</p>`,
    status: 404,
  })
}

function page(context: PublicContext, shown: { title: string; body: Html; status?: number }): PublicAnswer {
  const made = publicPage(context, { ...shown, head: own('style', STYLE, context.nonce) })
  return { ...made, headers: { 'cache-control': 'no-store' } }
}

type List = {
  link: OpenedLink
  token: string
  isTooLate: boolean
  services: readonly Service[]
  findings: ReadonlyMap<string, { id: string; finding: string }>
  requests: readonly { id: string; serviceId: string; state: string }[]
}

/** Each service as it stands, with one press for “still true”. */
export function listPage(
  context: PublicContext,
  { link, token, isTooLate, services, findings, requests }: List,
): PublicAnswer {
  const { language } = context
  const say = (key: keyof typeof PROVIDER) => PROVIDER[key][language]
  const cards = services.map(service => {
    const finding = findings.get(service.id)
    const sent = requests.filter(({ serviceId }) => serviceId === service.id)
    return html`<li class="card">
      <h2>${service.name[language]}</h2>
      <dl class="facts">${facts(service, language)}</dl>
      ${finding && undoForm(token, { act: 'undo', id: finding.id, words: say(finding.finding === 'capacity' ? 'saidCapacity' : 'confirmed') }, language)}
      ${sent.map(({ id, state }) => undoForm(token, { act: 'withdraw', id, words: `${say(state === 'decided' ? 'effective' : 'corrected')} ${state === 'decided' ? '' : say('toCheck')}` }, language))}
      <div class="row">
        ${finding?.finding !== 'stands' && html`${confirmForm(token, service, language)}`}
        <a class="button quiet" href="/o/${token}/${service.id}">${say('change')}</a>
      </div>
    </li>`
  })
  const body = html`${isTooLate && html`<p class="notice attention" role="alert">${say('tooLate')}</p>`}
    <p>${say('lead')}</p>
    ${
      services.length === 0
        ? html`<p>${say('none')}</p>`
        : html`<ul class="cards">
            ${cards}
          </ul>`
    }
    <p class="dim small">${say('only')} ${dayWords(dayIn('Asia/Jakarta', new Date(link.expiresAt)), language)}.</p>`
  return page(context, { title: link.organizationName, body })
}

function confirmForm(token: string, service: Service, language: Language): Html {
  return html`<form method="post" action="/o/${token}">
    <input type="hidden" name="act" value="confirm" />
    <input type="hidden" name="service" value="${service.id}" />
    <input type="hidden" name="id" value="${newId()}" />
    <button type="submit">${PROVIDER.stillTrue[language]}</button>
  </form>`
}

function undoForm(
  token: string,
  { act, id, words }: { act: string; id: string; words: string },
  language: Language,
): Html {
  return html`<form method="post" action="/o/${token}">
    <div class="notice good">
      <p>${words} <span class="small">(${PROVIDER.undoHint[language]})</span></p>
      <input type="hidden" name="act" value="${act}" />
      <input type="hidden" name="id" value="${id}" />
      <button class="quiet" type="submit">${PROVIDER.undo[language]}</button>
    </div>
  </form>`
}

/** What people ask for most, in a few lines; of several places each with its name. */
function facts(service: Service, language: Language): Html[] {
  const open = service.locations.filter(({ isProtected }) => !isProtected)
  const [papers, conditionsHere] =
    language === 'id' ? (['papersId', 'conditionsHereId'] as const) : (['papersEn', 'conditionsHereEn'] as const)
  const lines: FieldOf[] = [
    ...(['status', 'phones', 'hours', 'waitDays', papers, 'eligibilityText'] as const).map(field => ({
      field,
      location: null,
    })),
    ...open.flatMap(({ id, openings, conditions }) => [
      { field: 'address' as const, location: id },
      ...(openings.length > 0 ? [{ field: 'hours' as const, location: id }] : []),
      ...(conditions === undefined ? [] : [{ field: conditionsHere, location: id }]),
    ]),
  ]
  const isAtPlaces = service.locations.some(({ openings }) => openings.length > 0)
  const told = lines.filter(
    ({ field, location }) => field !== 'hours' || location !== null || !isAtPlaces || service.openings.length > 0,
  )
  const nameOf = (location: string | null) =>
    open.length > 1 ? (open.find(({ id }) => id === location)?.name ?? '') : ''
  const boxes = placeBoxes(service).map(({ unit, value }) => {
    const label = [FIELD_WORDS.placesLeft[language], unitWords(unit)[language]].filter(text => text !== '').join(' · ')
    return html`<dt>${label}</dt>
      <dd class="now">${wordsFor('placesLeft', value, language)}</dd>`
  })
  const last = service.assuredOn === null ? PROVIDER.never[language] : dayWords(service.assuredOn, language)
  return [
    ...told.map(of => {
      const text = wordsFor(of.field, shownText(of, textOf(service, of), language), language)
      const name = nameOf(of.location)
      return html`<dt>${FIELD_WORDS[of.field][language]}${name !== '' && ` · ${name}`}</dt>
        <dd class="now">${text}</dd>`
    }),
    ...boxes,
    html`<dt>${PROVIDER.waitingPeople[language]}</dt>
      <dd class="now">${service.waitingPeople ?? EMPTY[language]}</dd>`,
    ...(service.isHiddenFromPublic === true
      ? [
          html`<dt>${PROVIDER.isPublic[language]}</dt>
            <dd>${PROVIDER.notShown[language]}</dd>`,
        ]
      : []),
    html`<dt>${PROVIDER.last[language]}</dt>
      <dd>${last}</dd>`,
  ]
}

type One = { token: string; service: Service; isTrusted: boolean; wrong: readonly string[] }

/** How it is today, which holds at once, and everything else, which a curator checks. */
export function servicePage(context: PublicContext, { token, service, isTrusted, wrong }: One): PublicAnswer {
  const { language } = context
  const say = (key: keyof typeof PROVIDER) => PROVIDER[key][language]
  const action = `/o/${token}/${service.id}`
  const isNow = (field: string) => field === 'status' || field === 'placesLeft' || field === 'waitDays'
  const body = html`<p><a class="back" href="/o/${token}">${say('back')}</a></p>
    <section class="card">
      <h2>${say('now')}</h2>
      <p class="hint">${say('nowHint')}</p>
      <form method="post" action="${action}">
        <input type="hidden" name="act" value="say" /><input type="hidden" name="id" value="${newId()}" />
        <div class="field">
          <label for="status">${FIELD_WORDS.status[language]}</label>${statusSelect(service, language)}
        </div>
        <div class="field">
          <label for="until">${say('until')}</label>
          <input id="until" name="until" type="date" value="${service.closure?.until ?? ''}" />
        </div>
        ${numberFields(service, wrong, language)} ${publicSelect(service, language)}
        <button type="submit">${say('save')}</button>
      </form>
    </section>
    <h2>${say('corrections')}</h2>
    <p class="hint">${say(isTrusted ? 'nowHint' : 'toCheck')}</p>
    ${guardNotice(service, language)}
    <form method="post" action="${action}">
      <input type="hidden" name="act" value="correct" /><input type="hidden" name="id" value="${newId()}" />
      ${fieldBoxes(service, language, ({ field }) => !isNow(field))}
      <div class="field">
        <label for="words">${say('more')}</label><textarea id="words" name="words" maxlength="2000"></textarea>
      </div>
      <button type="submit">${say('send')}</button>
    </form>`
  return page(context, { title: service.name[language], body })
}

function statusSelect(service: Service, language: Language): Html {
  const offered = (['active', 'temporarily closed', 'inactive'] as const).map(status =>
    status === service.status
      ? html`<option value="${status}" selected>${STATUS_WORDS[status][language]}</option>`
      : html`<option value="${status}">${STATUS_WORDS[status][language]}</option>`,
  )
  return html`<select id="status" name="status">
    ${offered}
  </select>`
}

/** Whether everyone finds it, with what it means that they do not. */
function publicSelect(service: Service, language: Language): Html {
  const say = (key: 'isPublic' | 'isPublicHint' | 'shown' | 'notShown') => PROVIDER[key][language]
  const isHidden = service.isHiddenFromPublic === true
  const options = isHidden
    ? html`<option value="yes">${say('shown')}</option>
        <option value="no" selected>${say('notShown')}</option>`
    : html`<option value="yes" selected>${say('shown')}</option>
        <option value="no">${say('notShown')}</option>`
  return html`<div class="field">
    <label for="isPublic">${say('isPublic')}</label><span class="hint" id="isPublic-hint">${say('isPublicHint')}</span>
    <select id="isPublic" name="isPublic" aria-describedby="isPublic-hint">
      ${options}
    </select>
  </div>`
}

/** A box for each kind of places that was ever told, or one where none was. */
export function placeBoxes(service: Service): { name: string; unit: string; value: string; maximum: number | null }[] {
  const told = service.capacities ?? (service.capacity ? [service.capacity] : [])
  const places = told.length > 0 ? told : [{ unit: '', available: null, maximum: null }]
  return places.map(({ unit, available, maximum }, nth) => ({
    ...{ name: nth === 0 ? 'placesLeft' : `p.${nth}`, unit, maximum },
    value: available === null ? '' : String(available),
  }))
}

function numberFields(service: Service, wrong: readonly string[], language: Language): Html[] {
  const places = placeBoxes(service).map(({ name, unit, value }) => {
    return {
      name,
      value,
      hint: FIELD_HINTS.placesLeft,
      label: [FIELD_WORDS.placesLeft[language], unitWords(unit)[language]],
    }
  })
  const people = {
    ...{ name: 'waitingPeople', value: String(service.waitingPeople ?? ''), hint: PROVIDER.waitingPeopleHint },
    label: [PROVIDER.waitingPeople[language]],
  }
  const wait = {
    ...{ name: 'waitDays', value: textOf(service, { field: 'waitDays', location: null }), hint: FIELD_HINTS.waitDays },
    label: [FIELD_WORDS.waitDays[language]],
  }
  return [...places, people, wait].map(
    box =>
      html`<div class="field">
        <label for="${box.name}">${box.label.filter(text => text !== '').join(' · ')}</label>
        <span class="hint">${box.hint?.[language]}</span>
        ${wrong.includes(box.name) && html`<span class="problem" role="alert">${PROVIDER.number[language]}</span>`}
        <input
          id="${box.name}"
          name="${box.name}"
          type="text"
          inputmode="numeric"
          maxlength="6"
          value="${box.value}"
          autocomplete="off"
        />
      </div>`,
  )
}
