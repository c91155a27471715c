import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter } from '#confidentiality/access/commands.ts'
import { idsOf, MATARAM, type ActorName } from '#confidentiality/access/examples.ts'
import { inTransaction } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { openOf, TODAY } from '../../../../test/cases.ts'
import { openHouse, send, type House } from '../../../../test/house.ts'
import * as api from './api.ts'
import { askVillage, promises, riceGoal } from './examples.ts'

let house: House
let caseId: string
beforeAll(async () => {
  house = await openHouse()
  caseId = await openOf(house)
  // The second agency's worker somehow knows the case's number, and has a relation to that number there.
  const { accountId } = idsOf('second')
  await house.askAs(
    'postgres',
    `insert into relation (agency_id, id, record_id, kind, account_id, granted_by)
     values ('${MATARAM.agencyId}', '${newId()}', '${caseId}', 'assigned', '${accountId}', '${accountId}')`,
  )
})
afterAll(() => house.close())

const draft = (told: object) => {
  return { id: newId(), seen: 0, goals: [], tasks: [], factors: [], interventions: [], promises, ...told }
}
const task = (told: object = {}) => ({ ...askVillage, id: newId(), goalId: null, ...told })
const agreement = (of: string, told: object = {}) => ({
  ...{ id: newId(), caseId: of, planNumber: null, how: 'thumb-print', agreedBy: 'Inaq Marni', agreedOn: TODAY },
  ...{ untilOn: null, present: ['client', 'worker'], assent: null, words: null, ...told },
})

const rows = Object.values(api)
/** Every act, so that nothing is changed by whoever may do it: on versions, tasks and agreements that are not there. */
const inputs = (of: string): Record<(typeof rows)[number]['name'], Record<string, unknown>> => ({
  planOfCase: { caseId: of },
  planVersion: { caseId: of, number: 1 },
  methodsForGoal: { caseId: of, needId: null, level: 'person', words: '' },
  agreementOfCase: { caseId: of },
  draftPlan: draft({ caseId: of, seen: 99 }),
  addTask: task({ caseId: of, goalId: newId() }),
  confirmAgreement: agreement(of, { planNumber: 99 }),
  endAgreement: { caseId: of, id: newId(), endedOn: TODAY, words: 'Selesai.' },
  completeTask: { caseId: of, id: newId(), words: null },
  dropTask: { caseId: of, id: newId(), words: 'Tidak jadi.' },
  resumeTask: { caseId: of, id: newId(), words: null },
  signPlan: { caseId: of, planId: newId(), verdict: 'signed', words: null },
})
const READ = ['planOfCase', 'methodsForGoal', 'agreementOfCase', 'planVersion']
const PLAN = ['draftPlan', 'addTask', 'confirmAgreement', 'endAgreement']
const WORK = ['completeTask', 'dropTask', 'resumeTask']
const SIGN = ['signPlan']

test('the grid leaves no act of the plan out', () => {
  expect([...READ, ...PLAN, ...WORK, ...SIGN].sort()).toEqual(rows.map(({ name }) => name).sort())
})

test.each<[string, ActorName, string[]]>([
  ['the worker of the case', 'worker', ['may', 'may', 'may', 'refused']],
  ['a colleague of the same team', 'colleague', ['not found', 'not found', 'not found', 'refused']],
  ['the supervisor of the team', 'supervisor', ['may', 'refused', 'refused', 'may']],
  ['a supervisor of another team', 'elsewhere', ['not found', 'refused', 'refused', 'not found']],
  ['the front office', 'front', ['not found', 'refused', 'not found', 'refused']],
  ['a curator', 'curator', ['refused', 'refused', 'refused', 'refused']],
  ['a planner', 'planner', ['refused', 'refused', 'refused', 'refused']],
  ['the data protection officer', 'officer', ['refused', 'refused', 'refused', 'refused']],
  ['an administrator', 'admin', ['refused', 'refused', 'refused', 'refused']],
  ['a provider', 'provider', ['refused', 'refused', 'refused', 'refused']],
  ['a worker of a second agency', 'second', ['not found', 'not found', 'not found', 'refused']],
])('what %s (%s) may do with a plan — read, plan, work, sign: %j', async (_, as, expected) => {
  if (as === 'worker') await send(house, api.draftPlan, draft({ caseId, tasks: [task()] }))
  for (const [index, names] of [READ, PLAN, WORK, SIGN].entries()) {
    for (const row of rows.filter(({ name }) => names.includes(name))) {
      const { status, body } = await send(house, row, inputs(caseId)[row.name], { as })
      // Whoever may do it finds no such task, agreement or version there; whoever may not finds no such case.
      const isThere = expected[index] === 'may' && status === 404
      const answer = status === 403 ? 'refused' : status === 404 && !isThere ? 'not found' : 'may'
      expect([row.name, answer, body]).toEqual([row.name, expected[index], body])
    }
  }
})

test('the wall stands in the database too: each table shows the own agency alone', async () => {
  for (const as of ['worker', 'second'] as const) {
    const of = await openOf(house, as)
    const goal = { ...riceGoal, id: newId() }
    const written = await send(house, api.draftPlan, draft({ caseId: of, goals: [goal], tasks: [task()] }), { as })
    expect(written).toMatchObject({ status: 200 })
    const first = agreement(of)
    await send(house, api.confirmAgreement, first, { as })
    await send(house, api.endAgreement, { caseId: of, id: first.id, endedOn: TODAY, words: 'Pindah.' }, { as })
  }
  for (const table of ['plan', 'plan_goal', 'plan_task', 'working_agreement', 'agreement_ending']) {
    const agencies = `select distinct agency_id from ${table}`
    expect([table, (await house.askAs('postgres', agencies)).length]).toEqual([table, 2])
    expect([table, await house.askAs('simpul_app', agencies)]).toEqual([table, []])
    const seen = await inTransaction(house.db, async tx => {
      await enter(tx, idsOf('second').accountId, null)
      return ok((await sql.raw(agencies).execute(tx)).rows)
    })
    expect([table, seen]).toEqual([table, ok([{ agencyId: MATARAM.agencyId }])])
  }
})
