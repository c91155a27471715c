import { html, type Html } from '#platform/server/html.ts'
import { differsByPlace } from '#practice/resources/rules/places.ts'
import type { ConditionLine } from '#practice/resources/schema/criteria.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import { SERVICE_WORDS as WORDS } from './service-words.ts'
import type { Say } from './words.ts'

/** For whom it is, as sentences, with the papers that prove each. */
export function conditionLines(say: Say, service: Service): Html {
  const { conditions, eligibilityText } = service
  const age = conditions.some(({ tree }) => 'fact' in tree && tree.fact === 'ageYears') ? null : ageWords(say, service)
  const words = conditions.length === 0 ? eligibilityText : null
  const lines = conditions.map(line => conditionLine(say, line))
  return html`<h2>${say(WORDS.forWhom)}</h2>
    ${lines.length === 0 && age === null && words === null && html`<p>${say(WORDS.forAnyone)}</p>`}
    ${words !== null && html`<p>${words}</p>`}
    ${
      (lines.length > 0 || age !== null) &&
      html`<ul class="conditions">
        ${age !== null && html`<li>${age}</li>`}${lines}
      </ul>`
    }
    ${differsByPlace(service) && html`<p class="hint">${say(WORDS.conditionsByPlace)}</p>`}`
}

/** One line, with the papers that prove it. */
export function conditionLine(say: Say, { text, isHard, provedBy }: ConditionLine): Html {
  const papers = provedBy.map(paper => say(paper)).join(', ')
  return html`<li>
    ${say(text)}${!isHard && html` <span class="dim">(${say(WORDS.advisory)})</span>`}
    ${papers !== '' && html`<span class="hint">${say(WORDS.provedBy, { papers })}</span>`}
  </li>`
}

function ageWords(say: Say, { minimumAgeYears: from, maximumAgeYears: to }: Service): string | null {
  if (from !== null && to !== null) return say(WORDS.ages, { from, to })
  if (from !== null) return say(WORDS.agesFrom, { from })
  return to === null ? null : say(WORDS.agesTo, { to })
}
