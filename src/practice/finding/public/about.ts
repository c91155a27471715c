import type { PublicAnswer, PublicContext } from '#confidentiality/access/public-route.ts'
import { html, type Html } from '#platform/server/html.ts'
import { findPage } from './frame.ts'
import { SCRIPTS } from './scripts.ts'
import { sayIn, type Say } from './words.ts'

const TEXT = {
  title: { id: 'Tentang pencarian bantuan', en: 'About finding help' },
  lead: {
    id: 'Di sini siapa saja dapat mencari bantuan sosial: dari pemerintah, lembaga amal, relawan, dan lainnya. Tanpa akun dan tanpa nama.',
    en: 'Here anyone can look for social help: from government, charities, volunteers and others. No account, no name.',
  },
  privacy: { id: 'Privasi Anda', en: 'Your privacy' },
  links: { id: 'Tautan dari situs lain', en: 'Links from other sites' },
  linksLead: {
    id: 'Situs mana pun boleh membuat tautan ke pencarian ini. Semua bagian boleh dikosongkan. Kata yang Anda taruh di tautan tampak di alamat; pilih kata yang tidak membahayakan siapa pun.',
    en: 'Any site may link to this search. Every part may be left out. Words that you put into a link stand in the address; choose words that endanger nobody.',
  },
  example: { id: 'Contoh', en: 'Example' },
  where: { id: 'Dari mana data ini', en: 'Where this comes from' },
  whereLead: {
    id: 'Layanan dikumpulkan oleh para kurator lembaga sosial. Program nasional diambil dari sumber umum yang disebut pada tiap halaman. Setiap halaman menyebut kapan terakhir dipastikan. Batas wilayah: wilayah_boundaries (MIT).',
    en: 'Services are gathered by curators of social agencies, national programmes from public sources that each page names. Each page says when it was last confirmed. Boundaries: wilayah_boundaries (MIT).',
  },
} as const
const PRIVACY = [
  {
    id: 'Kata yang Anda ketik dipakai untuk mencari saat itu juga, tidak disimpan, dan tidak tampak di alamat halaman.',
    en: 'The words you type are used to search at that moment, are not kept, and do not stand in the page’s address.',
  },
  {
    id: 'Posisi Anda tidak dikirim. Perangkat Anda mencari kecamatan terdekat dari daftar semua kecamatan, lalu hanya nama kecamatan yang dipakai.',
    en: 'Your position is not sent. Your device looks for the nearest district in a list of all districts, and only that district is used.',
  },
  {
    id: 'Jawaban atas pertanyaan “cocok untuk saya?” tinggal di tab ini dan terhapus bila tab ditutup.',
    en: 'Answers to “does this fit me?” stay in this tab and are wiped when it is closed.',
  },
  {
    id: '“Keluar cepat” membuka situs cuaca. Riwayat peramban (browser) tetap mencatat bahwa halaman ini dibuka; hapus riwayatnya bila itu berbahaya bagi Anda.',
    en: '“Leave quickly” opens a weather site. Your browser’s history still shows that this page was opened; clear it if that is dangerous for you.',
  },
  {
    id: 'Alamat rumah aman tidak pernah ditampilkan.',
    en: 'Addresses of safe houses are never shown.',
  },
  {
    id: 'Satu kuki (cookie) mengingat bahasa pilihan Anda, tidak ada yang lain.',
    en: 'One cookie remembers your language, and nothing else.',
  },
] as const
const PARTS = [
  ['q', { id: 'kebutuhan dengan kata sendiri', en: 'the need in plain words' }, 'kursi+roda'],
  ['near', { id: 'desa, kecamatan, kabupaten, atau kode pos', en: 'village, district, regency or postcode' }, '83511'],
  ['need', { id: 'kebutuhan menurut daftar kami', en: 'a need of our list' }, 'food'],
  ['open', { id: 'hanya yang buka sekarang', en: 'only what is open now' }, 'yes'],
  ['free', { id: 'hanya yang gratis', en: 'only what is free' }, 'yes'],
  [
    'wheelchair',
    {
      id: 'tanpa tempat yang tidak bisa dimasuki kursi roda; yang belum diketahui di akhir daftar',
      en: 'without places where a wheelchair cannot get in; those that are not known come last',
    },
    'yes',
  ],
  ['lang', { id: 'bahasa halaman', en: 'language of the page' }, 'en'],
] as const

/** What this is, what it keeps of those who come, and how other sites lead here. */
export function aboutPage(context: PublicContext): Promise<PublicAnswer> {
  const say = sayIn(context.language)
  const answer = findPage(context, {
    title: say(TEXT.title),
    description: say(TEXT.lead),
    canonical: '/find/about',
    index: true,
    script: SCRIPTS.plain,
    body: html`<p>${say(TEXT.lead)}</p>
      <h2>${say(TEXT.privacy)}</h2>
      <ul>
        ${PRIVACY.map(text => html`<li>${say(text)}</li>`)}
      </ul>
      <h2>${say(TEXT.where)}</h2>
      <p>${say(TEXT.whereLead)}</p>
      <h2>${say(TEXT.links)}</h2>
      <p>${say(TEXT.linksLead)}</p>
      ${partsList(say)}
      <p>${say(TEXT.example)}: <code>${`${context.base}/find?need=food&near=Praya&open=yes`}</code></p>`,
  })
  return Promise.resolve(answer)
}

function partsList(say: Say): Html {
  return html`<dl class="facts">
    ${PARTS.map(
      ([name, meaning, example]) =>
        html`<dt><code>${name}=${example}</code></dt>
          <dd>${say(meaning)}</dd>`,
    )}
  </dl>`
}
