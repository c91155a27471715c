import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { ACTORS } from '#confidentiality/access/examples.ts'
import { openOf } from '../../../../test/cases.ts'
import { openHouse, send, type House } from '../../../../test/house.ts'
import { coloured, workIn } from '../../../../test/work.ts'
import * as aidRows from './api/aid.ts'
import * as paperRows from './api/papers.ts'
import { OpenedFile, PaperView } from './schema/paper.ts'

let house: House
let caseId: string
beforeAll(async () => void (house = await openHouse()))
beforeAll(async () => void (caseId = await openOf(house)))
afterAll(() => house.close())
const { paper } = workIn(() => caseId)

test('a photo is drawn anew: upright, no longer than 2000 points, without its position', async () => {
  const exif = { IFD0: { Model: 'Telepon' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '8/1 42/1 0/1' } }
  const file = await coloured(3000, 1500).jpeg().withMetadata({ orientation: 6 }).withExifMerge(exif).toBuffer()
  const { exif: before } = await sharp(file).metadata()
  // 0x8825 is the tag that leads to the position.
  expect([before?.includes('Telepon'), before?.includes(Buffer.from([0x25, 0x88]))]).toEqual([true, true])
  const photo = paper(file.toString('base64'))
  expect(await send(house, paperRows.attachPaper, photo)).toMatchObject({
    status: 200,
    body: { mediaType: 'image/jpeg' },
  })
  const opened = await send(house, paperRows.openPaper, { caseId, id: photo.id })
  const { base64, fileName } = OpenedFile.parse(opened.body)
  const kept = await sharp(Buffer.from(base64, 'base64')).metadata()
  expect(fileName).toMatch(/^photo-\d{4}-\d\d-\d\d\.jpg$/)
  expect([kept.width, kept.height, kept.exif, kept.orientation]).toEqual([1000, 2000, undefined, undefined])
  const facts = await house.askAs('postgres', `select fact from audit_fact where about = '${caseId}'`)
  expect(facts.map(({ fact }) => fact)).toContain('paper.opened')
  const { body } = await send(house, paperRows.papersOfCase, { caseId })
  const [shown] = z.array(PaperView).parse(body)
  expect(shown).toMatchObject({ id: photo.id, recordedByName: ACTORS.worker.name })
  expect((await sharp(Buffer.from(shown?.thumbnail ?? '', 'base64')).metadata()).height).toBe(240)
})

test('PNG, WebP and PDF are taken; see-through becomes white, and a PDF stays as it came', async () => {
  const clear = sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
  const png = paper((await clear.png().toBuffer()).toString('base64'))
  expect((await send(house, paperRows.attachPaper, png)).status).toBe(200)
  const { base64 } = OpenedFile.parse((await send(house, paperRows.openPaper, { caseId, id: png.id })).body)
  const [red] = await sharp(Buffer.from(base64, 'base64')).raw().toBuffer()
  expect(red).toBeGreaterThan(250)
  const webp = await coloured(20, 20).webp().toBuffer()
  expect((await send(house, paperRows.attachPaper, paper(webp.toString('base64')))).status).toBe(200)
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n').toString('base64')
  const letter = paper(pdf, { kind: 'court-paper' })
  expect(await send(house, paperRows.attachPaper, letter)).toMatchObject({ body: { mediaType: 'application/pdf' } })
  expect(await send(house, paperRows.openPaper, { caseId, id: letter.id })).toMatchObject({ body: { base64: pdf } })
})

test('what is no picture and no PDF is refused in words, whatever it calls itself, and nothing of it is kept', async () => {
  const count = async () => (await house.askAs('postgres', 'select count(*)::int as n from paper'))[0]?.['n']
  const before = await count()
  const jpeg = await coloured(400, 400).jpeg().toBuffer()
  const huge = await coloured(12_000, 11_000).png({ compressionLevel: 9 }).toBuffer()
  const hostile: [string, Buffer, string][] = [
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'type'],
    ['HTML', Buffer.from('<html><script>alert(1)</script></html>'), 'type'],
    ['nothing', Buffer.from('x'), 'type'],
    ['half a JPEG', jpeg.subarray(0, jpeg.length / 2), 'broken'],
    ['HTML that begins like a JPEG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<html>')]), 'broken'],
    ['half a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'broken'],
    ['a picture of 132 million points', huge, 'pixels'],
    ['nine megabytes', Buffer.alloc(9 * 1024 * 1024, 1), 'size'],
  ]
  for (const [name, file, why] of hostile) {
    const reply = await send(house, paperRows.attachPaper, paper(file.toString('base64')))
    expect([name, reply.status, reply.body]).toMatchObject([name, 422, { code: 'file-refused', why }])
  }
  expect(await count()).toBe(before)
})

test('a paper that is taken back is erased; why it went stays', async () => {
  const photo = paper((await coloured(50, 50).jpeg().toBuffer()).toString('base64'))
  await send(house, paperRows.attachPaper, photo)
  await send(house, aidRows.takeBackWork, { caseId, of: 'paper', id: photo.id, words: 'Bukan klien ini.' })
  expect((await send(house, paperRows.openPaper, { caseId, id: photo.id })).status).toBe(404)
  const rows = await house.askAs(
    'postgres',
    `select content, thumbnail, taken_back_for from paper where id = '${photo.id}'`,
  )
  expect(rows).toEqual([{ content: null, thumbnail: null, taken_back_for: 'Bukan klien ini.' }])
})
