import { afterAll, beforeAll, expect, test } from 'vitest'
import { JOURNEY_MS, openSite, type Site } from '../test/journey.ts'
import { sees } from '../test/steps/form.ts'
import { alternative, groupHolding, PARCEL, RICE } from '../test/steps/help.ts'
import { readyToRefer } from '../test/steps/ready.ts'
import { answer, openRequest, recordConsent, sendReferral } from '../test/steps/referral.ts'

const CLIENT = 'Wardatul Jannah'
const WHY = 'Tempat penuh dan belum tahu kapan kosong.'
let site: Site
beforeAll(async () => {
  site = await openSite()
}, JOURNEY_MS)
afterAll(() => site.close())

test('a refusal is told to the worker, who has the next help one tap away', { timeout: JOURNEY_MS }, async () => {
  const { worker } = await readyToRefer(site, CLIENT)
  await recordConsent(worker, CLIENT)
  await sendReferral(worker)

  const provider = await site.signIn('provider@demo.example')
  await openRequest(provider, CLIENT)
  await answer(provider, /^Tolak/, () =>
    provider.getByRole('combobox', { name: 'Mengapa' }).selectOption({ label: WHY }),
  )

  await worker.goto('/')
  const waiting = worker.getByRole('list', { name: 'Rujukan yang menunggu Anda' })
  const row = waiting.getByRole('listitem').filter({ hasText: CLIENT })
  await sees(row, 'Ditolak: lihat pilihan bantuan lain')
  await row.getByRole('link', { name: CLIENT }).click()
  await sees(worker, 'Pintu ini tertutup untuk sekarang. Masih ada pintu lain.')
  await worker.getByRole('link', { name: 'Lihat pilihan bantuan berikutnya' }).click()

  // What was declined stands among the rest, with what they said; it is no reason against the client.
  await sees(alternative(worker, PARCEL), /mereka belum bisa menerima klien/)
  await alternative(worker, RICE).waitFor()
  expect(await groupHolding(worker, PARCEL).innerText()).toMatch(/^Cocok/)
  expect(site.faults).toEqual([])
})
