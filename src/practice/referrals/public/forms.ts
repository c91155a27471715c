import { html, type Html } from '#platform/server/html.ts'
import { reasons } from '#practice/knowledge/queries.ts'
import { actsOf, asksOf } from '../rules/loop.ts'
import type { AnswerReferral } from '../schema/act.ts'
import type { Sent, Shown } from './shown.ts'
import { ACTS, SAID } from '../schema/words.ts'

type Language = 'id' | 'en'
type Act = AnswerReferral['act']
const NOTHING: Sent = { reason: '', words: '', output: '', waitPlace: '', expectedOn: '' }

/** Values that travel with a form; null ones stay away. */
export function hidden(values: Readonly<Record<string, string | number | null>>): Html[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [html`<input type="hidden" name="${name}" value="${value}" />`],
  )
}

/** What can be answered now: the most likely as one button, the rest folded, each asking for what it needs. */
export function actForms(shown: Shown, language: Language): Html[] {
  const acts = actsOf('provider', shown.referral.state).filter((act): act is Act => act !== 'cancel' && act !== 'void')
  return acts.map((act, index) =>
    index === 0 && asksOf(act) === 'nothing' ? button(shown, act, language) : folded(shown, act, language),
  )
}

function button({ token, referral, word }: Shown, act: Act, language: Language): Html {
  return html`<form method="post" action="/r/${token}">
    ${hidden({ act, version: referral.version, word })}
    <button class="big" type="submit">${ACTS[act][language]}</button>
  </form>`
}

function folded({ token, referral, word, notice }: Shown, act: Act, language: Language): Html {
  const missing = notice?.kind === 'missing' && notice.act === act ? notice : null
  const typed = missing?.sent ?? NOTHING
  const form = html`<form method="post" action="/r/${token}">
    ${hidden({ act, version: referral.version, word })} ${fields(act, typed, language)}
    <button type="submit">${SAID.send[language]}</button>
  </form>`
  const name = ACTS[act][language]
  return missing
    ? html`<details class="act" open>
        <summary>${name}</summary>
        ${form}
      </details>`
    : html`<details class="act">
        <summary>${name}</summary>
        ${form}
      </details>`
}

function fields(act: Act, typed: Sent, language: Language): Html {
  const asks = asksOf(act)
  return html`${asks === 'reason' && reasonField(act, typed, language)}
    ${act === 'wait-list' && box({ act, name: 'waitPlace', label: SAID.waitPlace[language], value: typed.waitPlace, mode: 'numeric' })}
    ${act === 'wait-list' && box({ act, name: 'expectedOn', label: SAID.expectedOn[language], value: typed.expectedOn, type: 'date' })}
    ${asks === 'output' && box({ act, name: 'output', label: SAID.output[language], value: typed.output, hint: SAID.outputHint[language] })}
    <div class="field">
      <label for="${act}-words">${SAID[asks === 'words' ? 'question' : 'words'][language]}</label>
      <textarea id="${act}-words" name="words" maxlength="2000">${typed.words}</textarea>
    </div>`
}

function reasonField(act: Act, typed: Sent, language: Language): Html {
  return html`<div class="field">
    <label for="${act}-reason">${SAID.reason[language]}</label>
    <select id="${act}-reason" name="reason">
      <option value="">${SAID.choose[language]}</option>
      ${reasons('provider-decline').map(({ id, plain }) =>
        id === typed.reason
          ? html`<option value="${id}" selected>${plain[language]}</option>`
          : html`<option value="${id}">${plain[language]}</option>`,
      )}
    </select>
  </div>`
}

type Box = { act: Act; name: string; label: string; value: string; hint?: string; type?: string; mode?: string }

function box({ act, name, label, value, hint, type = 'text', mode = 'text' }: Box): Html {
  return html`<div class="field">
    <label for="${act}-${name}">${label}</label>
    ${hint !== undefined && html`<span class="hint">${hint}</span>`}
    <input
      id="${act}-${name}"
      name="${name}"
      type="${type}"
      inputmode="${mode}"
      value="${value}"
      maxlength="2000"
      autocomplete="off"
    />
  </div>`
}
