import { html, jsonScript, type Html } from '#platform/server/html.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { devicePlaces, deviceService, questionsFor, type Question } from '../rules/device.ts'
import { optionWords, questionWords } from './question-words.ts'
import { SERVICE_WORDS as WORDS } from './service-words.ts'
import type { Say } from './words.ts'

const MOST = 8

/**
 * A few questions that the device itself judges by. Hidden until the script runs: without one, the conditions stand as
 * sentences. Null where no answer could settle anything.
 *
 * @param title - what the answers will tell
 */
export function questionsFrom(say: Say, services: readonly Service[], title: string, nonce: string): Html | null {
  const [only] = services.length === 1 ? services : []
  const questions = questionsFor(services, MOST)
  if (questions.length === 0) return null
  const judged = [...services.map(deviceService), ...(only ? devicePlaces(only) : [])]
  const words = { yes: say(WORDS.fits), no: say(WORDS.fitsNot), 'not-known': say(WORDS.fitsUnknown) }
  return html`<details class="card questions no-print" id="questions" hidden>
    <summary>${title}</summary>
    <p class="small">${say(WORDS.askLead)}</p>
    <form>${questions.map((question, at) => control(say, question, at))}</form>
    <p class="verdict" role="status" id="verdict"></p>
    <p class="small dim">${say(WORDS.noPromise)}</p>
    <button type="button" class="quiet" id="forget">${say(WORDS.forget)}</button>
    ${jsonScript('application/json', { services: judged, words }, nonce)}
  </details>`
}

function control(say: Say, question: Question, at: number): Html {
  const words = questionWords(say, question)
  const { fact, kind } = question
  if (kind === 'yes-no') {
    return html`<fieldset class="field" data-fact="${fact}" data-kind="yes-no">
      <legend>${words}</legend>
      <div class="answers">
        ${radio('true', say(WORDS.yes), at)} ${radio('false', say(WORDS.no), at)} ${radio('', say(WORDS.unknown), at)}
      </div>
    </fieldset>`
  }
  const id = `question-${at}`
  if (kind === 'number') {
    return html`<div class="field" data-fact="${fact}" data-kind="number">
      <label for="${id}">${words}</label>
      <input id="${id}" type="number" inputmode="numeric" min="0" autocomplete="off" />
    </div>`
  }
  return html`<div class="field" data-fact="${fact}" data-kind="choice">
    <label for="${id}">${words}</label>
    <select id="${id}" autocomplete="off">
      <option value="">${say(WORDS.unknown)}</option>
      ${question.options.map(option => html`<option value="${option}">${optionWords(say, option)}</option>`)}
    </select>
  </div>`
}

function radio(value: string, label: string, at: number): Html {
  return html`<label class="choice"
    ><input type="radio" name="question-${at}" value="${value}" autocomplete="off" /> ${label}</label
  >`
}
