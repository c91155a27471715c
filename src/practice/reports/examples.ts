// What a report of examples is made from, of people who do not live. Used by tests and screens alike.
import { KeptConsent } from '#confidentiality/consent/schema.ts'
import { addDays } from '#platform/shared/day.ts'
import { CaseCategory } from '#practice/cases/1-intake/schema/categories.ts'
import { Need, Strength } from '#practice/cases/2-assessment/schema.ts'
import { Functioning } from '#practice/cases/2-assessment/schema/functioning.ts'
import { CaseWork } from '#practice/cases/4-intervention/schema/work.ts'
import { Evaluation } from '#practice/cases/5-evaluation/schema.ts'
import { ClosingView } from '#practice/cases/6-termination/schema.ts'
import { Case } from '#practice/cases/schema.ts'
import { OfficialCategory } from '#practice/knowledge/schema/categories.ts'
import { FunctioningTerms } from '#practice/knowledge/schema/functioning.ts'
import { CaseMap } from '#practice/maps/schema/map.ts'
import { PersonSummary } from '#practice/people/schema/person.ts'
import { HouseholdView } from '#practice/people/schema/registration.ts'
import { completed } from '#practice/referrals/examples.ts'
import type { CaseReferral } from '#practice/referrals/schema/view.ts'
import type { ReportFacts } from './schema/facts.ts'
import { ReportAsked, SectionName } from './schema/report.ts'

const id = (tail: string) => `019ac000-0000-7000-8000-${tail.padStart(12, '0')}`
const [caseId, needId, home] = [id('ca8001'), id('ed8001'), id('40a001')]
const TODAY = '2026-11-25'
const both = (words: string) => ({ id: words, en: words })
const said = { recordedByName: 'Dewi', recordedAt: '2026-11-10T02:00:00.000Z' }

const marni = PersonSummary.parse({
  ...{ id: id('9e8001'), fullName: 'Inaq Marni', sex: 'female', ageYears: 35, isAgeExact: true, nikLastFour: '0011' },
  ...{ householdId: home, villageCode: null, livesAt: 'Praya, Lombok Tengah' },
})
const lia = PersonSummary.parse({
  ...{ ...marni, id: id('9e8002'), fullName: 'Lia', ageYears: 11, isAgeExact: false, nikLastFour: '0022' },
})

const household = HouseholdView.parse({
  household: {
    ...{ id: home, villageCode: null, rt: '009', rw: null, addressLine: 'Jalan Melati 9', membersAreAll: false },
    version: 1,
  },
  livesAt: marni.livesAt,
  members: [
    { person: marni, role: 'head' },
    { person: lia, role: 'child' },
  ],
})

const closed = Case.parse({
  ...{ id: caseId, client: { kind: 'person', personId: marni.id }, source: 'outreach', phase: 'termination' },
  ...{ presentingProblem: 'Beras habis besok pagi.', triage: 'urgent', respondBy: '2026-11-06T02:00:00.000Z' },
  ...{ respondedAt: '2026-11-03T05:00:00.000Z', openedOn: '2026-11-03', closedOn: '2026-11-24' },
  ...{ closeReason: 'goals-reached', reopenOf: null, version: 4 },
})

const need = Need.parse({
  ...{
    id: needId,
    caseId,
    term: 'food/emergency-food',
    urgency: 'today',
    inOwnWords: 'Anak-anak perlu makan hari ini.',
  },
  ...{ state: 'met', barrier: null, recordedOn: '2026-11-03', outcomeOn: '2026-11-20', version: 2 },
})

const unsaid = { client: null, worker: null, words: null }
const assessed = Functioning.parse({
  ...{ id: id('f18001'), caseId, personId: marni.id, assessedOn: '2026-11-05', state: 'finished', version: 1 },
  ...{ byName: 'Dewi', writtenAt: '2026-11-05T02:00:00.000Z' },
  roles: [
    {
      ...{ role: 'breadwinner', problem: 'overload', severity: { client: 4, worker: 4 }, duration: null },
      ...{ coping: { client: null, worker: null }, inOwnWords: null, strength: null },
    },
  ],
  systems: [],
  dimensions: {
    'needs-and-rights': { client: 'hardly', worker: 'partly', words: null },
    'roles-and-tasks': unsaid,
    'problem-solving': unsaid,
  },
  ...{ health: 'Badan terasa lelah sekali.', mentalHealth: null, risks: [], protective: ['Adik tinggal dekat.'] },
  ...{ clientView: null, workerView: null },
})
const term = (name: string, words: string) => ({ id: name, label: both(words), anchor: both(words) })
const terms = FunctioningTerms.parse({
  ...{ roleGroups: [], duration: [], coping: [], environmentSystems: [] },
  roles: [{ ...term('breadwinner', 'Pencari nafkah'), group: 'family' }],
  problemKinds: [term('overload', 'Terlalu berat')],
  severity: [{ ...term('severe', 'Berat'), level: 4 }],
})

const goal = {
  ...{ id: id('90a801'), caseId, needId, inClientWords: 'Supaya dapur menyala setiap hari.', weight: 3, baseline: -1 },
  ...{ scale: [null, null, 'Beras cukup', null, null], methods: [], setOn: '2026-11-06', endedOn: null },
}
const evaluation = Evaluation.parse({
  judgements: [],
  goals: [
    {
      goal,
      ratings: [{ id: id('4a7801'), caseId, goalId: goal.id, score: 0, by: 'client', ratedOn: '2026-11-20' }],
    },
  ],
  attainment: { then: { is: 'no-goals' }, client: { is: 'no-goals' }, worker: { is: 'no-goals' } },
  ...{ measures: [], stretches: [] },
})

const work = CaseWork.parse({
  ...{ planned: [], hasEarlier: false, aid: [], totalRupiah: 0, advocacy: [], conferences: [] },
  told: [
    {
      ...{ id: id('c08001'), caseId, kind: 'visit', state: 'done', withWhom: [], place: null, plannedOn: null },
      ...{ aim: 'mengantar beras', timeOfDay: null, happenedOn: '2026-11-07', words: 'Catatan panjang.' },
      ...{ nextStep: null, missedWhy: null, version: 1, ...said, toldByName: 'Dewi', toldAt: said.recordedAt },
    },
  ],
})

const sent: CaseReferral = {
  ...completed,
  ...{ serviceName: both('Dapur Umum'), organizationName: 'Yayasan Nasi', sentOn: '2026-11-04' },
  ...{ output: 'Diberi lewat Yayasan Nasi', outcome: 'helped' },
}

const consent = KeptConsent.parse({
  ...{ id: id('c05801'), subjectId: caseId, purpose: 'casework', recipientOrganizationId: null },
  ...{ categories: ['identity', 'need', 'situation'], basis: 'consent', howGiven: 'spoken', givenBy: 'Inaq Marni' },
  ...{
    reason: null,
    givenOn: '2026-11-03',
    endsOn: addDays('2026-11-03', 90),
    withdrawnAt: null,
    withdrawalWords: null,
  },
})

const looked = { answer: 'done', words: null }
const ended = ClosingView.parse({
  ...{ id: id('c15801'), caseId, reason: 'goals-reached', words: 'Cukup.', summary: 'Kini warung ramai.' },
  criteria: { goals: looked, needs: looked, safety: looked, referrals: looked, agreement: looked },
  ...{ strengthening: null, onward: null, closedOn: '2026-11-24', signState: 'to-sign', signWords: null },
  ...{ signedOn: null, version: 1, closedByName: 'Dewi', signedByName: null },
})

const kept = { source: 'told', version: 1, from: null, to: null }
const kin = (who: PersonSummary) => ({
  ...{ id: who.id, kind: 'kin', what: 'person', personId: who.id, name: who.fullName, sex: 'female', born: null },
  ...{ life: 'alive', died: null, twinOfId: null, isIdentical: null, words: null, isWrittenDown: true, ...kept },
})
const father = { ...kin(marni), id: id('9e8003'), personId: null, name: 'Amaq Darwis', isWrittenDown: false }
const union = {
  ...kept,
  id: id('b08001'),
  kind: 'union',
  oneId: father.id,
  otherId: marni.id,
  how: 'married',
  ended: null,
}
const map = CaseMap.parse({
  ...{ caseId, clientId: marni.id, isFamily: false, firstOn: '2026-11-03', today: TODAY, isOpen: false },
  ...{ kin: [kin(marni), kin(lia), father], unions: [union], homes: [], ties: [] },
  children: [
    { ...kept, id: id('b08002'), kind: 'child', childId: lia.id, of: { kind: 'union', id: union.id }, how: 'born' },
  ],
})

const category = {
  chosen: CaseCategory.parse({
    ...{ id: id('ca7801'), caseId, code: 'example', reason: 'Diminta dinas.', chosenOn: '2026-11-05', byName: 'Dewi' },
    ...{ endedOn: null, endWords: null },
  }),
  official: OfficialCategory.parse({
    ...{ code: 'example', number: 1, label: both('Korban contoh'), neutral: both('Perlu perlindungan'), unit: [] },
    ...{ ageFromYears: null, ageToYears: null, restricted: true, suggestsNeeds: [], source: null, note: null },
  }),
}

/** The record of a closed case in which every part of a report has something to say. */
export function facts(known: Partial<ReportFacts> = {}): ReportFacts {
  return {
    ...{
      agency: 'Dinas Sosial Lombok Tengah',
      workerName: 'Dewi',
      today: TODAY,
      case: closed,
      client: marni,
      household,
    },
    isAddressProtected: false,
    secrets: { reporterName: 'Bu Rohani', addresses: known.isAddressProtected ? ['Jalan Melati 9'] : [] },
    categories: [category],
    needs: [need],
    strengths: [
      Strength.parse({
        ...{ id: id('57a801'), caseId },
        inOwnWords: 'Pandai menjahit.',
        helpsWith: [],
        recordedOn: TODAY,
      }),
    ],
    functioning: [assessed],
    plan: { tasks: [] },
    ...{ agreements: [], evaluation, work, referrals: [sent], protectedServices: new Set(), consents: [consent] },
    ...{ closing: ended, map },
    terms: {
      needs: new Map([[need.term, { label: both('Pangan darurat'), isSensitive: false }]]),
      reasons: new Map(),
      functioning: terms,
    },
    dayWords: day => day.slice(0, 10),
    ...known,
  }
}

/** What a worker asks for: all parts of a report for a court, unless told otherwise. */
export function reporting(told: object = {}): ReportAsked {
  return ReportAsked.parse({
    ...{ caseId, kind: 'court-report', sections: [...SectionName.options], language: 'id', recipient: 'Pengadilan' },
    ...{ recipientIs: { kind: 'other' }, purpose: 'Sidang', opinion: 'Ibu mampu mengasuh.' },
    ...{ recommendations: 'Perlu kunjungan bulanan.', ...told },
  })
}
