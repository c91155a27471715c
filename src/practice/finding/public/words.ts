import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { ActorKind } from '#practice/resources/schema/resource.ts'

export type Language = keyof Bilingual

/** What the public pages say, in both languages; `{…}` is filled in. */
export const WORDS = {
  title: { id: 'Cari bantuan', en: 'Find help' },
  lead: {
    id: 'Tulis apa yang Anda butuhkan dan di mana. Tidak perlu akun, tidak perlu nama.',
    en: 'Write what you need and where. No account, no name.',
  },
  need: { id: 'Saya butuh …', en: 'I need …' },
  needHint: {
    id: 'Dengan kata Anda sendiri, misalnya “beras habis” atau “kursi roda untuk ibu”. Salah ketik tidak apa-apa.',
    en: 'In your own words, such as “no food left” or “a wheelchair for my mother”. Typing errors do not matter.',
  },
  near: { id: 'di dekat …', en: 'near …' },
  nearHint: {
    id: 'Desa, kecamatan, kabupaten, atau kode pos. Boleh kosong.',
    en: 'Village, district, regency or postcode. May stay empty.',
  },
  position: { id: 'Pakai posisi saya', en: 'Use my position' },
  positionHint: {
    id: 'Ponsel Anda sendiri mencari kecamatan terdekat. Posisi Anda tidak dikirim ke mana pun, hanya nama kecamatannya.',
    en: 'Your phone itself looks for the nearest district. Your position is sent nowhere, only the district’s name is.',
  },
  positionWait: { id: 'Sebentar, posisi sedang dicari …', en: 'One moment, looking for your position …' },
  positionNone: {
    id: 'Posisi tidak dapat dibaca. Tulis saja nama kecamatan atau kode pos.',
    en: 'The position could not be read. Write the name of the district or a postcode instead.',
  },
  positionFound: { id: 'Kecamatan terdekat sudah dipilih.', en: 'The nearest district is chosen.' },
  wishes: { id: 'Pilihan lain', en: 'More choices' },
  open: { id: 'Buka sekarang', en: 'Open now' },
  wheelchair: { id: 'Kursi roda bisa masuk', en: 'Wheelchair can get in' },
  wheelchairUnknown: {
    id: 'kursi roda: belum diketahui, tanyakan dulu',
    en: 'wheelchair: not known, ask first',
  },
  free: { id: 'Gratis', en: 'Free of charge' },
  language: { id: 'Bahasa yang dipakai', en: 'Language spoken' },
  anyLanguage: { id: 'Bahasa apa saja', en: 'Any language' },
  actor: { id: 'Siapa yang memberi', en: 'Who gives it' },
  anyActor: { id: 'Siapa saja', en: 'Anyone' },
  search: { id: 'Cari bantuan', en: 'Find help' },
  browse: { id: 'Atau pilih jenis bantuan', en: 'Or choose a kind of help' },
  change: { id: 'Ubah pencarian', en: 'Change the search' },
  results: { id: 'Bantuan yang mungkin cocok', en: 'Help that may fit' },
  counted: { id: '{count} layanan ditemukan', en: '{count} services found' },
  countedOne: { id: '1 layanan ditemukan', en: '1 service found' },
  aroundPlace: { id: 'di sekitar {place}', en: 'around {place}' },
  page: { id: 'Halaman {page} dari {pages}', en: 'Page {page} of {pages}' },
  next: { id: 'Berikutnya', en: 'Next' },
  previous: { id: 'Sebelumnya', en: 'Previous' },
  choosePlace: { id: 'Tempat mana yang Anda maksud?', en: 'Which place do you mean?' },
  otherPlaces: { id: 'Bukan {place}? Mungkin salah satu dari ini:', en: 'Not {place}? Perhaps one of these:' },
  placeNotFound: {
    id: 'Tempat “{place}” tidak ditemukan. Coba nama kecamatan, kabupaten, atau kode pos. Daftar di bawah belum menurut tempat.',
    en: 'No place called “{place}” was found. Try the district, the regency or a postcode. The list below is not by place yet.',
  },
  none: { id: 'Belum ada yang cocok', en: 'Nothing fits yet' },
  noneLead: {
    id: 'Itu bukan berarti tidak ada bantuan. Coba salah satu langkah ini:',
    en: 'That does not mean there is no help. Try one of these:',
  },
  wider: { id: 'Cari di seluruh {place}', en: 'Look in all of {place}' },
  everywhere: {
    id: 'Cari tanpa tempat: juga program nasional',
    en: 'Look without a place: national programmes too',
  },
  withoutWishes: { id: 'Cari tanpa pilihan lain', en: 'Look without the other choices' },
  elsewhere: { id: '{count} layanan melayani daerah lain.', en: '{count} services serve other areas.' },
  puskesos: {
    id: 'Datang ke Puskesos di kantor desa atau kelurahan: mereka membantu mencari dan mengurus.',
    en: 'Go to the Puskesos at the village office: they help to look and to apply.',
  },
  askByPhone: { id: 'Tanya lewat telepon', en: 'Ask by telephone' },
  callFirst: { id: 'Bicara dengan orang sekarang', en: 'Talk to someone now' },
  callLead: {
    id: 'Bila Anda atau orang lain sedang dalam bahaya, telepon dulu. Daftar bantuan ada di bawah.',
    en: 'If you or someone else is in danger, call first. The list of help is below.',
  },
  callCaution: {
    id: 'Nomor diambil dari sumber umum dan belum kami coba telepon. Bila tidak tersambung, coba nomor berikutnya.',
    en: 'Numbers come from public sources and we have not rung them. If one does not answer, try the next.',
  },
  seenOn: { id: 'terlihat {day}', en: 'seen {day}' },
  call: { id: 'Telepon {number}', en: 'Call {number}' },
  writeTo: { id: 'WhatsApp {number}', en: 'WhatsApp {number}' },
  map: {
    id: 'Peta {place}. Angka pada peta sama dengan angka pada daftar.',
    en: 'Map of {place}. Numbers on the map are those of the list.',
  },
  mapNote: {
    id: 'Batas wilayah disederhanakan. Hanya tempat yang titiknya diketahui yang tampak.',
    en: 'Boundaries are simplified. Only places whose point is known are shown.',
  },
  distance: { id: 'kira-kira {km} km garis lurus', en: 'about {km} km in a straight line' },
  nearby: { id: 'kurang dari 1 km garis lurus', en: 'less than 1 km in a straight line' },
  isFree: { id: 'gratis', en: 'free' },
  isPaid: { id: 'berbayar', en: 'to be paid for' },
  costUnknown: { id: 'biaya belum diketahui', en: 'cost not known' },
  national: { id: 'seluruh Indonesia', en: 'all of Indonesia' },
  protectedPlace: { id: 'alamat dirahasiakan', en: 'address kept secret' },
  closedForNow: { id: 'tutup sementara', en: 'closed for now' },
  openNow: { id: 'buka sekarang, sampai {time}', en: 'open now, until {time}' },
  everyDayAndNight: { id: 'setiap hari, siang dan malam', en: 'every day, day and night' },
  openAlways: { id: 'buka siang dan malam', en: 'open day and night' },
  opensIn: { id: 'tutup, buka {hours} jam lagi', en: 'closed, opens in {hours} h' },
  opensInMinutes: { id: 'tutup, buka {minutes} menit lagi', en: 'closed, opens in {minutes} min' },
  opensAt: { id: 'tutup, buka {time}', en: 'closed, opens {time}' },
  closedNow: { id: 'sekarang tutup', en: 'closed now' },
  hoursUnknown: { id: 'jam buka belum diketahui', en: 'hours not known' },
  hoursNotSaid: { id: 'jam belum disebut', en: 'hours not said' },
  to: { id: 'sampai', en: 'to' },
  untilDay: { id: 'sampai {day}', en: 'until {day}' },
  date: { id: 'tanggal {date}', en: 'day {date}' },
  lastDate: { id: 'hari terakhir', en: 'last day' },
  everyMonth: { id: 'tiap bulan', en: 'of each month' },
  everyMonths: { id: 'tiap {count} bulan', en: 'every {count} months' },
  everyWeeks: { id: 'tiap {count} minggu', en: 'every {count} weeks' },
  zone: { id: 'Waktu setempat ({zone})', en: 'Local time ({zone})' },
} as const satisfies Record<string, Bilingual>

export const ACTORS: Record<ActorKind, Bilingual> = {
  state: { id: 'pemerintah', en: 'government' },
  charity: { id: 'lembaga amal', en: 'charity' },
  volunteer: { id: 'relawan', en: 'volunteers' },
  'social-enterprise': { id: 'usaha sosial', en: 'social enterprise' },
  business: { id: 'usaha', en: 'business' },
  'not-known': { id: 'jenis organisasi belum diketahui', en: 'kind of organisation not known' },
}

/** Languages that people in Indonesia ask for, by ISO 639. */
export const LANGUAGES: Readonly<Record<string, Bilingual>> = {
  id: { id: 'Indonesia', en: 'Indonesian' },
  en: { id: 'Inggris', en: 'English' },
  jv: { id: 'Jawa', en: 'Javanese' },
  su: { id: 'Sunda', en: 'Sundanese' },
  mad: { id: 'Madura', en: 'Madurese' },
  min: { id: 'Minangkabau', en: 'Minangkabau' },
  bug: { id: 'Bugis', en: 'Buginese' },
  mak: { id: 'Makassar', en: 'Makassarese' },
  ban: { id: 'Bali', en: 'Balinese' },
  sas: { id: 'Sasak', en: 'Sasak' },
  ace: { id: 'Aceh', en: 'Acehnese' },
  bjn: { id: 'Banjar', en: 'Banjarese' },
  bbc: { id: 'Batak Toba', en: 'Toba Batak' },
  inl: { id: 'Isyarat Indonesia', en: 'Indonesian Sign' },
  ar: { id: 'Arab', en: 'Arabic' },
  zh: { id: 'Mandarin', en: 'Chinese' },
}

/** Say something in a language, with what stands in braces filled in. */
export function sayIn(language: Language): (said: Bilingual, values?: Record<string, string | number>) => string {
  return (said, values = {}) =>
    said[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
export type Say = ReturnType<typeof sayIn>
