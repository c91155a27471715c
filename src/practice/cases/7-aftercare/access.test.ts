import { afterAll, beforeAll, expect, test } from 'vitest'
import { idsOf, MATARAM, type ActorName } from '#confidentiality/access/examples.ts'
import { newId } from '#platform/shared/id.ts'
import { agreed, closing, openOf, TODAY } from '../../../../test/cases.ts'
import { openHouse, send, type House } from '../../../../test/house.ts'
import * as evaluation from '../5-evaluation/api.ts'
import * as termination from '../6-termination/api.ts'
import * as aftercare from './api.ts'

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

const rows = Object.values({ ...evaluation, ...termination, ...aftercare })

/** Every act of the last three phases; each as it would be refused for what it says, so that the case stays as it is. */
const inputs = (of: string) => {
  const seen = { caseId: of, id: newId(), version: 99 }
  const { version: _, ...ending } = closing(of)
  const late = '2000-01-01'
  return {
    evaluationOfCase: { caseId: of },
    endingOfCase: { caseId: of },
    aftercareOfCase: { caseId: of },
    episodesOfCase: { caseId: of },
    followingProblems: { caseId: of },
    recordJudgement: { id: newId(), caseId: of, answer: 'same', words: null, askedOn: late },
    recordMeasure: {
      ...{ id: newId(), caseId: of, name: 'x', unit: null, better: 'up', value: 1, takenOn: late },
    },
    rateGoal: { id: newId(), caseId: of, goalId: newId(), score: 0, by: 'client', ratedOn: TODAY },
    closeCase: { ...ending, version: 99 },
    reviseClosing: { ...seen, summary: 'x', strengthening: null },
    signClosing: { ...seen, answer: 'signed', words: null },
    planAftercare: { id: newId(), caseId: of, risk: 'low', startsOn: TODAY, weeks: 4 },
    recordAftercare: { caseId: of, contact: { id: newId(), state: 'done', happenedOn: TODAY, signs: [], words: 'x' } },
    endAftercare: { ...seen, outcome: 'holds', words: null },
    reopenCase: {
      ...{ id: newId(), caseId: of, source: 'walk-in', triage: 'routine', presentingProblem: 'x', needIds: [] },
      consent: agreed(),
    },
  } satisfies Record<(typeof rows)[number]['name'], unknown>
}

const READ = ['evaluationOfCase', 'endingOfCase', 'aftercareOfCase', 'episodesOfCase', 'followingProblems']
const SIGN = ['signClosing']
const WORK = rows.map(({ name }) => name).filter(name => ![...READ, ...SIGN].includes(name))
// Nothing stands in the case that these could change: whoever may is told that there is none.
const ABSENT = ['rateGoal', 'reviseClosing', 'signClosing', 'endAftercare']
type Answer = 'may' | 'not found' | 'refused'
const answerOf = (name: string, status: number, expected: Answer): Answer =>
  status === 403
    ? 'refused'
    : status !== 404
      ? 'may'
      : ABSENT.includes(name) && expected === 'may'
        ? 'may'
        : 'not found'

test.each<[string, ActorName, Answer[]]>([
  ['the worker of the case', 'worker', ['may', 'refused', 'may']],
  ['a colleague of the same team', 'colleague', ['not found', 'refused', 'not found']],
  ['the supervisor of the team', 'supervisor', ['may', 'may', 'refused']],
  ['a supervisor of another team', 'elsewhere', ['not found', 'not found', 'refused']],
  ['the front office', 'front', ['not found', 'refused', 'refused']],
  ['a curator', 'curator', ['refused', 'refused', 'refused']],
  ['a planner', 'planner', ['refused', 'refused', 'refused']],
  ['the data protection officer', 'officer', ['refused', 'refused', 'refused']],
  ['an administrator', 'admin', ['refused', 'refused', 'refused']],
  ['a provider', 'provider', ['refused', 'refused', 'refused']],
  ['a worker of a second agency', 'second', ['not found', 'refused', 'not found']],
])('what %s (%s) may do at the end of a case — read, sign, work: %j', async (_, as, expected) => {
  const asked: Record<string, Record<string, unknown>> = inputs(caseId)
  for (const [index, names] of [READ, SIGN, WORK].entries()) {
    for (const row of rows.filter(({ name }) => names.includes(name))) {
      const { status } = await send(house, row, asked[row.name] ?? {}, { as })
      const should = expected[index] ?? 'refused'
      expect([row.name, answerOf(row.name, status, should)]).toEqual([row.name, should])
    }
  }
})

test('what is absent, what another agency keeps and what is a colleague’s get the same answer, to the letter', async () => {
  const answers = new Set<string>()
  const foreignId = await openOf(house, 'second')
  for (const row of rows.filter(({ name }) => !SIGN.includes(name))) {
    for (const [of, as] of [
      [newId(), 'worker'],
      [foreignId, 'worker'],
      [caseId, 'colleague'],
      [caseId, 'second'],
    ] as const) {
      const asked: Record<string, Record<string, unknown>> = inputs(of)
      const { status, type, text } = await send(house, row, asked[row.name] ?? {}, { as })
      answers.add(`${status} ${String(type)} ${text}`)
    }
  }
  expect([...answers]).toHaveLength(1)
  expect([...answers][0]).toMatch(/^404 /)
})

test('the wall stands in the database too: without an agency there is nothing to see', async () => {
  for (const table of ['client_judgement', 'goal_rating', 'case_measure', 'closing', 'aftercare', 'aftercare_contact'])
    expect([table, await house.askAs('simpul_app', `select count(*)::int as count from ${table}`)]).toEqual([
      table,
      [{ count: 0 }],
    ])
  for (const text of ['update goal_rating set score = 2', 'delete from client_judgement', 'delete from closing'])
    await expect(house.askAs('simpul_app', text)).rejects.toThrow('permission denied')
})
