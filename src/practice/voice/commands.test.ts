import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LOTENG } from '#confidentiality/access/examples.ts'
import { inTransaction } from '#platform/server/db.ts'
import { addDays } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { timelineOfCase } from '#practice/cases/api.ts'
import { answerReferral, sendReferral } from '#practice/referrals/api.ts'
import { arrangeHandover, tickPaper } from '#practice/referrals/api/handover.ts'
import { digestOf } from '#practice/referrals/commands/links.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { agree, done, openDirectory, openNeed, SERVICES } from '../../../test/referral.ts'
import * as api from './api.ts'
import { Voice } from './schema.ts'

let house: House
let of: { caseId: string; needId: string }
let referralId: string
let other: { caseId: string; needId: string }
beforeAll(async () => {
  house = await openHouse()
  await openDirectory(house)
  of = await openNeed(house)
  other = await openNeed(house)
  await agree(house, of.caseId)
  const input = {
    id: newId(),
    ...of,
    serviceId: SERVICES.clinic,
    choiceId: null,
    fields: ['fullName', 'need'],
    note: '',
  }
  referralId = String((await done(send(house, sendReferral, input)))['id'])
})
afterAll(() => house.close())

const WORD = 'matahari pagi'
let addresses = 0
const here = () => `10.2.${Math.floor(addresses / 250)}.${(addresses++ % 250) + 1}`
const headers = { 'accept-language': 'id' }
const get = (token: string) => house.server.inject({ url: `/c/${token}`, remoteAddress: here(), headers })
const post = (token: string, form: Record<string, string>) =>
  house.server.inject({
    ...{ method: 'POST', url: `/c/${token}`, remoteAddress: here(), payload: new URLSearchParams(form).toString() },
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  })
const newToken = () => randomBytes(32).toString('base64url')
async function linked(word = WORD): Promise<string> {
  const token = newToken()
  await done(send(house, api.makeClientLink, { id: newId(), caseId: of.caseId, token, word }))
  return token
}
const voice = async () => Voice.parse((await send(house, api.voiceOfCase, { caseId: of.caseId })).body)

test('before the client’s own word the page says nothing, not even what it is about', async () => {
  const { body, statusCode } = await get(await linked())
  expect(statusCode).toBe(200)
  expect(body).toContain('<title>Catatan saya</title>')
  expect(body).toContain('class="quick-exit"')
  for (const hidden of ['Klinik', 'Siti', 'makan', 'sosial?', 'rujukan']) expect(body).not.toContain(hidden)
  expect(Buffer.byteLength(body)).toBeLessThan(30_000)
})

test('with it the client sees what was asked for them, and one tap answers', async () => {
  const token = await linked()
  const { body } = await post(token, { word: ' Matahari PAGI ' })
  expect(body).toContain('Klinik Sehat Bersama')
  expect(body).toContain('Sudahkah Anda dibantu?')
  const told = {
    word: WORD,
    referral: referralId,
    said: 'helped',
    respect: 'yes',
    words: 'Berasnya cukup.',
    id: newId(),
  }
  expect((await post(token, told)).body).toContain('sudah sampai')
  expect((await post(token, told)).body).toContain('sudah sampai')
  const { answers } = await voice()
  expect(answers).toHaveLength(1)
  expect(answers[0]).toMatchObject({
    said: 'helped',
    respect: 'yes',
    words: 'Berasnya cukup.',
    through: 'link',
    readAt: null,
  })
  expect((await send(house, timelineOfCase, { caseId: of.caseId })).text).toContain('client.answered')
  const facts = await house.askAs(
    'postgres',
    `select agency_id from audit_fact where fact = 'client.looked' and about = '${of.caseId}'`,
  )
  expect(facts[0]).toEqual({ agency_id: LOTENG.agencyId })
})

test('the client reads when and where they are awaited and which papers are missing, and not what is agreed to be said there', async () => {
  const onDay = addDays(new Date().toISOString().slice(0, 10), 3)
  const way = {
    ...{ id: referralId, caseId: of.caseId, onDay, timeOfDay: '09:30', locationId: null, place: 'Di gerbang depan' },
    ...{ goesAlong: 'kin', transport: 'Ojek', points: 'Jangan sebut soal suami.', version: 0 },
  }
  await done(send(house, arrangeHandover, way))
  const paper = { id: referralId, caseId: of.caseId, paper: 'Kartu keluarga', state: 'lacks' }
  await done(send(house, tickPaper, paper))
  const { body } = await post(await linked(), { word: WORD })
  for (const told of ['Janji temu', '09:30', 'Di gerbang depan', 'Surat yang belum ada']) expect(body).toContain(told)
  expect(body).not.toContain('suami')
  await done(send(house, arrangeHandover, { ...way, onDay: '2026-01-05', version: 1 }))
  expect((await post(await linked(), { word: WORD })).body).not.toContain('Di gerbang depan')
})

test('an answer waits until the worker has read it', async () => {
  const [answer] = (await voice()).answers
  const read = await send(house, api.readClientAnswer, { caseId: of.caseId, id: answer?.id })
  expect(read).toMatchObject({ status: 200, body: { said: 'helped' } })
  expect((await voice()).answers[0]?.readAt).not.toBeNull()
})

test('what someone passes on for a client without a telephone is marked so', async () => {
  const input = { id: newId(), caseId: of.caseId, referralId, said: 'not-yet', respect: null, words: null }
  const kept = await send(house, api.recordClientAnswer, { ...input, through: 'trusted-person' })
  expect(kept).toMatchObject({ status: 200, body: { through: 'trusted-person' } })
  expect((await send(house, api.recordClientAnswer, { ...input, id: newId(), through: 'link' })).status).toBe(422)
})

test('whoever goes back and answers otherwise has said both; the same press twice is one', async () => {
  const token = await linked()
  const before = (await voice()).answers.length
  const told = { word: WORD, referral: referralId, said: 'not-yet', respect: '', words: '', id: newId() }
  for (const said of ['not-yet', 'not-helped', 'not-helped']) {
    expect((await post(token, { ...told, said })).body).toContain('sudah sampai')
  }
  const { answers } = await voice()
  expect(answers.slice(0, answers.length - before).map(({ said }) => said)).toEqual(['not-helped', 'not-yet'])
  await post(token, { ...told, id: newId(), said: 'helped' })
})

test('words that are tried at once are counted one after another', async () => {
  const token = await linked()
  const tried = await Promise.all(Array.from({ length: 12 }, (_, nth) => post(token, { word: `matahari ${nth}` })))
  expect(tried.filter(({ statusCode }) => statusCode === 200)).toHaveLength(5)
  expect((await post(token, { word: WORD })).statusCode).toBe(404)
})

test('a word of any script must fit, and signs alone are no word', async () => {
  const token = await linked('ꦱꦸꦂꦪ')
  for (const word of ['', '....', 'ꦕꦤ꧀ꦢꦿ']) expect((await post(token, { word })).body).toContain('tidak cocok')
  expect((await post(token, { word: ' ꦱꦸꦂꦪ ' })).body).toContain('Klinik Sehat Bersama')
  const signs = { id: newId(), caseId: of.caseId, token: newToken(), word: '......' }
  expect(await send(house, api.makeClientLink, signs)).toMatchObject({ status: 422, body: { fields: ['word'] } })
})

test('an answer is about a referral of the same case', async () => {
  const input = {
    id: newId(),
    caseId: other.caseId,
    referralId,
    said: 'helped',
    respect: null,
    words: null,
    through: 'worker',
  }
  expect(await send(house, api.recordClientAnswer, input)).toMatchObject({
    status: 422,
    body: { code: 'referral-elsewhere' },
  })
})

test('a new link ends the one before; ended, guessed and locked ones are answered alike', async () => {
  const [first, second] = [await linked(), await linked()]
  for (let nth = 0; nth < 5; nth++) expect((await post(second, { word: 'bukan ini' })).statusCode).toBe(200)
  const third = await linked()
  const { links } = await voice()
  expect(links[0]?.state).toBe('open')
  await done(send(house, api.endClientLink, { caseId: of.caseId, id: links[0]?.id }))
  const plain = (body: string) => body.replace(/nonce="[^"]*"|\/c\/[^?"]*/g, '')
  const answers = await Promise.all([first, second, third, newToken(), 'pendek'].map(get))
  expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${plain(body)}`)).size).toBe(1)
  expect(answers[0]?.statusCode).toBe(404)
  expect((await post(third, { word: WORD })).statusCode).toBe(404)
})

test('whoever comes by a link sees one case, whatever a query asks for', async () => {
  const token = await linked()
  const seen = await inTransaction(house.db, async tx => {
    await sql`select set_config('simpul.client_link', ${digestOf(token)}, true), set_config('simpul.agency', ${LOTENG.agencyId}, true),
      set_config('simpul.client_case', ${of.caseId}, true)`.execute(tx)
    const { rows } = await sql<{ id: string }>`select id from "case" union select case_id from need
      union select case_id from referral union select subject_id from consent`.execute(tx)
    return ok(rows.map(({ id }) => id))
  })
  expect(seen.value).toEqual([of.caseId])
})

test('figures keep apart what was sent, reached, received and helped, and tell why it was declined', async () => {
  const mine = { as: 'worker' } as const
  for (const by of ['service', 'need', 'area'] as const) {
    const { status, body } = await send(house, api.helpFigures, { by }, mine)
    expect(status).toBe(200)
    if (by !== 'service') expect(body).toEqual([])
    else
      expect(body).toMatchObject([{ sent: 1, reached: 0, received: 0, helped: 1, declined: 0, silent: 0, reasons: [] }])
  }
  await house.askAs('postgres', `update referral set sent_at = now() - interval '5 days' where id = '${referralId}'`)
  const silent = await send(house, api.helpFigures, { by: 'service' }, mine)
  expect(silent.body).toMatchObject([{ silent: 1, daysToAnswer: null }])
  const nothing = { words: null, waitPlace: null, expectedOn: null, output: null, reason: 'full-no-waiting-list' }
  await done(
    send(house, answerReferral, { ...nothing, id: referralId, act: 'decline', version: 1 }, { as: 'provider' }),
  )
  const declined = await send(house, api.helpFigures, { by: 'service' }, mine)
  expect(declined.body).toMatchObject([
    { reached: 1, declined: 1, silent: 0, reasons: [{ reason: 'full-no-waiting-list', count: 1 }] },
  ])
  expect(await send(house, api.helpFigures, { by: 'need' }, { as: 'second' })).toMatchObject({ status: 200, body: [] })
  for (const as of ['front', 'provider', 'curator'] as const) {
    expect((await send(house, api.helpFigures, {}, { as })).status).toBe(403)
  }
})

test('only the worker of the case makes links and writes answers down; the supervisor reads', async () => {
  const { caseId } = of
  const rows = [
    [api.makeClientLink, { id: newId(), caseId, token: newToken(), word: WORD }],
    [api.endClientLink, { id: newId(), caseId }],
    [
      api.recordClientAnswer,
      { id: newId(), caseId, referralId, said: 'helped', respect: null, words: null, through: 'worker' },
    ],
    [api.readClientAnswer, { id: newId(), caseId }],
  ] as const
  for (const as of ['front', 'supervisor', 'colleague', 'second', 'provider', 'curator'] as const) {
    for (const [row, input] of rows) expect([403, 404]).toContain((await send(house, row, input, { as })).status)
  }
  expect((await send(house, api.voiceOfCase, { caseId }, { as: 'supervisor' })).status).toBe(200)
  for (const as of ['front', 'colleague', 'elsewhere', 'second', 'provider'] as const) {
    expect([403, 404]).toContain((await send(house, api.voiceOfCase, { caseId }, { as })).status)
  }
})
