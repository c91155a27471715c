import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextOf, enter, inAgencyOf } from '#confidentiality/access/commands.ts'
import {
  ACTORS,
  idsOf,
  LOTENG,
  ORGANIZATION,
  OTHER_ORGANIZATION,
  type ActorName,
} from '#confidentiality/access/examples.ts'
import { permit } from '#confidentiality/access/permit.ts'
import type { Context } from '#platform/server/context.ts'
import { inTransaction } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { agree, done, openDirectory, openNeed, SERVICES } from '../../../test/referral.ts'
import * as api from './api.ts'

let house: House
let of: { caseId: string; needId: string }
let id: string
beforeAll(async () => {
  house = await openHouse()
  await openDirectory(house)
  of = await openNeed(house)
  await agree(house, of.caseId)
  const input = {
    ...of,
    id: newId(),
    serviceId: SERVICES.clinic,
    choiceId: null,
    fields: ['fullName', 'need'],
    note: '',
  }
  id = String((await done(send(house, api.sendReferral, input)))['id'])
})
afterAll(() => house.close())

const inputs = () => {
  const nothing = { reason: null, words: null, waitPlace: null, expectedOn: null, output: null }
  const { caseId } = of
  return {
    previewReferral: { ...of, serviceId: SERVICES.clinic, fields: ['need'] },
    sendReferral: { ...of, id: newId(), serviceId: SERVICES.clinic, choiceId: null, fields: ['need'], note: '' },
    referralsOfCase: { caseId },
    referralPage: { caseId, id },
    myReferrals: {},
    replyToProvider: { caseId, id, replyId: newId(), words: 'Halo.' },
    // A version that nobody saw: those who may are told of the clash, and the referral stays as it is.
    cancelReferral: { caseId, id, version: 99, reason: 'other', words: null },
    voidReferral: { caseId, id, version: 99, words: 'Keliru.' },
    recordOutcome: { caseId, id, version: 99, outcome: 'helped', words: 'Ya.', barrier: null },
    inbox: { group: 'new' },
    inboxReferral: { id },
    answerReferral: { ...nothing, id, act: 'start', version: 99 },
    undoAnswer: { id },
  } satisfies Record<keyof typeof api, unknown>
}

const onCase = ['previewReferral', 'sendReferral', 'referralsOfCase', 'referralPage'] as const
const after = ['replyToProvider', 'cancelReferral', 'voidReferral', 'recordOutcome'] as const
const answers = ['inbox', 'inboxReferral', 'answerReferral', 'undoAnswer'] as const

test.each([
  ['worker', [...onCase, ...after, 'myReferrals']],
  ['colleague', ['myReferrals']],
  ['supervisor', ['referralsOfCase', 'referralPage', 'myReferrals']],
  ['elsewhere', ['myReferrals']],
  ['front', ['myReferrals']],
  ['curator', ['myReferrals']],
  ['planner', ['myReferrals']],
  ['officer', ['myReferrals']],
  ['admin', ['myReferrals']],
  ['second', ['myReferrals']],
  ['provider', [...answers]],
  // Its own inbox, in which there is nothing of another's.
  ['otherProvider', ['inbox']],
] as const)('what %s may do to a referral of the first worker’s case', async (as, may) => {
  const asked = inputs()
  for (const row of Object.values(api)) {
    const { status } = await send(house, row, asked[row.name], { as })
    expect([as, row.name, status === 200 || status === 409]).toEqual([
      as,
      row.name,
      may.some(name => name === row.name),
    ])
  }
})

test('another provider and another agency see nothing of it, and nobody’s own list holds another’s', async () => {
  expect(await send(house, api.inbox, { group: 'new' }, { as: 'otherProvider' })).toMatchObject({
    body: { referrals: [] },
  })
  for (const as of ['second', 'colleague'] as const)
    expect(await send(house, api.myReferrals, {}, { as })).toMatchObject({ body: [] })
  expect(JSON.stringify((await send(house, api.myReferrals, {})).body)).toContain(id)
})

const nowhere = sql<{ agency: string | null; organization: string | null }>`
  select current_agency() as agency, current_organization() as organization`

/** What the transaction of an actor can see or do, however it asks. */
const seenBy = (as: ActorName, statement: string) =>
  inTransaction(house.db, async tx => {
    await enter(tx, idsOf(as).accountId, null)
    return ok((await sql.raw<Record<string, unknown>>(statement).execute(tx)).rows)
  })

test('the wall itself shows a provider its referral and no other row of the sender, before and after an answer', async () => {
  const look = async () => {
    for (const table of ['"case"', 'need', 'person', 'consent', 'case_event', 'household', 'relation', 'audit_fact']) {
      const seen = await seenBy('provider', `select * from ${table} where agency_id = '${LOTENG.agencyId}'`)
      expect([table, seen]).toEqual([table, ok([])])
    }
    expect(await seenBy('provider', `select id from referral where id = '${id}'`)).toEqual(ok([{ id }]))
  }
  await look()
  await done(
    send(
      house,
      api.answerReferral,
      { id, act: 'accept', version: 1, reason: null, words: null, waitPlace: null, expectedOn: null, output: null },
      { as: 'provider' },
    ),
  )
  await look()
  for (const as of ['otherProvider', 'second'] as const) {
    expect(await seenBy(as, 'select id from referral')).toEqual(ok([]))
    expect(await seenBy(as, 'select id from referral_entry')).toEqual(ok([]))
  }
})

test('nobody can change what was sent, nor write into another organisation’s referral', async () => {
  const change = `update referral set package = '[]' where id = '${id}'`
  await expect(seenBy('worker', change)).rejects.toThrow('permission denied')
  const entry = (organization: string) => `insert into referral_entry
    (agency_id, id, referral_id, recipient_organization_id, "from", kind, at, by_id, by_name) values
    ('${LOTENG.agencyId}', '${newId()}', '${id}', '${organization}', 'provider', 'ask', now(), '${newId()}', 'x')`
  await expect(seenBy('otherProvider', entry(ORGANIZATION))).rejects.toThrow('row-level security')
  await expect(seenBy('otherProvider', entry(OTHER_ORGANIZATION))).rejects.toThrow('foreign key')
})

test('an answer enters the sender’s agency for its own statements only, and what fails there fails as a whole', async () => {
  const crossing = (work: (context: Context) => Promise<unknown>) =>
    inTransaction(house.db, async tx => {
      const actor = await enter(tx, idsOf('provider').accountId, null)
      if (!actor) throw new Error('The provider belongs nowhere')
      const permitted = permit(actor, { act: 'referral.answer', purpose: 'help', relations: null })
      if (!permitted.ok) return permitted
      const context = contextOf(tx, actor, { now: new Date(), purpose: 'help' })
      const inside = await inAgencyOf(permitted.value, context, LOTENG.agencyId, async sender => {
        await work(sender)
        return [sender.agencyId, (await nowhere.execute(tx)).rows[0]?.agency]
      })
      return ok({ inside, after: (await nowhere.execute(tx)).rows })
    })
  const home = [{ agency: ACTORS.provider.agency.agencyId, organization: ORGANIZATION }]
  const inside = [LOTENG.agencyId, LOTENG.agencyId]
  expect(await crossing(() => Promise.resolve())).toEqual(ok({ inside, after: home }))
  await expect(crossing(() => Promise.reject(new Error('no timeline')))).rejects.toThrow('no timeline')
  expect((await nowhere.execute(house.db)).rows).toEqual([{ agency: null, organization: null }])
})
