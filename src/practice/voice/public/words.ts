import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { ReferralState } from '#practice/referrals/schema/referral.ts'
import type { Respect, Said } from '../schema.ts'

/** In the plainest words that there are; nothing here says what kind of help it is before the word is given. */
export const STATES: Record<ReferralState, Bilingual> = {
  requested: { id: 'Sudah diminta, belum dijawab', en: 'Asked, no answer yet' },
  accepted: { id: 'Mereka bersedia membantu', en: 'They will help' },
  'on-hold': { id: 'Menunggu giliran', en: 'Waiting for your turn' },
  'in-progress': { id: 'Bantuan sedang berjalan', en: 'Help is under way' },
  rejected: {
    id: 'Mereka tidak bisa membantu. Ini bukan karena Anda.',
    en: 'They cannot help. It is not because of you.',
  },
  completed: { id: 'Menurut mereka bantuan sudah diberikan', en: 'They say that help was given' },
  failed: { id: 'Ternyata tidak bisa dilaksanakan', en: 'It could not be done after all' },
  cancelled: { id: 'Ditarik kembali', en: 'Taken back' },
  'entered-in-error': { id: 'Tercatat karena keliru', en: 'Recorded by mistake' },
}

export const SAID_WORDS: Record<Said, Bilingual> = {
  helped: { id: 'Ya, sudah dibantu', en: 'Yes, I was helped' },
  'not-helped': { id: 'Tidak', en: 'No' },
  'not-yet': { id: 'Belum', en: 'Not yet' },
  'call-me': { id: 'Tolong hubungi saya', en: 'Please call me' },
  'changed-mind': { id: 'Saya berubah pikiran', en: 'I have changed my mind' },
}

export const RESPECT_WORDS: Record<Respect, Bilingual> = {
  yes: { id: 'Ya', en: 'Yes' },
  partly: { id: 'Kurang', en: 'Partly' },
  no: { id: 'Tidak', en: 'No' },
}

export const WORDS = {
  title: { id: 'Catatan saya', en: 'My notes' },
  word: { id: 'Kata Anda sendiri', en: 'Your own word' },
  wordHint: {
    id: 'Kata yang Anda pilih bersama pekerja sosial. Tanpa kata ini tidak ada yang tampil.',
    en: 'The word that you chose with the social worker. Nothing is shown without it.',
  },
  open: { id: 'Buka', en: 'Open' },
  wrong: {
    id: 'Kata itu tidak cocok. Setelah lima kali salah tautan ini terkunci.',
    en: 'That word does not fit. After five wrong ones this link is locked.',
  },
  help: { id: 'Bantuan untuk Anda', en: 'Help for you' },
  none: { id: 'Belum ada yang diminta untuk Anda.', en: 'Nothing was asked for you yet.' },
  got: { id: 'Sudahkah Anda dibantu?', en: 'Did you get help?' },
  respect: { id: 'Apakah Anda dihormati? (kalau mau)', en: 'Were you treated with respect? (if you wish)' },
  noAnswer: { id: 'Tidak menjawab', en: 'No answer' },
  words: { id: 'Yang ingin Anda katakan (kalau mau)', en: 'What you want to say (if you wish)' },
  more: { id: 'Tulis lebih banyak', en: 'Say more' },
  said: { id: 'Jawaban Anda', en: 'Your answer' },
  kept: { id: 'Jawaban Anda sudah sampai kepada pekerja sosial.', en: 'Your answer has reached the social worker.' },
  appointment: { id: 'Janji temu', en: 'Appointment' },
  meet: { id: 'Tempat bertemu', en: 'Where to meet' },
  missing: { id: 'Surat yang belum ada', en: 'Papers still missing' },
  bring: { id: 'Bawa', en: 'Bring' },
  where: { id: 'Tempat', en: 'Where' },
  phone: { id: 'Telepon', en: 'Telephone' },
  expected: { id: 'Kira-kira', en: 'Expected' },
  place: { id: 'Nomor urut', en: 'Place on the list' },
  choice: { id: 'Pilihan Anda', en: 'Your choice' },
  shown: { id: 'Yang ditunjukkan kepada Anda', en: 'What was shown to you' },
  chosen: { id: 'Anda memilih', en: 'You chose' },
  chosenNone: { id: 'Anda tidak memilih satu pun. Itu boleh.', en: 'You chose none. That is fine.' },
  held: { id: 'Yang disimpan tentang Anda', en: 'What is kept about you' },
  heldOpen: { id: 'Anda mengizinkan (sampai tanggal)', en: 'You allowed (until)' },
  heldNone: { id: 'Tidak ada izin yang berlaku.', en: 'No consent is in force.' },
  heldSent: { id: 'Dikirim kepada', en: 'Sent to' },
  heldHint: {
    id: 'Pekerja sosial menyimpan kebutuhan, rencana, dan catatan Anda. Anda boleh melihat semuanya, minta dibetulkan, atau menarik izin: katakan kepadanya.',
    en: 'The social worker keeps your needs, your plan and notes. You may see all of it, have it corrected, or take consent back: tell them.',
  },
  casework: { id: 'kerja bersama lembaga ini', en: 'the work of this agency with you' },
  referral: { id: 'permintaan bantuan kepada lembaga lain', en: 'asking another organisation for help' },
} as const satisfies Record<string, Bilingual>
