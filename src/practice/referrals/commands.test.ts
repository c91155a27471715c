import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { ACTORS, LOTENG, ORGANIZATION, OTHER_ORGANIZATION } from '#confidentiality/access/examples.ts'
import { newId } from '#platform/shared/id.ts'
import { timelineOfCase } from '#practice/cases/api.ts'
import { withdrawConsent } from '#practice/cases/1-intake/api.ts'
import { needsOfCase } from '#practice/cases/2-assessment/api.ts'
import { mergeOrganizations, unmergeOrganizations } from '#practice/stewardship/api/merging.ts'
import { supervisionView } from '#practice/supervision/api.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { agree, done, openDirectory, openNeed, SERVICES } from '../../../test/referral.ts'
import * as api from './api.ts'

let house: House
let of: { caseId: string; needId: string }
beforeAll(async () => {
  house = await openHouse()
  await openDirectory(house)
  of = await openNeed(house)
  await agree(house, of.caseId)
})
afterAll(() => house.close())

const Line = z.object({ id: z.string(), fullName: z.string().nullable(), need: z.string().nullable() })
const Lines = z.object({ referrals: z.array(Line) })
const provider = { as: 'provider' } as const
const draft = (told: Record<string, unknown> = {}) => ({
  ...{ id: newId(), ...of, serviceId: SERVICES.clinic, choiceId: null, fields: ['fullName', 'need'], note: '' },
  ...told,
})
const nothing = { reason: null, words: null, waitPlace: null, expectedOn: null, output: null }
const answer = (id: unknown, act: string, version: number, told: Record<string, unknown> = {}) =>
  send(house, api.answerReferral, { ...nothing, id, act, version, ...told }, provider)
const sent = async (told: Record<string, unknown> = {}) =>
  String((await done(send(house, api.sendReferral, draft(told))))['id'])
const page = (id: string) => done(send(house, api.referralPage, { caseId: of.caseId, id }))
const count = async () => (await house.askAs('postgres', 'select count(*)::int as n from referral'))[0]?.['n']

test('the worker sees beforehand what the provider will see, and nothing is sent', async () => {
  const { id: _id, choiceId: _choice, note: _note, ...asked } = draft()
  const { body } = await send(house, api.previewReferral, asked)
  expect(body).toMatchObject({
    ...{
      senderName: ACTORS.worker.name,
      senderAgency: LOTENG.name,
      missing: [],
      why: null,
      openSince: null,
      alsoOpen: [],
    },
    organization: { name: 'Klinik Sehat Bersama' },
    fields: [
      { field: 'fullName', value: 'Siti Rohani' },
      { field: 'need', value: 'food/emergency-food' },
    ],
  })
  expect(await count()).toBe(0)
})

test('without consent for this provider and these kinds of data nothing leaves', async () => {
  const address = await send(house, api.sendReferral, draft({ fields: ['fullName', 'need', 'addressLine'] }))
  expect(address).toMatchObject({
    status: 409,
    body: { code: 'consent-missing', why: 'categories', categories: ['address'] },
  })
  const elsewhere = await send(house, api.sendReferral, draft({ serviceId: SERVICES.shelter }))
  expect(elsewhere).toMatchObject({ status: 409, body: { code: 'consent-missing', why: 'none' } })
  expect(await count()).toBe(0)
})

test('what the record does not hold cannot be sent, and says so', async () => {
  expect(await send(house, api.sendReferral, draft({ fields: ['nik'] }))).toMatchObject({
    ...{ status: 422, body: { code: 'package-empty' } },
  })
})

test('sent twice, and by a second press under another act id, it is one referral', async () => {
  const input = draft()
  const actId = newId()
  const both = await Promise.all([
    send(house, api.sendReferral, input, { actId }),
    send(house, api.sendReferral, input, { actId }),
  ])
  const others = await Promise.all([send(house, api.sendReferral, input), send(house, api.sendReferral, input)])
  expect([...both, ...others].map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect(await send(house, api.sendReferral, input)).toMatchObject({ status: 200, body: { id: input.id } })
  expect(await count()).toBe(1)
})

test('a declined referral stands in the timeline, beside the alternatives, and leaves the provider nothing of the person', async () => {
  const id = await sent({ note: 'Datang sore hari.' })
  const before = await done(send(house, api.inboxReferral, { id }, provider))
  expect(before).toMatchObject({ state: 'requested', note: 'Datang sore hari.', senderAgency: LOTENG.name })
  expect(before['fields']).toHaveLength(2)
  expect(await answer(id, 'decline', 1)).toMatchObject({ status: 422, body: { fields: ['reason'] } })
  const said = { reason: 'full-no-waiting-list', words: 'Sudah penuh.' }
  expect(await answer(id, 'decline', 1, said)).toMatchObject({ status: 200, body: { state: 'rejected', version: 2 } })
  expect(await done(send(house, api.inboxReferral, { id }, provider))).toMatchObject({
    fields: [],
    note: null,
    reason: said.reason,
  })
  expect(await page(id)).toMatchObject({ referral: { state: 'rejected', reasonWords: 'Sudah penuh.' } })
  const { text } = await send(house, timelineOfCase, { caseId: of.caseId })
  expect(text).toContain('referral.answered')
  const refusals = await house.askAs(
    'postgres',
    `select * from need_refusal where resource_key = 'service:${SERVICES.clinic}'`,
  )
  expect(refusals).toMatchObject([{ agency_id: LOTENG.agencyId, refused_by: 'provider', reason: said.reason }])
  const facts = await house.askAs('postgres', `select agency_id from audit_fact where fact = 'referral.answered'`)
  expect(new Set(facts.map(fact => fact['agency_id'])).size).toBe(2)
})

test('from question to outcome: both sides see the same loop, and the need follows', async () => {
  const id = await sent()
  await done(answer(id, 'ask', 1, { words: 'Bisakah datang hari Selasa?' }))
  expect(await page(id)).toMatchObject({ referral: { state: 'requested', version: 2 } })
  expect(await done(send(house, api.myReferrals, {}))).toBeDefined()
  const reply = { caseId: of.caseId, id, replyId: newId(), words: 'Bisa.' }
  await done(send(house, api.replyToProvider, reply))
  const again = await send(house, api.replyToProvider, { ...reply, words: 'Tidak bisa.' })
  expect(again).toMatchObject({ status: 409, body: { code: 'act-id-reused' } })
  expect(await done(send(house, api.inboxReferral, { id }, provider))).toMatchObject({
    messages: [
      { from: 'provider', words: 'Bisakah datang hari Selasa?' },
      { from: 'worker', words: 'Bisa.' },
    ],
  })
  await done(answer(id, 'accept', 2))
  await done(answer(id, 'start', 3))
  await done(answer(id, 'complete', 4, { output: 'Beras 10 kg' }))
  const outcome = {
    caseId: of.caseId,
    id,
    version: 5,
    outcome: 'partly-helped',
    words: 'Cukup dua minggu.',
    barrier: null,
  }
  await done(send(house, api.recordOutcome, outcome))
  expect(await page(id)).toMatchObject({
    referral: { state: 'completed', output: 'Beras 10 kg', outcome: 'partly-helped' },
  })
  const needs = await send(house, needsOfCase, { caseId: of.caseId })
  expect(needs.body).toMatchObject([{ id: of.needId, state: 'partly-met' }])
})

test('of two answers to what both saw, the second is told how it stands, and nothing is overwritten', async () => {
  const id = await sent()
  const statuses = await Promise.all([answer(id, 'accept', 1), answer(id, 'wait-list', 1, { waitPlace: 3 })])
  expect(statuses.map(({ status }) => status).sort()).toEqual([200, 409])
  const lost = statuses.find(({ status }) => status === 409)
  const won = statuses.find(({ status }) => status === 200)
  expect(lost?.body).toMatchObject({ code: 'version-clash', kept: { version: 2 }, sent: { version: 1 } })
  expect(await page(id)).toMatchObject({ referral: won?.body })
})

test('a referral that was taken back can be answered no more, and the provider sees nothing of the person', async () => {
  const id = await sent()
  const cancel = { caseId: of.caseId, id, version: 1, reason: 'client-changed-mind', words: null }
  await done(send(house, api.cancelReferral, cancel))
  expect(await answer(id, 'accept', 2)).toMatchObject({
    status: 409,
    body: { code: 'act-not-allowed', state: 'cancelled' },
  })
  const { text } = await send(house, api.inboxReferral, { id }, provider)
  expect(text).not.toContain('Siti Rohani')
  const list = await send(house, api.inbox, { group: 'closed' }, provider)
  expect(list.text).toContain(id)
  expect(Lines.parse(list.body).referrals.find(line => line.id === id)).toEqual({ id, fullName: null, need: null })
})

test('what was recorded by mistake is shown to no provider, counts in no figure, and can be said of what has ended too', async () => {
  const id = await sent({ note: 'Datang sore hari.' })
  await done(answer(id, 'accept', 1))
  const input = { caseId: of.caseId, id, version: 2, words: 'Terkirim untuk orang lain: Inaq Sahnim.' }
  expect(await send(house, api.voidReferral, { ...input, words: ' ' })).toMatchObject({ status: 422 })
  const actId = newId()
  const expected = { status: 200, body: { state: 'entered-in-error', version: 3 } }
  expect(await send(house, api.voidReferral, input, { actId })).toMatchObject(expected)
  expect(await send(house, api.voidReferral, input, { actId })).toMatchObject(expected)
  expect(await send(house, api.voidReferral, { ...input, version: 3 })).toMatchObject({
    ...{ status: 409, body: { code: 'act-not-allowed', state: 'entered-in-error' } },
  })
  const { text } = await send(house, api.inboxReferral, { id }, provider)
  expect(text).not.toMatch(/Siti Rohani|Inaq Sahnim|sore hari/)
  const seen = await page(id)
  expect(JSON.stringify(seen['entries'])).toContain('Inaq Sahnim')
  const declined = await sent()
  await done(answer(declined, 'decline', 1, { reason: 'client-did-not-come' }))
  await done(send(house, api.voidReferral, { ...input, id: declined, version: 2 }))
  const timeline = await send(house, timelineOfCase, { caseId: of.caseId })
  expect(timeline.text).toContain('referral.voided')
})

test('a need may be asked of several at once, and the worker is told of the others', async () => {
  const consent = await agree(house, of.caseId, { recipientOrganizationId: OTHER_ORGANIZATION })
  const id = await sent({ serviceId: SERVICES.shelter })
  const { id: _id, choiceId: _choice, note: _note, ...asked } = draft()
  const { body } = await send(house, api.previewReferral, asked)
  expect(body).toMatchObject({ alsoOpen: [{ organizationName: 'Rumah Aman Kartini' }] })
  await done(send(house, api.voidReferral, { caseId: of.caseId, id, version: 1, words: 'Uji.' }))
  expect((await send(house, api.previewReferral, asked)).body).toMatchObject({ alsoOpen: [] })
  await done(send(house, withdrawConsent, { caseId: of.caseId, id: consent, words: null }))
})

test('the inbox counts every group, and shows the oldest that waits first', async () => {
  const first = await sent()
  const second = await sent()
  const { body } = await send(house, api.inbox, { group: 'new' }, provider)
  const rows = await house.askAs('postgres', `select count(*)::int as n from referral where state = 'requested'`)
  expect(body).toMatchObject({ counts: { new: rows[0]?.['n'] } })
  const ids = JSON.stringify(body)
  expect(ids.indexOf(first)).toBeLessThan(ids.indexOf(second))
})

test('who could not be helped asks the directory to verify the service; of the client it keeps nothing', async () => {
  const asked = () =>
    house.askAs(
      'postgres',
      `select reason, times from verification_request where service_id = '${SERVICES.clinic}' order by reason`,
    )
  const before = await asked()
  const declined = await sent()
  await done(answer(declined, 'decline', 1, { reason: 'temporarily-closed', words: 'Tutup sampai Maret.' }))
  const absent = await sent()
  await done(answer(absent, 'decline', 1, { reason: 'client-did-not-come', words: null }))
  const after = await asked()
  expect(after.filter(({ reason }) => reason === 'closed')).toEqual([{ reason: 'closed', times: 1 }])
  expect(after.length).toBe(before.length + 1)
  const [columns] = await house.askAs(
    'postgres',
    `select string_agg(column_name, ' ' order by ordinal_position) as names
    from information_schema.columns where table_name = 'verification_request'`,
  )
  expect(columns).toEqual({ names: 'service_id reason first_at last_at times' })
})

test('a request that nobody answers asks for it too, once however often it is looked at', async () => {
  const id = await sent()
  await house.askAs('postgres', `update referral set sent_at = sent_at - interval '9 days' where id = '${id}'`)
  await done(send(house, api.myReferrals, {}))
  await done(send(house, api.myReferrals, {}))
  const silent = await house.askAs(
    'postgres',
    `select times from verification_request where reason = 'no-answer' and service_id = '${SERVICES.clinic}'`,
  )
  expect(silent).toEqual([{ times: 1 }])
  const notes = () =>
    house.askAs('postgres', `select reason, taken_back_at is null as stands from need_refusal where id = '${id}'`)
  expect(await notes()).toEqual([{ reason: 'no-answer-in-time', stands: true }])
  // An answer that comes late is an answer: nothing of the silence stays beside the service.
  await done(answer(id, 'accept', 1))
  expect(await notes()).toEqual([{ reason: 'no-answer-in-time', stands: false }])
})

test('the supervisor sees what nobody answered for twice as long as the need allows, and not before', async () => {
  const id = await sent()
  const look = async (days: number) => {
    await house.askAs('postgres', `update referral set sent_at = now() - interval '${days} days' where id = '${id}'`)
    const { text } = await send(house, supervisionView, {}, { as: 'supervisor' })
    return text.includes(id)
  }
  // The need is to be met today: an answer is due in one day.
  expect([await look(2), await look(3)]).toEqual([false, true])
  await done(answer(id, 'accept', 1))
  expect(await look(3)).toBe(false)
})

test('after a merger the consent for the name that was shown is not one for the other', async () => {
  const own = await sent()
  const merger = { id: newId(), survivorId: OTHER_ORGANIZATION, absorbedId: ORGANIZATION, fromAbsorbed: [] }
  await done(send(house, mergeOrganizations, merger, { as: 'curator' }))
  const consentBefore = await send(house, api.sendReferral, draft())
  expect(consentBefore).toMatchObject({ status: 409, body: { code: 'consent-missing' } })
  await agree(house, of.caseId, { recipientOrganizationId: OTHER_ORGANIZATION })
  const since = await sent()
  expect((await send(house, api.inboxReferral, { id: own }, { as: 'otherProvider' })).status).toBe(404)
  expect((await send(house, api.inboxReferral, { id: since }, { as: 'otherProvider' })).status).toBe(200)
  expect(await answer(since, 'accept', 1)).toMatchObject({ status: 200, body: { state: 'accepted' } })
  await done(send(house, unmergeOrganizations, { id: merger.id }, { as: 'curator' }))
  expect((await send(house, api.inboxReferral, { id: since }, provider)).status).toBe(404)
})

test('when the client takes the consent back, the worker is told at the referral, and nothing more can be sent under it', async () => {
  const id = await sent()
  expect((await page(id))['withdrawnAt']).toBeNull()
  const consents = await house.askAs(
    'postgres',
    `select id from consent where purpose = 'referral' and withdrawn_at is null`,
  )
  for (const consent of consents) {
    await done(send(house, withdrawConsent, { caseId: of.caseId, id: consent['id'], words: null }))
  }
  expect(String((await page(id))['withdrawnAt'])).toContain('T')
  expect(await send(house, api.sendReferral, draft())).toMatchObject({
    ...{ status: 409, body: { code: 'consent-missing', why: 'withdrawn' } },
  })
})
