import { readFileSync } from 'node:fs'
import type { PublicAnswer, PublicContext } from '#confidentiality/access/public-route.ts'
import { html, own, type Html } from '#platform/server/html.ts'
import { publicPage, type PublicPage } from '#platform/server/public-page.ts'
import { SCRIPTS } from './scripts.ts'
import { sayIn, type Language } from './words.ts'

const STYLE = readFileSync(new URL('find.css', import.meta.url), 'utf8').replace(/\s*\n\s*/g, ' ')
const FOOT = {
  about: { id: 'Tentang halaman ini dan privasi Anda', en: 'About this page and your privacy' },
  work: { id: 'Masuk untuk pekerja', en: 'Sign in for workers' },
}
/** How long a page may be shown again when someone goes back; never by anyone in between. */
const KEPT_SECONDS = 300

type Framed = Omit<PublicPage, 'quickExit'> & { canonical?: string }

/** A page of the public directory: quick exit first, our own styles, the same foot. */
export function findPage(context: PublicContext, { canonical, head, body, ...page }: Framed): PublicAnswer {
  const { language, nonce } = context
  const say = sayIn(language)
  const addressed = canonical === undefined ? null : addresses(context, canonical)
  const answer = publicPage(context, {
    ...page,
    quickExit: true,
    head: html`${own('script', SCRIPTS.head, nonce)}${own('style', STYLE, nonce)}${addressed}${head}`,
    body: html`${body}
      <footer class="find-foot no-print">
        <a href="/find/about">${say(FOOT.about)}</a>
        <a href="/sign-in">${say(FOOT.work)}</a>
      </footer>`,
  })
  return { ...answer, headers: { 'cache-control': `private, max-age=${KEPT_SECONDS}` } }
}

/** One address for search engines in each language, whatever way someone came. */
function addresses({ base, language }: PublicContext, path: string): Html {
  const of = (one: Language) => `${base}${path}${one === 'en' ? '?lang=en' : ''}`
  return html`<link rel="canonical" href="${of(language)}" /><link
      rel="alternate"
      hreflang="x-default"
      href="${of('id')}"
    />`
}
