import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ORGANIZATION } from '#confidentiality/access/examples.ts'
import { Download } from '#platform/shared/document.ts'
import { inTransaction } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { withdrawConsent } from '#practice/cases/1-intake/api.ts'
import { timelineOfCase } from '#practice/cases/api.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { agree, done, openDirectory, openNeed, SERVICES } from '../../../test/referral.ts'
import * as api from './api.ts'
import * as links from './api/links.ts'
import { ReferralPage } from './schema/view.ts'

let house: House
let of: { caseId: string; needId: string }
let consentId: string
beforeAll(async () => {
  house = await openHouse()
  await openDirectory(house)
  of = await openNeed(house)
  consentId = await agree(house, of.caseId)
})
afterAll(() => house.close())

const WORD = 'padi-47'
let addresses = 0
/** Each question comes from an address of its own, so that one does not use up the other's measure. */
const here = () => `10.1.${Math.floor(addresses / 250)}.${(addresses++ % 250) + 1}`
const headers = { 'accept-language': 'id' }
const get = (token: string) => house.server.inject({ url: `/r/${token}`, remoteAddress: here(), headers })
const post = (token: string, form: Record<string, string | number>) =>
  house.server.inject({
    ...{ method: 'POST', url: `/r/${token}`, remoteAddress: here() },
    payload: new URLSearchParams(
      Object.fromEntries(Object.entries(form).map(([key, value]) => [key, String(value)] as const)),
    ).toString(),
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  })
const newToken = () => randomBytes(32).toString('base64url')

async function sent(told: Record<string, unknown> = {}): Promise<string> {
  const input = {
    id: newId(),
    ...of,
    serviceId: SERVICES.clinic,
    choiceId: null,
    fields: ['fullName', 'need'],
    note: '',
  }
  return String((await done(send(house, api.sendReferral, { ...input, ...told })))['id'])
}
async function linked(id: string, way = 'letter'): Promise<{ token: string; linkId: string }> {
  const [token, linkId] = [newToken(), newId()]
  await done(send(house, links.makeReferralLink, { id, caseId: of.caseId, linkId, way, token, word: WORD }))
  return { token, linkId }
}
const page = (id: string) => done(send(house, api.referralPage, { caseId: of.caseId, id }))
const stateOf = async (id: string) => ReferralPage.parse(await page(id)).referral.state
const linksOf = async (id: string) => (await send(house, links.referralLinks, { caseId: of.caseId, id })).body

test('whoever holds the link sees what is asked and by whom, and nothing of the person', async () => {
  const id = await sent({ note: 'Datang sore hari.' })
  const { token } = await linked(id)
  const { body, statusCode, headers: given } = await get(token)
  expect(statusCode).toBe(200)
  expect(given['cache-control']).toBe('no-store')
  expect(body).toContain('Permintaan bantuan')
  expect(body).toContain('Bersedia membantu')
  for (const hidden of ['Siti', 'Rohani', 'Datang sore', 'Makanan', WORD]) expect(body).not.toContain(hidden)
  expect(body).not.toContain('<script src')
  expect(Buffer.byteLength(body)).toBeLessThan(30_000)
})

test('the word on the letter shows the person, however it is typed, and the sender’s audit keeps that', async () => {
  const id = await sent({ note: 'Datang sore hari.' })
  const { token } = await linked(id)
  const shown = await post(token, { act: 'show', word: ' PADI 47 ' })
  expect(shown.body).toContain('Siti Rohani')
  expect(shown.body).toContain('Datang sore hari.')
  const facts = await house.askAs('postgres', `select about from audit_fact where fact = 'referral.read-by-link'`)
  expect(facts).toContainEqual({ about: of.caseId })
})

test('five wrong words lock the link, whatever act they come with', async () => {
  const id = await sent()
  const { token } = await linked(id)
  expect((await post(token, { act: 'show', word: 'beras-11' })).body).toContain('tidak cocok')
  expect((await post(token, { act: 'show' })).statusCode).toBe(200)
  for (const nth of [3, 4, 5]) await post(token, { act: 'ask', word: `kelapa-1${nth}`, version: 99 })
  const dead = await post(token, { act: 'show', word: WORD })
  expect(dead.statusCode).toBe(404)
  expect(dead.body).not.toContain('Siti')
  expect(await linksOf(id)).toMatchObject([{ state: 'locked' }])
})

test('words that are tried at once are counted one after another', async () => {
  const id = await sent()
  const { token } = await linked(id)
  const tried = await Promise.all(
    Array.from({ length: 12 }, (_, nth) => post(token, { act: 'show', word: `padi-1${nth}` })),
  )
  expect(tried.filter(({ statusCode }) => statusCode === 200)).toHaveLength(5)
  expect(await linksOf(id)).toMatchObject([{ state: 'locked' }])
})

test('two taps from the code on the letter answer, and the case knows at once', async () => {
  const id = await sent()
  const { token } = await linked(id)
  await get(token)
  expect((await post(token, { act: 'accept', version: 1 })).body).toContain('Tercatat')
  expect(await stateOf(id)).toBe('accepted')
  expect((await send(house, timelineOfCase, { caseId: of.caseId })).text).toContain('referral.answered')
  const again = await post(token, { act: 'accept', version: 1 })
  expect(again.body).toContain('Sudah ada jawaban lain')
  expect((await page(id))['entries']).toHaveLength(2)
})

test('from the waiting list to what was given: every answer by the link alone', async () => {
  const id = await sent()
  const { token } = await linked(id)
  await post(token, { act: 'wait-list', version: 1, waitPlace: '4', expectedOn: '2027-01-15' })
  expect(await page(id)).toMatchObject({ referral: { state: 'on-hold', waitPlace: 4, expectedOn: '2027-01-15' } })
  await post(token, { act: 'start', version: 2 })
  await post(token, { act: 'complete', version: 3, output: '10 kg beras' })
  expect(await page(id)).toMatchObject({ referral: { state: 'completed', output: '10 kg beras' } })
  expect((await get(token)).body).toContain('sudah selesai')
})

test('what is missing is said in words, and what was typed stays', async () => {
  const id = await sent()
  const { token } = await linked(id)
  const { body, statusCode } = await post(token, { act: 'decline', version: 1, words: 'Dana habis <b>' })
  expect(statusCode).toBe(200)
  expect(body).toContain('Pilih alasan')
  expect(body).toContain('Dana habis &lt;b&gt;')
  expect(await stateOf(id)).toBe('requested')
  const place = await post(token, { act: 'wait-list', version: 1, waitPlace: 'empat' })
  expect(place.body).toContain('berupa angka')
})

test('an answer given by mistake is taken back, and for the client nobody refused', async () => {
  const id = await sent()
  const { token } = await linked(id)
  const declined = await post(token, { act: 'decline', version: 1, reason: 'full-no-waiting-list' })
  expect(declined.body).toContain('Batalkan')
  const counted = `select count(*)::int as n from need_refusal where taken_back_at is null and need_id = '${of.needId}'`
  const before = (await house.askAs('postgres', counted))[0]?.['n']
  expect((await post(token, { act: 'undo' })).body).toContain('sudah dibatalkan')
  expect(await page(id)).toMatchObject({ referral: { state: 'requested', reason: null, version: 3 } })
  expect((await house.askAs('postgres', counted))[0]?.['n']).toBe(Number(before) - 1)
  expect((await post(token, { act: 'undo' })).body).toContain('tidak bisa dibatalkan')
})

test('an answer of ten minutes ago, or one after which somebody spoke, stays', async () => {
  const old = await sent()
  const { token } = await linked(old)
  await post(token, { act: 'accept', version: 1 })
  await house.askAs(
    'postgres',
    `update referral_entry set at = at - interval '11 minutes' where referral_id = '${old}'`,
  )
  expect((await post(token, { act: 'undo' })).body).toContain('tidak bisa dibatalkan')
  expect(await stateOf(old)).toBe('accepted')
  const spoken = await sent()
  const other = await linked(spoken)
  await post(other.token, { act: 'accept', version: 1 })
  await done(
    send(house, api.replyToProvider, { caseId: of.caseId, id: spoken, replyId: newId(), words: 'Terima kasih.' }),
  )
  expect((await post(other.token, { act: 'undo' })).body).toContain('tidak bisa dibatalkan')
})

test('someone with an account takes back their own answer, and nobody else’s', async () => {
  const id = await sent()
  const nothing = { reason: null, words: null, waitPlace: null, expectedOn: null, output: null }
  const provider = { as: 'provider' } as const
  await done(send(house, api.answerReferral, { ...nothing, id, act: 'accept', version: 1 }, provider))
  const { token } = await linked(id)
  expect((await post(token, { act: 'undo' })).body).toContain('tidak bisa dibatalkan')
  expect(await send(house, api.undoAnswer, { id }, { as: 'otherProvider' })).toMatchObject({ status: 404 })
  expect(await send(house, api.undoAnswer, { id }, provider)).toMatchObject({
    status: 200,
    body: { state: 'requested' },
  })
  expect(await send(house, api.undoAnswer, { id }, provider)).toMatchObject({ status: 409 })
})

test('a link opens its own referral and no other of the same organisation', async () => {
  const [mine, other] = [await sent(), await sent()]
  const { token } = await linked(mine)
  await post(token, { act: 'accept', version: 1 })
  expect([await stateOf(mine), await stateOf(other)]).toEqual(['accepted', 'requested'])
  // Also where a query names no referral: the wall itself shows the one.
  const digest = createHash('sha256').update(token).digest('base64url')
  const seen = await inTransaction(house.db, async tx => {
    const wall = sql`select set_config('simpul.link', ${digest}, true), set_config('simpul.organization', ${ORGANIZATION}, true)`
    await wall.execute(tx)
    const { rows } = await sql<{ id: string }>`select id from referral
      union select referral_id from referral_entry`.execute(tx)
    return ok(rows.map(row => row.id))
  })
  expect(seen.value).toEqual([mine])
})

test('ended, expired, under a withdrawn consent, guessed or of another address: answered alike, and nothing opens', async () => {
  const ids = [await sent(), await sent()]
  const [ended, expired] = [await linked(ids[0] ?? ''), await linked(ids[1] ?? '')]
  await done(send(house, links.endReferralLink, { caseId: of.caseId, id: ids[0], linkId: ended.linkId }))
  await house.askAs(
    'postgres',
    `update referral_link set expires_at = now() - interval '1 second' where id = '${expired.linkId}'`,
  )
  const guesses = Array.from({ length: 300 }, (_, nth) => (nth === 0 ? 'pendek' : newToken()))
  const nonce = /nonce="[^"]*"|\/r\/[^?"]*/g
  const answers = new Set<string>()
  for (const token of [ended.token, expired.token, ...guesses]) {
    const { statusCode, body } = await get(token)
    answers.add(`${statusCode} ${body.replace(nonce, '')}`)
  }
  expect(answers.size).toBe(1)
  const acted = await Promise.all(
    [ended.token, expired.token, newToken()].map(token => post(token, { act: 'accept', version: 1 })),
  )
  expect(acted.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404])
  expect(await Promise.all(ids.map(stateOf))).toEqual(['requested', 'requested'])
  const living = await sent()
  const { token } = await linked(living)
  expect((await get(token)).statusCode).toBe(200)
  await done(send(house, withdrawConsent, { caseId: of.caseId, id: consentId, words: null }))
  const gone = await get(token)
  expect(`${gone.statusCode} ${gone.body.replace(nonce, '')}`).toBe([...answers][0])
  expect((await post(token, { act: 'show', word: WORD })).statusCode).toBe(404)
})

test('only the worker of the case makes and ends links; a supervisor sees that there are some', async () => {
  await agree(house, of.caseId)
  const id = await sent()
  const { linkId } = await linked(id)
  const input = { id, caseId: of.caseId, linkId: newId(), way: 'letter', token: newToken(), word: WORD }
  for (const as of ['front', 'supervisor', 'colleague', 'provider', 'curator'] as const) {
    const status = [403, 404]
    expect(status).toContain((await send(house, links.makeReferralLink, input, { as })).status)
    expect(status).toContain(
      (await send(house, links.endReferralLink, { id, caseId: of.caseId, linkId }, { as })).status,
    )
  }
  expect(await send(house, links.referralLinks, { id, caseId: of.caseId }, { as: 'supervisor' })).toMatchObject({
    status: 200,
  })
  expect((await send(house, links.referralLinks, { id, caseId: of.caseId }, { as: 'colleague' })).status).toBe(404)
})

test('the letter is a PDF in either language, with the code where a link was just made', async () => {
  await agree(house, of.caseId)
  const id = await sent()
  const code = { url: `https://simpul.example/r/${newToken()}`, word: WORD }
  for (const input of [
    { language: 'id', code },
    { language: 'en', code: null },
  ]) {
    const { status, body } = await send(house, links.referralLetter, { id, caseId: of.caseId, ...input })
    expect(status).toBe(200)
    const { fileName, base64 } = Download.parse(body)
    expect(fileName).not.toContain('Siti')
    expect(Buffer.from(base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  }
  const foreign = { id, caseId: of.caseId, language: 'id', code: { ...code, url: 'javascript:alert(1)' } }
  expect((await send(house, links.referralLetter, foreign)).status).toBe(422)
})

test('a referral that has ended takes no link', async () => {
  const id = await sent()
  await done(send(house, api.cancelReferral, { id, caseId: of.caseId, version: 1, reason: 'other', words: null }))
  const input = { id, caseId: of.caseId, linkId: newId(), way: 'letter', token: newToken(), word: WORD }
  expect(await send(house, links.makeReferralLink, input)).toMatchObject({
    status: 409,
    body: { code: 'act-not-allowed' },
  })
})
