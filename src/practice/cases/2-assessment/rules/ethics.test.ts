import fc from 'fast-check'
import { expect, test } from 'vitest'
import { situations } from '#practice/knowledge/queries/ethics.ts'
import { fitri, sitiRohani } from '#practice/people/examples.ts'
import { HouseholdId } from '#practice/people/schema/person.ts'
import { rohaniCase } from '../../examples.ts'
import { PositionId } from '../../schema/parties.ts'
import { JUDGED, judgeParties, likelySituations, type EthicsFacts, type EthicsParty } from './ethics.ts'

const calm: EthicsFacts = {
  case: rohaniCase,
  consent: { state: 'holds', basis: 'consent', endsOn: '2027-02-01' },
  ageYears: 38,
  hasChildAtHome: false,
  ...{ terms: [], sensitiveTerms: [], barriers: [], roles: [], harmed: [], cannotActNow: false },
  happened: {
    ...{ danger: false, selfHarm: false, consentRefused: false, consentWithdrawn: false, nothingChosen: false },
    ...{ visitNotSafe: false, handedOver: false, severalAgencies: false },
  },
  signs: [],
  parties: { guardianSuspected: false, guardianTarget: false, suspectAtHome: false, workerRelated: false },
}
const family = {
  ...rohaniCase.client,
  ...({ kind: 'family', householdId: HouseholdId.parse('019ac000-0000-7000-9000-0000000000a1') } as const),
}
const happened = (what: keyof EthicsFacts['happened']) => ({ happened: { ...calm.happened, [what]: true } })
const parties = (what: keyof EthicsFacts['parties']) => ({ parties: { ...calm.parties, [what]: true } })
const of = (told: Partial<EthicsFacts['case']>) => ({ case: { ...calm.case, ...told } })

test('where the record knows nothing that bears on ethics, nothing is called likely', () => {
  expect(likelySituations(calm)).toEqual([])
})

test.each<[string, Partial<EthicsFacts>, string, string[]]>([
  ['a client of nine years', { ageYears: 9 }, 'consent-of-a-child', ['child-client']],
  ['a client whose age is not known', { ageYears: null }, 'consent-of-a-child', ['age-not-known']],
  [
    'a family with a child',
    { ...of({ client: family }), hasChildAtHome: true },
    'consent-of-a-child',
    ['child-at-home'],
  ],
  ['a family', of({ client: family }), 'group-confidentiality', ['family-client']],
  ['a danger named at the first contact', of({ triage: 'immediate-danger' }), 'duty-to-warn', ['danger-named']],
  ['a danger named later', happened('danger'), 'duty-to-warn', ['danger-named']],
  ['a suspect in the home', parties('suspectAtHome'), 'duty-to-warn', ['suspect-at-home']],
  ['an adult who named self-harm', happened('selfHarm'), 'suicide-secrecy', ['self-harm-named']],
  ['a child who is harmed', { harmed: ['child'] }, 'child-abuse-disclosure', ['child-harmed']],
  [
    'a need for the protection of a child',
    { terms: ['safety/child-protection'] },
    'child-abuse-disclosure',
    ['child-harmed'],
  ],
  ['an adult survivor', { terms: ['safety/sexual-violence-response'] }, 'adult-survivor-no-report', ['violence-named']],
  ['a guardian who is suspected', parties('guardianSuspected'), 'conflict-of-interest', ['guardian-suspected']],
  ['a guardian whom the work means to change', parties('guardianTarget'), 'conflict-of-interest', ['guardian-target']],
  ['harm to others, named when asked', { signs: ['harm-others'] }, 'duty-to-warn', ['harm-to-others']],
  ['self-harm, named when asked', { signs: ['self-harm'] }, 'suicide-secrecy', ['self-harm-named']],
  ['a child who is not safe', { signs: ['child-unsafe'] }, 'child-abuse-disclosure', ['child-harmed']],
  ['an adult who is hurt', { signs: ['hurt-now'] }, 'adult-survivor-no-report', ['violence-named']],
  ['someone held or forced', { signs: ['held-or-forced'] }, 'shackling-restraint', ['held-or-forced']],
  ['a worker who is kin', parties('workerRelated'), 'dual-relationship', ['worker-related']],
  ['someone who cannot act now', { cannotActNow: true }, 'consent-and-capacity', ['cannot-act-now']],
  [
    'a need to be released',
    { terms: ['mental-health/release-from-restraint'] },
    'shackling-restraint',
    ['restraint-named'],
  ],
  ['a consent that was refused', happened('consentRefused'), 'refusing-service', ['consent-refused']],
  ['a choice of nothing', happened('nothingChosen'), 'refusing-service', ['nothing-chosen']],
  ['a case that others reported', of({ source: 'report' }), 'involuntary-client', ['came-by-report']],
  [
    'someone under an order',
    { roles: ['life-situation/supervised-in-community'] },
    'involuntary-client',
    ['under-order'],
  ],
  ['a visit that was not safe', happened('visitNotSafe'), 'worker-safety', ['visit-not-safe']],
  ['a service that is full', { barriers: ['system-too-small'] }, 'scarce-places', ['no-place-found']],
  ['a need that shames', { sensitiveTerms: ['health/hiv-care'] }, 'stigma-and-minorities', ['sensitive-need']],
  ['several agencies at work', happened('severalAgencies'), 'sharing-in-case-conference', ['several-agencies']],
  ['work that comes to its end', of({ phase: 'termination' }), 'ending-and-transfer', ['work-ends']],
  ['a case that was handed over', happened('handedOver'), 'ending-and-transfer', ['handed-over']],
  ['a client who died', of({ closedOn: '2026-11-20', closeReason: 'died' }), 'after-death', ['client-died']],
])('%s makes a situation likely, and the reason is told', (_, told, situation, why) => {
  expect(likelySituations({ ...calm, ...told })).toContainEqual({ situation, why })
})

test('a child who named self-harm is a child whose guardian must be thought of, not an adult’s secret', () => {
  const likely = likelySituations({ ...calm, ageYears: 15, ...happened('selfHarm') })
  expect(likely.map(({ situation }) => situation)).toEqual(['consent-of-a-child'])
})

test('debt and being in danger are no stigma', () => {
  const sensitiveTerms = ['income/debt-relief', 'safety/immediate-danger']
  expect(likelySituations({ ...calm, sensitiveTerms })).toEqual([])
})

test('every situation that may be called likely is one of those that are described', () => {
  const known = situations().map(({ id }) => id)
  expect(JUDGED.filter(id => !known.includes(id))).toEqual([])
  expect(new Set(JUDGED).size).toBe(JUDGED.length)
})

test('what is likely stays likely when more becomes known of what happened', () => {
  const flags = fc.record({
    ...{ danger: fc.boolean(), selfHarm: fc.boolean(), consentRefused: fc.boolean(), consentWithdrawn: fc.boolean() },
    ...{ nothingChosen: fc.boolean(), visitNotSafe: fc.boolean(), handedOver: fc.boolean() },
    severalAgencies: fc.boolean(),
  })
  fc.assert(
    fc.property(flags, fc.constantFrom('danger', 'consentRefused', 'visitNotSafe' as const), (some, more) => {
      const ids = (one: EthicsFacts['happened']) =>
        likelySituations({ ...calm, happened: one }).map(({ situation }) => situation)
      const after = ids({ ...some, [more]: true })
      for (const id of ids(some)) expect(after).toContain(id)
    }),
  )
})

const position = {
  ...{ id: PositionId.parse('019ac000-0000-7000-9000-0000000000b9'), role: 'Ayah tiri', goal: null, endWords: null },
  ...({ system: 'target', fromOn: '2026-11-01', toOn: null } as const),
}
const [child, man] = [
  { id: sitiRohani.id, ageYears: 9 },
  { id: fitri.id, ageYears: 40 },
]
const stepfather: EthicsParty = {
  ...{ who: { kind: 'person', personId: man.id }, speaks: false, consents: false, isSuspected: true },
  positions: [position],
}
const judged = (party: EthicsParty, told: { clientAge?: number | null; people?: (typeof man)[] } = {}) =>
  judgeParties([party], { people: [child, man], clientAge: 9, on: '2026-11-20', ...told })

test('a suspect who lives with a child is taken for the one who may have to consent; with a grown client only for one at home', () => {
  expect(judged(stepfather)).toMatchObject({ guardianSuspected: true, suspectAtHome: true, guardianTarget: false })
  expect(judged(stepfather, { clientAge: 30 })).toMatchObject({ guardianSuspected: false, suspectAtHome: true })
  // Not known is never grown.
  expect(judged(stepfather, { clientAge: null })).toMatchObject({ guardianSuspected: true })
  expect(judged(stepfather, { people: [child] })).toMatchObject({ guardianSuspected: false, suspectAtHome: false })
})

test('whoever speaks for the client and is to be changed stands on two sides, only while the position lasts', () => {
  const speaks = { ...stepfather, isSuspected: false, speaks: true }
  expect(judged(speaks)).toMatchObject({ guardianTarget: true, guardianSuspected: false })
  const ended = { ...speaks, positions: [{ ...position, toOn: '2026-11-10' }] }
  expect(judged(ended)).toMatchObject({ guardianTarget: false })
  const helper = { ...speaks, speaks: false, positions: [{ ...position, system: 'change-agent' as const }] }
  expect(judged(helper)).toMatchObject({ workerRelated: true, guardianTarget: false })
})
