import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { contextOf, enter } from '#confidentiality/access/commands.ts'
import { idsOf, type ActorName } from '#confidentiality/access/examples.ts'
import type { Context } from '#platform/server/context.ts'
import { inTransaction } from '#platform/server/db.ts'
import { addDays } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { ok, type Result } from '#platform/shared/result.ts'
import { FittingMethod } from '#practice/knowledge/schema/methods.ts'
import { openOf, TODAY } from '../../../../test/cases.ts'
import { openHouse, send, type House } from '../../../../test/house.ts'
import { recordNeed } from '../2-assessment/api.ts'
import { foodToday } from '../2-assessment/examples.ts'
import { timelineOfCase } from '../api.ts'
import { CaseEvent, CaseId } from '../schema.ts'
import * as api from './api.ts'
import * as setting from './api/setting.ts'
import { askVillage, promises, riceGoal } from './examples.ts'
import { goalsOf, planOf } from './queries.ts'
import { agreementOf } from './queries/agreements.ts'
import { plansToSign, tasksDue } from './queries/lists.ts'

let house: House
let caseId: string
let foreignId: string
beforeAll(async () => {
  house = await openHouse()
  caseId = await openOf(house)
  foreignId = await openOf(house, 'second')
})
afterAll(() => house.close())

const goal = (told: Partial<Omit<typeof riceGoal, 'needId'>> & { needId?: string } = {}) => ({
  ...riceGoal,
  id: newId(),
  ...told,
})
type Task = Omit<typeof askVillage, 'goalId' | 'dueOn' | 'choiceId'> & {
  caseId?: string
  goalId: string | null
  dueOn: string | null
  choiceId: string | null
}
const task = (told: Partial<Task> = {}): Task => ({ ...askVillage, id: newId(), goalId: null, ...told })
type Sent = {
  id: string
  caseId: string
  seen: number
  goals: ReturnType<typeof goal>[]
  tasks: ReturnType<typeof task>[]
}
const draft = (told: Partial<Sent> = {}) => {
  const fresh: Sent = { id: newId(), caseId, seen: 0, goals: [], tasks: [] }
  return { ...fresh, factors: [], interventions: [], promises, ...told }
}
const PlanView = api.planOfCase.output
const viewOf = async (of: string) => PlanView.parse((await send(house, api.planOfCase, { caseId: of })).body)
/** A case of its own with one goal and one task in the first version of its plan. */
async function planned() {
  const of = await openOf(house)
  const one = goal()
  const sent = draft({ caseId: of, goals: [one], tasks: [task({ goalId: one.id })] })
  expect(await send(house, api.draftPlan, sent)).toMatchObject({ status: 200, body: { number: 1 } })
  return { of, sent, goalId: one.id, taskId: sent.tasks[0]?.id ?? newId() }
}
const agreement = (of: string, told: object = {}) => ({
  ...{ id: newId(), caseId: of, planNumber: null, how: 'thumb-print', agreedBy: 'Inaq Marni', agreedOn: TODAY },
  ...{ untilOn: addDays(TODAY, 90), present: ['client', 'worker'], assent: null, words: null, ...told },
})
const lastEvent = async (of: string) => {
  const { body } = await send(house, timelineOfCase, { caseId: of })
  return z.object({ events: z.array(CaseEvent) }).parse(body).events[0]
}
async function within<Value>(as: ActorName, ask: (context: Context) => Promise<Value>): Promise<Value> {
  const found: Value[] = []
  await inTransaction(house.db, async (tx): Promise<Result<null, never>> => {
    const actor = await enter(tx, idsOf(as).accountId, null)
    if (!actor) throw new Error('They belong nowhere')
    found.push(await ask(contextOf(tx, actor, { now: new Date(), purpose: 'help' })))
    return ok(null)
  })
  const [value] = found
  if (value === undefined) throw new Error('Nothing was asked')
  return value
}

test('a plan is kept whole as a version; goals and tasks stand as it says, and the timeline tells it', async () => {
  const { of, sent, goalId } = await planned()
  expect(await viewOf(of)).toMatchObject({
    plan: { number: 1, standing: 'not-signed', content: { promises }, signature: null },
    goals: [{ id: goalId, caseId: of, setOn: TODAY, endedOn: null, inClientWords: riceGoal.inClientWords }],
    tasks: [{ id: sent.tasks[0]?.id, state: 'open', dueOn: askVillage.dueOn }],
    lastSigned: null,
    needsSignature: true,
    isMine: true,
  })
  expect(await lastEvent(of)).toMatchObject({ kind: 'plan.drafted', details: { number: '1', goals: '1', tasks: '1' } })
})

test('of two who write on one version one wins, and the other is shown both and can send theirs again', async () => {
  const { sent } = await planned()
  const versions = ['Nasi tiga kali.', 'Nasi dan sayur.'].map(inClientWords => {
    return { ...sent, id: newId(), seen: 1, goals: sent.goals.map(one => ({ ...one, inClientWords })) }
  })
  const replies = await Promise.all(versions.map(one => send(house, api.draftPlan, one)))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  const lost = versions[replies.findIndex(({ status }) => status === 409)]
  expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'version-clash',
    kept: { number: 2 },
    sent: { goals: lost?.goals.map(({ inClientWords }) => ({ inClientWords })) },
  })
  expect(await send(house, api.draftPlan, { ...lost, seen: 2 })).toMatchObject({ status: 200, body: { number: 3 } })
})

test('a goal or a task that is left out of a newer version is kept, and an older version reads as it was', async () => {
  const { of, sent } = await planned()
  const other = goal({ inClientWords: 'Atap tidak bocor.' })
  await send(house, api.draftPlan, { ...sent, id: newId(), seen: 1, goals: [other], tasks: [] })
  const { goals, tasks, versions } = await viewOf(of)
  expect(goals.map(({ endedOn }) => endedOn).sort()).toEqual([TODAY, null].sort())
  expect(tasks).toMatchObject([{ state: 'dropped', stateWords: null }])
  expect(versions.map(({ number }) => number)).toEqual([2, 1])
  const first = await send(house, api.planVersion, { caseId: of, number: 1 })
  expect(first).toMatchObject({
    status: 200,
    body: { content: { goals: [{ inClientWords: riceGoal.inClientWords }] } },
  })
  expect(await send(house, api.planVersion, { caseId: of, number: 9 })).toMatchObject({ status: 404 })
})

test('a plan that points at what is not there is refused with its places, and nothing of it is kept', async () => {
  const of = await openOf(house)
  const { goalId } = await planned()
  const sent = draft({ caseId: of, goals: [goal({ needId: newId(), methods: ['magic'] }), goal({ id: goalId })] })
  expect(await send(house, api.draftPlan, sent)).toMatchObject({
    status: 422,
    body: {
      code: 'plan-unclear',
      problems: [
        { path: 'goals.1.id', reason: 'elsewhere' },
        { path: 'goals.0.needId', reason: 'need-unknown' },
        { path: 'goals.0.methods', reason: 'method-unknown' },
      ],
    },
  })
  expect(await viewOf(of)).toMatchObject({ plan: null, goals: [], tasks: [] })
  const noWords = { ...draft({ caseId: of, goals: [goal({ inClientWords: ' ' })] }) }
  expect(await send(house, api.draftPlan, noWords)).toMatchObject({ status: 422 })
})

test('the supervisor signs once; what changes afterwards is a new version, and the signed one stays', async () => {
  const { of, sent } = await planned()
  const signing = { caseId: of, planId: sent.id, verdict: 'signed', words: 'Baik.' }
  expect(
    await send(house, api.signPlan, { ...signing, verdict: 'sent-back', words: null }, { as: 'supervisor' }),
  ).toMatchObject({ status: 422, body: { code: 'signing-unclear', why: 'no-words' } })
  expect(await send(house, api.signPlan, signing, { as: 'supervisor' })).toMatchObject({ status: 200 })
  expect(await send(house, api.signPlan, signing, { as: 'supervisor' })).toMatchObject({
    status: 409,
    body: { code: 'plan-moved-on', number: 1, standing: 'signed' },
  })
  await send(house, api.draftPlan, { ...sent, id: newId(), seen: 1, tasks: [] })
  const view = await viewOf(of)
  expect(view).toMatchObject({
    plan: { number: 2, standing: 'not-signed' },
    lastSigned: { number: 1, standing: 'signed' },
  })
  expect(view.lastSigned?.content.tasks).toHaveLength(1)
  await expect(house.askAs('simpul_app', 'update plan set number = 9')).rejects.toThrow('permission denied')
  await expect(house.askAs('simpul_app', 'delete from plan_signature')).rejects.toThrow('permission denied')
})

test('plans wait for the supervisor of the team until they are judged, and for nobody else', async () => {
  const { of, sent } = await planned()
  const waiting = async (as: ActorName) => (await within(as, plansToSign)).map(one => one.caseId)
  expect(await waiting('supervisor')).toContain(of)
  expect(await waiting('elsewhere')).not.toContain(of)
  const back = { caseId: of, planId: sent.id, verdict: 'sent-back', words: 'Siapa yang mengantar?' }
  expect(await send(house, api.signPlan, back, { as: 'supervisor' })).toMatchObject({ status: 200 })
  expect(await waiting('supervisor')).not.toContain(of)
  expect(await lastEvent(of)).toMatchObject({ kind: 'plan.sent-back', details: { words: back.words } })
})

test('an agency may go without signatures: only its administrator says so', async () => {
  for (const as of ['worker', 'supervisor', 'officer', 'provider'] as const) {
    expect(await send(house, setting.setPlanSigning, { needsSignature: false }, { as })).toMatchObject({ status: 403 })
    expect(await send(house, setting.planSetting, {}, { as })).toMatchObject({ status: 403 })
  }
  const { of } = await planned()
  await send(house, setting.setPlanSigning, { needsSignature: false }, { as: 'admin' })
  expect(await viewOf(of)).toMatchObject({ needsSignature: false })
  expect(await within('supervisor', plansToSign)).toEqual([])
  await send(house, setting.setPlanSigning, { needsSignature: true }, { as: 'admin' })
  expect(await send(house, setting.planSetting, {}, { as: 'admin' })).toMatchObject({ body: { needsSignature: true } })
})

test('a task is done, dropped with a word, or taken up again; two who say so at once are not both right', async () => {
  const { of, taskId } = await planned()
  const said = { caseId: of, id: taskId, words: 'Dua karung datang.' }
  const both = await Promise.all([send(house, api.completeTask, said), send(house, api.dropTask, said)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'task-moved' })
  expect(await send(house, api.resumeTask, { ...said, words: null })).toMatchObject({
    body: { state: 'open', stateOn: null },
  })
  expect(await send(house, api.dropTask, { ...said, words: ' ' })).toMatchObject({ status: 422 })
  expect(await send(house, api.completeTask, { ...said, words: null }, { as: 'worker' })).toMatchObject({
    body: { state: 'done', stateOn: TODAY },
  })
  expect(await send(house, api.completeTask, { ...said, id: newId() })).toMatchObject({ status: 404 })
})

test('what the client chose goes into the plan with one act, and once', async () => {
  const of = await openOf(house)
  const choiceId = newId()
  const one = task({ caseId: of, choiceId, what: 'Dapur Desa' })
  expect(await send(house, api.addTask, one)).toMatchObject({ status: 200, body: { id: one.id, state: 'open' } })
  expect(await send(house, api.addTask, { ...one, id: newId() })).toMatchObject({ status: 200, body: { id: one.id } })
  expect(await send(house, api.addTask, { ...one, choiceId: null })).toMatchObject({ status: 409 })
  const other = task({ caseId: of, choiceId: newId() })
  await send(house, api.addTask, other)
  const view = await viewOf(of)
  expect(view.plan).toMatchObject({ number: 2, content: { tasks: [{ id: one.id }, { id: other.id }] } })
  expect(view.tasks).toHaveLength(2)
})

test('open tasks that are due within a week stand before the worker of the case, and before no colleague', async () => {
  const of = await openOf(house)
  const days = [-3, 7, 8, null].map(days => (days === null ? null : addDays(TODAY, days)))
  await send(house, api.draftPlan, draft({ caseId: of, tasks: days.map(dueOn => task({ dueOn })) }))
  const due = async (as: ActorName) => (await within(as, tasksDue)).filter(one => one.caseId === of)
  expect((await due('worker')).map(({ dueOn }) => dueOn)).toEqual([addDays(TODAY, -3), addDays(TODAY, 7)])
  expect(await due('colleague')).toEqual([])
})

test('methods are proposed for a goal with why, what to take care of and how well they are tested', async () => {
  const of = await openOf(house)
  const needId = newId()
  await send(house, recordNeed, { ...foodToday, term: 'safety/domestic-violence-protection', caseId: of, id: needId })
  const asked = { caseId: of, needId, level: 'person', words: '' }
  const { status, body } = await send(house, api.methodsForGoal, asked)
  expect(status).toBe(200)
  const [first] = z.array(FittingMethod).parse(body)
  expect(first?.reasons[0]).toEqual({ because: 'need', term: 'safety/domestic-violence-protection' })
  expect(first?.cautions.length).toBeGreaterThan(0)
})

test('an agreement makes a client of a prospective one; it is renewed and ended, and each stays as it was', async () => {
  const of = await openOf(house)
  const stateOf = async () => (await within('worker', context => agreementOf(context, CaseId.parse(of)))).state
  expect(await stateOf()).toBe('none')
  const first = agreement(of)
  expect(await send(house, api.confirmAgreement, first)).toMatchObject({ status: 200, body: { how: 'thumb-print' } })
  expect(await stateOf()).toBe('holds')
  const ending = { caseId: of, id: first.id, endedOn: TODAY, words: 'Klien minta berhenti.' }
  expect(await send(house, api.endAgreement, ending)).toMatchObject({ status: 200, body: { endedOn: TODAY } })
  expect(await send(house, api.endAgreement, ending)).toMatchObject({ status: 409, body: { code: 'agreement-ended' } })
  expect(await stateOf()).toBe('ended')
  await send(house, api.confirmAgreement, agreement(of, { how: 'spoken' }))
  expect(await stateOf()).toBe('holds')
  const { body } = await send(house, api.agreementOfCase, { caseId: of })
  expect(z.object({ agreements: z.array(z.unknown()) }).parse(body).agreements).toHaveLength(2)
})

test.each([
  [{ agreedOn: addDays(TODAY, 1) }, 'in-future'],
  [{ untilOn: addDays(TODAY, -1) }, 'ends-before'],
  [{ how: 'guardian-with-assent' }, 'assent-missing'],
  [{ planNumber: 7 }, 'plan-unknown'],
])('an agreement with %j is refused', async (told, why) => {
  expect(await send(house, api.confirmAgreement, agreement(caseId, told))).toMatchObject({
    status: 422,
    body: { code: 'agreement-unclear', why },
  })
})

test('later rooms read the goals and the newest plan of a case', async () => {
  const { of, goalId } = await planned()
  const id = CaseId.parse(of)
  expect(await within('worker', context => goalsOf(context, id))).toMatchObject([
    { id: goalId, weight: 4, baseline: -1 },
  ])
  expect(await within('worker', context => planOf(context, id))).toMatchObject({
    plan: { number: 1 },
    tasks: [{ state: 'open' }],
  })
  expect(await within('worker', context => planOf(context, CaseId.parse(foreignId)))).toBeNull()
})
