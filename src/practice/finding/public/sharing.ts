import { encode } from 'uqr'
import { html, type Html } from '#platform/server/html.ts'
import { SERVICE_WORDS as WORDS } from './service-words.ts'
import type { Say } from './words.ts'

/** Hand the page on: a text that gives no need away first, one with the name second; a code for the camera; paper. */
export function sharing(say: Say, { address, name, day }: { address: string; name: string; day: string }): Html {
  return html`<section>
    <h2 class="no-print">${say(WORDS.share)}</h2>
    <div class="share-grid">
      <div class="share-texts">
        <p>${say(WORDS.shareLead)}</p>
        ${shareText(say, 'share-neutral', say(WORDS.shareNeutral), say(WORDS.shareText, { address }))}
        <details>
          <summary>${say(WORDS.shareWithName)}</summary>
          ${shareText(say, 'share-named', say(WORDS.shareWithName), say(WORDS.shareNamed, { name, address }))}
        </details>
        <button type="button" class="quiet" id="print" hidden>${say(WORDS.print)}</button>
      </div>
      <div>${qrOf(address, say(WORDS.qr))}</div>
      <p class="only-print">
        ${say(WORDS.printed, { day })}<br />
        <span class="small">${address}</span>
      </p>
    </div>
  </section>`
}

function shareText(say: Say, id: string, label: string, text: string): Html {
  return html`<div class="field" data-share>
    <label for="${id}">${label}</label>
    <textarea id="${id}" readonly rows="2">${text}</textarea>
    <p class="row">
      <button type="button" class="quiet" data-does="copy" data-done="${say(WORDS.copied)}" hidden>
        ${say(WORDS.copy)}
      </button>
      <button type="button" class="quiet" data-does="send" hidden>${say(WORDS.send)}</button>
    </p>
  </div>`
}

/** A QR code as one path; dark on white in every colour scheme, or cameras fail. */
export function qrOf(address: string, label: string): Html {
  const { data, size } = encode(address, { ecc: 'M', border: 2 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return html`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label="${label}"
    shape-rendering="crispEdges"
  >
    <rect width="${size}" height="${size}" fill="#fff" />
    <path d="${dark.join('')}" fill="#000" />
  </svg>`
}
