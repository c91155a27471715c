import type { PublicAnswer, PublicContext } from '#confidentiality/access/public-route.ts'
import { html, own, type Html } from '#platform/server/html.ts'
import { dayWords, publicPage } from '#platform/server/public-page.ts'
import { needTerms } from '#practice/knowledge/queries.ts'
import { valueOf } from '../rules/letter.ts'
import { isEnded } from '../rules/loop.ts'
import type { InboxReferral } from '../schema/referral.ts'
import { actForms, hidden } from './forms.ts'
import type { Notice, Shown } from './shown.ts'
import { ACTS, FIELDS, SAID, STATES } from '../schema/words.ts'

const STYLE = `
  .card h2 { margin-top: 0 }
  .card form { margin: 0 }
  .facts dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line }
  details.act { border: 1px solid var(--edge); border-radius: .625rem; background: var(--surface); margin-top: .625rem }
  details.act > summary { min-height: 2.75rem; padding: .625rem .875rem; cursor: pointer; font-weight: 620 }
  details.act > form { padding: 0 .875rem .875rem }
  .big { width: 100%; min-height: 3.25rem; font-size: 1.125rem }
  blockquote { margin: .5rem 0; padding-inline-start: .75rem; border-inline-start: 3px solid var(--edge); white-space: pre-line }`

/** What is asked, how it stands, and what can be answered now. It works without scripts. */
export function askedPage(about: PublicContext, shown: Shown): PublicAnswer {
  const { language } = about
  const { referral, notice } = shown
  const body = html`${notice && noticeBox(notice, language)} ${shown.canUndo && undoBox(shown, language)}
    <section class="card">${asked(referral, language)}</section>
    ${shown.word === null ? !isEnded(referral.state) && whoBox(shown, language) : personBox(referral, language)}
    ${
      isEnded(referral.state)
        ? html`<p>${SAID.ended[language]}</p>`
        : html`<section class="card">
            <h2>${SAID.answer[language]}</h2>
            <p class="hint">${SAID.answerHint[language]}</p>
            ${actForms(shown, language)}
          </section>`
    }`
  const page = publicPage(about, { title: SAID.title[language], body, head: own('style', STYLE, about.nonce) })
  return { ...page, headers: { 'cache-control': 'no-store' } }
}

type Language = 'id' | 'en'

function asked(referral: InboxReferral, language: Language): Html {
  const line = (label: 'service' | 'from' | 'sent' | 'state' | 'expectedOn', value: string) =>
    html`<dt>${SAID[label][language]}</dt>
      <dd>${value}</dd>`
  return html`<dl class="facts">
    ${line('service', referral.serviceName[language])}
    ${line('from', `${referral.senderName}, ${referral.senderAgency}`)}
    ${line('sent', dayWords(referral.sentAt, language))} ${line('state', STATES[referral.state][language])}
    ${referral.expectedOn !== null && line('expectedOn', dayWords(referral.expectedOn, language))}
  </dl>`
}

function whoBox({ token }: Shown, language: Language): Html {
  return html`<section class="card">
    <h2>${SAID.who[language]}</h2>
    <form method="post" action="/r/${token}">
      ${hidden({ act: 'show' })}
      <div class="field">
        <label for="word">${SAID.word[language]}</label>
        <span class="hint" id="word-hint">${SAID.whoHint[language]}</span>
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
      <button class="quiet" type="submit">${SAID.show[language]}</button>
    </form>
  </section>`
}

function personBox(referral: InboxReferral, language: Language): Html | null {
  if (referral.fields.length === 0) return null
  return html`<section class="card">
    <h2>${SAID.about[language]}</h2>
    <dl class="facts">
      ${referral.fields.map(
        one =>
          html`<dt>${FIELDS[one.field][language]}</dt>
            <dd>${valueOf(one, NEEDS, language)}</dd>`,
      )}
    </dl>
    ${
      referral.note !== null &&
      html`<h3>${SAID.note[language]}</h3>
        <blockquote>${referral.note}</blockquote>`
    }
    ${referral.messages.length > 0 && html`<h3>${SAID.messages[language]}</h3>`}
    ${referral.messages.map(
      one =>
        html`<p class="small">
            ${SAID[one.from === 'provider' ? 'you' : 'worker'][language]}, ${dayWords(one.at, language)}
          </p>
          <blockquote>${one.words}</blockquote>`,
    )}
    <p class="hint">${SAID.private[language]}</p>
  </section>`
}

const NEEDS = new Map(needTerms().map(({ id, plain }) => [id, plain]))

function noticeBox(notice: Notice, language: Language): Html {
  if (notice.kind === 'kept') {
    const said = notice.act === 'ask' ? SAID.asked : ACTS[notice.act]
    return html`<p class="notice good" role="status"><strong>${SAID.kept[language]}:</strong> ${said[language]}</p>`
  }
  if (notice.kind === 'undone') return html`<p class="notice good" role="status">${SAID.undone[language]}</p>`
  if (notice.kind === 'wrong') return html`<p class="notice attention" role="alert">${SAID.wrong[language]}</p>`
  if (notice.kind === 'missing') {
    const lacking = notice.fields.flatMap(field => (field in SAID.fill ? [FILL[field]?.[language]] : []))
    return html`<p class="notice attention" role="alert">
      <strong>${SAID.missing[language]}.</strong> ${lacking.join(' ')}
    </p>`
  }
  const said = notice.kind === 'clash' ? 'clash' : 'tooLate'
  return html`<p class="notice attention" role="alert">
    <strong>${SAID[said][language]}.</strong> ${SAID[`${said}Hint`][language]}
  </p>`
}
const FILL: Readonly<Record<string, { id: string; en: string }>> = SAID.fill

function undoBox({ token, word }: Shown, language: Language): Html {
  return html`<form method="post" action="/r/${token}">
    ${hidden({ act: 'undo', word })}<button class="quiet" type="submit">${SAID.undo[language]}</button>
  </form>`
}
