import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { JOURNEY_MS, openSite, type Site } from '../test/journey.ts'
import { fill, press, sees } from '../test/steps/form.ts'
import { PARCEL } from '../test/steps/help.ts'
import { linkMadeBy, openOnOldPhone, overOf } from '../test/steps/link.ts'
import { readyToRefer } from '../test/steps/ready.ts'
import { recordConsent, sendReferral } from '../test/steps/referral.ts'

const CLIENT = 'Wardatul Jannah'
let site: Site
beforeAll(async () => {
  site = await openSite()
}, JOURNEY_MS)
afterAll(() => site.close())

test(
  'provider and client close the loop by links alone, until consent is taken back',
  { timeout: JOURNEY_MS },
  async () => {
    const { worker, casePath } = await readyToRefer(site, CLIENT)
    await recordConsent(worker, CLIENT)
    await sendReferral(worker)
    const referralPath = new URL(worker.url()).pathname

    await worker.getByRole('link', { name: 'Surat rujukan, untuk dicetak' }).click()
    const letter = await linkMadeBy(worker, () => press(worker, 'Tambahkan kode agar mereka bisa menjawab'))
    await worker.getByRole('img', { name: 'Kode yang membuka tautan' }).waitFor()
    await sees(worker, letter.word)

    const provider = await openOnOldPhone(worker, 'r', letter)
    await accept(provider, letter.word)
    await worker.goto(referralPath)
    await sees(worker, 'Diterima')

    await worker.goto(`${casePath}/voice`)
    const own = await linkMadeBy(worker, async () => {
      await fill(worker, 'Kata pilihan klien', 'melati')
      await press(worker, 'Buat tautan')
    })
    await tell(await openOnOldPhone(worker, 'c', own), own.word)

    await worker.goto('/')
    const said = worker.getByRole('list', { name: 'Kata klien' }).getByRole('listitem').filter({ hasText: CLIENT })
    await sees(said, 'Saya sudah dibantu')

    await withdraw(worker, casePath)
    await provider.goto(`/r/${letter.token}`)
    await provider.getByRole('heading', { level: 1 }).waitFor()
    const dead = await provider.locator('body').innerText()
    for (const hidden of [CLIENT, PARCEL, 'Bantuan dimulai']) expect(dead).not.toContain(hidden)
    expect(await provider.getByRole('button', { name: /^(Tampilkan|Bantuan|Batalkan)/ }).count()).toBe(0)
    expect(site.faults).toEqual([])
  },
)

/** One tap; nothing of the client was there before, and the word shows who it is after. */
async function accept(provider: Page, word: string): Promise<void> {
  await sees(provider, PARCEL)
  expect(await provider.locator('body').innerText()).not.toContain(CLIENT)
  expect(await overOf(provider)).toBe(0)
  await press(provider, 'Bersedia membantu')
  await sees(provider, /^Tercatat/)
  await fill(provider, 'Kata pada surat', word)
  await press(provider, 'Tampilkan')
  await sees(provider, CLIENT)
}

/** Nothing without the word; with it one tap tells that help came. */
async function tell(client: Page, word: string): Promise<void> {
  expect(await client.locator('body').innerText()).not.toContain(PARCEL)
  await fill(client, 'Kata Anda sendiri', 'mawar')
  await press(client, 'Buka')
  await sees(client.getByRole('alert'), /tidak cocok/)
  await fill(client, 'Kata Anda sendiri', word)
  await press(client, 'Buka')
  await sees(client, 'Mereka bersedia membantu')
  expect(await overOf(client)).toBe(0)
  await press(client, 'Ya, sudah dibantu')
  await sees(client, 'Jawaban Anda sudah sampai kepada pekerja sosial.')
}

/** The client takes back what was agreed for the provider; the agency's own work goes on. */
async function withdraw(worker: Page, casePath: string): Promise<void> {
  await worker.goto(`${casePath}/consents`)
  const given = worker.getByRole('list', { name: 'Siapa boleh mengetahui apa' }).getByRole('listitem')
  await given.first().waitFor()
  const theirs = given.filter({ hasNot: worker.getByText('Kerja lembaga kita sendiri dengan klien') })
  await press(theirs, 'Tarik persetujuan ini')
  await press(worker.getByRole('dialog'), 'Tarik persetujuan ini')
  await sees(theirs, /^Ditarik pada/)
}
