import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import type { ActorName } from '#confidentiality/access/examples.ts'
import { addDays } from '#platform/shared/day.ts'
import { newId } from '#platform/shared/id.ts'
import { openCase } from '#practice/cases/1-intake/api.ts'
import { timelineOfCase } from '#practice/cases/api.ts'
import { registerPerson } from '#practice/people/api.ts'
import { someone } from '#practice/people/examples.ts'
import { opening, openOf, register, TODAY } from '../../../test/cases.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { mapOn } from './rules/on.ts'
import { nobodyYet } from './rules/tell.ts'
import { CaseMap } from './schema/map.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

/** A case of a mother whose household is her, her daughter and her own mother, at an address that nobody may learn. */
async function openHome() {
  const [mother, daughter, grandmother] = [newId(), newId(), newId()]
  const registered = await send(house, registerPerson, {
    ...someone('0', 'Inaq Marni', {
      sex: 'female',
      birth: { precision: 'day', on: '1990-02-03' },
      phone: '0817-555-909',
    }),
    id: mother,
    belongsTo: {
      kind: 'new',
      role: 'head',
      household: {
        ...{ id: newId(), villageCode: null, rt: '009', rw: null },
        ...{ addressLine: 'Behind the blue gate', membersAreAll: true },
      },
      members: [
        {
          ...someone('0', 'Lia', { sex: 'female', birth: { precision: 'year', on: '2015-07-01' } }),
          id: daughter,
          role: 'child',
        },
        { ...someone('0', 'Inaq Sanah', { sex: 'female' }), id: grandmother, role: 'parent' },
      ],
    },
  })
  expect(registered).toMatchObject({ status: 200 })
  const input = opening(mother)
  expect(await send(house, openCase, input)).toMatchObject({ status: 200 })
  return { caseId: input.id, mother, daughter, grandmother }
}

const mapOf = async (caseId: string) => CaseMap.parse((await send(house, api.mapOfCase, { caseId })).body)
const named = (name: string, told: object = {}) => ({ ...nobodyYet(), name, ...told })
const period = { from: null, to: null }
const partner = (of: string, told: object = {}) => {
  return { kind: 'partner', linkId: newId(), of, how: 'married', ended: null, ...period, ...told }
}
const tie = (told: object = {}) => ({
  ...{ kind: 'tie', ofId: null, with: { kind: 'system', system: 'school', name: 'SDN 2 Jago' }, strength: 'strong' },
  ...{ isStressful: false, energy: 'from', words: null, ...period, ...told },
})
const failed = (code: string) => ({ body: { code } })

test('a household is on the map without being typed again, with what the family card tells and where nobody may learn it', async () => {
  const { caseId, mother, daughter, grandmother } = await openHome()
  const { text } = await send(house, api.mapOfCase, { caseId })
  expect(text).not.toMatch(/blue gate|0817-555-909|"009"/)
  const map = mapOn(await mapOf(caseId), TODAY)
  expect(map.kin.map(({ name, born }) => [name, born])).toEqual(
    expect.arrayContaining([
      ['Inaq Marni', '1990-02-03'],
      ['Lia', '2015'],
      ['Inaq Sanah', null],
    ]),
  )
  expect(map.homes).toMatchObject([{ isClients: true, memberIds: [mother, daughter, grandmother] }])
  expect(map.children).toMatchObject([
    { childId: daughter, of: { kind: 'parent', id: mother }, how: 'not-known', source: 'household' },
    { childId: mother, of: { kind: 'parent', id: grandmother }, source: 'household' },
  ])
})

test('a father who is added joins the mother: the child is then of both, and the timeline names nobody', async () => {
  const { caseId, daughter } = await openHome()
  const beside = { kind: 'parent', linkId: newId(), of: daughter, how: 'born', from: null }
  const told = named('Amaq Darwis', { sex: 'male', born: '1986' })
  const input = { id: newId(), caseId, told, beside }
  expect(await send(house, api.recordKin, input)).toMatchObject({ status: 200, body: { id: input.id, version: 1 } })
  const { unions, children } = await mapOf(caseId)
  expect(unions).toMatchObject([{ id: beside.linkId, otherId: input.id, how: 'not-known' }])
  expect(children.find(({ childId }) => childId === daughter)).toMatchObject({
    of: { kind: 'union', id: beside.linkId },
  })
  const { text } = await send(house, timelineOfCase, { caseId })
  expect(text).toContain('kin.recorded')
  expect(text).not.toContain('Darwis')
})

test('a first union that was dissolved and a second that goes on are on one map; the map of an earlier day knows only the first', async () => {
  const { caseId, mother } = await openHome()
  const first = partner(mother, { from: '2012', ended: 'divorced', to: '2020' })
  await send(house, api.recordKin, { id: newId(), caseId, told: named('Hasan'), beside: first })
  const second = partner(mother, { how: 'married-unregistered', from: '2023-05' })
  await send(house, api.recordKin, { id: newId(), caseId, told: named('Rahim'), beside: second })
  const map = await mapOf(caseId)
  expect(mapOn(map, '2015-01-01').unions).toMatchObject([{ id: first.linkId, ended: null }])
  expect(mapOn(map, TODAY).unions).toMatchObject([
    { id: first.linkId, ended: 'divorced' },
    { id: second.linkId, ended: null },
  ])
})

test('what cannot be is refused with its reason, and nothing is kept', async () => {
  const { caseId, mother, daughter, grandmother } = await openHome()
  const link = (told: object) => send(house, api.recordLink, { id: newId(), caseId, told, replaces: null })
  const child = { kind: 'child', childId: grandmother, of: { kind: 'parent', id: daughter }, how: 'born', ...period }
  expect(await link(child)).toMatchObject({ status: 422, ...failed('own-ancestor') })
  const union = { kind: 'union', oneId: mother, otherId: mother, how: 'married', ended: null, ...period }
  expect(await link(union)).toMatchObject(failed('with-oneself'))
  expect(await link({ ...union, otherId: newId() })).toMatchObject(failed('not-on-map'))
  const backwards = { ...union, otherId: grandmother, from: '2020', to: '2018', ended: 'divorced' }
  expect(await link(backwards)).toMatchObject(failed('ends-before'))
  const kin = (told: object) => send(house, api.recordKin, { id: newId(), caseId, told, beside: null })
  expect(await kin(named('Ali', { born: '1990', life: 'died', died: '1980' }))).toMatchObject(failed('died-before'))
  expect(await kin({ ...nobodyYet(), personId: daughter })).toMatchObject({ status: 409, body: { id: daughter } })
  expect(await kin({ ...nobodyYet(), personId: newId() })).toMatchObject({ status: 404 })
  expect(await kin(named('x'.repeat(81)))).toMatchObject({ status: 422, ...failed('input-invalid') })
  expect(await kin(named('Ali', { born: '2020-13' }))).toMatchObject(failed('input-invalid'))
  expect((await mapOf(caseId)).kin).toHaveLength(3)
})

test('what a family card supposes is put right here once, and of two who put it right one is shown both', async () => {
  const { caseId, mother, daughter } = await openHome()
  const supposed = (await mapOf(caseId)).children.find(({ childId }) => childId === daughter)
  const told = { kind: 'child', childId: daughter, of: { kind: 'parent', id: mother }, how: 'informal-care', ...period }
  const revise = { id: supposed?.id, caseId, told, version: 0 }
  expect(await send(house, api.reviseMap, revise)).toMatchObject({ status: 200, body: { version: 1 } })
  expect(await send(house, api.reviseMap, revise)).toMatchObject({ status: 409, body: { code: 'version-clash' } })
  const other = { ...revise, version: 1, told: { ...nobodyYet(), name: 'Ali' } }
  expect(await send(house, api.reviseMap, other)).toMatchObject(failed('other-kind'))
  const nobody = { id: mother, caseId, told: { ...nobodyYet(), personId: newId() }, version: 0 }
  expect(await send(house, api.reviseMap, nobody)).toMatchObject({ status: 404 })
  expect((await mapOf(caseId)).children).toContainEqual(
    expect.objectContaining({ how: 'informal-care', source: 'told' }),
  )
})

test('a tie that changed ends on the day on which the new one begins; then and now are two pictures', async () => {
  const { caseId } = await openHome()
  const [before, after] = [newId(), newId()]
  const told = tie({ from: addDays(TODAY, -200) })
  await send(house, api.recordTie, { id: before, caseId, told, replaces: null })
  const weaker = tie({ strength: 'weak', isStressful: true, from: addDays(TODAY, -10), words: 'Sering bolos.' })
  expect(await send(house, api.recordTie, { id: after, caseId, told: weaker, replaces: before })).toMatchObject({
    status: 200,
  })
  const map = await mapOf(caseId)
  expect(mapOn(map, addDays(TODAY, -100)).ties).toMatchObject([{ id: before, strength: 'strong' }])
  expect(mapOn(map, TODAY).ties).toMatchObject([{ id: after, strength: 'weak', isStressful: true }])
  const ended = await send(house, api.endTie, { id: after, caseId, on: TODAY, version: 1 })
  expect(ended).toMatchObject({ status: 200, body: { version: 2 } })
  expect(mapOn(await mapOf(caseId), TODAY).ties).toEqual([])
})

test('whoever was put on the map by mistake is taken off with what hangs on them; how it stood is kept', async () => {
  const { caseId, mother } = await openHome()
  const id = newId()
  await send(house, api.recordKin, { id, caseId, told: named('Hasan'), beside: partner(mother) })
  expect(await send(house, api.takeBackFromMap, { id, caseId, version: 1 })).toMatchObject({ status: 200 })
  const { kin, unions } = await mapOf(caseId)
  expect([kin.length, unions.length]).toEqual([3, 0])
  expect(await send(house, api.takeBackFromMap, { id: mother, caseId, version: 0 })).toMatchObject({ status: 404 })
  const past = await house.askAs('postgres', `select told->>'name' as name from map_fact_past where id = '${id}'`)
  expect(past).toEqual([{ name: 'Hasan' }])
})

test('a map is handed over as a page whose name names nobody, and nothing but drawn parts reaches it', async () => {
  const { caseId } = await openHome()
  const words = { kind: 'text', x: 10, y: 20, words: 'Inaq <Marni> & Lia', size: 12, isBold: false, align: 'start' }
  const scene = { width: 200, height: 100, groups: [{ id: null, parts: [words] }] }
  const { status, body } = await send(house, api.mapFile, { caseId, title: 'Peta keluarga', scene })
  expect(status).toBe(200)
  expect(body).toMatchObject({ fileName: `simpul-${TODAY}.pdf`, mediaType: 'application/pdf' })
  const { base64 } = z.object({ base64: z.string() }).parse(body)
  expect(base64).toMatch(/^JVBERi0/)
  const image = { ...scene, groups: [{ id: null, parts: [{ kind: 'image', href: 'file:///etc/passwd' }] }] }
  expect(await send(house, api.mapFile, { caseId, title: 'Peta', scene: image })).toMatchObject({ status: 422 })
})

const READ = ['mapOfCase', 'mapFile']
const scene = { width: 10, height: 10, groups: [] }
/** Every act of maps; those that stand on something name what is not there, so that the map stays as it is. */
const inputs = (caseId: string): Record<string, Record<string, unknown>> => ({
  mapOfCase: { caseId },
  mapFile: { caseId, title: 'Peta', scene },
  recordKin: { id: newId(), caseId, told: named('Hasan'), beside: null },
  recordLink: {
    id: newId(),
    caseId,
    told: { kind: 'home', words: null, memberIds: [newId()], ...period },
    replaces: null,
  },
  recordTie: { id: newId(), caseId, told: tie(), replaces: null },
  endTie: { id: newId(), caseId, on: TODAY, version: 1 },
  reviseMap: { id: newId(), caseId, told: tie(), version: 1 },
  takeBackFromMap: { id: newId(), caseId, version: 1 },
})

test.each<[string, ActorName, number, number]>([
  ['a colleague of the same team', 'colleague', 404, 404],
  ['the supervisor of the team', 'supervisor', 200, 403],
  ['a supervisor of another team', 'elsewhere', 404, 403],
  ['the front office', 'front', 404, 404],
  ['a curator', 'curator', 403, 403],
  ['a planner', 'planner', 403, 403],
  ['the data protection officer', 'officer', 403, 403],
  ['an administrator', 'admin', 403, 403],
  ['a provider', 'provider', 403, 403],
  ['a worker of a second agency', 'second', 404, 404],
])('%s (%s) reads with %i and records with %i', async (_, as, reads, records) => {
  const caseId = await openOf(house)
  const asked = inputs(caseId)
  for (const row of Object.values(api)) {
    const { status } = await send(house, row, asked[row.name] ?? {}, { as })
    expect([row.name, status]).toEqual([row.name, READ.includes(row.name) ? reads : records])
  }
})

test('another agency has maps of its own and sees no other, in the database too', async () => {
  const caseId = await openOf(house, 'second')
  const told = named('Tetangga', { personId: await register(house, 'Inaq Lain', 'second'), name: null })
  const mine = { id: newId(), caseId, told, beside: null }
  expect(await send(house, api.recordKin, mine, { as: 'second' })).toMatchObject({ status: 200 })
  expect(await send(house, api.mapOfCase, { caseId })).toMatchObject({ status: 404 })
  for (const table of ['map_fact', 'map_fact_past']) {
    expect(await house.askAs('simpul_app', `select 1 from ${table}`)).toEqual([])
    await expect(house.askAs('simpul_app', `delete from ${table}`)).rejects.toThrow('permission denied')
  }
})
