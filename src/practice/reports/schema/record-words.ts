// What the codes of the record are called on paper.
import type { ConsentPurpose, LegalBasis } from '#confidentiality/consent/schema.ts'
import type { NeedState, Urgency } from '#practice/cases/2-assessment/schema.ts'
import type { Dimension, Judgement } from '#practice/cases/2-assessment/schema/functioning.ts'
import type { PlanTask } from '#practice/cases/3-plan/schema.ts'
import type { AdvocacyResult, AidSource } from '#practice/cases/4-intervention/schema/aid.ts'
import type { ContactKind } from '#practice/cases/4-intervention/schema/contact.ts'
import type { JudgementAnswer } from '#practice/cases/5-evaluation/schema.ts'
import type { CaseSource, CloseReason, TriageLevel } from '#practice/cases/schema.ts'
import type { Bilingual } from '#practice/knowledge/schema.ts'
import type { ChildHow, TieStrength, UnionEnd, UnionHow } from '#practice/maps/schema/map.ts'
import type { HouseholdRole, Sex } from '#practice/people/schema/person.ts'
import type { Referral, ReferralState } from '#practice/referrals/schema/referral.ts'

type Words<Key extends string> = Record<Key, Bilingual>

export const SEXES: Words<Sex> = {
  female: { id: 'Perempuan', en: 'Female' },
  male: { id: 'Laki-laki', en: 'Male' },
  'not-known': { id: 'Belum diketahui', en: 'Not known' },
}
export const ROLES: Words<HouseholdRole> = {
  head: { id: 'Kepala keluarga', en: 'Head of the household' },
  spouse: { id: 'Suami/istri', en: 'Husband or wife' },
  child: { id: 'Anak', en: 'Child' },
  'child-in-law': { id: 'Menantu', en: 'Child-in-law' },
  grandchild: { id: 'Cucu', en: 'Grandchild' },
  parent: { id: 'Orang tua', en: 'Parent' },
  'parent-in-law': { id: 'Mertua', en: 'Parent-in-law' },
  sibling: { id: 'Saudara kandung', en: 'Brother or sister' },
  'other-relative': { id: 'Kerabat lain', en: 'Other relative' },
  'not-related': { id: 'Bukan kerabat', en: 'Not related' },
}
export const SOURCES: Words<CaseSource> = {
  'walk-in': { id: 'Datang sendiri', en: 'Came in person' },
  outreach: { id: 'Ditemui di lapangan', en: 'Met in the field' },
  hotline: { id: 'Lewat telepon', en: 'Through the telephone line' },
  // Not "reported by": who told us stands in no report.
  report: { id: 'Lewat pemberitahuan orang lain', en: 'Through word from others' },
  referral: { id: 'Dirujuk', en: 'Referred' },
}
export const TRIAGE: Words<TriageLevel> = {
  'immediate-danger': { id: 'Dalam bahaya saat itu', en: 'In immediate danger then' },
  urgent: { id: 'Mendesak', en: 'Urgent' },
  routine: { id: 'Tidak mendesak', en: 'Not urgent' },
}
export const URGENCIES: Words<Urgency> = {
  today: { id: 'Hari ini', en: 'Today' },
  'not-known': { id: 'Belum diketahui', en: 'Not known' },
  'this-week': { id: 'Minggu ini', en: 'This week' },
  'this-month': { id: 'Bulan ini', en: 'This month' },
  later: { id: 'Nanti', en: 'Later' },
}
export const NEED_STATES: Words<NeedState> = {
  open: { id: 'Masih dikerjakan', en: 'Still being worked on' },
  met: { id: 'Terpenuhi', en: 'Met' },
  'partly-met': { id: 'Terpenuhi sebagian', en: 'Partly met' },
  unmet: { id: 'Belum terpenuhi', en: 'Unmet' },
}
export const DIMENSIONS: Words<Dimension> = {
  'needs-and-rights': { id: 'Memenuhi kebutuhan dan hak', en: 'Meeting needs and rights' },
  'roles-and-tasks': { id: 'Menjalankan tugas dan peran', en: 'Carrying out roles and tasks' },
  'problem-solving': { id: 'Memecahkan masalah', en: 'Solving problems' },
}
export const JUDGEMENTS: Words<Judgement> = {
  well: { id: 'Baik', en: 'Well' },
  partly: { id: 'Sebagian', en: 'Partly' },
  hardly: { id: 'Hampir tidak', en: 'Hardly' },
}
/** How far a goal was reached, from -2 to +2. */
export const LEVELS = [
  { id: 'Jauh kurang dari harapan', en: 'Much less than hoped for' },
  { id: 'Kurang dari harapan', en: 'Less than hoped for' },
  { id: 'Sesuai harapan', en: 'As hoped for' },
  { id: 'Lebih dari harapan', en: 'More than hoped for' },
  { id: 'Jauh melebihi harapan', en: 'Much more than hoped for' },
] as const satisfies readonly Bilingual[]
export const TASK_STATES: Words<PlanTask['state']> = {
  open: { id: 'Belum selesai', en: 'Not done yet' },
  done: { id: 'Selesai', en: 'Done' },
  dropped: { id: 'Dibatalkan', en: 'Dropped' },
}
export const ANSWERS: Words<JudgementAnswer> = {
  better: { id: 'Lebih baik', en: 'Better' },
  same: { id: 'Sama saja', en: 'The same' },
  worse: { id: 'Lebih buruk', en: 'Worse' },
  'not-asked': { id: 'Belum dapat ditanyakan', en: 'Could not be asked' },
}
export const CONTACTS: Words<ContactKind> = {
  visit: { id: 'Kunjungan', en: 'Visit' },
  office: { id: 'Pertemuan di kantor', en: 'Meeting at the office' },
  phone: { id: 'Telepon', en: 'Phone call' },
  message: { id: 'Pesan', en: 'Message' },
  group: { id: 'Pertemuan bersama', en: 'Joint meeting' },
}
export const AID_SOURCES: Words<AidSource> = {
  agency: { id: 'Lembaga kami', en: 'Our agency' },
  government: { id: 'Pemerintah', en: 'Government' },
  zakat: { id: 'Zakat', en: 'Zakat' },
  organisation: { id: 'Organisasi lain', en: 'Another organisation' },
  community: { id: 'Warga', en: 'The community' },
  family: { id: 'Keluarga', en: 'Family' },
  company: { id: 'Perusahaan', en: 'A company' },
  other: { id: 'Lainnya', en: 'Other' },
}
export const RESULTS: Words<AdvocacyResult> = {
  waiting: { id: 'Menunggu jawaban', en: 'Waiting for an answer' },
  granted: { id: 'Dikabulkan', en: 'Granted' },
  partly: { id: 'Dikabulkan sebagian', en: 'Granted in part' },
  refused: { id: 'Ditolak', en: 'Refused' },
}
export const REFERRAL_STATES: Words<ReferralState> = {
  requested: { id: 'Menunggu jawaban', en: 'Waiting for an answer' },
  accepted: { id: 'Diterima', en: 'Accepted' },
  'on-hold': { id: 'Di daftar tunggu', en: 'On a waiting list' },
  'in-progress': { id: 'Sedang dibantu', en: 'Being helped' },
  rejected: { id: 'Ditolak', en: 'Declined' },
  completed: { id: 'Selesai dibantu', en: 'Help was given' },
  failed: { id: 'Tidak terlaksana', en: 'Could not be done' },
  cancelled: { id: 'Ditarik kembali', en: 'Taken back' },
  'entered-in-error': { id: 'Tercatat karena keliru', en: 'Recorded by mistake' },
}
export const OUTCOMES: Words<NonNullable<Referral['outcome']>> = {
  helped: { id: 'Terbantu', en: 'Helped' },
  'partly-helped': { id: 'Terbantu sebagian', en: 'Partly helped' },
  'not-helped': { id: 'Tidak terbantu', en: 'Not helped' },
}
export const BASES: Words<LegalBasis> = {
  consent: { id: 'Persetujuan', en: 'Consent' },
  'vital-interest': { id: 'Melindungi nyawa atau keselamatan', en: 'Protecting life or safety' },
  'legal-obligation': { id: 'Kewajiban hukum', en: 'A duty in law' },
  'public-task': { id: 'Tugas pelayanan publik', en: 'A public task' },
}
export const PURPOSES: Words<ConsentPurpose> = {
  casework: { id: 'Kerja bersama dalam kasus', en: 'Work on the case' },
  referral: { id: 'Rujukan', en: 'Referral' },
}
export const CLOSE_REASONS: Words<CloseReason> = {
  'goals-reached': { id: 'Tujuan tercapai', en: 'Goals were reached' },
  'client-ended': { id: 'Klien mengakhiri', en: 'The client ended it' },
  'moved-away': { id: 'Klien pindah', en: 'The client moved away' },
  'no-contact': { id: 'Klien tidak dapat dihubungi', en: 'The client could not be reached' },
  died: { id: 'Klien meninggal', en: 'The client died' },
  'handed-over': { id: 'Diserahkan kepada pihak lain', en: 'Handed over to others' },
}
export const UNIONS: Words<UnionHow> = {
  married: { id: 'menikah tercatat', en: 'married, with papers' },
  'married-unregistered': { id: 'menikah tidak tercatat', en: 'married, without papers' },
  together: { id: 'hidup bersama', en: 'living together' },
  'not-known': { id: 'pasangan', en: 'partners' },
}
export const UNION_ENDS: Words<UnionEnd> = {
  separated: { id: 'berpisah', en: 'separated' },
  divorced: { id: 'bercerai', en: 'divorced' },
  widowed: { id: 'salah satu meninggal', en: 'one of them died' },
}
export const CHILDREN: Words<ChildHow> = {
  born: { id: 'anak kandung', en: 'child by birth' },
  adopted: { id: 'anak angkat', en: 'adopted child' },
  foster: { id: 'anak asuh', en: 'foster child' },
  'informal-care': { id: 'diasuh tanpa surat', en: 'raised without papers' },
  step: { id: 'anak tiri', en: 'stepchild' },
  milk: { id: 'anak susuan', en: 'milk child' },
  'not-known': { id: 'anak', en: 'child' },
}
export const TIES: Words<TieStrength> = {
  strong: { id: 'hubungan kuat', en: 'strong tie' },
  ordinary: { id: 'hubungan biasa', en: 'ordinary tie' },
  weak: { id: 'hubungan lemah', en: 'weak tie' },
}
