import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/shared/id.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const file = Buffer.from(
  JSON.stringify([{ id: '5e1f0000-0000-4000-9000-000000000001', name: 'Dapur', status: 'active' }]),
)
const table = Buffer.from('Nama,Alamat\nLentera,Jalan A\n')
const bring = (content: Buffer) => ({ id: newId(), fileName: 'x', source: 'x', content: content.toString('base64') })
const mapping = { sheet: '', columns: [{ column: 'Nama', field: 'organization.name' }] }

test.each([
  ['curator', 200],
  ['worker', 403],
  ['front', 403],
  ['supervisor', 403],
  ['planner', 403],
  ['officer', 403],
  ['admin', 403],
  ['provider', 403],
  [null, 401],
] as const)('what %s may do with imports', async (as, expected) => {
  const [read, mapped] = [bring(file), bring(table)]
  const of = async (...[row, input]: [Parameters<typeof send>[1], Record<string, unknown>]) =>
    (await send(house, row, input, { as })).status
  const given = {
    importDirectory: [await of(api.importDirectory, read), await of(api.importDirectory, mapped)],
    mapImport: await of(api.mapImport, { id: mapped.id, mapping }),
    directoryImports: await of(api.directoryImports, {}),
    importRun: await of(api.importRun, { id: read.id }),
    importItems: await of(api.importItems, { id: read.id, part: 'new' }),
    readImport: await of(api.readImport, { id: read.id }),
    applyImport: await of(api.applyImport, { id: read.id, parts: ['new'], except: [] }),
    undoImport: await of(api.undoImport, { id: read.id }),
  }
  expect(given).toEqual({
    importDirectory: [expected, expected],
    ...{ mapImport: expected, directoryImports: expected, importRun: expected, importItems: expected },
    ...{ readImport: expected, applyImport: expected, undoImport: expected },
  })
})

test('an import that does not exist is not there, for whatever is asked of it', async () => {
  const id = newId()
  const asked = [
    [api.importRun, { id }],
    [api.readImport, { id }],
    [api.mapImport, { id, mapping }],
    [api.applyImport, { id, parts: [], except: [] }],
    [api.undoImport, { id }],
  ] as const
  for (const [row, input] of asked) expect((await send(house, row, input, { as: 'curator' })).status).toBe(404)
})

test('nonsense is refused with its fields', async () => {
  const wrong = await send(
    house,
    api.importDirectory,
    { id: newId(), fileName: '', content: 'no base64!' },
    { as: 'curator' },
  )
  expect(wrong.status).toBe(422)
  expect(wrong.body).toMatchObject({ code: 'input-invalid', fields: ['fileName', 'content'] })
})
