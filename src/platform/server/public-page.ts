import { readFileSync } from 'node:fs'
import { dayIn } from '#platform/shared/day.ts'
import { html, own, type Html } from './html.ts'

/** Of a public act's context, what a page needs. */
type About = { language: 'id' | 'en'; base: string; path: string; nonce: string }
export type PublicPage = {
  title: string
  body: Html
  /** For search engines and shared links; absent where nothing may be said. */
  description?: string
  /** More for the head, such as data for search engines. */
  head?: Html
  /** A script of our own; the page must do its work without it. */
  script?: string
  /** Whether search engines may keep the page; they may not unless it says so. */
  index?: boolean
  /** A page that a person may need to leave at once: the first thing that the keyboard reaches. */
  quickExit?: boolean
  /** A title that tells nobody who looks on what the page is about; the heading tells it. */
  quietTitle?: string
  width?: 'narrow' | 'wide'
  status?: number
}

const STYLE = readFileSync(new URL('public-page.css', import.meta.url), 'utf8').replace(/\s*\n\s*/g, ' ')
/** Somewhere that nobody wonders about. */
const ELSEWHERE = 'https://www.bmkg.go.id/'
/** Leaves without an entry to come back to, where scripts run; the link does the rest. */
const LEAVE = `document.querySelector('.quick-exit').addEventListener('click',function(e){e.preventDefault();location.replace(this.href)})`

const WORDS = {
  exit: { id: 'Keluar cepat', en: 'Leave quickly' },
  skip: { id: 'Langsung ke isi', en: 'Skip to the content' },
  language: { id: 'Bahasa', en: 'Language' },
  foreign: { id: 'Formulir ini dikirim dari situs lain', en: 'This form was sent from another site' },
  unclear: { id: 'Permintaan ini tidak dapat dibaca', en: 'This request could not be read' },
  'too-often': { id: 'Terlalu banyak permintaan', en: 'Too many requests' },
  unavailable: { id: 'Simpul sedang tidak dapat dihubungi', en: 'Simpul is out of reach just now' },
  fault: { id: 'Ada kesalahan di pihak kami', en: 'Something went wrong on our side' },
} as const
const WHAT_TO_DO = {
  foreign: {
    id: 'Buka halamannya di Simpul, lalu isi lagi di sana.',
    en: 'Open the page at Simpul and fill it in there.',
  },
  unclear: {
    id: 'Kembali ke halaman sebelumnya; yang Anda ketik masih ada di sana. Periksa alamatnya, lalu coba lagi.',
    en: 'Go back to the page before; what you typed is still there. Check the address, then try again.',
  },
  'too-often': { id: 'Tunggu satu menit, lalu coba lagi.', en: 'Wait a minute, then try again.' },
  unavailable: {
    id: 'Tidak ada yang berubah. Coba lagi sebentar lagi.',
    en: 'Nothing was changed. Try again in a moment.',
  },
  fault: {
    id: 'Tidak ada yang berubah. Sebut nomor ini bila Anda melapor:',
    en: 'Nothing was changed. If you report it, name this number:',
  },
} as const

/** A whole page for everyone. It works without scripts; with them it is only easier. */
export function publicPage(about: About, page: PublicPage): { status: number; type: string; body: string } {
  const { language, nonce } = about
  const other = language === 'id' ? 'en' : 'id'
  const body = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        ${page.index !== true && html`<meta name="robots" content="noindex" />`}
        ${page.description !== undefined && html`<meta name="description" content="${page.description}" />`}
        ${page.index === true && html`<link rel="alternate" hreflang="${other}" href="${about.base}${addressIn(about.path, other)}" />`}
        <title>${page.quietTitle ?? page.title}</title>
        ${own('style', STYLE, nonce)} ${page.head}
      </head>
      <body>
        <header class="site-head">
          ${page.quickExit === true && html`<a class="quick-exit" href="${ELSEWHERE}" rel="noreferrer">${WORDS.exit[language]}</a>`}
          <a class="skip" href="#main">${WORDS.skip[language]}</a>
          <a class="name" href="/find">Simpul</a>
          <nav class="languages" aria-label="${WORDS.language[language]}">
            <a href="${addressIn(about.path, other)}" lang="${other}" hreflang="${other}"
              >${other === 'id' ? 'Bahasa Indonesia' : 'English'}</a
            >
          </nav>
        </header>
        <main id="main" class="${page.width === 'wide' ? 'wide' : 'narrow'}">
          <h1>${page.title}</h1>
          ${page.body}
        </main>
        ${page.quickExit === true && own('script', LEAVE, nonce)}
        ${page.script !== undefined && own('script', page.script, nonce)}
      </body>
    </html>`
  return { status: page.status ?? 200, type: 'text/html; charset=utf-8', body: body.toString() }
}

/** A page that says in a sentence why there is no other, and what to do. */
export function plainPage(
  about: About,
  why: keyof typeof WHAT_TO_DO,
  reference: string,
): { type: string; body: string } {
  const said = WHAT_TO_DO[why][about.language]
  const body = html`<p>${said}${why === 'fault' && html` <strong>${reference}</strong>`}</p>`
  const { status: _, ...page } = publicPage(about, { title: WORDS[why][about.language], body })
  return page
}

/** A calendar day, or the day of an instant in western Indonesia, in words. */
export function dayWords(at: string, language: 'id' | 'en'): string {
  const day = at.length > 10 ? dayIn('Asia/Jakarta', new Date(at)) : at
  const how = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', how).format(new Date(`${day}T00:00:00Z`))
}

const DEAD = { id: 'Tautan ini tidak berlaku', en: 'This link does not work' } as const
const DEAD_HINT = {
  id: 'Mungkin sudah lewat waktunya atau ada huruf yang tertinggal. Periksa alamatnya, atau minta tautan baru kepada dinas atau lembaga yang mengirimnya.',
  en: 'It may have run out, or a letter may be missing. Check the address, or ask whoever sent it for a new link.',
} as const

/** One answer for every link that opens nothing: the same words and the same status, so that guessing teaches nothing. */
export function deadPage(about: About): {
  status: number
  type: string
  body: string
  headers: Record<string, string>
} {
  const body = html`<p>${DEAD_HINT[about.language]}</p>`
  const page = publicPage(about, { title: DEAD[about.language], body, status: 404 })
  return { ...page, headers: { 'cache-control': 'no-store' } }
}

/** The same address in the other language. What a form sent stays behind. */
function addressIn(path: string, language: 'id' | 'en'): string {
  const [place = '/', query = ''] = path.split('?')
  const kept = new URLSearchParams(query)
  kept.set('lang', language)
  return `${place}?${kept.toString()}`
}
