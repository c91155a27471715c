import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { ORGANIZATION } from '#confidentiality/access/examples.ts'
import { covers } from '#confidentiality/consent/rules.ts'
import { addDays } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { registerPerson } from '#practice/people/api.ts'
import { fitri, ROHANI_HOME, rohaniRegistered } from '#practice/people/examples.ts'
import { agreed, closeOf, closing, opening, openOf, register, TODAY } from '../../../../test/cases.ts'
import { openHouse, send, type House } from '../../../../test/house.ts'
import { openDirectory } from '../../../../test/referral.ts'
import { answerTriage, assignCase, casePage, caseload, moveCase, timelineOfCase, writeNote } from '../api.ts'
import { recordNeed, recordNeedOutcome, recordStrength, reviseNeed } from '../2-assessment/api.ts'
import { closeCase } from '../6-termination/api.ts'
import { CaseEvent, CaseView } from '../schema.ts'
import * as api from './api.ts'
import { CaseConsent } from './schema.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await openDirectory(house)
  await send(house, registerPerson, rohaniRegistered)
})
afterAll(() => house.close())

const viewOf = async (caseId: string) => CaseView.parse((await send(house, casePage, { caseId })).body)
const consentsOf = async (caseId: string) =>
  z.array(CaseConsent).parse((await send(house, api.consentsOfCase, { caseId })).body)
const kindsOf = async (caseId: string) => {
  const { body } = await send(house, timelineOfCase, { caseId })
  return z
    .object({ events: z.array(CaseEvent) })
    .parse(body)
    .events.map(({ kind }) => kind)
    .toReversed()
}
const toClinic = () => {
  return { ...agreed(), purpose: 'referral', recipientOrganizationId: ORGANIZATION, categories: ['identity', 'need'] }
}

test('a case opens in intake, with its safety clock, its worker and the basis on which help is given', async () => {
  const input = opening(await register(house))
  const before = Date.now()
  expect(await send(house, api.openCase, input)).toMatchObject({ status: 200, body: { id: input.id, version: 1 } })
  const view = await viewOf(input.id)
  expect(view).toMatchObject({
    case: { phase: 'intake', openedOn: TODAY, closedOn: null, respondedAt: null },
    person: { fullName: 'Inaq Marni' },
    workers: [{ accountId: input.assignTo }],
    consent: { state: 'holds', basis: 'consent', endsOn: input.consent.endsOn },
    openNeeds: 0,
  })
  const hours = (Date.parse(view.case.respondBy) - before) / 3_600_000
  expect(Math.round(hours)).toBe(72)
})

test('the same opening that arrives five times at once opens one case, and all five are told the same', async () => {
  const input = opening(await register(house))
  const actId = newId()
  const replies = await Promise.all(Array.from({ length: 5 }, () => send(house, api.openCase, input, { actId })))
  expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(replies[0]?.status).toBe(200)
  expect(await kindsOf(input.id)).toEqual(['case.opened', 'consent.recorded', 'case.assigned'])
  const rows = await house.askAs('postgres', `select count(*)::int as n from "case" where id = '${input.id}'`)
  expect(rows).toEqual([{ n: 1 }])
})

test('a family is the client only with the household that the person belongs to', async () => {
  const family = (personId: string, householdId: string) => {
    return { ...opening(personId), client: { kind: 'family', personId, householdId } }
  }
  const input = family(fitri.id, ROHANI_HOME)
  expect(await send(house, api.openCase, input)).toMatchObject({ status: 200 })
  expect((await viewOf(input.id)).household?.household.id).toBe(ROHANI_HOME)
  const stranger = await register(house)
  expect(await send(house, api.openCase, family(stranger, ROHANI_HOME))).toMatchObject({
    status: 422,
    body: { code: 'not-in-household' },
  })
})

test('of an opening that is refused nothing stays: no case, no consent, no entry', async () => {
  const personId = await register(house)
  const input = opening(personId)
  const consent = { ...input.consent, endsOn: addDays(TODAY, 400) }
  const refused: [object, number, string][] = [
    [{ consent }, 422, 'consent-unclear'],
    [{ consent: { ...input.consent, basis: 'vital-interest', howGiven: 'not-asked' } }, 422, 'consent-unclear'],
    [{ assignTo: newId() }, 422, 'not-a-worker'],
    [{ client: { kind: 'person', personId: newId() } }, 404, 'not-found'],
    [{ presentingProblem: '   ' }, 422, 'input-invalid'],
  ]
  for (const [told, status, code] of refused) {
    expect(await send(house, api.openCase, { ...input, ...told })).toMatchObject({ status, body: { code } })
  }
  for (const table of [
    '"case" where id',
    'consent where subject_id',
    'case_event where case_id',
    'relation where record_id',
  ]) {
    expect([table, await house.askAs('postgres', `select 1 from ${table} = '${input.id}'`)]).toEqual([table, []])
  }
  expect(await send(house, api.openCase, input)).toMatchObject({ status: 200 })
  expect(await send(house, api.openCase, { ...input, consent: agreed() })).toMatchObject({
    status: 409,
    body: { code: 'case-known' },
  })
})

test('whoever cannot be asked is helped on another basis, which says why', async () => {
  const input = opening(await register(house))
  const consent = {
    ...input.consent,
    basis: 'vital-interest',
    howGiven: 'not-asked',
    reason: 'Anak dalam bahaya malam ini.',
  }
  expect(await send(house, api.openCase, { ...input, consent })).toMatchObject({ status: 200 })
  expect((await viewOf(input.id)).consent).toMatchObject({ state: 'holds', basis: 'vital-interest' })
})

test('a consent that is withdrawn covers nothing from that moment, and is withdrawn once', async () => {
  const caseId = await openOf(house)
  const given = toClinic()
  expect(await send(house, api.recordConsent, { ...given, caseId })).toMatchObject({ status: 200 })
  const covered = async () => {
    const asked = {
      purpose: 'referral',
      recipientOrganizationId: ORGANIZATION,
      categories: ['need'],
      on: TODAY,
    } as const
    return covers(
      (await consentsOf(caseId)).map(({ withdrawalWords: _words, recipientName: _name, ...consent }) => consent),
      asked,
    )
  }
  expect(await covered()).toMatchObject({ ok: true, value: { id: given.id } })
  const withdrawal = { caseId, id: given.id, words: 'Saya tidak mau klinik itu tahu.' }
  const first = await send(house, api.withdrawConsent, withdrawal)
  expect(first).toMatchObject({ status: 200, body: { id: given.id } })
  expect(await covered()).toMatchObject({ ok: false, failure: { why: 'withdrawn' } })
  expect(await send(house, api.withdrawConsent, withdrawal)).toMatchObject({
    status: 409,
    body: {
      code: 'consent-withdrawn',
      withdrawnAt: z.object({ withdrawnAt: z.string() }).parse(first.body).withdrawnAt,
    },
  })
  expect((await consentsOf(caseId)).find(({ id }) => id === given.id)).toMatchObject({
    recipientName: 'Klinik Sehat Bersama',
    withdrawalWords: withdrawal.words,
  })
  // What holds for the casework stays as it was.
  expect((await viewOf(caseId)).consent.state).toBe('holds')
})

test('a client withdraws from the casework too, even when the case is closed', async () => {
  const caseId = await openOf(house)
  const [casework] = await consentsOf(caseId)
  await closeOf(house, caseId, { reason: 'client-ended' })
  expect(await send(house, api.withdrawConsent, { caseId, id: casework?.id, words: null })).toMatchObject({
    status: 200,
  })
  expect((await viewOf(caseId)).consent).toEqual({ state: 'withdrawn', basis: null, endsOn: null })
  expect(await send(house, api.recordConsent, { ...toClinic(), caseId })).toMatchObject({
    body: { code: 'case-closed' },
  })
})

test('a consent of another case is not found here, and no consent’s id is given twice', async () => {
  const [caseId, otherId] = [await openOf(house), await openOf(house)]
  const given = toClinic()
  await send(house, api.recordConsent, { ...given, caseId })
  expect(await send(house, api.withdrawConsent, { caseId: otherId, id: given.id, words: null })).toMatchObject({
    status: 404,
  })
  expect(await send(house, api.recordConsent, { ...given, caseId: otherId })).toMatchObject({
    status: 409,
    body: { code: 'act-id-reused' },
  })
})

test('a no is kept as a no, with whom it concerns, and no consent changes by it', async () => {
  const caseId = await openOf(house)
  const before = await consentsOf(caseId)
  const refusal = {
    caseId,
    purpose: 'referral',
    recipientOrganizationId: ORGANIZATION,
    saidBy: 'Inaq Marni',
    words: null,
  }
  expect(await send(house, api.refuseConsent, refusal)).toMatchObject({ status: 200 })
  expect(await consentsOf(caseId)).toEqual(before)
  const { body } = await send(house, timelineOfCase, { caseId })
  expect(z.object({ events: z.array(CaseEvent) }).parse(body).events[0]).toMatchObject({
    kind: 'consent.recorded',
    details: { answer: 'refused', organization: 'Klinik Sehat Bersama' },
  })
})

test('the timeline tells all of it, in the order in which it happened', async () => {
  const caseId = await openOf(house)
  const needId = newId()
  const need = { id: needId, caseId, term: 'food/emergency-food', urgency: 'today', inOwnWords: 'Beras habis.' }
  const given = toClinic()
  const acts: [Parameters<typeof send>[1], Record<string, unknown>][] = [
    [answerTriage, { caseId, words: 'Aman malam ini.' }],
    [moveCase, { caseId, version: 2, to: 'assessment', words: null }],
    [recordNeed, need],
    [recordStrength, { id: newId(), caseId, inOwnWords: 'Bisa menjahit.', helpsWith: [need.term] }],
    [reviseNeed, { id: needId, caseId, urgency: 'this-week', inOwnWords: 'Ada beras sampai Jumat.', version: 1 }],
    [api.recordConsent, { ...given, caseId }],
    [api.withdrawConsent, { caseId, id: given.id, words: null }],
    [writeNote, { id: newId(), caseId, kind: 'note', words: 'Di rumah.', happenedOn: TODAY }],
    [
      recordNeedOutcome,
      { id: needId, caseId, version: 2, state: 'unmet', barrier: 'system-missing', words: 'Tak ada.' },
    ],
    [assignCase, { caseId, accountId: opening('', 'worker').assignTo, words: null }],
    [closeCase, closing(caseId, { version: 3 })],
  ]
  for (const [row, input] of acts) expect([row.name, (await send(house, row, input)).status]).toEqual([row.name, 200])
  expect(await kindsOf(caseId)).toEqual([
    'case.opened',
    'consent.recorded',
    'case.assigned',
    'triage.answered',
    'case.moved',
    'need.recorded',
    'strength.recorded',
    'need.revised',
    'consent.recorded',
    'consent.withdrawn',
    'note.written',
    'need.outcome',
    'case.assigned',
    'case.closed',
  ])
  const { body } = await send(house, caseload, { state: 'closed' })
  expect(JSON.stringify(body)).toContain(caseId)
})
