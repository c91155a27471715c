import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { PackageFieldName, ReferralAct, ReferralState } from './referral.ts'

type Words<Key extends string> = Record<Key, Bilingual>

/** How a referral stands, for whoever answers it. */
export const STATES: Words<ReferralState> = {
  requested: { id: 'Menunggu jawaban Anda', en: 'Waiting for your answer' },
  accepted: { id: 'Anda bersedia membantu', en: 'You agreed to help' },
  'on-hold': { id: 'Di daftar tunggu Anda', en: 'On your waiting list' },
  'in-progress': { id: 'Bantuan sudah dimulai', en: 'Help has begun' },
  rejected: { id: 'Anda tidak dapat membantu', en: 'You cannot help' },
  completed: { id: 'Bantuan sudah diberikan', en: 'Help was given' },
  failed: { id: 'Tidak dapat dilaksanakan', en: 'It could not be done' },
  'entered-in-error': { id: 'Tercatat karena keliru', en: 'Recorded by mistake' },
  cancelled: { id: 'Ditarik kembali oleh pengirim', en: 'Taken back by the sender' },
}

type LinkAct = Exclude<ReferralAct, 'cancel' | 'void'>
export const ACTS: Words<LinkAct> = {
  accept: { id: 'Bersedia membantu', en: 'We will help' },
  'wait-list': { id: 'Masuk daftar tunggu', en: 'Put on the waiting list' },
  decline: { id: 'Tidak dapat membantu', en: 'We cannot help' },
  ask: { id: 'Tanya dulu', en: 'Ask something first' },
  start: { id: 'Bantuan dimulai', en: 'Help has begun' },
  complete: { id: 'Bantuan sudah diberikan', en: 'Help was given' },
  'could-not': { id: 'Tidak dapat dilaksanakan', en: 'It could not be done' },
}

export const FIELDS: Words<PackageFieldName> = {
  fullName: { id: 'Nama', en: 'Name' },
  ageYears: { id: 'Umur', en: 'Age' },
  sex: { id: 'Jenis kelamin', en: 'Sex' },
  nik: { id: 'NIK', en: 'Identity number (NIK)' },
  phone: { id: 'Nomor telepon', en: 'Phone number' },
  contactWishes: { id: 'Cara menghubungi', en: 'How they want to be reached' },
  village: { id: 'Desa', en: 'Village' },
  addressLine: { id: 'Alamat', en: 'Address' },
  householdSize: { id: 'Jumlah orang serumah', en: 'How many live in the household' },
  need: { id: 'Yang dibutuhkan', en: 'What is needed' },
  inOwnWords: { id: 'Dengan kata-katanya sendiri', en: 'In their own words' },
  situation: { id: 'Keadaannya', en: 'The situation' },
}

export const SEX: Words<'female' | 'male'> = {
  female: { id: 'perempuan', en: 'female' },
  male: { id: 'laki-laki', en: 'male' },
}

export const SAID = {
  title: { id: 'Permintaan bantuan', en: 'A request for help' },
  to: { id: 'Untuk', en: 'To' },
  from: { id: 'Dari', en: 'From' },
  service: { id: 'Layanan', en: 'Service' },
  sent: { id: 'Dikirim', en: 'Sent' },
  state: { id: 'Keadaan sekarang', en: 'How it stands' },
  answer: { id: 'Jawaban Anda', en: 'Your answer' },
  answerHint: {
    id: 'Pekerja sosial langsung menerima jawaban ini. Salah tekan? Bisa dibatalkan dalam 10 menit.',
    en: 'The social worker has it at once. Pressed the wrong one? It can be taken back within 10 minutes.',
  },
  who: { id: 'Siapa yang perlu dibantu?', en: 'Who needs help?' },
  whoHint: {
    id: 'Ketik kata yang tertulis pada surat, atau yang disebutkan pekerja sosial kepada Anda.',
    en: 'Type the word that stands on the letter, or that the social worker told you.',
  },
  word: { id: 'Kata pada surat', en: 'The word on the letter' },
  show: { id: 'Tampilkan', en: 'Show' },
  wrong: {
    id: 'Kata itu tidak cocok. Setelah lima kali salah tautan ini terkunci.',
    en: 'That word does not fit. After five wrong ones this link is locked.',
  },
  about: { id: 'Yang perlu dibantu', en: 'Who needs help' },
  private: {
    id: 'Hanya untuk permintaan ini. Jangan disalin atau diteruskan.',
    en: 'For this request only. Please do not copy it or pass it on.',
  },
  note: { id: 'Pesan pekerja sosial', en: 'A note from the social worker' },
  messages: { id: 'Tanya jawab', en: 'Questions and answers' },
  you: { id: 'Anda', en: 'You' },
  worker: { id: 'Pekerja sosial', en: 'Social worker' },
  reason: { id: 'Mengapa?', en: 'Why?' },
  choose: { id: 'Pilih alasan', en: 'Choose a reason' },
  words: { id: 'Pesan singkat (kalau mau)', en: 'A few words (if you wish)' },
  question: { id: 'Pertanyaan Anda', en: 'Your question' },
  output: { id: 'Apa yang diberikan?', en: 'What was given?' },
  outputHint: { id: 'Misalnya: 10 kg beras', en: 'For example: 10 kg of rice' },
  waitPlace: { id: 'Nomor urut (kalau ada)', en: 'Place on the list (if known)' },
  expectedOn: { id: 'Kira-kira kapan dibantu?', en: 'When do you expect to help?' },
  send: { id: 'Kirim jawaban', en: 'Send the answer' },
  kept: { id: 'Tercatat', en: 'Noted' },
  asked: { id: 'Pertanyaan Anda sudah sampai', en: 'Your question has arrived' },
  undo: { id: 'Batalkan', en: 'Take it back' },
  undone: { id: 'Jawaban Anda sudah dibatalkan', en: 'Your answer was taken back' },
  tooLate: { id: 'Sudah tidak bisa dibatalkan', en: 'It can no longer be taken back' },
  tooLateHint: {
    id: 'Sudah lewat 10 menit, atau sudah ada jawaban lain. Beri jawaban baru di bawah, atau hubungi pekerja sosial.',
    en: 'More than 10 minutes have passed, or somebody answered since. Answer anew below, or call the social worker.',
  },
  clash: { id: 'Sudah ada jawaban lain', en: 'Somebody answered before you' },
  clashHint: {
    id: 'Jawaban Anda belum tercatat. Beginilah keadaannya sekarang.',
    en: 'Your answer was not noted. This is how it stands now.',
  },
  missing: { id: 'Ada yang belum diisi', en: 'Something is missing' },
  fill: {
    reason: {
      id: 'Pilih alasan, supaya pekerja sosial bisa mencari bantuan lain.',
      en: 'Choose a reason, so that the social worker can look elsewhere.',
    },
    words: { id: 'Tulis pertanyaan Anda.', en: 'Write your question.' },
    output: { id: 'Tulis apa yang diberikan.', en: 'Write what was given.' },
    waitPlace: { id: 'Nomor urut berupa angka, misalnya 4.', en: 'The place is a number, such as 4.' },
  },
  ended: { id: 'Permintaan ini sudah selesai. Terima kasih.', en: 'This request has ended. Thank you.' },
} as const

/** On the letter of referral. */
export const LETTER = {
  title: { id: 'Surat rujukan', en: 'Letter of referral' },
  to: { id: 'Kepada', en: 'To' },
  please: {
    id: 'Kami mohon bantuan Anda untuk orang di bawah ini dengan',
    en: 'We ask you kindly to help the person below with',
  },
  bring: { id: 'Yang perlu dibawa', en: 'What to bring' },
  where: { id: 'Tempat dan telepon', en: 'Where to go' },
  agreed: {
    id: 'Klien setuju bahwa Anda boleh melihat isi surat ini. Mohon gunakan hanya untuk permintaan ini.',
    en: 'The client agreed that you may see what stands in this letter. Please use it for this request only.',
  },
  lawful: {
    id: 'Isi surat ini dibagikan karena hukum mengizinkan atau memintanya. Mohon gunakan hanya untuk permintaan ini.',
    en: 'What stands in this letter is shared because the law allows or asks for it. Please use it for this request only.',
  },
  answer: { id: 'Mohon dijawab di sini', en: 'Please answer here' },
  scan: {
    id: 'Pindai kode ini dengan telepon. Tidak perlu akun; cukup dua ketukan.',
    en: 'Scan the code with a telephone. No account is needed; two taps are enough.',
  },
  word: { id: 'Untuk melihat siapa yang perlu dibantu, ketik', en: 'To see who needs help there, type' },
  copy: { id: 'Salinan tertanggal', en: 'Copy of' },
} as const satisfies Record<string, Bilingual>
