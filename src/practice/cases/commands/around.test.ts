import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { ACTORS, ORGANIZATION } from '#confidentiality/access/examples.ts'
import { addDays } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { closeOf, openOf, register, TODAY } from '../../../../test/cases.ts'
import { openHouse, send, type House } from '../../../../test/house.ts'
import { openDirectory } from '../../../../test/referral.ts'
import { DangerSign } from '../1-intake/schema/danger.ts'
import { screenDanger } from '../1-intake/api/danger.ts'
import { confirmAgreement } from '../3-plan/api.ts'
import { answerTriage, casePage, moveCase, timelineOfCase } from '../api.ts'
import * as parties from '../api/parties.ts'
import { phaseOfCase } from '../api/phases.ts'
import * as safety from '../api/safety.ts'
import { CaseEvent, CaseView } from '../schema.ts'
import { CaseParties, Party } from '../schema/parties.ts'
import { PhaseStanding } from '../schema/phases.ts'
import { SafetyView } from '../schema/safety.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await openDirectory(house)
})
afterAll(() => house.close())

const none = { speaks: false, consents: false, isSuspected: false }
const position = (told: object = {}) => ({
  ...{ id: newId(), system: 'action', role: 'tetangga', goal: null, fromOn: TODAY },
  ...told,
})
const partiesOf = async (caseId: string) =>
  CaseParties.parse((await send(house, parties.partiesOfCase, { caseId })).body)
const name = async (caseId: string, told: Record<string, unknown> = {}) => {
  const who = { kind: 'named', name: 'Bu Nur' }
  const input = { id: newId(), caseId, who, position: position(), marks: none, ...told }
  return Party.parse((await send(house, parties.recordParty, input)).body)
}
const safetyOf = async (caseId: string) =>
  z.array(SafetyView).parse((await send(house, safety.safetyOfCase, { caseId })).body)
const standingOf = async (caseId: string) => PhaseStanding.parse((await send(house, phaseOfCase, { caseId })).body)

test('without a working agreement the client is a prospective one, and the worker a change agent without being named', async () => {
  const caseId = await openOf(house)
  expect(await partiesOf(caseId)).toMatchObject({
    ...{ clientName: 'Inaq Marni', clientKind: 'person', agreedOn: null },
    ...{ agents: [ACTORS.worker.name], parties: [] },
  })
})

test('a party is a person of the record, an organisation of the directory, or a name; nobody who is not there', async () => {
  const caseId = await openOf(house)
  const sister = await register(house, 'Inaq Sahnun')
  await name(caseId)
  await name(caseId, { who: { kind: 'person', personId: sister } })
  await name(caseId, { who: { kind: 'organization', organizationId: ORGANIZATION } })
  expect((await partiesOf(caseId)).parties.map(party => party.name)).toEqual([
    'Bu Nur',
    'Inaq Sahnun',
    'Klinik Sehat Bersama',
  ])
  const nobody = { id: newId(), caseId, who: { kind: 'person', personId: newId() }, position: position(), marks: none }
  expect(await send(house, parties.recordParty, nobody)).toMatchObject({ status: 404 })
})

test('a position that changes leaves what was before readable, and a later writer is shown both versions', async () => {
  const caseId = await openOf(house)
  const party = await name(caseId, { position: position({ fromOn: addDays(TODAY, -20) }) })
  const [first] = party.positions
  const placing = {
    ...{ caseId, partyId: party.id, version: 1, replaces: first?.id },
    position: position({ system: 'target', role: 'pemilik kontrakan' }),
  }
  expect(await send(house, parties.placeParty, placing)).toMatchObject({
    status: 200,
    body: {
      version: 2,
      positions: [
        { system: 'action', toOn: TODAY },
        { system: 'target', toOn: null },
      ],
    },
  })
  const late = { ...placing, position: position(), replaces: null }
  expect(await send(house, parties.placeParty, late)).toMatchObject({
    status: 409,
    body: { code: 'version-clash', kept: { version: 2 }, sent: { version: 1 } },
  })
  const ending = { caseId, partyId: party.id, version: 2, positionId: placing.position.id, words: 'Pindah.' }
  expect(await send(house, parties.endPosition, { ...ending, toOn: addDays(TODAY, -1) })).toMatchObject({
    status: 422,
    body: { code: 'ends-before-beginning', fromOn: TODAY },
  })
  expect(await send(house, parties.endPosition, { ...ending, toOn: TODAY })).toMatchObject({ status: 200 })
  expect(await send(house, parties.endPosition, { ...ending, version: 3, toOn: TODAY })).toMatchObject({
    body: { code: 'position-ended' },
  })
  const [kept] = (await partiesOf(caseId)).parties
  expect(kept?.positions.map(({ toOn }) => toOn)).toEqual([TODAY, TODAY])
})

test('whoever may have harmed the client cannot agree to the work for them', async () => {
  const caseId = await openOf(house)
  await name(caseId, { marks: { ...none, isSuspected: true } })
  const told = {
    ...{ id: newId(), caseId, planNumber: null, how: 'guardian-with-assent', agreedBy: 'bu  nur', agreedOn: TODAY },
    ...{ untilOn: null, present: ['guardian'], assent: 'Ia mengangguk.', words: null },
  }
  const guardian = { status: 422, body: { code: 'guardian-suspected', name: 'Bu Nur' } }
  expect(await send(house, confirmAgreement, told)).toMatchObject(guardian)
  expect(await send(house, confirmAgreement, { ...told, agreedBy: 'Inaq Sahnun' })).toMatchObject({ status: 200 })
})

test('a guardian who may have done harm is refused as a guardian, in words that name them', async () => {
  const caseId = await openOf(house)
  const party = await name(caseId, { marks: { speaks: true, consents: true, isSuspected: false } })
  const marking = { caseId, partyId: party.id, version: 1, words: 'Kata anak kepada gurunya.' }
  const both = { speaks: false, consents: true, isSuspected: true }
  expect(await send(house, parties.markParty, { ...marking, marks: both })).toMatchObject({
    status: 422,
    body: { code: 'guardian-suspected', name: 'Bu Nur' },
  })
  const suspected = { ...none, isSuspected: true }
  expect(await send(house, parties.markParty, { ...marking, marks: suspected })).toMatchObject({
    status: 200,
    body: { consents: false, isSuspected: true, version: 2 },
  })
  expect(await send(house, parties.markParty, { ...marking, marks: none })).toMatchObject({
    status: 409,
    body: { code: 'version-clash' },
  })
})

test('a party of another case is nobody here', async () => {
  const [caseId, otherId] = [await openOf(house), await openOf(house)]
  const party = await name(otherId)
  const marking = { caseId, partyId: party.id, version: 1, marks: none, words: 'Keliru.' }
  expect(await send(house, parties.markParty, marking)).toMatchObject({ status: 404 })
})

test('the protocol is open until someone says why it may rest, and every step stays as it was told', async () => {
  const caseId = await openOf(house)
  await send(house, safety.openSafety, { caseId, words: 'Ada luka di pelipis, tidak mau pulang.' })
  const step = (kind: string, words: string, checkOn: string | null = null) =>
    send(house, safety.recordSafetyStep, { id: newId(), caseId, step: kind, words, checkOn })
  expect(await step('who-is-safe', 'Belum jelas.')).toMatchObject({ status: 200 })
  await step('who-is-safe', 'Kedua anak di rumah nenek.')
  await step('check-again', 'Rina, lewat telepon nenek.', addDays(TODAY, 1))
  const [open] = await safetyOf(caseId)
  expect(open?.steps.map(({ words }) => words)).toEqual([
    'Belum jelas.',
    'Kedua anak di rumah nenek.',
    'Rina, lewat telepon nenek.',
  ])
  const view = CaseView.parse((await send(house, casePage, { caseId })).body)
  expect(view.safety).toMatchObject({ checkOn: addDays(TODAY, 1) })
  const closing = { caseId, id: open?.id, words: 'Pelaku sudah pindah; ibu dan anak tinggal di rumah nenek.' }
  expect(await send(house, safety.closeSafety, { ...closing, words: ' ' })).toMatchObject({ status: 422 })
  expect(await send(house, safety.closeSafety, closing)).toMatchObject({ status: 200 })
  expect(await send(house, safety.closeSafety, closing)).toMatchObject({ body: { code: 'safety-not-open' } })
  expect(await step('told', 'Supervisor.')).toMatchObject({ status: 409, body: { code: 'safety-not-open' } })
  expect(CaseView.parse((await send(house, casePage, { caseId })).body).safety).toBeNull()
  expect(await send(house, safety.openSafety, { caseId, words: 'Datang lagi.' })).toMatchObject({ status: 200 })
  expect(await safetyOf(caseId)).toMatchObject([{ closedAt: null }, { closedWords: closing.words }])
})

test('where a protocol is open already, a second alarm begins its clock anew and opens no other', async () => {
  const caseId = await openOf(house)
  await send(house, safety.openSafety, { caseId, words: 'Satu.' })
  await send(house, answerTriage, { caseId, words: 'Aman malam ini.' })
  await send(house, safety.openSafety, { caseId, words: 'Dua.' })
  expect(await safetyOf(caseId)).toHaveLength(1)
  expect(CaseView.parse((await send(house, casePage, { caseId })).body).case.respondedAt).toBeNull()
})

test('a closed case takes no safety step and no party', async () => {
  const caseId = await openOf(house)
  await closeOf(house, caseId)
  const replies = [
    await send(house, safety.openSafety, { caseId, words: 'Ada kabar.' }),
    await send(house, safety.recordSafetyStep, { id: newId(), caseId, step: 'told', words: 'x', checkOn: null }),
    await send(house, parties.recordParty, {
      ...{ id: newId(), caseId, who: { kind: 'named', name: 'Bu Nur' } },
      ...{ position: position(), marks: none },
    }),
  ]
  for (const reply of replies) expect(reply).toMatchObject({ status: 409, body: { code: 'case-closed' } })
})

test('what a phase asks for is told as it stands, and what earlier ones lack goes on being told', async () => {
  const caseId = await openOf(house)
  expect(await standingOf(caseId)).toMatchObject({
    phase: 'intake',
    walked: ['intake'],
    asks: [
      { ask: 'danger-asked', isMet: false },
      { ask: 'safety-answered', isMet: false },
      { ask: 'basis-known', isMet: true },
    ],
  })
  await send(house, answerTriage, { caseId, words: 'Aman.' })
  const answers = Object.fromEntries(DangerSign.options.map(sign => [sign, 'no']))
  await send(house, screenDanger, { id: newId(), caseId, answers })
  await send(house, moveCase, { caseId, version: 2, to: 'plan', words: 'Asesmen dari puskesmas dipakai.' })
  const standing = await standingOf(caseId)
  expect(standing.walked).toEqual(['intake', 'plan'])
  expect(standing.asks.filter(({ phase }) => phase !== 'plan').map(({ ask }) => ask)).toEqual([
    'need-named',
    'strength-named',
    'functioning-seen',
  ])
  const { body } = await send(house, timelineOfCase, { caseId })
  expect(z.object({ events: z.array(CaseEvent) }).parse(body).events[0]).toMatchObject({
    kind: 'case.moved',
    details: { from: 'intake', phase: 'plan', skipped: 'assessment', words: 'Asesmen dari puskesmas dipakai.' },
  })
})

test('a phase is passed over with a word why, and without one nothing moves', async () => {
  const caseId = await openOf(house)
  const move = (to: string, words: string | null) => send(house, moveCase, { caseId, version: 1, to, words })
  expect(await move('intervention', null)).toMatchObject({
    status: 422,
    body: { code: 'phase-skipped', skipped: ['assessment', 'plan'] },
  })
  expect(await move('intake', 'Lagi.')).toMatchObject({ status: 409, body: { code: 'move-not-allowed' } })
  expect(await move('intervention', 'Rencana sudah ada dari lembaga lain.')).toMatchObject({ status: 200 })
})
