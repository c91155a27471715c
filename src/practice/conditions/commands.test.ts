import { afterAll, beforeAll, expect, test } from 'vitest'
import { handle } from '#app/handle.ts'
import { routes } from '#app/routes.ts'
import type { Route } from '#confidentiality/access/route.ts'
import { idsOf, LOTENG, type ActorName } from '#confidentiality/access/examples.ts'
import { inTransaction } from '#platform/server/db.ts'
import { addDays, dayIn } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import type { Operation } from '#platform/shared/operation.ts'
import { ok } from '#platform/shared/result.ts'
import { alternativesFor } from '#practice/matching/api.ts'
import { Alternatives } from '#practice/matching/schema/alternative.ts'
import { recordFact, registerPerson } from '#practice/people/api.ts'
import { rohaniRegistered } from '#practice/people/examples.ts'
import { servicePage } from '#practice/resources/api.ts'
import { keepService } from '#practice/resources/commands.ts'
import { foodParcel } from '#practice/resources/examples.ts'
import { ConditionVersion, type ConditionSubject, type OwnLine } from '#practice/resources/schema/conditions.ts'
import { ServicePage } from '#practice/resources/schema/directory.ts'
import { ServiceId } from '#practice/resources/schema/resource.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { LINES } from './examples.ts'
import { Criteria, CriteriaPreview } from './schema.ts'

const today = dayIn('Asia/Makassar', new Date())
const program = { id: '5e1f0000-0000-4000-8000-0000000000aa', name: { id: 'Pangan Warga', en: 'Food for All' } }
const ids = { parcel: '1', other: '21', plain: '22' } as const
const serviceId = (of: keyof typeof ids) => ServiceId.parse(`5e1f0000-0000-4000-8000-${ids[of].padStart(12, '0')}`)
const of = (id: string, kind: 'program' | 'service' = 'service'): ConditionSubject => ({ kind, id, place: null })
const ofProgram = of(program.id, 'program')
const atPraya: ConditionSubject = { kind: 'place', id: serviceId('other'), place: 'gudang-praya' }
const caseId = newId()
const needId = newId()

let house: House
beforeAll(async () => {
  house = await openHouse()
  await send(house, registerPerson, rohaniRegistered)
  const places = foodParcel.locations.flatMap(place => [place, { ...place, id: 'gudang-praya', name: 'Gudang Praya' }])
  await inTransaction(house.db, async tx => {
    await keepService(tx, { ...foodParcel, conditions: [LINES.old], eligibilityText: 'Untuk lansia' })
    await keepService(tx, {
      ...foodParcel,
      id: serviceId('other'),
      program,
      locations: places,
    })
    await keepService(tx, { ...foodParcel, id: serviceId('plain'), program, conditions: [LINES.here] })
    return ok(null)
  })
  await openCase()
})
afterAll(() => house.close())

/** A case with one need for food, assigned to the worker. */
async function openCase() {
  const { accountId } = idsOf('worker')
  const { agencyId } = LOTENG
  await house.askAs(
    'postgres',
    `insert into "case" (agency_id, id, client_kind, person_id, source, presenting_problem, phase, triage, respond_by,
       opened_on, version) values ('${agencyId}', '${caseId}', 'person', '${rohaniRegistered.id}', 'walk-in', 'Beras',
       'assessment', 'routine', now(), '${today}', 1);
     insert into need (agency_id, id, case_id, term, urgency, in_own_words, state, recorded_on, version) values
       ('${agencyId}', '${needId}', '${caseId}', 'food/emergency-food', 'today', 'Beras', 'open', '${today}', 1);
     insert into relation (agency_id, id, record_id, kind, account_id, granted_by) values
       ('${agencyId}', '${newId()}', '${caseId}', 'assigned', '${accountId}', '${accountId}')`,
  )
}

/** As someone would ask on another day. */
async function askOn(day: string, row: Operation, input: unknown, as: ActorName) {
  const route = routes.find((one: Route) => one.row === row)
  if (!route) throw new Error(`${row.name} has no route`)
  const { accountId } = idsOf(as)
  const asked = { input, accountId, agencyId: LOTENG.agencyId, actId: newId() }
  const result = await handle(house.db, route, asked, new Date(`${day}T04:00:00Z`))
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

async function criteria(subject: ConditionSubject, on?: string): Promise<Criteria> {
  const { kind, id, place } = subject
  const { status, body } = await send(house, api.criteriaOf, { kind, id, place, on }, { as: 'worker' })
  expect(status).toBe(200)
  return Criteria.parse(body)
}

async function publish(subject: ConditionSubject, lines: readonly OwnLine[], more: object = {}) {
  const { version } = await criteria(subject)
  const input = {
    id: newId(),
    subject,
    version,
    lines,
    validFrom: today,
    validTo: null,
    note: null,
    despite: null,
    ...more,
  }
  return send(house, api.publishCriteria, input, { as: 'curator' })
}
const linesOf = ({ inForce }: Criteria) => inForce.map(({ line, from }) => `${from}: ${line.id}`)

async function verdictOf(id: string, on: string) {
  const list = Alternatives.parse(await askOn(on, alternativesFor, { caseId, needId }, 'worker'))
  const found = list.alternatives.find(({ key }) => key === `service:${id}`)
  return found && { verdict: found.verdict, missing: found.missing.map(({ fact }) => fact) }
}

test('until somebody publishes, the lines that came with a service are in force, as imported', async () => {
  const before = await criteria(of(serviceId('parcel')))
  expect(before).toMatchObject({ version: 0, isImported: true })
  expect(linesOf(before)).toEqual(['imported: old'])
  expect(before.history.map(({ version }) => version)).toEqual([null])
  expect(before.differences).toMatchObject([{ about: 'words', imported: 'Untuk lansia' }])
})

test('a published version is in force at once for the service page and for alternatives, and HSDS’s own fields follow', async () => {
  const id = serviceId('parcel')
  expect((await verdictOf(id, today))?.verdict).toBe('not-eligible')
  const { status, body } = await publish(of(id), [LINES.small, LINES.mother].slice(1))
  expect(status).toBe(200)
  expect(ConditionVersion.parse(body)).toMatchObject({
    version: 1,
    publishedBy: { role: 'curator', agency: LOTENG.name },
  })
  const page = ServicePage.parse((await send(house, servicePage, { id })).body)
  expect(page.service).toMatchObject({ conditions: [{ id: 'mother' }], eligibilityText: `${LINES.mother.text.id}.` })
  expect((await verdictOf(id, today))?.verdict).not.toBe('not-eligible')
  const after = await criteria(of(id))
  expect(after).toMatchObject({ version: 1, isImported: false, differences: [] })
  expect(after.history).toMatchObject([
    { version: { version: 1 }, added: [{ id: 'mother' }], gone: [{ id: 'old' }] },
    { version: null },
  ])
})

test('an age that the lines ask for becomes HSDS’s minimum and maximum age, with a note in the history', async () => {
  const id = serviceId('parcel')
  await publish(of(id), [{ ...LINES.small, tree: { fact: 'ageYears', compare: { is: 'between', from: 5, to: 17 } } }])
  const ages = await house.askAs(
    'postgres',
    `select minimum_age::int, maximum_age::int from service where id = '${id}'`,
  )
  expect(ages).toEqual([{ minimum_age: 5, maximum_age: 17 }])
  const record = await house.askAs(
    'postgres',
    `select body->'maximum_age' as oldest from directory_record where id = '${id}'`,
  )
  expect(record).toEqual([{ oldest: 17 }])
  const notes = await house.askAs(
    'postgres',
    `select n.body->>'updated_by' as by from directory_record n join directory_link l on l.child_id = n.id
     where l.parent_id = '${id}' and n.body->>'field_name' = 'maximum_age'`,
  )
  expect(notes).toEqual([{ by: `curator, ${LOTENG.name}` }])
})

test('other systems are told what holds today', async () => {
  const { body } = await house.server.inject({ url: `/hsds/services/${serviceId('parcel')}` })
  expect(JSON.parse(body)).toMatchObject({ minimum_age: 5, eligibility_criteria: [{ id: 'small' }] })
})

test('a version to come takes hold on its day, with nothing done on that day', async () => {
  const id = serviceId('parcel')
  await publish(of(id), [])
  const [soon, day] = [addDays(today, 20), addDays(today, 21)]
  expect((await publish(of(id), [LINES.poor], { validFrom: day })).status).toBe(200)
  expect(linesOf(await criteria(of(id)))).toEqual([])
  expect(linesOf(await criteria(of(id), soon))).toEqual([])
  expect(linesOf(await criteria(of(id), day))).toEqual(['service: poor'])
  expect(await verdictOf(id, soon)).toEqual({ verdict: 'eligible', missing: [] })
  expect(await verdictOf(id, day)).toEqual({ verdict: 'not-known', missing: ['householdDecile'] })
  const asked = {
    personId: rohaniRegistered.id,
    about: 'household',
    fact: 'householdDecile',
    value: 7,
    knownOn: today,
    saidBy: 'client',
  }
  expect((await send(house, recordFact, asked)).status).toBe(200)
  expect(await verdictOf(id, soon)).toEqual({ verdict: 'eligible', missing: [] })
  expect(await verdictOf(id, day)).toEqual({ verdict: 'not-eligible', missing: [] })
})

test('what holds for a few weeks gives way again to what held before', async () => {
  const id = serviceId('plain')
  await publish(of(id), [LINES.here])
  await publish(of(id), [], { validFrom: addDays(today, 3), validTo: addDays(today, 5) })
  const on = async (days: number) => linesOf(await criteria(of(id), addDays(today, days)))
  expect([await on(0), await on(3), await on(5), await on(6)]).toEqual([['service: here'], [], [], ['service: here']])
})

test('lines of a programme hold for its services, which may say otherwise, add or switch off; and so may a place', async () => {
  const { status } = await publish(ofProgram, [LINES.poor, LINES.old])
  expect(status).toBe(200)
  const other = of(serviceId('other'))
  expect(linesOf(await criteria(other))).toEqual(['program: poor', 'program: old'])
  const mine: OwnLine[] = [
    { ...LINES.poor, tree: { fact: 'householdDecile', compare: { is: 'at-most', value: 6 } } },
    { id: 'old', isOff: true },
    LINES.here,
  ]
  await publish(other, mine)
  const service = await criteria(other)
  expect(linesOf(service)).toEqual(['service: poor', 'service: here'])
  expect(service.inForce[0]?.replaces).toMatchObject({ from: 'program', line: { id: 'poor' } })
  expect(service.within.map(({ name, hasOwn }) => [name.id, hasOwn])).toEqual([
    ['Gudang Leneng', false],
    ['Gudang Praya', false],
  ])
  await publish(atPraya, [{ id: 'poor', isOff: true }])
  const place = await criteria(atPraya)
  expect(linesOf(place)).toEqual(['service: here'])
  expect(place.inherited.map(({ line }) => line.id)).toEqual(['poor', 'here'])
  const programme = await criteria(ofProgram)
  expect(programme.within.map(({ hasOwn }) => hasOwn)).toEqual([true, true])
})

test('a client whom one place refuses is sent to the place that takes them', async () => {
  const found = await verdictOf(serviceId('other'), today)
  // Decile 7: the service asks for 1 to 6, the store in Praya asks for nothing.
  expect(found?.verdict).toBe('eligible')
  const list = Alternatives.parse(await askOn(today, alternativesFor, { caseId, needId }, 'worker'))
  const there = list.alternatives.find(({ key }) => key === `service:${serviceId('other')}`)
  expect(there?.reasons.filter(({ about }) => about === 'condition').map(({ sentence }) => sentence?.en)).toEqual([
    LINES.here.text.en,
  ])
})

test('two curators who change the same lines: the second is shown both and nothing is lost', async () => {
  const subject = of(serviceId('plain'))
  const { version } = await criteria(subject)
  const input = (lines: OwnLine[]) => {
    return { id: newId(), subject, version, lines, validFrom: today, validTo: null, note: 'Per telepon', despite: null }
  }
  const both = await Promise.all([
    send(house, api.publishCriteria, input([LINES.here]), { as: 'curator' }),
    send(house, api.publishCriteria, input([]), { as: 'curator' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const refused = both.find(({ status }) => status === 409)
  expect(refused?.body).toMatchObject({
    code: 'version-clash',
    kept: { version: version + 1 },
    sent: { note: 'Per telepon' },
  })
  expect((await criteria(subject)).version).toBe(version + 1)
})

test('lines that nobody can meet are refused until the curator says why they stand', async () => {
  const subject = of(serviceId('parcel'))
  const refused = await publish(subject, [LINES.small, LINES.old])
  expect(refused.status).toBe(422)
  expect(refused.body).toMatchObject({
    code: 'never-met',
    findings: [{ says: 'contradicts', line: 'old', others: ['small'] }],
  })
  const said = await publish(subject, [LINES.small, LINES.old], { despite: 'Begitu tertulis di surat keputusan' })
  expect(said.body).toMatchObject({ despite: 'Begitu tertulis di surat keputusan' })
})

test('what is ended gives way to what was imported, and the history keeps all of it', async () => {
  const subject = of(serviceId('parcel'))
  const { version } = await criteria(subject)
  const { status } = await send(
    house,
    api.endCriteria,
    { id: newId(), subject, version, from: today, note: null },
    { as: 'curator' },
  )
  expect(status).toBe(200)
  const after = await criteria(subject)
  expect(linesOf(after)).toEqual(['imported: old'])
  expect(after.history).toHaveLength(version + 2)
  expect(after.history[0]).toMatchObject({ version: { lines: null }, gone: [{ id: 'small' }] })
})

test('a preview says whom a change would change, and keeps nothing', async () => {
  const subject = of(serviceId('parcel'))
  const { version } = await criteria(subject)
  const { body } = await send(
    house,
    api.previewCriteria,
    { subject, lines: [LINES.small], on: today },
    { as: 'worker' },
  )
  const preview = CriteriaPreview.parse(body)
  expect(preview.ages).toEqual({ from: null, to: 6 })
  const changed = preview.people.filter(({ before, after }) => before.verdict !== after.verdict)
  expect(changed.map(({ name }) => name)).toContain('Inaq Sahnim')
  expect((await criteria(subject)).version).toBe(version)
})
