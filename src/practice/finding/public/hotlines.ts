import { html, type Html } from '#platform/server/html.ts'
import type { Hotline } from '../queries/hotlines.ts'
import { dayWords } from './time-words.ts'
import { WORDS, type Language, type Say } from './words.ts'

/** Numbers to ring, above everything else. A heading in calm words: whoever looks over a shoulder learns nothing. */
export function hotlineSection(say: Say, language: Language, lines: readonly Hotline[]): Html {
  return html`<section class="lines" aria-labelledby="lines">
    <h2 id="lines">${say(WORDS.callFirst)}</h2>
    <p>${say(WORDS.callLead)}</p>
    ${hotlineList(say, language, lines)}
  </section>`
}

export function hotlineList(say: Say, language: Language, lines: readonly Hotline[]): Html {
  return html`<ul class="cards">
      ${lines.map(line => {
        return html`<li class="card">
          <h3>${say(line.name)}</h3>
          <p class="small">${say(line.what)}</p>
          <p class="row">${line.numbers.map(number => numberLink(say, language, number))}</p>
        </li>`
      })}
    </ul>
    <p class="small dim">${say(WORDS.callCaution)}</p>`
}

function numberLink(
  say: Say,
  language: Language,
  { href, number, note, way, seenOn }: Hotline['numbers'][number],
): Html {
  const words = say(way === 'phone' ? WORDS.call : WORDS.writeTo, { number })
  const beside = [note, seenOn === null ? '' : say(WORDS.seenOn, { day: dayWords(language, seenOn) })].filter(
    text => text !== '',
  )
  return html`<span class="line"
    ><a class="button ${way === 'phone' ? '' : 'quiet'}" href="${href}" rel="noreferrer">${words}</a>
    <span class="hint">${beside.join(' · ')}</span></span
  >`
}
