import { ZipFile } from 'yazl'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '#platform/shared/id.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { workbookOf } from './commands/workbook.ts'
import { homeVisit } from './examples.ts'
import { writeQuestionnaire } from './rules/fhir-write.ts'
import { writeXlsform } from './rules/xlsform-write.ts'
import { draftOf, formOf } from './rules/form-draft.ts'
import { ownUrl } from './rules/own-form.ts'
import { FormEntry } from './schema/kept.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const as = 'supervisor'
const asFile = (document: unknown, fileName = 'form.json') => {
  return { fileName, base64: Buffer.from(JSON.stringify(document)).toString('base64') }
}
const key = { url: homeVisit.url, version: homeVisit.version }

test('the instruments that Simpul ships are there for a worker, with the languages that they really have', async () => {
  const entries = z.array(FormEntry).parse((await send(house, api.formsList, {})).body)
  const of = (name: string) => entries.find(({ url }) => url === `urn:simpul:form:${name}`)
  expect(of('phq-9')).toMatchObject({ languages: ['en'], isScored: true, questions: 10, origin: 'shipped' })
  expect(of('needs-screener')).toMatchObject({ languages: ['id', 'en'], isScored: false })
})

test('a form of the agency comes in as FHIR, goes out both ways, and comes back the same', async () => {
  const file = asFile(writeQuestionnaire(homeVisit))
  expect(await send(house, api.previewForm, file, { as })).toMatchObject({ status: 200, body: homeVisit })
  expect(await send(house, api.importForm, file, { as })).toMatchObject({
    status: 200,
    body: { form: homeVisit, origin: 'agency' },
  })
  expect(await send(house, api.formPage, key)).toMatchObject({ body: { form: homeVisit } })
  for (const kind of ['fhir', 'xlsform'] as const) {
    const { body } = await send(house, api.exportForm, { ...key, as: kind })
    const { base64, fileName } = api.exportForm.output.parse(body)
    const again = await send(house, api.previewForm, { base64, fileName }, { as })
    expect(again).toMatchObject({ status: 200, body: { items: homeVisit.items, title: homeVisit.title } })
  }
})

test('a version is one form for ever', async () => {
  const changed = { ...homeVisit, title: { id: 'Lain', en: 'Other' } }
  expect(await send(house, api.importForm, asFile(writeQuestionnaire(changed)), { as })).toMatchObject({
    status: 409,
    body: { code: 'version-taken', version: '2' },
  })
  expect(await send(house, api.importForm, asFile(writeQuestionnaire(homeVisit)), { as })).toMatchObject({
    status: 200,
  })
})

test('a form can be laid aside and taken up again; it stays readable', async () => {
  expect(await send(house, api.retireForm, { ...key, isRetired: true }, { as })).toMatchObject({
    body: { isRetired: true },
  })
  expect(await send(house, api.formPage, key)).toMatchObject({ status: 200, body: { isRetired: true } })
  expect(await send(house, api.retireForm, { ...key, isRetired: false }, { as })).toMatchObject({
    body: { isRetired: false },
  })
  const unknown = { url: 'urn:x', version: '1', isRetired: true }
  expect(await send(house, api.retireForm, unknown, { as })).toMatchObject({ status: 404 })
})

test.each([
  ['a patient', asFile({ resourceType: 'Patient' }), 'not-a-questionnaire'],
  [
    'half a file',
    { fileName: 'x.json', base64: Buffer.from('{"resourceType":"Questionn').toString('base64') },
    'not-a-questionnaire',
  ],
  ['a picture', { fileName: 'x.png', base64: 'iVBORw0KGgoAAAANSUhEUgAA' }, 'not-a-questionnaire'],
  [
    'half a workbook',
    { fileName: 'x.xlsx', base64: Buffer.from('PK\u0003\u0004half').toString('base64') },
    'not-an-xlsform',
  ],
])('%s is refused in words', async (_, file, reason) => {
  expect(await send(house, api.previewForm, file, { as })).toMatchObject({
    status: 422,
    body: { code: 'form-not-understood', problems: [{ reason }] },
  })
})

test('a workbook that would unpack to more than any form is refused before it is read', async () => {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.alloc(70_000_000, ' '), 'xl/worksheets/sheet1.xml')
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream) if (Buffer.isBuffer(part)) parts.push(part)
  const base64 = Buffer.concat(parts).toString('base64')
  expect(base64.length).toBeLessThan(200_000)
  expect(await send(house, api.previewForm, { fileName: 'a.xlsx', base64 }, { as })).toMatchObject({
    status: 422,
    body: { problems: [{ reason: 'not-an-xlsform' }] },
  })
})

test('a workbook of another kind names what it lacks', async () => {
  const sheets = writeXlsform(homeVisit)
  if (!sheets.ok) throw new Error('not written')
  const bytes = await workbookOf({ ...sheets.value, survey: [{ name: 'a', label: 'A' }] })
  expect(
    await send(house, api.previewForm, { fileName: 'a.xlsx', base64: bytes.toString('base64') }, { as }),
  ).toMatchObject({
    status: 422,
    body: { problems: [{ reason: 'not-an-xlsform' }] },
  })
})

test('only who is trusted with it keeps forms, and another agency sees none of ours', async () => {
  const file = asFile(writeQuestionnaire(homeVisit))
  for (const one of ['worker', 'front', 'curator', 'provider'] as const) {
    expect((await send(house, api.importForm, file, { as: one })).status).toBe(403)
  }
  expect((await send(house, api.formPage, key, { as: 'second' })).status).toBe(404)
})

const bands = [
  { from: 0, to: 1, label: { id: 'Cukup', en: 'Enough' } },
  { from: 2, to: 3, label: { id: 'Perlu dilihat lagi', en: 'Look again' } },
]
const making = () => {
  const ownScore = { worseIs: 'more' as const, bands }
  return { url: ownUrl(newId()), basis: null, ...formOf(draftOf({ ...homeVisit, ownScore })) }
}

test('a form made by hand is kept in versions that never change, and the latest of them is asked', async () => {
  const made = making()
  expect(await send(house, api.buildForm, made, { as })).toMatchObject({
    status: 200,
    body: { origin: 'agency', form: { items: made.items, title: made.title, version: '1', ownScore: { bands } } },
  })
  const next = { ...made, basis: '1', title: { id: 'Kunjungan rumah, baru' } }
  expect(await send(house, api.buildForm, next, { as })).toMatchObject({ body: { form: { version: '2' } } })
  expect(await send(house, api.formPage, { url: made.url, version: '1' })).toMatchObject({
    body: { form: { title: homeVisit.title } },
  })
  const listed = async () => z.array(FormEntry).parse((await send(house, api.formsList, {})).body)
  const latest = async () => (await listed()).filter(({ url, isLatest }) => url === made.url && isLatest)
  expect((await latest()).map(({ version, isScored }) => [version, isScored])).toEqual([['2', true]])
  await send(house, api.retireForm, { url: made.url, version: '2', isRetired: true }, { as })
  expect((await latest()).map(({ version }) => version)).toContain('1')
})

test('who began from a version that is not the newest is told, and nothing is kept', async () => {
  const made = making()
  await send(house, api.buildForm, made, { as })
  await send(house, api.buildForm, { ...made, basis: '1' }, { as })
  expect(await send(house, api.buildForm, { ...made, basis: '1' }, { as })).toMatchObject({
    status: 409,
    body: { code: 'form-changed', newest: '2' },
  })
  expect((await send(house, api.formPage, { url: made.url, version: '3' })).status).toBe(404)
})

test('a total of the agency’s own says that nobody validated it', async () => {
  const made = making()
  const { text } = await send(house, api.buildForm, made, { as })
  expect(text).toContain('own-made, not validated')
  expect(text).toContain('belum diuji')
})

test('a form that goes round, or whose spans share a total, is refused with both named', async () => {
  const made = making()
  const [first, ...others] = made.items
  if (!first) throw new Error('no question')
  const waits = { ...first, shownWhen: { call: 'answered' as const, of: [{ answer: 'why' }] } }
  expect(await send(house, api.buildForm, { ...made, items: [waits, ...others] }, { as })).toMatchObject({
    status: 422,
    body: {
      code: 'form-not-understood',
      problems: [
        { where: 'met', found: 'why' },
        { where: 'why', found: 'met' },
      ],
    },
  })
  const shared = { worseIs: 'more' as const, bands: [...bands, { from: 3, to: 4, label: {} }] }
  expect(await send(house, api.buildForm, { ...made, ownScore: shared }, { as })).toMatchObject({
    body: { problems: [{ reason: 'bands-unclear' }] },
  })
})

test('no published form takes a version made by hand, and only who keeps forms makes them', async () => {
  const made = making()
  const phq = { ...made, url: 'urn:simpul:form:phq-9', basis: '1' }
  expect((await send(house, api.buildForm, phq, { as })).status).toBe(422)
  for (const one of ['worker', 'front', 'curator', 'provider'] as const) {
    expect((await send(house, api.buildForm, made, { as: one })).status).toBe(403)
  }
  await send(house, api.buildForm, made, { as })
  expect((await send(house, api.formPage, { url: made.url, version: '1' }, { as: 'worker' })).status).toBe(200)
  expect((await send(house, api.formPage, { url: made.url, version: '1' }, { as: 'second' })).status).toBe(404)
})
