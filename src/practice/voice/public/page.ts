import type { PublicAnswer, PublicContext } from '#confidentiality/access/public-route.ts'
import type { KeptConsent } from '#confidentiality/consent/schema.ts'
import { html, own, type Html } from '#platform/server/html.ts'
import { dayWords, publicPage } from '#platform/server/public-page.ts'
import { newId } from '#platform/shared/id.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { ToldAppointment } from '#practice/referrals/queries/handover.ts'
import type { CaseReferral } from '#practice/referrals/schema/view.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { Respect, Said, type ClientAnswer } from '../schema.ts'
import { RESPECT_WORDS, SAID_WORDS, STATES, WORDS } from './words.ts'

type Language = 'id' | 'en'
/** What concerns one client. */
export type Own = {
  token: string
  word: string
  isKept: boolean
  referrals: readonly CaseReferral[]
  services: readonly Service[]
  appointments: ReadonlyMap<string, ToldAppointment>
  choices: { term: string; madeOn: string; chosen: Bilingual | null; shown: Bilingual[] }[]
  consents: readonly KeptConsent[]
  answers: readonly ClientAnswer[]
}

const STYLE = `
  .card h2, .card h3 { margin-top: 0 }
  .answers { display: grid; gap: .5rem }
  .answers button { width: 100% }
  .facts dd { margin: 0; overflow-wrap: anywhere }
  fieldset { border: 0; padding: 0; margin: 0 0 .75rem }
  .tick { display: flex; gap: .5rem; align-items: center; min-height: 2.75rem }
  .tick input { width: 1.5rem; height: 1.5rem; min-height: 0 }
  summary { min-height: 2.75rem; padding-block: .625rem; cursor: pointer }`

function page(about: PublicContext, body: Html): PublicAnswer {
  const title = WORDS.title[about.language]
  const made = publicPage(about, { title, body, quickExit: true, head: own('style', STYLE, about.nonce) })
  return { ...made, headers: { 'cache-control': 'no-store' } }
}

/** Nothing but a box for the word: whoever finds the telephone learns nothing. */
export function wordPage(about: PublicContext, { token, isWrong }: { token: string; isWrong: boolean }): PublicAnswer {
  const { language } = about
  return page(
    about,
    html`${isWrong && html`<p class="notice attention" role="alert">${WORDS.wrong[language]}</p>`}
      <form class="card" method="post" action="/c/${token}">
        <div class="field">
          <label for="word">${WORDS.word[language]}</label>
          <span class="hint" id="word-hint">${WORDS.wordHint[language]}</span>
          <input
            type="text"
            id="word"
            name="word"
            maxlength="60"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            aria-describedby="word-hint"
            required
          />
        </div>
        <button type="submit">${WORDS.open[language]}</button>
      </form>`,
  )
}

/** The client's own page: the help first, then what they chose, then what is kept. */
export function ownPage(about: PublicContext, all: Own): PublicAnswer {
  const { language } = about
  const { referrals } = all
  return page(
    about,
    html`${all.isKept && html`<p class="notice good" role="status">${WORDS.kept[language]}</p>`}
      <h2>${WORDS.help[language]}</h2>
      ${referrals.length === 0 && html`<p>${WORDS.none[language]}</p>`}
      ${referrals.map(one => helpCard(one, all, language))}
      ${all.choices.length > 0 && html`<h2>${WORDS.choice[language]}</h2>`}
      ${all.choices.map(one => choiceCard(one, language))}
      <h2>${WORDS.held[language]}</h2>
      ${heldCard(all, language)}`,
  )
}

function helpCard(referral: CaseReferral, all: Own, language: Language): Html {
  const service = all.services.find(({ id }) => id === referral.serviceId)
  const appointment = all.appointments.get(referral.id)
  const last = all.answers.find(({ referralId }) => referralId === referral.id)
  return html`<section class="card">
    <h3>${referral.serviceName[language]}</h3>
    <p>${referral.organizationName} · <strong>${STATES[referral.state][language]}</strong></p>
    <dl class="facts">
      ${referral.waitPlace !== null && line(WORDS.place, String(referral.waitPlace), language)}
      ${referral.expectedOn !== null && line(WORDS.expected, dayWords(referral.expectedOn, language), language)}
      ${appointment && appointmentLines(appointment, language)} ${service && serviceLines(service, language)}
    </dl>
    ${last && html`<p>${WORDS.said[language]}: <strong>${SAID_WORDS[last.said][language]}</strong>, ${dayWords(last.at, language)}</p>`}
    ${answerForm(referral.id, all, language)}
  </section>`
}

function line(label: Bilingual, value: string, language: Language): Html {
  return html`<dt>${label[language]}</dt>
    <dd>${value}</dd>`
}

/** When and where the client is awaited, and which papers are still to be found. */
function appointmentLines({ onDay, timeOfDay, place, missing }: ToldAppointment, language: Language): Html[] {
  const when = onDay === null ? null : [dayWords(onDay, language), timeOfDay].filter(part => part !== null).join(', ')
  const papers = missing.map(name => name[language]).join(', ')
  return [
    ...(when === null ? [] : [line(WORDS.appointment, when, language)]),
    ...(place === null ? [] : [line(WORDS.meet, place, language)]),
    ...(papers === '' ? [] : [line(WORDS.missing, papers, language)]),
  ]
}

/** Where to go and what to bring; of a protected place nothing but its telephone. */
function serviceLines(service: Service, language: Language): Html[] {
  const places = service.locations.filter(({ isProtected, address }) => !isProtected && address !== null)
  const papers = service.papers.map(({ name }) => name[language]).join(', ')
  return [
    ...places.map(({ address }) => line(WORDS.where, address ?? '', language)),
    ...(service.phones.length > 0 ? [line(WORDS.phone, service.phones.join(', '), language)] : []),
    ...(papers === '' ? [] : [line(WORDS.bring, papers, language)]),
  ]
}

/** One tap answers; whoever wants to say more opens the rest first. */
function answerForm(referralId: string, { token, word }: Own, language: Language): Html {
  return html`<form method="post" action="/c/${token}">
    <input type="hidden" name="word" value="${word}" /><input type="hidden" name="referral" value="${referralId}" />
    <input type="hidden" name="id" value="${newId()}" />
    <p><strong>${WORDS.got[language]}</strong></p>
    <details>
      <summary>${WORDS.more[language]}</summary>
      <fieldset>
        <legend>${WORDS.respect[language]}</legend>
        ${Respect.options.map(
          value =>
            html`<label class="tick"
              ><input type="radio" name="respect" value="${value}" />${RESPECT_WORDS[value][language]}</label
            >`,
        )}
      </fieldset>
      <div class="field">
        <label for="words-${referralId}">${WORDS.words[language]}</label>
        <textarea id="words-${referralId}" name="words" maxlength="2000"></textarea>
      </div>
    </details>
    <div class="answers">
      ${Said.options.map(
        value =>
          html`<button class="quiet" type="submit" name="said" value="${value}">
            ${SAID_WORDS[value][language]}
          </button>`,
      )}
    </div>
  </form>`
}

function choiceCard({ term, madeOn, chosen, shown }: Own['choices'][number], language: Language): Html {
  const need = needTerms().find(({ id }) => id === term)?.plain[language] ?? ''
  return html`<section class="card">
    <h3>${need}</h3>
    <p>
      ${chosen === null ? WORDS.chosenNone[language] : html`${WORDS.chosen[language]}: <strong>${chosen[language]}</strong>`}
      (${dayWords(madeOn, language)})
    </p>
    ${
      shown.length > 0 &&
      html`<p>${WORDS.shown[language]}:</p>
        <ul>
          ${shown.map(title => html`<li>${title[language]}</li>`)}
        </ul>`
    }
  </section>`
}

function heldCard({ consents, referrals }: Own, language: Language): Html {
  return html`<section class="card">
    <p>${WORDS.heldHint[language]}</p>
    <h3>${WORDS.heldOpen[language]}</h3>
    ${consents.length === 0 && html`<p>${WORDS.heldNone[language]}</p>`}
    <ul>
      ${consents.map(({ purpose, endsOn }) => html`<li>${WORDS[purpose][language]} (${dayWords(endsOn, language)})</li>`)}
    </ul>
    ${referrals.length > 0 && html`<h3>${WORDS.heldSent[language]}</h3>`}
    <ul>
      ${referrals.map(one => html`<li>${one.organizationName} (${dayWords(one.sentOn, language)})</li>`)}
    </ul>
  </section>`
}
