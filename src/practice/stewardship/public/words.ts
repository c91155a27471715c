import type { Bilingual } from '#practice/knowledge/schema.ts'

const DAYS = {
  id: new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
}

/** A calendar day in words. */
export function dayWords(day: string, language: 'id' | 'en'): string {
  return DAYS[language].format(new Date(`${day.slice(0, 10)}T00:00:00Z`))
}

export const EMPTY: Bilingual = { id: 'belum diketahui', en: 'not known yet' }

/** On the form for anyone. */
export const REPORT = {
  title: { id: 'Ada yang salah?', en: 'Is something wrong?' },
  lead: {
    id: 'Tulis apa yang salah tentang layanan ini. Seorang kurator memeriksanya dulu. Anda tidak perlu menyebut nama.',
    en: 'Write what is wrong about this service. A curator checks it first. You need not give your name.',
  },
  words: { id: 'Apa yang salah?', en: 'What is wrong?' },
  wordsHint: {
    id: 'Misalnya: nomornya tidak aktif, kantornya pindah. Jangan tulis cerita pribadi.',
    en: 'For example: the number is dead, the office has moved. Please write nothing personal.',
  },
  fields: { id: 'Kalau Anda tahu yang benar', en: 'If you know what is right' },
  fieldsHint: {
    id: 'Sentuh satu baris untuk memperbaikinya. Yang tidak Anda sentuh tetap seperti itu.',
    en: 'Touch a line to correct it. What you do not touch stays as it is.',
  },
  contact: { id: 'Bagaimana kami bisa bertanya balik? (kalau mau)', en: 'How can we ask you back? (if you wish)' },
  contactHint: {
    id: 'Telepon atau email. Hanya dipakai untuk bertanya tentang laporan ini, dan dihapus setelah laporan ini diputuskan, paling lama setelah enam bulan.',
    en: 'A telephone number or an e-mail address. Used only to ask about this report, and erased once it is decided, after six months at most.',
  },
  send: { id: 'Kirim laporan', en: 'Send the report' },
  nothing: { id: 'Tulis apa yang salah, atau perbaiki satu baris.', en: 'Write what is wrong, or correct a line.' },
  thanks: { id: 'Terima kasih', en: 'Thank you' },
  kept: {
    id: 'Laporan Anda sudah kami terima. Seorang kurator akan memeriksanya. Sampai saat itu halaman layanan belum berubah.',
    en: 'We have your report. A curator will check it. Until then the page of the service stays as it is.',
  },
  back: { id: 'Kembali ke layanan', en: 'Back to the service' },
  gone: { id: 'Layanan ini tidak ada', en: 'There is no such service' },
  goneHint: { id: 'Mungkin sudah dihapus dari direktori.', en: 'It may have been taken out of the directory.' },
  trap: { id: 'Biarkan kosong', en: 'Leave this empty' },
} as const satisfies Record<string, Bilingual>

/** On the page behind a provider's link. */
export const PROVIDER = {
  dead: { id: 'Tautan ini tidak berlaku', en: 'This link does not work' },
  deadHint: {
    id: 'Mungkin sudah lewat waktunya atau ada huruf yang tertinggal. Periksa alamatnya, atau minta tautan baru kepada dinas atau lembaga yang mengirimnya.',
    en: 'It may have run out, or a letter may be missing. Check the address, or ask whoever sent it for a new link.',
  },
  lead: {
    id: 'Masih benarkah yang ditulis tentang layanan Anda? Keterangan Anda di sini dilihat oleh pekerja sosial dan masyarakat yang mencari bantuan.',
    en: 'Is what is written about your services still true? What you say here is seen by social workers and people who look for help.',
  },
  only: {
    id: 'Tautan ini hanya untuk lembaga Anda dan berlaku sampai',
    en: 'This link is for your organisation alone and works until',
  },
  none: { id: 'Belum ada layanan Anda di direktori.', en: 'None of your services is in the directory yet.' },
  stillTrue: { id: 'Semua masih benar', en: 'All of it is still true' },
  change: { id: 'Ubah sisa tempat, jam buka, atau lainnya', en: 'Change places, hours or anything else' },
  last: { id: 'Terakhir dipastikan', en: 'Last confirmed' },
  never: { id: 'belum pernah', en: 'never' },
  confirmed: {
    id: 'Anda baru saja mengatakan semua ini benar. Terima kasih.',
    en: 'You have just said that all of this is true. Thank you.',
  },
  saidCapacity: {
    id: 'Anda baru saja memperbarui keadaan hari ini.',
    en: 'You have just updated how it is today.',
  },
  corrected: { id: 'Koreksi Anda sudah kami terima.', en: 'We have your correction.' },
  effective: { id: 'Koreksi Anda langsung berlaku.', en: 'Your correction took effect at once.' },
  toCheck: { id: 'Seorang kurator memeriksanya dulu.', en: 'A curator checks it first.' },
  undo: { id: 'Batalkan', en: 'Take it back' },
  undoHint: { id: 'bisa dibatalkan selama 10 menit', en: 'can be taken back for 10 minutes' },
  tooLate: {
    id: 'Ini tidak bisa dibatalkan lagi: sudah lewat 10 menit, atau sudah ada yang lebih baru.',
    en: 'This can no longer be taken back: ten minutes have passed, or something newer was said.',
  },
  now: { id: 'Keadaan hari ini', en: 'How it is today' },
  nowHint: { id: 'Langsung berlaku.', en: 'Takes effect at once.' },
  waitingPeople: { id: 'Jumlah orang yang menunggu', en: 'Number of people waiting' },
  waitingPeopleHint: {
    id: 'Angka, 0 bila tidak ada; kosongkan bila tidak tahu.',
    en: 'A number, 0 when nobody waits; empty when you do not know.',
  },
  isPublic: { id: 'Siapa yang melihat layanan ini?', en: 'Who sees this service?' },
  isPublicHint: {
    id: 'Bila tidak ditampilkan kepada masyarakat: orang yang mencari bantuan sendiri tidak menemukannya, di sini maupun di situs lain yang memakai direktori ini. Pekerja sosial tetap melihatnya dan bisa merujuk orang ke sana. Anda bisa menampilkannya lagi kapan saja.',
    en: 'If it is not shown to the public, people who look for help themselves do not find it, neither here nor on other sites that use this directory. Social workers still see it and can refer people to it. You can show it again at any time.',
  },
  shown: { id: 'Semua orang', en: 'Everyone' },
  notShown: {
    id: 'Hanya pekerja sosial: jangan tampilkan layanan ini kepada masyarakat',
    en: 'Social workers only: do not show this service to the public',
  },
  until: { id: 'Tutup sampai tanggal (kalau tahu)', en: 'Closed until (if you know)' },
  save: { id: 'Simpan', en: 'Save' },
  corrections: { id: 'Perbaiki yang lain', en: 'Correct something else' },
  send: { id: 'Kirim koreksi', en: 'Send the corrections' },
  more: { id: 'Ada lagi? Tulis di sini', en: 'Anything else? Write it here' },
  back: { id: 'Kembali ke semua layanan', en: 'Back to all services' },
  unreadable: { id: 'Periksa isian ini', en: 'Check this answer' },
  number: { id: 'Tulis angka saja, misalnya 0 atau 12.', en: 'Write a number only, such as 0 or 12.' },
} as const satisfies Record<string, Bilingual>
