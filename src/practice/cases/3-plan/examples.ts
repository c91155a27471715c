// A plan of the examples, as rules see it; of people who do not live.
import { PlanContent } from './schema.ts'

export const riceGoal = {
  id: '019ac000-0000-7000-9000-00000000a001',
  needId: null,
  inClientWords: 'Setiap hari ada nasi di rumah.',
  weight: 4,
  scale: [null, null, 'Makan dua kali sehari, semua anak.', null, null],
  baseline: -1,
  methods: ['brokering-linking'],
}
export const askVillage = {
  id: '019ac000-0000-7000-9000-00000000b001',
  goalId: riceGoal.id,
  what: 'Menanyakan beras cadangan ke desa.',
  by: 'worker',
  byName: null,
  dueOn: '2026-12-01',
  role: 'broker',
  choiceId: null,
}
export const noWage = {
  id: '019ac000-0000-7000-9000-00000000c001',
  cause: 'Upah buruh berhenti sejak kemarau.',
  leadsTo: null,
}
export const riceHelp = {
  id: '019ac000-0000-7000-9000-00000000d001',
  factorId: noWage.id,
  forWhom: 'Keluarga ini',
  change: 'Beras cadangan desa selama kemarau.',
  expected: 'Makan dua kali sehari.',
}
export const promises = {
  hopes: 'Anak-anak tidak lapar.',
  canPromise: 'Datang setiap minggu.',
  cannotPromise: 'Bantuan uang.',
  howOften: 'Setiap Senin.',
  untilOn: null,
}

/** A goal with one task, what stands behind it, and what is promised. */
export const ricePlan = PlanContent.parse({
  goals: [riceGoal],
  tasks: [askVillage],
  factors: [noWage],
  interventions: [riceHelp],
  promises,
})
