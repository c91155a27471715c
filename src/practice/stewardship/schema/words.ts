import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { Service } from '#practice/resources/schema/resource.ts'
import type { ChangeField } from './change.ts'

/** The fields in plain words: on pages without an account, in letters and on screens alike. */
export const FIELD_WORDS = {
  status: { id: 'Masih melayani?', en: 'Still in service?' },
  phones: { id: 'Telepon', en: 'Telephone' },
  hours: { id: 'Jam buka', en: 'Opening hours' },
  address: { id: 'Alamat', en: 'Address' },
  placesLeft: { id: 'Sisa tempat', en: 'Places left' },
  waitDays: { id: 'Lama menunggu (hari)', en: 'Days until help begins' },
  isFree: { id: 'Gratis?', en: 'Free of charge?' },
  costId: { id: 'Biaya', en: 'Cost, in Indonesian' },
  costEn: { id: 'Biaya, dalam bahasa Inggris', en: 'Cost' },
  howToApplyId: { id: 'Cara mendapatkannya', en: 'How to get it, in Indonesian' },
  howToApplyEn: { id: 'Cara mendapatkannya, dalam bahasa Inggris', en: 'How to get it' },
  papersId: { id: 'Surat yang dibawa', en: 'Papers to bring, in Indonesian' },
  papersEn: { id: 'Surat yang dibawa, dalam bahasa Inggris', en: 'Papers to bring' },
  eligibilityText: { id: 'Untuk siapa', en: 'For whom' },
  conditionsHereId: { id: 'Syarat di tempat ini', en: 'Conditions at this place, in Indonesian' },
  conditionsHereEn: { id: 'Syarat di tempat ini, dalam bahasa Inggris', en: 'Conditions at this place' },
  nameId: { id: 'Nama layanan', en: 'Name of the service, in Indonesian' },
  nameEn: { id: 'Nama layanan, dalam bahasa Inggris', en: 'Name of the service' },
  descriptionId: { id: 'Keterangan layanan', en: 'What it does, in Indonesian' },
  descriptionEn: { id: 'Keterangan layanan, dalam bahasa Inggris', en: 'What it does' },
  email: { id: 'Alamat email', en: 'E-mail address' },
  url: { id: 'Situs web', en: 'Website' },
  organizationName: { id: 'Nama organisasi', en: 'Name of the organisation' },
  other: { id: 'Hal lain', en: 'Something else' },
} as const satisfies Record<ChangeField, Bilingual>

export const STATUS_WORDS = {
  active: { id: 'Ya, melayani', en: 'Yes, in service' },
  'temporarily closed': { id: 'Tutup sementara', en: 'Closed for now' },
  inactive: { id: 'Tidak ada lagi', en: 'No longer offered' },
  defunct: { id: 'Organisasinya sudah tidak ada', en: 'No longer exists' },
} as const satisfies Record<Service['status'], Bilingual>

export const FREE_WORDS = {
  yes: { id: 'Ya, gratis', en: 'Yes, free' },
  no: { id: 'Tidak, ada biayanya', en: 'No, it has to be paid for' },
} as const satisfies Record<string, Bilingual>

const CONDITIONS_HERE: Bilingual = {
  id: 'Yang diminta hanya di tempat ini. Kurator menyusunnya menjadi syarat.',
  en: 'What is asked for at this place only. A curator makes conditions of it.',
}

/** What to write where a text must be read as a value. */
export const FIELD_HINTS: Partial<Record<ChangeField, Bilingual>> = {
  phones: { id: 'Satu nomor tiap baris.', en: 'One number on each line.' },
  hours: {
    id: 'Satu baris tiap jadwal, misalnya: Senin–Jumat 08.00–16.00',
    en: 'A line for each, for example: Monday–Friday 08:00–16:00',
  },
  papersId: {
    id: 'Satu surat tiap baris; tulis “(bila ada)” di belakang yang tidak wajib.',
    en: 'One paper on each line; write “(bila ada)” behind one that is not required.',
  },
  papersEn: {
    id: 'Satu surat tiap baris; tulis “(if there is one)” di belakang yang tidak wajib.',
    en: 'One paper on each line; write “(if there is one)” behind one that is not required.',
  },
  conditionsHereId: CONDITIONS_HERE,
  conditionsHereEn: CONDITIONS_HERE,
  placesLeft: {
    id: 'Angka, 0 bila penuh; kosongkan bila tidak tahu.',
    en: 'A number, 0 when full; empty when you do not know.',
  },
  waitDays: {
    id: 'Angka, 0 bila hari itu juga; kosongkan bila tidak tahu.',
    en: 'A number, 0 for the same day; empty when you do not know.',
  },
}
