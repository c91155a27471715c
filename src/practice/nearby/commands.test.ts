import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { idsOf, LOTENG } from '#confidentiality/access/examples.ts'
import { dayIn, addDays } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { alternativesFor, presentAlternatives, presentationPage, recordChoice } from '#practice/matching/api.ts'
import { Alternatives } from '#practice/matching/schema/alternative.ts'
import { Presentation } from '#practice/matching/schema/choice.ts'
import { registerPerson } from '#practice/people/api.ts'
import { rohaniRegistered } from '#practice/people/examples.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { INAQ_SRI } from './examples.ts'
import { Helper, HelperPage } from './schema.ts'

const today = dayIn('Asia/Makassar', new Date())
const [caseId, needId, otherCase, otherNeed, closedCase] = [newId(), newId(), newId(), newId(), newId()]
const noWishes = { near: false, free: false, soon: false, system: null, language: null }

let house: House
beforeAll(async () => {
  house = await openHouse()
  await send(house, registerPerson, rohaniRegistered)
  await openCaseOf(caseId, needId)
  await openCaseOf(otherCase, otherNeed)
  await openCaseOf(closedCase, newId())
  await house.askAs(
    'postgres',
    `update "case" set closed_on = current_date, close_reason = 'goals-reached' where id = '${closedCase}'`,
  )
})
afterAll(() => house.close())

async function openCaseOf(ofCase: string, ofNeed: string) {
  const { agencyId } = LOTENG
  const { accountId } = idsOf('worker')
  await house.askAs(
    'postgres',
    `insert into "case" (agency_id, id, client_kind, person_id, source, presenting_problem, phase, triage, respond_by,
       opened_on, version)
     values ('${agencyId}', '${ofCase}', 'person', '${rohaniRegistered.id}', 'walk-in', 'Anak sendirian', 'assessment',
       'routine', now(), '${today}', 1);
     insert into need (agency_id, id, case_id, term, urgency, in_own_words, state, recorded_on, version)
     values ('${agencyId}', '${ofNeed}', '${ofCase}', 'care/childcare', 'this-week', 'Anak sendirian', 'open', '${today}', 1);
     insert into relation (agency_id, id, record_id, kind, account_id, granted_by)
     values ('${agencyId}', '${newId()}', '${ofCase}', 'assigned', '${accountId}', '${accountId}')`,
  )
}

const consent = { ...INAQ_SRI.consent, on: today }
const sri = (more: object = {}) => ({ ...INAQ_SRI, consent, id: newId(), caseId, ...more })
const record = (more: object = {}) => send(house, api.recordInformalResource, sri(more))
async function recorded(more: object = {}): Promise<Helper> {
  const { status, body } = await record(more)
  expect(status).toBe(200)
  return Helper.parse(body)
}
async function ofCase(inCase = caseId): Promise<Helper[]> {
  return z.array(Helper).parse((await send(house, api.informalResourcesOfCase, { caseId: inCase })).body)
}
async function shared(more: object = {}): Promise<string[]> {
  const asked = { words: '', need: null, kind: null, area: null, after: null, ...more }
  return HelperPage.parse((await send(house, api.sharedHelpers, asked)).body).helpers.map(({ name }) => name)
}
async function offered(inCase = caseId, need = needId) {
  const { body } = await send(house, alternativesFor, { caseId: inCase, needId: need })
  return Alternatives.parse(body).alternatives.filter(({ kind }) => kind === 'informal')
}
const told = ({ load: _, area: __, rests: ___, withdrawnOn: ____, caseId: _____, ...helper }: Helper) => helper

test('a helper of one family is known to its case alone, and the timeline says what was offered, not by whom', async () => {
  const helper = await recorded()
  expect((await ofCase()).map(({ id }) => id)).toContain(helper.id)
  expect(await ofCase(otherCase)).toEqual([])
  expect(await shared()).not.toContain('Inaq Sri')
  expect((await offered()).map(({ resourceId }) => resourceId)).toContain(helper.id)
  expect(await offered(otherCase, otherNeed)).toEqual([])
  const events = await house.askAs('postgres', `select kind, details from case_event where case_id = '${caseId}'`)
  expect(events).toContainEqual({ kind: 'informal.recorded', details: { words: INAQ_SRI.offers } })
  expect(JSON.stringify(events)).not.toContain('Sri')
})

test('one who agreed to more than one family is found by all workers, by name, offer, need, kind and place', async () => {
  await recorded({ name: 'Arisan Tengaq', kind: 'savings-group', audience: 'agency' })
  for (const asked of [
    {},
    { words: 'arisan' },
    { words: 'SEPULANG menjaga' },
    { need: 'care/childcare' },
    { need: 'care' },
    { kind: 'savings-group' },
    { area: '52.02' },
  ]) {
    expect(await shared(asked)).toContain('Arisan Tengaq')
  }
  for (const asked of [{ words: 'ojek' }, { need: 'food' }, { kind: 'relative' }, { area: '52.71' }, { words: '%' }]) {
    expect(await shared(asked)).not.toContain('Arisan Tengaq')
  }
  expect((await offered(otherCase, otherNeed)).map(({ title }) => title.en)).toContain('Arisan Tengaq')
})

test('a helper is written anew on the version that was seen; a second writer sees both', async () => {
  const helper = await recorded()
  const revision = { ...told(helper), caseId, offers: 'Menjaga anak dan memasak', needs: ['food/ready-meals'] }
  const { status, body } = await send(house, api.reviseInformalResource, revision)
  expect([status, Helper.parse(body)]).toMatchObject([200, { version: 2, needs: ['food/ready-meals'] }])
  const second = await send(house, api.reviseInformalResource, { ...told(helper), caseId, limits: null })
  expect(second).toMatchObject({
    status: 409,
    body: { code: 'version-clash', kept: { offers: 'Menjaga anak dan memasak' }, sent: { limits: null } },
  })
})

test('a helper of another case is not found from this one', async () => {
  const helper = await recorded()
  const revision = { ...told(helper), caseId: otherCase }
  expect((await send(house, api.reviseInformalResource, revision)).status).toBe(404)
  expect((await send(house, api.reviseSharedHelper, { ...told(helper), audience: 'agency' })).status).toBe(404)
  expect((await send(house, api.withdrawInformalConsent, { id: helper.id, caseId: otherCase })).status).toBe(404)
  expect((await send(house, api.withdrawSharedConsent, { id: helper.id })).status).toBe(404)
})

test('whoever withdraws is shown to nobody at once, and their contact is nowhere, also where it was shown before', async () => {
  const helper = await recorded({ name: 'Amaq Budi', audience: 'agency', contact: '0370-555-0777' })
  const key = `informal:${helper.id}`
  const shownId = newId()
  await send(house, presentAlternatives, { caseId, needId, id: shownId, keys: [key], wishes: noWishes })
  const seen = async () => {
    const { body } = await send(house, presentationPage, { caseId, needId, id: shownId })
    return Presentation.parse(body).shown[0]
  }
  expect(await seen()).toMatchObject({ phones: ['0370-555-0777'], helper: { isContactForClient: true } })
  const { status, body } = await send(house, api.withdrawInformalConsent, { id: helper.id, caseId })
  expect([status, Helper.parse(body)]).toMatchObject([200, { contact: null, withdrawnOn: today }])
  expect(await shared()).not.toContain('Amaq Budi')
  expect((await offered()).map(({ resourceId }) => resourceId)).not.toContain(helper.id)
  expect((await ofCase()).at(-1)).toMatchObject({ name: 'Amaq Budi', contact: null, load: { standing: 'withdrawn' } })
  expect(await seen()).toMatchObject({ phones: [], helper: { isContactForClient: false } })
  const [kept] = await house.askAs(
    'postgres',
    `select (select count(*)::int from informal_resource where contact = '0370-555-0777') as records,
       (select count(*)::int from presentation where snapshot::text like '%0777%') as shown`,
  )
  expect(kept).toEqual({ records: 0, shown: 0 })
})

test('whoever withdrew comes back only by agreeing anew', async () => {
  const helper = await recorded({ consent: { ...consent, on: addDays(today, -30) } })
  const { body } = await send(house, api.withdrawInformalConsent, { id: helper.id, caseId })
  const gone = Helper.parse(body)
  const old = await send(house, api.reviseInformalResource, { ...told(gone), caseId })
  expect(old).toMatchObject({ status: 422, body: { code: 'consent-unclear', why: 'withdrawn' } })
  const anew = { ...told(gone), caseId, contact: '0370-555-0778', consent }
  const back = await send(house, api.reviseInformalResource, anew)
  expect([back.status, back.body]).toMatchObject([200, { withdrawnOn: null, contact: '0370-555-0778' }])
})

test('a helper of the agency withdraws through whoever hears it, also a colleague', async () => {
  const helper = await recorded({ name: 'Bu Mar', audience: 'village' })
  const { status } = await send(house, api.withdrawSharedConsent, { id: helper.id }, { as: 'front' })
  expect(status).toBe(200)
  expect((await ofCase()).find(({ id }) => id === helper.id)?.load.standing).toBe('withdrawn')
})

test('a helper who rests stays in the list, to be asked first, and is back by one word', async () => {
  const helper = await recorded({ name: 'Papuq Itah', audience: 'agency' })
  const rest = { id: helper.id, isResting: true, until: addDays(today, 14), version: 1 }
  expect((await send(house, api.restSharedHelper, rest)).status).toBe(200)
  const found = (await offered()).find(({ resourceId }) => resourceId === helper.id)
  expect(found).toMatchObject({ verdict: 'not-known', reasons: [{}, { about: 'rest' }] })
  expect((await send(house, api.restSharedHelper, rest)).body).toMatchObject({ code: 'version-clash' })
  const { body } = await send(house, api.restSharedHelper, { ...rest, isResting: false, until: null, version: 2 })
  expect(Helper.parse(body)).toMatchObject({ rests: null, load: { standing: 'ready' } })
})

test('families are counted by what clients chose; at the limit a helper is asked first, and is not dropped', async () => {
  const helper = await recorded({ name: 'Inaq Nur', audience: 'agency', familiesAtMost: 1, familiesSaid: null })
  const key = `informal:${helper.id}`
  const ofOther = { caseId: otherCase, needId: otherNeed }
  const presentationId = newId()
  await send(house, presentAlternatives, { ...ofOther, id: presentationId, keys: [key], wishes: noWishes })
  const choice = { ...ofOther, id: newId(), presentationId, chosen: key, refused: [], inOwnWords: null }
  await send(house, recordChoice, { ...choice, present: ['client'], madeOn: today })
  const here = (await offered()).find(one => one.key === key)
  expect(here).toMatchObject({
    verdict: 'not-known',
    available: 0,
    reasons: [{}, { about: 'load', values: { families: 1, most: 1 } }],
  })
  const there = (await offered(otherCase, otherNeed)).find(one => one.key === key)
  expect(there?.helper?.load.standing).toBe('ready')
  await house.askAs('postgres', `update need set state = 'met', outcome_on = current_date where id = '${otherNeed}'`)
  expect((await offered()).find(one => one.key === key)?.helper?.load.families).toBeNull()
})

test.each([
  [{ consent: { ...consent, on: '2999-01-01' } }, 'in-future'],
  [{ consent: { ...consent, until: '2020-01-01' } }, 'ends-before'],
  [{ audience: 'village', areaCode: null }, 'village-not-named'],
])('an agreement that cannot be is refused: %j', async (more, why) => {
  expect(await record(more)).toMatchObject({ status: 422, body: { code: 'consent-unclear', why } })
})

test('an agreement that has run out shows the helper to nobody but their case, which is told to ask anew', async () => {
  const over = { ...consent, on: addDays(today, -60), until: addDays(today, -1) }
  const helper = await recorded({ name: 'Mamiq Lalu', audience: 'agency', consent: over })
  expect(helper.load.standing).toBe('lapsed')
  expect(await shared()).not.toContain('Mamiq Lalu')
  expect((await offered()).map(({ resourceId }) => resourceId)).not.toContain(helper.id)
})

test('a helper without a need, a name or a day of consent is refused, with every field', async () => {
  const { status, body } = await record({ needs: [], name: ' ', consent: { ...consent, on: 'today' } })
  expect([status, body]).toMatchObject([422, { code: 'input-invalid' }])
  const { fields } = z.object({ fields: z.array(z.string()) }).parse(body)
  expect(fields.sort()).toEqual(['consent.on', 'name', 'needs'])
})

test('a closed case takes no helper; an id is used once', async () => {
  expect(await record({ caseId: closedCase })).toMatchObject({ status: 409, body: { code: 'case-closed' } })
  const { id } = await recorded()
  expect(await record({ id })).toMatchObject({ status: 409, body: { code: 'act-id-reused' } })
})
