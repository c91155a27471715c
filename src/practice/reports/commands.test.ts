import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { idsOf, MATARAM, type ActorName } from '#confidentiality/access/examples.ts'
import { Download } from '#platform/shared/document.ts'
import { newId } from '#platform/shared/id.ts'
import { openCase, recordConsent } from '#practice/cases/1-intake/api.ts'
import { chooseCategory } from '#practice/cases/1-intake/api/categories.ts'
import { recordNeed } from '#practice/cases/2-assessment/api.ts'
import { foodToday } from '#practice/cases/2-assessment/examples.ts'
import { timelineOfCase } from '#practice/cases/api.ts'
import { openSafety } from '#practice/cases/api/safety.ts'
import { registerPerson } from '#practice/people/api.ts'
import { someone } from '#practice/people/examples.ts'
import { agreed, closeOf, openOf, opening } from '../../../test/cases.ts'
import { openHouse, send, type House } from '../../../test/house.ts'
import * as api from './api.ts'
import { MOST_WORDS, ReportPreview, SectionName, type DataKind } from './schema/report.ts'
import { wordsOf } from './rules/withhold.ts'

let house: House
let caseId: string
beforeAll(async () => {
  house = await openHouse()
  caseId = await openHome()
  // The second agency's worker somehow knows the case's number, and has a relation to that number there.
  const { accountId } = idsOf('second')
  await house.askAs(
    'postgres',
    `insert into relation (agency_id, id, record_id, kind, account_id, granted_by)
     values ('${MATARAM.agencyId}', '${newId()}', '${caseId}', 'assigned', '${accountId}', '${accountId}')`,
  )
})
afterAll(() => house.close())

const NIKS = ['5271014107900011', '5271015501150022']
const WHERE = 'Behind the blue gate'
const REPORTER = 'Inaq Rohani'

/** A case that a neighbour reported, of a mother with a daughter; the neighbour's name stands in what was said, too. */
async function openHome(): Promise<string> {
  const [mother, daughter] = [newId(), newId()]
  const registered = await send(house, registerPerson, {
    ...someone('0', 'Inaq Marni', { sex: 'female', nik: NIKS[0] ?? null }),
    id: mother,
    belongsTo: {
      kind: 'new',
      role: 'head',
      household: { id: newId(), villageCode: null, rt: '009', rw: null, addressLine: WHERE, membersAreAll: true },
      members: [{ ...someone('0', 'Lia', { sex: 'female', nik: NIKS[1] ?? null }), id: daughter, role: 'child' }],
    },
  })
  expect(registered).toMatchObject({ status: 200 })
  const input = {
    ...opening(mother),
    source: 'report',
    presentingProblem: `Kata ${REPORTER}, beras habis. NIK anaknya ${NIKS[1]}.`,
    origin: { kind: 'neighbour', name: `Ibu ${REPORTER}`, reachedAt: '0817-555-909' },
  }
  expect(await send(house, openCase, input)).toMatchObject({ status: 200 })
  await send(house, recordNeed, { ...foodToday, id: newId(), caseId: input.id })
  return input.id
}

const asked = (of: string, told: object = {}) => ({
  ...{ caseId: of, kind: 'court-report', sections: [...SectionName.options], language: 'id' },
  ...{ recipient: 'Pengadilan Negeri Mataram', recipientIs: { kind: 'other' }, purpose: 'Sidang perwalian' },
  ...{ opinion: 'Menurut kami ibu mampu mengasuh.', recommendations: null, ...told },
})
const preview = async (of: string, told: object = {}) =>
  ReportPreview.parse((await send(house, api.previewReport, asked(of, told))).body)
const ground = { basis: 'public-task', reason: 'Diminta hakim.' }
const write = async (of: string, told: object = {}, given: object = ground) => {
  const { hash } = await preview(of, told)
  const input = { ...asked(of, told), id: newId(), format: 'pdf', seenHash: hash, ...given }
  return { id: input.id, input, answer: await send(house, api.writeReport, input) }
}
const fileOf = async (of: string, id: string) =>
  Download.parse((await send(house, api.reportFile, { caseId: of, id })).body)

test('a report names the client with the last four digits, and nobody learns who reported or another’s number', async () => {
  const { document, people, warnings } = await preview(caseId)
  const words = wordsOf(document)
  expect(words).toContain('••••0011')
  expect(words).toContain(WHERE)
  expect(words).toContain('[nama tidak dicetak], beras habis')
  expect(JSON.stringify({ document, people })).not.toMatch(/Rohani|0022|0817|5271/)
  expect(warnings).toEqual(
    expect.arrayContaining(['others-named', 'reporter-withheld', 'number-withheld', 'own-words']),
  )
  expect(people.map(({ name }) => name)).toEqual(['Inaq Marni', 'Lia'])
  expect(people[0]?.kinds).toEqual(expect.arrayContaining<DataKind>(['name', 'age', 'nik', 'address', 'need']))
  expect(people[1]?.kinds).not.toContain('nik')
})

test('while somebody may be in danger no paper tells where they live, not even in the worker’s own words', async () => {
  const of = await openHome()
  await send(house, openSafety, { caseId: of, words: 'Suami mengancam.' })
  const { document, warnings, people } = await preview(of, { opinion: `Ia tinggal di ${WHERE.toUpperCase()}.` })
  expect(wordsOf(document)).not.toMatch(/blue gate/i)
  expect(wordsOf(document)).toContain('Tidak dicetak demi keselamatan')
  expect(warnings).toContain('address-protected')
  expect(people[0]?.kinds).not.toContain('address')
})

test('what goes out is kept as it went out: the file, its hash, to whom, why, and nothing of it in the timeline', async () => {
  const { id, answer } = await write(caseId)
  expect(answer).toMatchObject({ status: 200, body: { id } })
  expect(answer.text).not.toMatch(/Marni|Mataram/)
  const file = await fileOf(caseId, id)
  const bytes = Buffer.from(file.base64, 'base64')
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(file.fileName).toMatch(/^court-report-\d{4}-\d\d-\d\d\.pdf$/)
  expect(answer.body).toMatchObject({ sha256: createHash('sha256').update(bytes).digest('hex') })
  const [latest] = z.array(z.unknown()).parse((await send(house, api.reportsOfCase, { caseId })).body)
  expect(latest).toMatchObject({ id, kind: 'court-report', recipient: 'Pengadilan Negeri Mataram', ...ground })
  const { text } = await send(house, timelineOfCase, { caseId })
  expect(text).toContain('report.written')
  expect(text).not.toContain('Pengadilan')
  // The record goes on; what went out does not change.
  await send(house, recordNeed, { ...foodToday, id: newId(), caseId, inOwnWords: 'Kata-kata sesudahnya.' })
  const again = await send(house, api.writtenReport, { caseId, id })
  expect(again.text).toContain('mampu mengasuh')
  expect(again.text).not.toContain('Kata-kata sesudahnya')
})

test('a report opens in a word processor, and one to print is shown as it was', async () => {
  const docx = await write(caseId, {}, { ...ground, format: 'docx' })
  const bytes = Buffer.from((await fileOf(caseId, docx.id)).base64, 'base64')
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  const page = await write(caseId, { language: 'en' }, { ...ground, format: 'page' })
  expect(page.answer).toMatchObject({ status: 200 })
  expect(await send(house, api.reportFile, { caseId, id: page.id })).toMatchObject({ status: 404 })
  const shown = await send(house, api.writtenReport, { caseId, id: page.id })
  expect(shown.body).toMatchObject({ document: { language: 'en', title: 'Report for a court or institution' } })
})

test('without a consent for this recipient the worker says why it is given; with one nothing more is asked', async () => {
  expect((await write(caseId, {}, { basis: null, reason: null })).answer).toMatchObject({
    status: 422,
    body: { code: 'report-ground-missing' },
  })
  const own = { recipientIs: { kind: 'agency' }, sections: ['needs'], opinion: null }
  expect((await preview(caseId, own)).coverage).toMatchObject({ is: 'covered', basis: 'consent' })
  expect((await write(caseId, own, { basis: null, reason: null })).answer).toMatchObject({ status: 200 })
  // That consent says nothing of where the client lives.
  const home = await preview(caseId, { ...own, sections: ['household'] })
  expect(home.coverage).toEqual({ is: 'lacking', why: 'categories' })
  const more = [...agreed().categories, 'address', 'household']
  const consent = { ...agreed(), caseId, categories: more, purpose: 'casework', recipientOrganizationId: null }
  expect(await send(house, recordConsent, consent)).toMatchObject({ status: 200 })
  expect((await preview(caseId, { ...own, sections: ['household'] })).coverage).toMatchObject({ consentId: consent.id })
})

test('nobody gives away what they have not seen: a record that changed since is looked at again', async () => {
  const { hash } = await preview(caseId)
  await send(house, recordNeed, { ...foodToday, id: newId(), caseId, inOwnWords: 'Baru saja dikatakan.' })
  const input = { ...asked(caseId), id: newId(), format: 'pdf', seenHash: hash, ...ground }
  expect(await send(house, api.writeReport, input)).toMatchObject({ status: 409, body: { code: 'report-changed' } })
})

test('an opinion of fifty thousand letters goes through, one more is refused, and the same act is done once', async () => {
  const long = { opinion: 'é'.repeat(MOST_WORDS), recommendations: 'ꦲ'.repeat(MOST_WORDS) }
  const { input, answer } = await write(caseId, long, { ...ground, format: 'docx' })
  expect(answer).toMatchObject({ status: 200 })
  const tooLong = { ...asked(caseId, { opinion: 'x'.repeat(MOST_WORDS + 1) }) }
  expect(await send(house, api.previewReport, tooLong)).toMatchObject({ status: 422 })
  expect(await send(house, api.writeReport, input)).toMatchObject({ body: { code: 'act-id-reused' } })
})

test('an official name stands in an official report; a summary tells neutral words, and what can wound not at all', async () => {
  const of = await openHome()
  const chosen = { id: newId(), caseId: of, code: 'child-victim-of-violence', reason: 'Diminta dinas.' }
  const answer = await send(house, chooseCategory, chosen)
  expect(answer).toMatchObject({ status: 200 })
  const only = { sections: ['categories'], opinion: null }
  const court = await preview(of, only)
  expect(court.warnings).toContain('category-official')
  const summary = await preview(of, { ...only, kind: 'case-summary' })
  expect(summary.warnings).toContain('category-left-out')
  expect(wordsOf(court.document)).not.toBe(wordsOf(summary.document))
  expect(wordsOf(summary.document)).toContain('Belum ada catatan.')
})

test('a closed case can be reported on', async () => {
  const of = await openOf(house)
  await closeOf(house, of)
  const { document } = await preview(of, { kind: 'case-summary', sections: ['closing'], opinion: null })
  expect(wordsOf(document)).toMatch(/Klien pindah[^]*Beras kurang dari tiga hari/)
  expect((await write(of, { kind: 'case-summary', sections: ['closing'], opinion: null })).answer.status).toBe(200)
})

type Answer = 'may' | 'not found' | 'refused'
const answerOf = (status: number): Answer => (status === 403 ? 'refused' : status === 404 ? 'not found' : 'may')

test.each<[ActorName, Answer, Answer]>([
  ['worker', 'may', 'may'],
  ['colleague', 'not found', 'not found'],
  ['supervisor', 'may', 'refused'],
  ['elsewhere', 'not found', 'refused'],
  ['front', 'not found', 'refused'],
  ['curator', 'refused', 'refused'],
  ['planner', 'refused', 'refused'],
  ['officer', 'refused', 'refused'],
  ['admin', 'refused', 'refused'],
  ['provider', 'refused', 'refused'],
  ['second', 'not found', 'not found'],
])('what a %s may do with the reports of a case — read: %s, make: %s', async (as, reads, makes) => {
  const { id, input } = await write(caseId)
  for (const row of [api.reportsOfCase, api.writtenReport, api.reportFile]) {
    const sent = row.name === 'reportsOfCase' ? { caseId } : { caseId, id }
    const { status, text } = await send(house, row, sent, { as })
    expect([row.name, answerOf(status)]).toEqual([row.name, reads])
    if (reads !== 'may') expect(text).not.toContain('Pengadilan')
  }
  expect(answerOf((await send(house, api.previewReport, asked(caseId), { as })).status)).toBe(makes)
  expect(answerOf((await send(house, api.writeReport, { ...input, id: newId() }, { as })).status)).toBe(makes)
})

test('the wall stands in the database too, and what went out can be neither changed nor taken out', async () => {
  expect(await house.askAs('simpul_app', 'select id from report')).toEqual([])
  for (const text of ['delete from report', `update report set recipient = 'x'`]) {
    await expect(house.askAs('simpul_app', text)).rejects.toThrow('permission denied')
  }
})
