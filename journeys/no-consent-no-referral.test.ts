import { afterAll, beforeAll, expect, test } from 'vitest'
import { countOf, JOURNEY_MS, openSite, type Site } from '../test/journey.ts'
import { press, sees } from '../test/steps/form.ts'
import { readyToRefer } from '../test/steps/ready.ts'
import { recordConsent } from '../test/steps/referral.ts'

const CLIENT = 'Wardatul Jannah'
let site: Site
beforeAll(async () => {
  site = await openSite()
}, JOURNEY_MS)
afterAll(() => site.close())

test('without consent nothing goes out, nor after it was taken back', { timeout: JOURNEY_MS }, async () => {
  const before = await countOf(site, 'referral')
  const { worker, casePath } = await readyToRefer(site, CLIENT)
  const preparing = worker.url()

  await sees(worker, /^Klien belum setuju .* melihat ini$/)
  await refuse('not yet asked')

  await recordConsent(worker, CLIENT)
  await worker.goto(`${casePath}/consents`)
  const given = worker.getByRole('list', { name: 'Siapa boleh mengetahui apa' }).getByRole('listitem')
  const ours = given.filter({ hasText: 'Kerja lembaga kita sendiri dengan klien' })
  const theirs = given.filter({ hasNot: worker.getByText('Kerja lembaga kita sendiri dengan klien') })
  await ours.waitFor()
  await press(theirs, 'Tarik persetujuan ini')
  await press(worker.getByRole('dialog'), 'Tarik persetujuan ini')
  await sees(theirs, /^Ditarik pada/)

  await worker.goto(preparing)
  await sees(worker, /^Klien menarik persetujuannya untuk/)
  await refuse('taken back')
  expect(site.faults).toEqual([])

  async function refuse(why: string): Promise<void> {
    const answered = worker.waitForResponse(reply => new URL(reply.url()).pathname === `/api${casePath}/referrals`)
    await press(worker, 'Kirim rujukan ini')
    expect((await answered).ok(), why).toBe(false)
    await sees(worker.getByRole('alert'), /^Belum ada yang dikirim/)
    expect(await countOf(site, 'referral'), why).toBe(before)
  }
})
