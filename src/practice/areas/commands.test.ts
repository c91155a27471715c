import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '#platform/server/db.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import { areaByCode, searchAreas } from './api.ts'
import { loadAreas } from './commands.ts'
import { JAGO } from './examples.ts'
import { areaNames, placesOf } from './queries.ts'
import { Area } from './schema.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

async function found(words: string, level?: string): Promise<Area[]> {
  const { body } = await send(house, searchAreas, { words, level })
  return Area.array().parse(body)
}

test('the areas of the file are there, and loading them again writes nothing', async () => {
  const [count] = await house.askAs(
    'postgres',
    `select count(*)::int as areas, max(level) filter (where code = '52') as level from area`,
  )
  expect(count).toEqual({ areas: 91_599, level: 'province' })
  const owner = connect(house.urlOf('simpul_migrator'), 'simpul_owner')
  expect(await loadAreas(owner)).toBe(0)
  await house.askAs('postgres', `update reference_data set digest = 'of an older file' where name = 'areas'`)
  await house.askAs('postgres', `update area set name = 'Old name' where code = '52.02.01.2013'`)
  expect(await loadAreas(owner)).toBe(91_599)
  await owner.destroy()
  expect(await send(house, areaByCode, { code: JAGO.code })).toMatchObject({ status: 200, body: JAGO })
})

test('a village is found by any part of its name, and says where it lies', async () => {
  const byPart = await found('emayan', 'village')
  expect(byPart).toContainEqual({
    code: '52.02.01.1004',
    name: 'Semayan',
    level: 'village',
    postalCode: '83512',
    within: ['Praya', 'Kabupaten Lombok Tengah', 'Nusa Tenggara Barat'],
  })
})

test('the name that is exactly the words stands first, and a name around it narrows the choice', async () => {
  const [first, second] = await found('praya')
  expect(first).toMatchObject({ name: 'Praya', level: 'district' })
  expect(second).toMatchObject({ name: 'Praya', level: 'village' })
  expect((await found('jago lombok tengah')).map(({ code }) => code)).toEqual([JAGO.code])
  expect(await found('lombok tengah', 'regency')).toMatchObject([{ code: '52.02' }])
})

test('fewer than three letters find the names that begin so; a slip of the pen finds the likest', async () => {
  const begun = await found('ja', 'regency')
  expect(begun.every(({ name }) => name.toLowerCase().startsWith('ja'))).toBe(true)
  expect((await found('tiwugalehh')).map(({ name }) => name)).toContain('Tiwugalih')
})

test('signs that search has a meaning for are letters like any other, and nothing found is an empty list', async () => {
  for (const words of ['%', '___', '\\', '😀', "';--"]) expect(await found(words)).toEqual([])
})

test('a code that stands for no area is not found', async () => {
  expect(await send(house, areaByCode, { code: '99.99' })).toMatchObject({ status: 404 })
  expect(await send(house, areaByCode, { code: 'Jago' })).toMatchObject({ status: 422 })
})

test('codes get names with the regency, and a village lies where its district lies', async () => {
  await house.db.transaction().execute(async tx => {
    const names = await areaNames({ tx }, [JAGO.code, '52', '99.99.99.9999'])
    expect([...names]).toEqual(
      expect.arrayContaining([
        [JAGO.code, { name: 'Jago', path: 'Jago, Praya, Kabupaten Lombok Tengah' }],
        ['52', { name: 'Nusa Tenggara Barat', path: 'Nusa Tenggara Barat' }],
      ]),
    )
    expect(names.size).toBe(2)
    const places = await placesOf({ tx }, [JAGO.code, '99.99'])
    expect([...places]).toEqual([[JAGO.code, { latitude: -8.6841, longitude: 116.2814 }]])
  })
})
