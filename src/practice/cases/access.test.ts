import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter } from '#confidentiality/access/commands.ts'
import { idsOf, MATARAM, type ActorName } from '#confidentiality/access/examples.ts'
import { route } from '#confidentiality/access/route.ts'
import type { Permit } from '#confidentiality/access/schema/policy.ts'
import type { Context } from '#platform/server/context.ts'
import { inTransaction } from '#platform/server/db.ts'
import { newId } from '#platform/shared/id.ts'
import { ok } from '#platform/shared/result.ts'
import { agreed, opening, openOf, register, TODAY } from '../../../test/cases.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as intake from './1-intake/api.ts'
import { DangerSign } from './1-intake/schema/danger.ts'
import * as categories from './1-intake/api/categories.ts'
import * as danger from './1-intake/api/danger.ts'
import * as asked from './1-intake/api/inquiries.ts'
import * as assessment from './2-assessment/api.ts'
import { recordNeed } from './2-assessment/commands.ts'
import { foodToday, sewing } from './2-assessment/examples.ts'
import { needsOfCase } from './2-assessment/queries.ts'
import * as api from './api.ts'
import * as parties from './api/parties.ts'
import * as phases from './api/phases.ts'
import * as safety from './api/safety.ts'

let house: House
let caseId: string
let foreignId: string
let personId: string
const needId = newId()
const consentId = newId()
const partyId = newId()
const answerId = newId()
const phqTwo = { url: 'urn:simpul:form:phq-2', version: '1', answers: { 'phq-1': '1', 'phq-2': '0' }, saidBy: 'client' }
const given = () => ({ ...agreed(), purpose: 'casework', recipientOrganizationId: null })
beforeAll(async () => {
  house = await openHouse()
  caseId = await openOf(house)
  foreignId = await openOf(house, 'second')
  personId = await register(house)
  await send(house, assessment.recordNeed, { ...foodToday, caseId, id: needId })
  await send(house, assessment.answerInstrument, { ...phqTwo, id: answerId, caseId })
  const neighbour = { kind: 'named', name: 'Bu Nur' }
  await send(house, parties.recordParty, { id: partyId, caseId, who: neighbour, position: position(), marks })
  await send(house, intake.recordConsent, { ...given(), id: consentId, caseId })
  // The second agency's worker somehow knows the case's number, and has a relation to that number there.
  const { accountId } = idsOf('second')
  await house.askAs(
    'postgres',
    `insert into relation (agency_id, id, record_id, kind, account_id, granted_by)
     values ('${MATARAM.agencyId}', '${newId()}', '${caseId}', 'assigned', '${accountId}', '${accountId}')`,
  )
})
afterAll(() => house.close())

const { openCase, ...withinIntake } = intake
const { caseload, casesOfPerson, colleagues, ...withinCase } = api
const { recordInquiry, inquiries, inquiryPage, endInquiry, ...origin } = asked
const rows = [caseload, casesOfPerson, colleagues, openCase]
const bound = Object.values({
  ...withinCase,
  ...withinIntake,
  ...assessment,
  ...categories,
  ...danger,
  ...origin,
  ...parties,
  ...phases,
  ...safety,
})
const position = () => ({ id: newId(), system: 'action', role: 'tetangga', goal: null, fromOn: TODAY })
const marks = { speaks: false, consents: false, isSuspected: false }
const answers = Object.fromEntries(DangerSign.options.map(sign => [sign, 'no']))

/** Every act of cases; those that stand on a version name one that nobody saw, so that the case stays as it is. */
const inputs = (of: string) => {
  const clash = { caseId: of, version: 99 }
  const seenParty = { partyId, version: 99 }
  const refusal = { purpose: 'casework', recipientOrganizationId: null, saidBy: 'Inaq Marni', words: null }
  return {
    caseload: {},
    casesOfPerson: { personId },
    colleagues: {},
    openCase: opening(personId),
    casePage: { caseId: of },
    timelineOfCase: { caseId: of },
    needsOfCase: { caseId: of },
    strengthsOfCase: { caseId: of },
    consentsOfCase: { caseId: of },
    assignCase: { caseId: of, accountId: idsOf('worker').accountId, words: null },
    writeNote: { id: newId(), caseId: of, kind: 'note', words: 'Catatan.', happenedOn: TODAY },
    answerTriage: { caseId: of, words: 'Aman.' },
    recordConsent: { ...given(), caseId: of },
    refuseConsent: { ...refusal, caseId: of },
    withdrawConsent: { caseId: of, id: consentId, words: null },
    recordNeed: { ...foodToday, id: newId(), caseId: of },
    reviseNeed: { ...clash, id: needId, urgency: 'later', inOwnWords: 'Nanti.' },
    recordStrength: { ...sewing, id: newId(), caseId: of },
    instrumentsOfCase: { caseId: of },
    instrumentFile: { caseId: of, id: answerId },
    answerInstrument: { ...phqTwo, id: newId(), caseId: of },
    takeBackInstrument: { caseId: of, id: answerId, words: 'Salah orang.' },
    moveCase: { ...clash, to: 'assessment', words: null },
    phaseOfCase: { caseId: of },
    safetyOfCase: { caseId: of },
    screeningsOfCase: { caseId: of },
    categoriesOfCase: { caseId: of },
    partiesOfCase: { caseId: of },
    originOfCase: { caseId: of },
    openSafety: { caseId: of, words: 'Ada ancaman.' },
    recordSafetyStep: { id: newId(), caseId: of, step: 'told', words: 'Supervisor.', checkOn: null },
    closeSafety: { caseId: of, id: newId(), words: 'Sudah aman.' },
    screenDanger: { id: newId(), caseId: of, answers },
    recordParty: { id: newId(), caseId: of, who: { kind: 'named', name: 'Bu Nur' }, position: position(), marks },
    placeParty: { ...seenParty, caseId: of, position: position(), replaces: null },
    endPosition: { ...seenParty, caseId: of, positionId: newId(), toOn: TODAY, words: null },
    markParty: { ...seenParty, caseId: of, marks, words: 'Kata anak.' },
    chooseCategory: { id: newId(), caseId: of, code: 'street-child', reason: null },
    endCategory: { caseId: of, id: newId(), words: 'Keliru.' },
    recordNeedOutcome: { ...clash, id: needId, state: 'met', barrier: null, words: null },
  } satisfies Record<(typeof rows)[number]['name'] | (typeof bound)[number]['name'], unknown>
}

const READ = [
  'phaseOfCase',
  'safetyOfCase',
  'screeningsOfCase',
  'categoriesOfCase',
  'partiesOfCase',
  'originOfCase',
  'casePage',
  'timelineOfCase',
  'instrumentsOfCase',
  'instrumentFile',
  'needsOfCase',
  'strengthsOfCase',
  'consentsOfCase',
]
const GUIDE = [
  'assignCase',
  'writeNote',
  'answerTriage',
  'openSafety',
  'recordSafetyStep',
  'closeSafety',
  'screenDanger',
]
const WORK = [
  'recordParty',
  'placeParty',
  'endPosition',
  'markParty',
  'recordConsent',
  'refuseConsent',
  'withdrawConsent',
  'recordNeed',
  'reviseNeed',
  'recordStrength',
  'answerInstrument',
  'takeBackInstrument',
]
const DECIDE = ['moveCase', 'chooseCategory', 'endCategory', 'recordNeedOutcome']
type Answer = 'may' | 'not found' | 'refused'
const answerOf = (status: number): Answer => (status === 403 ? 'refused' : status === 404 ? 'not found' : 'may')

test('the grid below leaves no act of cases out', () => {
  expect([...READ, ...GUIDE, ...WORK, ...DECIDE].sort()).toEqual(bound.map(({ name }) => name).sort())
})

test.each<[string, ActorName, Answer[]]>([
  ['the worker of the case', 'worker', ['may', 'may', 'may', 'may']],
  ['a colleague of the same team', 'colleague', ['not found', 'not found', 'not found', 'not found']],
  ['the supervisor of the team', 'supervisor', ['may', 'may', 'refused', 'refused']],
  ['a supervisor of another team', 'elsewhere', ['not found', 'not found', 'refused', 'refused']],
  ['the front office', 'front', ['not found', 'not found', 'not found', 'refused']],
  ['a curator', 'curator', ['refused', 'refused', 'refused', 'refused']],
  ['a planner', 'planner', ['refused', 'refused', 'refused', 'refused']],
  ['the data protection officer', 'officer', ['refused', 'refused', 'refused', 'refused']],
  ['an administrator', 'admin', ['refused', 'refused', 'refused', 'refused']],
  ['a provider', 'provider', ['refused', 'refused', 'refused', 'refused']],
  ['a worker of a second agency', 'second', ['not found', 'not found', 'not found', 'not found']],
])('what %s (%s) may do in a case — read, guide, work, decide: %j', async (_, as, expected) => {
  const asked: Record<string, Record<string, unknown>> = inputs(caseId)
  for (const [index, names] of [READ, GUIDE, WORK, DECIDE].entries()) {
    for (const row of bound.filter(({ name }) => names.includes(name))) {
      const { status } = await send(house, row, asked[row.name] ?? {}, { as })
      expect([row.name, answerOf(status)]).toEqual([row.name, expected[index]])
      expect(status).not.toBe(422)
    }
  }
})

test.each<[ActorName, number[]]>([
  ['worker', [200, 200, 200, 200]],
  ['front', [200, 200, 200, 200]],
  ['supervisor', [200, 200, 200, 403]],
  ['curator', [403, 403, 403, 403]],
  ['planner', [403, 403, 403, 403]],
  ['officer', [403, 403, 403, 403]],
  ['admin', [403, 403, 403, 403]],
  ['provider', [403, 403, 403, 403]],
  // Its own lists; the person of the first agency is nobody there.
  ['second', [200, 200, 200, 404]],
])(
  'what a %s may do outside of one case — list, look up a person’s, name colleagues, open: %j',
  async (as, expected) => {
    const asked = inputs(caseId)
    const statuses = []
    for (const row of rows) statuses.push((await send(house, row, asked[row.name], { as })).status)
    expect(statuses).toEqual(expected)
  },
)

test('a case that is absent, one of another agency and one of a colleague get the same answer, to the letter', async () => {
  const absentId = newId()
  const answers = new Set<string>()
  for (const row of bound) {
    for (const [of, as] of [
      [absentId, 'worker'],
      [foreignId, 'worker'],
      [caseId, 'colleague'],
      [absentId, 'colleague'],
      [caseId, 'second'],
      [absentId, 'second'],
    ] as const) {
      const asked: Record<string, Record<string, unknown>> = inputs(of)
      const { status, type, text } = await send(house, row, asked[row.name] ?? {}, { as })
      answers.add(`${status} ${String(type)} ${text}`)
    }
  }
  expect([...answers]).toHaveLength(1)
  expect([...answers][0]).toMatch(/^404 /)
})

test('a person’s cases are told by day and worker to whoever registers, and nothing of what is in them', async () => {
  const { body, text } = await send(house, openCase, opening(personId))
  expect(body).toMatchObject({ version: 1 })
  const seen = await send(house, casesOfPerson, { personId }, { as: 'front' })
  expect(seen.body).toContainEqual(expect.objectContaining({ isMine: false, openedOn: TODAY }))
  expect(text).toContain('Beras habis')
  expect(seen.text).not.toMatch(/Beras|urgent|intake/)
  expect(await send(house, casesOfPerson, { personId }, { as: 'second' })).toMatchObject({ status: 200, body: [] })
})

test('the wall stands in the database too: an agency sees its own rows and no other’s, and without one there are none', async () => {
  await send(house, assessment.recordNeed, { ...foodToday, caseId: foreignId, id: newId() }, { as: 'second' })
  await send(house, assessment.recordStrength, { ...sewing, caseId: foreignId, id: newId() }, { as: 'second' })
  for (const table of ['"case"', 'case_event', 'need', 'strength', 'consent']) {
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

test('nothing that happened can be changed or taken out by the application', async () => {
  for (const text of [
    'delete from case_event',
    `update case_event set kind = 'x'`,
    'delete from "case"',
    'delete from need',
  ])
    await expect(house.askAs('simpul_app', text)).rejects.toThrow('permission denied')
})

test('forgetting who may act does not compile', () => {
  const neverCalled = (context: Context, reads: Permit<'need.read'>) => {
    // @ts-expect-error -- no permit at all
    void recordNeed(context, foodToday)
    // @ts-expect-error -- a permit for another act
    void recordNeed(reads, context, foodToday)
    // @ts-expect-error -- a permit made by hand
    void recordNeed({}, context, foodToday)
    // @ts-expect-error -- a row paired with another act
    route(assessment.recordNeed, needsOfCase)
    // @ts-expect-error -- a permission that the policy does not know
    route({ ...assessment.needsOfCase, permission: 'need.burn' }, needsOfCase)
  }
  expect(neverCalled).toBeDefined()
})
