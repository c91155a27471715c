import { afterAll, beforeAll, expect, test } from 'vitest'
import { whoAmI } from '#confidentiality/access/api.ts'
import { idsOf } from '#confidentiality/access/examples.ts'
import { newId } from '#platform/shared/id.ts'
import { recordNeed } from '#practice/cases/2-assessment/api.ts'
import { foodToday } from '#practice/cases/2-assessment/examples.ts'
import { openOf } from '../../../test/cases.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { auditOfAgency } from './api.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const read = (about?: string) => send(house, auditOfAgency, { about }, { as: 'officer' })

test('the officer reads who did what, newest first; an act that was refused is there too', async () => {
  await send(house, whoAmI, {}, { as: 'worker' })
  expect(await send(house, auditOfAgency, {}, { as: 'worker' })).toMatchObject({ status: 403 })
  const { body } = await read()
  expect(body).toMatchObject({
    facts: [
      { fact: 'refused auditOfAgency', actorId: idsOf('worker').accountId, actorName: 'Baiq Rinjani' },
      { fact: 'self.read' },
    ],
  })
})

test('five who act at once are five links of one chain', async () => {
  await Promise.all(Array.from({ length: 5 }, () => send(house, whoAmI, {})))
  expect((await read(idsOf('worker').accountId)).body).toMatchObject({ isChainWhole: true })
})

test('a fact that was altered, or taken out, breaks the chain of its record', async () => {
  const about = idsOf('worker').accountId
  const alter = (text: string) => house.askAs('postgres', text)
  await alter(`update audit_fact set fact = 'nothing' where about = '${about}' and number = 2`)
  expect((await read(about)).body).toMatchObject({ isChainWhole: false })
  await alter(`update audit_fact set fact = 'refused auditOfAgency' where about = '${about}' and number = 2`)
  expect((await read(about)).body).toMatchObject({ isChainWhole: true })
  await alter(
    `delete from audit_fact where about = '${about}' and number = (select max(number) from audit_fact where about = '${about}')`,
  )
  expect((await read(about)).body).toMatchObject({ isChainWhole: false })
})

test('the application can neither change nor remove what the audit holds', async () => {
  for (const text of ['delete from audit_fact', `update audit_fact set fact = 'x'`, 'truncate audit_fact'])
    await expect(house.askAs('simpul_app', text)).rejects.toThrow('permission denied')
})

test('what an act answered is forgotten after a week; sent again then, it does not happen a second time', async () => {
  const caseId = await openOf(house)
  const need = { ...foodToday, caseId, id: newId() }
  const actId = newId()
  await send(house, recordNeed, need, { actId })
  expect(await send(house, recordNeed, need, { actId })).toMatchObject({ status: 200 })
  await house.askAs('postgres', `update kept_answer set kept_at = now() - interval '8 days' where act_id = '${actId}'`)
  await send(house, recordNeed, { ...foodToday, caseId, id: newId() })
  const kept = await house.askAs('postgres', `select answer from kept_answer where act_id = '${actId}'`)
  expect(kept).toEqual([{ answer: null }])
  expect(await send(house, recordNeed, need, { actId })).toMatchObject({ status: 409, body: { code: 'act-id-reused' } })
  expect(await house.askAs('postgres', `select from need where id = '${need.id}'`)).toHaveLength(1)
})
