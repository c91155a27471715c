import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { NamedFact } from '#practice/people/schema/facts.ts'
import type { Question } from '../rules/device.ts'
import type { Say } from './words.ts'

type Asked = Exclude<NamedFact, 'isVictimOf'>
const QUESTIONS: Record<Asked, Bilingual> = {
  ageYears: { id: 'Berapa umur Anda (tahun)?', en: 'How old are you, in years?' },
  sex: { id: 'Apakah Anda perempuan atau laki-laki?', en: 'Are you a woman or a man?' },
  isPregnant: { id: 'Apakah Anda sedang hamil?', en: 'Are you pregnant?' },
  hasNik: {
    id: 'Apakah Anda punya NIK (16 angka di KTP atau kartu keluarga)?',
    en: 'Do you have a NIK (number of the identity card)?',
  },
  hasBirthCertificate: { id: 'Apakah Anda punya akta kelahiran?', en: 'Do you have a birth certificate?' },
  hasJkn: { id: 'Apakah BPJS Kesehatan Anda aktif?', en: 'Is your JKN health insurance active?' },
  disabilitySeverity: {
    id: 'Seberapa banyak disabilitas membatasi kegiatan Anda sehari-hari?',
    en: 'How much does a disability limit your day?',
  },
  schoolLevel: { id: 'Di mana Anda bersekolah?', en: 'Where do you go to school?' },
  maritalStatus: { id: 'Apakah Anda menikah?', en: 'Are you married?' },
  isWorking: { id: 'Apakah Anda punya pekerjaan?', en: 'Do you have work?' },
  householdDecile: {
    id: 'Desil kesejahteraan keluarga Anda, 1 (termiskin) sampai 10? Kantor desa dapat melihatnya.',
    en: 'Which welfare decile is your household in, 1 (poorest) to 10? The village office can look it up.',
  },
  monthlyIncomeIdr: {
    id: 'Kira-kira berapa penghasilan keluarga sebulan, dalam rupiah?',
    en: 'About how much does your household earn in a month, in rupiah?',
  },
  isEnrolledDtsen: {
    id: 'Apakah keluarga Anda terdaftar di DTSEN (data bantuan sosial)?',
    en: 'Is your household listed in DTSEN (the social data of the state)?',
  },
  hasFamilyCard: { id: 'Apakah keluarga Anda punya kartu keluarga?', en: 'Does your household have a family card?' },
  ownsHome: { id: 'Apakah rumah yang Anda tinggali milik sendiri?', en: 'Does your household own its home?' },
}
const OPTIONS: Readonly<Record<string, Bilingual>> = {
  female: { id: 'Perempuan', en: 'Woman' },
  male: { id: 'Laki-laki', en: 'Man' },
  none: { id: 'Tidak ada', en: 'Not at all' },
  mild: { id: 'Sedikit', en: 'A little' },
  moderate: { id: 'Banyak', en: 'A lot' },
  severe: { id: 'Perlu bantuan sepanjang hari', en: 'Needs help all day' },
  single: { id: 'Belum menikah', en: 'Not married' },
  married: { id: 'Menikah', en: 'Married' },
  divorced: { id: 'Bercerai', en: 'Divorced' },
  widowed: { id: 'Pasangan meninggal', en: 'Widowed' },
  'not-in-school': { id: 'Tidak bersekolah', en: 'Not in school' },
  tk: { id: 'TK/PAUD', en: 'Kindergarten (TK/PAUD)' },
  sd: { id: 'SD/MI', en: 'Primary school (SD/MI)' },
  smp: { id: 'SMP/MTs', en: 'Junior secondary (SMP/MTs)' },
  sma: { id: 'SMA/MA', en: 'Senior secondary (SMA/MA)' },
  smk: { id: 'SMK', en: 'Vocational (SMK)' },
  'paket-a': { id: 'Paket A', en: 'Paket A' },
  'paket-b': { id: 'Paket B', en: 'Paket B' },
  'paket-c': { id: 'Paket C', en: 'Paket C' },
  higher: { id: 'Perguruan tinggi', en: 'College or university' },
}
const ANYONE = {
  pregnant: { id: 'Apakah ada yang sedang hamil di rumah Anda?', en: 'Is anyone at your home pregnant?' },
  aged: { id: 'Apakah ada yang berumur {ages} tahun di rumah Anda?', en: 'Is anyone at your home aged {ages}?' },
  from: { id: '{from} atau lebih', en: '{from} or over' },
  to: { id: '{to} atau kurang', en: '{to} or under' },
  between: { id: '{from} sampai {to}', en: '{from} to {to}' },
  statement: { id: 'Apakah ini benar bagi Anda: “{text}”?', en: 'Is this so for you: “{text}”?' },
} as const

/** A question as a person reads it. */
export function questionWords(say: Say, { fact, ofAnyone, text }: Question): string {
  if (text !== null) return say(ANYONE.statement, { text: say(text).replace(/[.?!]+$/, '') })
  if (ofAnyone === null) return isAsked(fact) ? say(QUESTIONS[fact]) : ''
  if (ofAnyone.fact === 'isPregnant') return say(ANYONE.pregnant)
  return say(ANYONE.aged, { ages: agesIn(say, ofAnyone.compare) })
}

export function optionWords(say: Say, option: string): string {
  const known = OPTIONS[option]
  return known ? say(known) : option
}

function isAsked(fact: string): fact is Asked {
  return Object.hasOwn(QUESTIONS, fact)
}

function agesIn(say: Say, compare: Question['compare']): string {
  switch (compare.is) {
    case 'equal':
      return String(compare.to)
    case 'one-of':
      return compare.of.join(', ')
    case 'at-least':
      return say(ANYONE.from, { from: compare.value })
    case 'at-most':
      return say(ANYONE.to, { to: compare.value })
    case 'between':
      return compare.from === 0 ? say(ANYONE.to, { to: compare.to }) : say(ANYONE.between, compare)
  }
}
